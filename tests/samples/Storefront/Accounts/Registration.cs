using MySqlConnector;

namespace Storefront.Accounts;

/// <summary>The value is already there: an outcome of a registration, not a crash. Plain MySqlConnector.</summary>
public sealed class Registration(MySqlConnection connection)
{
    public async Task RegisterNaivelyAsync(string email, string name)
    {
        // DUP1001: whoever sends the form twice gets an error page.
        await using var insert = new MySqlCommand("INSERT INTO users (email, display_name) VALUES (@email, @name)", connection);
        insert.Parameters.AddWithValue("@email", email);
        insert.Parameters.AddWithValue("@name", name);
        await insert.ExecuteNonQueryAsync();
    }

    /// <returns>False when the address is taken.</returns>
    public async Task<bool> RegisterAsync(string email, string name)
    {
        try
        {
            await using var insert = new MySqlCommand("INSERT INTO users (email, display_name) VALUES (@email, @name)", connection);
            insert.Parameters.AddWithValue("@email", email);
            insert.Parameters.AddWithValue("@name", name);
            await insert.ExecuteNonQueryAsync();
            return true;
        }
        catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
        {
            return false;
        }
    }

    public async Task<string> ChooseLoginNaivelyAsync(string email, string login, string name)
    {
        try
        {
            await using var insert = connection.CreateCommand();
            // DUP1001: two keys can collide here, the address and the login.
            insert.CommandText = "INSERT INTO users (email, login, display_name) VALUES (@email, @login, @name)";
            insert.Parameters.AddWithValue("@email", email);
            insert.Parameters.AddWithValue("@login", login);
            insert.Parameters.AddWithValue("@name", name);
            await insert.ExecuteNonQueryAsync();
            return "welcome";
        }
        // DUP1101: a taken login is reported like a lost connection.
        catch (MySqlException)
        {
            return "please try again later";
        }
    }

    public async Task<string> ChooseLoginHastilyAsync(string email, string login, string name)
    {
        try
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO users (email, login, display_name) VALUES (@email, @login, @name)";
            insert.Parameters.AddWithValue("@email", email);
            insert.Parameters.AddWithValue("@login", login);
            insert.Parameters.AddWithValue("@name", name);
            await insert.ExecuteNonQueryAsync();
            return "welcome";
        }
        // DUP1109, a suggestion: or the address is.
        catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
        {
            return "login taken";
        }
    }

    public async Task<string> ChooseLoginAsync(string email, string login, string name)
    {
        try
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO users (email, login, display_name) VALUES (@email, @login, @name)";
            insert.Parameters.AddWithValue("@email", email);
            insert.Parameters.AddWithValue("@login", login);
            insert.Parameters.AddWithValue("@name", name);
            await insert.ExecuteNonQueryAsync();
            return "welcome";
        }
        catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
        {
            // The end, because the value may hold anything.
            return e.Message.EndsWith("uq_users_login'", StringComparison.Ordinal) ? "login taken" : "address taken";
        }
    }
}
