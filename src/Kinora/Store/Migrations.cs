using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Kinora.Store;

/// <summary>
/// The tables, version by version: <c>Store/Migrations/0007-what.sql</c> brings a database from version 6 to 7. What has been released is never
/// changed, only followed by the next.
/// </summary>
internal static class Migrations
{
    private const string Prefix = "Kinora.Store.Migrations.";

    private static readonly IReadOnlyList<(int Version, string Sql)> All = ReadAll();

    /// <exception cref="InvalidDataException">The database is newer than this program.</exception>
    public static void Apply(DbConnection connection, DbTransaction transaction, string name)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS migrations (version BIGINT PRIMARY KEY)", transaction: transaction);
        var version = connection.ExecuteScalar<long?>("SELECT MAX(version) FROM migrations", transaction: transaction) ?? 0;
        if (version > All[^1].Version)
        {
            throw new InvalidDataException($"{name} was written by a newer Kinora (version {version} of its tables, this program knows {All[^1].Version}).");
        }

        foreach (var next in All.Where(migration => migration.Version > version))
        {
            connection.Execute(next.Sql, transaction: transaction);
            connection.Execute("INSERT INTO migrations (version) VALUES (@Version)", new { next.Version }, transaction);
        }
    }

    private static IReadOnlyList<(int, string)> ReadAll()
    {
        var assembly = typeof(Migrations).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return [.. names.Select(name => (int.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), Read(name)))];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
