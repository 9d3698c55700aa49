using System.Security.Cryptography;
using Kinora.Core;
using Kinora.Media.Export;
using Kinora.MediaTests.Films;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Export.Chunks;

/// <summary>Films made of chunks by the real exporter.</summary>
public sealed class ChunkedFilmTests : IDisposable
{
    private readonly ChunkStudio studio = new();

    public void Dispose() => studio.Dispose();

    [Theory]
    [InlineData(VideoCodec.H264, ExportFormat.Mp4, 30, 1)]
    [InlineData(VideoCodec.H264, ExportFormat.Mov, 30000, 1001)]
    [InlineData(VideoCodec.Hevc, ExportFormat.Mp4, 24000, 1001)]
    public async Task A_joined_film_is_the_whole_film(VideoCodec codec, ExportFormat format, int numerator, int denominator)
    {
        var timeline = await studio.MixedAsync();
        timeline = timeline with { Canvas = timeline.Canvas with { FrameRate = new FrameRate(numerator, denominator) } };
        var settings = ChunkStudio.Settings(timeline) with { Codec = codec, Format = format, Quality = ExportQuality.High };
        var whole = await studio.MakeWholeAsync(timeline, "whole." + format, settings);
        var (joined, _) = await studio.MakeAsync(timeline, "joined." + format, settings);
        Assert.Equal(4 + 1, studio.Kept.Count);
        Assert.Equal(await TimesAsync(whole, "v"), await TimesAsync(joined, "v"));
        Assert.Equal(await ChunkStudio.PacketsAsync(whole, "a"), await ChunkStudio.PacketsAsync(joined, "a"));
        Assert.Equal(await StreamsAsync(whole), await StreamsAsync(joined));
        var (one, other) = (await ChunkStudio.DecodeAsync(whole), await ChunkStudio.DecodeAsync(joined));
        Assert.Equal(one.Length, other.Length);
        Assert.All(Psnr(one, other, 160 * 90 * 3 / 2), (psnr, frame) => Assert.True(psnr > 30, $"frame {frame}: {psnr:0.0} dB"));
    }

