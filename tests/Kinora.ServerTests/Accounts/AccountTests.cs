using System.Text.Json.Nodes;
using Kinora.Accounts;
using Kinora.Http;
using Kinora.ServerTests.Exports;
using Kinora.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Accounts;

public sealed class AccountTests
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Registering_gives_a_token_and_credits()
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await RegisterAsync(server, "Ada@Example.com");
        Assert.Equal(0, sent.Code);
        Assert.StartsWith("user_", sent.Data("user_id"));
        var balance = await server.SendAsync(HttpMethod.Get, "/api/credits/balance/simple", sent.Data("token"));
        Assert.Equal(("100", "0", "100"), (balance.Data("available"), balance.Data("frozen"), balance.Data("total")));
    }

    [Fact]
    public async Task Logging_in_takes_the_right_password_only()
    {
        await using var server = await LiveServer.StartAsync();
        await RegisterAsync(server, "ada@example.com");
        Assert.Equal(0, (await LogInAsync(server, " ADA@example.com ", Password)).Code);
        var wrong = await LogInAsync(server, "ada@example.com", "guess");
        var nobody = await LogInAsync(server, "bob@example.com", "guess");
        Assert.Equal((401, 1001, wrong.Message), (wrong.Status, wrong.Code, nobody.Message));
    }

    [Theory]
    [InlineData("no address", "long enough", 400)]
    [InlineData("a@b.example", "short", 400)]
    [InlineData("a@b.example\r\nX: y", "long enough", 400)]
    public async Task What_is_no_address_or_password_is_said(string email, string password, int code)
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.SendAsync(HttpMethod.Post, "/api/auth/register", body: new JsonObject { ["email"] = email, ["password"] = password });
        Assert.Equal(code, sent.Code);
    }

    [Fact]
    public async Task An_address_has_one_account()
    {
        await using var server = await LiveServer.StartAsync();
        await RegisterAsync(server, "ada@example.com");
        Assert.Equal(409, (await RegisterAsync(server, "ADA@example.com")).Code);
    }

    [Fact]
    public async Task Logging_out_ends_the_token()
    {
        await using var server = await LiveServer.StartAsync();
        var token = (await RegisterAsync(server, "ada@example.com")).Data("token");
        await server.SendAsync(HttpMethod.Post, "/api/auth/logout", token);
        Assert.Equal(1001, (await server.SendAsync(HttpMethod.Get, "/api/credits/balance/simple", token)).Code);
    }

    [Fact]
    public async Task A_plan_that_another_process_sets_counts_within_seconds()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(settings => settings with { FreeExport = false }, time);
        var account = await RegisterAsync(server, "ada@example.com");
        async Task<int> ExportAsync() => (await server.ExportAsync(account.Data("token"), Films.Order(null, Films.Color()))).Status;
        Assert.Equal(402, await ExportAsync());
        await new UserDirectory(server.Services.GetRequiredService<IDatabase>()).SetPlanAsync(account.Data("user_id"), UserPlan.Pro, TestContext.Current.CancellationToken);
        time.Pass(KnownCallers.Fresh);
        Assert.Equal(200, await ExportAsync());
    }

    [Fact]
    public async Task A_token_that_was_just_used_ends_when_it_expires()
    {
        var time = new StoppedTime();
        await using var server = await LiveServer.StartAsync(settings => settings with { TokenDays = 1 }, time);
        var token = await server.TokenAsync();
        time.Pass(TimeSpan.FromDays(1) - KnownCallers.Fresh);
        Assert.Equal(0, (await server.SendAsync(HttpMethod.Get, "/api/credits/balance/simple", token)).Code);
        time.Pass(KnownCallers.Fresh);
        Assert.Equal(1001, (await server.SendAsync(HttpMethod.Get, "/api/credits/balance/simple", token)).Code);
    }

    [Fact]
    public async Task Binding_moves_credits_once_and_ends_the_old_token()
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: ("X-Client-Id", Guid.NewGuid().ToString()));
        var (token, anonymous) = (sent.Data("token"), sent.Data("user_id"));
        var account = await RegisterAsync(server, "ada@example.com", anonymous);
        Assert.Equal("200", account.Data("credits"));
        Assert.Equal(1001, (await server.SendAsync(HttpMethod.Get, "/api/credits/balance/simple", token)).Code);
        Assert.Equal(409, (await RegisterAsync(server, "bob@example.com", anonymous)).Code);
        Assert.Equal(422, (await RegisterAsync(server, "eve@example.com", account.Data("user_id"))).Code);
    }

    [Fact]
    public async Task Guessing_passwords_has_to_wait()
    {
        await using var server = await LiveServer.StartAsync(time: new StoppedTime());
        for (var i = 0; i < 10; i++) await LogInAsync(server, "ada@example.com", "guess");
        var sent = await LogInAsync(server, "ada@example.com", "guess");
        Assert.Equal(429, sent.Code);
        Assert.Equal(TimeSpan.FromMinutes(15), sent.RetryAfter);
    }

    [Fact]
    public async Task After_seven_days_the_same_client_gets_a_new_token_for_the_same_user_and_its_credits_back()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(time: time);
        var client = ("X-Client-Id", Guid.NewGuid().ToString());
        var first = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: client);
        time.Pass(TimeSpan.FromDays(7.01));
        Assert.Equal(1001, (await server.SendAsync(HttpMethod.Get, "/api/credits/balance/simple", first.Data("token"))).Code);
        var second = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: client);
        Assert.Equal((first.Data("user_id"), "100"), (second.Data("user_id"), second.Data("credits")));
    }

    [Fact]
    public async Task An_address_gets_so_many_tokens()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { TokensPerAddress = 2 });
        await server.TokenAsync();
        await server.TokenAsync();
        var third = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: ("X-Client-Id", Guid.NewGuid().ToString()));
        Assert.Equal(429, third.Code);
    }

    [Fact]
    public async Task A_trusted_proxy_says_who_is_behind_it_and_nobody_else_does()
    {
        await using var trusting = await LiveServer.StartAsync(s => s with { TokensPerAddress = 1, TrustedProxies = [System.Net.IPNetwork.Parse("127.0.0.0/8")] });
        Assert.Equal([0, 0, 429], await TokensFromAsync(trusting, "198.51.100.1", "198.51.100.2", "198.51.100.2"));
        await using var plain = await LiveServer.StartAsync(s => s with { TokensPerAddress = 1 });
        Assert.Equal([0, 429], await TokensFromAsync(plain, "198.51.100.1", "198.51.100.2"));
    }

    [Theory]
    [InlineData("/register")]
    [InlineData("/login")]
    public async Task The_forms_are_plain_pages_that_escape_what_they_are_given(string path)
    {
        await using var server = await LiveServer.StartAsync();
        using var response = await server.Client.GetAsync(path + "?bind=%22%3E%3Cscript%3E", TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<form method=\"post\">", html);
        Assert.DoesNotContain("<script", html);
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task A_browser_registers_by_form_and_is_shown_its_token()
    {
        await using var server = await LiveServer.StartAsync();
        using var form = new FormUrlEncodedContent([new("email", "ada@example.com"), new("password", Password), new("bind", "")]);
        using var response = await server.Client.PostAsync("/register", form, TestContext.Current.CancellationToken);
        Assert.Contains("nmv_usr_", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<List<int>> TokensFromAsync(LiveServer server, params string[] addresses)
    {
        var codes = new List<int>();
        foreach (var address in addresses)
        {
            codes.Add((await server.SendAsync(
                HttpMethod.Post, "/api/auth/anonymous-token", null, null, ("X-Client-Id", Guid.NewGuid().ToString()), ("X-Forwarded-For", address))).Code);
        }

        return codes;
    }

    private static Task<Sent> RegisterAsync(LiveServer server, string email, string? bind = null) =>
        server.SendAsync(HttpMethod.Post, "/api/auth/register", body: new JsonObject { ["email"] = email, ["password"] = Password, ["bind"] = bind });

    private static Task<Sent> LogInAsync(LiveServer server, string email, string password) =>
        server.SendAsync(HttpMethod.Post, "/api/auth/login", body: new JsonObject { ["email"] = email, ["password"] = password });
}
