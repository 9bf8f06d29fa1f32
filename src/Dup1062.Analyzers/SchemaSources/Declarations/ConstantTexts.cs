namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>Finds the texts of the project's constants by the names that the code uses.</summary>
internal static class ConstantTexts
{
    /// <summary>The text of <c>Coupons</c> or <c>Tables.Coupons</c>, as it is written in a type; null where it is not found.</summary>
    public static string? Find(string name, TypeDeclaration place, TypeScope scope)
    {
        var dot = name.LastIndexOf('.');
        if (dot > 0)
        {
            var owner = name.Substring(0, dot);
            var lastDot = owner.LastIndexOf('.');
            var type = new TypeName(owner.Substring(lastDot + 1)) with { Qualifier = lastDot < 0 ? "" : owner.Substring(0, lastDot) };
            return scope.Find(type, place)?.Text(name.Substring(dot + 1));
        }
        for (var (type, depth) = (place, 0); type is not null && depth < 16; depth++)
        {
            if (type.Text(name) is { } text) return text;
            type = type.Bases.FirstOrDefault() is { } written ? scope.Find(written, type) : null;
        }
        return null;
    }
}
