using System.Text.Json;
using Kinora.Client.Service;

namespace Kinora.Client.Transfers;

/// <summary>How far an export has come.</summary>
public enum ExportStage
{
    /// <summary>It waits for its turn.</summary>
    Pending,

    /// <summary>It is being made.</summary>
    Processing,

    /// <summary>The film is there.</summary>
    Completed,

    /// <summary>It could not be made.</summary>
    Failed,

    /// <summary>It was called off.</summary>
    Cancelled,
}

/// <summary>An export as the server tells it.</summary>
/// <param name="Id">By which it is asked for.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Percent">0 to 100.</param>
public sealed record ExportStatus(string Id, ExportStage Stage, int Percent)
{
    /// <summary>The film, when it is there.</summary>
    public Film? Film { get; init; }

    /// <summary>Why there is none, one sentence; null: not failed, or not told.</summary>
    public string? Error { get; init; }

    /// <summary>When it was ordered; null: not told.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether nothing more will happen.</summary>
    public bool HasEnded => Stage is ExportStage.Completed or ExportStage.Failed or ExportStage.Cancelled;

    /// <returns>Null: it is no export.</returns>
    internal static ExportStatus? Of(JsonElement export, Uri server)
    {
        var inner = export.Field("data") is { ValueKind: JsonValueKind.Object } data ? data : export;
        if ((inner.Field("id", "render_id") ?? inner.Field("taskId", "task_id") ?? export.Field("id"))?.AsText() is not { } id) return null;
        var stage = (inner.Field("status") ?? export.Field("status"))?.AsText()?.ToLowerInvariant() switch
        {
            "completed" or "succeeded" or "success" or "done" => ExportStage.Completed,
            "failed" or "error" => ExportStage.Failed,
            "cancelled" or "canceled" => ExportStage.Cancelled,
            "processing" or "running" or "rendering" => ExportStage.Processing,
            _ => ExportStage.Pending,
        };
        var output = inner.Field("output") ?? export.Field("output") ?? default;
        var url = (output.Field("url") ?? inner.Field("outputUrl", "output_url") ?? export.Field("outputUrl"))?.AsText();
        return new ExportStatus(id, stage, stage == ExportStage.Completed ? 100 : Math.Clamp((inner.Field("progress") ?? export.Field("progress"))?.AsWhole() ?? 0, 0, 100))
        {
            Error = (inner.Field("error") ?? export.Field("error"))?.AsText() is { } error ? WireAnswer.OneLine(error) : null,
            CreatedAt = inner.Field("createdAt", "created_at")?.AsTime(),
            Film = stage == ExportStage.Completed && url is { Length: > 0 } && Uri.TryCreate(server, url, out var address) && address.Scheme is "http" or "https" ? new Film(id, address)
            {
                Bytes = output.Field("size")?.AsLong(),
                Duration = output.Field("duration")?.AsNumber() is { } seconds and >= 0 and < 1e8 ? TimeSpan.FromSeconds(seconds) : null,
                Sha256 = output.Field("sha256")?.AsText(),
                Format = output.Field("format")?.AsText(),
            } : null,
        };
    }
}
