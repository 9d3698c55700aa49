namespace Kinora.Media.Sources;

/// <summary>
/// Plays backwards in stretches: a decoder plays a stretch forwards into memory, which is handed out from its end, while the
/// decoder of the stretch before is already on its way. Memory is the same for any length of clip.
/// </summary>
internal sealed class ReversedPictures : IPictureStream
{
    // 15 frames of 1080p. Longer stretches decode less twice (each starts at the key frame before it), shorter ones take less memory.
    private const int StretchBytes = 48 << 20;
    private const int MostFrames = 120;

    private readonly PictureSource source;
    private readonly ClipRequest request;
    private readonly CancellationToken cancellationToken;
    private readonly List<string> warnings = [];
    private readonly byte[][] stretch;
    private ForwardPictures? coming;
    private long planned;
    private long given;
    private int held;

    public ReversedPictures(PictureSource source, ClipRequest request, int pictureBytes, CancellationToken cancellationToken)
    {
        this.source = source;
        this.request = request;
        this.cancellationToken = cancellationToken;
        var frames = Math.Clamp(StretchBytes / pictureBytes, 1, MostFrames);
        stretch = new byte[(int)Math.Min(frames, request.FrameCount)][];
        for (var i = 0; i < stretch.Length; i++) stretch[i] = GC.AllocateUninitializedArray<byte>(pictureBytes);
        StartNext();
    }

    public IReadOnlyList<string> Warnings => warnings;

    public bool TryRead(Span<byte> picture)
    {
        if (given == request.FrameCount) return false;
        if (held == 0) Fill();
        stretch[--held].CopyTo(picture);
        given++;
        return true;
    }

    public void Dispose() => coming?.Dispose();

    private int NextLength => (int)Math.Min(stretch.Length, request.FrameCount - planned);

    private void StartNext()
    {
        var length = NextLength;
        if (length == 0) return;
        planned += length;
        var forwards = request with { First = 1 - request.First - planned, SourceStep = -request.SourceStep, FrameCount = length };
        coming = ForwardPictures.StartAsync(source, forwards, cancellationToken).GetAwaiter().GetResult();
    }

    private void Fill()
    {
        var decoder = coming ?? throw new InvalidOperationException("No stretch was started.");
        coming = null;
        var length = (int)(planned - given);
        var read = 0;
        using (decoder)
        {
            while (read < length && decoder.TryRead(stretch[read])) read++;
            foreach (var warning in decoder.Warnings.Except(warnings)) warnings.Add(warning);
        }
        // Behind the end of the source its last picture stays.
        for (var i = read; i < length; i++) stretch[read - 1].CopyTo(stretch[i], 0);
        held = length;
        StartNext();
    }
}
