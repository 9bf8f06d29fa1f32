using System.Data.Common;
using MySqlConnector;

namespace Storefront.Accounts;

/// <summary>Which error says that a value is taken: the number does, and nothing else.</summary>
public static class TakenErrors
{
    // DUP1104: a missing user (foreign key) and a missing name (NOT NULL) are "taken" as well.
    public static bool IsTakenByState(MySqlException e) => e.SqlState == "23000";

    public static bool IsTaken(MySqlException e) => e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry;

    // DUP1105: through DbException, ErrorCode is the HRESULT, so nothing is ever "taken".
    public static bool IsTakenByErrorCode(DbException e) => e.ErrorCode == (int)MySqlErrorCode.DuplicateKeyEntry;

    public static bool IsTaken(DbException e) => e is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry };

    // DUP1108, a suggestion: right, but who knows the number?
    public static bool IsTakenByBareNumber(MySqlException e) => e.Number == 1062;

    public static bool IsTakenByNumber(MySqlException e) => e.Number == (int)MySqlErrorCode.DuplicateKeyEntry;
}
