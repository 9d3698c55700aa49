using System.Globalization;
using Kinora.Core;
using Kinora.Media.Audio.Made;
using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Rendering;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Audio.Music;

/// <summary>Makes the music of <see cref="MusicAsset"/>: composed to the ordered length, played by fluidsynth.</summary>
internal sealed class MusicMaker : ISoundMaker
{
    // Raised whenever composing or playing changes what is heard.
    private const string Version = "1";

    // Two chords need so many seconds; a shorter order gets them and is cut by its segment's end.
    private const double Shortest = 0.5;

    public bool Makes(Asset asset) => asset is MusicAsset;

    public string KeyOf(SoundOrder order)
    {
        var music = (MusicAsset)order.Asset;
        var cuts = string.Join(' ', order.Cuts.Select(cut => cut.Ticks.ToString(CultureInfo.InvariantCulture)));
        var tools = $"{(ToolLocator.Find("fluidsynth") is { } synthesiser ? new FileInfo(synthesiser).Length : 0)} {SoundFont.Identity()}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"music {Version}|{music.Mood}|{SeedOf(music)}|{order.Length.Ticks}|{cuts}|{tools}");
    }

    public async Task<MadeSound> MakeAsync(SoundOrder order, string wavPath, CancellationToken cancellation)
    {
        var music = (MusicAsset)order.Asset;
        var piece = Compose(music, order.Length, order.Cuts);
        await MusicRenderer.RenderAsync(piece, MoodStyles.Of(music.Mood).Master, SeedOf(music), wavPath,
            cancellation).ConfigureAwait(false);
        return new MadeSound(TimeSpan.FromSeconds(piece.Grid.Length), []);
    }

    internal static Composition Compose(MusicAsset music, TimeSpan length, IEnumerable<TimeSpan> cuts) => Composer.Compose(
        MoodStyles.Of(music.Mood), SeedOf(music), Math.Max(Shortest, length.TotalSeconds), [.. cuts.Select(cut => cut.TotalSeconds)]);

    /// <summary>A piece without a seed is the mood's first.</summary>
    internal static long SeedOf(MusicAsset music) => music.Seed ?? 1;
}
