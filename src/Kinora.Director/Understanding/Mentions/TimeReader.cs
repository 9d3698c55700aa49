using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Times → lengths, instants and stretches, by the words around them (<c>times.txt</c>).</summary>
internal static partial class TimeReader
{
    private static readonly WordsAround Words = new(Lexicon.Of("times"));
    private static readonly PhraseTree<string> Named = BuildNamed();

    private static readonly HashSet<string> Lasting = new(
        ["it", "to", "should", "them", "must", "will", "can", "one", "clip", "title", "scene", "photo", "logo", "caption", "captions",
            "text", "music", "video", "film", "each", "clips",
            "photos", "scenes", "let", "only"], StringComparer.Ordinal);

    public static void Read(string text, List<Mention> mentions)
    {
        // A wide comma divides, where a narrow one between digits may not.
        // No number has so many signs, and looking for its end again and again takes long.
        var durations = DurationWords.Find(LongNumber().Replace(text.Replace('，', ';'), run =>
            new string(';', run.Length))).Where(found => !IsOrdinalSecond(text, found) && !IsTaken(mentions, found)
            && !IsDecibel(text, found)).ToList();
        var between = NumberedSeconds.ReadBetween(text, mentions);
        durations.RemoveAll(found => between.Exists(span => span.Overlaps(new Span(found.Start, found.Length))));
        var moments = NumberedSeconds.Add(text, mentions, durations);
        for (var i = 0; i < durations.Count; i++)
        {
            if (i + 1 < durations.Count && Range(text, durations[i], durations[i + 1]) is { } range)
            {
                mentions.Add(range);
                i++;
            }
            else
            {
                mentions.Add(One(text, durations[i]) is Length { IsBy: false } one && moments.Contains(durations[i].Start) ? new Instant(one.Span, one.Value) : One(text, durations[i]));
            }
        }

        foreach (Match match in MoreSeconds().Matches(text))
        {
            var span = new Span(match.Index, match.Length);
            if (Language.NumberWords.Parse(match.Groups["count"].Value) is not { } count || mentions.Exists(mention => mention is not (Concept or Degree) && mention.Span.Overlaps(span))) continue;
            mentions.Add(new Length(span, TimeSpan.FromSeconds(count)) { IsBy = true });
        }

        BothEnds.Read(text, mentions);
        foreach (Match match in NthSecond().Matches(text))
        {
            var span = new Span(match.Index, match.Length);
            if (!mentions.Exists(mention => mention is not (Concept or Degree or Colour)
                && mention.Span.Overlaps(span))) mentions.Add(new Instant(span,
                TimeSpan.FromSeconds(int.Parse(match.Groups[1].ValueSpan))));
        }

        ReadNamed(text, mentions);
    }

    /// <summary>"3分贝" are no minutes.</summary>
    private static bool IsDecibel(string text, FoundDuration found) => found.Start + found.Length < text.Length
        && text[found.Start + found.Length] == '贝' && text[found.Start + found.Length - 1] == '分';

    /// <summary>"From 5 to 10 s" with a time each.</summary>
    private static Mention? Range(string text, FoundDuration first, FoundDuration second)
    {
        var end = first.Start + first.Length;
        // "第5秒到第10秒": what marks an instant may stand between.
        var between = text[end..second.Start].Trim().TrimEnd('第').Trim();
        if (between.StartsWith("the ", StringComparison.Ordinal)) between = between[4..];
        if (!Words.Of("to").Contains(between)) return null;
        var from = Words.Before(text, first.Start, "from");
        var isLoose = between is "and" or "until" or "till" or "to";
        if (from < 0 && isLoose && !(between == "to" && OfSomething().IsMatch(text, second.Start + second.Length)) && !(between != "and" && IsClock(text, first) && IsClock(text, second))) return null;
        var start = from >= 0 ? from : text[..first.Start].EndsWith('第') ? first.Start - 1 : first.Start;
        var span = new Span(start, second.Start + second.Length - start);
        return second.Duration > first.Duration
            ? new Stretch(span, first.Duration, second.Duration)
            : new Length(span, second.Duration);
    }

