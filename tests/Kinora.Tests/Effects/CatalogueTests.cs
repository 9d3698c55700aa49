using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Tests.Files;

namespace Kinora.Tests.Effects;

public partial class CatalogueTests
{
    private static readonly IReadOnlyList<INamedSpec>[] Families =
    [
        Catalogue.Effects, Catalogue.Looks, Catalogue.Motions, Catalogue.Transitions,
        Catalogue.TextStyles, Catalogue.TextAnimations, Catalogue.Moods,
    ];

    [Fact]
    public void Every_spec_has_its_own_wire_name_human_names_and_a_sentence()
    {
        foreach (var family in Families)
        {
            Assert.Equal(family.Count, family.Select(spec => spec.Name).Distinct().Count());
            Assert.All(family, spec =>
            {
                Assert.Matches(WireNamePattern(), spec.Name);
                Assert.NotEmpty(spec.Display.English);
                Assert.NotEmpty(spec.Display.Chinese);
                Assert.EndsWith(".", spec.Doc);
            });
        }
    }

    [Fact]
    public void Every_range_holds_its_default()
    {
        var ranges = Catalogue.Effects.Select(spec => spec.Amount).Concat(Catalogue.Motions.Select(spec => spec.Amount)).ToList();

        Assert.All(ranges, range =>
        {
            Assert.True(range.Minimum < range.Maximum);
            Assert.True(range.Accepts(range.Default));
            Assert.False(range.Accepts(double.NaN));
            Assert.NotEmpty(range.Unit);
            Assert.NotEmpty(range.Doc);
        });
    }

    [Fact]
    public void Every_member_of_every_closed_set_has_a_spec()
    {
        Assert.Equal(Enum.GetValues<MotionKind>(), Catalogue.Motions.Select(spec => spec.Kind));
        Assert.Equal(Enum.GetValues<TransitionKind>(), Catalogue.Transitions.Select(spec => spec.Kind));
        Assert.Equal(Enum.GetValues<TextStyle>(), Catalogue.TextStyles.Select(spec => spec.Style));
        Assert.Equal(Enum.GetValues<TextAnimation>(), Catalogue.TextAnimations.Select(spec => spec.Animation));
    }

    [Fact]
    public void Every_effect_of_the_catalogue_is_sound_and_can_be_written_and_read()
    {
        foreach (var spec in Catalogue.Effects)
        {
            foreach (var amount in new double?[] { null, spec.Amount.Minimum, spec.Amount.Default, spec.Amount.Maximum })
            {
                var effect = new Effect(spec.Name)
                {
                    Amount = amount,
                    Name = spec.NeedsLook ? "mono" : null,
                    Source = spec.NeedsSource ? MediaReference.OfFile("a.cube") : null,
                };
                var film = FilmWith(effect);
                Assert.Empty(TimelineRules.Check(film));
                Assert.Equal(film, Drafts.Read(Drafts.Write(film)));
            }
        }
    }

    [Fact]
    public void Effects_beyond_the_catalogue_are_faults_of_a_timeline()
    {
        Assert.Equal(
            "Segment s on track t has an unknown look sepa: use sepia.",
            Assert.Single(TimelineRules.Check(FilmWith(new Effect("look") { Name = "sepa" }))).Message);
        Assert.Equal("$.t[0].sg[0].fx[0].k", Assert.Single(TimelineRules.Check(FilmWith(new Effect("swirl")))).Path);
        Assert.Equal("$.t[0].sg[0].fx[0].file", Assert.Single(TimelineRules.Check(FilmWith(new Effect("lut")))).Path);
        Assert.Equal("$.t[0].sg[0].fx[0].name", Assert.Single(TimelineRules.Check(FilmWith(new Effect("blur") { Name = "warm" }))).Path);
        Assert.Equal("$.t[0].sg[0].fx[0].amount", Assert.Single(TimelineRules.Check(FilmWith(new Effect("blur") { Amount = -1 }))).Path);
    }

    [Theory]
    [InlineData("sepa", "sepia")]
    [InlineData("Vivid", "vivid")]
    [InlineData("vintige", "vintage")]
    [InlineData("cimenatic", "cinematic")]
    [InlineData("zzzzzz", null)]
    [InlineData("", null)]
    public void The_nearest_look_is_found_or_none(string typed, string? look) =>
        Assert.Equal(look, NearestName.Find(typed, Catalogue.Looks.Select(spec => spec.Name)));

    [Fact]
    public void Wire_names_are_the_documented_ones()
    {
        Assert.Equal(
            "cut fade dissolve fade-black fade-white slide-left slide-right slide-up slide-down push-left push-right push-up push-down "
            + "wipe-left wipe-right wipe-up wipe-down zoom circle blur",
            string.Join(' ', WireName.All<TransitionKind>()));
        Assert.Equal("none zoom-in zoom-out pan-left pan-right pan-up pan-down", string.Join(' ', WireName.All<MotionKind>()));
        Assert.Equal("text title subtitle lower-third caption karaoke quote counter", string.Join(' ', WireName.All<TextStyle>()));
        Assert.Equal("none fade rise slide pop typewriter words", string.Join(' ', WireName.All<TextAnimation>()));
        Assert.Equal(
            "top top-left top-right center center-left center-right bottom bottom-left bottom-right",
            string.Join(' ', WireName.All<TextPosition>()));
        Assert.Equal(
            "main overlay logo music narration sfx original title caption lower-third text", string.Join(' ', WireName.All<TrackRole>()));
        Assert.Equal("cover contain blur stretch", string.Join(' ', WireName.All<Fit>()));
        Assert.Equal("in-out linear", string.Join(' ', WireName.All<MotionEase>()));
        Assert.Equal(
            "lo-fi upbeat corporate cinematic epic ambient acoustic electronic hip-hop jazz playful romantic suspense festive "
            + "chinese-traditional",
            string.Join(' ', Catalogue.Moods.Select(mood => mood.Name)));
    }

    private static Timeline FilmWith(Effect effect)
    {
        var segment = new Segment
        {
            Id = "s", Start = TimeSpan.Zero, Duration = TimeSpan.FromSeconds(1), Asset = new ColorAsset(Rgba.Black), Effects = [effect],
        };
        return new Timeline { Tracks = [new Track { Id = "t", Kind = TrackKind.Video, Segments = [segment] }] };
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex WireNamePattern();
}
