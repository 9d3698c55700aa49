using System.Text.Json;
using System.Text.RegularExpressions;
using Kinora.Cli.Progress;
using Kinora.Media.Export;

namespace Kinora.MediaTests.Cli;

public class ProgressTests
{
    [Fact]
    public void Lines_for_logs_are_few_however_long_the_film()
    {
        var writer = new StringWriter();
        using (var display = new PlainProgress(writer)) Play(display, frames: 100_000);
        var lines = writer.ToString().TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length, 10, 15);
        Assert.Equal("making 55:33 of film, 100000 frames, with x264", lines[0]);
        Assert.Contains("note: the tail of a.mp4 is broken", lines);
        Assert.All(lines, line => Assert.DoesNotContain('\r', line));
    }

    [Fact]
    public void Every_json_line_is_an_object_and_the_last_says_where_the_film_is()
    {
        var writer = new StringWriter();
        using (var display = new JsonProgress(writer)) Play(display, frames: 900);
        var events = writer.ToString().TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("started", events[0].GetProperty("event").GetString());
        Assert.Equal(900, events[0].GetProperty("frames").GetInt64());
        Assert.Equal("finished", events[^1].GetProperty("event").GetString());
        Assert.Equal("/out.mp4", events[^1].GetProperty("path").GetString());
        Assert.Contains(events, step => step.GetProperty("event").GetString() == "progress" && step.GetProperty("frame").GetInt64() == 900);
    }

    [Fact]
    public void The_live_bar_is_one_line_that_is_drawn_over_and_gone_at_the_end()
    {
        var writer = new StringWriter();
        using (var display = new LiveProgress(writer)) Play(display, frames: 900);
        var text = writer.ToString();
        Assert.Equal(2, text.Count(letter => letter == '\n')); // what was started, and the warning
        Assert.Contains("real time", text);
        Assert.EndsWith("\r\u001b[2K\u001b[?25h", text);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(5)]
    [InlineData(45)]
    public void In_a_narrow_window_the_bar_is_cut_so_that_it_never_wraps(int width)
    {
        var writer = new StringWriter();
        using (var display = new LiveProgress(writer, width)) Play(display, frames: 900);
        var text = Regex.Replace(writer.ToString(), "\u001b\\[[0-9;?]*[a-zA-Z]", "");
        Assert.Equal(2, text.Count(letter => letter == '\n'));
        var drawn = text.Split('\n', '\r').Where(line => line.StartsWith("rend", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(drawn);
        Assert.All(drawn, line => Assert.InRange(line.Length, 1, width - 1));
    }

    [Fact]
    public void Preparation_does_not_count_against_the_speed()
    {
        var clock = new ProgressClock();
        clock.Note(new ExportStarted(900, TimeSpan.FromSeconds(30), "x264"));
        clock.Note(new ExportProgressed(ExportStage.Preparing, 0, 900, TimeSpan.FromSeconds(5)));
        clock.Note(new ExportProgressed(ExportStage.Rendering, 0, 900, TimeSpan.FromSeconds(10)));
        var pace = clock.Pace(new ExportProgressed(ExportStage.Rendering, 450, 900, TimeSpan.FromSeconds(13)))!.Value;
        Assert.Equal((0.5, 150, 5), (pace.Share, pace.FramesPerSecond, pace.RealTime));
        Assert.Equal(TimeSpan.FromSeconds(3), pace.Left);
    }

    private static void Play(IProgressDisplay display, long frames)
    {
        var film = TimeSpan.FromSeconds(frames / 30.0);
        display.Show(new ExportStarted(frames, film, "x264"));
        display.Show(new ExportProgressed(ExportStage.Preparing, 0, frames, TimeSpan.Zero));
        for (var frame = 0L; frame <= frames; frame++) display.Show(new ExportProgressed(ExportStage.Rendering, frame, frames, frame * TimeSpan.FromMilliseconds(5)));
        display.Show(new ExportWarned("the tail of a.mp4 is broken"));
        display.Show(new ExportProgressed(ExportStage.Finishing, frames, frames, frames * TimeSpan.FromMilliseconds(5)));
        display.Show(new ExportFinished("/out.mp4", 1_000_000, film, frames * TimeSpan.FromMilliseconds(5)));
    }
}
