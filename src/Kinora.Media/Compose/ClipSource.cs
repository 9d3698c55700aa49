using System.Threading.Channels;
using Kinora.Core.Plan;
using Kinora.Media.Sources;

namespace Kinora.Media.Compose;

/// <summary>
/// The frames of a moving clip. A task of its own reads and finishes them ahead, so that decoding runs beside composing;
/// asking for an earlier frame starts it again there.
/// </summary>
internal sealed class ClipSource : IPictureSource
{
    // One being read, one waiting, one on screen: enough to hide a decoder's stalls, and 9 MB at 1080p.
    private const int FramesAhead = 2;

    // Reading on is quicker than a new decoder (0.1 s) up to about this many frames.
    private const long LongestSkip = 90;

    private readonly Func<long, IClipReader> openAt;
    private readonly Action<string> warn;
    private readonly PictureFinisher finisher;
    private readonly Func<int, int, RectangleD> window;
    private readonly Scratch scratch = new();
    private Reading? reading;
    private Picture shown;
    private long shownFrame = -1;
    private bool hasEnded;

    /// <param name="openAt">Opens a reader whose first frame is that frame of the stream.</param>
    /// <param name="window">What is seen of a decoded frame of that size.</param>
    /// <param name="warn">Told what the reader survived, a sentence each.</param>
    public ClipSource(Func<long, IClipReader> openAt, Action<string> warn, PictureFinisher finisher, Func<int, int, RectangleD> window)
    {
        this.openAt = openAt;
        this.warn = warn;
        this.finisher = finisher;
        this.window = window;
    }

    /// <summary>Starts the decoder ahead of the first picture asked for.</summary>
    public void Prepare(long clipFrame) => reading = new Reading(this, clipFrame);

    public async ValueTask<Picture> AtAsync(long clipFrame, CancellationToken cancellation)
    {
        if (reading is null || !CanReach(reading, clipFrame))
        {
            if (reading is not null) await reading.DisposeAsync();
            Show(default, -1);
            hasEnded = false;
            reading = new Reading(this, clipFrame);
        }

        while (shownFrame < clipFrame && !hasEnded)
        {
            if (await reading.NextAsync(cancellation) is { } next) Show(next.Picture, next.Frame);
            else hasEnded = true;
        }

        return shown;
    }

    public async ValueTask DisposeAsync()
    {
        if (reading is not null) await reading.DisposeAsync();
        Show(default, -1);
        scratch.Dispose();
        finisher.Dispose();
    }

    private bool CanReach(Reading current, long clipFrame)
    {
        var position = Math.Max(shownFrame, current.First);
        return clipFrame >= position && (hasEnded || clipFrame <= position + LongestSkip);
    }

    private void Show(Picture picture, long frame)
    {
        scratch.Return(shown);
        shown = picture;
        shownFrame = frame;
    }

    /// <summary>One run of a decoder from a frame on.</summary>
    private sealed class Reading : IAsyncDisposable
    {
        private readonly ClipSource owner;
        private readonly Channel<(Picture Picture, long Frame)> ready = Channel.CreateBounded<(Picture, long)>(FramesAhead);
        private readonly CancellationTokenSource stop = new();
        private readonly Task task;

        public Reading(ClipSource owner, long first)
        {
            this.owner = owner;
            First = first;
            task = Task.Run(ReadAsync);
        }

        public long First { get; }

        /// <returns>Null at the end of the source.</returns>
        public async ValueTask<(Picture Picture, long Frame)?> NextAsync(CancellationToken cancellation)
        {
            while (await ready.Reader.WaitToReadAsync(cancellation))
            {
                if (ready.Reader.TryRead(out var next)) return next;
            }

            await task;
            return null;
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (ready.Reader.TryRead(out var left)) owner.scratch.Return(left.Picture);
            stop.Dispose();
        }

        private async Task ReadAsync()
        {
            try
            {
                using var reader = owner.openAt(First);
                using var ended = stop.Token.Register(reader.Dispose);
                for (var frame = First; !stop.IsCancellationRequested; frame++)
                {
                    if (Read(reader) is not { } raw) break;
                    var picture = owner.finisher.Finish(raw, owner.window(raw.Width, raw.Height), frame, owner.scratch);
                    await ready.Writer.WriteAsync((picture, frame), stop.Token);
                }

                foreach (var warning in reader.Warnings) owner.warn(warning);
                ready.Writer.Complete();
            }
            catch (Exception failure)
            {
                // The channel carries the failure to whoever asks for the next frame.
                ready.Writer.Complete(failure);
                throw;
            }
        }

        private Picture? Read(IClipReader reader)
        {
            var raw = reader.HasAlpha
                ? new Picture(owner.scratch.RentSprite(reader.Width, reader.Height))
                : new Picture(owner.scratch.RentFrame(reader.Width, reader.Height));
            if (raw.Frame is not null ? reader.TryRead(raw.Frame) : reader.TryRead(raw.Sprite!)) return raw;
            owner.scratch.Return(raw);
            return null;
        }
    }
}
