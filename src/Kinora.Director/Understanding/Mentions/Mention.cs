using Kinora.Core;
using Kinora.Director.Planning;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Something that words in a message stand for: a closed set. Mentions of one kind of thing never overlap; of several they
/// may.</summary>
public abstract record Mention(Span Span)
{
    /// <summary>Counts as polite noise where nothing uses it.</summary>
    public virtual bool IsNoise => false;

    /// <summary>Taken over from the clause before, which said it; its span lies there.</summary>
    public bool IsInherited { get; init; }
}

/// <summary>
/// A meaning of the lexicons (<c>Understanding/Lexicons/concepts-*.txt</c>) by its key: <c>act.remove</c>, <c>thing.music</c>,
/// <c>look.warm</c>.
/// The same words may have several.
/// </summary>
public sealed record Concept(Span Span, string Key) : Mention(Span)
{
    /// <summary>What stands before the dot: <c>act</c>.</summary>
    public string Family => Key[..Key.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>What stands behind it: <c>remove</c>.</summary>
    public string Name => Key[(Key.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>The second part of words that were pulled apart: "down" of "turn the music down". Used where the first part is
    /// used.</summary>
    public Span? Tail { get; init; }

    public override bool IsNoise => Family == "noise";
}

/// <summary>A number and what it counts.</summary>
public sealed record Amount(Span Span, double Value, AmountUnit Unit) : Mention(Span)
{
    /// <summary>Said to be a difference: "by 20%", "20% louder", "+3 dB", "再大20%". False: what it is to become, as far as told.</summary>
    public bool IsBy { get; init; }
}

public enum AmountUnit
{
    /// <summary>A bare number.</summary>
    None,

    /// <summary>20 for "20%", "百分之二十", "两成".</summary>
    Percent,

    Decibel,

    /// <summary>2 for "twice", "2x", "两倍"; 0.5 for "half".</summary>
    Times,

    Degrees,

    Pixels,

    FramesPerSecond,
}

/// <summary>How long: "3 seconds", "1:30 long".</summary>
public sealed record Length(Span Span, TimeSpan Value) : Mention(Span)
{
    /// <summary>Said to be a difference: "by 2 seconds", "2 seconds longer", "再长2秒".</summary>
    public bool IsBy { get; init; }
}

/// <summary>When: "at 0:12", "12 seconds in", "第5秒", "3 seconds before the end", "halfway".</summary>
/// <param name="FromEnd">Counted back from the end.</param>
public sealed record Instant(Span Span, TimeSpan Value, bool FromEnd = false) : Mention(Span)
{
    /// <summary>"Halfway", "a third in": a share of the whole, instead of <see cref="Value"/>.</summary>
    public double? Share { get; init; }

    /// <summary>As <see cref="In"/>; a time that was said in so many words stays, though it lies behind the end: what it is for can't be then.</summary>
    public TimeSpan At(TimeSpan length) => Share is null && !FromEnd && Value > length ? Value : In(length);

    /// <summary>The time in something of that length, kept inside it.</summary>
    public TimeSpan In(TimeSpan length)
    {
        var time = Share is { } share ? length * share : FromEnd ? length - Value : Value;
        return time < TimeSpan.Zero ? TimeSpan.Zero : time > length ? length : time;
    }
}

/// <summary>From when to when: "the first 3 seconds", "from 0:05 to 0:10", "after 10 s", "最后两秒". A null end is the film's (or the
/// clip's).</summary>
/// <param name="Last">Set for "the last 3 seconds": From and To are null.</param>
public sealed record Stretch(Span Span, TimeSpan? From, TimeSpan? To, TimeSpan? Last = null) : Mention(Span)
{
    /// <summary>"The second half": shares of the whole, instead of times.</summary>
    public (double From, double To)? Shares { get; init; }

    /// <summary>Where it begins and ends in something of that length, kept inside it.</summary>
    public (TimeSpan From, TimeSpan To) In(TimeSpan length)
    {
        TimeSpan Inside(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time > length ? length : time;
        if (Shares is { } shares) return (length * shares.From, length * shares.To);
        return Last is { } last ? (Inside(length - last), length) : (Inside(From ?? TimeSpan.Zero), Inside(To ?? length));
    }
}

/// <summary>Which by number: 1 is the first, −1 the last. "The first two": 1, 2. "Last": −1. "Clips 2 and 4": 2, 4. "2 to 4": 2, 3,
/// 4.</summary>
public sealed record Ordinals(Span Span, ValueList<int> Places) : Mention(Span)
{
    /// <summary>"The middle one": which depends on how many there are; <see cref="Places"/> is empty.</summary>
    public bool IsMiddle { get; init; }

    /// <summary>Of "the middle two": 2. 0 where no number is said: one, or two where no single one lies in the middle.</summary>
    public int MiddleCount { get; init; }
}

/// <summary>A shape of picture: "9:16", "square", "1080p" has a height only, "1920x1080" both.</summary>
/// <param name="Platform">The name of the platform that asks for it, where one was named.</param>
public sealed record Shape(Span Span, int? RatioWidth, int? RatioHeight, int? Width, int? Height, string? Platform = null) : Mention(Span);

public sealed record Colour(Span Span, Rgba Value) : Mention(Span);

/// <summary>Text to be shown, said or looked for, as it was written.</summary>
/// <param name="IsQuoted">In quotation marks; false: it follows "saying", "写着", a colon, to the end of the sentence.</param>
public sealed record Quote(Span Span, string Text, bool IsQuoted = true) : Mention(Span);

/// <summary>A file of the project by its name, or by so much of it that it can be no other.</summary>
public sealed record NamedFile(Span Span, ProjectMedia Medium) : Mention(Span)
{
    /// <summary>Told by a word that only this file's name has, which may well mean something else, too: "the dogs".</summary>
    public bool IsByWord { get; init; }
}

/// <summary>"A bit" 0.5, no word 1, "a lot" 2: how far a relative change goes.</summary>
public sealed record Degree(Span Span, double Size) : Mention(Span);
