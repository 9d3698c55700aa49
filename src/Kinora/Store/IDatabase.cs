using System.Data.Common;

namespace Kinora.Store;

/// <summary>
/// Where everything but the bytes of media is kept. SQL is written so that SQLite and PostgreSQL both run it: names with @, BIGINT for
/// times (Unix milliseconds), TEXT for JSON, ON CONFLICT, RETURNING; no AUTOINCREMENT, no functions of one of them. Safe from several threads.
/// </summary>
internal interface IDatabase
{
    /// <summary>Sees one state of the database throughout.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, T> work, CancellationToken cancellation);

    /// <summary>
    /// One transaction that no other writer comes between: all of it or nothing. The work may run again when the database asks for it, so
    /// that it must do nothing but what the transaction takes back.
    /// </summary>
    /// <exception cref="DatabaseBusyException">Others kept it locked for too long.</exception>
    Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, T> work, CancellationToken cancellation);

    /// <summary>Whether it answers: for health checks.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellation);

    /// <summary>Another whole copy while work goes on.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    Task BackUpAsync(string path, CancellationToken cancellation);
}

/// <summary>The database was locked for longer than anyone should wait.</summary>
public sealed class DatabaseBusyException(string message, Exception inner) : Exception(message, inner);
