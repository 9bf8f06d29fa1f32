using Spectre.Console;

namespace Dup1062.Tool.Output;

/// <summary>Shows at the terminal what is being done; nothing where nobody looks.</summary>
internal static class Working
{
    /// <summary>Works, and shows what it says meanwhile.</summary>
    /// <param name="work">Gets a way to say what is being done.</param>
    public static Task<T> RunAsync<T>(Func<Action<string>, Task<T>> work) => Terminals.Error.Profile.Capabilities.Interactive
        ? Terminals.Error.Status().StartAsync("Connecting", context => work(text => context.Status(Markup.Escape(Printable.Of(text)))))
        : work(_ => { });
}
