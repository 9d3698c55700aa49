using System.Text.Json.Nodes;
using Kinora.ServerTests.Exports;

namespace Kinora.ServerTests.Protocol;

/// <summary>Section 4 of the protocol: names and ranges of the draft, and what of untrusted ones is refused with the place of the fault.</summary>
public sealed class DraftLimitTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("transition", "cut fade dissolve fade-black fade-white slide-left slide-right slide-up slide-down push-left push-right push-up push-down wipe-left wipe-right wipe-up wipe-down zoom circle blur")]
    [InlineData("motion", "zoom-in zoom-out pan-left pan-right pan-up pan-down none")]
    [InlineData("fit", "cover contain blur stretch")]
    [InlineData("flip", "h v")]
    [InlineData("look", "warm cool mono sepia vivid cinematic vintage")]
    [InlineData("effect", "brightness contrast saturation temperature vignette blur sharpen grain")]
    [InlineData("mood", "lo-fi upbeat corporate cinematic epic ambient acoustic electronic hip-hop jazz playful romantic suspense festive chinese-traditional")]
    [InlineData("style", "title subtitle lower-third caption karaoke quote counter text")]
    [InlineData("anim", "none fade rise slide pop typewriter words")]
    [InlineData("position", "top center bottom top-left top-right center-left center-right bottom-left bottom-right")]
    [InlineData("video role", "main overlay logo")]
    [InlineData("audio role", "music narration sfx original")]
    [InlineData("text role", "title caption lower-third text")]
    public async Task Every_name_of_a(string kind, string names)
    {
        // One film with all of them: each on a segment, or a track, of its own.
        var tracks = new JsonArray();
        foreach (var (at, name) in names.Split(' ').Index())
        {
            var (track, segment) = Of(kind, name);
            segment["id"] = "s" + at;
            if (kind.EndsWith("role", StringComparison.Ordinal) || tracks.Count == 0)
            {
                track["id"] = "t" + at;
                track["sg"] = new JsonArray();
                tracks.Add(track);
            }

            var segments = tracks[^1]!["sg"]!.AsArray();
            segment["s"] = segments.Count * 2000;
            segments.Add(segment);
        }

        var sent = await fixture.Server.OrderAsync(fixture.Token, new JsonObject { ["v"] = 1, ["t"] = tracks });
        Assert.True(sent.Status == 200, sent.Message);
    }

    [Theory]
    [InlineData("s", "0.5")]
    [InlineData("s", "-1")]
    [InlineData("d", "0")]
    [InlineData("d", "\"1000\"")]
    [InlineData("sp", "0")]
    [InlineData("sp", "-1")]
    [InlineData("v", "4.1")]
    [InlineData("v", "-0.1")]
    [InlineData("o", "1.1")]
    [InlineData("fit", "\"fill\"")]
    [InlineData("flip", "\"x\"")]
    [InlineData("fz", "-1")]
    [InlineData("fi", "-1")]
    [InlineData("rev", "1")]
    [InlineData("a.color", "\"red\"")]
    [InlineData("a.color", "\"#12345\"")]
    [InlineData("mo.k", "\"spin\"")]
    [InlineData("tr.k", "\"explode\"")]
    [InlineData("fx[0].k", "\"explode\"")]
    [InlineData("crop.w", "2")]
    [InlineData("a.file", "\"/etc/passwd\"")]
    [InlineData("a.file", "\"../secret.mp4\"")]
    [InlineData("a.file", "\"clips/city.mp4\"")]
    public async Task A_fault_of_an_untrusted_draft_is_422_with_its_path(string key, string value)
    {
        var film = Films.Color();
        var segment = film["t"]![0]!["sg"]![0]!.AsObject();
        segment["mo"] = new JsonObject { ["k"] = "none" };
        segment["tr"] = new JsonObject { ["k"] = "cut" };
        segment["fx"] = new JsonArray(new JsonObject { ["k"] = "blur" });
        if (key.StartsWith("crop", StringComparison.Ordinal)) segment["crop"] = JsonNode.Parse("""{"x":0,"y":0,"w":1,"h":1}""");
        if (key == "a.file") segment["a"] = new JsonObject { ["k"] = "media" };
        var names = key.Replace("fx[0]", "fx", StringComparison.Ordinal).Split('.');
        var place = names.Length == 1 ? segment : names[0] == "fx" ? segment["fx"]![0]!.AsObject() : segment[names[0]]!.AsObject();
        place[names[^1]] = JsonNode.Parse(value);
        var sent = await fixture.Server.ExportAsync(fixture.Token, Films.Order(null, film));
        Assert.Equal((422, 422), (sent.Status, sent.Code));
        // A fault of a whole object is told at the object.
        Assert.StartsWith(sent.Data("path"), "$.t[0].sg[0]." + key);
        Assert.StartsWith("$.t[0].sg[0].", sent.Data("path"));
        Assert.Contains(sent.Data("path"), sent.Message);
    }

    [Fact]
    public async Task Lengths_segments_pixels_and_text_are_bounded()
    {
        var pixels = Films.Color(width: 100_000, height: 100_000);
        await RefusedAsync(pixels, "$.m.width");
        await RefusedAsync(Films.Color(milliseconds: 61 * 60_000), "$.d");
        var many = Films.Color();
        var segments = many["t"]![0]!["sg"]!.AsArray();
        segments.Clear();
        for (var i = 0; i <= 2000; i++) segments.Add(new JsonObject { ["id"] = "s" + i, ["s"] = i * 100, ["d"] = 100, ["a"] = new JsonObject { ["k"] = "color", ["color"] = "#ffffff" } });
        await RefusedAsync(many, "$.t");
        var text = new JsonArray();
        for (var i = 0; i < 5; i++) text.Add(new JsonObject { ["id"] = "x" + i, ["s"] = i * 1000, ["d"] = 1000, ["tx"] = new JsonObject { ["text"] = new string('a', 45_000) } });
        var wordy = Films.Color();
        wordy["t"]!.AsArray().Add(new JsonObject { ["id"] = "t7", ["tt"] = 7, ["sg"] = text });
        await RefusedAsync(wordy, "$.t");

        async Task RefusedAsync(JsonObject film, string path)
        {
            var sent = await fixture.Server.ExportAsync(fixture.Token, Films.Order(null, film));
            Assert.Equal(422, sent.Status);
            Assert.StartsWith(path, sent.Data("path"));
        }
    }

    private static (JsonObject Track, JsonObject Segment) Of(string kind, string name)
    {
        var segment = new JsonObject { ["d"] = 2000 };
        var (tt, role) = (0, (string?)null);
        switch (kind)
        {
            case "transition": segment["tr"] = new JsonObject { ["k"] = name, ["d"] = 400 }; break;
            case "motion": segment["mo"] = new JsonObject { ["k"] = name }; break;
            case "fit" or "flip": segment[kind] = name; break;
            case "look": segment["fx"] = new JsonArray(new JsonObject { ["k"] = "look", ["name"] = name, ["amount"] = 0.5 }); break;
            case "effect": segment["fx"] = new JsonArray(new JsonObject { ["k"] = name }); break;
            case "mood" or "audio role": (tt, role) = (1, kind == "mood" ? null : name); break;
            case "text role": (tt, role) = (7, name); break;
            case "video role": role = name; break;
            default: tt = 7; break;
        }

        if (tt == 0) segment["a"] = new JsonObject { ["k"] = "color", ["color"] = "#336699" };
        if (tt == 1) segment["a"] = new JsonObject { ["k"] = "music", ["mood"] = kind == "mood" ? name : "lo-fi" };
        if (tt == 7)
        {
            segment["tx"] = new JsonObject { ["text"] = "words" };
            if (role is null) segment["tx"]![kind] = name;
        }

        var track = new JsonObject { ["tt"] = tt };
        if (role is not null) track["m"] = new JsonObject { ["role"] = role };
        return (track, segment);
    }
}
