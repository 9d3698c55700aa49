using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Exports;

/// <summary>What kinds of files there are.</summary>
public sealed class OutputTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("""{"format":"webm"}""", "vp9", 320, 180, "10/1")]
    [InlineData("""{"format":"mov"}""", "h264", 320, 180, "10/1")]
    [InlineData("""{"format":"gif"}""", "gif", 320, 180, "10/1")]
    [InlineData("""{"format":"mp4","codec":"hevc"}""", "hevc", 320, 180, "10/1")]
    [InlineData("""{"format":"mp4","quality":"draft","resolution":"480p","fps":5}""", "h264", 852, 480, "5/1")]
    public async Task A_film_is_made_as_it_is_asked_for(string output, string codec, int width, int height, string rate)
    {
        var stream = (await ProbeAsync(Films.Color(), output))["streams"]![0]!;
        Assert.Equal((codec, width, height, rate), (
            stream["codec_name"]!.GetValue<string>(), stream["width"]!.GetValue<int>(), stream["height"]!.GetValue<int>(), stream["r_frame_rate"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("mp3")]
    [InlineData("wav")]
    public async Task A_films_sound_alone_is_a_file_too(string format)
    {
        var film = Films.Color(milliseconds: 1500);
        film["t"]!.AsArray().Add(JsonNode.Parse("""{"id":"t2","tt":1,"m":{"role":"sfx"},"sg":[{"id":"s2","s":0,"d":1500,"a":{"k":"sound","name":"whoosh"}}]}"""));
        var facts = await ProbeAsync(film, $$"""{"format":"{{format}}"}""");
        Assert.Equal("audio", facts["streams"]![0]!["codec_type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_tall_film_of_1080p_is_1080_wide()
    {
        var film = Films.Color(width: 360, height: 640, milliseconds: 300);
        var stream = (await ProbeAsync(film, """{"resolution":"1080p"}"""))["streams"]![0]!;
        Assert.Equal((1080, 1920), (stream["width"]!.GetValue<int>(), stream["height"]!.GetValue<int>()));
    }

    private async Task<JsonNode> ProbeAsync(JsonObject film, string output)
    {
        var id = "out_" + Guid.NewGuid().ToString("n");
        var sent = await fixture.Server.ExportAsync(fixture.Token, Films.Order(id, film, (JsonObject)JsonNode.Parse(output)!));
        Assert.Equal("ok", sent.Message);
        var done = await fixture.Server.EndOfAsync(fixture.Token, id);
        Assert.Null(done.Body!["error"]);
        var path = Path.Combine(fixture.Server.DataFolder, id);
        await File.WriteAllBytesAsync(path, await fixture.Server.Client.GetByteArrayAsync(done.Data("outputUrl"), TestContext.Current.CancellationToken));
        using var probe = Process.Start(new ProcessStartInfo("ffprobe")
        {
            RedirectStandardOutput = true, ArgumentList = { "-v", "error", "-show_streams", "-of", "json", path },
        })!;
        return JsonNode.Parse(await probe.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken))!;
    }
}
