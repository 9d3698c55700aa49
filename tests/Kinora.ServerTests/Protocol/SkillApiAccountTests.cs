using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinora.Accounts;
using Kinora.Http;
using Kinora.ServerTests.Sessions;
using Kinora.Sessions;
using Kinora.Settings;
using Kinora.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Protocol;

/// <summary>Section 2 of the protocol: tokens, users, credits, the owner. Each has a server of its own, for days pass and settings differ.</summary>
public sealed partial class SkillApiAccountTests
{
    [Fact]
    public async Task An_anonymous_token_has_the_shape_of_the_documents()
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.ComeAsync();
        Assert.Equal(["credits", "expires_at", "token", "user_id"], sent.Body!["data"].Keys());
        Assert.Matches(TokenShape(), sent.Data("token"));
        Assert.Matches(UserShape(), sent.Data("user_id"));
        Assert.Equal(100, sent.Body["data"]!["credits"]!.GetValue<int>());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", sent.Data("expires_at"));
        var valid = DateTimeOffset.Parse(sent.Data("expires_at"), CultureInfo.InvariantCulture) - TimeProvider.System.GetUtcNow();
        Assert.InRange(valid, TimeSpan.FromDays(7) - TimeSpan.FromMinutes(5), TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task After_expiry_the_same_client_id_is_the_same_user_with_its_sessions_and_100_credits()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(time: time);
        var client = Guid.NewGuid().ToString();
        var first = await server.ComeAsync(client);
        Assert.Equal(429, (await server.ComeAsync(client)).Code);
        var talk = await Conversation.BeginAsync(server, first.Data("token"));
        await talk.SayAsync("make a 10-second film about bees, no voice");
        Assert.Equal("90", (await server.GetAsync(Wire.Balance, talk.Token)).Data("total"));
        time.Pass(TimeSpan.FromDays(7.01));
        Assert.Equal(1001, (await server.GetAsync(Wire.Balance, talk.Token)).Code);
        var second = await server.ComeAsync(client);
        Assert.Equal((first.Data("user_id"), "100"), (second.Data("user_id"), second.Data("credits")));
        Assert.NotEqual(first.Data("token"), second.Data("token"));
        Assert.Equal(0, (await server.LatestAsync(second.Data("token"), talk.Id)).Code);
    }

    [Fact]
    public async Task A_setting_limits_tokens_per_address_whose_forwarded_word_counts_from_a_configured_proxy_only()
    {
        Assert.Equal((10, 7), (new ServerSettings().TokensPerAddress, new ServerSettings().TokenDays));
        await using var plain = await LiveServer.StartAsync(settings => settings with { TokensPerAddress = 1 });
        Assert.Equal((0, 429), (await FromAsync(plain, "198.51.100.1"), await FromAsync(plain, "198.51.100.2")));
        await using var proxied = await LiveServer.StartAsync(s => s with { TokensPerAddress = 1, TrustedProxies = [System.Net.IPNetwork.Parse("127.0.0.0/8")] });
        Assert.Equal((0, 0, 429), (await FromAsync(proxied, "198.51.100.1"), await FromAsync(proxied, "198.51.100.2"), await FromAsync(proxied, "198.51.100.2")));

        static async Task<int> FromAsync(LiveServer server, string address) => (await server.SendAsync(
            HttpMethod.Post, Wire.TokenPath, null, null, ("X-Client-Id", Guid.NewGuid().ToString()), ("X-Forwarded-For", address))).Code;
    }

