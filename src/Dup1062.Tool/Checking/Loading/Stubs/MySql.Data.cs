// What C# code sees of MySql.Data where its statements and errors are concerned. Compiled when a project is read without MSBuild.
using System;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace MySql.Data.MySqlClient
{
    public sealed class MySqlException : DbException
    {
        public int Number { get { throw null; } }
        public uint Code { get { throw null; } }
        public new string SqlState { get { throw null; } }
    }

    public enum MySqlErrorCode
    {
        None = 0,
        DuplicateKey = 1022,
        KeyNotFound = 1032,
        OutOfMemory = 1037,
        DatabaseCreateExists = 1007,
        ConnectionCountError = 1040,
        AccessDenied = 1045,
        ColumnCannotBeNull = 1048,
        UnknownDatabase = 1049,
        TableExists = 1050,
        UnknownTable = 1051,
        NonUnique = 1052,
        UnknownColumn = 1054,
        DuplicateFieldName = 1060,
        DuplicateKeyName = 1061,
        DuplicateKeyEntry = 1062,
        ParseError = 1064,
        MultiplePrimaryKey = 1068,
        NoSuchTable = 1146,
        DuplicateUnique = 1169,
        LockWaitTimeout = 1205,
        LockDeadlock = 1213,
        NoReferencedRow = 1216,
        RowIsReferenced = 1217,
        DataTooLong = 1406,
        RowIsReferenced2 = 1451,
        NoReferencedRow2 = 1452,
        DuplicateEntryAutoIncrementCase = 1569,
        DuplicateEntryWithKeyName = 1586,
        ForeignDuplicateKey = 1557,
        UnableToConnectToHost = 2002,
    }

    public enum MySqlDbType
    {
        Decimal, Byte, Int16, Int32, Float, Double, Timestamp, Int64, Int24, Date, Time, DateTime, Datetime, Year, Newdate, VarString, Bit, JSON, NewDecimal,
        Enum, Set, TinyBlob, MediumBlob, LongBlob, Blob, VarChar, String, Geometry, UByte, UInt16, UInt32, UInt64, UInt24, TinyText, MediumText, LongText, Text,
        VarBinary, Binary, Guid,
    }

    public enum MySqlBulkLoaderPriority { None, Low, Concurrent }

    public enum MySqlBulkLoaderConflictOption { None, Replace, Ignore }

    public sealed class MySqlConnection : DbConnection, ICloneable
    {
        public MySqlConnection() { }
        public MySqlConnection(string connectionString) { }
        public int ServerThread { get { throw null; } }
        public override string ConnectionString { get; set; }
        public override string Database { get { throw null; } }
        public override string DataSource { get { throw null; } }
        public override string ServerVersion { get { throw null; } }
        public override ConnectionState State { get { throw null; } }
        public bool Ping() { throw null; }
        public override void ChangeDatabase(string databaseName) { }
        public override void Close() { }
        public override void Open() { }
        public new MySqlCommand CreateCommand() { throw null; }
        public new MySqlTransaction BeginTransaction() { throw null; }
        public new MySqlTransaction BeginTransaction(IsolationLevel iso) { throw null; }
        public new Task<MySqlTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default(CancellationToken)) { throw null; }
        public new Task<MySqlTransaction> BeginTransactionAsync(IsolationLevel iso, CancellationToken cancellationToken = default(CancellationToken)) { throw null; }
        public object Clone() { throw null; }
        public static void ClearPool(MySqlConnection connection) { }
        public static void ClearAllPools() { }
        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) { throw null; }
        protected override DbCommand CreateDbCommand() { throw null; }
    }

    public sealed class MySqlTransaction : DbTransaction
    {
        public new MySqlConnection Connection { get { throw null; } }
        public override IsolationLevel IsolationLevel { get { throw null; } }
        protected override DbConnection DbConnection { get { throw null; } }
        public override void Commit() { }
        public override void Rollback() { }
    }

    public sealed class MySqlCommand : DbCommand, ICloneable
    {
        public MySqlCommand() { }
        public MySqlCommand(string cmdText) { }
        public MySqlCommand(string cmdText, MySqlConnection connection) { }
        public MySqlCommand(string cmdText, MySqlConnection connection, MySqlTransaction transaction) { }
        public long LastInsertedId { get { throw null; } }
        public override string CommandText { get; set; }
        public override int CommandTimeout { get; set; }
        public override CommandType CommandType { get; set; }
        public override bool DesignTimeVisible { get; set; }
        public override UpdateRowSource UpdatedRowSource { get; set; }
        public new MySqlConnection Connection { get; set; }
        public new MySqlTransaction Transaction { get; set; }
        public new MySqlParameterCollection Parameters { get { throw null; } }
        protected override DbConnection DbConnection { get; set; }
        protected override DbTransaction DbTransaction { get; set; }
        protected override DbParameterCollection DbParameterCollection { get { throw null; } }
        public override void Cancel() { }
        public override void Prepare() { }
        public override int ExecuteNonQuery() { throw null; }
        public override object ExecuteScalar() { throw null; }
        public new MySqlDataReader ExecuteReader() { throw null; }
        public new MySqlDataReader ExecuteReader(CommandBehavior behavior) { throw null; }
        public new MySqlParameter CreateParameter() { throw null; }
        public object Clone() { throw null; }
        protected override DbParameter CreateDbParameter() { throw null; }
        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) { throw null; }
    }

    public abstract class MySqlParameterCollection : DbParameterCollection
    {
        public new MySqlParameter this[int index] { get { throw null; } set { } }
        public new MySqlParameter this[string name] { get { throw null; } set { } }
        public MySqlParameter Add(MySqlParameter value) { throw null; }
        public MySqlParameter Add(string parameterName, MySqlDbType dbType) { throw null; }
        public MySqlParameter Add(string parameterName, MySqlDbType dbType, int size) { throw null; }
        public MySqlParameter Add(string parameterName, MySqlDbType dbType, int size, string sourceColumn) { throw null; }
        public MySqlParameter Add(string parameterName, object value) { throw null; }
        public MySqlParameter AddWithValue(string parameterName, object value) { throw null; }
    }

    public sealed class MySqlParameter : DbParameter
    {
        public MySqlParameter() { }
        public MySqlParameter(string parameterName, object value) { }
        public MySqlParameter(string parameterName, MySqlDbType dbType) { }
        public MySqlParameter(string parameterName, MySqlDbType dbType, int size) { }
        public MySqlDbType MySqlDbType { get; set; }
        public override DbType DbType { get; set; }
        public override ParameterDirection Direction { get; set; }
        public override bool IsNullable { get; set; }
        public override string ParameterName { get; set; }
        public override int Size { get; set; }
        public override string SourceColumn { get; set; }
        public override bool SourceColumnNullMapping { get; set; }
        public override object Value { get; set; }
        public override void ResetDbType() { }
    }

    public abstract class MySqlDataReader : DbDataReader
    {
        public string GetString(string column) { throw null; }
        public bool GetBoolean(string column) { throw null; }
        public byte GetByte(string column) { throw null; }
        public sbyte GetSByte(string column) { throw null; }
        public short GetInt16(string column) { throw null; }
        public int GetInt32(string column) { throw null; }
        public long GetInt64(string column) { throw null; }
        public ushort GetUInt16(string column) { throw null; }
        public uint GetUInt32(string column) { throw null; }
        public uint GetUInt32(int i) { throw null; }
        public ulong GetUInt64(string column) { throw null; }
        public ulong GetUInt64(int i) { throw null; }
        public float GetFloat(string column) { throw null; }
        public double GetDouble(string column) { throw null; }
        public decimal GetDecimal(string column) { throw null; }
        public DateTime GetDateTime(string column) { throw null; }
        public Guid GetGuid(string column) { throw null; }
        public TimeSpan GetTimeSpan(string column) { throw null; }
        public TimeSpan GetTimeSpan(int i) { throw null; }
    }

    public sealed class MySqlDataAdapter : DbDataAdapter
    {
        public MySqlDataAdapter() { }
        public MySqlDataAdapter(MySqlCommand selectCommand) { }
        public MySqlDataAdapter(string selectCommandText, MySqlConnection connection) { }
        public MySqlDataAdapter(string selectCommandText, string selectConnString) { }
        public new MySqlCommand SelectCommand { get; set; }
        public new MySqlCommand InsertCommand { get; set; }
        public new MySqlCommand UpdateCommand { get; set; }
        public new MySqlCommand DeleteCommand { get; set; }
    }

    public sealed class MySqlCommandBuilder : DbCommandBuilder
    {
        public MySqlCommandBuilder() { }
        public MySqlCommandBuilder(MySqlDataAdapter adapter) { }
        protected override void ApplyParameterInfo(DbParameter parameter, DataRow row, StatementType statementType, bool whereClause) { }
        protected override string GetParameterName(int parameterOrdinal) { throw null; }
        protected override string GetParameterName(string parameterName) { throw null; }
        protected override string GetParameterPlaceholder(int parameterOrdinal) { throw null; }
        protected override void SetRowUpdatingHandler(DbDataAdapter adapter) { }
    }

    public class MySqlConnectionStringBuilder : DbConnectionStringBuilder
    {
        public MySqlConnectionStringBuilder() { }
        public MySqlConnectionStringBuilder(string connectionString) { }
        public string Server { get; set; }
        public uint Port { get; set; }
        public string UserID { get; set; }
        public string Password { get; set; }
        public string Database { get; set; }
        public string CharacterSet { get; set; }
        public bool Pooling { get; set; }
        public bool AllowUserVariables { get; set; }
        public uint ConnectionTimeout { get; set; }
        public uint DefaultCommandTimeout { get; set; }
    }

    public sealed class MySqlHelper
    {
        public static string EscapeString(string value) { throw null; }
        public static string DoubleQuoteString(string value) { throw null; }
        public static int ExecuteNonQuery(MySqlConnection connection, string commandText, params MySqlParameter[] commandParameters) { throw null; }
        public static int ExecuteNonQuery(string connectionString, string commandText, params MySqlParameter[] parms) { throw null; }
        public static DataSet ExecuteDataset(MySqlConnection connection, string commandText, params MySqlParameter[] commandParameters) { throw null; }
        public static DataSet ExecuteDataset(string connectionString, string commandText, params MySqlParameter[] commandParameters) { throw null; }
        public static DataRow ExecuteDataRow(string connectionString, string commandText, params MySqlParameter[] parms) { throw null; }
        public static MySqlDataReader ExecuteReader(MySqlConnection connection, string commandText, params MySqlParameter[] commandParameters) { throw null; }
        public static MySqlDataReader ExecuteReader(string connectionString, string commandText, params MySqlParameter[] commandParameters) { throw null; }
        public static object ExecuteScalar(MySqlConnection connection, string commandText, params MySqlParameter[] commandParameters) { throw null; }
        public static object ExecuteScalar(string connectionString, string commandText, params MySqlParameter[] commandParameters) { throw null; }
    }

    public class MySqlScript
    {
        public MySqlScript(MySqlConnection connection) { }
        public MySqlScript(MySqlConnection connection, string query) { }
        public string Query { get; set; }
        public string Delimiter { get; set; }
        public MySqlConnection Connection { get; set; }
        public int Execute() { throw null; }
        public Task<int> ExecuteAsync(CancellationToken cancellationToken = default(CancellationToken)) { throw null; }
    }

    public class MySqlBulkLoader
    {
        public MySqlBulkLoader(MySqlConnection connection) { }
        public string TableName { get; set; }
        public string FileName { get; set; }
        public string FieldTerminator { get; set; }
        public string LineTerminator { get; set; }
        public bool Local { get; set; }
        public int NumberOfLinesToSkip { get; set; }
        public MySqlBulkLoaderPriority Priority { get; set; }
        public MySqlBulkLoaderConflictOption ConflictOption { get; set; }
        public int Load() { throw null; }
        public Task<int> LoadAsync(CancellationToken cancellationToken = default(CancellationToken)) { throw null; }
    }

    public sealed class MySqlClientFactory : DbProviderFactory
    {
        public static MySqlClientFactory Instance;
    }
}
