using Kinora.Client;
using Kinora.Client.Service;
using Kinora.Client.Turns;
using Kinora.Core.Summary;
using Microsoft.AspNetCore.Http;

namespace Kinora.ServerTests.Client;

/// <summary>The rows of the documents' tables of errors.</summary>
public class ErrorTableTests
{
    private static readonly StandIn.Answer BadToken = StandIn.Refuse(1001, 401, "bad token");

    [Fact]
    public async Task Code_1001_is_answered_by_one_new_token_and_the_call_again()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", "/api/credits/balance/simple", BadToken, StandIn.Ok("""{"available":60,"frozen":40,"total":100}"""));
        using var visitor = new Visitor(server.Address, settings => settings with { Token = "nmv_usr_old" });
        Assert.Equal(60, (await visitor.Client.CreditsAsync(Visitor.Stop)).Available);
        Assert.Equal(1, server.Count("POST", "/api/auth/anonymous-token"));
        Assert.Equal("Bearer " + StandIn.Token, server.Requests[^1].Headers["Authorization"]);
        Assert.IsType<ClientEvent.TokenRenewed>(Assert.Single(visitor.Events));
    }

    [Fact]
    public async Task Code_1001_again_is_told_and_not_tried_for_ever()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", "/api/credits/balance/simple", BadToken);
        using var visitor = new Visitor(server.Address);
        var refused = await Assert.ThrowsAsync<ServiceException>(() => visitor.Client.CreditsAsync(Visitor.Stop));
        Assert.Equal(FaultKind.BadToken, refused.Fault.Kind);
        Assert.Equal(2, server.Count("GET", "/api/credits/balance/simple"));
        Assert.DoesNotContain(StandIn.Token, refused.ToString());
    }

    [Fact]
    public async Task Code_1001_for_a_token_that_means_one_user_makes_nobody_else_of_them()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", "/api/credits/balance/simple", BadToken);
        using var visitor = new Visitor(server.Address, settings => settings with { Token = "owner", MayReplaceToken = false });
        await Assert.ThrowsAsync<ServiceException>(() => visitor.Client.CreditsAsync(Visitor.Stop));
        Assert.Equal(0, server.Count("POST", "/api/auth/anonymous-token"));
    }

    [Fact]
    public async Task Code_1001_before_a_message_sends_it_once_more_because_it_was_not_taken()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", BadToken, StandIn.Stream(StandIn.Says("Done.")));
        using var visitor = new Visitor(server.Address);
        var session = await visitor.SessionAsync();
        Assert.Equal("Done.", Assert.IsType<TurnEvent.Reply>((await Visitor.SayAsync(session, "add music"))[^1]).Text);
        Assert.Equal(2, server.Messages.Count);
    }

    [Fact]
    public async Task Code_1002_begins_a_new_session_and_sends_the_message_there()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", "/api/state/nemo_agent/me/42/latest", StandIn.Refuse(1002, 404, "Session not found: 42"));
        using var visitor = new Visitor(server.Address);
        var session = visitor.Client.Session("42");
        Assert.IsType<TurnEvent.Reply>((await Visitor.SayAsync(session, "add music"))[^1]);
        Assert.Equal(StandIn.Session, session.Id);
        Assert.Contains(StandIn.Session, server.Requests.Single(request => request.Path == "/run_sse").Body);
        Assert.Contains(visitor.Events, told => told is ClientEvent.SessionRenewed { FormerId: "42", Id: StandIn.Session });
    }

    [Fact]
    public async Task Code_1002_of_the_stream_itself_begins_a_new_session_too()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", StandIn.Json(404, """{"detail":"Session not found: 42"}"""), StandIn.Stream(StandIn.Says("Done.")));
        using var visitor = new Visitor(server.Address);
        Assert.IsType<TurnEvent.Reply>((await Visitor.SayAsync(visitor.Client.Session("42"), "add music"))[^1]);
        Assert.Equal(1, server.Count("POST", "/api/tasks/me/with-session/nemo_agent"));
    }

    [Fact]
    public async Task Code_2001_gives_an_anonymous_user_the_registration_link_with_bind()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", StandIn.Refuse(2001, 403, "No credits."));
        using var visitor = new Visitor(server.Address, settings => settings with { Token = "from the environment" });
        var failed = Assert.IsType<TurnEvent.Failed>((await Visitor.SayAsync(await visitor.SessionAsync(), "make a film"))[^1]);
        var link = new Uri(server.Address, "register?bind=" + StandIn.User);
        Assert.Equal(link, failed.Fault.RegistrationUrl);
        Assert.Contains(link.ToString(), failed.Fault.ToString());
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task Code_2001_inside_the_stream_gives_the_link_that_the_server_says()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", StandIn.Stream(
            """data: {"content":{"role":"model","parts":[{"text":"No credits left: register at https://example.org/register?bind=anon_7."}]},"errorCode":"2001","invocationId":"e-1"}""" + "\n\n"));
        using var visitor = new Visitor(server.Address);
        var failed = Assert.IsType<TurnEvent.Failed>((await Visitor.SayAsync(await visitor.SessionAsync(), "make a film"))[^1]);
        Assert.Equal("https://example.org/register?bind=anon_7", failed.Fault.RegistrationUrl?.ToString());
    }

    [Fact]
    public async Task Code_2001_tells_a_registered_user_to_top_up()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/api/tasks/me/with-session/nemo_agent", StandIn.Ok("""{"session_id":"7","user_id":"user_1"}"""));
        server.On("GET", "/api/state/nemo_agent/me/7/latest", StandIn.Ok("""{"session_id":"7","user_id":"user_1","state":{}}"""));
        server.On("POST", "/run_sse", StandIn.Refuse(2001, 403, "No credits."));
        using var visitor = new Visitor(server.Address, settings => settings with { Token = "of an account" });
        var failed = Assert.IsType<TurnEvent.Failed>((await Visitor.SayAsync(await visitor.SessionAsync(), "make a film"))[^1]);
        Assert.Equal("Top up credits in your account.", failed.Fault.Advice);
        Assert.Null(failed.Fault.RegistrationUrl);
    }

    [Theory]
    [InlineData(4001, 415, "Supported formats: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac.")]
    [InlineData(4001, 200, "Supported formats: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac.")]
    [InlineData(4002, 413, "Compress it or trim it, then send it again.")]
    public async Task Codes_4001_and_4002_say_what_to_do_about_the_file(int code, int status, string advice)
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", $"/api/upload-video/nemo_agent/me/{StandIn.Session}", StandIn.Refuse(code, status, "That file is not taken."));
        using var visitor = new Visitor(server.Address);
        using var file = new TemporaryFile("notes.txt", 100);
        var session = await visitor.SessionAsync();
        var refused = await Assert.ThrowsAsync<ServiceException>(() => session.UploadAsync(file.Path, null, Visitor.Stop));
        Assert.Equal(("That file is not taken.", advice), (refused.Fault.Message, refused.Fault.Advice));
        Assert.Equal(1, server.Count("POST", $"/api/upload-video/nemo_agent/me/{StandIn.Session}"));
    }

    [Fact]
    public async Task Code_400_generates_another_client_id_and_asks_again()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/api/auth/anonymous-token", StandIn.Refuse(400, 400, "The header X-Client-Id is no UUID."), StandIn.Ok($$"""{"token":"{{StandIn.Token}}","user_id":"{{StandIn.User}}"}"""));
        using var visitor = new Visitor(server.Address, settings => settings with { ClientId = "not-a-uuid" });
        await visitor.SessionAsync();
        var ids = server.Requests.Where(request => request.Path == "/api/auth/anonymous-token").Select(request => request.Headers["X-Client-Id"]).ToList();
        Assert.Equal(2, ids.Count);
        Assert.True(Guid.TryParseExact(ids[1], "D", out _));
        Assert.Equal(ids[1], (await visitor.Client.Settings.Credentials.ReadAsync(server.Address, Visitor.Stop))!.ClientId);
    }

    [Theory]
    [InlineData(SummaryLanguage.English, "Register or upgrade your plan to unlock export.")]
    [InlineData(SummaryLanguage.Chinese, "请注册或升级套餐以解锁导出功能。")]
    public async Task Code_402_is_the_plan_and_never_the_credits(SummaryLanguage language, string sentence)
    {
        await using var server = await StandIn.StartAsync();
        server.Draft = StandInDrafts.UrbanDreams;
        server.On("POST", "/api/render/proxy/lambda", StandIn.Refuse(402, 402, "Not enough credits?"));
        using var visitor = new Visitor(server.Address, settings => settings with { Language = language });
        var session = await visitor.SessionAsync();
        var refused = await Assert.ThrowsAsync<ServiceException>(() => session.ExportAsync(null, null, Visitor.Stop));
        Assert.Equal(sentence, refused.Fault.ToString());
    }

    [Fact]
    public async Task Code_429_waits_30_seconds_and_tries_once()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", "/api/credits/balance/simple", StandIn.Refuse(429, 429, "Too many requests."), StandIn.Ok("""{"available":60,"frozen":40,"total":100}"""));
        var time = new HeldTime();
        using var visitor = new Visitor(server.Address, settings => settings with { Time = time });
        var asked = visitor.Client.CreditsAsync(Visitor.Stop);
        await time.PassAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(100, (await asked).Total);
        Assert.Contains(visitor.Events, told => told is ClientEvent.Waiting { For.TotalSeconds: 30 });
    }

    [Fact]
    public async Task Code_429_again_says_when_it_will_work()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/api/auth/anonymous-token", async context =>
        {
            context.Response.Headers.RetryAfter = "432000";
            await StandIn.Refuse(429, 429, "This client already has a token.")(context);
        });
        var time = new HeldTime();
        using var visitor = new Visitor(server.Address, settings => settings with { Time = time });
        var asked = visitor.Client.CreditsAsync(Visitor.Stop);
        await time.PassAsync(TimeSpan.FromSeconds(30));
        var refused = await Assert.ThrowsAsync<ServiceException>(() => asked);
        Assert.Equal("This client already has a token. It will work in 5 days.", refused.Message);
        Assert.Equal(TimeSpan.FromDays(5), refused.Fault.RetryAfter);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told_in_one_sentence()
    {
        Uri address;
        await using (var gone = await StandIn.StartAsync()) address = gone.Address;
        using var visitor = new Visitor(address, settings => settings with { Token = "secret-token" });
        var refused = await Assert.ThrowsAsync<ServiceException>(() => visitor.SessionAsync());
        Assert.Equal($"Nobody answers at {address.GetLeftPart(UriPartial.Authority)}. Check the address and that the server runs.", refused.Message);
    }

    [Fact]
    public async Task An_answer_of_some_other_server_is_told_as_such()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", "/api/credits/balance/simple", StandIn.Json(200, "{\"hello\":1}"), StandIn.Json(200, "{{{"), async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html>nginx</html>");
        });
        using var visitor = new Visitor(server.Address);
        for (var i = 0; i < 3; i++)
        {
            var refused = await Assert.ThrowsAsync<ServiceException>(() => visitor.Client.CreditsAsync(Visitor.Stop));
            Assert.Equal(FaultKind.Strange, refused.Fault.Kind);
        }
    }

    [Fact]
    public async Task Every_request_says_who_asks()
    {
        await using var server = await StandIn.StartAsync();
        using var visitor = new Visitor(server.Address);
        var session = await visitor.SessionAsync();
        await visitor.Client.CreditsAsync(Visitor.Stop);
        await Visitor.SayAsync(session, "add music");
        Assert.True(server.Requests.Count >= 5);
        Assert.All(server.Requests, request => Assert.Equal(
            ("free-generator-editor", "1.0.0", "clawhub"), (request.Headers["X-Skill-Source"], request.Headers["X-Skill-Version"], request.Headers["X-Skill-Platform"])));
    }

    [Fact]
    public async Task A_redirect_to_another_host_does_not_get_the_token()
    {
        await using var elsewhere = await StandIn.StartAsync();
        await using var server = await StandIn.StartAsync();
        var target = new UriBuilder(elsewhere.Address) { Host = "localhost" }.Uri;
        server.On("GET", "/api/credits/balance/simple", context =>
        {
            context.Response.Redirect(target + "api/credits/balance/simple");
            return Task.CompletedTask;
        });
        using var visitor = new Visitor(server.Address);
        var refused = await Assert.ThrowsAsync<ServiceException>(() => visitor.Client.CreditsAsync(Visitor.Stop));
        Assert.Contains("has moved to", refused.Message);
        Assert.Empty(elsewhere.Requests);
    }
}
