using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Plan;

namespace Kinora.Tests.Edits;

/// <summary>Films and edits from a seed: likely ones, and ones full of nonsense.</summary>
internal sealed class RandomEdits(int seed)
{
    private static readonly double[] OddNumbers =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, -1, 0, 1e300, -0.0];

    private static readonly TimeSpan[] OddTimes =
        [TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero, new(1), new(-1), TimeSpan.FromDays(1), TimeSpan.FromDays(-400)];

    private static readonly string[] OddIds = ["", " ", "\0", "nobody", new string('x', 300), "s999999999", "s99999999999999999999"];

    private readonly Random random = new(seed);

    /// <summary>A picture track without gaps, and beside it music, captions, narration, overlays and original sound.</summary>
    public Timeline Film()
    {
        var film = Picture.Film("", (TrackRole.Overlay, ""), (TrackRole.Music, ""), (TrackRole.Caption, ""), (TrackRole.Original, ""),
            (TrackRole.Logo, ""));
        var next = 1;
        return film with { Tracks = film.Tracks.Select((track, t) => track with { Segments = Row(track.Kind, t == 0,
            ref next) }).ToValueList() };
    }

    /// <summary>With some share of numbers, times and ids that no sane caller would send.</summary>
    public Edit Next(Timeline film, double nonsense = 0)
    {
        var pick = new Pick(random, film, nonsense);
        return random.Next(41) switch
        {
            0 => new AddSegment(pick.Track(), pick.Segment()),
            1 => new InsertSegment(pick.Track(), pick.Time(), pick.Segment(), pick.Ripple()),
            38 => new RemoveRange(pick.Time(), pick.Time()),
            39 => new RetimeMain([new MainTime(pick.Id(), pick.Time(), random.Next(2) == 0 ? null : pick.Number(4)), new MainTime(pick.Id(), pick.Time())]),
            40 => new RetimeSegments([new SegmentTime(pick.Id(), pick.Time(), pick.Time())]),
            2 => new RemoveSegment(pick.Id(), pick.Ripple()),
            3 or 30 or 31 => new MoveSegment(pick.Id(), pick.Time(), random.Next(2) == 0 ? null : pick.Track(), pick.Ripple()),
            4 or 32 or 33 => new TrimSegment(pick.Id(), pick.MaybeTime(), pick.MaybeTime(), pick.Ripple()),
            5 or 34 or 35 => new SplitSegment(pick.Id(), pick.Time(), random.Next(4) == 0 ? pick.Id() : null),
            6 => new JoinSegments(pick.Id(), pick.Id()),
            7 => new SlipSegment(pick.Id(), random.Next(2) == 0 ? pick.Time() : TimeSpan.FromMilliseconds(random.Next(-5000, 0))),
            8 => new DuplicateSegment(pick.Id(), pick.MaybeTime(), null, null, pick.Ripple()),
            9 or 36 => new SetSpeed(pick.Id(), pick.Number(4), pick.Ripple()),
            37 => new HoldFrame(pick.Id(), pick.Time(), pick.Time(), null, pick.Ripple()),
            10 => new SetReversed(pick.Id(), random.Next(2) == 0),
            11 => new SetFreeze(pick.Id(), pick.MaybeTime()),
            12 => new SetVolume(pick.Id(), pick.Number(4)),
            13 => new SetFades(pick.Id(), pick.MaybeTime(), pick.MaybeTime()),
            14 => new SetOpacity(pick.Id(), pick.Number(1)),
            15 => new SetFit(pick.Id(), (Fit)random.Next(5)),
            16 => Framing(pick.Id(), pick.Number(0.5), pick.Number(0.5), pick.Number(0.5), pick.Number(0.5)),
            17 => new SetTransform(pick.Id(), pick.Number(1), pick.Number(1), pick.Number(3), pick.Number(360)),
            18 => new RotateSegment(pick.Id(), pick.Number(720)),
            19 => new SetChromaKey(pick.Id(), new ChromaKey(Rgba.Black, pick.Number(1), pick.Number(1))),
            20 => new SetMotion(pick.Id(), new Motion((MotionKind)random.Next(8), pick.Number(1))),
            21 => new AddEffect(pick.Id(), new Effect(random.Next(4) == 0 ? "nothing" : "blur") { Amount = pick.Number(1) }),
            22 => new SetTransition(pick.Id(), new Transition((TransitionKind)random.Next(22), pick.Time())),
            23 => new SetText(pick.Id(), pick.Id(), [new TimedWord(pick.Id(), pick.Time(), pick.Time())]),
            24 => new SetTextLook(pick.Id()) { Size = pick.Number(1), Style = (TextStyle)random.Next(9) },
            25 => new SetCanvas(random.Next(-5, 9000), random.Next(-5, 9000)),
            26 => new AddTrack((TrackKind)random.Next(-2, 9), (TrackRole)random.Next(12), null, pick.Id(), random.Next(-1, 9)),
            27 => new MoveTrack(pick.Track(), random.Next(-1, 8)),
            28 => new SetTrack(pick.Track(), (TrackRole)random.Next(12), pick.Id(), random.Next(2) == 0),
            29 => new ReplaceSegment(pick.Id(), pick.Asset(), null, pick.MaybeTime(), pick.Ripple()),
            _ => new Batch([new SetTrackMuted(pick.Track(), true), new RemoveEffect(pick.Id(), "blur"), new SetSegmentHidden(pick.Id(),
                true)]),
        };
    }

    private static Edit Framing(string id, double x, double y, double width, double height) => width < 0.25
        ? new SetFocus(id, [new FocusPoint(TimeSpan.Zero, x, y), new FocusPoint(TimeSpan.FromMilliseconds(700), y, height)])
        : new SetCrop(id, new CropRectangle(x, y, width, height));

    private ValueList<Segment> Row(TrackKind kind, bool isGapless, ref int next)
    {
        var segments = new List<Segment>();
        var start = 0;
        for (var count = random.Next(1, 7); count > 0; count--)
        {
            start += isGapless ? 0 : random.Next(3) * random.Next(2000);
            var clip = Picture.Clip($"s{next++}", start / 1000.0, random.Next(1, 4000) / 1000.0, random.Next(3)) with
            {
                Speed = random.Next(3) == 0 ? random.Next(1, 160) / 10.0 : 1,
                Reversed = random.Next(4) == 0,
                FadeIn = TimeSpan.FromMilliseconds(random.Next(3) * 100),
                Transition = random.Next(3) == 0 ? new Transition(TransitionKind.Fade, TimeSpan.FromMilliseconds(300)) : null,
            };
            segments.Add(kind == TrackKind.Text ? clip with { Asset = null, Speed = 1, Text = Words(clip.Duration) } : clip);
            start += (int)clip.Duration.TotalMilliseconds;
        }

        return segments.ToValueList();
    }

    private TextBlock Words(TimeSpan duration)
    {
        string[] words = ["red", "green", "blue", "white", "black"];
        var count = random.Next(words.Length + 1);
        var each = Milliseconds.Round(duration / (count + 1));
        return new TextBlock(string.Join(random.Next(2) == 0 ? " " : "  ", words))
        {
            Words = words.Take(count).Select((word, i) => new TimedWord(word, i * each, (i + 1) * each)).ToValueList(),
        };
    }

    private sealed class Pick(Random random, Timeline film, double nonsense)
    {
        public string Id() => IsOdd() || !film.Tracks.Any(track => track.Segments.Count > 0)
            ? OddIds[random.Next(OddIds.Length)]
            : Any([.. film.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Id)]);

        public string Track() => IsOdd() ? OddIds[random.Next(OddIds.Length)] : Any([.. film.Tracks.Select(track => track.Id)]);

        public TimeSpan Time()
        {
            if (IsOdd()) return OddTimes[random.Next(OddTimes.Length)];
            // Edges are where edits go wrong.
            var edges = film.Tracks.SelectMany(track => track.Segments).Select(segment => segment.End).Append(TimeSpan.Zero).ToArray();
            return random.Next(2) == 0 ? edges[random.Next(edges.Length)] : TimeSpan.FromMilliseconds(random.Next(12_000));
        }

        public TimeSpan? MaybeTime() => random.Next(3) == 0 ? null : Time();

        public double Number(double most) => IsOdd() ? OddNumbers[random.Next(OddNumbers.Length)] : random.NextDouble() * most;

        public Ripple Ripple() => (Ripple)random.Next(IsOdd() ? 5 : 3);

        public Segment Segment() => Picture.Clip("", 0, 1) with { Start = Time(), Duration = Time(), Asset = Asset(), Speed = Number(4) };

        public Asset Asset() => random.Next(3) switch
        {
            0 => new ColorAsset(Rgba.White),
            1 => new MusicAsset(random.Next(2) == 0 ? "lo-fi" : "", null),
            _ => new MediaAsset(MediaReference.OfId("m"), Time()),
        };

        private bool IsOdd() => random.NextDouble() < nonsense;

        private string Any(string[] ids) => ids[random.Next(ids.Length)];
    }
}
