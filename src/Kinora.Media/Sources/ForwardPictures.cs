using System.Globalization;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Sources;

/// <summary>One decoder that plays forwards, at the pace of whoever reads: the pipe holds it back.</summary>
internal sealed class ForwardPictures : IPictureStream
{
    // Half a second of a container's duration is often sound only, or rounding.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(0.5);

    private readonly PictureSource source;
    private readonly ClipRequest request;
    private readonly CancellationToken cancellationToken;
    private readonly RawPictures pictures;
    private readonly List<string> warnings = [];
    private bool ended;

    private ForwardPictures(PictureSource source, ClipRequest request, RawPictures pictures, CancellationToken cancellationToken)
    {
        this.source = source;
        this.request = request;
        this.pictures = pictures;
        this.cancellationToken = cancellationToken;
    }

    public IReadOnlyList<string> Warnings => warnings;

    public static async Task<ForwardPictures> StartAsync(PictureSource source, ClipRequest request, CancellationToken cancellationToken)
    {
        var command = await CommandAsync(source, request).ConfigureAwait(false);
        return new ForwardPictures(
            source, request, await RawPictures.StartAsync(command, cancellationToken).ConfigureAwait(false), cancellationToken);
    }

    public bool TryRead(Span<byte> picture)
    {
        if (ended) return false;
        if (pictures.Count < request.FrameCount && pictures.TryRead(picture)) return true;
        ended = true;
        if (pictures.Count == request.FrameCount) return false;
        var failure = pictures.EndAsync().GetAwaiter().GetResult();
        if (pictures.Count > 0) return Ended(failure);
        if (failure is not { ExitCode: not 0 } && request.Begin > TimeSpan.Zero) return TryReadLast(picture, failure);
        throw pictures.NothingDecoded(source.Name, failure);
    }

    public void Dispose() => pictures.Dispose();

    private bool Ended(ToolFailedException? failure)
    {
        var until = request.Begin + request.SourceStep * pictures.Count;
        if (source.Duration is not { } duration || until + Slack >= duration) return false;
        var reason = failure?.StderrTail.Split('\n')[^1];
        warnings.Add(string.Create(CultureInfo.InvariantCulture,
            $"{source.Name} could be read only up to {until.TotalSeconds:0.0} s of {duration.TotalSeconds:0.0} s; its last picture stays")
            + (string.IsNullOrEmpty(reason) ? "." : $" ({reason})."));
        return false;
    }

    /// <summary>Everything asked for lies behind the last picture: that one is shown, once.</summary>
    private bool TryReadLast(Span<byte> picture, ToolFailedException? failure)
    {
        foreach (var back in new[] { TimeSpan.FromSeconds(5), request.Begin })
        {
            var start = request.Begin > back ? request.Begin - back : TimeSpan.Zero;
            var step = request.Rate.TimeOf(1);
            var count = (request.Begin - start).Ticks / step.Ticks + 1;
            var earlier = request with { SourceStart = start, First = 0, SourceStep = step, FrameCount = count };
            if (TryReadToEnd(earlier, picture)) return true;
        }
        throw pictures.NothingDecoded(source.Name, failure);
    }

    private bool TryReadToEnd(ClipRequest earlier, Span<byte> picture)
    {
        var command = CommandAsync(source, earlier).GetAwaiter().GetResult();
        using var all = RawPictures.StartAsync(command, cancellationToken).GetAwaiter().GetResult();
        while (all.TryRead(picture))
        {
        }
        return all.Count > 0;
    }

    private static Task<ToolCommand> CommandAsync(PictureSource source, ClipRequest request)
    {
        var timing = ClipTiming.Of(request.SourceStart, request.SourceStep, request.Rate, source.CanSeek, request.First);
        string[] first = source.HasTimes ? [] : ["setpts=PTS-STARTPTS"];
        if (source.Delay > TimeSpan.Zero)
        {
            first = [.. first, string.Create(CultureInfo.InvariantCulture, $"setpts=PTS-{source.Delay.TotalSeconds:0.000000}/TB")];
        }

        string[] filters = [.. first, .. Deinterlaced(source, request), timing.Filters(), .. Picture(source.Picture, request)];
        var format = source.Picture.HasAlpha ? "bgra" : "yuv420p";
        return source.CommandAsync(filters, format, request.FrameCount, timing.InputOptions());
    }

    private static IReadOnlyList<string> Picture(SourcePicture picture, ClipRequest request) => picture.HasAlpha
        ? PictureFilters.ToPremultipliedBgra(picture, request.View, request.Width, request.Height)
        : PictureFilters.ToFrame(picture, request.View, request.Width, request.Height);

    // Both fields become a frame where the output shows more frames than the source has: 25i looks as smooth at 50 as it was shot.
    private static IEnumerable<string> Deinterlaced(PictureSource source, ClipRequest request)
    {
        if (source.Interlacing is not { } order) yield break;
        var shown = 1 / request.SourceStep.TotalSeconds;
        var mode = source.FramesPerSecond is { } rate && shown > rate * 1.5 ? "send_field" : "send_frame";
        yield return $"bwdif=mode={mode}:parity={(order == FieldOrder.TopFirst ? "tff" : "bff")}:deint=all";
    }
}
