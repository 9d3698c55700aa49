namespace Kinora.Bench.Load;

/// <summary>Streams on which nothing happens: half of them follow a turn that goes on, half an export that waits.</summary>
internal static class StreamCheck
{
    public static async Task<IReadOnlyList<Row>> RunAsync(LoadPlan plan, CancellationToken cancellation)
    {
        await using var server = await ServerUnderLoad.StartAsync(plan.Program, cancellation, "--export-workers", "1");
        await Task.Delay(TimeSpan.FromSeconds(10), cancellation); // what it opens in the background is open
        var before = server.Memory();
        var running = await server.Owner.OrderAsync(null, ChatChecks.LongFilm("#336699"), cancellation);
        var waiting = await server.Owner.OrderAsync(null, ChatChecks.LongFilm("#996633"), cancellation);
        var session = await server.Owner.NewSessionAsync(cancellation);
        await server.Owner.SayAsync(session, "make a 10 second video about a city at night with a title and lo-fi music, no narration", cancellation);
        using var turn = await server.Owner.OpenTurnAsync(session, "export it", cancellation);
        var turnId = turn.Headers.GetValues("X-Invocation-Id").Single();
        var streams = new List<HttpResponseMessage> { turn };
        for (var number = 1; number < plan.Streams; number++)
        {
            var path = number % 2 == 0 ? $"/api/turns/{turnId}/events" : Wire.EventsPath(waiting);
            streams.Add(await server.Owner.OpenAsync(path, cancellation));
        }

        var coming = server.PeakMemory();
        await Task.Delay(TimeSpan.FromSeconds(15), cancellation); // then they are idle
        var end = new CancellationTokenSource(plan.Length, plan.Time);
        server.ForgetPeak();
        var (used, started) = (server.Processor().Own, plan.Time.GetTimestamp());
        var bytes = await Task.WhenAll(streams.Select(stream => ReadAsync(stream, end.Token)));
        var share = (server.Processor().Own - used) / plan.Time.GetElapsedTime(started);
        var (memory, peak) = (server.Memory(), server.PeakMemory());
        var silent = bytes.Count(count => count == 0);
        foreach (var stream in streams) stream.Dispose();
        await server.Owner.CancelAsync(waiting, cancellation);
        await server.Owner.CancelAsync(running, cancellation);
        return
        [
            new Row("a server that nobody has used yet", "", Text.Of($"{before:0} MB")),
            new Row("the same, at most, while streams are opened as fast as it goes", "", Text.Of($"{coming:0} MB")),
            new Row(Text.Of($"{plan.Streams:#,0} idle streams of events, in all"), "≤ 150 MB", Text.Of($"{peak:0} MB ({memory:0} at the end); {share:0.0 %} of a core"), peak <= 150),
            new Row("streams among them on which nothing came for that time", "0", Text.Of($"{silent}"), silent == 0),
        ];
    }

    /// <returns>How many bytes came until the time was over.</returns>
    private static async Task<long> ReadAsync(HttpResponseMessage response, CancellationToken end)
    {
        response.EnsureSuccessStatusCode();
        var counted = new CountingStream();
        try
        {
            await response.Content.CopyToAsync(counted, end);
            throw new InvalidOperationException("A stream ended that should have gone on.");
        }
        catch (OperationCanceledException)
        {
            return counted.Length;
        }
    }
}
