using System.Diagnostics;

namespace Kinora.MediaTests.Cli;

/// <summary>Nothing that is read is ever written over, and only files are written.</summary>
public sealed class OverwritingTests : IDisposable
{
    private const string Draft =
        """{"v":1,"m":{"width":64,"height":48,"fps":10},"t":[{"id":"t1","tt":0,"sg":[{"id":"s1","s":0,"d":500,"a":{"k":"color","color":"#ff0000"}}]}]}""";

    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_input_reached_through_a_link_is_kept()
    {
        await folder.ClipAsync("real.mp4", 0.2, 64, 48);
        File.CreateSymbolicLink(folder.PathOf("link.mp4"), folder.PathOf("real.mp4"));
        Directory.CreateSymbolicLink(folder.PathOf("loop"), folder.Folder);
        await KeepsAsync("real.mp4", "make", folder.PathOf("link.mp4"), "--out", folder.PathOf("real.mp4"));
        await KeepsAsync("real.mp4", "make", folder.PathOf("loop/real.mp4"), "--out", folder.PathOf("real.mp4"));
        await KeepsAsync("real.mp4", "make", folder.PathOf("real.mp4"), "--out", folder.PathOf("loop/link.mp4"));
    }

    [Fact]
    public async Task A_draft_is_not_saved_over_a_picture()
    {
        await folder.PictureAsync("shots/a.png", 64, 48);
        await KeepsAsync("shots/a.png", "make", folder.PathOf("shots/a.png"), "--save-draft", folder.PathOf("shots/a.png"), "--out", folder.PathOf("f.mp4"));
        await KeepsAsync("shots/a.png", "make", folder.PathOf("shots"), "--save-draft", folder.PathOf("shots/a.png"), "--out", folder.PathOf("f.mp4"));
    }

    [Fact]
    public async Task A_film_is_not_written_over_its_draft_or_its_captions()
    {
        folder.Write("d.json", Draft);
        folder.Write("words.txt", "hello");
        await KeepsAsync("d.json", "render", folder.PathOf("d.json"), "--format", "mp4", "--out", folder.PathOf("d.json"));
        await KeepsAsync(
            "words.txt", "make", "--title", "x", "--captions", folder.PathOf("words.txt"), "--format", "mp4", "--out", folder.PathOf("words.txt"));
    }

    [Fact]
    public async Task Draft_and_film_need_two_names()
    {
        var outcome = await CommandFolder.RunInsideAsync("make", "--title", "x", "--save-draft", folder.PathOf("x.mp4"), "--out", folder.PathOf("x.mp4"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.False(folder.Has("x.mp4"));
    }

    [Fact]
    public async Task Pipes_and_devices_are_neither_read_nor_replaced()
    {
        folder.Write("d.json", Draft);
        foreach (var name in (string[])["pipe.mp4", "pipe.txt", "pipe.json"]) await MakePipeAsync(folder.PathOf(name));
        await RefusesAsync("make", folder.PathOf("pipe.mp4"));
        await RefusesAsync("make", "/dev/zero");
        await RefusesAsync("make", "--title", "x", "--captions", folder.PathOf("pipe.txt"));
        await RefusesAsync("make", "--title", "x", "--captions", "/dev/zero");
        await RefusesAsync("render", folder.PathOf("pipe.json"));
        await RefusesAsync("render", "/dev/zero");
        await RefusesAsync("render", folder.PathOf("d.json"), "--out", folder.PathOf("pipe.mp4"));
        await RefusesAsync("render", folder.PathOf("d.json"), "--format", "mp4", "--out", "/dev/null");
        Assert.Equal(4, Directory.GetFileSystemEntries(folder.Folder).Length);
    }

    private static async Task MakePipeAsync(string path)
    {
        var start = new ProcessStartInfo("mkfifo");
        start.ArgumentList.Add(path);
        Assert.Equal(0, (await Outcome.OfAsync(start)).ExitCode);
    }

    private static async Task RefusesAsync(params string[] arguments)
    {
        var outcome = await CommandFolder.RunInsideAsync(arguments).WaitAsync(Soon.Patience);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("device or pipe", outcome.Error);
    }

    private async Task KeepsAsync(string name, params string[] arguments)
    {
        var before = await File.ReadAllBytesAsync(folder.PathOf(name));
        var outcome = await CommandFolder.RunInsideAsync(arguments);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("is part of the film: write to another name", outcome.Error);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.PathOf(name)));
    }
}
