using System.Text.Json;
using Kinora.Exports;
using Kinora.Operation;

namespace Kinora.Http;

/// <summary>How a render goes, as <c>text/event-stream</c>: its answer whenever it changes; the stream ends with the render.</summary>
internal sealed class RenderStream(RenderFeeds feeds, ExportDesk desk, Render first, TimeProvider time) : IResult
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        using var open = context.RequestServices.GetRequiredService<Measures>().OpenStream();
        await response.StartAsync(context.RequestAborted);
        using var following = feeds.Follow(first);
        Render? told = null;
        while (true)
        {
            var (render, changed) = following.Look();
            if (render is null) return;
            if (render != told)
            {
                await TellAsync(context, $"data: {JsonSerializer.Serialize(desk.AnswerOf(render), Envelope.Json)}\n\n");
                told = render;
            }

            if (render.HasEnded) return;
            await changed.WaitAsync(Silence, time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // thousands wait
            context.RequestAborted.ThrowIfCancellationRequested();
            if (!changed.IsCompleted) await TellAsync(context, ": heartbeat\n\n");
        }
    }

    private static async Task TellAsync(HttpContext context, string block)
    {
        await context.Response.WriteAsync(block, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
