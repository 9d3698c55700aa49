using Kinora.Core;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Films;

/// <summary>Flash and beep of one clip stay together, whatever the container does with the encoder's delay.</summary>
public sealed class SyncTests : IDisposable
{
    private readonly Studio studio = new();

    [Theory]
    [InlineData("vorbis.mkv", 0, "libx264", "libvorbis")]
    [InlineData("opus.mkv", 0, "libx264", "libopus")]
    [InlineData("opus.webm", 0, "libvpx", "libopus")]
    [InlineData("opus.webm", 2000, "libvpx", "libopus")]
    [InlineData("aac.mp4", 2000, "libx264", "aac")]
    [InlineData("pcm.avi", 2000, "libx264", "pcm_s16le")]
    public async Task Picture_and_sound_start_together(string name, int sourceIn, string video, string audio)
    {
        await studio.Folder.MakeAsync(name,
            "-f", "lavfi", "-i", "color=black:s=64x36:r=30:d=6,format=yuv420p,geq=lum='if(lt(mod(T+0.001,1),0.1),235,16)':cb=128:cr=128",
            "-f", "lavfi", "-i", "aevalsrc='if(lt(mod(t,1),0.1),0.5*sin(2*PI*1000*t),0)':s=48000:d=6",
            "-c:v", video, "-c:a", audio, "-g", "24", "-b:v", "500k");
        var timeline = new Timeline
        {
            Canvas = Small(64, 36), Tracks = [Row("t1", TrackKind.Video, Shot("s", 0, 3000, name, sourceIn))],
        };
        var film = await studio.MakeAsync(timeline);
        var luma = await LumaAsync(film);
        var sound = await SoundAsync(film);
        foreach (var second in new[] { 1, 2 })
        {
            var flash = Enumerable.Range(second * 30 - 15, 45).First(frame => luma[frame] > 120) / 30.0;
            var beep = Enumerable.Range((int)((second - 0.5) * 48000), 48000).First(sample => Math.Abs(sound[sample]) > 0.05) / 48000.0;
            Assert.InRange(beep - flash, -0.02, 0.02);
        }
    }

    public void Dispose() => studio.Dispose();
}
