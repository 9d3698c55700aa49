namespace Kinora.Bench.Load;

/// <summary>How soon a film is seen: frames at any time, and clips until a player has its first half second.</summary>
internal static class PreviewChecks
{
    private const int Frames = 40;
    private const int Edits = 8;

    /// <summary>A film of photos and one of drawn scenes, each looked at by a server that has shown nothing yet.</summary>
    public static async Task<IReadOnlyList<Row>> RunAsync(LoadPlan plan, CancellationToken cancellation)
    {
        string[] photos = [.. Enumerable.Range(1, 5).Select(n => Path.Combine(plan.Inputs, $"photo{n}.jpg"))];
        return
        [
            .. await LookAsync("photos", photos, "make a 30 second promo from my photos with the title \"Spring Sale\", captions and upbeat music", plan, cancellation),
            .. await LookAsync("drawn scenes", [], "make a 30 second video about how coffee is grown, with narration, captions and lo-fi music", plan, cancellation),
        ];
    }

    private static async Task<IReadOnlyList<Row>> LookAsync(string what, string[] files, string wish, LoadPlan plan, CancellationToken cancellation)
    {
        await using var server = await ServerUnderLoad.StartAsync(plan.Program, cancellation);
        var session = await server.Owner.NewSessionAsync(cancellation);
        if (files.Length > 0) await server.Owner.UploadAsync(session, files, cancellation);
        await server.Owner.SayAsync(session, wish, cancellation);
        var milliseconds = (await server.Owner.StateAsync(session, cancellation))["draft"]!["d"]!.GetValue<int>();
        var first = await FrameAsync(0);
        var warm = new List<TimeSpan>();
        // Times all over the film, in an order that jumps.
        for (var number = 1; number <= Frames; number++) warm.Add(await FrameAsync(number * 17 % Frames * (milliseconds / Frames) + number));
        var (changed, played, again) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>());
        for (var edit = 0; edit < Edits; edit++)
        {
            await server.Owner.SayAsync(session, $"add the title \"Look {edit}\"", cancellation);
            changed.Add(await FrameAsync(milliseconds / Edits * edit));
            played.Add(await ClipAsync(milliseconds / Edits * edit));
            again.Add(await ClipAsync(milliseconds / Edits * edit + 700));
        }

        var (frames, clips) = (new Figures(warm), new Figures(again));
        return
        [
            new Row($"{what}: the first frame that a server shows", "", Text.Of($"{first.TotalMilliseconds:0} ms")),
            new Row($"{what}: {frames.Count} frames, 640 pixels wide, all over the film", "p95 ≤ 120 ms", Shown(frames), frames.Percentile(0.95) <= 120),
            new Row($"{what}: the first frame after an edit", "", Shown(new Figures(changed))),
            new Row($"{what}: a clip behind it, until its first half second is there", "", Shown(new Figures(played))),
            new Row($"{what}: another clip of the same film", "p95 ≤ 1 s", Shown(clips), clips.Percentile(0.95) <= 1000),
        ];

        Task<TimeSpan> FrameAsync(int at) => TakeAsync(Text.Of($"/api/preview/{session}/frame?ms={at}&width=640"), "");

        Task<TimeSpan> ClipAsync(int from) => TakeAsync(Text.Of($"/api/preview/{session}/clip?from={from}&to={from + 3000}"), "mdat");

        async Task<TimeSpan> TakeAsync(string path, string enough)
        {
            var (started, took) = (plan.Time.GetTimestamp(), TimeSpan.Zero);
            await server.Owner.TakeAsync(path, enough, () => took = plan.Time.GetElapsedTime(started), cancellation);
            return took;
        }
    }

    private static string Shown(Figures times) => Text.Of($"p50 {times.Percentile(0.5):0} ms, p95 {times.Percentile(0.95):0} ms, most {times.Percentile(1):0} ms");
}
