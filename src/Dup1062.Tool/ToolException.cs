namespace Dup1062.Tool;

/// <summary>What the user can mend: it ends the run with its message, one line on standard error, and <see cref="ExitCode.Error"/>.</summary>
internal sealed class ToolException(string message, Exception? innerException = null) : Exception(message, innerException);