    [Fact]
    public async Task Tokens_are_stored_hashed()
    {
        var server = await LiveServer.StartAsync();
        var token = await server.TokenAsync();
        await server.GetAsync(Wire.Balance, token);
        await server.StopAsync();
        foreach (var file in Directory.GetFiles(server.DataFolder, "kinora.db*"))
        {
            Assert.DoesNotContain(token, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        }

        Directory.Delete(server.DataFolder, recursive: true);
    }

    [Fact]
    public async Task The_balance_is_available_frozen_and_their_total()
    {
        await using var server = await LiveServer.StartAsync();
        var come = await server.ComeAsync();
        var ledger = server.Services.GetRequiredService<Ledger>();
        var caller = new Caller(come.Data("user_id"), UserKind.Anonymous);
        await ledger.ReserveAsync(caller, "generation", 40, TestContext.Current.CancellationToken);
        var reserved = await server.GetAsync(Wire.Balance, come.Data("token"));
        Assert.Equal(["available", "frozen", "total"], reserved.Body!["data"].Keys());
        Assert.Equal(("60", "40", "100"), Of(reserved));
        await ledger.ReleaseAsync("generation", TestContext.Current.CancellationToken);
        Assert.Equal(("100", "0", "100"), Of(await server.GetAsync(Wire.Balance, come.Data("token"))));
        await ledger.ReserveAsync(caller, "another", 40, TestContext.Current.CancellationToken);
        await ledger.SettleAsync("another", 30, TestContext.Current.CancellationToken);
        Assert.Equal(("70", "0", "70"), Of(await server.GetAsync(Wire.Balance, come.Data("token"))));

        static (string, string, string) Of(Sent sent) => (sent.Data("available"), sent.Data("frozen"), sent.Data("total"));
    }

    [Fact]
    public async Task Costs_are_settings_and_rule_planned_edits_state_and_export_cost_nothing()
    {
        var usual = new ServerSettings();
        Assert.Equal((10, 1), (usual.GenerationCredits, usual.ModelTurnCredits));
        await using var server = await LiveServer.StartAsync(settings => settings with { GenerationCredits = 3 });
        var talk = await Conversation.BeginAsync(server);
        await talk.SayAsync("make a 20-second film about bees, no voice");
        Assert.Equal("94", await TotalAsync());
        await talk.SayAsync("make it vertical");
        await talk.StateAsync();
        Assert.Equal(200, (await server.OrderAsync(talk.Token, Exports.Films.Color())).Status);
        Assert.Equal("94", await TotalAsync());

        async Task<string> TotalAsync() => (await server.GetAsync(Wire.Balance, talk.Token)).Data("total");
    }

    [Fact]
    public async Task A_generation_reserves_its_cost_before_it_starts_and_settles_or_releases_it_whatever_happens()
    {
        await using var server = await LiveServer.StartAsync();
        var come = await server.ComeAsync();
        var kept = PurseOf(server, come.Data("user_id"));
        Assert.Null(await kept.ReserveAsync(20, TestContext.Current.CancellationToken));
        Assert.Equal(("80", "20", "100"), await BalanceAsync(server, come));
        await SettleAsync(server, kept, isGenerated: true);
        Assert.Equal(("80", "0", "80"), await BalanceAsync(server, come));
        var failed = PurseOf(server, come.Data("user_id"));
        await failed.ReserveAsync(20, TestContext.Current.CancellationToken);
        Assert.Equal("20", (await BalanceAsync(server, come)).Frozen);
        await failed.ReleaseAsync();
        Assert.Equal(("80", "0", "80"), await BalanceAsync(server, come));
    }

    [Fact]
    public async Task A_turn_planned_by_a_model_costs_1_credit()
    {
        await using var server = await LiveServer.StartAsync();
        var come = await server.ComeAsync();
        var purse = PurseOf(server, come.Data("user_id"));
        Assert.Null(await purse.ReserveModelAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("99", "1", "100"), await BalanceAsync(server, come));
        purse.IsModelUsed = true;
        await SettleAsync(server, purse, isGenerated: false);
        Assert.Equal(("99", "0", "99"), await BalanceAsync(server, come));
    }

    [Fact]
    public async Task A_turn_that_cannot_be_paid_says_so_in_one_text_event_with_2001()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { Credits = 5, AccountCredits = 5 });
        var come = await server.ComeAsync();
        var account = await server.RegisterAsync("poor@example.com");
        foreach (var (token, sentence) in new[] { (come.Data("token"), "/register?bind=" + come.Data("user_id")), (account.Data("token"), "Top up credits in your account") })
        {
            var told = await (await Conversation.BeginAsync(server, token)).SayAsync("make a 15-second film about bees");
            Assert.Equal((200, "text/event-stream"), (told.Status, told.Type));
            var texts = told.Events.Where(e => Conversation.Stream.TextOf(e) is not null).ToList();
            Assert.Equal("2001", Assert.Single(texts).Text("errorCode"));
            Assert.Contains(sentence, told.Text);
            Assert.Equal(("5", "0"), ((await server.GetAsync(Wire.Balance, token)).Data("available"), (await server.GetAsync(Wire.Balance, token)).Data("frozen")));
        }
    }

    [Fact]
    public async Task Binding_moves_an_anonymous_users_sessions_media_and_credits_once_and_the_old_token_dies()
    {
        await using var server = await LiveServer.StartAsync();
        var come = await server.ComeAsync();
        var talk = await Conversation.BeginAsync(server, come.Data("token"));
        var medium = await server.MediumAsync(talk.Token, talk.Id);
        var account = await server.RegisterAsync("bound@example.com", come.Data("user_id"));
        Assert.Equal("200", account.Data("credits"));
        Assert.Equal(medium, (await server.LatestAsync(account.Data("token"), talk.Id)).Body!["data"]!["state"]!["video_infos"]![0].Text("id"));
        Assert.Equal(0, (await server.GetAsync("/api/media/" + medium, account.Data("token"))).Code);
        Assert.Equal(1001, (await server.GetAsync(Wire.Balance, talk.Token)).Code);
        Assert.NotEqual(0, (await server.RegisterAsync("second@example.com", come.Data("user_id"))).Code);
        Assert.NotEqual(0, (await server.RegisterAsync("third@example.com", account.Data("user_id"))).Code);
    }

    [Fact]
    public async Task One_registers_logs_in_and_out_by_program_and_by_plain_HTML_form()
    {
        await using var server = await LiveServer.StartAsync();
        Assert.Equal(0, (await server.RegisterAsync("ada@example.com")).Code);
        var body = new JsonObject { ["email"] = "ada@example.com", ["password"] = "correct horse battery" };
        var token = (await server.SendAsync(HttpMethod.Post, "/api/auth/login", body: body)).Data("token");
        Assert.Equal(0, (await server.SendAsync(HttpMethod.Post, "/api/auth/logout", token)).Code);
        Assert.Equal(1001, (await server.GetAsync(Wire.Balance, token)).Code);
        foreach (var page in new[] { "/register", "/login", "/register?bind=anon_0" })
        {
            using var response = await server.OpenAsync(page);
            Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("<form method=\"post\">", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_owners_token_is_a_file_of_mode_0600_without_credit_limits_or_expiry()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(settings => settings with { Credits = 0 }, time);
        var file = Path.Combine(server.DataFolder, "owner-token");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var token = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim();
        var told = await (await Conversation.BeginAsync(server, token)).SayAsync("make a 15-second film about bees, no voice");
        Assert.Null(told.Last["errorCode"]);
        time.Pass(TimeSpan.FromDays(4000));
        Assert.Equal(0, (await server.GetAsync(Wire.Balance, token)).Code);
    }

    [Fact]
    public async Task With_credits_off_everyone_goes_without_limit()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { Credits = 0, CountCredits = false });
        var told = await (await Conversation.BeginAsync(server)).SayAsync("make a 15-second film about bees, no voice");
        Assert.Null(told.Last["errorCode"]);
    }

    private static TurnPurse PurseOf(LiveServer server, string user) => new(
        server.Services.GetRequiredService<Ledger>(), new ServerSettings(), TimeProvider.System, new Caller(user, UserKind.Anonymous), Guid.NewGuid().ToString(), "en");

    private static Task SettleAsync(LiveServer server, TurnPurse purse, bool isGenerated) => server.Services.GetRequiredService<IDatabase>().WriteAsync((connection, transaction) =>
    {
        purse.Settle(connection, transaction, isGenerated);
        return true;
    }, TestContext.Current.CancellationToken);

    private static async Task<(string Available, string Frozen, string Total)> BalanceAsync(LiveServer server, Sent come)
    {
        var sent = await server.GetAsync(Wire.Balance, come.Data("token"));
        return (sent.Data("available"), sent.Data("frozen"), sent.Data("total"));
    }

    [GeneratedRegex("^nmv_usr_[A-Za-z0-9_-]{43}$")]
    private static partial Regex TokenShape();

    [GeneratedRegex("^anon_[0-9a-f]{32}$")]
    private static partial Regex UserShape();
}
