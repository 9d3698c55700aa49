using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Ffmpeg;

public class ProgressParserTests
{
    [Fact]
    public void Recorded_blocks_become_reports()
    {
        const string Recorded = """
            frame=58
            fps=0.00
            stream_0_0_q=-1.0
            bitrate=N/A
            total_size=48
            out_time_us=1866667
            out_time_ms=1866667
            out_time=00:00:01.866667
            dup_frames=0
            speed=3.7x
            progress=continue
            frame=60
            out_time_us=N/A
            speed=N/A
            progress=end
            """;
        var parser = new ProgressParser();
        var reports = Recorded.Split('\n').Select(parser.Parse).OfType<ToolProgress>().ToArray();
        Assert.Equal(
            [new(58, TimeSpan.FromTicks(18_666_670), 3.7, false), new(60, TimeSpan.FromTicks(18_666_670), null, true)],
            reports);
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("frame=")]
    [InlineData("out_time_us=-9223372036854775808")]
    [InlineData("out_time_us=9223372036854775807")]
    [InlineData("speed=1e999x")]
    public void Senseless_lines_are_passed_over(string line) => Assert.Null(new ProgressParser().Parse(line));
}
