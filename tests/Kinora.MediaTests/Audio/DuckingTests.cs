using Kinora.Core;
using static Kinora.MediaTests.Audio.SoundStudio;

namespace Kinora.MediaTests.Audio;

public sealed class DuckingTests(SoundStudio studio) : IClassFixture<SoundStudio>
{
    [Fact]
    public async Task Music_is_down_when_the_first_word_comes_and_back_half_a_second_after_the_last()
    {
        var film = await RenderAsync(duck: true, narrationVolume: 0.001);
        double At(double time) => Level(film.Between(time - 0.005, time + 0.005));
        var open = Level(film.Between(0.5, 1.5));
        // The voice speaks from 2 s to 4 s.
        Assert.Equal(0, At(1.83) - open, 0.3);
        Assert.InRange(At(1.92) - open, -10, -3);
        Assert.Equal(-13, At(1.995) - open, 0.7);
        Assert.Equal(-13, Level(film.Between(2, 4.2)) - open, 0.3);
        Assert.InRange(At(4.5) - open, -10, -3);
        Assert.Equal(0, At(4.8) - open, 0.3);
        Assert.Equal(0, Level(film.Between(5, 8)) - open, 0.3);
    }

    [Fact]
    public async Task It_moves_smoothly()
    {
        var film = await RenderAsync(duck: true, narrationVolume: 0.001);
        var last = Level(film.Between(1.5, 1.52));
        for (var time = 1.52; time < 5; time += 0.02)
        {
            var level = Level(film.Between(time, time + 0.02));
            Assert.InRange(level - last, -4.5, 1.5);
            last = level;
        }
    }

    [Fact]
    public async Task Music_that_is_not_to_be_ducked_stays()
    {
        var film = await RenderAsync(duck: false, narrationVolume: 0.001);
        Assert.Equal(Level(film.Between(0.5, 1.5)), Level(film.Between(2.5, 3.5)), 0.3);
    }

    private async Task<Rendered> RenderAsync(bool duck, double narrationVolume)
    {
        var music = await studio.MakeAsync("music.wav", "sine=1000:d=12:r=48000");
        var voice = await studio.MakeAsync("voice.wav", "aevalsrc='if(between(t,1,3),0.3*sin(2*PI*300*t),0)':d=4:s=48000");
        return await studio.RenderAsync(
            10,
            Clip(music, 0, 10, role: TrackRole.Music) with { Duck = duck },
            Clip(voice, 1, 4, role: TrackRole.Narration) with { Volume = narrationVolume });
    }
}
