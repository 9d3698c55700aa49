using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Media.Analysis;
using Kinora.Media.Analysis.Transcription;
using Kinora.MediaTests.Audio;
using Kinora.MediaTests.Providers;

namespace Kinora.MediaTests.Analysis;

public sealed class TranscriptionTests : IDisposable
{
    private const string Whisper = """
        {"systeminfo":"x","params":{"language":"auto"},"result":{"language":"en"},"transcription":[
        {"timestamps":{"from":"00:00:00,000","to":"00:00:01,500"},"offsets":{"from":0,"to":1500},"text":" Hello there, Kinora.","tokens":[
        {"text":"[_BEG_]","offsets":{"from":0,"to":0},"id":50364,"p":0.9},
        {"text":" Hello","offsets":{"from":40,"to":420},"id":1,"p":0.9},{"text":" there","offsets":{"from":420,"to":800},"id":2,"p":0.9},
        {"text":",","offsets":{"from":800,"to":850},"id":3,"p":0.9},{"text":" Kin","offsets":{"from":900,"to":1100},"id":4,"p":0.9},
        {"text":"ora","offsets":{"from":1100,"to":1400},"id":5,"p":0.9},{"text":".","offsets":{"from":1400,"to":1450},"id":6,"p":0.9},
        {"text":"[_TT_75]","offsets":{"from":1500,"to":1500},"id":7,"p":0.5}]},
        {"offsets":{"from":1500,"to":2000},"text":" [MUSIC]","tokens":[]},
        {"offsets":{"from":2000,"to":3000},"text":" one two","tokens":[{"text":" one"},{"text":" two"}]}]}
        """;

    private readonly SoundStudio studio = new();

    [Fact]
    public void Whispers_tokens_become_words_with_their_times()
    {
        var heard = WhisperCpp.Read(Whisper);
        Assert.Equal("en", heard.Language);
        Assert.Equal("Hello there, Kinora. one two", heard.Text);
        Assert.Equal([(40, 420), (420, 850), (900, 1450), (2000, 2500), (2500, 3000)], heard.Words.Select(Times));
    }

    [Fact]
    public void Chinese_whose_tokens_are_broken_is_spread_over_its_letters()
    {
        var heard = WhisperCpp.Read("""
            {"result":{"language":"zh"},"transcription":[{"offsets":{"from":1000,"to":3000},"text":"你好，世界",
            "tokens":[{"text":"你","offsets":{"from":1000,"to":1400}},{"text":"\uFFFD","offsets":{"from":1400,"to":1500}}]}]}
            """);
        Assert.Equal("你好，世界", heard.Text);
        Assert.Equal(["你", "好，", "世", "界"], heard.Words.Select(word => word.Text));
        Assert.Equal([(1000, 1400), (1400, 2200), (2200, 2600), (2600, 3000)], heard.Words.Select(Times));
    }

    [Fact]
    public async Task The_local_program_is_called_as_documented_and_its_words_are_used()
    {
        var settings = await WhisperAsync($"cat > \"$9.json\" <<'END'\n{Whisper}\nEND");
        var (transcript, problems) = await RunAsync(settings);
        Assert.Empty(problems);
        Assert.Equal(("Hello there, Kinora. one two", "whisper.cpp"), (transcript!.Text, transcript.Source));
        var called = File.ReadAllText(studio.PathOf("called"));
        Assert.Matches("""^-m \S+\.bin -f \S+\.wav -l auto -ojf -of \S+ -np -t \d 16000 1 s16""", called);
    }

    [Theory]
    [InlineData("echo no such model >&2; exit 3", "no such model")]
    [InlineData("exit 0", "wrote nothing down")]
    [InlineData("echo '{\"transcription\":' > \"$9.json\"", "not JSON")]
    [InlineData("echo '[1]' > \"$9.json\"", "no transcription")]
    public async Task A_program_that_fails_is_one_sentence(string script, string reason)
    {
        var (transcript, problems) = await RunAsync(await WhisperAsync(script));
        Assert.Null(transcript);
        Assert.Contains(reason, Assert.Single(problems));
    }

