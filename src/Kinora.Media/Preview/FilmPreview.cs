using Kinora.Core;
using Kinora.Media.Compose;
using Kinora.Media.Export;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;
using Kinora.Media.Text;

namespace Kinora.Media.Preview;

/// <summary>
/// A film kept open to be looked at: single frames in any order, or a stretch that can be watched while it is made. Drawn by the same path as an
/// export. Not for two threads at once; what is open stays open until it is disposed.
/// </summary>
public sealed class FilmPreview : IAsyncDisposable
{
    private readonly Film film;
    private readonly TextRenderer text = new();
    private readonly Compositor compositor;

    /// <param name="request">Its size and frame rate count; it is written nowhere.</param>
    /// <param name="warn">Told what the film survives, a sentence each.</param>
    public FilmPreview(ExportRequest request, Action<string> warn)
    {
        film = new Film(request);
        compositor = film.Compose(text, warn);
    }

    /// <summary>Whether there is anything to hear.</summary>
    public bool HasSound => film.HasSound;

    private Canvas Canvas => film.Timeline.Canvas;

    /// <summary>Begins to read what is shown at a time, so that other preparations can go on meanwhile.</summary>
    public void Prepare(TimeSpan at)
    {
        compositor.Prepare(FrameAt(at));
        if (film.HasWords) text.WarmUp();
    }

    /// <summary>The frame on screen at a time, as a JPEG; the first before the film and the last behind its end.</summary>
    /// <exception cref="OutputException">The file can't be written.</exception>
    public async Task WriteFrameAsync(TimeSpan at, string path, CancellationToken cancellation)
    {
        using var frame = new Frame(Canvas.Width, Canvas.Height);
        await compositor.RenderAsync(FrameAt(at), frame, cancellation);
        await FileWriter.WritePictureAsync(frame, path, ExportFormat.Jpeg, ExportQuality.Standard, cancellation);
    }

    /// <summary>A stretch as a fragmented MP4, quickly encoded. The file may be read while it grows: every half second stands by itself.</summary>
    /// <param name="wave">The whole film's sound; null: silent.</param>
    /// <exception cref="ToolFailedException">The encoder failed.</exception>
    public async Task WriteClipAsync(TimeRange range, string? wave, string path, CancellationToken cancellation)
    {
        var first = FrameAt(range.Start);
        var count = Math.Max(1, Math.Min(film.Planner.FrameCount, Canvas.FrameRate.FrameAt(range.End)) - first);
        var start = Canvas.FrameRate.TimeOf(first);
        var arguments = PreviewArguments.Clip(Canvas, wave, start, Canvas.FrameRate.TimeOf(first + count) - start, path);
        await using var encoder = await ToolProcess.StartAsync(new ToolCommand("ffmpeg", arguments) { Limits = ToolLimits.Long with { MemoryBytes = 2L << 30 } }, ToolPipes.Input, cancellation);
        await FramePipeline.RunAsync(compositor, Canvas, first, count, frame => encoder.Input.Write(frame.Bytes), _ => { }, FinishAsync, cancellation);

        async Task FinishAsync()
        {
            encoder.Input.Close();
            await encoder.WaitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await compositor.DisposeAsync();
        text.Dispose();
    }

    private long FrameAt(TimeSpan at) => Math.Clamp(Canvas.FrameRate.FrameShownAt(at), 0, Math.Max(0, film.Planner.FrameCount - 1));
}
