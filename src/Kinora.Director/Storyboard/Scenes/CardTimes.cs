using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Storyboard.Timing;
using Kinora.Director.Storyboard.Tracks;

namespace Kinora.Director.Storyboard.Scenes;

/// <summary>Points of a card come as they are spoken.</summary>
internal static class CardTimes
{
    // A point is there when its first word is heard, not after it.
    private static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(150);

    /// <param name="start">Of the card's scene, in the film.</param>
    /// <returns>The card as it was where a point's words are not among the spoken ones, in their order.</returns>
    public static SceneCard? Spoken(SceneCard? card, SpokenPart? speech, TimeSpan start) => (card, speech) switch
    {
        (ListCard list, { } said) when Times(list.Items, said, start, 0) is var (items, _) => list with { Items = items },
        (ComparisonCard sides, { } said) when Times(sides.Left.Points, said, start, 0) is var (left, at)
            && Times(sides.Right.Points, said, start, at) is var (right, _) =>
            sides with { Left = sides.Left with { Points = left }, Right = sides.Right with { Points = right } },
        _ => card,
    };

    private static (ValueList<CardPoint> Points, int End)? Times(ValueList<CardPoint> points, SpokenPart speech, TimeSpan start, int from)
    {
        var text = speech.Asset.Text;
        var letters = new SpokenLetters(text, speech.Spoken.Words, speech.Spoken.Duration);
        var result = new List<CardPoint>();
        foreach (var point in points)
        {
            var at = text.IndexOf(point.Text.TrimEnd('…'), from, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return null;
            var heard = speech.Start + TimeSpan.FromMilliseconds(letters.StartOf(at)) - start - Ahead;
            result.Add(point with { At = Milliseconds.Round(heard < TimeSpan.Zero ? TimeSpan.Zero : heard) });
            from = at + Math.Max(1, point.Text.TrimEnd('…').Length);
        }

        return (result.ToValueList(), Math.Min(from, text.Length));
    }
}
