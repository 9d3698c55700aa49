namespace Kinora.MediaTests.Cli;

/// <summary>A file's name is never read as an option, a pattern, a protocol, a filter or a command.</summary>
public sealed class OddNamesTests : IDisposable
{
    private static readonly string[] Names =
    [
        "-i.png", "new\nline.png", "it's \"q\" $(touch pwned) `id`.png", "pic%d%03d.png", "日本 🎬.png", "concat:x.png", "a|b,c;[0:v]=\\:.png",
        " lead trail .png", "glob*?[1].png", "~.png", "@file.png", "bell\a.png", new string('x', 250) + ".png",
    ];

    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Pictures_of_any_name_become_a_film_of_any_name()
    {
        await folder.PictureAsync("plain.png", 64, 48);
        foreach (var name in Names) File.Copy(folder.PathOf("plain.png"), folder.PathOf(name));
        string[] made = ["make", "--out", "out\n$(x) %d.mp4", "--size", "64x48", "--fps", "10", "--quality", "draft", "--encoder", "software", "--", .. Names];
        var outcome = await folder.RunAsync(made);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.True(folder.Has("out\n$(x) %d.mp4"));
        Assert.False(folder.Has("pwned"));
        Assert.DoesNotContain("\a", outcome.Output + outcome.Error);
    }

    [Fact]
    public async Task A_clip_and_a_sound_of_odd_names_are_read_by_ffmpeg_as_files()
    {
        await folder.ClipAsync("c.mp4", 0.5, 64, 48);
        await folder.SoundAsync("s.wav", 1);
        File.Move(folder.PathOf("c.mp4"), folder.PathOf("-vf %d \"'\n.mp4"));
        File.Move(folder.PathOf("s.wav"), folder.PathOf("async:data,$(x)\n.wav"));
        var outcome = await CommandFolder.RunInsideAsync(
            "make", folder.PathOf("-vf %d \"'\n.mp4"), "--music", folder.PathOf("async:data,$(x)\n.wav"), "--size", "64x48", "--encoder", "software",
            "--out", folder.PathOf("film.mp4"));
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    [Fact]
    public async Task A_name_that_no_disk_takes_is_refused_before_any_work()
    {
        var outcome = await CommandFolder.RunInsideAsync("make", "--title", "x", "--out", folder.PathOf(new string('x', 300) + ".mp4"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("255 bytes", outcome.Error);
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("make", "--title", "x", "--logo", "")]
    [InlineData("make", "--title", "x", "--captions", "")]
    [InlineData("make", "--title", "x", "--music", "")]
    [InlineData("make", "--title", "x", "--save-draft", "")]
    [InlineData("render", "")]
    public async Task An_empty_name_is_bad_usage(params string[] arguments)
    {
        var outcome = await CommandFolder.RunInsideAsync(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("is empty", outcome.Error);
    }
}
