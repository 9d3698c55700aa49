using System.Diagnostics;
using System.Text.Json;

namespace Kinora.MediaTests.Cli;

public sealed class MakeTests : IDisposable
{
    private static readonly string[] Small = ["--size", "320x180", "--encoder", "software", "--quality", "draft"];

    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Pictures_logo_title_captions_and_music_become_a_film_as_long_as_asked()
    {
        foreach (var name in (string[])["photos/1.jpg", "photos/2.jpg", "photos/10.jpg"]) await folder.PictureAsync(name);
        await folder.PictureAsync("logo.png", 50, 50, "white");
        await folder.SoundAsync("bed.mp3");
        folder.Write("captions.txt", "one\ntwo\n三\n");
        var outcome = await folder.RunAsync([
            "make", "--images", "photos/1.jpg", "photos/2.jpg", "photos/10.jpg", "--logo", "logo.png", "--title", "Spring Sale", "--captions", "captions.txt",
            "--music", "bed.mp3", "--duration", "3", "--out", "promo.mp4", "--save-draft", "draft.json", .. Small]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.StartsWith("promo.mp4: 3 s, 320×180, ", outcome.Output);
        Assert.Equal("320,180,90", await ProbeAsync("promo.mp4", "v:0", "stream=width,height,nb_frames"));
        Assert.Equal("aac", await ProbeAsync("promo.mp4", "a:0", "stream=codec_name"));
        var summary = await folder.RunAsync("summary", "draft.json");
        Assert.Contains("Title: \"Spring Sale\" (0-3s)", summary.Output);
        Assert.Contains("\"三\"", summary.Output);
    }

    [Fact]
    public async Task A_folder_is_taken_in_the_order_people_count_and_sorted_by_what_is_in_it()
    {
        foreach (var name in (string[])["in/p10.png", "in/p9.png"]) await folder.PictureAsync(name);
        await folder.SoundAsync("in/a song.mp3");
        folder.Write("in/notes.txt", "not a medium");
        var outcome = await folder.RunAsync(["make", "in", "--duration", "1", "--out", "f.mp4", "--save-draft", "d.json", .. Small]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("Video: p9 (0-0.5s), p10 (0.5-1s) 2. Music: a song (0-1s)", (await folder.RunAsync("summary", "d.json")).Output);
    }

    [Theory]
    [InlineData("-i.mp4")]
    [InlineData("--out.mp4")]
    [InlineData("two\nlines 'and' \"quotes\" $(touch hacked) [v].mp4")]
    [InlineData("@list.mp4")]
    [InlineData("%03d.mp4")]
    public async Task Any_name_works_behind_two_dashes(string name)
    {
        await folder.ClipAsync(name, 0.5);
        var outcome = await folder.RunAsync(["make", "--out", "f.mp4", .. Small, "--", name]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal("15", await ProbeAsync("f.mp4", "v:0", "stream=nb_frames"));
        Assert.False(folder.Has("hacked"));
    }

    [Fact]
    public async Task A_saved_draft_renders_to_the_same_frames()
    {
        await folder.PictureAsync("a.png");
        await folder.ClipAsync("b.mp4");
        string[] wanted = ["--encoder", "software", "--fps", "10"];
        Assert.Equal(0, (await folder.RunAsync(["make", "a.png", "b.mp4", "--duration", "2", "--size", "320x180", "--out", "made.mp4", "--save-draft", "d.json", .. wanted])).ExitCode);
        Assert.Equal(0, (await folder.RunAsync(["render", "d.json", "--out", "rendered.mp4", .. wanted])).ExitCode);
        Assert.Equal(File.ReadAllBytes(folder.PathOf("made.mp4")), File.ReadAllBytes(folder.PathOf("rendered.mp4")));
    }

    [Fact]
    public async Task A_frame_is_a_picture_of_the_film()
    {
        await folder.PictureAsync("a.png");
        await folder.RunAsync(["make", "a.png", "--duration", "1", "--out", "f.mp4", "--save-draft", "d.json", .. Small]);
        var outcome = await folder.RunAsync("frame", "d.json", "--at", "0.5", "--out", "frame.png", "--size", "640x360");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal("640,360", await ProbeAsync("frame.png", "v:0", "stream=width,height"));
        Assert.Contains("beyond the film's end", (await folder.RunAsync("frame", "d.json", "--at", "5")).Error);
    }

    [Fact]
    public async Task Sounds_and_a_title_make_a_film_and_a_title_alone_does_too()
    {
        await folder.SoundAsync("a.mp3", 1);
        Assert.Equal(0, (await folder.RunAsync(["make", "a.mp3", "--title", "Night", "--out", "a.mp4", .. Small])).ExitCode);
        Assert.Equal(0, (await folder.RunAsync(["make", "--title", "Night", "--duration", "1", "--out", "b.mp4", .. Small])).ExitCode);
        Assert.Equal("", await ProbeAsync("b.mp4", "a", "stream=codec_name"));
    }

    [Fact]
    public async Task Json_lines_tell_everything_on_the_standard_output_and_nothing_else()
    {
        await folder.PictureAsync("a.png");
        var outcome = await folder.RunAsync(["make", "a.png", "--duration", "1", "--json", "--out", "f.mp4", .. Small]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var events = outcome.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString()).ToList();
        Assert.Equal("started", events[0]);
        Assert.Equal("finished", events[^1]);
    }

    [Theory]
    [InlineData("SIGINT")]
    [InlineData("SIGTERM")]
    public async Task A_stopped_export_ends_at_once_and_leaves_no_file_and_no_child(string signal)
    {
        var test = TestContext.Current.CancellationToken;
        await folder.PictureAsync("a.png", 1600, 900);
        var start = folder.Start("make", "a.png", "--duration", "600", "--json", "--out", "f.mp4");
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        // A shell that runs in the background ignores SIGINT, and so would its children.
        (start.FileName, var program) = ("env", start.FileName);
        start.ArgumentList.Insert(0, program);
        start.ArgumentList.Insert(0, "--default-signal=INT");
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(test) is { } line && !line.Contains("\"rendering\"", StringComparison.Ordinal))
        {
        }

        var children = await Soon.Async(() => ChildrenAsync(process.Id), children => children.Length > 0);
        await Outcome.OfAsync(new ProcessStartInfo("kill", ["-s", signal["SIG".Length..], $"{process.Id}"]));
        await process.WaitForExitAsync(test).WaitAsync(Soon.Patience, test); // by its code: stopped, not at its end
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("stopped", await process.StandardError.ReadToEndAsync(test));
        Assert.Equal(["a.png"], Directory.GetFileSystemEntries(folder.Folder).Select(Path.GetFileName));
        await Soon.Async(() => !children.Any(IsRunning));
    }

    private static async Task<string[]> ChildrenAsync(int process) =>
        (await Outcome.OfAsync(new ProcessStartInfo("ps", ["-o", "pid=", "--ppid", $"{process}"]))).Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsRunning(string process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/status").Contains("State:\tZ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // gone
        }
    }

    private async Task<string> ProbeAsync(string name, string stream, string entries)
    {
        var start = new ProcessStartInfo("ffprobe", ["-v", "error", "-select_streams", stream, "-show_entries", entries, "-of", "csv=p=0", "file:" + folder.PathOf(name)]);
        return (await Outcome.OfAsync(start)).Output.Trim().TrimEnd(',');
    }
}
