using Kinora.Core.Plan;

namespace Kinora.Media.Compose;

/// <summary>
/// Opens each clip's source shortly before it is first seen and closes it when it is over, so that decoding never stands in
/// the way of composing and a film of any length holds only the sources around the present frame.
/// </summary>
internal sealed class PictureSchedule : IAsyncDisposable
{
    // Two seconds at 30 fps: a 12-megapixel photo takes about 0.2 s to decode, and a decoder to start about 0.1 s.
    private const long FramesAhead = 60;

    private readonly IPictureSourceOpener opener;
    private readonly List<ClipPlan> upcoming;
    private readonly FramePlanner planner;
    private readonly Dictionary<ClipPlan, Task<IPictureSource>> pictures = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ClipPlan, Task<IPictureSource>> backdrops = new(ReferenceEqualityComparer.Instance);
    private readonly List<Task> closing = [];
    private readonly CancellationTokenSource stop = new();
    private long present = -1;

    /// <summary>How many clips from the first on are over for good.</summary>
    private int over;

    /// <param name="end">Frames from there on are not asked for.</param>
    public PictureSchedule(FramePlanner planner, IPictureSourceOpener opener, long end = long.MaxValue)
    {
        this.planner = planner;
        this.opener = opener;
        upcoming = [.. planner.Clips.Where(clip => clip.VisibleStart < end).OrderBy(clip => clip.VisibleStart)];
    }

    /// <summary>Tells which frame is drawn next: closes what is over, opens all that is seen now or soon, side by side.</summary>
    public void Advance(long frame)
    {
        if (frame == present) return;
        if (frame < present) over = 0;
        present = frame;
        Close(clip => clip.VisibleEnd <= frame || clip.VisibleStart > frame + FramesAhead);
        while (over < upcoming.Count && upcoming[over].VisibleEnd <= frame) over++;
        for (var i = over; i < upcoming.Count && upcoming[i].VisibleStart <= frame + FramesAhead; i++)
        {
            var clip = upcoming[i];
            if (clip.VisibleEnd > frame && !pictures.ContainsKey(clip)) OpenAt(clip, Math.Max(frame, clip.VisibleStart));
        }
    }

    public Task<IPictureSource> SourceOfAsync(PictureLayer layer, SourceShape shape, CancellationToken cancellation)
    {
        var task = Open(layer, shape);
        return task.IsCompleted ? task : task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        Close(_ => true);
        await Task.WhenAll(closing);
        stop.Dispose();
    }

    private void OpenAt(ClipPlan clip, long frame)
    {
        foreach (var layer in planner.Plan(frame).Layers)
        {
            var pictures = layer switch
            {
                PictureLayer picture => [picture],
                TransitionLayer transition => transition.Outgoing.Concat(transition.Incoming),
                _ => [],
            };
            foreach (var picture in pictures.Where(picture => ReferenceEquals(picture.Clip, clip)))
            {
                var shape = SourceShape.Of(picture.Placement, planner.Canvas);
                if (!shape.Part.IsEmpty) Open(picture, shape);
            }
        }
    }

    private Task<IPictureSource> Open(PictureLayer layer, SourceShape shape)
    {
        var open = layer.IsBackdrop ? backdrops : pictures;
        if (open.TryGetValue(layer.Clip, out var task)) return task;
        task = Task.Run(() => opener.OpenAsync(layer, shape, stop.Token));
        open.Add(layer.Clip, task);
        return task;
    }

    private void Close(Predicate<ClipPlan> match)
    {
        foreach (var open in new[] { pictures, backdrops })
        {
            foreach (var clip in open.Keys.Where(clip => match(clip)).ToList())
            {
                open.Remove(clip, out var task);
                closing.Add(CloseAsync(task!));
            }
        }

        closing.RemoveAll(task => task.IsCompletedSuccessfully);
    }

    private static async Task CloseAsync(Task<IPictureSource> task)
    {
        // A source that failed to open was reported where its picture was asked for; there is nothing to close.
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (task.IsCompletedSuccessfully) await (await task).DisposeAsync();
    }
}
