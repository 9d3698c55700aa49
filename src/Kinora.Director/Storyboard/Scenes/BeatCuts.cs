using Kinora.Core;
using Kinora.Director.Storyboard.Timing;

namespace Kinora.Director.Storyboard.Scenes;

/// <summary>Moves cuts to the first beats of bars.</summary>
internal static class BeatCuts
{
    private static readonly TimeSpan ShortestScene = TimeSpan.FromSeconds(1);

    /// <param name="reach">No cut moves farther than this; one without a bar in reach stays.</param>
    public static ValueList<Shot> Move(ValueList<Shot> shots, ValueList<TimeSpan> bars, TimeSpan reach, FrameRate rate)
    {
        if (shots.Count < 2 || bars.Count == 0) return shots;
        var film = shots[^1].Range.End;
        var cuts = shots.Skip(1).Select(shot => shot.Range.Start).ToArray();
        var last = TimeSpan.Zero;
        for (var i = 0; i < cuts.Length; i++)
        {
            var next = i + 1 < cuts.Length ? cuts[i + 1] : film;
            var bar = bars.Select(time => FilmTimes.OnFrame(rate, time)).Where(time => time - last >= ShortestScene
                && next - time >= ShortestScene / 2 && film - time >= ShortestScene)
                .OrderBy(time => (time - cuts[i]).Duration()).Cast<TimeSpan?>().FirstOrDefault();
            if (bar is { } found && (found - cuts[i]).Duration() <= reach) cuts[i] = found;
            last = cuts[i];
        }

        return shots.Select((shot, i) => shot with
        {
            Range = TimeRange.FromTo(i == 0 ? TimeSpan.Zero : cuts[i - 1], i < cuts.Length ? cuts[i] : film),
        }).ToValueList();
    }
}
