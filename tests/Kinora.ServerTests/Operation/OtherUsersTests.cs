using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dapper;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Protocol;
using Kinora.ServerTests.Sessions;
using Kinora.ServerTests.Uploads;
using Kinora.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Operation;

/// <summary>Every route of the server, called with what belongs to someone else: it does not exist, and nothing becomes of it.</summary>
public sealed partial class OtherUsersTests : IAsyncLifetime
{
    /// <summary>What speaks of nobody but the caller; a new line here is a decision.</summary>
    private static readonly string[] Own =
    [
        "POST /api/auth/logout", "GET /api/credits/balance/simple", "GET /api/webhooks/secret", "GET /list-apps", "GET /api/render/proxy/lambda", "GET /api/server",
        "POST /mcp", // what its tools reach is tried with them
    ];

    private readonly ShiftedTime time = new();
    private LiveServer server = null!;
    private string token = "";
    private string user = "";
    private string session = "";
    private string turn = "";
    private string medium = "";
    private string upload = "";
    private IReadOnlyList<string> links = [];

    /// <summary>A user who has one of everything.</summary>
    public async ValueTask InitializeAsync()
    {
        server = await LiveServer.StartAsync(settings => settings with { TokensPerAddress = 100 }, time);
        var given = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: ("X-Client-Id", Guid.NewGuid().ToString()));
        (token, user) = (given.Data("token"), given.Data("user_id"));
        var conversation = await Conversation.BeginAsync(server, token);
        session = conversation.Id;
        turn = (await conversation.SayAsync("make a 2 second film about the sea")).TurnId;
        var file = Assert.Single((await server.UploadAsync(token, session, ("a.png", await SmallMedia.PictureAsync()))).Files())!;
        medium = file["id"]!.GetValue<string>();
        upload = await BeginUploadAsync(token, session);
        var order = Films.Order("film", Films.Color());
        order["sessionId"] = session;
        await server.ExportAsync(token, order);
        var render = await server.EndOfAsync(token, "film");
        links = [new Uri(file["cdn_url"]!.GetValue<string>()).PathAndQuery, new Uri(render.Data("outputUrl")).PathAndQuery];
        // Until all is made: nothing goes on behind the walk.
        using var thumbnail = await Soon.Async(() => server.OpenAsync($"/api/media/{medium}/thumbnail", token), answer => answer.IsSuccessStatusCode);
        await Soon.Async(EverythingAsync, all => !all.Any(line => line.StartsWith("export_queue:", StringComparison.Ordinal)), "the film has left the queue");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task What_belongs_to_someone_else_does_not_exist_and_stays_as_it_is()
    {
        var before = await EverythingAsync();
        foreach (var thief in new[] { await server.TokenAsync(), server.OwnerToken })
        {
            before = await EverythingAsync(); // the new token stands in it too
            foreach (var (method, pattern, _) in RouteWalkTests.Routes(server).Where(route => !route.IsPublic && !Own.Contains($"{route.Method} {route.Pattern}")))
            {
                foreach (var name in new[] { "me", user })
                {
                    if (name == "me" && IsOfUserOnly(pattern)) continue; // one's own list
                    var (status, code) = await CallAsync(method, Filled(pattern, name), thief);
                    var isSession = name == "me" && (pattern.Contains("{session}", StringComparison.Ordinal) || pattern.Contains("{sid}", StringComparison.Ordinal) || !pattern.Contains('{'));
                    Assert.True(
                        status == 404 && (method == "HEAD" || code == (isSession ? 1002 : code) && code is 404 or 1002), $"{method} {pattern} as {name} answered {status}, {code}");
                }
            }
        }

        Assert.Equal(before, await EverythingAsync());
        var film = await server.RenderAsync(token, "film");
        Assert.Equal("completed", film.Data("status"));
    }

    [Fact]
    public async Task A_list_shows_nothing_of_another_users_session()
    {
        var thief = await server.TokenAsync();
        Assert.Empty((await server.SendAsync(HttpMethod.Get, $"{Films.Root}?sessionId={session}", thief)).Body!["data"]!["renders"]!.AsArray());
        Assert.Empty((await server.SendAsync(HttpMethod.Get, "/api/tasks/me/sessions", thief)).Body!["data"]!["sessions"]!.AsArray());
    }

    [Fact]
    public async Task Another_users_medium_is_in_no_film()
    {
        var film = Films.Color();
        film["t"]![0]!["sg"]![0]!["a"] = new JsonObject { ["k"] = "media", ["id"] = medium };
        var thief = await server.TokenAsync();
        var sent = await server.ExportAsync(thief, Films.Order("stolen", film));
        Assert.Equal((422, 422), (sent.Status, sent.Code));
        Assert.Equal(404, (await server.RenderAsync(thief, "stolen")).Status);
    }

