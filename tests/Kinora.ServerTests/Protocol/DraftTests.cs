using System.Text.Json.Nodes;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Sessions;

namespace Kinora.ServerTests.Protocol;

/// <summary>Section 4 of the protocol: the draft, as a session's state tells it and an export takes it.</summary>
public sealed class DraftTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private LiveServer Server => fixture.Server;

    private string Token => fixture.Token;

    // Every key of the section, each with a value that is not what it is when left out.
    private static JsonNode Everything(string medium) => JsonNode.Parse(
        """
        { "v": 1, "d": 10000, "later": { "kept": [1, "two", null] },
          "m": { "title": "Urban Dreams", "width": 1280, "height": 720, "fps": 25, "background": "#102030", "language": "en", "mine": true },
          "t": [
            { "id": "t1", "tt": 0, "new": 1, "m": { "name": "Video", "role": "main", "muted": true, "hint": "x" }, "sg": [
              { "id": "s1", "s": 0, "d": 4000, "a": { "k": "media", "id": "MEDIUM", "in": 250, "deep": { "er": 1 } }, "sp": 1.5, "v": 0.5, "o": 0.9, "fit": "contain",
                "x": { "x": 0.4, "y": 0.6, "scale": 1.2, "rotate": 15 }, "mo": { "k": "zoom-in", "amount": 0.2 },
                "crop": { "x": 0.1, "y": 0.2, "w": 0.5, "h": 0.6 }, "flip": "h", "key": { "color": "#00ff00", "tolerance": 0.3, "soften": 0.2 },
                "fx": [ { "k": "look", "name": "cool", "amount": 0.7 }, { "k": "vignette", "amount": 0.4 } ], "tr": { "k": "dissolve", "d": 500 }, "fi": 100, "fo": 200,
                "m": { "title": "city timelapse", "hidden": true, "who": "me" }, "unknown": "kept" },
              { "id": "s2", "s": 4000, "d": 3000, "a": { "k": "scene", "prompt": "a harbour at dawn", "style": "flat", "seed": 3 }, "rev": true },
              { "id": "s3", "s": 7000, "d": 3000, "a": { "k": "media", "id": "MEDIUM" }, "fz": 300, "fit": "blur", "flip": "v" } ] },
            { "id": "t0", "tt": 0, "m": { "role": "overlay", "hidden": true }, "sg": [ { "id": "o1", "s": 1000, "d": 1000, "a": { "k": "color", "color": "#11223344" }, "fit": "stretch" } ] },
            { "id": "t2", "tt": 1, "m": { "name": "BGM", "role": "music", "duck": true }, "sg": [
              { "id": "s4", "s": 0, "d": 10000, "a": { "k": "music", "mood": "lo-fi", "seed": 7 }, "v": 0.35, "fi": 500, "fo": 1500, "m": { "title": "Lo-fi", "muted": true } } ] },
            { "id": "t4", "tt": 1, "m": { "role": "narration" }, "sg": [
              { "id": "s5", "s": 0, "d": 3000, "a": { "k": "speech", "text": "Good morning.", "voice": "en-us", "language": "en" } } ] },
            { "id": "t3", "tt": 7, "m": { "name": "Title", "role": "title" }, "sg": [
              { "id": "s6", "s": 0, "d": 3000, "tx": { "text": "Urban Dreams", "style": "title", "position": "top-left", "size": 0.08, "color": "#ffcc00", "anim": "rise" }, "m": { "title": "Urban Dreams" } },
              { "id": "s7", "s": 3000, "d": 2000, "tx": { "text": "Good morning", "style": "karaoke", "anim": "words", "words": [ { "t": "Good", "s": 0, "e": 500 }, { "t": "morning", "s": 500, "e": 1200 } ] } } ] },
            { "id": "t9", "tt": 42, "whatever": [ { "s": 1 } ], "sg": [ { "unheard": "of" } ] } ] }
        """.Replace("MEDIUM", medium, StringComparison.Ordinal))!;

    [Fact]
    public async Task Every_key_unknown_ones_and_unknown_track_types_survive_a_round_trip()
    {
        var (medium, draft) = await NewAsync();
        var talk = await Wire.BeginWithAsync(Server, Token, draft);
        AssertKept(draft, (await talk.StateAsync())["draft"]!, "$");
        Assert.NotEmpty(medium);
    }

    [Fact]
    public async Task Every_key_survives_an_edit_of_something_else()
    {
        var (_, draft) = await NewAsync();
        var talk = await Wire.BeginWithAsync(Server, Token, draft);
        await talk.SayAsync("change the title \"Urban Dreams\" to \"City Nights\"");
        var after = (await talk.StateAsync())["draft"]!;
        Assert.Contains("City Nights", after.ToJsonString());
        var expected = JsonNode.Parse(draft.ToJsonString().Replace("Urban Dreams", "City Nights", StringComparison.Ordinal))!;
        foreach (var (at, track) in expected["t"]!.AsArray().Index().Where(track => track.Item!["tt"]!.GetValue<int>() != 7)) AssertKept(track!, after["t"]![at]!, $"$.t[{at}]");
        AssertKept(expected["later"]!, after["later"]!, "$.later");
    }

    [Fact]
    public async Task An_export_takes_every_key()
    {
        var (_, draft) = await NewAsync();
        var sent = await Server.OrderAsync(Token, draft);
        Assert.True(sent.Status == 200, sent.Message);
    }

    [Fact]
    public async Task The_summary_of_the_documented_draft_is_what_the_documents_print()
    {
        var session = await Conversation.BeginAsync(Server, Token);
        var draft = JsonNode.Parse(
            """
            { "v": 1, "d": 10000,
              "m": { "title": "Urban Dreams", "width": 1920, "height": 1080, "fps": 30, "background": "#000000", "language": "en" },
              "t": [
                { "id": "t1", "tt": 0, "m": { "name": "Video", "role": "main" }, "sg": [
                  { "id": "s1", "s": 0, "d": 10000, "a": { "k": "media", "id": "MEDIUM", "in": 2500 }, "sp": 1.0, "v": 1.0, "o": 1.0, "fit": "cover",
                    "x": { "x": 0.5, "y": 0.5, "scale": 1.0, "rotate": 0 }, "mo": { "k": "zoom-in", "amount": 0.12 }, "fx": [ { "k": "look", "name": "warm", "amount": 0.7 } ],
                    "tr": { "k": "fade", "d": 500 }, "fi": 0, "fo": 0, "m": { "title": "city timelapse" } } ] },
                { "id": "t2", "tt": 1, "m": { "name": "BGM", "role": "music", "duck": true }, "sg": [
                  { "id": "s2", "s": 0, "d": 10000, "a": { "k": "music", "mood": "lo-fi", "seed": 7 }, "v": 0.35, "fi": 500, "fo": 1500, "m": { "title": "Lo-fi" } } ] },
                { "id": "t3", "tt": 7, "m": { "name": "Title", "role": "title" }, "sg": [
                  { "id": "s3", "s": 0, "d": 3000, "tx": { "text": "Urban Dreams", "style": "title", "position": "center", "size": 0.09, "color": "#ffffff", "anim": "rise" }, "m": { "title": "Urban Dreams" } } ] } ] }
            """.Replace("MEDIUM", await Server.MediumAsync(Token, session.Id), StringComparison.Ordinal))!;
        Assert.Equal(200, (await Server.OrderAsync(Token, draft)).Status);
        var talk = await Wire.BeginWithAsync(Server, Token, draft);
        Assert.Contains(
            "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)",
            System.Text.RegularExpressions.Regex.Replace((await talk.SayAsync("show me the timeline")).Text, @"\s+", " "));
    }

    [Fact]
    public async Task A_transition_never_changes_a_start_or_a_length()
    {
        var film = Films.Color(milliseconds: 2000);
        film["t"]![0]!["sg"]!.AsArray().Add(JsonNode.Parse("""{"id":"s2","s":2000,"d":1000,"a":{"k":"color","color":"#ffffff"}}"""));
        var talk = await Wire.BeginWithAsync(Server, Token, film);
        await talk.SayAsync("add a crossfade between the clips");
        var segments = (await talk.StateAsync())["draft"]!["t"]![0]!["sg"]!.AsArray();
        Assert.NotNull(segments[0]!["tr"]);
        Assert.Equal(["0 2000", "2000 1000"], segments.Select(segment => $"{segment.Text("s")} {segment.Text("d")}"));
    }

    private async Task<(string Medium, JsonNode Draft)> NewAsync()
    {
        var session = await Conversation.BeginAsync(Server, Token);
        var medium = await Server.MediumAsync(Token, session.Id);
        return (medium, Everything(medium));
    }

    /// <summary>All that was sent is still there; what has a default may have been added.</summary>
    private static void AssertKept(JsonNode sent, JsonNode kept, string path)
    {
        switch (sent)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                {
                    Assert.True(kept is JsonObject there && there.ContainsKey(name), $"{path}.{name} is lost");
                    if (value is not null) AssertKept(value, kept[name]!, $"{path}.{name}");
                }

                break;
            case JsonArray items:
                Assert.True(kept is JsonArray there2 && there2.Count == items.Count, $"{path} has another number of items");
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] is { } item) AssertKept(item, kept[i]!, $"{path}[{i}]");
                }

                break;
            default:
                Assert.True(Same(sent, kept), $"{path} was {sent.ToJsonString()} and is {kept.ToJsonString()}");
                break;
        }
    }

    private static bool Same(JsonNode a, JsonNode b) => a.GetValueKind() == System.Text.Json.JsonValueKind.Number && b.GetValueKind() == a.GetValueKind()
        ? double.Parse(a.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) == double.Parse(b.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)
        : JsonNode.DeepEquals(a, b);
}
