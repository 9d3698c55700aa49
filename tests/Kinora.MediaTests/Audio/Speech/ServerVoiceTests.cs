using System.Text.Json;
using Kinora.Core;
using Kinora.Media.Audio.Speech;
using Kinora.MediaTests.Providers;

namespace Kinora.MediaTests.Audio.Speech;

public sealed class ServerVoiceTests : IDisposable
{
    private const string Text = "Good morning, everyone. Here is the news.";

    private readonly SpeechStudio studio = new();

    [Fact]
    public async Task The_server_is_asked_as_documented_and_its_sound_is_used()
    {
        var sound = await BeepsAsync();
        using var server = new StandInServer(_ => StandInAnswer.File(sound, "audio/wav"));
        var spoken = await studio.SpeakAsync(Text, "en", settings: Settings(server) with { Voice = "shimmer" });
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/v1/audio/speech", "Bearer secret-key"), (request.Method, request.Path, request.Headers["Authorization"]));
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal(Text, body.GetProperty("input").GetString());
        Assert.Equal(("tts-1", "shimmer", "wav"), (Word(body, "model"), Word(body, "voice"), Word(body, "response_format")));
        Assert.Equal("shimmer (tts-1)", spoken.Voice);
        Assert.Empty(spoken.Notes);
        SpeechStudio.CheckWords(Text, spoken);
    }

    [Fact]
    public async Task Pauses_in_the_sound_tell_where_clauses_begin()
    {
        // Beeps of 0.5, 0.5 and 1 s with pauses of 0.3 and 0.5 s, and silence at both ends.
        var sound = await BeepsAsync();
        using var server = new StandInServer(_ => StandInAnswer.File(sound));
        var spoken = await studio.SpeakAsync(Text, "en", settings: Settings(server));
        Assert.Equal(2.84, spoken.Duration.TotalSeconds, 0.06);
        var starts = spoken.Words.Select(word => word.Start.TotalSeconds).ToList();
        Assert.Equal([0, 0.8, 1.8], [starts[0], starts[2], starts[3]], (a, b) => Math.Abs(a - b) < 0.06);
    }

    [Fact]
    public async Task The_rate_is_made_here()
    {
        var sound = await BeepsAsync();
        using var server = new StandInServer(_ => StandInAnswer.File(sound));
        var spoken = await studio.SpeakAsync(Text, "en", rate: 1.25, settings: Settings(server));
        Assert.Equal(2.84 / 1.25, spoken.Duration.TotalSeconds, 0.1);
    }

    [Theory]
    [InlineData(401, 1, "does not accept the key")]
    [InlineData(429, 2, "too often")]
    [InlineData(500, 2, "fault of its own")]
    [InlineData(400, 1, "refused")]
    public async Task What_fails_is_told_and_the_embedded_voice_speaks(int status, int asked, string reason)
    {
        using var server = new StandInServer(_ => StandInAnswer.Json("{\"error\":{\"message\":\"secret-key\"}}", status));
        var chain = studio.Chain(Settings(server), new HastyTime());
        var spoken = await chain.SpeakAsync(new SpeechAsset(Text, null, "en"), SpeechStudio.Cancelled);
        Assert.Equal(asked, server.Requests.Count);
        Assert.Contains("eSpeak", spoken.Voice);
        Assert.Contains(reason, spoken.Notes[0]);
        Assert.Equal("eSpeak NG spoke instead.", spoken.Notes[1]);
        Assert.DoesNotContain("secret", string.Concat(spoken.Notes));
        await chain.SpeakAsync(new SpeechAsset("Something else.", null, "en"), SpeechStudio.Cancelled);
        Assert.Equal(asked, server.Requests.Count); // left out for a while
    }

