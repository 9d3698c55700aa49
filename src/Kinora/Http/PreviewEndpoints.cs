using System.Globalization;
using Kinora.Exports.Previews;

namespace Kinora.Http;

/// <summary>What a session's film looks like now.</summary>
internal static class PreviewEndpoints
{
    private const int UsualWidth = 640;
    private const int LongestMs = 86_400_000;

    public static void MapPreviews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/preview/{sid}/frame", FrameAsync);
        routes.MapGet("/api/preview/{sid}/clip", ClipAsync);
    }

    private static async Task<IResult> FrameAsync(HttpContext context, Caller caller, string sid, PreviewDesk desk, CancellationToken cancellation)
    {
        var query = context.Request.Query;
        if (!Number(query, "ms", 0, LongestMs, 0).Is(out var ms, out var refusal)) return Envelope.Refuse(refusal);
        if (!Number(query, "width", 16, PreviewDesk.WidestFrame, UsualWidth).Is(out var width, out refusal)) return Envelope.Refuse(refusal);
        var answer = await desk.FrameAsync(caller, sid, TimeSpan.FromMilliseconds(ms), width, cancellation);
        if (!answer.Is(out var frame, out refusal)) return Envelope.Refuse(refusal);
        var tag = $"\"{frame.Tag}\"";
        context.Response.Headers.CacheControl = "private, no-cache"; // the film may change; asked again with the tag it costs nothing
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch.Contains(tag) ? Results.StatusCode(304) : Results.Bytes(frame.Jpeg, "image/jpeg");
    }

    private static async Task<IResult> ClipAsync(HttpContext context, Caller caller, string sid, PreviewDesk desk, CancellationToken cancellation)
    {
        var query = context.Request.Query;
        if (!Number(query, "from", 0, LongestMs, 0).Is(out var from, out var refusal)) return Envelope.Refuse(refusal);
        if (!Number(query, "to", 0, LongestMs, LongestMs).Is(out var to, out refusal)) return Envelope.Refuse(refusal);
        if (!Number(query, "height", 64, PreviewDesk.HighestClip, PreviewDesk.UsualClip).Is(out var height, out refusal)) return Envelope.Refuse(refusal);
        var answer = await desk.ClipAsync(caller, sid, TimeSpan.FromMilliseconds(from), TimeSpan.FromMilliseconds(to), height, cancellation);
        return answer.Is(out var clip, out refusal) ? new ClipAnswer(clip) : Envelope.Refuse(refusal);
    }

    private static Answer<int> Number(IQueryCollection query, string name, int least, int most, int usual)
    {
        if (query[name].ToString() is not { Length: > 0 } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : Refusal.Malformed($"\"{name}\" must be a whole number from {least} to {most}.");
    }

    private sealed class ClipAnswer(PreviewClip clip) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            context.Response.Headers.CacheControl = "private, no-store";
            if (clip.Made.IsCompletedSuccessfully)
            {
                // Whole by now: players may jump in it.
                await Results.File(clip.Path, "video/mp4", enableRangeProcessing: true).ExecuteAsync(context);
                return;
            }

            context.Response.ContentType = "video/mp4";
            try
            {
                await clip.CopyAsync(context.Response.Body, context.RequestAborted);
            }
            catch (Kinora.Exports.RenderFailedException)
            {
                context.Abort(); // half a film must not look like a whole one
            }
        }
    }
}
