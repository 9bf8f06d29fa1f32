using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.Tests.Helpers;
using Dup1062.Analyzers.Tests.Inserts;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>The shapes of handlers that real code has, by their numbers in the catalogue: what is found in each by the rules on handlers and on tests of an exception.</summary>
public class ShapeTests
{
    private const string MC = "MySqlConnector";
    private const string MD = "MySql.Data.MySqlClient";

    [Theory]
    [InlineData("C01", "", MC, """
        async Task<bool> Run(MySqlCommand insert, CancellationToken ct)
        {
            insert.CommandText = Insert;
            try { await insert.ExecuteNonQueryAsync(ct); return true; }
            catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return false; }
        }
        """)]
    [InlineData("C02", "", MC, """
        Result Run()
        {
            try { db.Execute(Insert, p); return Result.Ok(); }
            catch (MySqlException e)
            {
                if (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) return Result.Conflict($"coupon {code} exists");
                throw;
            }
        }
        """)]
    [InlineData("C03", "DUP1108", MC, """
        void Run(List<string> answer)
        {
            try { db.Execute(Insert, p); }
            catch (MySqlException e)
            {
                if (e.Number != 1062) throw;
                answer.Add("code");
            }
        }
        """)]
    [InlineData("C03b", "", MD, """
        void Run(List<string> answer)
        {
            try { db.Execute(Insert, p); }
            catch (Exception e)
            {
                if (e is not MySqlException { Number: Duplicate }) throw;
                answer.Add("code");
            }
        }
        """)]
    [InlineData("C04", "", MC, """
        void Run()
        {
            try { db.Execute(Insert, p); }
            catch (MySqlException e)
            {
                switch (e.ErrorCode)
                {
                    case MySqlErrorCode.DuplicateKeyEntry: break;
                    default: throw;
                }
            }
        }
        """)]
    [InlineData("C05", "", MD, """
        void Run()
        {
            try { db.Execute(Insert, p); }
            catch (DbException e) { if (!Survivable(e)) throw; }
        }
        protected virtual bool Survivable(DbException e)
            => (MySqlErrorCode)((MySqlException)e).Number switch { MySqlErrorCode.DuplicateKeyEntry or MySqlErrorCode.DuplicateUnique => true, _ => false };
        """)]
    [InlineData("C06", "", MC, """
        protected virtual bool IsDuplicate(Exception e) => e is MySqlException { Number: Duplicate };
        void Run(Action onDuplicate)
        {
            try { db.Execute(Insert, p); }
            catch (Exception e) { if (!IsDuplicate(e)) throw; onDuplicate?.Invoke(); }
        }
        """)]
    [InlineData("C07", "", MC, """
        bool Matches(Exception x)
        {
            while (x is not null and not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) x = x.InnerException;
            return x is not null;
        }
        void Run()
        {
            try { db.Execute(Insert, p); }
            catch (Exception e) when (Matches(e)) { log.Warn(e); }
        }
        """)]
    [InlineData("C08", "", MC, """
        void Run()
        {
            var skipped = 0;
            try { db.Execute(Insert, p); }
            catch (Exception e)
            {
                switch (e) { case MySqlException { Number: Duplicate }: skipped++; break; default: throw; }
            }
        }
        string Explain(Exception e) => e.InnerException switch { MySqlException { Number: Duplicate } => "taken", MySqlException { Number: 1451 } => "in use", _ => "failed" };
        """)]
    [InlineData("C09", "", MC, """
        async Task<Coupon> Run(Coupon coupon, CancellationToken ct)
        {
            try { context.Add(coupon); await context.SaveChangesAsync(ct); return coupon; }
            catch (DbUpdateException e) when (e.GetBaseException() is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry })
            {
                context.ChangeTracker.Clear();
                return await context.Coupon.SingleAsync(c => c.Code == code, ct);
            }
        }
        """)]
    [InlineData("C10", "", MC, """
        string Run(User user)
        {
            try { context.Users.Add(user); context.SaveChanges(); return "stored"; }
            catch (DbUpdateException e)
            {
                if (e.InnerException is not MySqlException m || m.ErrorCode != MySqlErrorCode.DuplicateKeyEntry) return null;
                return m.Message.EndsWith("uq_email'") ? "email" : "login";
            }
        }
        """)]
    [InlineData("C11", "DUP1104", MC, """
        void Run(int id)
        {
            var again = false;
            try { db.Execute(Insert, p); }
            catch (MySqlException e) when (Errors.LostTheLock(e)) { again = true; }
            catch (MySqlException e) when (e.IsConflict()) { throw new StoreException("stale", e); }
        }
        }
        static class Errors
        {
            public static bool LostTheLock(MySqlException e) => e.Number == 1213;
            public static bool IsConflict(this MySqlException e) => e.Number == 1213 || e.SqlState == "23000";
        """)]
    [InlineData("C12", "", MC, """
        bool Recognise(Exception e) => (int?)e.GetType().GetProperty("Number")?.GetValue(e) == Duplicate;
        void Run()
        {
            try { db.Execute(Insert, p); }
            catch (Exception e) when (Recognise(e)) { log.Warn(e); }
        }
        """)]
    [InlineData("C13", "", MC, """
        static bool Hopeless(MySqlErrorCode c) => c is MySqlErrorCode.ParseError or MySqlErrorCode.NoSuchTable or MySqlErrorCode.DuplicateKeyEntry;
        """)]
    [InlineData("C14", "", MC, "bool Run() { try { db.Open(); return db.Ping(); } catch (MySqlException) { return false; } }")]
    [InlineData("C15", "", MD, """
        bool Run()
        {
            try { db.Open(); return true; }
            catch (MySqlException e) { switch (e.Number) { case 0: log.Warn("no server"); break; case 1045: log.Warn("bad login"); break; } return false; }
        }
        """)]
    [InlineData("C16", "", MC, "void Run() { try { db.Execute(Insert, p); } catch (MySqlException e) { log.Error(e, \"save failed\"); throw; } }")]
    [InlineData("C17", "", MC, """
        protected virtual Task RunCoreAsync() => db.ExecuteAsync(Insert, p);
        async Task Run(Func<Task> other) { try { await RunCoreAsync(); await other(); } catch (MySqlException e) { log.Error(e); } }
        """)]
    [InlineData("C18", "", MC, """
        void Run()
        {
            try { db.Execute("INSERT INTO wallet (user_id, balance) VALUES (@u, @b) ON DUPLICATE KEY UPDATE balance = @b", p); }
            catch (MySqlException) { }
            try { db.Execute("INSERT INTO price_log (sku, price) VALUES (@s, @p)", p); } catch (MySqlException e) { log.Warn(e, "not logged"); }
        }
        """)]
    [InlineData("C19", "", MC, """
        void Run(int attempt)
        {
            try { db.Execute(Insert, p); }
            catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.LockDeadlock) { }
            catch (MySqlException e) when (IsLockError(e) && attempt < 3) { Thread.Sleep(attempt); }
        }
        bool IsLockError(MySqlException e) => e.Number == 1205;
        """)]
    [InlineData("C20", "", MC, """
        void Run(int id)
        {
            try { db.Execute(Insert, p); }
            catch (MySqlException e) { if (e.ErrorCode == MySqlErrorCode.LockDeadlock) throw new StoreException("busy"); throw; }
        }
        """)]
    [InlineData("C21", "", MC, """"
        async Task<int> Run(IDbTransaction tx)
        {
            try { return await db.ExecuteAsync(new CommandDefinition(commandText: """
                      INSERT INTO product_tag (product_id, tag_id) VALUES (@p, @t);
                      """, parameters: p, transaction: tx)); }
            catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return 0; }
        }
        """")]
    [InlineData("C22", "", MD, """
        bool Run()
        {
            try { db.Execute(Insert, p); return true; }
            catch (MySqlException e)
            {
                if ((int?)e.Data["Server Error Code"] == (int)MySqlErrorCode.DuplicateKeyEntry) return false;
                throw new StoreException(Insert, e);
            }
        }
        """)]
    [InlineData("C23", "", MC, """
        string Run(Func<string> newCode)
        {
            for (var i = 0; i < 5; i++)
                try { var made = newCode(); db.Execute(Insert, new { code = made }); return made; }
                catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { }
            return null;
        }
        """)]
    [InlineData("C24", "", MC, """
        enum Msg { Login = 1061, Logout = 1062 }
        void Run(int zone, Dictionary<string, int> prices)
        {
            if (zone == 1062) log.Warn("warp");
            log.Warn("Duplicate entry in price list: {Sku}", code);
            try { prices.Add(code, 1); }
            catch (ArgumentException e) when (e.Message.Contains("same key")) { }
        }
        """)]
    [InlineData("C25", "", MC, """
        Result Run(Coupon coupon)
        {
            try { context.Add(coupon); context.SaveChanges(); return Result.Ok(); }
            catch (DbUpdateConcurrencyException) { return Result.Stale(); }
            catch (DbUpdateException e) when (IsDuplicate(e)) { return Result.Conflict(); }
        }
        bool IsDuplicate(DbUpdateException e) => e.InnerException is MySqlException { Number: Duplicate };
        """)]
    [InlineData("C26", "DUP1101", MC, """
        void Run(MySqlCommand cmd)
        {
            try { cmd.CommandText = "INSERT INTO coupon (code) VALUES (@c)"; cmd.ExecuteNonQuery(); }
            catch (MySqlException e) { log.Error(e, "coupon {Code}", code); }
            finally { cmd.Dispose(); }
        }
        """)]
    [InlineData("C27", "DUP1101", MD, """
        bool Run()
        {
            string q = "INSERT INTO order_line (order_id, line_no, sku) VALUES (@o, @l, @s)";
            try { Do(q); return true; } catch (MySqlException e) { log.Error(e, q); return false; }
        }
        void Do(string sql) => db.Execute(sql, p);
        """)]
    [InlineData("C28", "DUP1101", MC, """
        bool Run() { try { db.Execute(Insert, p); return true; } catch (MySqlException e) { return Explain(e); } }
        bool Explain(MySqlException e) { switch (e.ErrorCode) { case MySqlErrorCode.NoSuchTable: log.Warn("run the scripts"); break; } return false; }
        """)]
    [InlineData("C28b", "", MC, """
        bool Run() { try { db.Execute(Insert, p); return true; } catch (MySqlException e) { return Explain(e); } }
        bool Explain(MySqlException e) { switch (e.ErrorCode) { case MySqlErrorCode.DuplicateKeyEntry: return true; } return false; }
        """)]
    [InlineData("C29", "DUP1101", MC, "void Run() { try { db.Execute(Insert, p); } catch (MySqlException e) { throw new StoreException(Insert, e); } }")]
    [InlineData("C29b", "DUP1111", MD, "public void Run(string sql) { try { db.Execute(sql, p); } catch (MySqlException e) { throw new StoreException(sql, e); } }")]
    [InlineData("C30", "DUP1110", MC, """
        object Run(MySqlTransaction tx)
        {
            try { if (db.ExecuteScalar<int>("SELECT COUNT(*) FROM coupon WHERE code = @code", p) == 0) db.Execute(Insert, p); return p; }
            catch (Exception e) { tx.Rollback(); log.Warn(e, "coupon {Code} not stored", code); return null; }
        }
        """)]
    [InlineData("C30b", "DUP1110", MC, """
        void Run()
        {
            try { db.Execute(Insert, p); }
            catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.LockDeadlock) { }
            catch { }
        }
        """)]
    [InlineData("C31", "DUP1102", MC, """
        async Task<int> Run(Coupon coupon)
        {
            try { context.Add(coupon); await context.SaveChangesAsync(); return 200; }
            catch (DbUpdateException e) { log.Error(e, "save failed"); return 500; }
        }
        """)]
    [InlineData("C32", "DUP1104", MC, """
        void Run() { try { db.Execute(Insert, p); } catch (MySqlException e) when (IsConflict(e)) { } }
        public static bool IsConflict(MySqlException e) => e.Number == 1213 || e.SqlState == "23000";
        """)]
    [InlineData("C33", "DUP1104 DUP1104", MC, """
        bool Run()
        {
            try { db.Execute(Insert, p); return true; }
            catch (MySqlException e) when (e.SqlState == "23505") { return false; }
            catch (MySqlException e) when (e.SqlState == MySqlErrorCode.DuplicateKeyEntry.ToString()) { return false; }
        }
        """)]
    [InlineData("C34", "DUP1105 DUP1105", MD, """
        object Run()
        {
            try { return db.Execute(Insert, p); }
            catch (MySqlException e) { if (e.ErrorCode == 1062) return null; throw; }
        }
        object RunToo()
        {
            try { return db.Execute(Insert, p); }
            catch (DbException e) when (e.ErrorCode == (int)MySqlErrorCode.DuplicateKeyEntry) { return null; }
        }
        """)]
    [InlineData("C35", "DUP1105", MD, """
        void Run()
        {
            var skipped = 0;
            try { db.Execute(Insert, p); }
            catch (MySqlException e) { if (e.ErrorCode == (int)MySqlErrorCode.DuplicateUnique) skipped++; else throw; }
        }
        """)]
    [InlineData("C36", "DUP1105", MD, """
        void Run(StringBuilder duplicates)
        {
            try { db.Execute(Insert, p); }
            catch (Exception e) { if (e.HResult is -2147467259) duplicates.AppendLine(code); else throw; }
        }
        """)]
    [InlineData("C37", "DUP1105 DUP1105", MC, """
        void Run()
        {
            try { db.Execute(Insert, p); }
            catch (MySqlException e) { if (e.ErrorCode == MySqlErrorCode.MultiplePrimaryKey) throw new StoreException("conflict"); throw; }
        }
        Outcome RunToo()
        {
            try { db.Execute(Insert, p); }
            catch (MySqlException e) { switch (e.Number) { case (int)MySqlErrorCode.DuplicateKey: return Outcome.Exists; } }
            return Outcome.Stored;
        }
        """)]
    [InlineData("C38", "DUP1103 DUP1103", MC, """
        Outcome Run()
        {
            try { db.Execute(Insert, p); return Outcome.Stored; }
            catch (MySqlException e) { if (e.Message.Contains("Duplicate")) return Outcome.Exists; throw; }
        }
        Outcome RunToo()
        {
            try { db.Execute(Insert, p); return Outcome.Stored; }
            catch (Exception e) when (e.InnerException?.Message.Contains("Duplicate entry") == true) { return Outcome.Exists; }
        }
        """)]
    [InlineData("C39", "DUP1103", MD, """
        void Run()
        {
            bool failed = false, taken = false;
            try { db.Execute(Insert, p); }
            catch (MySqlException e) { failed = true; taken = e.Message.StartsWith("Duplicate"); }
            finally { if (taken) log.Warn("already there"); }
        }
        """)]
    [InlineData("C40", "DUP1103", MC, """
        bool Matches(Exception x)
        {
            for (; x != null; x = x.InnerException)
                if (x.Message.Contains("UNIQUE constraint") || x.Message.Contains("duplicate entry", StringComparison.OrdinalIgnoreCase)) return true;
            return false;
        }
        """)]
    [InlineData("C41", "DUP1103", MC, """
        void Run()
        {
            try { db.Execute(Insert, p); }
            catch (Exception e)
            {
                if (Regex.IsMatch(e.Message, @"UNIQUE constraint failed: \w+\.code")) throw new StoreException("exists");
                throw new StoreException(Insert, e);
            }
        }
        """)]
    [InlineData("C42", "", MC, """
        string Run(User user)
        {
            try { db.Execute("INSERT INTO users (email, login, created) VALUES (@e, @l, now())", p); return "stored"; }
            catch (MySqlException e)
            {
                if (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry && e.Message.Contains("fk_order_user")) return "unknown user";
                throw;
            }
        }
        """)]
    [InlineData("C43", "", MC, """
        void Run(Action<string, string> send, string email)
        {
            try { db.Execute("INSERT INTO users (email, login, created) VALUES (@e, @l, now())", p); }
            catch (Exception e) { Console.WriteLine(e.Message); send("emailTaken", email); }
        }
        """)]
    [InlineData("C44", "DUP1108", MC, "static bool Transient(Exception e) => e.InnerException is MySqlException { Number: 1205 or 1062 or 1213 };")]
    [InlineData("C45", "", MC, "static bool Transient(Exception e) { switch (e) { case TimeoutException: case MySqlException: return true; default: return false; } }")]
    [InlineData("C47", "", MC, """
        Coupon Run(string select)
        {
            using var tx = db.BeginTransaction();
            var row = db.QuerySingleOrDefault<Coupon>(select, p, tx);
            if (row is null)
                try { db.Execute(Insert, p, tx); }
                catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { row = db.QuerySingle<Coupon>(select, p, tx); }
            return row;
        }
        """)]
    [InlineData("C48", "", MC, """
        Coupon Run(string select)
        {
            using var tx = db.BeginTransaction();
            try { db.Execute(Insert, p, tx); }
            catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { return db.QuerySingle<Coupon>(select + " FOR UPDATE", p, tx); }
            return null;
        }
        """)]
    [InlineData("C49", "DUP1108", MD, "bool Run() { try { db.Execute(Insert, p); return true; } catch (MySqlException e) when (e.Number == 1062) { return false; } }")]
    [InlineData("C50", "DUP1109", MC, """
        string Run()
        {
            try { db.Execute("INSERT INTO users (email, login, created) VALUES (@e, @l, now())", p); return "welcome"; }
            catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return "e-mail already registered"; }
        }
        """)]
    [InlineData("C51", "DUP1103 DUP1109", MC, """
        Result Run(User user)
        {
            try { context.Users.Add(user); context.SaveChanges(); }
            catch (DbUpdateException e) { if (e.InnerException.Message.Contains("Duplicate entry")) return Ok(); return BadRequest(); }
            return Ok();
        }
        Result Ok() => null;
        Result BadRequest() => null;
        """)]
    [InlineData("C52", "DUP1108 DUP1109", MC, """
        void Run()
        {
            try { db.Execute("INSERT INTO users (email, login, created) VALUES (@e, @l, now())", p); }
            catch (MySqlException e) { if (e.Number != 1062) log.Error(e.Message); }
        }
        """)]
    [InlineData("C53", "DUP1108", MC, """
        string Run()
        {
            try { db.Execute(Insert, p); }
            catch (MySqlException e) { if (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) log.Warn("already there"); }
            try { db.Execute(Insert, p); }
            catch (MySqlException e) { if (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) return "taken"; } catch { }
            try { context.Add(new Coupon()); context.SaveChanges(); }
            catch (DbUpdateException e) { if (e.InnerException is MySqlException) if (((MySqlException)e.InnerException).Number == 1062) return "taken"; }
            return "done";
        }
        """)]
    public async Task EachShape_IsJudgedAsAgreed(string shape, string rules, string driver, string members)
    {
        using var host = new FixHost(ShapeStore.Program(members, driver), Shop.Schema, null, new CatchAnalyzer(), new ErrorComparisonAnalyzer(), new MessageTextAnalyzer());

        var compilation = await host.Document.Project.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal((shape, rules), (shape, string.Join(' ', (await host.FindingsAsync()).Select(finding => finding.Id).Order(StringComparer.Ordinal))));
    }
}
