using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>How far a relative change goes (<c>degrees.txt</c>).</summary>
internal static class DegreeReader
{
    private static readonly PhraseTree<double> Words = Build();

    public static void Read(string text, List<Mention> mentions)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Words.At(text, i) is not { } word) continue;
            var span = new Span(i, word.Length);
            i += word.Length - 1;
            if (!mentions.Exists(mention => mention is Quote or NamedFile
                && mention.Span.Overlaps(span))) mentions.Add(new Degree(span, word.Values[0]));
        }

        ReadInside(text, mentions);
    }

    /// <summary>"大一点" is one word of the lexicons, with a degree in it.</summary>
    private static void ReadInside(string text, List<Mention> mentions)
    {
        foreach (var concept in mentions.OfType<Concept>().Where(concept => concept.Family is "more" or "less").ToList())
        {
            var words = text.AsSpan(concept.Span.Start, concept.Span.Length);
            if (!Writing.IsIdeograph(words[0]) || words[^1] is not '点' || mentions.Exists(mention => mention is Degree
                && mention.Span.Overlaps(concept.Span))) continue;
            mentions.Add(new Degree(new Span(concept.Span.End - 1, 1), 0.5));
        }
    }

    private static PhraseTree<double> Build()
    {
        var tree = new PhraseTree<double>();
        var lexicon = Lexicon.Of("degrees");
        foreach (var key in lexicon.Keys)
        {
            foreach (var phrase in lexicon.Phrases(key)) tree.Add(phrase, Lexicon.Number(key));
        }

        return tree;
    }
}
