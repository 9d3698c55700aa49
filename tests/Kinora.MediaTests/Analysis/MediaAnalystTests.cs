using System.Text.Json;
using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Media.Analysis;
using Kinora.Media.Analysis.Transcription;
using Kinora.Media.Ffmpeg;
using Kinora.MediaTests.Cli;
using Kinora.MediaTests.Providers;

namespace Kinora.MediaTests.Analysis;

public sealed class MediaAnalystTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kinora-analyst-").FullName;

    [Fact]
    public async Task Everything_is_understood_once_and_then_known()
    {
        using var server = new StandInServer(_ => StandInAnswer.Json("""{"language":"en","words":[{"word":"Hi","start":0,"end":0.4}]}"""));
        var settings = Settings() with { Transcription = new TranscriptionSettings { Address = new Uri(server.Address, "v1/") } };
        var path = await ClipAsync("a.mp4");
        var first = await UnderstandAsync(settings, path);
        Assert.Empty(first.Problems);
        Assert.Equal([TimeSpan.FromSeconds(1)], first.SceneChanges!);
        Assert.Equal("Hi", first.Transcript!.Text);
        Assert.NotNull(first.Sound!.Loudness);
        Assert.NotEmpty(first.Colors!);
        Assert.InRange(first.Interest!.Points.Count, 7, 10);
        File.Move(path, Path.Combine(folder, "b.mp4"));
        var again = await UnderstandAsync(settings, Path.Combine(folder, "b.mp4"), MediaReference.OfId("med_b"));
        Assert.Equal(first with { Media = MediaReference.OfId("med_b") }, again);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_was_not_asked_for_is_not_looked_at()
    {
        var path = await ClipAsync("c.mp4");
        var heard = await UnderstandAsync(Settings(), path, what: Understanding.Sound);
        Assert.Equal((null, null, null), (heard.SceneChanges, heard.Interest, heard.Transcript));
        Assert.NotNull(heard.Sound);
        var bare = await UnderstandAsync(Settings(), path, what: Understanding.None);
        Assert.Equal((null, null), (bare.Sound, bare.Colors));
        Assert.Equal(320, bare.Facts.Width);
    }

    [Fact]
    public async Task Speech_that_nothing_is_set_up_for_is_a_problem_beside_the_rest()
    {
        var insight = await UnderstandAsync(Settings(), await ClipAsync("d.mp4"));
        Assert.Equal(TranscriptionSettings.HowTo, Assert.Single(insight.Problems));
        Assert.NotNull(insight.Sound);
    }

    [Fact]
    public async Task Silence_is_never_sent_to_a_recogniser()
    {
        using var server = new StandInServer(_ => StandInAnswer.Json("""{"text":"Thanks for watching!","duration":2}"""));
        var path = Path.Combine(folder, "silence.wav");
        await FfmpegAsync("-f", "lavfi", "-i", "anullsrc=d=2", path);
        var settings = Settings() with { Transcription = new TranscriptionSettings { Address = new Uri(server.Address, "v1/") } };
        var insight = await UnderstandAsync(settings, path);
        Assert.Empty(insight.Transcript!.Words);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_photo_has_colours_and_a_subject_and_no_sound()
    {
        var path = Path.Combine(folder, "photo.jpg");
        await FfmpegAsync("-f", "lavfi", "-i", "testsrc=s=640x480", "-frames:v", "1", path);
        var insight = await UnderstandAsync(Settings(), path);
        Assert.Equal((null, null, null), (insight.SceneChanges, insight.Sound, insight.Transcript));
        Assert.Single(insight.Interest!.Points);
        Assert.Empty(insight.Problems);
    }

    [Theory]
    [InlineData("notes.txt", "is a text")]
    [InlineData("missing.mp4", "does not exist")]
    public async Task What_is_no_medium_is_a_sentence(string name, string reason)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "hello", TestContext.Current.CancellationToken);
        var outcome = await MediaAnalyst.Open(Settings()).AnalyseAsync(Path.Combine(folder, name), Understanding.All, TestContext.Current.CancellationToken);
        Assert.Contains(reason, Assert.IsType<MediaNotUnderstood>(outcome).Sentence);
    }

    [Fact]
    public async Task A_damaged_clip_gives_what_can_be_had_and_says_so()
    {
        var path = await ClipAsync("damaged.mp4");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var middle = bytes.AsSpan().IndexOf("mdat"u8) + 40;
        new Random(4).NextBytes(bytes.AsSpan(middle, bytes.Length - middle - 4000));
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var outcome = await MediaAnalyst.Open(Settings()).AnalyseAsync(path, Understanding.Picture | Understanding.Sound, TestContext.Current.CancellationToken);
        var sentences = outcome is MediaUnderstood { Insight: var insight } ? insight.Problems : [((MediaNotUnderstood)outcome).Sentence];
        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence.TrimEnd(')')));
    }

    [Fact]
    public async Task A_limit_is_kept_and_told()
    {
        var analyst = MediaAnalyst.Open(Settings() with { Limit = TimeSpan.FromMilliseconds(1) }, new SpentTime());
        var outcome = await analyst.AnalyseAsync(
            await ClipAsync("slow.mp4"), Understanding.Picture | Understanding.Sound, TestContext.Current.CancellationToken);
        var insight = Assert.IsType<MediaUnderstood>(outcome).Insight;
        Assert.Equal(2, insight.Problems.Count);
        Assert.All(insight.Problems, problem => Assert.Contains("took longer", problem));
        Assert.Null(insight.Colors);
    }

    [Fact]
    public async Task Only_the_beginning_of_a_very_long_file_is_looked_at()
    {
        var settings = Settings() with { Longest = TimeSpan.FromSeconds(1) };
        var insight = await UnderstandAsync(settings, await ClipAsync("long.mp4"), what: Understanding.Picture);
        Assert.Empty(insight.SceneChanges!);
        Assert.InRange(insight.Interest!.Points.Count, 4, 5);
        Assert.Contains("Only the first", Assert.Single(insight.Problems));
    }

    [Fact]
    public async Task Cancelling_cancels()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var path = await ClipAsync("cancel.mp4");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MediaAnalyst.Open(Settings()).AnalyseAsync(path, Understanding.All, cancelled.Token));
    }

    [Fact]
    public async Task A_cache_that_is_damaged_or_can_not_be_written_is_done_without()
    {
        var path = await ClipAsync("e.mp4");
        var first = await UnderstandAsync(Settings(), path, what: Understanding.Sound);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "cache"))) await File.WriteAllTextAsync(file, "{", TestContext.Current.CancellationToken);
        Assert.Equal(first, await UnderstandAsync(Settings(), path, what: Understanding.Sound));
        Assert.Equal(first, await UnderstandAsync(Settings() with { CacheFolder = "/proc/nowhere" }, path, what: Understanding.Sound));
    }

    [Fact]
    public async Task The_terminal_prints_what_is_understood()
    {
        var path = await ClipAsync("f.mp4");
        var outcome = await CommandFolder.RunInsideAsync("probe", path, "--deep");
        Assert.Equal(0, outcome.ExitCode);
        foreach (var word in (string[])["scenes: 2, new ones at 1 s", "colours: #", "subject: ", "loudness: -", "silences: none", "beats: none", "KINORA_WHISPER_MODEL"])
            Assert.Contains(word, outcome.Output);
        var json = await CommandFolder.RunInsideAsync("probe", path, "--deep", "--json");
        var insight = JsonDocument.Parse(json.Output).RootElement.GetProperty("insight");
        Assert.Equal(1000, insight.GetProperty("scenes")[0].GetInt64());
        Assert.DoesNotContain("insight", (await CommandFolder.RunInsideAsync("probe", path, "--json")).Output);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private AnalysisSettings Settings() => new() { CacheFolder = Path.Combine(folder, "cache") };

    private static async Task<MediaInsight> UnderstandAsync(
        AnalysisSettings settings, string path, MediaReference? reference = null, Understanding what = Understanding.All)
    {
        var outcome = await MediaAnalyst.Open(settings).AnalyseAsync(path, what, TestContext.Current.CancellationToken, reference);
        return Assert.IsType<MediaUnderstood>(outcome).Insight with { Media = reference ?? MediaReference.OfFile(path) };
    }

    /// <summary>Two seconds with a cut at one, and a tone.</summary>
    private async Task<string> ClipAsync(string name)
    {
        var path = Path.Combine(folder, name);
        await FfmpegAsync(
            "-f", "lavfi", "-i", "testsrc2=s=320x180:r=30:d=1", "-f", "lavfi", "-i", "smptebars=s=320x180:r=30:d=1", "-f", "lavfi", "-i", "sine=330:d=2",
            "-filter_complex", "[0]setsar=1[a];[1]setsar=1[b];[a][b]concat=n=2,format=yuv420p[v]", "-map", "[v]", "-map", "2:a", "-c:v", "libx264", path);
        return path;
    }

    private static async Task FfmpegAsync(params string[] arguments) => await ToolProcess.RunAsync(
        new ToolCommand("ffmpeg", ["-v", "error", "-y", .. arguments]), cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A clock on which every limit has passed when it is set: a real one can lose the race against a short clip.</summary>
    private sealed class SpentTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan) callback(state);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }
    }
}
