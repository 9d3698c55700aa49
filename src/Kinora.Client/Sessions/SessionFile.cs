using System.Text.Json;
using Kinora.Client.Service;

namespace Kinora.Client.Sessions;

/// <summary>A file that was uploaded to a session.</summary>
/// <param name="Id">The medium's id in drafts; null: the server tells none.</param>
/// <param name="Name">The name it was sent with.</param>
/// <param name="Type"><c>video</c>, <c>image</c> or <c>audio</c>.</param>
public sealed record SessionFile(string? Id, string Name, string Type)
{
    /// <summary>Where it can be looked at for a while; null: not told.</summary>
    public Uri? Address { get; init; }

    /// <summary>Zero for pictures.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Pixels; 0 for sounds.</summary>
    public int Width { get; init; }

    /// <summary>Pixels; 0 for sounds.</summary>
    public int Height { get; init; }

    internal static SessionFile Of(JsonElement file, Uri server) => new(
        file.Field("id")?.AsText(), WireAnswer.OneLine(file.Field("filename", "name")?.AsText() ?? ""), WireAnswer.OneLine(file.Field("file_type", "type")?.AsText() ?? ""))
    {
        Address = file.Field("cdn_url", "url")?.AsText() is { } url && Uri.TryCreate(server, url, out var address) ? address : null,
        Duration = TimeSpan.FromSeconds(Math.Clamp(file.Field("duration")?.AsNumber() ?? 0, 0, 1e8)),
        Width = file.Field("width")?.AsWhole() ?? 0,
        Height = file.Field("height")?.AsWhole() ?? 0,
    };
}

/// <summary>Something that was made for a session's film.</summary>
/// <param name="Id">Its id; null: none is told.</param>
/// <param name="Kind">Such as <c>scene</c>, <c>music</c>, <c>speech</c>, <c>video</c>.</param>
/// <param name="Prompt">The words it was made from; null: not told.</param>
public sealed record GeneratedMedium(string? Id, string Kind, string? Prompt);
