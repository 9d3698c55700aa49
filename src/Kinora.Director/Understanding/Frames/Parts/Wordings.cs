using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Parts;

/// <summary>What a clause is about, as far as single words tell.</summary>
internal static class Wordings
{
    private static readonly string[] Sounds = ["thing.music", "thing.narration", "thing.voice", "thing.sfx", "thing.sound", "thing.original", "thing.volume"];

    private static readonly string[] Texts =
        ["thing.title", "thing.subtitle", "thing.captions", "thing.lower-third", "thing.text", "thing.quote", "thing.counter", "thing.font", "thing.end-card"];

    private static readonly string[] Ways =
        ["thing.transition", "thing.motion", "thing.animation", "thing.look", "thing.fade", "thing.lut", "thing.effect", "thing.background", "thing.black-bars"];

    private static readonly string[] Pieces = ["thing.clip", "thing.photo", "thing.scene", "thing.intro", "thing.outro", "thing.overlay"];

    public static bool IsAboutSound(Clause clause) => IsAbout(clause, Sounds);

    public static bool IsAboutText(Clause clause) => IsAbout(clause, Texts);

    public static bool IsAboutLogo(Clause clause) => IsAbout(clause, ["thing.logo", "thing.watermark"]);

    /// <summary>About how one picture goes over into the next, moves or looks.</summary>
    public static bool IsAboutWays(Clause clause) => IsAbout(clause, Ways);

    public static bool IsAboutOther(Clause clause) => IsAboutSound(clause) || IsAboutText(clause) || IsAboutLogo(clause) || IsAboutWays(clause);

    /// <summary>Speaks of pieces of the film: "clips", "each photo", "the second one".</summary>
    public static bool IsAboutPieces(Clause clause) =>
        clause.First<Ordinals>() is not null || clause.HasAny("clip.shortest", "clip.longest", "clip.odd", "clip.even") || IsAbout(clause, Pieces) || (clause.HasAny("which.each", "which.all") && clause.Has("thing.video") && !IsAboutWhole(clause));

    /// <summary>Says that all of the film is meant.</summary>
    public static bool IsAboutWhole(Clause clause) => clause.All<Concept>().Any(concept => concept.Key == "thing.film" && !IsAlsoPiece(clause, concept.Span));

    /// <summary>"It", "this" alone, or nothing at all.</summary>
    public static bool NamesNothing(Clause clause, Target target) =>
        target.How is HowFound.NotNamed or HowFound.Default || (target.How == HowFound.Focus && clause.First<Ordinals>() is null && !IsAbout(clause, Pieces));

    /// <summary>"Don't cut it": not to be done. "Get rid of it" and "no pauses" ask for something to go.</summary>
    public static bool IsForbidden(Clause clause) => clause.IsNegated && !clause.All<Concept>().Where(concept => concept.Family == "negation")
        .All(negation => clause.All<Concept>().Any(act => act.Key is "act.remove" or "negation.no" && act.Span == negation.Span));

    private static bool IsAbout(Clause clause, string[] keys) =>
        clause.All<Concept>().Any(concept => keys.Contains(concept.Key) && !IsAlsoFilm(clause, concept));

    /// <summary>The same words may also stand for the whole film ("the whole clip").</summary>
    private static bool IsAlsoFilm(Clause clause, Concept concept) =>
        Pieces.Contains(concept.Key) && clause.All<Concept>().Any(other => other.Span == concept.Span && other.Key == "thing.film");

    private static bool IsAlsoPiece(Clause clause, Span span) =>
        clause.All<Concept>().Any(other => other.Span == span && other.Key is "thing.clip" or "thing.photo" or "thing.scene");
}
