using FsCheck;
using FsCheck.Fluent;
using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Files;

namespace Kinora.Tests.Edits;

/// <summary>What holds for any film and any edits. The seeds are fixed, so every run tries the same ones.</summary>
public class EditLawTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261, 7);

    [Fact]
    public void After_any_edits_there_is_no_overlap_no_disorder_and_no_negative_time() => ForAllSeeds(seed =>
    {
        foreach (var (_, _, after) in Walk(seed, nonsense: 0)) Assert.Empty(TimelineRules.Check(after));
    });

    [Fact]
    public void Nonsense_is_refused_or_done_but_never_throws_and_never_breaks_the_rules() => ForAllSeeds(seed =>
    {
        foreach (var (_, _, after) in Walk(seed, nonsense: 0.3)) Assert.Empty(TimelineRules.Check(after));
    });

    [Fact]
    public void Random_edits_are_often_applied()
    {
        // The laws above would hold for edits that refuse everything.
        var applied = Enumerable.Range(0, 200).Sum(seed => Walk(seed, nonsense: 0).Count(step => step.Edit is not null));
        Assert.InRange(applied, 200 * Steps / 3, 200 * Steps);
    }

    [Fact]
    public void A_refusal_leaves_the_film_as_it_was() => ForAllSeeds(seed =>
    {
        var edits = new RandomEdits(seed);
        var film = edits.Film();
        var bytes = DraftJson.Write(film);
        for (var i = 0; i < Steps; i++) edits.Next(film, 0.3).ApplyTo(film);
        Assert.Equal(bytes, DraftJson.Write(film));
    });

    [Fact]
    public void Undo_restores_the_very_film() => ForAllSeeds(seed =>
    {
        var edits = new RandomEdits(seed);
        var history = History.Start(edits.Film());
        var bytes = new List<byte[]> { DraftJson.Write(history.Timeline) };
        for (var i = 0; i < Steps; i++)
        {
            if (edits.Next(history.Timeline).ApplyTo(history.Timeline) is not Applied applied) continue;
            history = history.Record(applied);
            bytes.Add(DraftJson.Write(applied.Timeline));
        }

        for (var back = history; back is not null; back = back.Undo()) Assert.Equal(bytes[back.Current.Number],
            DraftJson.Write(back.Timeline));
    });

    [Fact]
    public void No_gap_appears_under_ripple_in_a_picture_without_gaps() => ForAllSeeds(seed =>
    {
        var edits = new RandomEdits(seed);
        var film = edits.Film();
        for (var i = 0; i < Steps; i++)
        {
            var edit = Rippling(edits.Next(film), film);
            // A picture track that becomes a logo's may have gaps, and what is put somewhere by its times stands there.
            if (edit is SetTrack or RetimeSegments) continue;
            if (edit.ApplyTo(film) is Applied applied) film = applied.Timeline;
            var picture = film.FindTrack("v")!;
            Assert.True(picture.Segments.Count == 0 || TrackRow.IsGapless(picture), $"{edit}");
        }
    });

    [Fact]
    public void Split_then_join_is_identity() => ForAllSeeds(seed =>
    {
        var film = new RandomEdits(seed).Film();
        foreach (var segment in film.Tracks.SelectMany(track => track.Segments))
        {
            var at = segment.Start + Milliseconds.Round(segment.Duration * ((seed & 255) / 256.0));
            if (new SplitSegment(segment.Id, at, "right").ApplyTo(film) is not Applied split) continue;
            Assert.Equal(film, split.Timeline.After(new JoinSegments(segment.Id, "right")));
        }
    });

    [Theory]
    [InlineData(Ripple.None)]
    [InlineData(Ripple.Track)]
    public void Moving_there_and_back_is_identity(Ripple ripple) => ForAllSeeds(seed =>
    {
        var film = new RandomEdits(seed).Film();
        var picture = film.FindTrack("v")!.Segments;
        var segment = picture[(seed & 255) % picture.Count];
        var to = ripple == Ripple.None ? film.Duration : picture[((seed >> 8) & 255) % picture.Count].Start;
        var there = film.After(new MoveSegment(segment.Id, to, Ripple: ripple));
        // What stood in front of it then is what it has to stand in front of again.
        var now = there.Find(segment.Id);
        var back = ripple == Ripple.Track && now.Start < segment.Start ? segment.End : segment.Start;
        Assert.Equal(film, there.After(new MoveSegment(segment.Id, back, Ripple: ripple)));
    });

    [Fact]
    public void Removing_what_was_inserted_is_identity() => ForAllSeeds(seed =>
    {
        var film = new RandomEdits(seed).Film();
        foreach (var segment in film.FindTrack("v")!.Segments)
        {
            var inserted = film.After(new InsertSegment("v", segment.End, Picture.Clip("new", 0, 1.234)));
            Assert.Equal(film, inserted.After(new RemoveSegment("new")));
        }
    });

    private const int Steps = 25;

    private static void ForAllSeeds(Action<int> law) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), law).Check(Runs);

    /// <summary>A film and what became of it, edit by edit; the edit is null where it was refused.</summary>
    private static IEnumerable<(Timeline Before, Edit? Edit, Timeline After)> Walk(int seed, double nonsense)
    {
        var edits = new RandomEdits(seed);
        var film = edits.Film();
        Assert.Empty(TimelineRules.Check(film));
        for (var i = 0; i < Steps; i++)
        {
            var edit = edits.Next(film, nonsense);
            var applied = edit.ApplyTo(film) as Applied;
            yield return (film, applied is null ? null : edit, applied?.Timeline ?? film);
            film = applied?.Timeline ?? film;
        }
    }

    /// <summary>
    /// The same edit, closing up and making room behind it. Only an edit of the picture ripples over all tracks: room that is made
    /// for a narrator is a gap in the picture.
    /// </summary>
    private static Edit Rippling(Edit edit, Timeline film)
    {
        return edit switch
        {
            AddSegment add => new InsertSegment(add.TrackId, add.Segment.Start, add.Segment),
            InsertSegment insert => insert with { Ripple = insert.TrackId == "v" ? Some(insert.Ripple) : Ripple.Track },
            RemoveSegment remove => remove with { Ripple = Allowed(remove.Id, remove.Ripple) },
            MoveSegment move => move with { Ripple = Allowed(move.Id, move.Ripple) },
            TrimSegment trim => trim with { Ripple = Allowed(trim.Id, trim.Ripple) },
            DuplicateSegment duplicate => duplicate with { Ripple = Allowed(duplicate.Id, duplicate.Ripple) },
            HoldFrame hold => hold with { Ripple = Allowed(hold.Id, hold.Ripple) },
            SetSpeed speed => speed with { Ripple = Allowed(speed.Id, speed.Ripple) },
            ReplaceSegment replace => replace with { Ripple = Allowed(replace.Id, replace.Ripple) },
            _ => edit,
        };

        Ripple Allowed(string id, Ripple wish) => film.FindSegment(id)?.Track.Id == "v" ? Some(wish) : Ripple.Track;

        static Ripple Some(Ripple wish) => wish == Ripple.None ? Ripple.Track : wish;
    }
}
