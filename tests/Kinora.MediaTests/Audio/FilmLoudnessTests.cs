using Kinora.Core;
using Kinora.Media.Audio;
using static Kinora.MediaTests.Audio.SoundStudio;

namespace Kinora.MediaTests.Audio;

public sealed class FilmLoudnessTests(SoundStudio studio) : IClassFixture<SoundStudio>
{
    private const string Pink = "anoisesrc=d=20:c=pink:a=0.3:seed=1:r=44100";

    // As lively as speech: syllables and pauses, peaks far above the mean.
    private const string Voice =
        "anoisesrc=d=20:c=brown:a=0.9:seed=7,highpass=f=150,volume='if(lt(mod(t,3),2.2),0.05+pow(abs(sin(2*PI*2.1*t)),3),0)':eval=frame";

    [Theory]
    [InlineData("quiet.wav", Pink, "volume=-26dB")]
    [InlineData("loud.wav", Pink, "volume=12dB,alimiter")]
    [InlineData("mono.wav", Pink, "pan=mono|c0=c0")]
    [InlineData("surround.wav", Pink, "pan=5.1|FL=0.2*c0|FR=0.1*c0|FC=c0|LFE=c0|BL=0.1*c0|BR=0.1*c0")]
    [InlineData("low.wav", Pink, "aresample=8000")]
    [InlineData("voice.wav", Voice, "anull")]
    public async Task A_film_of_one_source_lands_at_the_reference(string name, string lavfi, string filter)
    {
        await studio.MakeAsync(name, lavfi + "," + filter, "-c:a", "pcm_f32le");
        await LandsAsync(await studio.RenderAsync(12, Clip(name, 0, 12, 3)));
    }

    [Fact]
    public async Task A_short_sound_lands_there_too()
    {
        var name = await studio.MakeAsync("short.wav", "anoisesrc=d=0.9:c=pink:a=0.05:seed=1");
        await LandsAsync(await studio.RenderAsync(1, Clip(name, 0, 0.9)));
    }

    [Fact]
    public async Task A_click_of_a_tenth_of_a_second_is_heard_and_finite()
    {
        var name = await studio.MakeAsync("click.wav", "anoisesrc=d=0.1:c=pink:a=0.05:seed=1");
        var film = await studio.RenderAsync(5, Clip(name, 1, 0.1, role: TrackRole.Sfx));
        Assert.All(film.Left, sample => Assert.True(float.IsFinite(sample)));
        Assert.InRange(film.Report.TruePeak!.Value, -20, Sound.PeakCeiling);
    }

    [Fact]
    public async Task Voice_over_music_lands_at_the_reference_with_the_music_behind()
    {
        var (voice, music) = (await studio.MakeAsync("voice.wav", Voice), await studio.MakeAsync("music.wav", Pink + ",volume=-9dB"));
        var film = await studio.RenderAsync(
            15, Clip(voice, 0, 15, role: TrackRole.Narration), Clip(music, 0, 15, role: TrackRole.Music) with { Volume = 0.35, Duck = true });
        await LandsAsync(film);
    }

    [Fact]
    public async Task Sources_of_any_level_and_kind_play_equally_loud_one_after_another()
    {
        var (quiet, loud) = (await studio.MakeAsync("q.wav", Pink + ",volume=-5dB"), await studio.MakeAsync("l.wav", Pink + ",volume=9dB"));
        var film = await studio.RenderAsync(20, Clip(quiet, 0, 10), Clip(loud, 10, 10));
        await LandsAsync(film);
        Assert.Equal(Level(film.Between(1, 9)), Level(film.Between(11, 19)), 0.3);
    }

    [Fact]
    public async Task Music_at_a_third_is_heard_so_when_it_is_alone()
    {
        var music = await studio.MakeAsync("music.wav", Pink);
        var film = await studio.RenderAsync(10, Clip(music, 0, 10, role: TrackRole.Music) with { Volume = 0.35 });
        Assert.Equal(-14 - 9.12, (await MeasureAsync(film.Path)).Loudness, 0.5);
    }

    [Fact]
    public async Task Six_decibels_less_on_everything_is_six_decibels_less()
    {
        var (voice, music) = (await studio.MakeAsync("voice.wav", Voice), await studio.MakeAsync("music.wav", Pink));
        var clips = new[] { Clip(voice, 0, 10, role: TrackRole.Original), Clip(music, 0, 10, role: TrackRole.Music) with { Volume = 0.35 } };
        var full = await studio.RenderAsync(10, clips);
        var half = await studio.RenderAsync(10, [.. clips.Select(clip => clip with { Volume = clip.Volume / 2 })]);
        // What the limiter took from the louder film it does not take from the quieter one.
        Assert.Equal(-6.02, (await MeasureAsync(half.Path)).Loudness - (await MeasureAsync(full.Path)).Loudness, 0.8);
    }

    [Fact]
    public async Task A_silent_clip_does_not_count_as_words()
    {
        var (silence, music) = (await studio.MakeAsync("silence.wav", "anullsrc=d=20"), await studio.MakeAsync("music.wav", Pink));
        var film = await studio.RenderAsync(10, Clip(silence, 0, 10), Clip(music, 0, 10, role: TrackRole.Music));
        await LandsAsync(film);
    }

    private static async Task LandsAsync(Rendered film)
    {
        var (loudness, truePeak) = await MeasureAsync(film.Path);
        Assert.InRange(loudness, -15, -13);
        Assert.True(truePeak <= Sound.PeakCeiling, $"true peak {truePeak}");
        Assert.Equal(loudness, film.Report.IntegratedLoudness!.Value, 0.1);
    }
}
