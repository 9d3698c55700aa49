using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Core.Speech;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scenes;
using Kinora.Director.Storyboard.Scripts;
using Kinora.Director.Storyboard.Timing;
using Kinora.Director.Storyboard.Tracks;

namespace Kinora.Director.Storyboard;

/// <summary>
/// Brief → script → scenes → timeline. Knows nothing of sound files or pictures: what it must know comes through ports.
/// </summary>
public sealed class StoryWriter(ISceneReader scenes, ISpeaker speaker, IMusicBeats beats, IWordBook words)
{
    // Narrated cuts keep to the words; silent ones are free to follow the music.
    private static readonly TimeSpan NarratedReach = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan SilentReach = TimeSpan.FromMilliseconds(1500);

    /// <summary>Never refuses: of words that say nothing it makes a film that says so kindly.</summary>
    public async Task<Story> WriteAsync(StoryRequest request, CancellationToken cancellation)
    {
        var brief = BriefReader.Read(request);
        var script = new ScriptWriter(words).Write(brief, request.Script);
        var film = script.IsNarrated
            ? await new SpokenPacing(speaker, brief).PaceAsync(script, cancellation)
            : SilentPacing.Pace(WithTitlePicture(script), brief);
        var rate = brief.Canvas.FrameRate;
        var seed = StorySeed.Of(script.Topic + script.Name, brief.Seed);
        var mood = brief.HasMusic == false || (brief.IsSilent && brief.HasMusic is null) ? null : Mood.Of(brief, script);
        var music = new MusicAsset(mood ?? "ambient", seed.At(-1).Below(1_000_000));
        var cut = ShotCutter.Cut(film, rate);
        if (brief.CutsOnBeat)
        {
            cut = BeatCuts.Move(cut, beats.BarsOf(music, film.Duration), script.IsNarrated ? NarratedReach : SilentReach, rate);
        }

        var shots = new SceneDirector(scenes, brief, film.Script).Direct(cut);
        var tracks = new List<Track> { SceneTrack.Build(brief, shots, music.Mood) };
        if (mood is not null) tracks.Add(SoundTracks.Music(music, film.Duration, script.IsNarrated));
        if (!brief.IsSilent) tracks.AddRange(Sounds(film, shots, music, mood is not null, seed));
        tracks.AddRange(TextTracks.Build(brief, film, shots));
        if (film.Script.HasCaptions && CaptionTrack.Build(brief, film) is { } captions) tracks.Add(captions);
        var timeline = new Timeline
        {
            Canvas = brief.Canvas,
            Title = script.Name,
            Language = brief.Language,
            Tracks = tracks.ToValueList(),
        };
        return new Story(timeline, new Reply(brief, film).Write(shots, mood));
    }

    private static IEnumerable<Track> Sounds(TimedScript film, ValueList<DirectedShot> shots, MusicAsset music, bool hasMusic,
        StorySeed seed)
    {
        if (SoundTracks.Narration(film) is { } narration) yield return narration;
        var effectSeed = (long)seed.At(-2).Below(1_000_000);
        if (film.Script is { IsNarrated: false, Kind: ScriptKind.Visual or ScriptKind.Quote }
            && SoundTracks.Ambience(shots, film.Duration, effectSeed, !hasMusic) is { } ambience) yield return ambience;
        if (hasMusic && SoundTracks.Effects(shots, music.Mood, film.Duration, effectSeed) is { } effects) yield return effects;
    }

    /// <summary>A title has a picture of its own where the film's first words stand on screen too.</summary>
    private static FilmScript WithTitlePicture(FilmScript script)
    {
        var first = script.Parts[0];
        var isFree = first.Role == PartRole.Picture && first.Card is null;
        return script.Title is null || isFree || script.Title == first.Words
            ? script
            : script with { Parts = script.Parts.Insert(0, new ScriptPart("") { Role = PartRole.Picture, Prompt = script.Topic }) };
    }
}
