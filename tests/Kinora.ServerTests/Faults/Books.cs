using Dapper;
using Kinora.Store;
using Microsoft.Data.Sqlite;

namespace Kinora.ServerTests.Faults;

/// <summary>What lies in a server's data folder, looked at from outside when nothing goes on.</summary>
internal static class Books
{
    private static readonly (string Promise, string Broken)[] Promises =
    [
        ("no reservation stays open", "SELECT key FROM credit_reservations WHERE state = 'open'"),
        ("nothing is frozen", "SELECT user_id FROM credit_balances WHERE frozen <> 0"),
        ("balances are what the entries say",
            """
            SELECT b.user_id FROM credit_balances b WHERE available <> (SELECT COALESCE(SUM(CASE WHEN given_to = 'available' THEN amount ELSE 0 END
                - CASE WHEN taken_from = 'available' THEN amount ELSE 0 END), 0) FROM credit_entries e WHERE e.user_id = b.user_id)
            """),
        ("issued is available and frozen and spent",
            """
            SELECT 'issued ' || SUM(CASE WHEN taken_from = 'issued' THEN amount ELSE 0 END - CASE WHEN given_to = 'issued' THEN amount ELSE 0 END) AS found FROM credit_entries
            HAVING SUM(CASE WHEN taken_from = 'issued' THEN amount ELSE 0 END - CASE WHEN given_to = 'issued' THEN amount ELSE 0 END)
                <> (SELECT COALESCE(SUM(available + frozen), 0) FROM credit_balances) + SUM(CASE WHEN given_to = 'spent' THEN amount ELSE 0 END)
            """),
        ("a reservation is closed once",
            "SELECT reservation FROM credit_entries WHERE reservation IS NOT NULL GROUP BY reservation HAVING SUM(CASE WHEN reason = 'reserved' THEN amount ELSE -amount END) <> 0"),
        ("no turn is left running", "SELECT id FROM turns WHERE status = 'running'"),
        ("versions have no gaps", "SELECT session_id FROM session_versions GROUP BY session_id HAVING MIN(number) <> 0 OR MAX(number) <> COUNT(*) - 1"),
        ("nothing waits in the queue", "SELECT key FROM export_queue"),
        ("no export is left open", "SELECT id FROM renders WHERE status IN ('pending', 'processing')"),
        ("what is known was stored", "SELECT m.id FROM media m JOIN contents c ON c.blob_key = m.blob_key WHERE c.state <> 'stored'"),
        ("rows that belong together are together", "SELECT \"table\" FROM pragma_foreign_key_check"),
        ("the database is sound", "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
    ];

    /// <summary>Waits until the server has nothing left to do in the background.</summary>
    public static async Task SettleAsync(string folder)
    {
        using var connection = Open(folder);
        await Soon.Async<IReadOnlyList<string>>(() =>
        [
            .. connection.Query<string>(
                "SELECT d.kind FROM derived d JOIN contents c ON c.blob_key = d.blob_key WHERE d.state = 'waiting' AND c.state = 'stored' UNION ALL SELECT key FROM export_queue"),
            .. EntriesOf(Path.Combine(folder, "work", "exports")), // what is called off leaves the queue at once, and its work when that has stopped
        ], busy => busy.Count == 0, "nothing is left to be done");
    }

    public static void Check(string folder, IEnumerable<(string TurnId, int Credits)> costs, IReadOnlySet<string> arriving)
    {
        using var connection = Open(folder);
        foreach (var (promise, broken) in Promises)
        {
            var found = connection.Query<string>(broken).AsList();
            Assert.True(found.Count == 0, $"{promise}: {string.Join(", ", found.Take(5))}");
        }

        var told = costs.Where(cost => cost.Credits > 0).ToDictionary(cost => cost.TurnId, cost => (long)cost.Credits);
        var charged = connection.Query<(string Key, long Amount)>("SELECT reservation, amount FROM credit_entries WHERE given_to = 'spent'")
            .GroupBy(entry => entry.Key.Split(':')[1]).ToDictionary(turn => turn.Key, turn => turn.Sum(entry => entry.Amount));
        Assert.Equal(told.OrderBy(turn => turn.Key), charged.OrderBy(turn => turn.Key));
        CheckFiles(connection, folder, arriving);
    }

    private static void CheckFiles(SqliteConnection connection, string folder, IReadOnlySet<string> arriving)
    {
        var contents = connection.Query<(string Key, long Bytes)>("SELECT blob_key, bytes FROM contents WHERE state = 'stored'").ToDictionary(content => content.Key, content => content.Bytes);
        var films = connection.Query<(string Key, long Bytes)>("SELECT blob_key, size FROM films UNION SELECT film_key, size FROM renders WHERE film_key IS NOT NULL")
            .ToDictionary(film => film.Key, film => film.Bytes);
        var blobs = Path.Combine(folder, "blobs");
        foreach (var (key, bytes) in contents.Concat(films)) Assert.Equal(bytes, new FileInfo(Path.Combine(blobs, key)).Length);
        foreach (var path in Directory.EnumerateFiles(blobs, "*", SearchOption.AllDirectories))
        {
            var key = Path.GetRelativePath(blobs, path);
            var isKnown = films.ContainsKey(key) || contents.Keys.Any(content => key.StartsWith(content[..(content.LastIndexOf('/') + 1)], StringComparison.Ordinal));
            Assert.True(isKnown, $"{key} belongs to nobody");
        }

        var incoming = Path.Combine(folder, "incoming");
        Assert.Empty(Directory.EnumerateFiles(incoming));
        Assert.Equal(["resumable"], Directory.EnumerateDirectories(incoming).Select(Path.GetFileName));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(incoming, "resumable")).Select(path => Path.GetFileName(path)!).Except(arriving));
        Assert.Empty(EntriesOf(Path.Combine(folder, "work", "exports")));
        var chunks = Path.Combine(folder, "cache", "chunks");
        if (Directory.Exists(chunks)) Assert.InRange(Directory.EnumerateDirectories(chunks, ".*").Count(), 0, 2);
    }

    private static string[] EntriesOf(string folder) => Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder) : [];

    private static SqliteConnection Open(string folder)
    {
        SystemSqlite.Use();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "kinora.db"), Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
