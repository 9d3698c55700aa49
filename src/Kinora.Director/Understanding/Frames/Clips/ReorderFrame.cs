using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>"Reverse the order", "play them in the order 3, 1, 2", "sort by name", "shuffle", "顺序改成 2 1 3".</summary>
internal sealed partial class ReorderFrame : ClauseFrame, IMessageFrame
{
    /// <summary>"In the order 3, 1, 2": the commas divide nothing.</summary>
    public Reading? Read(Message message, FrameScope scope)
    {
        if (message.Clauses.Count < 2) return null;
        var words = Making.MessageWords.Whole(message);
        var acts = words.Family("act").Select(concept => concept.Key).ToList();
        if (!words.HasAny("act.reorder", "thing.order") || acts.Exists(key => key is not ("act.reorder" or "act.set" or "act.make" or "act.change" or "act.preview" or "act.show" or "act.use" or "act.place" or "act.move" or "act.add"))) return null;
        return Ask(words, scope) is { } reading && reading.Calls.Count > 0 ? reading with { Used = [words.Span] } : null;
    }

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        var row = ClipWish.Row(scope);
        if (row.Count < 2 || Wordings.IsAboutText(clause) || Wordings.IsAboutSound(clause)) return null;
        var evidence = new Evidence(clause);
        if (Order(clause, scope, row, evidence) is not { } order || order.Count != row.Count) return null;
        evidence.Take("which.all", "thing.clip", "thing.photo", "thing.video", "thing.scene", "thing.film", "act.reorder", "thing.order", "act.set", "act.change");
        return new Reading("reorder")
        {
            Calls = [Call.Of("reorder_clips", ("segments", Named.Ids(order)))],
            Used = evidence.Spans,
            Bonus = 0.1,
        };
    }

    private static ValueList<Segment>? Order(Clause clause, FrameScope scope, ValueList<Segment> row, Evidence evidence)
    {
        var isReversed = clause.Has("clip.reverse-order") || (clause.Has("thing.order") && clause.HasAny("act.reverse", "clip.backwards", "clip.turned"));
        if (isReversed)
        {
            evidence.Take("clip.reverse-order", "thing.order", "act.reverse", "clip.backwards", "clip.turned", "act.flip", "act.swap");
            return row.Reverse().ToValueList();
        }

        if (clause.Has("clip.shuffle"))
        {
            evidence.Take("clip.shuffle");
            return Shuffled(row);
        }

        if (clause.Has("clip.by-name"))
        {
            evidence.Take("clip.by-name");
            return row.OrderBy(segment => NameOf(scope, segment), StringComparer.OrdinalIgnoreCase).ToValueList();
        }

        if (clause.Has("clip.by-length"))
        {
            evidence.Take("clip.by-length");
            var byLength = row.OrderBy(segment => segment.Duration).ToValueList();
            return clause.HasAny("clip.longest-first") ? byLength.Reverse().ToValueList() : byLength;
        }

        if (IsSequence(clause)) return InNamedOrder(WithoutFirst(clause, evidence), scope, row, evidence, isSequence: true);
        return clause.HasAny("act.reorder", "thing.order", "act.move", "act.set") ? InNamedOrder(clause, scope, row, evidence) : null;
    }

    /// <summary>"First the coffee and then the shop", "open with the latte, then the shop front": what comes first, and what behind it.</summary>
    private static bool IsSequence(Clause clause) => Sequence().IsMatch(clause.Text) && clause.First<Length>() is null && clause.First<Quote>() is null
        && clause.Family("act").All(act => act.Key is "act.set" or "act.move" or "act.place" or "act.show" or "act.preview" or "act.use" or "act.make" or "act.reorder" or "act.change" || clause.HasAny("act.reorder", "thing.order") && act.Key == "act.swap");

    private static Clause WithoutFirst(Clause clause, Evidence evidence)
    {
        evidence.Take("clip.first-place", "clip.start-with", "clip.comes", "clip.move", "clip.add", "join.then", "act.show", "act.preview", "act.use", "act.place", "act.move", "act.swap");
        var first = clause.All<Ordinals>().Where(ordinals => ordinals.Places is [1] && Writing(clause, ordinals) == "first").ToList();
        foreach (var ordinals in first) evidence.Take(ordinals.Span);
        return clause with { Mentions = clause.Mentions.Where(mention => !first.Contains(mention)).ToValueList() };
    }

    private static string Writing(Clause clause, Mention mention) => clause.Message.Text.Substring(mention.Span.Start, mention.Span.Length);

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:(?:first|(?:start|open|begin|kick|lead)(?:s|ing)?(?: it| off)?(?: with| on))\s+(?!(?:two|three|one|clip|photo|scene)\b).+\b(?:then|followed by)\b|(?:comes?|goes|go|is|are|be|plays?|stands?)\s+first\b.+\b(?:then|followed by)\b)", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Sequence();

    /// <summary>Numbers or names, as many as there are clips, or all but a few, which follow.</summary>
    private static ValueList<Segment>? InNamedOrder(Clause clause, FrameScope scope, ValueList<Segment> row, Evidence evidence, bool isSequence = false)
    {
        var places = new List<int>();
        foreach (var mention in clause.Mentions)
        {
            if (mention is Ordinals ordinals) places.AddRange(ordinals.Places.Select(place => place < 0 ? row.Count + 1 + place : place));
            else if (mention is Amount { Unit: AmountUnit.None } amount && Math.Abs(amount.Value - Math.Round(amount.Value)) < 1e-9) places.AddRange(Digits(amount.Value, row.Count));
            else continue;
            evidence.Take(mention.Span);
        }

        var named = places.Count >= 2
            ? places.Where(place => place >= 1 && place <= row.Count).Select(place => row[place - 1])
            : References.FindEach(clause, scope, ClipWish.Of(clause)).SelectMany(one =>
            {
                evidence.Take(one);
                return one.Segments.Count == 1 ? one.Segments : [];
            });
        var order = named.DistinctBy(segment => segment.Id).ToList();
        var isSure = isSequence || clause.HasAny("act.reorder", "thing.order");
        if (order.Count < 2 || (!isSure && order.Count < row.Count) || (places.Count > 0 && places.Exists(place => place < 1 || place > row.Count))) return null;
        if (!isSequence && order.Count < Math.Min(row.Count, 3) || (places.Count > order.Count)) return null;
        return [.. order, .. row.Where(segment => !order.Contains(segment))];
    }

    /// <summary>"3124" is an order too.</summary>
    private static IEnumerable<int> Digits(double value, int count)
    {
        var text = ((long)value).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return value > count && text.Length == count && count <= 9 ? text.Select(digit => digit - '0') : [(int)value];
    }

    /// <summary>Always the same for the same film, and never the order it has: every second one first, from behind.</summary>
    private static ValueList<Segment> Shuffled(ValueList<Segment> row)
    {
        if (row.Count == 2) return row.Reverse().ToValueList();
        var odd = row.Where((_, index) => index % 2 == 1);
        var even = row.Where((_, index) => index % 2 == 0).Reverse();
        return [.. odd, .. even];
    }

    private static string NameOf(FrameScope scope, Segment segment) =>
        (segment.Asset is MediaAsset media ? scope.Project.NameOf(media.Media) : null) ?? segment.Title ?? (segment.Asset as SceneAsset)?.Prompt ?? "";
}
