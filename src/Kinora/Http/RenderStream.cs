using System.Text.Json;
using Kinora.Exports;

namespace Kinora.Http;

/// <summary>How a render goes, as <c>text/event-stream</c>: its answer whenever it changes; the stream ends with the render.</summary>
internal sealed class RenderStream(ExportDesk desk, Caller caller, Render first, TimeProvider time) : IResult
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        await response.StartAsync(context.RequestAborted);
        Render? told = null;
        var last = time.GetTimestamp();
        for (var render = first; render is not null; render = await desk.FindAsync(caller, first.Id, context.RequestAborted))
        {
            if (render != told)
            {
                await TellAsync(context, $"data: {JsonSerializer.Serialize(desk.AnswerOf(render), Envelope.Json)}\n\n");
                (told, last) = (render, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(last) >= Silence)
            {
                await TellAsync(context, ": heartbeat\n\n");
                last = time.GetTimestamp();
            }

            if (render.HasEnded) return;
            await Task.Delay(Interval, time, context.RequestAborted);
        }
    }

    private static async Task TellAsync(HttpContext context, string block)
    {
        await context.Response.WriteAsync(block, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
