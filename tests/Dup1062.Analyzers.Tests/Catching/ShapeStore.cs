namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>A program around a shape of a handler: a store on one driver, Dapper and EF Core.</summary>
internal static class ShapeStore
{
    /// <summary>Members of a class that has <c>db</c>, <c>log</c>, <c>context</c>, the SQL <c>Insert</c> of a row with one key, and its values.</summary>
    public static string Program(string members, string driver = "MySqlConnector") => $$"""
        #nullable disable
        #pragma warning disable CS0168, CS0219, CS1998, CS8321, CS0162
        using System;
        using System.Collections.Generic;
        using System.Data;
        using System.Data.Common;
        using System.Linq;
        using System.Text;
        using System.Text.RegularExpressions;
        using System.Threading;
        using System.Threading.Tasks;
        using Dapper;
        using Microsoft.EntityFrameworkCore;
        using {{driver}};

        public interface ILog { void Error(object what, params object[] more); void Warn(object what, params object[] more); }
        public class StoreException(string sql, Exception inner = null) : Exception(sql, inner);
        public class Coupon { public string Code { get; set; } public int Percent { get; set; } public string Note { get; set; } }
        public class User { public int Id { get; set; } public string Email { get; set; } public string Login { get; set; } public DateTime Created { get; set; } }
        public class PriceLog { public long Id { get; set; } public string Sku { get; set; } public decimal Price { get; set; } }
        public class Note { public int Id { get; set; } }
        public class Order { public long Id { get; set; } }
        public class ShopContext : DbContext
        {
            public DbSet<Coupon> Coupon { get; set; }
            public DbSet<User> Users { get; set; }
            public DbSet<PriceLog> PriceLog { get; set; }
            public DbSet<Note> Notes { get; set; }
        }
        public enum Outcome { Stored, Exists, Failed }
        public class Result { public static Result Conflict(string why = "") => null; public static Result Stale() => null; public static Result Ok() => null; }

        public partial class Store(MySqlConnection db, ILog log, ShopContext context, string code, object p)
        {
            private const string Insert = "INSERT INTO coupon (code) VALUES (@code)";
            private const int Duplicate = 1062;
        {{members}}
        }
        """;
}
