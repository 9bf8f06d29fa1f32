using Dup1062.Diagnostics;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>An sql_mode without strict: values are cut to what the column holds, and then they collide.</summary>
internal sealed class LooseSqlMode : ServerCheck
{
    /// <inheritdoc/>
    public override string Title => "sql_mode without strict";

    /// <inheritdoc/>
    protected override IEnumerable<DoctorFinding> Find(Patient patient)
    {
        if (patient.Variables["sql_mode"] is not { } mode || mode.Split(',').Any(name => name is "STRICT_TRANS_TABLES" or "STRICT_ALL_TABLES" or "TRADITIONAL")) yield break;
        yield return new DoctorFinding
        {
            Kind = Kind,
            Urgency = Urgency.Risk,
            Cause = Cause.ValueTruncated,
            Text = "sql_mode has neither STRICT_TRANS_TABLES nor STRICT_ALL_TABLES.",
            Why = "A text that is too long is cut, a number that is too large becomes the largest one, a date that is none becomes 0000-00-00: different values become one, and the second fails with 1062.",
            Evidence = [patient.Variables.Show("The mode of new sessions; an application may set its own.", "sql_mode")],
            Remedies =
            [
                new Remedy(
                    "Be strict; put it into the server's configuration too.",
                    "SET GLOBAL sql_mode = CONCAT_WS(',', NULLIF(@@GLOBAL.sql_mode, ''), 'STRICT_TRANS_TABLES')",
                    "Holds for new connections. Statements whose values were cut until now fail (1406, 1264, 1292): look for the warnings first."),
            ],
        };
    }
}
