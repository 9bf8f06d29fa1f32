using Dup1062.MySql.Schema.Scripts;

namespace Dup1062.MySql.Schema;

/// <summary>
/// The statements of a SQL script that matter for the schema, read in one pass. Row data and all else is passed over without being kept.
/// Immutable, and free of anything of the compiler's.
/// </summary>
public sealed class SchemaScript
{
    internal SchemaScript(string? path, IReadOnlyList<SchemaStatement> statements, IReadOnlyList<SchemaProblem> problems, DialectEvidence evidence, ServerVersion? server)
    {
        Path = path;
        Dialect = evidence.Verdict;
        IsSurelyMySql = evidence.IsSurelyMySql;
        Server = server;
        Statements = IsForeign ? [] : statements;
        Problems = IsForeign ? [] : problems;
    }

    /// <summary>The path that <see cref="SchemaScriptOptions.Path"/> gave.</summary>
    public string? Path { get; }

    /// <summary>The engine that the script is evidently for.</summary>
    public ScriptDialect Dialect { get; }

    /// <summary>The script has words, or a header, that no other engine has. Without them, <see cref="Dialect"/> may be MySQL for its backticks alone.</summary>
    public bool IsSurelyMySql { get; }

    /// <summary>The script is for another engine than MySQL: it has no statements and no problems.</summary>
    public bool IsForeign => Dialect is not (ScriptDialect.Neutral or ScriptDialect.MySql);

    /// <summary>The server of the options, or else the one that the script's header names; null where nothing says it.</summary>
    public ServerVersion? Server { get; }

    /// <summary>The statements in order.</summary>
    public IReadOnlyList<SchemaStatement> Statements { get; }

    /// <summary>The statements that could not be read, or not wholly. Reading goes on after each.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }

    /// <summary>Reads a script to its end, in memory that does not grow with the row data in it.</summary>
    /// <param name="reader">The script. It is not disposed.</param>
    /// <param name="options">What is known of it beforehand.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <remarks>Beyond this, only the reader's own exceptions leave it, whatever the text is.</remarks>
    public static SchemaScript Read(TextReader reader, SchemaScriptOptions? options = null, CancellationToken cancellationToken = default) =>
        new SchemaScriptReader(reader, length: null, options ?? new SchemaScriptOptions(), cancellationToken).Read();

    /// <summary>Reads a script that is already in memory.</summary>
    /// <param name="text">The script.</param>
    /// <param name="options">What is known of it beforehand.</param>
    public static SchemaScript Parse(string text, SchemaScriptOptions? options = null) =>
        new SchemaScriptReader(new StringReader(text), text.Length, options ?? new SchemaScriptOptions(), CancellationToken.None).Read();
}
