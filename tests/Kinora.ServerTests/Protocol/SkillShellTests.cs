using System.Diagnostics;
using System.Text.RegularExpressions;
using Kinora.Skills;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kinora.ServerTests.Protocol;

/// <summary>The commands over HTTP that every skill's text holds, against a server that behaves as the public one is known to.</summary>
public sealed partial class SkillShellTests : IAsyncLifetime
{
    private const string Said = """data: {"content":{"role":"model","parts":[{"text":"Done."}]},"author":"nemo_agent"}""" + "\n\n";
    private const string Call = """data: {"content":{"role":"model","parts":[{"functionCall":{"id":"1","name":"edit","args":{}}}]},"author":"nemo_agent"}""" + "\n\n";

    private readonly string home = Directory.CreateTempSubdirectory("kinora-shell-").FullName;
    private readonly List<(string Path, HeaderDictionary Headers)> asked = [];
    private readonly Queue<Func<HttpContext, Task>> answers = new();
    private WebApplication standIn = null!;
    private string title = "first";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        standIn = builder.Build();
        standIn.Run(AnswerAsync);
        await standIn.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await standIn.DisposeAsync();
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public async Task A_reply_is_its_text_alone_whatever_stands_around_it()
    {
        answers.Enqueue(Stream(": heartbeat\n\ndata:\n\ndata: \n\n" + Call + Said));
        Assert.Equal("Done.\n", (await RunAsync("kinora send 'hello'")).Output);
    }

    [Fact]
    public async Task All_requests_carry_the_token_and_where_they_come_from()
    {
        answers.Enqueue(Stream(Said));
        await RunAsync("SKILL_DIR=/home/ada/.cursor/skills/free-generator-editor; kinora send 'hello'");
        var later = asked.Where(request => request.Path != "/api/auth/anonymous-token").ToList();
        Assert.NotEmpty(later);
        Assert.All(later, request => Assert.Equal(
            ("Bearer nmv_usr_1", "free-generator-editor", "1.0.0", "cursor"),
            (request.Headers["Authorization"].ToString(), request.Headers["X-Skill-Source"].ToString(), request.Headers["X-Skill-Version"].ToString(), request.Headers["X-Skill-Platform"].ToString())));
    }

    [Fact]
    public async Task An_edit_without_a_word_is_told_from_the_timeline()
    {
        answers.Enqueue(async context =>
        {
            title = "second";
            await Stream(Call)(context);
        });
        var outcome = await RunAsync("kinora send 'hello'");
        Assert.Equal("No answer came, but the timeline changed. Timeline (1 track): 1. Video: second (0-2s)\n", outcome.Output);
    }

    [Fact]
    public async Task An_edit_without_a_word_that_changed_nothing_says_so()
    {
        answers.Enqueue(Stream(Call));
        Assert.Equal("No answer came and the timeline is as it was.\n", (await RunAsync("kinora send 'hello'")).Output);
    }

    [Fact]
    public async Task A_stream_that_is_cut_is_never_sent_again()
    {
        answers.Enqueue(async context =>
        {
            await Stream(Call)(context);
            title = "second";
            context.Abort();
        });
        Assert.Contains("the timeline changed", (await RunAsync("kinora send 'hello'")).Output);
        Assert.Single(asked, request => request.Path == "/run_sse");
    }

    [Fact]
    public async Task A_refusal_is_its_sentence_and_a_failure()
    {
        answers.Enqueue(context => JsonAsync(context, 404, """{"code":1002,"message":"There is no such session: create one."}"""));
        var outcome = await RunAsync("kinora send 'hello'");
        Assert.Equal((1, "", "kinora: There is no such session: create one.\n"), (outcome.Code, outcome.Output, outcome.Error.Replace("Setting things up...\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_server_that_is_none_or_not_there_is_told()
    {
        Assert.Contains("no answer from http://127.0.0.1:9", (await RunAsync("NEMO_API_URL=http://127.0.0.1:9; kinora credits")).Error);
        answers.Enqueue(_ => Task.CompletedTask);
        Assert.Contains("is no server of this kind", (await RunAsync("NEMO_API_URL=$NEMO_API_URL/page; kinora credits")).Error);
    }

    [Fact]
    public async Task The_token_is_in_no_argument_of_a_program()
    {
        var outcome = await RunAsync("curl() { printf '%s\\n' \"$*\" >>\"$HOME/arguments\"; command curl \"$@\"; }; kinora credits");
        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain("nmv_usr_", await File.ReadAllTextAsync(Path.Combine(home, "arguments"), TestContext.Current.CancellationToken));
        Assert.Equal("60 credits available, 40 reserved, 100 in all\n", outcome.Output);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        lock (asked) asked.Add((path, new HeaderDictionary(context.Request.Headers.ToDictionary())));
        var body = path switch
        {
            "/api/auth/anonymous-token" => """{"code":0,"data":{"token":"nmv_usr_1","user_id":"anon_1","credits":100}}""",
            "/api/tasks/me/with-session/nemo_agent" => """{"code":0,"data":{"session_id":"1234567890123456789","task_id":"task_1"}}""",
            "/api/credits/balance/simple" => """{"code":0,"data":{"available":60,"frozen":40,"total":100}}""",
            "/api/state/nemo_agent/me/1234567890123456789/latest" => """{"code":0,"data":{"state":{"draft":{"t":[{"tt":0,"sg":[{"s":0,"d":2000,"m":{"title":"TITLE"}}]}]}}}}""".Replace("TITLE", title, StringComparison.Ordinal),
            _ => null,
        };
        if (body is not null) await JsonAsync(context, 200, body);
        else await answers.Dequeue()(context);
    }

    private static Func<HttpContext, Task> Stream(string text) => async context =>
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(text);
        await context.Response.Body.FlushAsync();
    };

    private static Task JsonAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    // Waiting is of no interest here: `sleep` is a function that doesn't.
    private async Task<(int Code, string Output, string Error)> RunAsync(string command)
    {
        var block = Block().Match(SkillShelf.Find("free-generator-editor")!.Document.Text).Value;
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in (string[])["-c", $"sleep() {{ :; }}\n{block}\n{command}"]) start.ArgumentList.Add(argument);
        start.Environment["HOME"] = home;
        start.Environment["NEMO_API_URL"] = standIn.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        foreach (var name in (string[])["NEMO_TOKEN", "NEMO_CLIENT_ID"]) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    [GeneratedRegex("(?ms)^# kinora over HTTP.*?(?=^```)")]
    private static partial Regex Block();
}
