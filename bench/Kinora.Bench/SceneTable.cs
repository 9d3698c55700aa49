using System.Diagnostics;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Pixels;
using Kinora.Media.Scenes.Environments;
using Kinora.Media.Scenes.Playing;

namespace Kinora.Bench;

/// <summary>What every place costs at 1080p: being made ready, and a frame under each kind of camera.</summary>
internal static class SceneTable
{
    private const int Frames = 90;
    private const double Length = 5;

    public static int Print(string[] weathers)
    {
        Console.WriteLine("| scene | ready, ms | ready, CPU ms | zoom, CPU ms a frame | pan | still | MB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var weather in weathers.Length == 0 ? [Weather.Clear] : weathers.Select(name => Enum.Parse<Weather>(name, true)))
        {
            foreach (var place in AllEnvironments.Places.Order())
            {
                var (ready, cpu, zoom, bytes) = Measure(place, weather, MotionKind.ZoomIn);
                var (_, _, pan, _) = Measure(place, weather, MotionKind.PanLeft);
                var (_, _, still, _) = Measure(place, weather, MotionKind.None);
                Console.WriteLine($"| {place} {weather} | {ready:0} | {cpu:0} | {zoom:0.00} | {pan:0.00} | {still:0.00} | {bytes / 1e6:0} |");
            }
        }

        return 0;
    }

    /// <summary>One scene, part by part.</summary>
    public static int PrintParts(string place, string[] rest)
    {
        var weather = rest.Length > 0 ? Enum.Parse<Weather>(rest[0], true) : Weather.Clear;
        var motion = rest.Length > 1 ? Enum.Parse<MotionKind>(rest[1], true) : MotionKind.ZoomIn;
        using var frame = new Frame(1920, 1080);
        using var player = Player(Enum.Parse<ScenePlace>(place, true), weather, motion);
        for (var i = 0; i < Frames; i++) player.Paint(Length * i / Frames, frame);
        foreach (var (what, milliseconds) in player.Measure(2.3, frame, Stopclock.Milliseconds)) Console.WriteLine($"{milliseconds,8:0.000}  {what}");
        return 0;
    }

    private static (double Ready, double Cpu, double Frame, long Bytes) Measure(ScenePlace place, Weather weather, MotionKind motion)
    {
        using var process = Process.GetCurrentProcess();
        using (Player(place, weather, motion))
        {
            // The first time is the compiler's.
        }

        process.Refresh();
        var (start, before, held) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime, process.WorkingSet64);
        using var player = Player(place, weather, motion);
        process.Refresh();
        var ready = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var cpu = (process.TotalProcessorTime - before).TotalMilliseconds;
        using var frame = new Frame(1920, 1080);
        for (var i = 0; i < Frames; i++) player.Paint(Length * i / Frames, frame);
        process.Refresh();
        var painting = process.TotalProcessorTime;
        for (var i = 0; i < Frames; i++) player.Paint(Length * (i + 0.5) / Frames, frame);
        process.Refresh();
        return (ready, cpu, (process.TotalProcessorTime - painting).TotalMilliseconds / Frames, process.WorkingSet64 - held);
    }

    private static ScenePlayer Player(ScenePlace place, Weather weather, MotionKind motion) => ScenePlayer.Of(
        new SceneDescription { Place = place, Time = DayTime.Sunset, Weather = weather, Seed = 1 }, new Motion(motion, 0.05), Length, 1920, 1080, default);
}
