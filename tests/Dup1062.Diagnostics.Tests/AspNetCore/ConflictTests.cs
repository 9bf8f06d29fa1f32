using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dup1062.Diagnostics.AspNetCore;
using Dup1062.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.AspNetCore;

public class ConflictTests
{
    [SkippableTheory, EachServer]
    public async Task A_duplicate_on_a_named_key_is_a_conflict_in_the_application_s_words_alone(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var app = await StartAsync(database, options => options.Conflict("uq_email", "This e-mail address is taken"));

        var response = await app.GetTestClient().GetAsync("/insert?id=2&email=ann@shop.example");

        Assert.Equal((HttpStatusCode.Conflict, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal("This e-mail address is taken", JsonDocument.Parse(text).RootElement.GetProperty("title").GetString());
        Assert.All((string[])["ann@", "uq_email", "users", "INSERT", "MySql", "Duplicate"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [SkippableTheory]
    [EachServer("/insert?id=1&email=new@shop.example")]
    [EachServer("/insert?id=3")]
    [EachServer("/fail")]
    public async Task Other_keys_and_other_errors_fall_through(ServerKind kind, string path)
    {
        await using var database = await CreateAsync(kind);
        await using var app = await StartAsync(database, options => options.Conflict("uq_email", "This e-mail address is taken"));
        Assert.Equal(HttpStatusCode.InternalServerError, (await app.GetTestClient().GetAsync(path)).StatusCode);
    }

    [SkippableFact]
    public async Task The_first_name_that_fits_gives_the_words_and_the_type()
    {
        await using var database = await CreateAsync(ServerKind.MySql);
        await using var app = await StartAsync(database, options =>
        {
            options.ProblemType = "https://shop.example/problems/taken";
            options.Conflict("orders.PRIMARY", "no").Conflict("users.PRIMARY", "This number is taken").Conflict("PRIMARY", "no");
        });
        var problem = await app.GetTestClient().GetAsync("/insert?id=1&email=new@shop.example");
        var body = await problem.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(
            ("https://shop.example/problems/taken", "This number is taken", 409),
            (body.GetProperty("type").GetString(), body.GetProperty("title").GetString(), body.GetProperty("status").GetInt32()));
    }

    [SkippableFact]
    public async Task A_client_that_reads_no_JSON_gets_the_status()
    {
        await using var database = await CreateAsync(ServerKind.MariaDb);
        await using var app = await StartAsync(database, options => options.Conflict("uq_email", "This e-mail address is taken"));
        var request = new HttpRequestMessage(HttpMethod.Get, "/insert?id=2&email=ann@shop.example") { Headers = { { "Accept", "image/png" } } };
        var response = await app.GetTestClient().SendAsync(request);
        Assert.Equal((HttpStatusCode.Conflict, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [SkippableFact]
    public async Task The_monitor_is_told_where_the_application_wants_it()
    {
        await using var database = await CreateAsync(ServerKind.MariaDb);
        var diagnosed = new TaskCompletionSource<Diagnosis>();
        await using var app = await StartAsync(
            database,
            options => options.ReportsToMonitor = true,
            services => services.AddDuplicateEntryDiagnostics(() => new MySqlConnection(database.ConnectionString), options => options.Diagnosed = diagnosis => diagnosed.TrySetResult(diagnosis)));
        await app.GetTestClient().GetAsync("/insert?id=2&email=ann@shop.example");
        Assert.Equal("uq_email", (await diagnosed.Task.WaitAsync(TimeSpan.FromSeconds(30))).Entry.Key);
    }

    private static async Task<TestDatabase> CreateAsync(ServerKind kind)
    {
        var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(50) NOT NULL, UNIQUE KEY uq_email (email)); INSERT INTO users VALUES (1, 'ann@shop.example')");
        return database;
    }

    private static async Task<WebApplication> StartAsync(
        TestDatabase database, Action<DuplicateEntryConflictOptions> configure, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddDuplicateEntryConflicts(configure);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapGet("/insert", async (int id, string? email) =>
        {
            await using var connection = await database.OpenAsync();
            await using var command = new MySqlCommand("INSERT INTO users VALUES (@id, @email)", connection) { Parameters = { new("@id", id), new("@email", email) } };
            await command.ExecuteNonQueryAsync();
        });
        app.MapGet("/fail", void () => throw new TimeoutException());
        await app.StartAsync();
        return app;
    }
}
