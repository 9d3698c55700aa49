namespace Kinora.Exports.Previews;

/// <summary>Clips that were watched last, as files; what was not watched for longest goes first. Safe from several threads.</summary>
internal sealed class ClipShelf(string folder, int most)
{
    private const int MostSounds = 8;

    private readonly Lock gate = new();
    private readonly List<(string Key, PreviewClip Clip)> clips = []; // the last used at the end

    /// <summary>The clip that is there or being made; else a new one.</summary>
    /// <param name="make">Begins to make it; null: it can't be begun.</param>
    public PreviewClip? Find(string key, Func<PreviewClip?> make)
    {
        lock (gate)
        {
            var at = clips.FindIndex(clip => clip.Key == key);
            var clip = at >= 0 ? clips[at].Clip : null;
            if (at >= 0) clips.RemoveAt(at);
            if (clip is null || clip.Made.IsFaulted || clip.Made.IsCanceled || clip.Made.IsCompleted && !File.Exists(clip.Path)) clip = make();
            if (clip is not null) clips.Add((key, clip));
            Tidy();
            return clip;
        }
    }

    private void Tidy()
    {
        while (clips.Count > most && clips.FindIndex(clip => clip.Clip.Made.IsCompleted) is >= 0 and var oldest)
        {
            File.Delete(clips[oldest].Clip.Path); // whoever watches it goes on watching
            clips.RemoveAt(oldest);
        }

        var sounds = new DirectoryInfo(folder).GetFiles("*.wav");
        if (sounds.Length <= MostSounds || clips.Any(clip => !clip.Clip.Made.IsCompleted)) return;
        foreach (var sound in sounds.OrderByDescending(sound => sound.LastWriteTimeUtc).Skip(MostSounds)) sound.Delete();
    }
}
