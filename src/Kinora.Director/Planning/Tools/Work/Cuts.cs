using Kinora.Core;
using Kinora.Core.Edits;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>The cuts of the main track and how they are crossed.</summary>
internal static class Cuts
{
    /// <summary>A clip that has come to stand before another crosses over to it as all cuts did before; where they did not agree, it cuts.</summary>
    public static void Keep(FilmDraft draft, params ReadOnlySpan<string> ids)
    {
        if (draft.IsRefused || Common(draft.Scope.Timeline) is not { } common) return;
        var row = draft.Main?.Segments ?? [];
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Transition is not null || !(ids.Contains(row[i].Id) || (i + 1 < row.Count && ids.Contains(row[i + 1].Id)))) continue;
            if (i + 1 < row.Count && row[i + 1].Start == row[i].End) draft.Apply(new SetTransition(row[i].Id, common));
        }
    }

    /// <summary>The transition that all cuts have; null for plain cuts and for mixed ones.</summary>
    public static Transition? Common(Timeline timeline)
    {
        var row = Ripples.MainOf(timeline)?.Segments ?? [];
        if (row.Count < 2) return null;
        var first = row[0].Transition;
        return row.Take(row.Count - 1).All(segment => segment.Transition == first) ? first : null;
    }

    /// <summary>The longest that a transition between two clips can be: half of the shorter one on either side.</summary>
    public static TimeSpan Longest(Segment left, Segment right) =>
        Milliseconds.Round(left.Duration < right.Duration ? left.Duration / 2 : right.Duration / 2);
}
