using System.Text.Json.Nodes;
using System.Xml.Linq;
using Kinora.Core.Files;
using Kinora.Core.Files.Otio;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Protocol;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Sessions;

/// <summary>A session's film as other programs' timelines.</summary>
public sealed class TimelineFileTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private LiveServer Server => fixture.Server;

    private string Token => fixture.Token;

    [Fact]
    public async Task The_film_comes_back_from_its_timeline_and_the_media_can_be_fetched_by_it()
    {
        var talk = await WithClipAsync();
        using var response = await GetAsync(talk, "otio");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("application/vnd.pixar.opentimelineio+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("timeline.otio", response.Content.Headers.ContentDisposition!.ToString());
        var read = Assert.IsType<OtioRead>(OtioJson.Read(bytes));
        var latest = await Server.LatestAsync(Token, talk.Id);
        Assert.Equal(latest.Body!["data"]!["state"]!["draft"]!.ToJsonString(), JsonNode.Parse(DraftJson.Write(read.Timeline))!.ToJsonString());
        var reference = JsonNode.Parse(bytes)!["tracks"]!["children"]![0]!["children"]![0]!["media_references"]!["DEFAULT_MEDIA"]!;
        Assert.NotNull(reference["available_range"]);
        using var medium = await Server.Client.GetAsync(reference["target_url"]!.GetValue<string>(), TestContext.Current.CancellationToken);
        Assert.True(medium.IsSuccessStatusCode);
    }

    [Fact]
    public async Task There_are_an_edit_decision_list_and_xml_too_and_nothing_else()
    {
        var talk = await WithClipAsync();
        using var list = await GetAsync(talk, "edl");
        using var xml = await GetAsync(talk, "fcpxml");

        Assert.StartsWith("TITLE: ", await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("fcpxml", XDocument.Parse(await xml.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!.Name.LocalName);
        using var other = await GetAsync(talk, "aaf");
        Assert.Equal(404, (int)other.StatusCode);
    }

    private async Task<Conversation> WithClipAsync()
    {
        var talk = await Conversation.BeginAsync(Server, Token);
        var sent = await Server.UploadAsync(Token, talk.Id, ("beach.mp4", await SmallMedia.ClipAsync()));
        var id = sent.Files()[0]!["id"]!.GetValue<string>();
        await Wire.KeepAsync(talk, JsonNode.Parse(
            $$"""{"v":1,"m":{"title":"Beach"},"t":[{"id":"v","tt":0,"sg":[{"id":"a","s":0,"d":990,"a":{"k":"media","id":"{{id}}"},"own":1.50}]}]}""")!);
        return talk;
    }

    private Task<HttpResponseMessage> GetAsync(Conversation talk, string kind) =>
        Server.OpenAsync($"/api/state/nemo_agent/me/{talk.Id}/latest/timeline.{kind}", Token);
}