    [Fact]
    public async Task Packets_follow_one_another_without_a_gap_and_every_chunk_begins_with_a_key_frame()
    {
        var timeline = await studio.MixedAsync();
        var (joined, _) = await studio.MakeAsync(timeline, "joined.mp4");
        var told = (await Export.Films.AskAsync(joined, "packet=dts,flags", "-select_streams", "v")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Chunk(2).Select(lines => (Time: long.Parse(lines[0][4..]), IsKey: lines[1].Contains('K'))).ToList();
        Assert.Equal(300, told.Count);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.Equal(512, pair.Second.Time - pair.First.Time));
        Assert.All(new[] { 0, 67, 150, 225 }, edge => Assert.True(told[edge].IsKey, $"frame {edge}"));
        var frames = (await Export.Films.AskAsync(joined, "frame=pts", "-select_streams", "v")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, 300).Select(frame => $"pts={512 * frame}"), frames);
    }

    [Fact]
    public async Task Made_again_the_film_is_the_same_to_the_byte_and_no_frame_is_drawn()
    {
        var timeline = await studio.MixedAsync();
        var (first, told) = await studio.MakeAsync(timeline, "first.mp4");
        Assert.Contains(told.OfType<ExportProgressed>(), progress => progress is { Frame: > 0 and < 300 } or { Stage: ExportStage.Rendering });
        var (again, events) = await studio.MakeAsync(timeline, "again.mp4");
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(again));
        var rendering = events.OfType<ExportProgressed>().Where(progress => progress.Stage == ExportStage.Rendering);
        Assert.Equal([300], rendering.Select(progress => progress.Frame));
        Assert.Equal(4 + 1, studio.Kept.Count);
    }

    [Fact]
    public async Task After_an_edit_only_the_chunk_that_changed_is_made_and_the_film_is_as_if_made_at_once()
    {
        var timeline = await studio.MixedAsync();
        await studio.MakeAsync(timeline, "first.mp4");
        var before = studio.Kept;
        var main = timeline.Tracks[0];
        var warmer = main.Segments[2] with { Effects = [new Effect("look") { Name = "warm" }] };
        var edited = timeline with { Tracks = timeline.Tracks.SetItem(0, main with { Segments = main.Segments.SetItem(2, warmer) }) };
        var (after, events) = await studio.MakeAsync(edited, "after.mp4");
        Assert.Single(studio.Kept.Except(before));
        Assert.Equal(225, events.OfType<ExportProgressed>().First().Frame);
        Directory.Delete(studio.ChunkFolder, recursive: true);
        var (fresh, _) = await studio.MakeAsync(edited, "fresh.mp4");
        Assert.Equal(File.ReadAllBytes(fresh), File.ReadAllBytes(after));
    }

    [Fact]
    public async Task The_sound_is_that_of_the_whole_film_and_made_anew_only_when_it_changed()
    {
        var timeline = await studio.MixedAsync();
        var song = Shot("song", 0, 10_000, "clicks.wav") with { Volume = 0.5 };
        var talk = Shot("talk", 3000, 3000, "clicks.wav", 500);
        timeline = timeline with
        {
            Tracks = timeline.Tracks.Add(Row("song", TrackKind.Audio, song) with { Role = TrackRole.Music, Duck = true })
                .Add(Row("talk", TrackKind.Audio, talk) with { Role = TrackRole.Narration }),
        };
        var whole = await SoundAsync(await studio.MakeWholeAsync(timeline, "whole.mp4"));
        var (first, _) = await studio.MakeAsync(timeline, "first.mp4");
        var kept = studio.Kept;
        var photo = timeline.Tracks[0].Segments[0] with { Opacity = 0.5 };
        var paler = timeline with { Tracks = timeline.Tracks.SetItem(0, timeline.Tracks[0] with { Segments = timeline.Tracks[0].Segments.SetItem(0, photo) }) };
        var (seen, _) = await studio.MakeAsync(paler, "seen.mp4");
        Assert.Equal(2, studio.Kept.Except(kept).Count()); // it is seen in two chunks, and the sound is the same
        kept = studio.Kept;
        var louder = paler with { Tracks = paler.Tracks.SetItem(4, paler.Tracks[4] with { Segments = [song with { Volume = 0.8 }] }) };
        var (heard, _) = await studio.MakeAsync(louder, "heard.mp4");
        Assert.Single(studio.Kept.Except(kept));
        Assert.Equal(whole, await SoundAsync(first));
        Assert.Equal(whole, await SoundAsync(seen));
        Assert.NotEqual(whole, await SoundAsync(heard));
    }

    [Fact]
    public async Task A_chunk_that_moved_is_the_same_to_the_byte()
    {
        await studio.MakeAsync(ChunkStudio.Colors("abcd"), "first.mp4");
        var before = Digests();
        Directory.Delete(studio.ChunkFolder, recursive: true);
        await studio.MakeAsync(ChunkStudio.Colors("dbae"), "second.mp4");
        var after = Digests();
        Assert.Equal(3, before.Keys.Intersect(after.Keys).Count());
        Assert.All(before.Keys.Intersect(after.Keys), key => Assert.Equal(before[key], after[key]));
    }

    [Fact]
    public async Task A_damaged_chunk_is_made_anew()
    {
        var timeline = ChunkStudio.Colors("abc");
        var (first, _) = await studio.MakeAsync(timeline, "first.mp4");
        var victim = Path.Combine(studio.ChunkFolder, studio.Kept.First() + ".chunk");
        var bytes = File.ReadAllBytes(victim);
        bytes[bytes.Length / 3] ^= 0x40;
        File.WriteAllBytes(victim, bytes);
        var (again, _) = await studio.MakeAsync(timeline, "again.mp4");
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(again));
        Assert.Equal(3, studio.Kept.Count);
    }

    [Fact]
    public async Task An_export_that_is_stopped_leaves_whole_chunks_alone_and_the_next_one_goes_on_from_them()
    {
        var timeline = await studio.MixedAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var request = await studio.RequestAsync(timeline, "stopped.mp4");
        var watch = new StopAt(stop, () => studio.Kept.Count >= 3);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Exporter(TimeProvider.System).ExportAsync(request, watch, stop.Token));
        var kept = studio.Kept;
        Assert.InRange(kept.Count, 3, 5);
        Assert.Empty(Directory.GetDirectories(studio.ChunkFolder));
        Assert.False(File.Exists(studio["stopped.mp4"]));
        var (_, events) = await studio.MakeAsync(timeline, "done.mp4");
        Assert.True(events.OfType<ExportProgressed>().First().Frame >= 67);
        Assert.Superset(kept, studio.Kept);
    }

    [Fact]
    public async Task Exports_that_share_a_folder_do_not_disturb_one_another()
    {
        var timeline = await studio.MixedAsync();
        var films = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => studio.MakeAsync(timeline, $"film{n}.mp4")));
        Assert.All(films, film => Assert.Equal(File.ReadAllBytes(films[0].Path), File.ReadAllBytes(film.Path)));
        Assert.Empty(Directory.GetDirectories(studio.ChunkFolder));
    }

    [Fact]
    public async Task A_folder_too_small_for_the_film_still_gives_the_film()
    {
        var timeline = ChunkStudio.Colors("abcd");
        var request = await studio.RequestAsync(timeline, "film.mp4") with { ChunkFolderBytes = 1 };
        await new Exporter(TimeProvider.System).ExportAsync(request, new Transcript(), TestContext.Current.CancellationToken);
        Assert.Empty(studio.Kept);
        Assert.Equal(100 * 160 * 90 * 3 / 2, (await ChunkStudio.DecodeAsync(studio["film.mp4"])).Length);
    }

    [Fact]
    public async Task A_scene_that_comes_twice_is_made_once()
    {
        var (film, _) = await studio.MakeAsync(ChunkStudio.Colors("abab"), "film.mp4");
        Assert.Equal(2, studio.Kept.Count);
        Assert.Equal(100 * 160 * 90 * 3 / 2, (await ChunkStudio.DecodeAsync(film)).Length);
    }

    [Fact]
    public async Task A_clip_that_ends_too_early_is_told_every_time()
    {
        await studio.MixedAsync();
        var bytes = File.ReadAllBytes(await CutClipAsync());
        File.WriteAllBytes(studio["cut.mkv"], bytes[..(bytes.Length / 2)]);
        var timeline = ChunkStudio.Colors("ab", 30);
        var main = timeline.Tracks[0];
        timeline = timeline with { Tracks = [main with { Segments = [main.Segments[0], Shot("cut", 2500, 3000, "cut.mkv")] }] };
        var (_, first) = await studio.MakeAsync(timeline, "first.mp4");
        var (_, again) = await studio.MakeAsync(timeline, "again.mp4");
        Assert.Equal(first.OfType<ExportWarned>(), again.OfType<ExportWarned>());
    }

    [Fact]
    public async Task Other_formats_are_made_whole()
    {
        var timeline = ChunkStudio.Colors("ab");
        await studio.MakeAsync(timeline, "film.gif", ChunkStudio.Settings(timeline) with { Format = ExportFormat.Gif });
        Assert.False(Directory.Exists(studio.ChunkFolder));
    }

    private static async Task<string> StreamsAsync(string path) => await Export.Films.AskAsync(
        path, "stream=codec_name,codec_tag_string,width,height,time_base,start_pts,duration_ts,nb_frames,color_space,color_range,has_b_frames,profile,pix_fmt");

    /// <summary>All presentation times in order; how pictures are ordered for decoding is each encoder's own.</summary>
    private static async Task<string[]> TimesAsync(string path, string stream)
    {
        var told = await Export.Films.AskAsync(path, "frame=pts", "-select_streams", stream);
        return told.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Task<byte[]> SoundAsync(string path) => Export.Films.DecodeAsync(path, "-map", "0:a", "-f", "s16le");

    private static IEnumerable<double> Psnr(byte[] one, byte[] other, int frameBytes)
    {
        for (var start = 0; start < one.Length; start += frameBytes)
        {
            var error = 0.0;
            for (var i = start; i < start + frameBytes; i++) error += (one[i] - other[i]) * (one[i] - other[i]);
            yield return error == 0 ? 99 : 10 * Math.Log10(255 * 255 * frameBytes / error);
        }
    }

    private Dictionary<string, string> Digests() => studio.Kept.ToDictionary(
        key => key, key => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(studio.ChunkFolder, key + ".chunk")))));

    private async Task<string> CutClipAsync()
    {
        using var folder = new Ffmpeg.MediaFolder();
        var path = await folder.MakeAsync("cut.mkv", "-f", "lavfi", "-i", "testsrc2=s=160x90:r=30:d=3", "-c:v", "libx264", "-g", "10", "-bf", "0");
        File.Copy(path, studio["long.mkv"]);
        return studio["long.mkv"];
    }

    /// <summary>Cancels once something has come about.</summary>
    private sealed class StopAt(CancellationTokenSource stop, Func<bool> isReached) : IProgress<ExportEvent>
    {
        public void Report(ExportEvent value)
        {
            if (isReached()) stop.Cancel();
        }
    }
}