    [Fact]
    public async Task A_signed_link_that_was_changed_opens_nothing()
    {
        foreach (var link in links)
        {
            Assert.Equal(200, await StatusAsync(link));
            var parts = link.Split('/'); // "", files, token, name
            foreach (var at in Enumerable.Range(0, parts[2].Length).Where(at => at % 7 == 0 || at == parts[2].IndexOf('.', StringComparison.Ordinal) + 1))
            {
                var changed = parts[2][..at] + (parts[2][at] == 'A' ? 'B' : 'A') + parts[2][(at + 1)..];
                Assert.Equal(404, await StatusAsync($"/files/{changed}/{parts[3]}"));
            }

            var (claim, signature) = (parts[2].Split('.')[0], parts[2].Split('.')[1]);
            var other = links.First(one => one != link).Split('/');
            foreach (var forged in new[]
            {
                $"/files/{parts[2]}/other.mp4", $"/files/{parts[2]}/{other[3]}", $"/files/{claim}.{other[2].Split('.')[1]}/{parts[3]}", $"/files/{claim}./{parts[3]}",
                $"/files/{claim}/{parts[3]}", $"/files/.{signature}/{parts[3]}", $"/files/{claim}.{signature[..^4]}/{parts[3]}", $"/files/{parts[2]}A/{parts[3]}",
                $"/files/{LongerLived(claim)}.{signature}/{parts[3]}",
            })
            {
                Assert.True(await StatusAsync(forged) == 404, $"{forged} was opened");
            }
        }
    }

    [Fact]
    public async Task A_signed_link_opens_nothing_after_its_time()
    {
        time.Pass(TimeSpan.FromHours(28));
        foreach (var link in links) Assert.Equal(404, await StatusAsync(link));
    }

    private static bool IsOfUserOnly(string pattern) => Parameter().Matches(pattern).All(match => match.Value is "{user}" or "{app}") && pattern.Contains('{');

    private static string LongerLived(string claim)
    {
        var text = Encoding.UTF8.GetString(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(claim));
        return Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes("9" + text));
    }

    /// <summary>What each parameter of a route is for the one who has it; a route with another one has to be thought of here.</summary>
    private string Filled(string pattern, string name) => Parameter().Replace(pattern, match => match.Value switch
    {
        "{user}" => name,
        "{app}" => "nemo_agent",
        "{sid}" or "{session}" => session,
        "{kind}" => "srt",
        "{name}" => "a.png",
        "{version}" => "0",
        "{id}" when pattern.StartsWith("/api/media/", StringComparison.Ordinal) => medium,
        "{id}" when pattern.StartsWith("/api/turns/", StringComparison.Ordinal) => turn,
        "{id}" when pattern.StartsWith("/api/uploads/", StringComparison.Ordinal) => upload,
        "{id}" when pattern.StartsWith(Films.Root, StringComparison.Ordinal) => "film",
        _ => throw new InvalidOperationException($"{pattern}: what is {match.Value}?"),
    });

    private async Task<(int Status, int? Code)> CallAsync(string method, string path, string by)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", by);
        foreach (var (name, value) in Films.Attribution) request.Headers.Add(name, value);
        if (path.StartsWith("/api/uploads", StringComparison.Ordinal)) Resume(request);
        else if (path.StartsWith("/api/upload-video", StringComparison.Ordinal)) request.Content = new MultipartFormDataContent { { new ByteArrayContent(await SmallMedia.PictureAsync(7)), "files", "b.png" } };
        else if (method is "POST" or "PATCH") request.Content = new StringContent(Body(path).ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(user, text.Replace(path, "", StringComparison.Ordinal), StringComparison.Ordinal);
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!["code"]?.GetValue<int>() : null);
    }

    private void Resume(HttpRequestMessage request)
    {
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Offset", "0");
        request.Headers.Add("Upload-Length", "10");
        request.Headers.Add("Upload-Metadata", $"session_id {Convert.ToBase64String(Encoding.UTF8.GetBytes(session))}");
        if (request.Method == HttpMethod.Post) request.Headers.Add("X-HTTP-Method-Override", "PATCH");
        request.Content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };
    }

    private JsonObject Body(string path)
    {
        if (path is "/run" or "/run_sse") return Conversation.Body(session, "make the title red");
        if (path == Films.Root) return new JsonObject { ["id"] = "mine", ["sessionId"] = session, ["draft"] = Films.Color() };
        return new JsonObject { ["task_name"] = "stolen", ["stateDelta"] = new JsonObject { ["stolen"] = true } };
    }

    private async Task<int> StatusAsync(string path)
    {
        using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private async Task<string> BeginUploadAsync(string by, string of)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/uploads");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", by);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Length", "100");
        request.Headers.Add("Upload-Metadata", $"session_id {Convert.ToBase64String(Encoding.UTF8.GetBytes(of))}");
        request.Content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.Headers.Location!.OriginalString.Split('/')[^1];
    }

    /// <summary>Every row of every table, and every file.</summary>
    private async Task<IReadOnlyList<string>> EverythingAsync()
    {
        var rows = await server.Services.GetRequiredService<IDatabase>().ReadAsync<IReadOnlyList<string>>(connection =>
        [
            .. connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").AsList().SelectMany(table =>
                connection.Query($"SELECT * FROM {table} ORDER BY rowid").Select(row => $"{table}: {string.Join('|', ((IDictionary<string, object?>)row).Values)}")),
        ], TestContext.Current.CancellationToken);
        var files = server.Leftovers().Select(path => $"{path}: {new FileInfo(path).Length}").Order(StringComparer.Ordinal);
        return [.. rows, .. files];
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
