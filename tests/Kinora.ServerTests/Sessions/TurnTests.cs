using System.Text.Json.Nodes;
using Kinora.ServerTests.Exports;
using Kinora.Sessions;
using Kinora.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Sessions;

/// <summary>What becomes of turns when clients repeat themselves, leave or change their minds, and when the server stops.</summary>
public sealed class TurnTests
{
    private const string Edit = "make it vertical";

    [Fact]
    public async Task A_repeated_request_joins_the_turn_it_started()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        var gate = await talk.HoldAsync();
        using var first = await talk.OpenAsync(Conversation.Body(talk.Id, Edit), "key-1");
        using var second = await talk.OpenAsync(Conversation.Body(talk.Id, Edit), "key-1");
        gate.SetResult();
        var told = await Conversation.Stream.ReadAsync(first);
        Assert.Equal(told.Blocks, (await Conversation.Stream.ReadAsync(second)).Blocks);
        Assert.Equal(told.Blocks, (await talk.SayAsync(Edit, key: "key-1")).Blocks);
        Assert.Equal(1, (await talk.StateAsync())["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_key_that_is_used_for_another_message_is_409()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        await talk.SayAsync(Edit, key: "key-1");
        Assert.Equal(409, (await talk.SayAsync("make it square", key: "key-1")).Status);
    }

    [Fact]
    public async Task A_turn_whose_client_is_gone_still_finishes()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        var gate = await talk.HoldAsync();
        string turn;
        using (var left = await talk.OpenAsync(Conversation.Body(talk.Id, Edit))) turn = TurnOf(left);
        gate.SetResult();
        Assert.Contains("Timeline", (await talk.ReplayAsync(turn)).Text);
        Assert.Equal(1, (await talk.StateAsync())["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_turn_that_is_cancelled_says_so_and_changes_nothing()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        var gate = await talk.HoldAsync();
        using var response = await talk.OpenAsync(Conversation.Body(talk.Id, Edit));
        var sent = await server.SendAsync(HttpMethod.Post, $"/api/turns/{TurnOf(response)}/cancel", talk.Token);
        Assert.True(sent.Body!["data"]!["cancelled"]!.GetValue<bool>());
        var told = await Conversation.Stream.ReadAsync(response);
        Assert.Equal("cancelled", told.Last["customMetadata"]!["kind"]!.GetValue<string>());
        Assert.NotEmpty(told.Text);
        gate.SetResult();
        Assert.Equal(0, (await talk.StateAsync())["version"]!.GetValue<int>());
        Assert.Equal("false", (await server.SendAsync(HttpMethod.Post, $"/api/turns/{TurnOf(response)}/cancel", talk.Token)).Data("cancelled"));
    }

    [Fact]
    public async Task A_turn_that_lasts_too_long_is_stopped_and_says_so()
    {
        await using var server = await LiveServer.StartAsync(arrange: Limits(new TurnLimits { Time = TimeSpan.FromMilliseconds(200) }));
        var talk = await Conversation.BeginAsync(server);
        var gate = await talk.HoldAsync();
        var told = await talk.SayAsync(Edit);
        gate.SetResult();
        Assert.Contains("took too long", told.Text);
        Assert.Equal("504", told.Events[0]["errorCode"]!.GetValue<string>());
        Assert.NotNull(told.Last["error"]);
        Assert.NotNull(told.Last["error_details"]);
    }

    [Fact]
    public async Task While_work_goes_on_there_are_heartbeats()
    {
        await using var server = await LiveServer.StartAsync(arrange: Limits(new TurnLimits { Heartbeat = TimeSpan.FromMilliseconds(30) }));
        var talk = await Conversation.BeginAsync(server);
        var gate = await talk.HoldAsync();
        using var response = await talk.OpenAsync(Conversation.Body(talk.Id, Edit));
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(body);
        Assert.Equal(": heartbeat", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        gate.SetResult();
        Assert.Contains("data: {", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.True(new TurnLimits().Heartbeat <= TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_sessions_turns_run_in_order_and_others_do_not_wait()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        var other = await Conversation.BeginAsync(server, talk.Token);
        var gate = await talk.HoldAsync();
        using var first = await talk.OpenAsync(Conversation.Body(talk.Id, "make it vertical"));
        using var second = await talk.OpenAsync(Conversation.Body(talk.Id, "make it square"));
        Assert.Contains("Timeline", (await other.SayAsync(Edit)).Text);
        gate.SetResult();
        await Conversation.Stream.ReadAsync(second);
        await Conversation.Stream.ReadAsync(first);
        var history = (await server.SendAsync(HttpMethod.Get, $"/api/state/nemo_agent/me/{talk.Id}/history", talk.Token)).Body!["data"]!;
        Assert.Equal(["start", "make it vertical", "make it square"], history["versions"]!.AsArray().Select(version => version!["label"]!.GetValue<string>()));
        Assert.Equal(["make it vertical", "make it square"], history["turns"]!.AsArray().Select(turn => turn!["message"]!.GetValue<string>()));
        Assert.All(history["turns"]!.AsArray(), turn => Assert.Equal("done", turn!["status"]!.GetValue<string>()));
        Assert.All(history["turns"]!.AsArray(), turn => Assert.NotEmpty(turn!["reply"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Many_sessions_at_once_get_every_answer()
    {
        await using var server = await LiveServer.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var talk = await Conversation.BeginAsync(server, server.OwnerToken);
            foreach (var words in Enumerable.Range(0, 10).Select(turn => turn % 2 == 0 ? "make it vertical" : "make it 16:9"))
            {
                var told = await talk.SayAsync(words);
                Assert.Equal(200, told.Status);
                Assert.Contains("Timeline", told.Text);
            }

            Assert.Equal(10, (await talk.StateAsync())["version"]!.GetValue<int>());
        }));
    }

    [Fact]
    public async Task More_messages_than_may_wait_are_429()
    {
        await using var server = await LiveServer.StartAsync(arrange: Limits(new TurnLimits { Waiting = 1 }));
        var talk = await Conversation.BeginAsync(server);
        var gate = await talk.HoldAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => (await talk.OpenAsync(Conversation.Body(talk.Id, Edit))).Dispose()));
        var sent = await server.SendAsync(HttpMethod.Post, "/run_sse", talk.Token, Conversation.Body(talk.Id, Edit));
        gate.SetResult();
        Assert.Equal((429, 429), (sent.Status, sent.Code));
    }

    [Fact]
    public async Task Turns_and_versions_are_there_after_a_restart()
    {
        var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        var made = await talk.SayAsync("make a 15-second film about bees");
        await talk.SayAsync(Edit);
        var state = await talk.StateAsync();
        await server.StopAsync();
        await using var again = await LiveServer.StartAsync(folder: server.DataFolder);
        var after = new Conversation(again, talk.Token, talk.Id);
        Assert.Equal(state["draft"]!.ToJsonString(), (await after.StateAsync())["draft"]!.ToJsonString());
        Assert.Equal(made.Blocks, (await after.ReplayAsync(made.TurnId)).Blocks);
        await after.SayAsync("undo");
        Assert.Equal(1, (await after.StateAsync())["version"]!.GetValue<int>());
        Assert.Equal("16:9", (await after.StateAsync())["canvas_config"]!["ratio"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_turn_that_a_crash_left_running_is_told_as_interrupted()
    {
        var folder = Directory.CreateTempSubdirectory("kinora-crashed-").FullName;
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        var gate = await talk.HoldAsync();
        using var response = await talk.OpenAsync(Conversation.Body(talk.Id, "改成竖屏"), "key-1");
        var database = server.Services.GetRequiredService<IDatabase>();
        var user = await UserAsync(talk);
        await Soon.Async(() => server.Services.GetRequiredService<TurnLog>().FindAsync(user, TurnOf(response), TestContext.Current.CancellationToken), kept => kept is not null);

        // What is on the disk now is what a killed process leaves.
        await database.BackUpAsync(Path.Combine(folder, "kinora.db"), TestContext.Current.CancellationToken);
        gate.SetResult();
        await using var again = await LiveServer.StartAsync(folder: folder);
        var after = new Conversation(again, talk.Token, talk.Id);
        var told = await after.ReplayAsync(TurnOf(response));
        Assert.Contains("重启", told.Text);
        Assert.True(told.Last["turnComplete"]!.GetValue<bool>());
        Assert.Equal(told.Blocks, (await after.SayAsync("改成竖屏", key: "key-1")).Blocks);
        Assert.Contains("时间线", (await after.SayAsync("改成竖屏")).Text);
    }

    [Fact]
    public async Task A_turn_that_a_crash_cut_off_behind_its_edit_tells_that_the_edit_is_kept()
    {
        var folder = Directory.CreateTempSubdirectory("kinora-crashed-").FullName;
        await using var server = await LiveServer.StartAsync(settings => settings with { ExportWorkers = 1 });
        var (talk, response) = await WaitForExportAsync(server);
        using (response)
        {
            await server.Services.GetRequiredService<IDatabase>().BackUpAsync(Path.Combine(folder, "kinora.db"), TestContext.Current.CancellationToken);
            await using var again = await LiveServer.StartAsync(settings => settings with { ExportWorkers = 1 }, folder: folder);
            var told = await new Conversation(again, talk.Token, talk.Id).ReplayAsync(TurnOf(response));
            Assert.Contains("Timeline", told.Text, StringComparison.Ordinal);
            Assert.Contains("restarted", told.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("nothing was changed", told.Text, StringComparison.Ordinal);
            Assert.Equal(("503", 2), (told.Last["errorCode"]!.GetValue<string>(), told.Last["actions"]!["stateDelta"]!["version"]!.GetValue<int>()));
            Assert.Equal(2, (await new Conversation(again, talk.Token, talk.Id).StateAsync())["version"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task A_turn_whose_export_fails_behind_its_edit_tells_that_the_edit_is_kept()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { ExportWorkers = 1 });
        var (talk, response) = await WaitForExportAsync(server);
        using (response)
        {
            await server.Services.GetRequiredService<IDatabase>().WriteAsync(
                (connection, transaction) => Dapper.SqlMapper.Execute(connection, "DELETE FROM renders WHERE session_id = @Id", new { talk.Id }, transaction), TestContext.Current.CancellationToken);
            var told = await Conversation.Stream.ReadAsync(response);
            Assert.Contains("The film is kept", told.Text, StringComparison.Ordinal);
            Assert.Equal(2, (await talk.StateAsync())["version"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task A_server_that_stops_lets_turns_end_or_says_that_they_did_not()
    {
        var server = await LiveServer.StartAsync(arrange: Limits(new TurnLimits { Parting = TimeSpan.FromMilliseconds(100) }));
        var talk = await Conversation.BeginAsync(server);
        await talk.HoldAsync();
        using var response = await talk.OpenAsync(Conversation.Body(talk.Id, Edit));
        var reading = Conversation.Stream.ReadAsync(response);
        await server.StopAsync();
        Assert.Contains("restarted", (await reading).Text);
        Directory.Delete(server.DataFolder, recursive: true);
    }

    /// <summary>A turn that has changed the film and waits for its export, which waits behind another one.</summary>
    private static async Task<(Conversation Talk, HttpResponseMessage Response)> WaitForExportAsync(LiveServer server)
    {
        await server.ExportAsync(server.OwnerToken, Films.Order("before", Films.Long(seconds: 600)));
        var talk = await Conversation.BeginAsync(server);
        await talk.SayAsync("make a 3-second film about bees");
        var response = await talk.OpenAsync(Conversation.Body(talk.Id, "make it vertical and export it"));
        var database = server.Services.GetRequiredService<IDatabase>();
        await Soon.Async(() => database.ReadAsync(connection => Dapper.SqlMapper.ExecuteScalar<long>(
            connection, "SELECT COUNT(*) FROM renders WHERE session_id = @Id", new { talk.Id }), TestContext.Current.CancellationToken), orders => orders > 0);
        return (talk, response);
    }

    private static string TurnOf(HttpResponseMessage response) => Assert.Single(response.Headers.GetValues("X-Invocation-Id"));

    private static async Task<string> UserAsync(Conversation talk) =>
        (await talk.Server.SendAsync(HttpMethod.Get, $"/api/state/nemo_agent/me/{talk.Id}/latest", talk.Token)).Data("user_id");

    private static Action<IServiceCollection> Limits(TurnLimits limits) => services => services.AddSingleton(limits);
}
