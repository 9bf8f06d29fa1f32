using System.Text;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Puts a query together: text, and values as parameters.</summary>
internal sealed class QueryBuilder
{
    private readonly StringBuilder _sql = new();
    private readonly List<object?> _parameters = [];

    /// <summary>Adds text.</summary>
    public QueryBuilder Append(string sql)
    {
        _sql.Append(sql);
        return this;
    }

    /// <summary>Makes a value a parameter.</summary>
    /// <returns>What stands for it in the text.</returns>
    public string Parameter(object? value)
    {
        _parameters.Add(value);
        return Query.NameOf(_parameters.Count - 1);
    }

    /// <summary>The query.</summary>
    /// <param name="isDirty">Whether it reads what is not committed, too.</param>
    public Query Build(bool isDirty = false) => new(_sql.ToString(), _parameters, isDirty);
}
