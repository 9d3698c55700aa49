using Kinora.Client.Service;

namespace Kinora.Client.Sessions;

/// <summary>What became of a session so far.</summary>
/// <param name="Version">That of the film now.</param>
/// <param name="Versions">All of them, the first first.</param>
/// <param name="Turns">What was said, the first first.</param>
public sealed record SessionHistory(int? Version, IReadOnlyList<FilmVersion> Versions, IReadOnlyList<PastTurn> Turns)
{
    internal static SessionHistory Of(WireAnswer answer) => new(
        answer.Find("version")?.AsWhole(),
        [.. answer.Find("versions").Items().Select(version => new FilmVersion(
            version.Field("version")?.AsWhole() ?? 0, version.Field("parent")?.AsWhole(), WireAnswer.OneLine(version.Field("label")?.AsText() ?? ""),
            TimeSpan.FromMilliseconds(Math.Clamp(version.Field("duration")?.AsNumber() ?? 0, 0, 1e12)), version.Field("created_at")?.AsTime()))],
        [.. answer.Find("turns").Items().Select(turn => new PastTurn(
            turn.Field("id")?.AsText() ?? "", turn.Field("status")?.AsText() ?? "", turn.Field("message")?.AsText(), turn.Field("reply")?.AsText(), turn.Field("created_at")?.AsTime()))]);
}

/// <summary>One version of a film.</summary>
/// <param name="Number">Counts up.</param>
/// <param name="Parent">The version it was made from; null: none.</param>
/// <param name="Label">What the person said that made it.</param>
/// <param name="Duration">How long the film was.</param>
/// <param name="CreatedAt">When it was made; null: not told.</param>
public sealed record FilmVersion(int Number, int? Parent, string Label, TimeSpan Duration, DateTimeOffset? CreatedAt);

/// <summary>One message and its answer.</summary>
/// <param name="Id">The turn's.</param>
/// <param name="Status"><c>running</c>, <c>done</c>, <c>cancelled</c>, <c>failed</c> or <c>interrupted</c>.</param>
/// <param name="Message">What the person said.</param>
/// <param name="Reply">What the server said; null: nothing yet.</param>
/// <param name="CreatedAt">When; null: not told.</param>
public sealed record PastTurn(string Id, string Status, string? Message, string? Reply, DateTimeOffset? CreatedAt);
