using Kinora.Client.Turns;
using Microsoft.AspNetCore.Http;

namespace Kinora.ServerTests.Client;

/// <summary>What a stream may do, as the documents say, and what a person is told.</summary>
public class StreamTests
{
    private static readonly TimeSpan TwoMinutes = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Tool_calls_and_their_results_stay_inside()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", StandIn.Stream(
            """data: {"content":{"role":"model","parts":[{"functionCall":{"id":"1","name":"set_music","args":{"secret":"inner"}}}]},"invocationId":"e-1"}""" + "\n\n",
            """data: {"content":{"role":"user","parts":[{"functionResponse":{"id":"1","name":"set_music","response":{"message":"inner"}}}]}}""" + "\n\n",
            """data: {"content":{"role":"user","parts":[{"text":"what the person said"}]}}""" + "\n\n",
            """data: {"content":{"role":"model","parts":[{"text":"a thought","thought":true},{"text":"Music added."}]}}""" + "\n\n"));
        using var visitor = new Visitor(server.Address);
        var happened = await Visitor.SayAsync(await visitor.SessionAsync(), "add music");
        Assert.Equal("Working on the music", Assert.Single(happened.OfType<TurnEvent.Working>()).Title);
        Assert.Equal("Music added.", Assert.Single(happened.OfType<TurnEvent.Reply>()).Text);
        Assert.DoesNotContain("inner", string.Concat(happened));
    }

    [Fact]
    public async Task A_tool_that_nobody_here_knows_is_editing()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", StandIn.Stream(
            """data: {"content":{"role":"model","parts":[{"functionCall":{"name":"crop","args":{}}}]},"invocationId":"e-1"}""" + "\n\n", StandIn.Says("Cropped.")));
        using var visitor = new Visitor(server.Address);
        var happened = await Visitor.SayAsync(await visitor.SessionAsync(), "crop it");
        Assert.Equal("Editing", Assert.Single(happened.OfType<TurnEvent.Working>()).Title);
        Assert.Equal("Cropped.", Assert.IsType<TurnEvent.Reply>(happened[^1]).Text);
    }

    [Fact]
    public async Task Heartbeats_empty_data_and_foreign_lines_are_passed_over()
    {
        await using var server = await StandIn.StartAsync();
        var said = StandIn.Says("Done: 好的 🎬.").Replace("\n", "\r\n", StringComparison.Ordinal);
        server.On("POST", "/run_sse", StandIn.Stream(
            ": heartbeat\n\n", "data:\n\n", "data: \n\n", "event: ping\ndata: {}\n\n", "data: [DONE]\n\n", "id: 3\nretry: 1\n\n", "\n\n", said[..20], said[20..], "data: 7\n\n"));
        using var visitor = new Visitor(server.Address);
        Assert.Equal("Done: 好的 🎬.", Assert.Single((await Visitor.SayAsync(await visitor.SessionAsync(), "add music")).OfType<TurnEvent.Reply>()).Text);
    }

    [Fact]
    public async Task Still_working_is_shown_every_2_minutes_while_only_heartbeats_come()
    {
        await using var server = await StandIn.StartAsync();
        var time = new HeldTime();
        var goOn = new SemaphoreSlim(0);
        server.On("POST", "/run_sse", async context =>
        {
            await StandIn.Stream(": heartbeat\n\n")(context);
            for (var i = 0; i < 3; i++)
            {
                await goOn.WaitAsync(context.RequestAborted);
                await StandIn.Stream(": heartbeat\n\n", "data:\n\n")(context);
            }

            await StandIn.Stream(StandIn.Says("Done."))(context);
        });
        using var visitor = new Visitor(server.Address, settings => settings with { Time = time, CallLimit = TimeSpan.FromMinutes(3) });
        var session = await visitor.SessionAsync();
        var shown = new List<TurnEvent>();
        await foreach (var happened in session.SendAsync("make a long film", cancellation: Visitor.Stop).WithStarted(() => _ = PassAsync()))
        {
            shown.Add(happened);
            if (happened is TurnEvent.StillWorking) goOn.Release();
        }

        Assert.Equal(
            [("⏳ Still working...", TwoMinutes), ("⏳ Still working...", TwoMinutes * 2), ("⏳ Still working...", TwoMinutes * 3)],
            shown.OfType<TurnEvent.StillWorking>().Select(still => (still.Text, still.Elapsed)));
        Assert.IsType<TurnEvent.Reply>(shown[^1]);

        async Task PassAsync()
        {
            for (var i = 0; i < 3; i++) await time.PassAsync(TwoMinutes);
        }
    }

    [Fact]
    public async Task A_stream_that_ends_without_text_is_told_from_the_state()
    {
        await using var server = await StandIn.StartAsync();
        server.Draft = StandInDrafts.Silent;
        server.On("POST", "/run_sse", context =>
        {
            server.Draft = StandInDrafts.UrbanDreams;
            return StandIn.Stream(": heartbeat\n\n")(context);
        });
        using var visitor = new Visitor(server.Address);
        var changed = Assert.IsType<TurnEvent.Changed>((await Visitor.SayAsync(await visitor.SessionAsync(), "add lo-fi music"))[^1]);
        Assert.Contains(changed.Changes, change => change.Contains("Lo-fi", StringComparison.Ordinal));
        Assert.EndsWith(StandInDrafts.Summary, changed.Text);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task A_silent_edit_of_another_programs_draft_is_told_too()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", context =>
        {
            server.Draft = StandInDrafts.Foreign;
            return StandIn.Stream()(context);
        });
        using var visitor = new Visitor(server.Address);
        Assert.EndsWith(StandInDrafts.Summary, Assert.IsType<TurnEvent.Changed>((await Visitor.SayAsync(await visitor.SessionAsync(), "make a film"))[^1]).Text);
    }

    [Fact]
    public async Task A_silent_stream_that_changed_nothing_is_told_as_that()
    {
        await using var server = await StandIn.StartAsync();
        server.Draft = StandInDrafts.UrbanDreams;
        server.On("POST", "/run_sse", StandIn.Stream());
        var time = new HeldTime();
        using var visitor = new Visitor(server.Address, settings => settings with { Time = time });
        var session = await visitor.SessionAsync();
        var said = Visitor.SayAsync(session, "add music");
        foreach (var pause in new[] { 2, 3, 5, 10 }) await time.PassAsync(TimeSpan.FromSeconds(pause));
        var changed = Assert.IsType<TurnEvent.Changed>((await said)[^1]);
        Assert.Empty(changed.Changes);
        Assert.StartsWith("Nothing in the film has changed.", changed.Text);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task A_cut_stream_waits_for_the_state_and_never_sends_twice()
    {
        await using var server = await StandIn.StartAsync();
        server.Draft = StandInDrafts.Silent;
        server.On("POST", "/run_sse", StandIn.Cut(": heartbeat\n\n"));
        var time = new HeldTime();
        using var visitor = new Visitor(server.Address, settings => settings with { Time = time });
        var session = await visitor.SessionAsync();
        var said = Visitor.SayAsync(session, "add lo-fi music");
        await time.PassAsync(TimeSpan.FromSeconds(2));
        await time.PassAsync(TimeSpan.FromSeconds(3), first: () => server.Draft = StandInDrafts.UrbanDreams); // it was at work all the while
        await time.PassAsync(TimeSpan.FromSeconds(2)); // whether it stays so
        Assert.Contains("Lo-fi", Assert.IsType<TurnEvent.Changed>((await said)[^1]).Text);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task A_cut_stream_after_which_nothing_happens_is_told_and_not_sent_again()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", StandIn.Cut());
        var time = new HeldTime();
        using var visitor = new Visitor(server.Address, settings => settings with { Time = time, CutPatience = TimeSpan.FromSeconds(12) });
        var session = await visitor.SessionAsync();
        var said = Visitor.SayAsync(session, "add music");
        foreach (var pause in new[] { 2, 3, 5, 10 }) await time.PassAsync(TimeSpan.FromSeconds(pause));
        Assert.Contains("not sent your message again", Assert.IsType<TurnEvent.Interrupted>((await said)[^1]).Text);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task A_cut_stream_of_a_server_with_turns_is_joined_where_it_broke()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", async context =>
        {
            context.Response.Headers["X-Invocation-Id"] = "e-9";
            await StandIn.Cut("""data: {"content":{"role":"model","parts":[{"text":"One."}]},"invocationId":"e-9","id":"e-9:4"}""" + "\n\n")(context);
        });
        server.On("GET", "/api/turns/e-9/events", StandIn.Cut(), StandIn.Stream(
            """data: {"content":{"role":"model","parts":[{"text":"One."}]},"invocationId":"e-9","id":"e-9:4"}""" + "\n\n",
            """data: {"content":{"role":"model","parts":[{"text":"Two."}]},"turnComplete":true,"invocationId":"e-9","id":"e-9:5"}""" + "\n\n"));
        using var visitor = new Visitor(server.Address);
        var happened = await Visitor.SayAsync(await visitor.SessionAsync(), "add music");
        Assert.Equal(["One.", "Two."], happened.OfType<TurnEvent.Reply>().Select(reply => reply.Text));
        Assert.Single(server.Messages);
        Assert.Equal(2, server.Count("GET", "/api/turns/e-9/events"));
    }

    [Fact]
    public async Task A_connection_that_broke_before_any_answer_is_joined_by_its_key_where_turns_are_offered()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", "/openapi/v1.json", StandIn.Json(200, """{"paths":{"/api/turns/{id}/events":{}}}"""));
        server.On("POST", "/run_sse", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        }, StandIn.Stream(StandIn.Says("Done.")));
        using var visitor = new Visitor(server.Address);
        Assert.IsType<TurnEvent.Reply>((await Visitor.SayAsync(await visitor.SessionAsync(), "add music"))[^1]);
        var keys = server.Requests.Where(request => request.Path == "/run_sse").Select(request => request.Headers["Idempotency-Key"]).ToList();
        Assert.Equal(2, keys.Count);
        Assert.Equal(keys[0], keys[1]);
    }

    [Fact]
    public async Task After_15_minutes_it_is_told_and_not_sent_again()
    {
        await using var server = await StandIn.StartAsync();
        var arrived = new TaskCompletionSource();
        server.On("POST", "/run_sse", async context =>
        {
            await StandIn.Stream(": heartbeat\n\n")(context);
            arrived.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var time = new HeldTime();
        using var visitor = new Visitor(server.Address, settings => settings with { Time = time });
        var session = await visitor.SessionAsync();
        var said = Visitor.SayAsync(session, "make a film");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60), Visitor.Stop);
        time.Pass(TimeSpan.FromMinutes(15));
        Assert.Contains("15 minutes", Assert.IsType<TurnEvent.Interrupted>((await said)[^1]).Text);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task An_error_inside_the_stream_is_told_once()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", StandIn.Stream(
            """data: {"content":{"role":"model","parts":[{"text":"The server was too busy; nothing was changed."}]},"turnComplete":true,"errorCode":"503"}""" + "\n\n",
            """data: {"error":"too busy","error_details":{"code":"503"}}""" + "\n\n"));
        using var visitor = new Visitor(server.Address);
        var happened = await Visitor.SayAsync(await visitor.SessionAsync(), "add music");
        Assert.Equal("The server was too busy; nothing was changed.", Assert.Single(happened.OfType<TurnEvent.Failed>()).Fault.Message);
        Assert.Empty(happened.OfType<TurnEvent.Reply>());
    }

    [Fact]
    public async Task A_bare_error_block_is_a_failure()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", StandIn.Stream("""data: {"error":"model overloaded","error_details":{}}""" + "\n\n"));
        using var visitor = new Visitor(server.Address);
        Assert.Contains("model overloaded", Assert.IsType<TurnEvent.Failed>((await Visitor.SayAsync(await visitor.SessionAsync(), "add music"))[^1]).Fault.Message);
    }

    [Fact]
    public async Task Pieces_are_shown_by_sentences_and_never_tell_anyone_to_click()
    {
        await using var server = await StandIn.StartAsync();
        string Piece(string text) => $$"""data: {"content":{"role":"model","parts":[{"text":"{{text}}"}]},"partial":true,"invocationId":"e-1"}""" + "\n\n";
        server.On("POST", "/run_sse", StandIn.Stream(
            Piece("Music is "), Piece("in. Click the Ex"), Piece("port button to download. "), StandIn.Says("Music is in. Click the Export button to download.")));
        using var visitor = new Visitor(server.Address);
        var happened = new List<TurnEvent>();
        await foreach (var e in (await visitor.SessionAsync()).SendAsync("add music", streaming: true, Visitor.Stop)) happened.Add(e);
        Assert.Equal("Music is in. ", string.Concat(happened.OfType<TurnEvent.PartialText>().Select(piece => piece.Text)));
        Assert.Equal("Music is in.", Assert.Single(happened.OfType<TurnEvent.Reply>()).Text);
    }

    [Fact]
    public async Task Whoever_stops_listening_leaves_nothing_behind()
    {
        await using var server = await StandIn.StartAsync();
        var left = new TaskCompletionSource();
        server.On("POST", "/run_sse", async context =>
        {
            context.RequestAborted.Register(() => left.TrySetResult());
            await StandIn.Stream(": heartbeat\n\n")(context);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var visitor = new Visitor(server.Address);
        var session = await visitor.SessionAsync();
        await foreach (var happened in session.SendAsync("make a film", cancellation: Visitor.Stop))
        {
            if (happened is TurnEvent.Begun) break;
        }

        await left.Task.WaitAsync(TimeSpan.FromSeconds(60), Visitor.Stop);
    }
}
