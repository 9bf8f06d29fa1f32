namespace Dup1062.Tool.Triage.Lines;

/// <summary>What a line is to the entry of a log that it stands in.</summary>
internal enum LineRole
{
    /// <summary>Goes on with the line before: a stack frame, an inner exception, a line of an object.</summary>
    Continuation,

    /// <summary>Begins an entry where entries have no header; within an entry that has one, goes on with it.</summary>
    Start,

    /// <summary>Begins an entry: has a time, a level, or is an object of JSON.</summary>
    Header,

    /// <summary>Begins an entry without a time of its own: a command-line client's error.</summary>
    ClientError,
}
