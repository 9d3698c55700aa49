using Kinora.Core;
using Kinora.Core.Edits;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>The order of the main track; what lies over a clip goes with it.</summary>
internal static class Order
{
    /// <param name="index">Its place afterwards, from 0.</param>
    public static void MoveTo(FilmDraft draft, string id, int index)
    {
        if (draft.IsRefused || draft.Main is not { } main) return;
        var from = main.Segments.FindIndex(segment => segment.Id == id);
        if (from < 0 || from == index) return;
        var target = main.Segments[index];
        draft.Apply(new MoveSegment(id, index > from ? target.End : target.Start, null, Ripple.AllTracks));
    }

    /// <summary>All of the main track in that order.</summary>
    public static void Become(FilmDraft draft, IReadOnlyList<string> ids)
    {
        for (var i = 0; i < ids.Count; i++) MoveTo(draft, ids[i], i);
    }
}
