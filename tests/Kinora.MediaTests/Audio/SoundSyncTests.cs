using Kinora.Core.Plan;
using Kinora.Media.Audio;
using Kinora.Media.Audio.Sources;
using static Kinora.MediaTests.Audio.SoundStudio;

namespace Kinora.MediaTests.Audio;

public sealed class SoundSyncTests(SoundStudio studio) : IClassFixture<SoundStudio>
{
    // Beeps of 50 ms at every tenth second and half a second, at 44.1 kHz as most files are.
    private const string Beeps = "aevalsrc='if(lt(mod(t+9.5,10),0.05),0.5*cos(2*PI*1000*t),0)':s=44100:d=";

    [Theory]
    [InlineData("beeps.wav", "pcm_s16le", "wav", 600, 0)]
    [InlineData("beeps.mp3", "libmp3lame", "mp3", 60, 0)]
    [InlineData("beeps.m4a", "aac", "mov", 600, 0)]
    [InlineData("beeps.mkv", "libvorbis", "matroska", 60, 0.003)]
    [InlineData("beeps.webm", "libopus", "matroska", 60, 0.007)]
    public async Task Beeps_land_within_a_millisecond_at_the_end_too(string name, string codec, string demuxer, int length, double late)
    {
        await studio.MakeAsync(name, Beeps + length, "-c:a", codec);
        studio.Know(name, demuxer, Seconds(length));
        var film = await studio.RenderAsync(length, Clip(name, 0, length));
        var onsets = Onsets(film.Left, 0.1);
        Assert.Equal(length / 10, onsets.Count);
        // Matroska starts the file with the encoder's delay, before zero; ffmpeg moves all its streams, the picture too, to zero.
        Assert.All(onsets.Select((onset, i) => onset - (0.5 + 10 * i) - late), error => Assert.InRange(error, -0.001, 0.001));
    }

    [Theory]
    [InlineData("cut.wav", "pcm_s16le", "wav", 0)]
    [InlineData("cut.mp3", "libmp3lame", "mp3", 0)]
    [InlineData("cut.m4a", "aac", "mov", 0)]
    [InlineData("cut.mkv", "libvorbis", "matroska", 0.003)]
    public async Task A_clip_that_decodes_for_itself_starts_at_its_in_point(string name, string codec, string demuxer, double late)
    {
        await studio.MakeAsync(name, Beeps + "100", "-c:a", codec);
        studio.Know(name, demuxer, Seconds(100));
        var cache = new Kinora.Media.Audio.Loudness.FolderLoudnessCache(studio.PathOf("cache-" + name));
        var renderer = new AudioRenderer { Cache = cache };
        foreach (var round in new[] { "measured", "remembered" })
        {
            var path = studio.PathOf($"{round}-{name}.out.wav");
            await renderer.RenderAsync(
                new AudioPlan(Seconds(4), [Clip(name, 1, 3, 89.75)]), studio, path, cancellationToken: TestContext.Current.CancellationToken);
            var onsets = Onsets((await DecodeAsync(path)).Left, 0.1);
            Assert.InRange(Assert.Single(onsets) - late, 1.749, 1.751);
        }
    }

    [Fact]
    public async Task Raw_aac_starts_where_players_start_it()
    {
        await studio.MakeAsync("raw.aac", Beeps + "20", "-c:a", "aac");
        studio.Know("raw.aac", "aac", Seconds(20));
        var film = await studio.RenderAsync(20, Clip("raw.aac", 0, 20));
        // An AAC stream without a container cannot say how many priming samples it has: players play them.
        Assert.InRange(Onsets(film.Left, 0.1)[0] - 0.5, -0.001, 0.0255);
    }

    [Fact]
    public async Task Sound_that_starts_after_the_picture_stays_behind_it()
    {
        await RunAsync(
            "-v", "error", "-y", "-f", "lavfi", "-i", "color=c=black:s=64x64:d=6:r=25", "-itsoffset", "1.2", "-f", "lavfi", "-i", Beeps + "4",
            "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", studio.PathOf("late.mp4"));
        studio.Know("late.mp4", "mov", Seconds(6));
        var film = await studio.RenderAsync(5, Clip("late.mp4", 0, 5));
        Assert.InRange(Onsets(film.Left, 0.1)[0], 1.699, 1.701);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Stretched_sound_does_not_drift(double speed)
    {
        await studio.MakeAsync("stretch.wav", Beeps + "100", "-c:a", "pcm_s16le");
        studio.Know("stretch.wav", "wav", Seconds(100));
        var film = await studio.RenderAsync(100 / speed, Clip("stretch.wav", 0, 100 / speed) with { Speed = speed });
        for (var beep = 0; beep < 10; beep++)
        {
            // A stretcher moves whole waves, so an onset is not sharp: the beep's centre of energy is looked at.
            var expected = (0.525 + 10 * beep) / speed;
            Assert.InRange(Centre(film, expected - 0.12, expected + 0.12) - expected, -0.025, 0.02);
        }
    }

    [Fact]
    public void The_decoder_is_told_exactly_this()
    {
        var mp4 = new AudioSource("/in.mp4") { Demuxer = "mov", Stream = 1 };
        Assert.Equal(
            "-nostdin -hide_banner -v error -threads 1 -protocol_whitelist file -format_whitelist mov -f mov -ss 9.75 -t 5.5 -vn -sn -dn " +
            "-i file:/in.mp4 -map 0:1 -filter_threads 1 -af aresample=48000:async=1:first_pts=0:center_mix_level=0.7071068:" +
            "surround_mix_level=0.7071068:lfe_mix_level=0,aformat=sample_fmts=flt:channel_layouts=stereo,atrim=start_sample=24000 " +
            "-f f32le -c:a pcm_f32le pipe:1",
            string.Join(' ', SoundArguments.Decode("file:/in.mp4", mp4, Seconds(10.25), Seconds(5))));
        var mp3 = SoundArguments.Decode("file:/in.mp3", new AudioSource("/in.mp3") { Demuxer = "mp3" }, Seconds(10.25), null);
        Assert.DoesNotContain("-ss", mp3);
        Assert.Contains(mp3, word => word.EndsWith("atrim=start_sample=492000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.1, "atempo=0.5623413252,atempo=0.5623413252,atempo=0.5623413252,atempo=0.5623413252")]
    [InlineData(1.5, "atempo=1.5")]
    [InlineData(2, "atempo=2")]
    [InlineData(16, "atempo=2,atempo=2,atempo=2,atempo=2")]
    public void Tempo_is_a_chain_of_gentle_steps(double speed, string expected) => Assert.Equal(expected, SoundArguments.Tempo(speed));

    private static double Centre(Rendered film, double start, double end)
    {
        var samples = film.Between(start, end);
        var (sum, moment) = (0.0, 0.0);
        for (var i = 0; i < samples.Length; i++)
        {
            var power = (double)samples[i] * samples[i];
            sum += power;
            moment += power * i;
        }

        return start + moment / sum / 48000;
    }
}
