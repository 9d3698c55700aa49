using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Styles;

namespace Kinora.Media.Audio.Music;

/// <summary>
/// The bars of a piece as it is when no cut bends them. Cuts that are moved onto them leave them where they are, so a film cut
/// on the beat stays on it.
/// </summary>
public sealed class MusicBeats : IMusicBeats
{
    public ValueList<TimeSpan> BarsOf(MusicAsset music, TimeSpan duration)
    {
        if (duration <= TimeSpan.Zero) return [];
        var grid = Composer.BarsOf(MoodStyles.Of(music.Mood), MusicMaker.SeedOf(music), duration.TotalSeconds);
        return grid.Starts.Take(grid.Bars).Select(start =>
            TimeSpan.FromTicks((long)Math.Round(start * TimeSpan.TicksPerSecond))).ToValueList();
    }
}
