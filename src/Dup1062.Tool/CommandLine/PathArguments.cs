using System.CommandLine;

namespace Dup1062.Tool.CommandLine;

/// <summary>Arguments that name files and folders.</summary>
internal static class PathArguments
{
    /// <summary>Says that an option is unknown, where it would be taken for a file that is missing.</summary>
    /// <param name="argument">The argument.</param>
    public static Argument<T> RefusingOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            var option = result.Tokens.Select(token => token.Value).FirstOrDefault(value => value is ['-', _, ..] && !Path.Exists(value));
            if (option is not null) result.AddError($"There is no option {option}, and no such file.");
        });
        return argument;
    }
}
