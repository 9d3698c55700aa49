using Kinora.Cli.Screen;
using Kinora.Core;
using Kinora.Core.Summary;
using Spectre.Console;

namespace Kinora.MediaTests.Cli.Screen;

public sealed class TimelinePictureTests
{
    [Fact]
    public void A_film_is_drawn_to_scale_without_colours_in_brackets() => Assert.Equal(
        """
        Urban Dreams · 10 s · 1920×1080 · 30 fps
              ╷0s            ╷2s            ╷4s           ╷6s            ╷8s
        Video [city timelapse-------------------------][harbour at night---------------]
        Music [Lo-fi 35%---------------------------------------------------------------]
        Title [“Urban Dreams”------]
        """.ReplaceLineEndings("\n").Replace('“', '"').Replace('”', '"'), Text(Film(10), 81));

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    [InlineData(200)]
    [InlineData(25)]
    public void No_row_reaches_the_last_column(int columns)
    {
        foreach (var seconds in new[] { 0.5, 3, 10, 59, 61, 600, 7200 })
        {
            foreach (var language in Enum.GetValues<SummaryLanguage>())
            {
                Assert.All(Draw(Film(seconds), columns, isColored: true, language), row => Assert.InRange(Cells.Of(row.Text), 1, Math.Max(columns - 1, 34)));
            }
        }
    }

    [Fact]
    public void It_is_said_in_Chinese_to_who_reads_Chinese()
    {
        var text = Text(Film(10), 80, SummaryLanguage.Chinese);
        Assert.Contains("10 秒", text);
        Assert.Contains("音乐", text);
        Assert.DoesNotContain("Video", text);
    }

    [Fact]
    public void Segments_too_short_for_a_cell_do_not_push_the_others()
    {
        var many = Enumerable.Range(0, 500).Select(i => Clip($"c{i}", i * 0.02, 0.02)).ToValueList();
        var film = new Timeline { Tracks = [new Track { Id = "t", Kind = TrackKind.Video, Role = TrackRole.Main, Segments = many }] };
        Assert.All(Draw(film, 80, isColored: false), row => Assert.InRange(Cells.Of(row.Text), 1, 79));
    }

    [Fact]
    public void An_empty_film_says_so() => Assert.Equal("The film is still empty.", Text(Timeline.Empty, 80));

    [Fact]
    public void What_a_title_holds_never_steers_the_terminal()
    {
        var film = Film(10) with { Title = "a\u001b[2Jb\nc" };
        Assert.All(Draw(film, 80, isColored: true), row => Assert.DoesNotContain(row.Text, char.IsControl));
    }

    [Fact]
    public void Neighbours_differ_in_colour_and_without_colours_nothing_is_coloured()
    {
        var rows = Draw(Film(10), 80, isColored: true);
        var blocks = rows[2].Pieces.Skip(1).ToList();
        Assert.NotEqual(blocks[0].Style, blocks[1].Style);
        var output = new StringWriter();
        PictureRow.Write(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), ColorSystem = ColorSystemSupport.NoColors, Ansi = AnsiSupport.Yes }), rows);
        Assert.DoesNotContain("\u001b[38", output.ToString());
        Assert.DoesNotContain("\u001b[48", output.ToString());
    }

    private static Timeline Film(double seconds) => new()
    {
        Title = "Urban Dreams",
        Tracks =
        [
            new Track
            {
                Id = "t1", Kind = TrackKind.Video, Role = TrackRole.Main,
                Segments = [Clip("city timelapse", 0, seconds * 0.56), Clip("harbour at night", seconds * 0.56, seconds * 0.44)],
            },
            new Track
            {
                Id = "t2", Kind = TrackKind.Audio, Role = TrackRole.Music,
                Segments = [new Segment { Id = "m", Start = TimeSpan.Zero, Duration = TimeSpan.FromSeconds(seconds), Asset = new MusicAsset("lo-fi", null), Volume = 0.35 }],
            },
            new Track
            {
                Id = "t3", Kind = TrackKind.Text, Role = TrackRole.Title,
                Segments = [new Segment { Id = "x", Start = TimeSpan.Zero, Duration = TimeSpan.FromSeconds(seconds * 0.3), Text = new TextBlock("Urban Dreams") }],
            },
        ],
    };

    private static Segment Clip(string name, double start, double length) => new()
    {
        Id = name, Start = TimeSpan.FromSeconds(start), Duration = TimeSpan.FromSeconds(length), Title = name, Asset = new ColorAsset(Rgba.Black),
    };

    private static string Text(Timeline film, int columns, SummaryLanguage language = SummaryLanguage.English) =>
        string.Join('\n', Draw(film, columns, isColored: false, language).Select(row => row.Text));

    private static IReadOnlyList<PictureRow> Draw(Timeline film, int columns, bool isColored, SummaryLanguage language = SummaryLanguage.English) =>
        new TimelinePicture(film, columns, isColored, language).Rows();
}
