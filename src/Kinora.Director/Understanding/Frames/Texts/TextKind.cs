using Kinora.Core;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>What kind of text is asked for, as <c>add_text</c> names it.</summary>
internal static class TextKind
{
    public static string? Of(Clause clause)
    {
        if (clause.HasAny("thing.lower-third")) return "lower-third";
        if (clause.Has("thing.quote")) return "quote";
        if (clause.Has("thing.counter") && !clause.Has("thing.title")) return "counter";
        if (IsSubtitle(clause)) return "subtitle";
        if (clause.HasAny("thing.title", "thing.intro")) return "title";
        if (clause.HasAny("thing.outro", "thing.end-card")) return "title";
        return clause.HasAny("thing.text") ? "text" : null;
    }

    /// <summary>One "subtitle" stands under a title; "subtitles" are captions.</summary>
    public static bool IsSubtitle(Clause clause) => clause.Find("thing.subtitle") is { } subtitle
        && (!clause.Has("thing.captions") || (!clause.Message.Text.AsSpan(subtitle.Span.Start, subtitle.Span.Length).EndsWith("s")
            && clause.HasAny("thing.title", "which.under")));

    /// <summary>A name and what it stands for are two lines of a lower third.</summary>
    public static string Lines(string kind, string text)
    {
        if (kind != "lower-third" || text.Contains('\n')) return text;
        foreach (var mark in new[] { " - ", " – ", " — ", " | ", "|", ", ", "，", "、", ",", " / ", "：", "—— ", "——" })
        {
            var place = text.IndexOf(mark, StringComparison.Ordinal);
            if (place > 0 && place + mark.Length < text.Length) return $"{text[..place].Trim()}\n{text[(place + mark.Length)..].Trim()}";
        }

        return text;
    }

    /// <summary>How long a text of that kind is usually read.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(3);
}
