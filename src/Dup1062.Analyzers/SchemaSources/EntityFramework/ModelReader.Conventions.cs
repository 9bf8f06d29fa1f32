using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>What <c>ConfigureConventions</c> says.</summary>
internal sealed partial class ModelReader
{
    /// <summary>A statement that changes no key, or how strings are compared; false where it says more.</summary>
    private bool TryConfigure(FluentStep step, Frame frame)
    {
        if (step is not FluentRun { Chain.Calls: [var first, ..] all }) return false;
        var calls = all.Skip(1).ToList();
        return first.Name switch
        {
            "ConfigureConventions" => true,
            "Conventions" => calls is [{ Name: "Remove" } removed] && (removed.Types.FirstOrDefault() ?? (removed.Arguments.FirstOrDefault()?.Value as TypeArgument)?.Type)?.Name is "CascadeDeleteConvention",
            "Properties" => calls.TrueForAll(call => TryConfigure(call, first.Types.FirstOrDefault(), frame)),
            _ => false,
        };
    }

    /// <summary><c>configuration.Properties&lt;string&gt;().HaveMaxLength(200)</c>.</summary>
    private bool TryConfigure(FluentCall call, TypeName? type, Frame frame)
    {
        switch (call.Name)
        {
            case "HaveMaxLength" or "HavePrecision" or "AreUnicode" or "AreFixedLength":
                return true;
            case "HaveConversion" or "HaveColumnType":
                if (type is null || ClrTypes.IsKeyMadeByConvention(type)) return false;
                model.Converted.Add(type.Name);
                return true;
            case "UseCollation" when type is not null && ClrTypes.IsText(type):
                SetCollation(model.Strings, call, frame);
                return true;
            default:
                return false;
        }
    }
}
