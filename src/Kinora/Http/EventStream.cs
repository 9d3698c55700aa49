using System.Buffers;
using System.Text;
using Kinora.Operation;
using Kinora.Sessions;

namespace Kinora.Http;

/// <summary>
/// A turn as <c>text/event-stream</c>: every block is one line <c>data: …</c>, or one comment, and an empty line. The stream ends with the
/// turn; a client that goes away changes nothing.
/// </summary>
internal sealed class EventStream(ITurnFeed turn, int after, TurnLimits limits, TimeProvider time) : IResult
{
    // Known before the first event, so that a turn that waits can be stopped.
    private const string TurnHeader = "X-Invocation-Id";

    private static readonly byte[] Heartbeat = ": heartbeat\n\n"u8.ToArray();

    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        response.Headers[TurnHeader] = turn.Id;
        using var open = context.RequestServices.GetRequiredService<Measures>().OpenStream();
        await response.StartAsync(context.RequestAborted);
        await response.BodyWriter.FlushAsync(context.RequestAborted); // a client that waits behind another turn has its answer's head
        var told = after;
        while (true)
        {
            var (lines, isEnded, changed) = turn.After(told);
            foreach (var line in lines)
            {
                Write(response.BodyWriter, line.Json);
                told = line.Sequence;
            }

            if (lines.Count > 0) await response.BodyWriter.FlushAsync(context.RequestAborted);
            if (isEnded) return;
            await changed.WaitAsync(limits.Heartbeat, time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // thousands wait
            context.RequestAborted.ThrowIfCancellationRequested();
            if (!changed.IsCompleted) await response.BodyWriter.WriteAsync(Heartbeat, context.RequestAborted);
        }
    }

    private static void Write(IBufferWriter<byte> writer, string json)
    {
        writer.Write("data: "u8);
        Encoding.UTF8.GetBytes(json, writer);
        writer.Write("\n\n"u8);
    }
}
