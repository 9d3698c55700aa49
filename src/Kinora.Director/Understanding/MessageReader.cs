using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Planning;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Plain;

namespace Kinora.Director.Understanding;

/// <summary>A message → clauses and what is mentioned in them. Reads any text, in time that grows with its length.</summary>
internal static class MessageReader
{
    /// <summary>What is longer is a script to be made a film of: its words are left as they are, and only its beginning is searched for
    /// requests.</summary>
    private const int LongestRequest = 3000;

    /// <param name="dictionary">Words that it knows are never taken for mistyped ones; null: the lexicons' own list only.</param>
    public static Message Read(string raw, Project project, IWordBook? dictionary = null)
    {
        var plain = ListMarks.Without(PlainWriting.Of(raw));
        var isScript = plain.Text.Length > LongestRequest;
        if (!isScript) plain = Respelled(plain, raw, project, dictionary);
        var message = new Message(raw, plain.Text, [.. plain.RawIndex]);
        var mentions = MentionsOf(message, plain, project, isScript);
        message.Clauses = ClauseSplitter.Split(message, mentions);
        return message;
    }

    private static PlainText Respelled(PlainText plain, string raw, Project project, IWordBook? dictionary)
    {
        var names = FileReader.WordsOf(project).Concat(FilmWords.Of(project.Timeline)).ToHashSet(StringComparer.Ordinal);
        var fileNames = new List<Mention>();
        FileReader.ReadNames(plain.Text, project, fileNames);
        var kept = QuotedText.Find(plain, raw).Select(quote => quote.Whole).Concat(fileNames.Select(file => file.Span)).OrderBy(span =>
            span.Start).ToList();
        return Respelling.Of(plain, kept, names, dictionary);
    }

    private static List<Mention> MentionsOf(Message message, PlainText plain, Project project, bool isScript)
    {
        var mentions = new List<Mention>();
        foreach (var (whole, inner) in QuotedText.Find(plain, message.Raw)) mentions.Add(new Quote(whole, message.RawOf(inner)));
        var text = isScript ? plain.Text[..LongestRequest] : plain.Text;
        FileReader.ReadNames(text, project, mentions);
        var taken = Taken(text.Length, mentions);
        mentions.AddRange(ConceptBook.Default.Find(text, (start, end) => taken[start] || taken[end - 1]));
        ShapeReader.Read(text, mentions);
        ColourReader.Read(text, mentions);
        TimeReader.Read(text, mentions);
        // "One second longer": the number is no clip.
        mentions.RemoveAll(one => one is Concept { Key: "thing.clip", Span.Length: 3 } && mentions.Exists(time => time is Length or Stretch or Instant && time.Span.Holds(one.Span) && time.Span.Start == one.Span.Start));
        AmountReader.ReadWithUnits(text, mentions);
        OrdinalReader.Read(text, mentions);
        AmountReader.ReadBare(text, mentions);
        DegreeReader.Read(text, mentions);
        SizeReader.Read(text, mentions);
        FileReader.ReadWords(text, project, mentions);
        mentions.RemoveAll(mention => mention is not (Quote or NamedFile) && (mention.Span.End > text.Length || taken[mention.Span.Start]));
        if (!isScript) ShownText.Read(message, mentions);
        if (!isScript) PlacedText.Read(message, mentions);
        if (!isScript) BareText.Read(message, project, mentions);
        if (!isScript) Interjections.Quiet(plain.Text, mentions);
        Interjections.Place(mentions);
        if (!isScript) Contrasts.Quiet(plain.Text, mentions);
        if (!isScript) Attributes.Read(plain.Text, mentions);
        if (!isScript && message.Raw.Any(Language.Writing.IsIdeograph)) Complaints.Quiet(plain.Text, mentions);
        mentions.Sort((a, b) => a.Span.Start != b.Span.Start
            ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length));
        return mentions;
    }

    private static bool[] Taken(int length, List<Mention> mentions)
    {
        var taken = new bool[length + 1];
        foreach (var mention in mentions) Array.Fill(taken, true, Math.Min(mention.Span.Start, length), Math.Max(0,
            Math.Min(mention.Span.End, length) - Math.Min(mention.Span.Start, length)));
        return taken;
    }
}
