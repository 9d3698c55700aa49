using Kinora.Core;
using static Kinora.MediaTests.Audio.SoundStudio;

namespace Kinora.MediaTests.Audio;

/// <summary>Sources here are measured like any other, so levels are compared with one another.</summary>
public sealed class MixingTests(SoundStudio studio) : IClassFixture<SoundStudio>
{
    private const string Tone = "sine=440:d=12:r=48000,volume=-12dB";
    private const string Noise = "anoisesrc=d=12:c=pink:a=0.2:seed=4:r=48000";

    [Fact]
    public async Task Half_the_volume_is_six_decibels_less()
    {
        var tone = await studio.MakeAsync("tone.wav", Tone);
        var full = await studio.RenderAsync(4, Clip(tone, 0, 4));
        var half = await studio.RenderAsync(4, Clip(tone, 0, 4) with { Volume = 0.5 });
        Assert.Equal(-6.0206, Level(half.Between(1, 3)) - Level(full.Between(1, 3)), 0.001);
        Assert.Equal(full.Report.MasterGain, half.Report.MasterGain);
    }

    [Fact]
    public async Task One_clips_volume_changes_that_clip_alone()
    {
        var tone = await studio.MakeAsync("tone.wav", Tone);
        var noise = await studio.MakeAsync("noise.wav", Noise);
        var even = await studio.RenderAsync(8, Clip(tone, 0, 4), Clip(noise, 4, 4));
        var uneven = await studio.RenderAsync(8, Clip(tone, 0, 4) with { Volume = 0.25 }, Clip(noise, 4, 4));
        Assert.Equal(-12.0412, Level(uneven.Between(1, 3)) - Level(even.Between(1, 3)), 0.01);
        Assert.Equal(0, Level(uneven.Between(5, 7)) - Level(even.Between(5, 7)), 0.01);
    }

    [Fact]
    public async Task Two_clips_add_up_sample_by_sample()
    {
        var tone = await studio.MakeAsync("tone.wav", Tone);
        var noise = await studio.MakeAsync("noise.wav", Noise);
        var one = await studio.RenderAsync(4, Clip(tone, 0, 4) with { Volume = 0.5 });
        var other = await studio.RenderAsync(4, Clip(noise, 0.5, 3, 1) with { Volume = 0.5 });
        var both = await studio.RenderAsync(4, Clip(tone, 0, 4) with { Volume = 0.5 }, Clip(noise, 0.5, 3, 1) with { Volume = 0.5 });
        Assert.True(both.Report.LimiterReduction == 0, "a limiter at work would not add up");
        var (gainOne, gainOther) = (Gain(both) / Gain(one), Gain(both) / Gain(other));
        for (var i = 0; i < both.Left.Length; i += 7) Assert.Equal(one.Left[i] * gainOne + other.Left[i] * gainOther, both.Left[i], 1e-6);
    }

    [Fact]
    public async Task The_same_plan_gives_the_same_bytes()
    {
        var noise = await studio.MakeAsync("noise.wav", Noise);
        var plan = new[] { Clip(noise, 0, 2) with { Speed = 1.5 }, Clip(noise, 1, 2, 5) with { Reversed = true, Volume = 0.3 } };
        var (first, second) = (await studio.RenderAsync(3, plan), await studio.RenderAsync(3, plan));
        Assert.True(File.ReadAllBytes(first.Path).AsSpan().SequenceEqual(File.ReadAllBytes(second.Path)));
    }

    [Fact]
    public async Task The_film_is_as_long_as_its_plan_and_silent_where_nothing_plays()
    {
        var tone = await studio.MakeAsync("tone.wav", Tone);
        var film = await studio.RenderAsync(3.21, Clip(tone, 1, 1));
        Assert.Equal(154_080, film.Left.Length);
        Assert.Equal(154_080, film.Report.Samples);
        Assert.All(film.Between(0, 1).ToArray(), sample => Assert.Equal(0, sample));
        Assert.All(film.Between(2.001, 3.2).ToArray(), sample => Assert.Equal(0, sample));
    }

    [Fact]
    public async Task Silence_in_gives_silence_out()
    {
        var silence = await studio.MakeAsync("silence.wav", "anullsrc=d=5");
        foreach (var film in new[] { await studio.RenderAsync(5, Clip(silence, 0, 5)), await studio.RenderAsync(5), await studio.RenderAsync(0) })
        {
            Assert.All(film.Left, sample => Assert.Equal(0, sample));
            Assert.True(film.Report.IsSilent);
            Assert.Null(film.Report.IntegratedLoudness);
        }
    }

