using System.Globalization;
using Kinora.Core;
using Kinora.Core.Effects;

namespace Kinora.Tests.Files;

/// <summary>Sound timelines that use everything a draft can say, the same for the same seed.</summary>
internal sealed class RandomTimelines(int seed)
{
    private static readonly string[] Words =
    [
        "city", "日出", "", "a \"b\" \\ c", "line\nbreak", "🎬 film", "<b>&", "مرحبا", "x\u2028y", "tab\t",
    ];
    private static readonly string[] RawValues = ["1.50", "-0.0", "null", "[1,{\"a\":\"\\u00e9\"}]", "{}", "\"x\"", "1e5", "true"];

    private readonly Random random = new(seed);
    private int ids;

    public Timeline Next() => new()
    {
        Canvas = new Canvas(2 * random.Next(8, 1000), 2 * random.Next(8, 1000), NextRate(), NextColor()),
        Title = Maybe(NextWord),
        Language = Maybe(() => "zh-Hans"),
        Tracks = Enumerable.Range(0, random.Next(5)).Select(NextTrack).ToValueList(),
        Unknown = NextUnknown(),
        UnknownMeta = NextUnknown(),
    };

    private Track NextTrack(int index)
    {
        var kind = Pick(TrackKind.Video, TrackKind.Audio, TrackKind.Text, TrackKind.Opaque);
        var id = NextId();
        if (kind == TrackKind.Opaque)
        {
            return random.Next(2) == 0
                ? new Track { Id = id, Kind = kind, OpaqueJson = $$"""{"tt":4,"id":"{{id}}","sg":[{"q":1.0}]}""" }
                : new Track { Id = $"opaque-{index + 1}", Kind = kind, OpaqueJson = """{"tt":-3,"sg":5}""" };
        }

        return new Track
        {
            Id = id, Kind = kind, Name = Maybe(NextWord), Role = MaybeValue(PickAny<TrackRole>),
            Duck = Flag(), Muted = Flag(), Hidden = Flag(),
            Segments = NextSegments(kind), Unknown = NextUnknown(), UnknownMeta = NextUnknown(),
        };
    }

    private ValueList<Segment> NextSegments(TrackKind kind)
    {
        var start = 0;
        var segments = new List<Segment>();
        for (var count = random.Next(5); count > 0; count--)
        {
            start += random.Next(2) * random.Next(5000);
            var duration = random.Next(1, 100_000);
            segments.Add(NextSegment(kind, start, duration));
            start += duration;
        }

        return segments.ToValueList();
    }

    private Segment NextSegment(TrackKind kind, int start, int duration) => new()
    {
        Id = NextId(), Start = Time(start), Duration = Time(duration),
        Asset = kind == TrackKind.Text ? null : NextAsset(kind),
        Text = kind == TrackKind.Text ? NextText() : null,
        Title = Maybe(NextWord),
        Speed = Sometimes(1, 0.1 + random.NextDouble() * 15), Reversed = Flag(), Freeze = MaybeValue<TimeSpan>(NextTime),
        Volume = Sometimes(1, random.NextDouble() * 4), Opacity = Sometimes(1, random.NextDouble()),
        Fit = PickAny<Fit>(), Flip = PickAny<Flip>(),
        Transform = Maybe(() => new Transform(random.NextDouble(), random.NextDouble(), 0.5, -90) { Unknown = NextUnknown() })
            ?? Transform.Identity,
        Crop = Maybe(() => new CropRectangle(0.1, 0.2, 0.001 + 0.8 * random.NextDouble(), 0.5) { Unknown = NextUnknown() }),
        Focus = Enumerable.Range(0, random.Next(4)).Select(i => new FocusPoint(Milliseconds.ToTime(i * 700), random.NextDouble(), random.NextDouble())
        {
            Unknown = NextUnknown(),
        }).ToValueList(),
        ChromaKey = Maybe(() => new ChromaKey(NextColor(), random.NextDouble(), random.NextDouble()) { Unknown = NextUnknown() }),
        Motion = Maybe(() => new Motion(PickAny<MotionKind>(), random.NextDouble()) 
        {
            Ease = PickAny<MotionEase>(), Unknown = NextUnknown(),
        }),
        Effects = Enumerable.Range(0, random.Next(3)).Select(_ => NextEffect()).ToValueList(),
        Transition = Maybe(() => new Transition(PickAny<TransitionKind>(), NextTime()) { Unknown = NextUnknown() }),
        FadeIn = NextTime(), FadeOut = NextTime(), Muted = Flag(), Hidden = Flag(),
        Unknown = NextUnknown(), UnknownMeta = NextUnknown(),
    };

