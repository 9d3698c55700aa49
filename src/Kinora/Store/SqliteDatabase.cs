using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Kinora.Store;

/// <summary>
/// A file beside the media. Readers do not wait for writers (WAL); writers of this process take turns before they ask the file, because
/// SQLite lets the unlucky ones starve; those of other processes (workers, the command line) are waited for.
/// </summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string connectionString;
    private readonly SemaphoreSlim writing = new(1, 1);

    // Open and set up: the library's own pool would ask for foreign keys and the rest again each time, which costs more than most questions do.
    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private volatile bool isDisposed;

    private SqliteDatabase(string connectionString) => this.connectionString = connectionString;

    /// <summary>Opens the file, makes it when there is none, and brings its tables up to date.</summary>
    /// <exception cref="InvalidDataException">It was written by a newer Kinora, or is no database.</exception>
    public static SqliteDatabase Open(string path)
    {
        SystemSqlite.Use();
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, DefaultTimeout = (int)Patience.TotalSeconds, ForeignKeys = true,
        }.ToString();
        var database = new SqliteDatabase(text);
        return database.With(connection =>
        {
            connection.Execute("PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction(IsolationLevel.Serializable);
            Migrations.Apply(connection, transaction, path);
            transaction.Commit();
            return database;
        });
    }

    public async Task<T> ReadAsync<T>(Func<DbConnection, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await Task.FromResult(With(connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: true);
                return work(connection);
            }));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw Busy(exception);
        }
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, T> work, CancellationToken cancellation)
    {
        // Behind a writer that waits for another program nobody waits for long: one is told after twice the patience at most.
        if (!await writing.WaitAsync(Patience, cancellation)) throw Busy(new TimeoutException());
        try
        {
            return With(connection => Write(connection, work));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw Busy(exception);
        }
        finally
        {
            writing.Release();
        }
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(connection => connection.ExecuteScalar<long>("SELECT COUNT(*) FROM migrations") > 0, cancellation);
        }
        catch (Exception exception) when (exception is SqliteException or DatabaseBusyException)
        {
            return false;
        }
    }

    public Task BackUpAsync(string path, CancellationToken cancellation) =>
        Task.Run(() => With(connection => connection.Execute("VACUUM INTO @path", new { path })), cancellation);

    public void Dispose()
    {
        isDisposed = true;
        CloseIdle();
        writing.Dispose();
    }

    /// <summary>A connection that nobody else has meanwhile; one on which something failed is not used again.</summary>
    private T With<T>(Func<SqliteConnection, T> work)
    {
        var connection = idle.TryTake(out var kept) ? kept : Connect();
        T result;
        try
        {
            result = work(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        idle.Add(connection);
        if (isDisposed) CloseIdle();
        return result;
    }

    private void CloseIdle()
    {
        while (idle.TryTake(out var connection)) connection.Dispose();
    }

    private static T Write<T>(SqliteConnection connection, Func<DbConnection, DbTransaction, T> work)
    {
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable); // BEGIN IMMEDIATE
        try
        {
            var result = work(connection, transaction);
            transaction.Commit();
            return result;
        }
        catch
        {
            RollBack(connection, transaction);
            throw;
        }
    }

    private static void RollBack(SqliteConnection connection, SqliteTransaction transaction)
    {
        try
        {
            transaction.Rollback();
        }
        catch (SqliteException)
        {
            // On a full disk SQLite has rolled back by itself, and the connection could neither be used nor closed any more: it gets something to roll back.
            using var begin = connection.CreateCommand();
            begin.CommandText = "BEGIN";
            begin.ExecuteNonQuery();
            transaction.Rollback();
        }
    }

    private static DatabaseBusyException Busy(Exception exception) => new($"The database was locked by another program for {Patience.TotalSeconds:0} s.", exception);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            // A killed process loses nothing by it; only the machine's own crash can take the last transactions back. The system keeps the file's
            // pages for all connections; two megabytes of each are the pages of one long transaction.
            connection.Execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -2000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
