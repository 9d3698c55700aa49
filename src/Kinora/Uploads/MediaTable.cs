using System.Data.Common;
using Dapper;
using Kinora.Core.Plan;

namespace Kinora.Uploads;

/// <summary>Contents and media as rows. Every question about media of someone names whose they are.</summary>
internal static class MediaTable
{
    private const string Columns =
        "SELECT m.id AS Id, m.user_id AS UserId, m.session_id AS SessionId, m.filename AS Filename, c.facts AS Facts, c.bytes AS Bytes, " +
        "c.hash AS Hash, c.blob_key AS BlobKey, c.content_type AS ContentType, c.used_at AS UsedAt, m.created_at AS CreatedAt " +
        "FROM media m JOIN contents c ON c.blob_key = m.blob_key ";

    public static MediumRow? Find(DbConnection connection, string user, string id) =>
        connection.QueryFirstOrDefault<MediumRow>(Columns + "WHERE m.id = @id AND m.user_id = @user", new { id, user });

    public static IReadOnlyList<MediumRow> OfSession(DbConnection connection, string session) =>
        connection.Query<MediumRow>(Columns + "WHERE m.session_id = @session ORDER BY m.created_at, m.id", new { session }).AsList();

    public static MediumRow? Same(DbConnection connection, DbTransaction transaction, string user, string? session, string blobKey, string filename) =>
        connection.QueryFirstOrDefault<MediumRow>(
            Columns + "WHERE m.blob_key = @blobKey AND m.user_id = @user AND m.filename = @filename AND COALESCE(m.session_id, '') = COALESCE(@session, '')",
            new { user, session, blobKey, filename }, transaction);

    /// <summary>The same bytes, where this user has them already.</summary>
    public static ContentRow? Known(DbConnection connection, string user, string hash, DbTransaction? transaction = null) =>
        connection.QueryFirstOrDefault<ContentRow>(
            "SELECT blob_key AS BlobKey, user_id AS UserId, hash AS Hash, bytes AS Bytes, facts AS Facts, content_type AS ContentType FROM contents " +
            "WHERE user_id = @user AND hash = @hash AND state = 'stored' ORDER BY created_at LIMIT 1", new { user, hash }, transaction);

    /// <summary>Bytes that a user's contents take, those on their way too.</summary>
    public static long BytesOf(DbConnection connection, string user, DbTransaction? transaction = null) =>
        connection.ExecuteScalar<long>("SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM contents WHERE user_id = @user", new { user }, transaction);

    /// <summary>Before the bytes are moved, so that a server that is killed in between knows of them.</summary>
    public static void Announce(DbConnection connection, DbTransaction transaction, ContentRow content, long now) => connection.Execute(
        "INSERT INTO contents (blob_key, user_id, hash, bytes, kind, content_type, facts, state, created_at, used_at) " +
        "VALUES (@BlobKey, @UserId, @Hash, @Bytes, @kind, @ContentType, @Facts, 'storing', @now, @now)",
        new
        {
            content.BlobKey, content.UserId, content.Hash, content.Bytes, kind = FileAnswer.NameOf(FactsJson.Read(content.Facts).Kind),
            content.ContentType, content.Facts, now,
        },
        transaction);

    public static void Confirm(DbConnection connection, DbTransaction transaction, string blobKey) =>
        connection.Execute("UPDATE contents SET state = 'stored' WHERE blob_key = @blobKey", new { blobKey }, transaction);

    public static void Forget(DbConnection connection, DbTransaction transaction, string blobKey) =>
        connection.Execute("DELETE FROM contents WHERE blob_key = @blobKey", new { blobKey }, transaction);

    public static void Insert(DbConnection connection, DbTransaction transaction, Medium medium) => connection.Execute(
        "INSERT INTO media (id, user_id, session_id, filename, blob_key, created_at) " +
        "VALUES (@Id, @UserId, @SessionId, @Filename, @BlobKey, @CreatedAt)", medium, transaction);

    /// <returns>The key of what it named, and its session; null: there is no such medium.</returns>
    public static (string BlobKey, string? SessionId)? Delete(DbConnection connection, DbTransaction transaction, string user, string id) =>
        connection.QueryFirstOrDefault<(string, string?)?>(
            "DELETE FROM media WHERE id = @id AND user_id = @user RETURNING blob_key, session_id", new { id, user }, transaction);

    /// <summary>Gives a content up that no medium has, so that none can have it any more.</summary>
    public static bool Free(DbConnection connection, DbTransaction transaction, string blobKey) => connection.Execute(
        "UPDATE contents SET state = 'leaving' WHERE blob_key = @blobKey AND NOT EXISTS (SELECT 1 FROM media WHERE blob_key = @blobKey)",
        new { blobKey }, transaction) > 0;

    /// <returns>How many of them are kept.</returns>
    public static int Touch(DbConnection connection, DbTransaction transaction, IEnumerable<string> blobKeys, long now) =>
        connection.Execute("UPDATE contents SET used_at = @now WHERE blob_key = @key AND state = 'stored'", blobKeys.Select(key => new { key, now }), transaction);
}

/// <summary>A user's bytes.</summary>
internal sealed record ContentRow(string BlobKey, string UserId, string Hash, long Bytes, string Facts, string ContentType);

/// <summary>A medium with its content.</summary>
internal sealed record MediumRow(
    string Id, string UserId, string? SessionId, string Filename, string Facts, long Bytes, string Hash, string BlobKey, string ContentType,
    long UsedAt, long CreatedAt)
{
    public Medium Medium
    {
        get
        {
            MediaFacts facts = FactsJson.Read(Facts);
            return new Medium(Id, UserId, SessionId, Filename, facts.Kind, facts, Bytes, Hash, BlobKey, CreatedAt) { ContentType = ContentType };
        }
    }
}
