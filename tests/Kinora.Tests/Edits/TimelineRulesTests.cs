using Kinora.Core;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

public class TimelineRulesTests
{
    private static readonly Timeline Sound = Film("AAAABB.CC", (TrackRole.Music, "MMMMMMMMM"), (TrackRole.Caption, ".XX.YY"));

    [Fact]
    public void A_sound_film_has_no_faults()
    {
        Assert.Empty(TimelineRules.Check(Sound));
        Assert.Empty(TimelineRules.Check(Timeline.Empty));
    }

    [Fact]
    public void An_overlap_names_both_segments_and_says_where_to_go()
    {
        var fault = Only(Sound.With("B", b => b with { Start = Seconds(3.5) }));
        Assert.Equal(TimelineFaultCode.Overlap, fault.Code);
        Assert.Equal(("v", "B", "$.t[0].sg[1].s"), (fault.TrackId, fault.SegmentId, fault.Path));
        Assert.Equal("Segment B on track v overlaps A by 0.5 s: start it at 4 s or later, or shorten A.", fault.Message);
    }

    [Fact]
    public void Segments_out_of_order_are_told_from_overlaps() =>
        Assert.Equal(TimelineFaultCode.OutOfOrder, Only(Sound.With("B", b => b with { Start = Seconds(7), Duration = Seconds(1) })
            .With("C", c => c with { Start = Seconds(4), Duration = Seconds(1) })).Code);

    [Theory]
    [InlineData(-1, 1000, TimelineFaultCode.InvalidTime, "$.t[0].sg[0].s")]
    [InlineData(0, 0, TimelineFaultCode.InvalidTime, "$.t[0].sg[0].d")]
    [InlineData(0, -5, TimelineFaultCode.InvalidTime, "$.t[0].sg[0].d")]
    [InlineData(0, 0.5, TimelineFaultCode.FractionalTime, "$.t[0].sg[0].d")]
    [InlineData(86_400_000, 1, TimelineFaultCode.OutOfRange, "$.t[0].sg[0].d")]
    [InlineData(922337203685477, 1, TimelineFaultCode.OutOfRange, "$.t[0].sg[0].s")]
    public void Times_are_checked(double start, double duration, TimelineFaultCode code, string path)
    {
        var fault = Only(Film("A").With("A", a => a with { Start = Time(start), Duration = Time(duration) }));
        Assert.Equal((code, path), (fault.Code, fault.Path));
    }

    [Fact]
    public void The_greatest_and_least_times_do_not_overflow()
    {
        foreach (var time in new[] { TimeSpan.MinValue, TimeSpan.MaxValue })
        {
            var nonsense = Sound.With("A", a => a with { Start = time, Duration = time, FadeIn = time, Freeze = time });
            Assert.NotEmpty(TimelineRules.Check(nonsense));
        }
    }

    [Theory]
    [InlineData("$.t[0].sg[0].v", 4.01)]
    [InlineData("$.t[0].sg[0].sp", 0.09)]
    [InlineData("$.t[0].sg[0].o", -0.1)]
    [InlineData("$.t[0].sg[0].x.scale", 0)]
    [InlineData("$.t[0].sg[0].x.rotate", double.NaN)]
    [InlineData("$.t[0].sg[0].x.x", double.PositiveInfinity)]
    [InlineData("$.t[0].sg[0].key.tolerance", 2)]
    [InlineData("$.t[0].sg[0].mo.amount", double.NaN)]
    [InlineData("$.t[0].sg[0].fx[0].amount", double.NegativeInfinity)]
    [InlineData("$.t[0].sg[0].crop", 1.5)]
    public void Numbers_out_of_range_are_found_where_they_are(string path, double value)
    {
        var fault = Only(Film("A").With("A", a => path[(path.LastIndexOf(']') + 1)..] switch
        {
            ".v" => a with { Volume = value },
            ".sp" => a with { Speed = value },
            ".o" => a with { Opacity = value },
            ".x.scale" => a with { Transform = Transform.Identity with { Scale = value } },
            ".x.rotate" => a with { Transform = Transform.Identity with { Rotate = value } },
            ".x.x" => a with { Transform = Transform.Identity with { X = value } },
            ".key.tolerance" => a with { ChromaKey = new ChromaKey(Rgba.Black, value) },
            ".mo.amount" => a with { Motion = new Motion(MotionKind.ZoomIn, value) },
            ".crop" => a with { Crop = new CropRectangle(0.2, 0, value, 1) },
            _ => a with { Effects = [new Effect("blur") { Amount = value }] },
        }));
        Assert.Equal((TimelineFaultCode.OutOfRange, path), (fault.Code, fault.Path));
    }

    [Fact]
    public void Ids_are_present_and_unique()
    {
        Assert.Equal(TimelineFaultCode.InvalidId, Only(Sound.With("A", a => a with { Id = "" })).Code);
        Assert.Equal(TimelineFaultCode.InvalidId, Only(Sound.With("A", a => a with { Id = "a\nb" })).Code);
        var fault = Only(Sound.With("X", x => x with { Id = "A" }));
        Assert.Equal((TimelineFaultCode.DuplicateId, "caption"), (fault.Code, fault.TrackId));
        Assert.Equal("$.t[1].id", Only(Sound with { Tracks = [Sound.Tracks[0], Sound.Tracks[1] with { Id = "v" }] }).Path);
    }

    [Fact]
    public void Tracks_hold_what_they_can_show_or_play()
    {
        Assert.Equal("$.t[0].sg[0].a", Only(Film("A").With("A", a => a with { Asset = new MusicAsset("lo-fi", 1) })).Path);
        Assert.Equal("$.t[0].sg[0].a", Only(Film("A").With("A", a => a with { Asset = null })).Path);
        Assert.Equal("$.t[0].sg[0].tx", Only(Film("A").With("A", a => a with { Text = new TextBlock("hello") })).Path);
        Assert.Equal("$.t[2].sg[0].tx", Only(Sound.With("X", x => x with { Text = null })).Path);
        Assert.Equal("$.t[1].sg[0].a", Only(Sound.With("M", m => m with { Asset = new ColorAsset(Rgba.Black) })).Path);
    }

    [Fact]
    public void Words_are_in_order()
    {
        var words = Sound.With("X", x => x with
        {
            Text = x.Text! with { Words = [new TimedWord("a", Seconds(1), Seconds(2)), new TimedWord("b", Seconds(0), Seconds(1))] },
        });
        Assert.Equal("$.t[2].sg[0].tx.words[1]", Only(words).Path);
    }

    [Fact]
    public void The_canvas_is_even_and_bounded()
    {
        Assert.Equal("$.m.width", Only(Sound with { Canvas = Canvas.Default with { Width = 1921 } }).Path);
        Assert.Equal("$.m", Only(Sound with { Canvas = Canvas.Default with { Width = 7680, Height = 7680 } }).Path);
        Assert.Equal("$.m.fps", Only(Sound with { Canvas = Canvas.Default with { FrameRate = default } }).Path);
    }

    private static TimeSpan Time(double milliseconds) => new((long)(milliseconds * TimeSpan.TicksPerMillisecond));

    private static TimelineFault Only(Timeline timeline) => Assert.Single(TimelineRules.Check(timeline));
}
