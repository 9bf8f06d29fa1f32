using Dup1062.Servers;

// A process of its own for the tests that end one: starts a server, says where it is, and holds it until it is killed.
try
{
    var server = await TestServer.StartAsync(Enum.Parse<ServerKind>(args[0]));
    Console.WriteLine(server.ConnectionString);
    await Task.Delay(Timeout.Infinite);
}
catch (Exception e)
{
    Console.WriteLine($"{e.GetType().Name}: {e.Message}");
}
