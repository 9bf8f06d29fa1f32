using CliWrap;
using PuppeteerSharp;

namespace Dup1062.Tool.Tests.Triage.Browsing;

/// <summary>Debian's Chromium, for tests that look at pages. Where the user may install packages, it is installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private IBrowser? _browser;

    /// <summary>Why there is none; null where there is one.</summary>
    private string? _missing;

    /// <summary>Where screenshots are kept for people to look at.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable)) await InstallAsync();
        if (!File.Exists(Executable))
        {
            _missing ??= $"There is no {Executable}.";
            return;
        }
        try
        {
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions
            {
                Headless = true,
                ExecutablePath = Executable,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
                Timeout = 90_000,
            });
        }
        catch (PuppeteerException e)
        {
            _missing = $"Chromium does not start: {e.Message}";
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
    }

    /// <summary>A new page.</summary>
    /// <exception cref="SkipException">There is no browser.</exception>
    public async Task<IPage> OpenAsync()
    {
        Skip.If(_browser is null, _missing);
        return await _browser!.NewPageAsync();
    }

    private async Task InstallAsync()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            _missing = $"There is no {Executable}, and this user cannot install it.";
            return;
        }
        foreach (var arguments in new string[][] { ["update"], ["install", "-y", "--no-install-recommends", "chromium"] })
        {
            await Cli.Wrap("apt-get").WithArguments(arguments).WithEnvironmentVariables(variables => variables.Set("DEBIAN_FRONTEND", "noninteractive")).WithValidation(CommandResultValidation.None).ExecuteAsync();
        }
    }
}
