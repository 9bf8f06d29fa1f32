using System.Text;
using CsCheck;
using Dup1062.MySql.Errors;

namespace Dup1062.MySql.Tests.Errors;

/// <summary>A value is the user's text: nothing in it changes what is read, wherever the error stands.</summary>
public class DuplicateEntryMessagePropertyTests
{
    private static readonly string[] Languages =
    [
        "Duplicate entry '{0}' for key '{1}'",
        "Doppelter Eintrag '{0}' für Schlüssel '{1}'",
        "Duplikalt bejegyzes '{0}' a '{1}' kulcs szerint",
        "Opakovaný kľúč '{0}' (číslo kľúča '{1}')",
        "Entrada '{0}' duplicada para a chave '{1}'",
        "중복된 입력 값 '{0}': key '{1}'",
    ];

    private static readonly string[] Surroundings =
    [
        "{0}",
        "target: ks.0.primary: vttablet: rpc error: code = AlreadyExists desc = {0} (errno 1062) (sqlstate 23000) (CallerID: u): Sql: \"insert into t(a) values (:v1)\", BindVars: {{v1: \"{1}\"}}",
        "Could not execute Write_rows event on table db.t; {0}, Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's source log binlog.000001, end_log_pos 1683",
        "Error '{0}' on query. Default database: 'db'. Query: 'INSERT INTO t (a) VALUES ('{1}')'",
        "MySqlConnector.MySqlException (0x80004005): {0}\n   at MySqlConnector.Core.ServerSession.ReceiveReplyAsync()",
    ];

    /// <summary>Text in which everything that ends a value is frequent, as long as servers print it.</summary>
    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.String,
        Of("'", "' for key '", "Duplicate entry '", "Error '", "'' on query. ", "', Error_code: ", " (errno 1) ", "\n", "é", "\\", "x", ".", " ")
            .Array[0, 8].Select(string.Concat))
        .Select(Printed);

    private static readonly Gen<string> Key = Of("PRIMARY", "users.uq_email", "my.key'x", "we-ird.tbl.my.key'x", "日本");

    [Fact]
    public void Value_and_key_are_read_whatever_the_value_is() =>
        Gen.Select(Of(Languages), Of(Surroundings), Value, Key).Sample((language, surrounding, value, key) =>
        {
            var text = string.Format(surrounding, string.Format(language, value, key), value);
            var message = DuplicateEntryMessage.Read(text, MySqlErrorNumbers.DuplicateEntry);
            Assert.Equal((value, key), (message.Value, message.QualifiedKey));
        }, iter: 20_000);

    [Fact]
    public void Any_text_is_read_without_an_error() =>
        Value.Array[0, 20].Select(string.Concat).Sample(text =>
        {
            foreach (var number in (int[])[1022, 1062, 1761, 1859])
            {
                var message = DuplicateEntryMessage.Read(text, number);
                _ = (message.Value, message.Key, message.Table, message.ParentTable, message.Applier, message.IsValueCut);
            }
        }, iter: 20_000);

    private static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Printed(string value)
    {
        while (Encoding.UTF8.GetByteCount(value) > 64) value = value[..^1];
        return value;
    }
}