    [Fact]
    public async Task Nothing_set_up_is_said_with_what_to_set()
    {
        var (transcript, problems) = await RunAsync(new TranscriptionSettings());
        Assert.Null(transcript);
        var sentence = Assert.Single(problems);
        Assert.Contains("KINORA_WHISPER_MODEL", sentence);
        Assert.Contains("KINORA_TRANSCRIBE_URL", sentence);
        var missing = new TranscriptionSettings { WhisperModel = "/nowhere/ggml.bin" };
        Assert.Contains("/nowhere/ggml.bin", Assert.Single((await RunAsync(missing)).Problems));
    }

    [Fact]
    public async Task A_server_is_asked_for_words_and_their_times()
    {
        using var server = new StandInServer(_ => StandInAnswer.Json(
            """{"task":"transcribe","language":"english","duration":2,"text":"Good day, you.","words":[{"word":"Good","start":0.1,"end":0.4},{"word":"day,","start":0.4,"end":0.8},{"word":"you.","start":1,"end":1.5}]}"""));
        var (transcript, problems) = await RunAsync(Server(server) with { Key = "secret-key" });
        Assert.Empty(problems);
        Assert.Equal(("en", "Good day, you.", "whisper-1"), (transcript!.Language, transcript.Text, transcript.Source));
        Assert.Equal([(100, 400), (400, 800), (1000, 1500)], transcript.Words.Select(Times));
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/v1/audio/transcriptions", "Bearer secret-key"), (request.Method, request.Path, request.Headers["Authorization"]));
        foreach (var part in (string[])["name=model", "whisper-1", "verbose_json", "timestamp_granularities[]", "name=file; filename=sound.flac", "fLaC"])
            Assert.Contains(part, request.Body.Replace("\"", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"language":"zh","segments":[{"start":1,"end":2,"text":" 早安"}]}""", "早安")]
    [InlineData("""{"text":"hi you","duration":2}""", "hi you")]
    [InlineData("""{"text":""}""", "")]
    [InlineData("""{"text":"x","words":[{"word":7,"start":"a"},{"word":"ok","start":0,"end":1}]}""", "ok")]
    public async Task Servers_that_know_less_give_what_they_know(string answer, string text)
    {
        using var server = new StandInServer(_ => StandInAnswer.Json(answer));
        Assert.Equal(text, (await RunAsync(Server(server))).Transcript!.Text);
    }

    [Theory]
    [InlineData(401, "{}", "does not accept the key", 1)]
    [InlineData(429, "{}", "too often", 2)]
    [InlineData(500, "{}", "fault of its own", 2)]
    [InlineData(400, "{}", "refused the request", 1)]
    [InlineData(200, "rubbish", "not JSON", 1)]
    [InlineData(200, """{"text":"words without""", "not JSON", 1)]
    [InlineData(200, """{"error":"no"}""", "no transcription", 1)]
    [InlineData(200, """{"text":"words without times"}""", "KINORA_TRANSCRIBE_MODEL", 1)]
    public async Task A_server_that_fails_is_one_sentence_without_its_key(int status, string body, string reason, int attempts)
    {
        using var server = new StandInServer(_ => StandInAnswer.Json(body, status));
        var (transcript, problems) = await RunAsync(Server(server) with { Key = "secret-key" });
        Assert.Null(transcript);
        var sentence = Assert.Single(problems);
        Assert.Contains(reason, sentence);
        Assert.DoesNotContain("secret-key", sentence);
        Assert.Equal(attempts, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_recovers_is_asked_once_more()
    {
        var asked = 0;
        using var server = new StandInServer(_ => Interlocked.Increment(ref asked) == 1 ? StandInAnswer.Json("{}", 503) : StandInAnswer.Json("""{"text":"fine","duration":1}"""));
        Assert.Equal("fine", (await RunAsync(Server(server))).Transcript!.Text);
    }

    [Fact]
    public async Task A_server_that_never_answers_costs_its_limit_only()
    {
        var never = new TaskCompletionSource();
        using var server = new StandInServer(_ => StandInAnswer.Json("{}") with { Gate = never.Task });
        var (transcript, problems) = await RunAsync(Server(server) with { Limit = TimeSpan.FromMilliseconds(300) });
        Assert.Null(transcript);
        Assert.Contains("took longer", Assert.Single(problems));
        never.SetResult();
    }

    [Fact]
    public async Task A_server_stands_in_for_a_program_that_fails()
    {
        using var server = new StandInServer(_ => StandInAnswer.Json("""{"text":"heard","duration":1}"""));
        var local = await WhisperAsync("exit 1");
        var (transcript, problems) = await RunAsync(Server(server) with { Whisper = local.Whisper, WhisperModel = local.WhisperModel });
        Assert.Equal("heard", transcript!.Text);
        Assert.Contains("whisper.cpp failed", Assert.Single(problems));
    }

    [Fact]
    public void Long_sounds_are_cut_in_pauses()
    {
        static TimeRange Range(double from, double to) => TimeRange.FromTo(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to));
        var pieces = SpeechPieces.Cut(TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(30), [Range(9, 11), Range(24, 26), Range(27, 29), Range(90, 92)]);
        Assert.Equal([Range(0, 28), Range(28, 58), Range(58, 88), Range(88, 100)], pieces);
        Assert.Equal([Range(0, 30)], SpeechPieces.Cut(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30), []));
    }

    [Fact]
    public void Settings_come_from_their_own_variables()
    {
        var none = TranscriptionSettings.FromEnvironment(name => name == "OPENAI_API_KEY" ? "sk-x" : null);
        Assert.Equal((null, null, null), (none.Address, none.Key, none.WhisperModel));
        var asked = TranscriptionSettings.FromEnvironment(name => name switch
        {
            "OPENAI_API_KEY" => "sk-x", "KINORA_TRANSCRIBE_URL" => "https://api.openai.com/v1", _ => null,
        });
        Assert.Equal("sk-x", asked.Key);
        Assert.DoesNotContain("sk-x", asked.ToString());
        var other = TranscriptionSettings.FromEnvironment(name => name switch
        {
            "OPENAI_API_KEY" => "sk-x", "KINORA_TRANSCRIBE_URL" => "http://localhost:8000/v1", _ => null,
        });
        Assert.Null(other.Key);
        Assert.Throws<ArgumentException>(() => TranscriptionSettings.FromEnvironment(name => name == "KINORA_TRANSCRIBE_URL" ? "ftp://x" : null));
    }

    public void Dispose() => studio.Dispose();

    private static (double, double) Times(TimedWord word) => (word.Start.TotalMilliseconds, word.End.TotalMilliseconds);

    private static TranscriptionSettings Server(StandInServer server) => new() { Address = new Uri(server.Address, "v1/") };

    private async Task<(Transcript? Transcript, ValueList<string> Problems)> RunAsync(TranscriptionSettings settings)
    {
        await studio.MakeAsync("speech.mp3", "sine=f=300:d=2");
        var probed = Assert.IsType<MediaProbed>(await MediaProbe.ProbeAsync(studio.PathOf("speech.mp3"), TestContext.Current.CancellationToken));
        var time = settings.Limit < TimeSpan.FromMinutes(1) ? TimeProvider.System : new HastyTime();
        return await TranscriptionChain.Open(settings, time).RunAsync(
            probed.Info, TimeSpan.FromSeconds(2), [], TestContext.Current.CancellationToken);
    }

    /// <summary>A program that notes its arguments and what the sound is, then does as the script says.</summary>
    private async Task<TranscriptionSettings> WhisperAsync(string script)
    {
        var program = studio.PathOf("whisper-cli");
        var note = $"echo \"$* $(ffprobe -v error -show_entries stream=sample_rate,channels,sample_fmt -of csv=p=0 \"$4\" | awk -F, '{{print $2, $3, $1}}')\" > '{studio.PathOf("called")}'";
        await File.WriteAllTextAsync(program, $"#!/bin/sh\n{note}\n{script}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var model = studio.PathOf("ggml-base.bin");
        await File.WriteAllBytesAsync(model, [1], TestContext.Current.CancellationToken);
        return new TranscriptionSettings { Whisper = program, WhisperModel = model };
    }
}
