namespace Dup1062.Diagnostics.Tests.EntityFrameworkCore;

internal sealed class User
{
    public int Id { get; set; }

    public required string Email { get; set; }

    public string? Name { get; set; }
}
