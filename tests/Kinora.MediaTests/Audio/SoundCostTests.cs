using System.Diagnostics;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Audio;
using static Kinora.MediaTests.Audio.SoundStudio;

namespace Kinora.MediaTests.Audio;

/// <summary>Runs alone: it looks at the memory of the whole process.</summary>
[CollectionDefinition("memory of the process", DisableParallelization = true)]
public static class MemoryOfTheProcess;

[Collection("memory of the process")]
public sealed class SoundCostTests(SoundStudio studio) : IClassFixture<SoundStudio>
{
    [Fact]
    public async Task Half_an_hour_takes_no_more_memory_than_half_a_minute()
    {
        var music = await studio.MakeAsync("music.wav", "anoisesrc=d=1800:c=pink:a=0.2:seed=1:r=48000,aformat=channel_layouts=stereo");
        await AllocatedAsync(music, 30);
        var before = await AllocatedAsync(music, 30);
        var after = await AllocatedAsync(music, 1800);
        // Measured: the loudness and limiter figures of 1,770 s more are 1.5 MB, in lists that double.
        Assert.InRange(after - before, long.MinValue, 12L << 20);
    }

    /// <summary>The most that was in use at any report of progress, over what was in use at first.</summary>
    private async Task<long> AllocatedAsync(string music, double seconds)
    {
        var path = studio.PathOf("cost.wav");
        var start = GC.GetTotalMemory(forceFullCollection: true);
        var watch = new Watermark();
        var plan = new AudioPlan(Seconds(seconds), [Clip(music, 0, seconds, role: TrackRole.Music)]);
        var clock = Stopwatch.StartNew();
        var used = Process.GetCurrentProcess().TotalProcessorTime;
        await new AudioRenderer().RenderAsync(plan, studio, path, watch, TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage(
            "{0} s of film: {1:0.000} s of processor here, {2:0.00} s", seconds, (Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds, clock.Elapsed.TotalSeconds);
        File.Delete(path);
        return watch.Most - start;
    }

    private sealed class Watermark : IProgress<double>
    {
        private int reports;

        public long Most { get; private set; }

        public void Report(double value)
        {
            if (reports++ % 500 == 0) Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
