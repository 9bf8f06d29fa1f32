using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>
/// The versions that Pomelo's provider is given: <c>new MySqlServerVersion(new Version(8, 0, 36))</c>, <c>ServerVersion.Parse("10.11.2-mariadb")</c>,
/// <c>ServerVersion.Create(8, 0, 36, ServerType.MySql)</c>.
/// </summary>
internal static class ServerVersions
{
    private const string Word = "serverversion";

    public static EquatableArray<ServerVersion> In(SyntaxTree tree, SourceText text, CancellationToken cancellationToken)
    {
        List<ServerVersion>? servers = null;
        foreach (var position in TextSearch.Find(text, Word))
        {
            if (tree.GetRoot(cancellationToken).FindToken(position).Parent is IdentifierNameSyntax name && Read(name) is { } server) (servers ??= []).Add(server);
        }
        return new(servers);
    }

    private static ServerVersion? Read(IdentifierNameSyntax name)
    {
        var type = name.Parent is MemberAccessExpressionSyntax { Name: var last } qualified && last == name ? qualified : name.Parent is QualifiedNameSyntax written ? written : (SyntaxNode)name;
        return (name.Identifier.ValueText, type.Parent) switch
        {
            ("MySqlServerVersion" or "MariaDbServerVersion", ObjectCreationExpressionSyntax { ArgumentList: { } arguments }) => Read(name, arguments),
            ("ServerVersion", MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "Create", Parent: InvocationExpressionSyntax call }) => Read(name, call.ArgumentList),
            _ => null,
        };
    }

    private static ServerVersion? Read(IdentifierNameSyntax name, ArgumentListSyntax arguments)
    {
        var tokens = arguments.DescendantTokens().ToList();
        var text = tokens.FirstOrDefault(token => token.IsKind(SyntaxKind.StringLiteralToken)).ValueText;
        if (string.IsNullOrEmpty(text)) text = string.Join(".", tokens.Where(token => token.IsKind(SyntaxKind.NumericLiteralToken)).Select(token => token.ValueText));
        var isMariaDb = name.Identifier.ValueText == "MariaDbServerVersion" || tokens.Exists(token => token.ValueText == "MariaDb");
        var isMySql = name.Identifier.ValueText == "MySqlServerVersion" || tokens.Exists(token => token.ValueText == "MySql");
        return ServerVersion.TryParse(isMariaDb ? $"{text}-mariadb" : isMySql ? $"{text}-mysql" : text);
    }
}
