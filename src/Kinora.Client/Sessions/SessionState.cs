using System.Text.Json;
using Kinora.Client.Service;
using Kinora.Client.Transfers;
using Kinora.Core;
using Kinora.Core.Summary;

namespace Kinora.Client.Sessions;

/// <summary>What there is in a session at one moment.</summary>
public sealed record SessionState
{
    /// <summary>The session.</summary>
    public required string SessionId { get; init; }

    /// <summary>What the person calls it; null: not told.</summary>
    public string? Name { get; init; }

    /// <summary>Whose it is; null: not told.</summary>
    public string? UserId { get; init; }

    /// <summary>Counts the changes of the film; null: the server does not count them.</summary>
    public int? Version { get; init; }

    /// <summary>The film, as far as it is understood; null: there is none yet.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>The film as the server sent it, JSON; null: there is none yet.</summary>
    public string? Draft { get; init; }

    /// <summary>What was uploaded.</summary>
    public IReadOnlyList<SessionFile> Files { get; init; } = [];

    /// <summary>What was made.</summary>
    public IReadOnlyList<GeneratedMedium> Media { get; init; } = [];

    /// <summary>Exports, the latest first; none where the server lists none.</summary>
    public IReadOnlyList<ExportStatus> Exports { get; init; } = [];

    /// <summary>Whether there is anything that could be exported: a track that is not empty.</summary>
    public bool HasFilm => Timeline?.Tracks.Any(track => track.Segments.Count > 0) == true;

    /// <summary><c>Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)</c>.</summary>
    public string Summary(SummaryLanguage language = SummaryLanguage.English) => TimelineSummary.Describe(Timeline ?? Timeline.Empty, language, NameOf);

    /// <summary>What is different from an earlier state, a sentence for each change; none: nothing.</summary>
    public IReadOnlyList<string> ChangesSince(SessionState earlier, SummaryLanguage language = SummaryLanguage.English)
    {
        var changes = TimelineDiff.Describe(earlier.Timeline ?? Timeline.Empty, Timeline ?? Timeline.Empty, language, NameOf).ToList();
        if (changes.Count == 0 && !IsSameFilm(earlier)) changes.Add(language == SummaryLanguage.Chinese ? "影片的细节有所变化。" : "Details of the film changed.");
        return changes;
    }

    /// <summary>Whether the film is the same as in another state.</summary>
    public bool IsSameFilm(SessionState other) => Draft == other.Draft;

    /// <summary>What a person calls an uploaded medium; null: not known.</summary>
    public string? NameOf(MediaReference media) => Files.FirstOrDefault(file => file.Id == media.Name && file.Name.Length > 0)?.Name;

    /// <summary>Says which session it is, not what is in it.</summary>
    public override string ToString() => $"session {SessionId}, version {Version}";

    internal static SessionState Of(WireAnswer answer, string sessionId, Uri server)
    {
        var state = answer.Find("state") ?? default;
        var draft = DraftOf(state.Field("draft"));
        return new SessionState
        {
            SessionId = answer.Find("session_id")?.AsText() ?? sessionId,
            Name = answer.Find("task_name")?.AsText() is { } name ? WireAnswer.OneLine(name) : null,
            UserId = answer.Find("user_id")?.AsText(),
            Version = state.Field("version")?.AsWhole(),
            Draft = draft?.GetRawText(),
            Timeline = draft is { } film ? LooseDraft.Read(film) : null,
            Files = [.. state.Field("video_infos").Items().Select(file => SessionFile.Of(file, server))],
            Media = [.. state.Field("generated_media").Items().Select(made => new GeneratedMedium(
                made.Field("id")?.AsText(), made.Field("kind", "type")?.AsText() ?? "", made.Field("prompt")?.AsText()))],
            Exports = [.. state.Field("renders").Items().Select(export => ExportStatus.Of(export, server)).OfType<ExportStatus>()],
        };
    }

    /// <summary>An object, or the same as a string; an empty object is no film.</summary>
    private static JsonElement? DraftOf(JsonElement? draft)
    {
        if (draft is { ValueKind: JsonValueKind.String } text)
        {
            try
            {
                draft = JsonDocument.Parse(text.AsText() ?? "").RootElement;
            }
            catch (JsonException)
            {
                return null; // a string that is no film
            }
        }

        return draft is { ValueKind: JsonValueKind.Object } film && film.EnumerateObject().Any() ? film : null;
    }
}
