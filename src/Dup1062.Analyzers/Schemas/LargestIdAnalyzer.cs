using System.Globalization;
using Dup1062.Analyzers.SchemaSources;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Schema.Review;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Schemas;

/// <summary>DUP1202: rows of scripts that take the largest id.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LargestIdAnalyzer : Dup1062Analyzer
{
    /// <summary>In row data the number may stand in other columns too; nobody looks through more.</summary>
    private const int MostPlaces = 100;

    /// <summary>How far back the INSERT of a row is looked for.</summary>
    private const int LongestStatement = 64 * 1024;

    /// <summary>Makes the analyzer.</summary>
    public LargestIdAnalyzer()
        : base(Descriptors.LargestId)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project)
    {
        var known = new Once<IReadOnlyCollection<string>>();
        context.RegisterAdditionalFileAction(file => Guard.Run(file, Analyze, file.ReportDiagnostic, Location.None));

        void Analyze(AdditionalFileAnalysisContext file)
        {
            if (SchemaFile.TryCreate(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider) is not { } schema) return;
            var catalog = project.Catalog(file.CancellationToken);
            var maxima = known.Get(_ => Maxima(catalog), file.CancellationToken);
            if (maxima.Count == 0) return;
            foreach (var script in schema.Scripts(file.CancellationToken)) AnalyzeScript(script.File, maxima, catalog, file);
        }

        static void AnalyzeScript(AdditionalText script, IReadOnlyCollection<string> maxima, SchemaCatalog catalog, AdditionalFileAnalysisContext file)
        {
            if (script.GetText(file.CancellationToken) is not { } text || !ScriptPurpose.IsForMySql(script.Path, SchemaScripts.Read(text, file.CancellationToken), mustBeSaid: false)) return;
            foreach (var (span, id, column) in maxima.SelectMany(maximum => Find(text, maximum, catalog)).Distinct())
            {
                file.ReportDiagnostic(Diagnostic.Create(Descriptors.LargestId, ScriptPlace.Of(script, text, span), id, column));
            }
        }
    }

    private static IReadOnlyCollection<string> Maxima(SchemaCatalog catalog) => new HashSet<string>(
        from table in catalog.Tables
        let id = table.Columns.FirstOrDefault(column => column.IsAutoIncrement)
        where id is not null
        let maximum = IntegerRange.Maximum(id)
        where maximum is not null
        select maximum.Value.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<(TextSpan Span, string Id, string Column)> Find(SourceText text, string maximum, SchemaCatalog catalog)
    {
        foreach (var place in TextSearch.Find(text, maximum).Where(place => TextSearch.IsWhole(text, place, maximum.Length)).Take(MostPlaces))
        {
            if (StatementStart(text, place) is not { } start || IsInComment(text, start)) continue;
            var sql = text.ToString(TextSpan.FromBounds(start, text.Lines.GetLineFromPosition(place).End));
            foreach (var insert in SqlStatements.Read(sql).OfType<InsertStatement>())
            {
                if (catalog.Find(insert.Table.Name) is not [var table]) continue;
                foreach (var span in LargestIds.In(insert, sql, table))
                {
                    yield return (TextSpan.FromBounds(start + span.Start, start + span.End), maximum, table.Columns.First(column => column.IsAutoIncrement).Name);
                }
            }
        }
    }

    /// <summary>The line that begins with INSERT or REPLACE, at or before a place.</summary>
    private static int? StatementStart(SourceText text, int place)
    {
        for (var line = text.Lines.GetLineFromPosition(place); place - line.Start <= LongestStatement; line = text.Lines[line.LineNumber - 1])
        {
            var start = line.Start;
            while (start < line.End && char.IsWhiteSpace(text[start])) start++;
            if (Begins(text, start, "INSERT") || Begins(text, start, "REPLACE")) return start;
            if (line.LineNumber == 0) return null;
        }
        return null;
    }

    /// <summary>Whether a block comment is open, as far as can be seen from a place; one that the server executes is none.</summary>
    private static bool IsInComment(SourceText text, int place)
    {
        for (var i = place - 2; i >= 0 && place - i <= LongestStatement; i--)
        {
            if (text[i] == '*' && text[i + 1] == '/') return false;
            if (text[i] == '/' && text[i + 1] == '*') return text[i + 2] != '!' && !(text[i + 2] == 'M' && text[i + 3] == '!');
        }
        return false;
    }

    private static bool Begins(SourceText text, int start, string word)
    {
        if (start + word.Length > text.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.ToUpperInvariant(text[start + i]) != word[i]) return false;
        }
        return true;
    }
}