    [Fact]
    public async Task A_second_try_may_succeed()
    {
        var sound = await BeepsAsync();
        var asked = 0;
        using var server = new StandInServer(_ => Interlocked.Increment(ref asked) == 1 ? StandInAnswer.Json("{}", 503) : StandInAnswer.File(sound));
        var chain = studio.Chain(Settings(server), new HastyTime());
        Assert.Empty((await chain.SpeakAsync(new SpeechAsset(Text, null, "en"), SpeechStudio.Cancelled)).Notes);
    }

    [Theory]
    [InlineData("this is no sound at all, though it says 200")]
    [InlineData("")]
    [InlineData("#EXTM3U\n#EXTINF:1\nfile:///etc/passwd\n")]
    [InlineData("RIFF\u0001\u0001\u0001\u0001WAVEfmt ")]
    public async Task Rubbish_is_not_taken_for_sound(string answer)
    {
        using var server = new StandInServer(_ => StandInAnswer.File(System.Text.Encoding.UTF8.GetBytes(answer), "audio/wav"));
        var chain = studio.Chain(Settings(server), new HastyTime());
        var spoken = await chain.SpeakAsync(new SpeechAsset(Text, null, "en"), SpeechStudio.Cancelled);
        Assert.Contains("no sound", spoken.Notes[0]);
        Assert.Contains("eSpeak", spoken.Voice);
    }

    [Fact]
    public async Task A_server_that_is_too_slow_is_not_waited_for()
    {
        var never = new TaskCompletionSource();
        using var server = new StandInServer(_ => StandInAnswer.Json("{}") with { Gate = never.Task });
        var spoken = await studio.SpeakAsync(Text, "en", settings: Settings(server) with { Limit = TimeSpan.FromMilliseconds(300) });
        never.SetResult();
        Assert.Contains("took longer", spoken.Notes[0]);
    }

    [Fact]
    public async Task Nobody_listening_is_told_as_such()
    {
        using var port = new ClosedPort();
        var chain = studio.Chain(new SpeechSettings { Address = port.Address }, new HastyTime());
        var spoken = await chain.SpeakAsync(new SpeechAsset(Text, null, "en"), SpeechStudio.Cancelled);
        Assert.Contains("can't be reached", spoken.Notes[0]);
    }

    [Fact]
    public void Settings_come_from_variables_and_never_print_a_key()
    {
        var settings = SpeechSettings.FromEnvironment(name => name switch
        {
            "KINORA_SPEECH_URL" => "http://127.0.0.1:8880/v1",
            "KINORA_SPEECH_KEY" => "secret-key",
            "KINORA_SPEECH_MODEL" => "kokoro",
            _ => null,
        });
        Assert.Equal(("http://127.0.0.1:8880/v1/", "kokoro", "secret-key"), (settings.Address!.ToString(), settings.Model, settings.Key));
        Assert.DoesNotContain("secret", settings.ToString());
        Assert.Null(SpeechSettings.FromEnvironment(name => name == "OPENAI_API_KEY" ? "other" : null).Address);
        var fault = Assert.Throws<ArgumentException>(() => SpeechSettings.FromEnvironment(name => name == "KINORA_SPEECH_URL" ? "secret nonsense" : null));
        Assert.DoesNotContain("secret", fault.Message);
    }

    public void Dispose() => studio.Dispose();

    private static string? Word(JsonElement body, string name) => body.GetProperty(name).GetString();

    private static SpeechSettings Settings(StandInServer server) =>
        new() { Address = new Uri(server.Address, "v1/"), Key = "secret-key", Model = "tts-1" };

    private async Task<byte[]> BeepsAsync()
    {
        const string Beeps = "aevalsrc='0.3*sin(2*PI*300*t)*(between(t,0.4,0.9)+between(t,1.2,1.7)+between(t,2.2,3.2))':d=3.6:s=24000";
        return await File.ReadAllBytesAsync(await studio.Folder.MakeAsync("beeps.wav", "-f", "lavfi", "-i", Beeps), SpeechStudio.Cancelled);
    }
}
