using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>
/// Clips by the kind of what they show (<c>content-kin.txt</c>): "both coffee photos" are the coffee and the latte, "the one with the water" the beach or
/// the lake, which is to be asked.
/// </summary>
internal static partial class KinMatch
{
    private static readonly Lexicon Words = Lexicon.Of("content-kin");
    private static readonly PhraseTree<string> Kinds = Load();

    /// <param name="named">What a word names by itself; null where it names nothing.</param>
    /// <returns>All of the kind where several are asked for; which of them is not said where a word that names none fits several.</returns>
    public static Target? Find(string text, Span within, Span? named, FilmPool pool, FrameScope scope)
    {
        for (var i = named?.Start ?? within.Start; i < (named?.End ?? within.End); i++)
        {
            if (Kinds.At(text, i) is not { } kind) continue;
            var names = Words.Phrases(kind.Values[0] + "-of").Select(name => "=" + name).ToHashSet(StringComparer.Ordinal);
            var fitting = pool.Of(TargetKinds.Main).Select(entry => entry.Segment).Where(segment => segment.Asset is MediaAsset media
                && ContentNames.In(FileReader.Stem(scope.Project.NameOf(media.Media) ?? "")).Any(found => names.Contains(found.Word))).ToValueList();
            var span = new Span(i, kind.Length);
            // "The sea picture" where only one shows any: the beach.
            if (fitting.Count == 1 && named is null && Thing().IsMatch(text[span.End..])) return new Target(HowFound.Content) { Segments = fitting, Used = [span] };
            if (fitting.Count < 2) continue;
            var clause = text[within.Start..within.End];
            if (Plural().IsMatch(text[span.End..]) && !Two().IsMatch(clause)) return new Target(HowFound.Content) { Segments = fitting, Used = [span] };
            if (OneOf().IsMatch(clause)) return new Target(HowFound.Content) { Candidates = fitting, Used = [span] };
            if (Two().Match(clause) is { Success: true } two) return fitting.Count == 2
                ? new Target(HowFound.Content) { Segments = fitting, Used = [span, new Span(within.Start + two.Index, two.Length)] } : null;
            if (named is null && Pointing().IsMatch(clause)) return new Target(HowFound.Content) { Candidates = fitting, Used = [span] };
        }

        return null;
    }

    private static PhraseTree<string> Load()
    {
        var tree = new PhraseTree<string>();
        foreach (var key in Words.Keys.Where(key => !key.EndsWith("-of", StringComparison.Ordinal)))
        {
            foreach (var phrase in Words.Phrases(key)) tree.Add(phrase, key);
        }

        return tree;
    }

    [GeneratedRegex(@"^\s+(?:photo|picture|pic|image|clip|shot|video|scene|one)\b|^的?(?:那|这)[张段个幅]|^的?(?:照片|图片|片段)", RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    [GeneratedRegex(@"\b(?:both(?: of them)?|two)\b|两(?:张|个|段|幅|条)|俩", RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    [GeneratedRegex(@"^\s+(?:photos|pictures|pics|images|clips|shots|videos|scenes|ones)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    [GeneratedRegex(@"\bone of (?:the|them|those)\b|其中一|(?:删|去|留|换|挑|选)掉?一(?:张|个|段|幅)", RegexOptions.CultureInvariant)]
    private static partial Regex OneOf();

    [GeneratedRegex(@"\bthe (?:one|photo|picture|clip|shot|image|video|scene)\b|(?:那|这)(?:张|段|个|幅)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}
