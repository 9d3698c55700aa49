using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Audio;
using Kinora.Media.Audio.Loudness;
using Kinora.Media.Audio.Sources;
using Kinora.Media.Disk;

namespace Kinora.Media.Export;

/// <summary>A film's sound, made ready to be mixed: what is no file has been made.</summary>
/// <param name="Plan">What is heard of the film, without what could not be made; that has been told.</param>
internal sealed record FilmSound(AudioPlan Plan, LibrarySound Sources)
{
    /// <param name="folder">For what is kept nowhere else; as long as the sound is used.</param>
    public static async Task<FilmSound> PrepareAsync(Film film, WorkFolder folder, Action<string> warn, CancellationToken cancellation)
    {
        var sources = film.Request.Sources;
        var made = await sources.Sounds.MakeAsync(film.Sound, film.Timeline, folder.Path, warn, cancellation);
        var heard = film.Sound.Clips.Where(clip => sources.Sounds.Find(clip.Asset) is null || made.ContainsKey(clip.Segment.Id));
        return new FilmSound(film.Sound with { Clips = heard.ToValueList() }, new LibrarySound(sources.Media, made));
    }

    /// <returns>The path of a WAV in the folder.</returns>
    public async Task<string> MixAsync(WorkFolder folder, Action<string> warn, CancellationToken cancellation)
    {
        var wave = folder["sound.wav"];
        var renderer = new AudioRenderer { Cache = CacheFolders.Of("loudness") is { } kept ? new FolderLoudnessCache(kept) : null };
        var report = await renderer.RenderAsync(Plan, Sources, wave, progress: null, cancellation);
        foreach (var warning in report.Warnings) warn(warning);
        return wave;
    }
}