    private Asset NextAsset(TrackKind kind)
    {
        Asset asset = (kind, random.Next(3)) switch
        {
            (_, 0) => new MediaAsset(Flag() ? MediaReference.OfId("med_1") : MediaReference.OfFile("a/$(b) 'c'\n.mp4"), NextTime()),
            (TrackKind.Audio, 1) => new MusicAsset(Pick([.. Catalogue.Moods]).Name, MaybeValue<long>(() => random.NextInt64())),
            (TrackKind.Audio, _) => new SpeechAsset("说 " + NextWord(), Maybe(NextWord), Maybe(() => "en")),
            (_, 1) => new ColorAsset(NextColor()),
            _ => new SceneAsset("sea " + NextWord(), Maybe(NextWord), MaybeValue<long>(() => -random.NextInt64()))
            {
                In = NextTime(), Length = MaybeValue(() => NextTime() + Time(1)),
            },
        };
        return random.Next(6) == 0 ? new OpaqueAsset("other", """{"k":"other","z":1.0}""") : asset with { Unknown = NextUnknown() };
    }

    private TextBlock NextText() => new(NextWord())
    {
        Style = PickAny<TextStyle>(), Position = MaybeValue(PickAny<TextPosition>),
        Size = MaybeValue<double>(() => 0.01 + random.NextDouble() / 2),
        Color = MaybeValue<Rgba>(NextColor), Accent = MaybeValue<Rgba>(NextColor),
        Outline = MaybeValue<Rgba>(NextColor), Box = MaybeValue<Rgba>(NextColor),
        Font = Maybe(NextWord), Animation = MaybeValue<TextAnimation>(PickAny<TextAnimation>),
        Words = Enumerable.Range(0, random.Next(4)).Select(NextTimedWord).ToValueList(),
        Unknown = NextUnknown(),
    };

    private TimedWord NextTimedWord(int index) =>
        new(NextWord(), Time(index), Time(index + random.Next(9))) { Unknown = NextUnknown() };

    private Effect NextEffect()
    {
        var spec = Pick([.. Catalogue.Effects]);
        var amount = spec.Amount.Minimum + random.NextDouble() * (spec.Amount.Maximum - spec.Amount.Minimum);
        return new Effect(spec.Name)
        {
            Name = spec.NeedsLook ? Pick([.. Catalogue.Looks]).Name : null,
            Source = spec.NeedsSource ? MediaReference.OfFile("film.cube") : null,
            Amount = MaybeValue<double>(() => amount),
            Unknown = NextUnknown(),
        };
    }

    private UnknownKeys NextUnknown() => random.Next(4) > 0
        ? UnknownKeys.None
        : new UnknownKeys(Enumerable.Range(0, random.Next(1, 3)).Select(i => new UnknownKey($"zz{i} é\"", Pick(RawValues))).ToValueList());

    private FrameRate NextRate() => Pick(
        new FrameRate(30), new FrameRate(30000, 1001), new FrameRate(24000, 1001), new FrameRate(25, 2), new FrameRate(12345, 1000));

    private Rgba NextColor() => new(
        (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), Flag() ? (byte)255 : (byte)random.Next(256));

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"id {++ids}é");

    private string NextWord() => Pick(Words);

    private TimeSpan NextTime() => Time(random.Next(3) * random.Next(10_000));

    private bool Flag() => random.Next(2) == 0;

    private double Sometimes(double usual, double other) => Flag() ? usual : other;

    private T? Maybe<T>(Func<T?> next) where T : class => Flag() ? next() : null;

    private T? MaybeValue<T>(Func<T> next) where T : struct => Flag() ? next() : null;

    private TEnum PickAny<TEnum>() where TEnum : struct, Enum => Pick(Enum.GetValues<TEnum>());

    private T Pick<T>(params T[] items) => items[random.Next(items.Length)];

    private static TimeSpan Time(long milliseconds) => Milliseconds.ToTime(milliseconds);
}
