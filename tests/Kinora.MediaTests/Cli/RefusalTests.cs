using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Kinora.MediaTests.Cli;

/// <summary>What is no medium, or too much of one, is refused in a line, and what it points to is left alone.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("#EXTM3U\n#EXTINF:1,\nURL/x.ts\n#EXT-X-ENDLIST\n", "playlist")]
    [InlineData("ffconcat version 1.0\nfile URL/x.mp4\n", "playlist")]
    [InlineData("[playlist]\nFile1=URL/x.mp3\n", "playlist")]
    [InlineData("<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><BaseURL>URL/</BaseURL></MPD>", "playlist")]
    [InlineData("\ufeff <svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"URL/i.png\" width=\"9\" height=\"9\"/></svg>", "SVG")]
    [InlineData("v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nt=0 0\nm=video 9 RTP/AVP 96\n", "text")]
    public async Task A_script_named_mp4_is_refused_and_nothing_it_points_to_is_asked_for(string script, string kind)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        folder.Write("a.mp4", script.Replace("URL", $"http://{listener.LocalEndpoint}", StringComparison.Ordinal));
        var outcome = await CommandFolder.RunInsideAsync("make", folder.PathOf("a.mp4"), "--out", folder.PathOf("f.mp4"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"a.mp4 is a{(kind == "SVG" ? "n" : "")} {kind}", outcome.Error);
        Assert.False(listener.Pending());
        Assert.False(folder.Has("f.mp4"));
    }

    [Fact]
    public async Task A_picture_that_claims_40000_by_40000_pixels_is_refused_before_it_is_decoded()
    {
        await folder.PictureAsync("huge.png", 16, 16);
        var bytes = await File.ReadAllBytesAsync(folder.PathOf("huge.png"), TestContext.Current.CancellationToken);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 40_000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 40_000);
        await File.WriteAllBytesAsync(folder.PathOf("huge.png"), bytes, TestContext.Current.CancellationToken);
        var outcome = await CommandFolder.RunInsideAsync("make", folder.PathOf("huge.png"), "--out", folder.PathOf("f.mp4"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("40000×40000", outcome.Error);
    }

    [Fact]
    public async Task A_clip_of_nearly_ten_hours_is_refused_with_its_length()
    {
        await folder.ClipAsync("s.mp4", 1, 16, 16);
        string[] stretch = ["-v", "error", "-itsscale", "36000", "-i", folder.PathOf("s.mp4"), "-an", "-c", "copy", folder.PathOf("long.mp4")];
        Assert.Equal(0, (await Outcome.OfAsync(new("ffmpeg", stretch))).ExitCode);
        var outcome = await CommandFolder.RunInsideAsync("make", folder.PathOf("long.mp4"), "--out", folder.PathOf("f.mp4"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("9.7 hours long; at most 6 are taken", outcome.Error);
    }

    [Theory]
    [InlineData(1, "make", "nope.jpg", "--json")]
    [InlineData(1, "render", "nope.json", "--json")]
    [InlineData(2, "make", "--titel", "x", "--json")]
    [InlineData(2, "make", "--json")]
    public async Task A_failure_is_a_json_line_as_well(int code, params string[] arguments)
    {
        var outcome = await CommandFolder.RunInsideAsync(arguments);
        Assert.Equal(code, outcome.ExitCode);
        var line = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal("failed", line.GetProperty("event").GetString());
        Assert.Equal(outcome.Error, $"kinora: {line.GetProperty("message").GetString()}\n");
    }

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_is_left_on_it()
    {
        await folder.SoundAsync("bed.wav", 2);
        Directory.CreateDirectory(folder.PathOf("disk"));
        // Room for the picture, none for the film: ffmpeg's own exit code says nothing of that.
        var start = folder.Start("make", "--title", "x", "--music", "bed.wav", "--duration", "3", "--size", "320x180", "--encoder", "software", "--out", "disk/f.mp4");
        const string script = "mount -t tmpfs -o size=60k tmpfs disk || exit 77; \"$@\"; code=$?; ls -A disk; exit $code";
        string[] words = ["-rm", "sh", "-c", script, "sh", start.FileName, .. start.ArgumentList];
        var outcome = await Outcome.OfAsync(new("unshare", words) { WorkingDirectory = folder.Folder });
        Assert.SkipWhen(outcome.Error.Contains("unshare", StringComparison.Ordinal) || outcome.ExitCode == 77, "no disk can be mounted here");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("f.mp4 can't be written: the disk is full", outcome.Error);
        Assert.Equal("", outcome.Output);
    }
}
