using Kinora.Core;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>The segments of a call that show a picture.</summary>
internal static class Pictures
{
    /// <returns>Empty after a refusal.</returns>
    public static List<Segment> Find(FilmDraft draft, ToolArguments arguments) => Find(draft, arguments, TrackKind.Video);

    /// <summary>Pictures and texts.</summary>
    public static List<Segment> FindSeen(FilmDraft draft, ToolArguments arguments) => Find(draft, arguments, TrackKind.Video, TrackKind.Text);

    private static List<Segment> Find(FilmDraft draft, ToolArguments arguments, params ReadOnlySpan<TrackKind> kinds)
    {
        var segments = draft.Find(arguments);
        var fitting = new List<Segment>();
        foreach (var segment in segments)
        {
            if (kinds.Contains(draft.TrackOf(segment).Kind)) fitting.Add(segment);
        }

        if (!draft.IsRefused && fitting.Count == 0)
        {
            draft.Refuse($"{Said.Capital(draft.Name(segments[0]))} has no picture.", $"{draft.Name(segments[0])}没有画面。");
        }

        if (!draft.IsRefused) draft.Touch(fitting);
        return draft.IsRefused ? [] : fitting;
    }
}
