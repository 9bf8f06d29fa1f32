using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Dup1062.Tool.Tests.Triage.Browsing;

public class HtmlReportTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Hostile = "<img src=x onerror=document.title='pwned'><script>document.title='pwned'</script>";

    [SkippableTheory]
    [InlineData(360, "light")]
    [InlineData(360, "dark")]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    public async Task Report_fits_the_screen_and_draws_a_timeline_for_each_key(int width, string scheme)
    {
        await using var page = await OpenAsync(Incident(), width, scheme);
        Assert.Equal(0, await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Equal(5, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('article').length"));
        Assert.Equal(5, await page.EvaluateExpressionAsync<int>("[...document.querySelectorAll('article svg.timeline')].filter(s => s.getBoundingClientRect().height > 50 && s.querySelectorAll('.bar').length > 0).length"));
        await page.ScreenshotAsync(Path.Combine(Chromium.Screenshots, $"triage-{width}-{scheme}.png"), new ScreenshotOptions { FullPage = true });
    }

    [SkippableFact]
    public async Task Dark_mode_is_dark_and_light_mode_light()
    {
        var (light, dark) = (await BrightnessAsync("light"), await BrightnessAsync("dark"));
        Assert.True(light.Page > 200 && light.Text < 80, $"light: {light}");
        Assert.True(dark.Page < 60 && dark.Text > 200, $"dark: {dark}");
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_script_of_a_value_runs_and_nothing_is_loaded(bool showValues)
    {
        var log = $"2026-01-01 10:00:00 ERROR INSERT INTO `<b>t` Duplicate entry '{Hostile[..48]}' for key 'users.<script>alert(1)</script>'\n";
        await using var page = await OpenAsync(log, 360, "light", showValues ? ["--show-values"] : []);
        Assert.Equal("Duplicate-key errors", await page.GetTitleAsync());
        Assert.Equal(0, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('img, script, link, iframe, article b').length"));
        Assert.Equal(0, await page.EvaluateExpressionAsync<int>("performance.getEntriesByType('resource').length"));
        Assert.Equal(showValues, (await page.GetContentAsync()).Contains("onerror", StringComparison.Ordinal));
        Assert.Contains("users.<script>alert(1)</script>", await page.EvaluateExpressionAsync<string>("document.querySelector('h2').textContent"));
    }

    [SkippableFact]
    public async Task Page_forbids_scripts_itself()
    {
        await using var page = await OpenAsync(Incident(), 800, "light");
        await page.EvaluateExpressionAsync("document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,x\" onerror=\"document.title=1\">')");
        await Task.Delay(200);
        Assert.Equal("Duplicate-key errors", await page.GetTitleAsync());
    }

    [SkippableFact]
    public async Task Values_are_masked_unless_they_are_asked_for()
    {
        await using var masked = await OpenAsync(Incident(), 800, "light");
        Assert.DoesNotContain("ann@example.com", await masked.GetContentAsync());
        await using var shown = await OpenAsync(Incident(), 800, "light", ["--show-values"]);
        Assert.Contains("ann@example.com", await shown.GetContentAsync());
    }

    [SkippableFact]
    public async Task Timelines_have_names_for_those_who_cannot_see_them()
    {
        await using var page = await OpenAsync(Incident(), 800, "light");
        Assert.Equal(5, await page.EvaluateExpressionAsync<int>("[...document.querySelectorAll('svg[role=img]')].filter(s => document.getElementById(s.getAttribute('aria-labelledby')).textContent.startsWith('Timeline of')).length"));
    }

    private async Task<(double Page, double Text)> BrightnessAsync(string scheme)
    {
        await using var page = await OpenAsync(Incident(), 800, scheme);
        return (await OfAsync("backgroundColor"), await OfAsync("color"));

        Task<double> OfAsync(string color) => page.EvaluateExpressionAsync<double>($"getComputedStyle(document.body).{color}.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0) / 3");
    }

    private async Task<IPage> OpenAsync(string log, int width, string scheme, params string[] options)
    {
        var page = await chromium.OpenAsync();
        var folder = Directory.CreateTempSubdirectory("dup1062-html").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "app.log"), log);
        var run = await ToolRun.StartAsync(["triage", Path.Combine(folder, "app.log"), "--format", "html", "--output", Path.Combine(folder, "report.html"), .. options]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 800 });
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
        await page.GoToAsync($"file://{folder}/report.html");
        return page;
    }

    /// <summary>An afternoon as one has it: a counter after a restore, a client that retries, a collation, an empty value, and a few rows that are there.</summary>
    internal static string Incident()
    {
        var random = new Random(1062);
        var start = new DateTime(2026, 1, 1, 13, 0, 0);
        var errors = new List<(DateTime Time, string Text)>();
        for (var i = 0; i < 240; i++) errors.Add((start.AddMinutes(95).AddSeconds(i * 4 + random.Next(3)), $"Duplicate entry '{48210 + i}' for key 'orders.PRIMARY'"));
        for (var burst = 0; burst < 6; burst++)
        {
            for (var i = 0; i < 12; i++) errors.Add((start.AddMinutes(20 + burst * 17).AddSeconds(i * 2), "Duplicate entry 'ann@example.com' for key 'users.uq_email'"));
        }
        foreach (var (name, i) in new[] { "Müller", "muller", "MULLER", "Muller ", "Café", "cafe", "CAFE" }.Select((name, i) => (name, i))) errors.Add((start.AddMinutes(10 + i * 23), $"Duplicate entry '{name}' for key 'customers.uq_name'"));
        for (var i = 0; i < 18; i++) errors.Add((start.AddMinutes(i * 9), "Duplicate entry '' for key 'products_of_all_the_suppliers_and_their_subsidiaries.uq_external_reference_number'"));
        for (var i = 0; i < 40; i++) errors.Add((start.AddMinutes(random.Next(170)), $"Duplicate entry 'SKU-{random.Next(100_000):D5}-{random.Next(9)}' for key 'stock.uq_sku'"));
        return string.Concat(errors.OrderBy(error => error.Time).Select(error => $"{error.Time:yyyy-MM-dd HH:mm:ss} ERROR {error.Text}\n"));
    }
}
