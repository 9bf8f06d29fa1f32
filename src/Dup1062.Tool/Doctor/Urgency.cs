namespace Dup1062.Tool.Doctor;

/// <summary>How soon a finding raises 1062.</summary>
internal enum Urgency
{
    /// <summary>It does already, or with the next INSERTs.</summary>
    Now,

    /// <summary>It will within weeks, or at the next chance.</summary>
    Soon,

    /// <summary>It will when a certain thing happens.</summary>
    Risk,

    /// <summary>The schema invites it; whether it happens is up to the application.</summary>
    Advice,
}
