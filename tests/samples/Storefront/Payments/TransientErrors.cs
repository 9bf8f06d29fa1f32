using MySqlConnector;

namespace Storefront.Payments;

/// <summary>Which errors pass by waiting: a lock does, a duplicate does not.</summary>
public static class TransientErrors
{
    // DUP1106: a payment that is there already is tried three times more.
    public static bool IsTransientNaively(MySqlException e) => e.ErrorCode is MySqlErrorCode.LockDeadlock or MySqlErrorCode.DuplicateKeyEntry;

    public static bool IsTransient(MySqlException e) => e.ErrorCode is MySqlErrorCode.LockDeadlock or MySqlErrorCode.LockWaitTimeout;
}
