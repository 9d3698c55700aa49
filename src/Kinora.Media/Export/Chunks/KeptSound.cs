using Kinora.Core.Plan;
using Kinora.Media.Disk;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Export.Chunks;

/// <summary>
/// The sound of a whole film, encoded in one piece and kept beside the chunks: an edit of the picture mixes nothing anew.
/// </summary>
internal static class KeptSound
{
    // Its clip is in the plan with all that is heard of it; where its sound comes from is asked of the source.
    private static readonly HashSet<string> NotHeard = [nameof(AudioClip.Segment), nameof(AudioClip.Asset)];

    private static readonly HashSet<string> Nothing = [];

    /// <returns>The path of the encoded sound in the folder.</returns>
    public static async Task<string> MakeAsync(
        Film film, ChunkStore store, WorkFolder folder, Action<string> warn, CancellationToken cancellation)
    {
        var warned = false;
        var sound = await FilmSound.PrepareAsync(film, folder, Warn, cancellation);
        var key = Key(film.Request.Settings, sound, await RendererVersion.GetAsync());
        if (!store.TryTake(key))
        {
            var wave = await sound.MixAsync(folder, Warn, cancellation);
            var arguments = EncodeArguments.Sound(film.Request.Settings, wave, store.PathOf(key));
            var command = new ToolCommand("ffmpeg", arguments) { Limits = VideoEncoder.Limits, Niceness = film.Request.Niceness };
            try
            {
                await ToolProcess.RunAsync(command, cancellationToken: cancellation);
            }
            catch (ToolFailedException failure) when (store.Explain(failure) is { } explained)
            {
                throw explained;
            }

            File.Delete(wave);
            store.Seal(key);
            if (!warned) store.Keep(key);
        }

        var encoded = folder["sound"];
        ChunkFile.Unseal(store.PathOf(key), encoded);
        return encoded;

        void Warn(string sentence)
        {
            warned = true;
            warn(sentence);
        }
    }

    private static string Key(ExportSettings settings, FilmSound sound, string renderer)
    {
        using var hash = new ContentHash();
        var files = new FileKeys();
        hash.Add(renderer);
        foreach (var argument in EncodeArguments.Sound(settings, "wave", "sound")) hash.Add(argument);
        hash.Add(sound.Plan.Duration.Ticks);
        foreach (var clip in sound.Plan.Clips)
        {
            hash.AddAll(clip, NotHeard);
            if (sound.Sources.Find(clip) is not { } source) continue;
            hash.Add(source.ContentKey ?? files.Of(source.Path));
            hash.Add(source.Demuxer ?? "");
            hash.AddAll(source.Stream, Nothing);
            hash.AddAll(source.Duration, Nothing);
        }

        return hash.Finish();
    }
}
