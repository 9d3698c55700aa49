using System.Text;
using Kinora.Core;
using Kinora.Core.Films;
using Kinora.Core.Scenes;
using Kinora.Director.Storyboard;
using Kinora.Media.Audio.Made;
using Kinora.Media.Audio.Music;
using Kinora.Media.Disk;
using Kinora.Media.Providers;

namespace Kinora.Cli;

/// <summary>From words, and whatever files come with them, to a timeline: the director writes it, what was given or found is put in.</summary>
internal sealed class StoryFilm(ISceneReader scenes, MadeSounds sounds, TimeProvider time)
{
    // About 200,000 words: a whole novel. Whoever gives more has mixed up a file.
    private const long LongestScript = 1 << 20;

    /// <param name="canvas">Null: as the words say.</param>
    public async Task<FilmAssembled> MakeAsync(MakeRequest request, Canvas? canvas, string? draftFolder, CancellationToken cancellation)
    {
        using var files = new MediaFiles(draftFolder, cancellation);
        var film = await FilmMaker.ReadAsync(request, canvas ?? Canvas.Default, files);
        using var words = WordBooks.Open();
        var writer = new StoryWriter(scenes, sounds.Speaker, new MusicBeats(), words);
        var story = await writer.WriteAsync(RequestOf(request, canvas, film), cancellation);
        var furnished = StoryFurnishing.Add(story.Timeline, film);
        var (timeline, notes) = await SearchAsync(furnished.Timeline, request.Story.Language, draftFolder, cancellation);
        if (request.Transition is { } kind) timeline = Joined(timeline, kind);
        return new FilmAssembled(timeline, [.. files.Notes, .. story.Reply, .. furnished.Notes, .. notes]);
    }

    private static StoryRequest RequestOf(MakeRequest request, Canvas? canvas, FilmRequest film) => new()
    {
        Words = request.Words ?? "",
        Script = request.Story.Script is { } script ? ReadScript(script) : null,
        Duration = request.Duration,
        Canvas = canvas,
        Language = request.Story.Language,
        Voice = request.Story.Voice,
        Mood = request.Story.Mood,
        Style = request.Story.Style,
        Look = request.Look,
        Title = request.Title,
        HasMusic = film.Music.Count > 0 ? false : request.Story.HasMusic,
        HasNarration = film.Narration.Count > 0 ? false : request.Story.HasNarration,
        HasCaptions = film.Captions.Count > 0 ? false : request.Story.HasCaptions,
        CutsOnBeat = request.Story.CutsOnBeat,
        Seed = request.Seed,
    };

    private static string ReadScript(string path)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(SmallFile.Read(path, "a script", LongestScript)).TrimStart('\uFEFF');
            return string.IsNullOrWhiteSpace(text) ? throw new CommandFailedException($"{Shown.Path(path)} is empty: write what is to be said into it") : text;
        }
        catch (DecoderFallbackException)
        {
            throw new CommandFailedException($"{Shown.Path(path)} is not UTF-8 text: save it as UTF-8");
        }
    }

    /// <summary>Asks the providers that are configured, if any.</summary>
    private async Task<(Timeline Timeline, IReadOnlyList<string> Notes)> SearchAsync(
        Timeline story, string? language, string? draftFolder, CancellationToken cancellation)
    {
        var settings = ReadSettings();
        var providers = VisualProviders.Create(settings, time);
        if (providers.Count == 0) return (story, []);
        if (CacheFolders.Of("visuals") is not { } folder) return (story, ["There is no folder to keep found pictures in, so scenes are drawn: set HOME or XDG_CACHE_HOME."]);
        var chain = new VisualChain(providers, folder, time);
        var found = await SceneSearch.FillAsync(story, language, chain, path => MediaReference.OfFile(draftFolder is null ? path : Path.GetRelativePath(draftFolder, path)), cancellation);
        return (found, chain.Notes);
    }

    private static ProviderSettings ReadSettings() => EnvironmentSettings.Read(
        () => ProviderSettings.FromEnvironment(
            Environment.GetEnvironmentVariable, path => Encoding.UTF8.GetString(SmallFile.Read(path, "a workflow", LongestScript))),
        ExitCodes.Failed);

    private static Timeline Joined(Timeline timeline, TransitionKind kind)
    {
        var tracks = timeline.Tracks.Select(track => track.Role is TrackRole.Main
            ? track with { Segments = track.Segments.Select(segment => segment.Transition is { } transition ? segment with { Transition = transition with { Kind = kind } } : segment).ToValueList() }
            : track);
        return timeline with { Tracks = tracks.ToValueList() };
    }
}
