using System.Buffers.Binary;
using Kinora.Media.Analysis;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Analysis;

public sealed class BadMediaTests : IDisposable
{
    private readonly MediaFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_missing_file_a_folder_and_an_empty_file_are_told_apart()
    {
        Assert.Equal("no.mp4 does not exist; check its name and folder.", (await Refused(folder["no.mp4"], MediaRefusal.Missing)).Sentence);
        await Refused(folder.Root, MediaRefusal.Directory);
        await Refused(folder.Write("a.mp4", []), MediaRefusal.Empty);
    }

    [Fact]
    public async Task Devices_and_pipes_do_not_keep_us_waiting()
    {
        await folder.RunAsync("pipe.mp4", "mkfifo", "pipe.mp4");
        await Refused(folder["pipe.mp4"], MediaRefusal.NotAFile);
        await Refused("/dev/zero", MediaRefusal.NotAFile);
    }

    [Theory]
    [InlineData("This is a letter.\n", MediaRefusal.Text)]
    [InlineData("\ufeffmit Umlauten: äöü\n", MediaRefusal.Text)]
    [InlineData("#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n", MediaRefusal.Playlist)]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n", MediaRefusal.Playlist)]
    [InlineData("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        MediaRefusal.VectorDrawing)]
    public async Task Texts_named_mp4_are_refused(string text, MediaRefusal reason) =>
        await Refused(folder.Write("a.mp4", System.Text.Encoding.UTF8.GetBytes(text)), reason);

    [Fact]
    public async Task What_no_one_knows_is_refused()
    {
        await Refused(folder.Write("a.jpg", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3]), MediaRefusal.UnknownFormat);
        await Refused(folder.Write("a.mp4", "\0\0\0\u0018ftypisomrest of it is nonsense"u8), MediaRefusal.Damaged);
        await Refused(folder.Write("b.mkv", [0x1A, 0x45, 0xDF, 0xA3, 9, 9, 9, 9]), MediaRefusal.Damaged);
    }

    [Fact]
    public async Task A_sentence_is_one_line_whatever_the_name()
    {
        var refused = await Refused(folder.Write("a\n\e[31m.mp4", []), MediaRefusal.Empty);
        Assert.Equal("a??[31m.mp4 is empty (0 bytes); copy or download it again.", refused.Sentence);
    }

    [Fact]
    public async Task A_cut_clip_counts_as_long_as_it_plays()
    {
        var whole = await folder.MakeAsync("a.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:d=10", "-g", "25", "-movflags", "faststart");
        var bytes = File.ReadAllBytes(whole);
        var info = await MediaProbeTests.Probed(folder.Write("cut.mp4", bytes.AsSpan(0, bytes.Length / 2)));
        Assert.InRange(info.Facts.Duration!.Value.TotalSeconds, 3, 7);
        Assert.Contains("cut off", Assert.Single(info.Warnings));
    }

    [Theory]
    [InlineData("a.wav")]
    [InlineData("a.avi")]
    [InlineData("a.mkv")]
    public async Task Cut_files_of_other_containers_count_as_long_as_they_play(string name)
    {
        var whole = await folder.MakeAsync(name, name == "a.wav" ? ["-f", "lavfi", "-i", "sine=d=10"]
            : ["-f", "lavfi", "-i", "testsrc2=s=320x240:d=10", "-g", "25"]);
        var bytes = File.ReadAllBytes(whole);
        var info = await MediaProbeTests.Probed(folder.Write("cut" + name, bytes.AsSpan(0, bytes.Length / 2)));
        Assert.InRange(info.Facts.Duration!.Value.TotalSeconds, 2.5, 7.5);
        Assert.Contains("cut off", Assert.Single(info.Warnings));
    }

    [Fact]
    public async Task A_clip_cut_before_its_index_is_damaged()
    {
        var whole = await folder.MakeAsync("a.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:d=2");
        var bytes = File.ReadAllBytes(whole);
        var refused = await Refused(folder.Write("cut.mp4", bytes.AsSpan(0, bytes.Length / 2)), MediaRefusal.Damaged);
        Assert.StartsWith("cut.mp4 is damaged and can't be read as MP4 or MOV (", refused.Sentence);
        Assert.DoesNotContain("/media/source", refused.Sentence);
    }

    [Fact]
    public async Task A_cut_photo_is_kept_with_a_warning()
    {
        var whole = await folder.MakeAsync("a.jpg", "-f", "lavfi", "-i", "mandelbrot=s=640x480", "-frames:v", "1", "-q:v", "2");
        var bytes = File.ReadAllBytes(whole);
        var info = await MediaProbeTests.Probed(folder.Write("cut.jpg", bytes.AsSpan(0, bytes.Length / 2)));
        Assert.Equal(640, info.Facts.Width);
        Assert.Single(info.Warnings);
    }

    [Fact]
    public async Task A_picture_of_forty_thousand_pixels_a_side_is_refused_unopened()
    {
        byte[] header = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0,
            1, 2, 3, 4];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), 40_000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), 40_000);
        var refused = await Refused(folder.Write("huge.png", header), MediaRefusal.TooManyPixels);
        Assert.Equal("huge.png has 40000×40000 pixels; at most 200 million and 65535 on a side are taken: make it smaller first.",
            refused.Sentence);
    }

    [Fact]
    public async Task A_ten_hour_clip_is_refused()
    {
        var path = await folder.MakeAsync("long.mp4", "-f", "lavfi", "-i", "color=s=16x16:r=1/60:d=36000", "-c:v", "mpeg4");
        var refused = await Refused(path, MediaRefusal.TooLong);
        Assert.Equal("long.mp4 is 10 hours long; at most 6 are taken: cut out the part you need first.", refused.Sentence);
    }

    [Fact]
    public async Task A_clip_of_many_streams_is_refused()
    {
        var maps = Enumerable.Repeat(new[] { "-map", "0" }, 33).SelectMany(map => map).ToArray();
        var path = await folder.MakeAsync("many.mkv", ["-f", "lavfi", "-i", "sine=d=0.2", .. maps, "-c:a", "pcm_s16le"]);
        await Refused(path, MediaRefusal.TooManyStreams);
    }

    private static async Task<MediaRefused> Refused(string path, MediaRefusal reason)
    {
        var refused = Assert.IsType<MediaRefused>(await MediaProbe.ProbeAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(reason, refused.Reason);
        Assert.DoesNotContain('\n', refused.Sentence);
        return refused;
    }
}
