using System.CommandLine;
using Dup1062.Tool.Checking;
using Dup1062.Tool.CommandLine;
using Dup1062.Tool.Diagnosing;
using Dup1062.Tool.Doctor;
using Dup1062.Tool.Output;
using Dup1062.Tool.SchemaPulling;
using Dup1062.Tool.Triage;

namespace Dup1062.Tool;

/// <summary>The command line as a whole: its commands, and how any of them fails.</summary>
internal static class Dup1062Command
{
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0) return Fail($"{OneLine(parsed.Errors[0].Message)} See 'dup1062 {Path(parsed.CommandResult)}--help'.");
        try
        {
            using var interruption = new Interruption();
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
        }
        catch (ToolException e)
        {
            return Fail(OneLine(e.Message));
        }
        catch (OperationCanceledException)
        {
            return Fail("Cancelled.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(OneLine(e.Message));
        }
        catch (Exception e)
        {
            return Fail($"An error of dup1062 itself, please report it: {OneLine($"{e.GetType().Name}: {e.Message}")} {e.StackTrace?.Split('\n')[0].Trim()}");
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("MySQL error 1062 (Duplicate entry … for key …): in code, in logs, on a live server.")
        {
            CheckCommand.Create(),
            SchemaCommand.Create(),
            DiagnoseCommand.Create(),
            TriageCommand.Create(),
            DoctorCommand.Create(),
        };
        ExampleHelp.AddTo(root);
        return root;
    }

    private static int Fail(string line)
    {
        Console.Error.WriteLine($"dup1062: {Printable.Of(line)}");
        return ExitCode.Error;
    }

    private static string Path(System.CommandLine.Parsing.CommandResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult parent ? $"{Path(parent)}{result.Command.Name} " : "";

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