    [GeneratedRegex(@"\G\s+(?:of|in|from) (?!total|all|length)", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomething();

    private static Mention One(string text, FoundDuration found)
    {
        var start = found.Start;
        var end = start + found.Length;
        if (BareRange(text, found) is { } range) return range;
        var isTaken = IsTakenOff(text, start, end);
        if (!isTaken && Words.After(text, end, "before-end") is var beforeEnd and >= 0) return new Instant(new Span(start, beforeEnd - start),
            found.Duration, FromEnd: true);
        if (!isTaken && Words.After(text, end, "after-start") is var afterStart and >= 0) return new Instant(new Span(start, afterStart - start),
            found.Duration);
        if (Words.Before(text, start, "end-before") is var endBefore and >= 0) return new Instant(SpanOf(endBefore, end), found.Duration,
            FromEnd: true);
        // "Cut the first three seconds off" is no difference.
        if (IsBy(text, start, end) && !FirstBefore().IsMatch(text[..start])) return new Length(SpanOf(start, end), found.Duration) { IsBy = true };
        if (Words.Before(text, start, "first") is var first and >= 0) return new Stretch(SpanOf(first, end), TimeSpan.Zero, found.Duration);
        if (Words.Before(text, start, "last") is var last and >= 0
            && !IsVerb(text, last)) return new Stretch(SpanOf(last, end), null, null, found.Duration);
        if (Words.Before(text, start, "from") is var from and >= 0)
        {
            var onwards = Words.After(text, end, "after-it");
            return new Stretch(SpanOf(from, onwards > 0 ? onwards : end), found.Duration, null);
        }

        if (Words.Before(text, start, "after") is var after and >= 0) return new Stretch(SpanOf(after, end), found.Duration, null);
        if (Words.Before(text, start, "before") is var before and >= 0) return new Stretch(SpanOf(before, end), null, found.Duration);
        if (Words.After(text, end, "after-it") is var later and >= 0) return new Stretch(SpanOf(BackTo(text, start), later),
            found.Duration, null);
        if (Words.After(text, end, "before-it") is var earlier and >= 0) return new Stretch(SpanOf(BackTo(text, start), earlier), null,
            found.Duration);
        return InstantOrLength(text, found, start, end);
    }

    /// <summary>"Trim 2 s from the start and 3 s from the end": how much goes, not when.</summary>
    private static bool IsTakenOff(string text, int start, int end) => FromEdge().IsMatch(text, end) && Taking().IsMatch(text[..start]);

    private static Mention InstantOrLength(string text, FoundDuration found, int start, int end)
    {
        var at = Words.Before(text, start, "at");
        var mark = Words.After(text, end, "at-it");
        // "12 seconds in", but "3 seconds in red".
        if (mark >= 0 && text.AsSpan(0, mark).EndsWith(" in") && !InStandsAlone().IsMatch(text[mark..])) mark = -1;
        if (at >= 0 || mark >= 0) return new Instant(SpanOf(at >= 0 ? at : start, mark >= 0 ? mark : end), found.Duration);
        if (IsClock(text, found) && !ClockIsLength().IsMatch(text[..start]) && !LongBehind().IsMatch(text[end..])
            && found.Duration < TimeSpan.FromMinutes(1)) return new Instant(SpanOf(start, end), found.Duration);
        return new Length(SpanOf(start, end), found.Duration);
    }

    /// <summary>"5 to 10 seconds", "第5到10秒", "5-10s": the unit stands once.</summary>
    private static Stretch? BareRange(string text, FoundDuration found)
    {
        var match = BareBefore().Match(text[..found.Start]);
        if (!match.Success || NumberWords.Parse(match.Groups["number"].Value) is not { } number) return null;
        var from = Words.Before(text, match.Groups["number"].Index, "from");
        if (from < 0 && match.Groups["join"].Value is "and" or "to") return null;
        var shown = NumberWords.Parse(LeadingNumber().Match(text[found.Start..]).Value);
        if (shown is not > 0 || number >= shown) return null;
        var start = from >= 0 ? from : match.Index;
        return new Stretch(SpanOf(start, found.Start + found.Length), found.Duration * (number / shown.Value), found.Duration);
    }

    private static bool IsBy(string text, int start, int end)
    {
        if (LongBefore().IsMatch(text[..start])) return false;
        return Words.Before(text, start, "by") >= 0 || Words.After(text, end, "by-it") >= 0;
    }

    [GeneratedRegex(@"\b(?:first|last|final|opening|closing)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstBefore();

    private static bool IsClock(string text, FoundDuration found) => text.AsSpan(found.Start, found.Length).Contains(':');

    private static Span SpanOf(int start, int end) => new(start, end - start);

    /// <summary>"第10秒以后": the mark of an instant belongs to it.</summary>
    private static int BackTo(string text, int start) => Words.Before(text, start, "at") is var at and >= 0 ? at : start;

    /// <summary>"Make it last 5 seconds" is no stretch.</summary>
    private static bool IsVerb(string text, int last)
    {
        if (string.CompareOrdinal(text, last, "last", 0, 4) != 0) return false;
        var word = text[..last].TrimEnd();
        return Lasting.Contains(word[(word.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>"A second clip" is no length.</summary>
    private static bool IsOrdinalSecond(string text, FoundDuration found)
    {
        var words = text.Substring(found.Start, found.Length);
        // "As fast" and "I am" have an article and a unit in them, too.
        if (words is "as" or "am" or "ah" or "as." or "am.") return true;
        return words is "a second" or "one second" && SecondThing().IsMatch(text[(found.Start + found.Length)..]);
    }

    public static bool IsTaken(List<Mention> mentions, FoundDuration found)
    {
        var span = new Span(found.Start, found.Length);
        return mentions.Exists(mention => mention is Quote or Shape or NamedFile && mention.Span.Overlaps(span));
    }

    private static void ReadNamed(string text, List<Mention> mentions)
    {
        var found = new List<Mention>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Named.At(text, i) is not { } named) continue;
            var span = new Span(i, named.Length);
            // "The first photo twice as long, the second half as long".
            if (named.Values[0] is "second-half" && HalfAs().IsMatch(text, span.End)) continue;
            var isPiece = named.Values[0] is "start" or "end" or "halfway" && PieceBehind().IsMatch(text[span.End..]);
            if (!isPiece && !mentions.Exists(mention => mention is not (Concept or Degree or Colour)
                && mention.Span.Overlaps(span))) found.Add(OfName(span, named.Values[0]));
            i += named.Length - 1;
        }

        mentions.AddRange(found);
    }

    [GeneratedRegex(@"\G (?:as|the (?:speed|size|length|volume|pace)) ", RegexOptions.CultureInvariant)]
    private static partial Regex HalfAs();

    private static Mention OfName(Span span, string kind) => kind switch
    {
        "start" => new Instant(span, TimeSpan.Zero),
        "end" => new Instant(span, TimeSpan.Zero, FromEnd: true),
        "halfway" => new Instant(span, TimeSpan.Zero) { Share = 0.5 },
        "first-half" => new Stretch(span, null, null) { Shares = (0, 0.5) },
        "second-half" => new Stretch(span, null, null) { Shares = (0.5, 1) },
        "first-third" => new Stretch(span, null, null) { Shares = (0, 1 / 3.0) },
        "last-third" => new Stretch(span, null, null) { Shares = (2 / 3.0, 1) },
        "first-second" => new Stretch(span, TimeSpan.Zero, TimeSpan.FromSeconds(1)),
        "last-second" => new Stretch(span, null, null, TimeSpan.FromSeconds(1)),
        "first-quarter" => new Stretch(span, null, null) { Shares = (0, 0.25) },
        _ => new Stretch(span, null, null) { Shares = (0.75, 1) },
    };

    private static PhraseTree<string> BuildNamed()
    {
        var tree = new PhraseTree<string>();
        foreach (var kind in (string[])["start", "end", "halfway", "first-half", "second-half", "first-third", "last-third",
            "first-quarter", "last-quarter", "first-second", "last-second"])
        {
            foreach (var phrase in Words.Of(kind)) tree.Add(phrase, kind);
        }

        return tree;
    }

    [GeneratedRegex(@"(?<number>\d+(?:\.\d+)?|[一二两三四五六七八九十]+|(?<![a-z])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty))\s*(?<join>to|and|until|-|~|到|至)\s*第?\s*$", RegexOptions.RightToLeft | RegexOptions.CultureInvariant)]
    private static partial Regex BareBefore();

    /// <summary>"2 more seconds", "one extra second".</summary>
    [GeneratedRegex(@"(?<![\p{Ll}\d.:])(?<count>\d{1,3}(?:\.\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten) (?:more|extra|additional|further) (?:seconds?|secs?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MoreSeconds();

    [GeneratedRegex(@"\G\s*from (?:the |its |each |both |either )?(?:very )?(?:start|beginning|front|end|back|ends?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FromEdge();

    /// <summary>In the same sentence, and without "at" before the time.</summary>
    [GeneratedRegex(@"\b(?:trim|cut|chop|shave|snip|lop|slice|take|knock|remove|drop|lose|delete|clip|crop|pare)(?:s|med|ped|ming|ping|ting)?\b[^.;!?\n]*(?<!\bat)(?<!\bat the)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Taking();

    [GeneratedRegex(@"^(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+|[a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"\b(\d{1,4})(?:st|nd|rd|th)\s+second\b(?!\s+(?:clip|photo|scene|title|one))", RegexOptions.CultureInvariant)]
    private static partial Regex NthSecond();

    [GeneratedRegex(@"^\s+(?:clip|photo|picture|image|scene|shot|title|one|caption|text|logo|video|song|track|voice|line|music|copy|time|version|part|transition|sound|overlay|layer|slide|paragraph|half)", RegexOptions.CultureInvariant)]
    private static partial Regex SecondThing();

    [GeneratedRegex(@"[一二两三四五六七八九十百千万亿零〇壹贰叁点\d.,]{16,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"^\s*(?:$|[,.;!?，。\n]|and\b|then\b|to\b|into\b|the\s+(?:video|film|clip|movie))", RegexOptions.CultureInvariant)]
    private static partial Regex InStandsAlone();

    [GeneratedRegex(@"(?:时长|总长|全长|片长|长度|长|成|到|为|be|it|to|of|exactly|length|duration|last|is)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ClockIsLength();

    [GeneratedRegex(@"^\s*(?:long|in length|in total|total|长|的时长|total length)", RegexOptions.CultureInvariant)]
    private static partial Regex LongBehind();

    /// <summary>"末尾那张": which piece, not when.</summary>
    [GeneratedRegex(@"^的?(?:那|这)?(?:一|\d{1,2}|[两二三四五六])?(?:个|段|张|条|幅|句|首)(?!秒|小?时)", RegexOptions.CultureInvariant)]
    private static partial Regex PieceBehind();

    [GeneratedRegex(@"(?:时长|总长|全长|片长|长度|到|成|为|至)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LongBefore();
}