    [Fact]
    public async Task Fades_are_straight_lines()
    {
        var tone = studio.Write("flat.wav", Flat(4));
        var film = await studio.RenderAsync(4, Clip(tone, 0, 4) with { FadeIn = Seconds(1), FadeOut = Seconds(2) });
        var full = film.Left[72_000];
        foreach (var (second, expected) in new[] { (0.25, 0.25), (0.5, 0.5), (1.5, 1), (3.0, 0.5), (3.5, 0.25) })
        {
            Assert.Equal(expected, film.Left[(int)(second * 48000)] / full, 0.001);
        }
    }

    [Fact]
    public async Task A_crossfade_keeps_the_power_constant()
    {
        var (one, other) = (await studio.MakeAsync("n1.wav", Noise), await studio.MakeAsync("n2.wav", Noise.Replace("seed=4", "seed=9")));
        var left = Clip(one, 0, 3.5) with { CrossfadeOut = Seconds(1) };
        var film = await studio.RenderAsync(6, left, Clip(other, 2.5, 3.5, 1) with { CrossfadeIn = Seconds(1) });
        var steady = Level(film.Between(0.5, 2.4));
        for (var t = 2.5; t < 3.5; t += 0.25) Assert.Equal(steady, Level(film.Between(t, t + 0.25)), 1.0);
        Assert.Equal(steady, Level(film.Between(2.5, 3.5)), 0.5);
    }

    [Fact]
    public async Task A_split_is_not_heard()
    {
        var noise = await studio.MakeAsync("noise.wav", Noise);
        var whole = await studio.RenderAsync(4, Clip(noise, 0, 4, 1));
        var seam = Seconds(0.005);
        var split = await studio.RenderAsync(
            4,
            Clip(noise, 0, 2.0025, 1) with { CrossfadeOut = seam, ContinuesAfter = true },
            Clip(noise, 1.9975, 2.0025, 2.9975) with { CrossfadeIn = seam, ContinuesBefore = true });
        for (var i = 0; i < whole.Left.Length; i++) Assert.Equal(whole.Left[i], split.Left[i], 1e-6);
    }

    [Theory]
    [InlineData(false, 1.0)]
    [InlineData(true, 1.0)]
    [InlineData(false, 1.5)]
    public async Task Nothing_clicks_at_cuts(bool reversed, double speed)
    {
        var tone = studio.Write("low.wav", [.. Enumerable.Range(0, 480_000).Select(i => 0.3f * (float)Math.Cos(2 * Math.PI * 100 * i / 48000))]);
        // Cuts at odd times, where the wave is anywhere; the last clip's source ends before the clip does.
        var clips = new[] { Clip(tone, 0.1011, 0.5017, 4.0033), Clip(tone, 0.6028, 0.3023, 5.0077), Clip(tone, 0.9051, 1, 9.7003) };
        var film = await studio.RenderAsync(2, [.. clips.Select(clip => clip with { Reversed = reversed, Speed = speed })]);
        var (peak, step) = (0f, 0f);
        for (var i = 1; i < film.Left.Length; i++)
        {
            peak = Math.Max(peak, Math.Abs(film.Left[i]));
            step = Math.Max(step, Math.Abs(film.Left[i] - film.Left[i - 1]));
        }

        // The tone itself moves by at most 2π·100/48000 of its peak a sample; a cut within 5 ms adds 1/240.
        Assert.InRange(step / peak, 0.005, 0.026);
    }

    [Fact]
    public async Task Reversed_sound_is_the_mirror_of_the_source()
    {
        var noise = await studio.MakeAsync("noise.wav", Noise);
        var forward = await studio.RenderAsync(2, Clip(noise, 0, 2, 3));
        var backward = await studio.RenderAsync(2, Clip(noise, 0, 2, 5) with { Reversed = true });
        for (var i = 480; i < 95_000; i += 13) Assert.Equal(forward.Left[i], backward.Left[95_999 - i], 1e-3);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1.25)]
    [InlineData(2)]
    [InlineData(16)]
    public async Task Speed_keeps_the_pitch_and_fills_the_clip(double speed)
    {
        var tone = await studio.MakeAsync("long.wav", "sine=440:d=40:r=48000");
        var film = await studio.RenderAsync(2, Clip(tone, 0, 2, 1) with { Speed = speed });
        Assert.Equal(Level(film.Between(0.1, 1)), Level(film.Between(1, 1.9)), 0.5);
        var crossings = 0;
        for (var i = 9600; i < 86_400; i++) if (film.Left[i - 1] < 0 && film.Left[i] >= 0) crossings++;
        Assert.InRange(crossings / 1.6, 430, 450);
    }

    private static float Gain(Rendered film) => MathF.Pow(10, (float)film.Report.MasterGain / 20);

    private static float[] Flat(int seconds)
    {
        // A square wave: its size shows the envelope at any sample that is not at a jump.
        return [.. Enumerable.Range(0, seconds * 48000).Select(i => i % 480 < 240 ? 0.1f : -0.1f)];
    }
}
