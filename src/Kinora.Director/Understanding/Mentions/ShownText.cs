using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Text to be shown that has no quotation marks: "a title saying Summer Sale", "标题改成夏日大促" (<c>shown-text.txt</c>).</summary>
internal static partial class ShownText
{
    private static readonly Lexicon Words = Lexicon.Of("shown-text");
    private static readonly PhraseTree<bool> Says = Tree("says");
    private static readonly PhraseTree<bool> Named = Tree("named");
    private static readonly PhraseTree<bool> Ends = Tree("ends");
    private static readonly PhraseTree<bool> Where = Tree("where");
    private static readonly PhraseTree<bool> Sayings = Tree("sayings");
    private static readonly HashSet<string> Changes = [.. Words.Phrases("change")];
    private static readonly HashSet<string> Texts = [.. Words.Phrases("text")];

    /// <summary>Adds what it finds and takes away what other mentions there were in it.</summary>
    public static void Read(Message message, List<Mention> mentions)
    {
        var text = message.Text;
        ReadUsual(message, mentions);
        ReadAddress(message, mentions);
        ReadBehindSpace(message, mentions);
        var from = 0;
        QuietSayers(text, mentions);
        while (from < text.Length && Begin(text, from, mentions) is { } start)
        {
            var end = IsSpoken(text, start, mentions) ? EndOfSpeech(text, start, mentions) : EndOf(text, start, mentions);
            from = Math.Max(end, start) + 1;
            var span = WithoutWhere(text, from: SentenceStart(text, start), Trim(text, start, end));
            span = WithoutAside(text, span);
            if (span.Length == 0 || mentions.Exists(mention => mention is Quote && mention.Span.Start >= start
                && mention.Span.Start < SentenceEnd(text, start))) continue;
            mentions.RemoveAll(mention => mention.Span.Overlaps(span) || (mention is Concept { Tail: { } tail } && tail.Overlaps(span)));
            mentions.Add(new Quote(span, message.RawOf(span), IsQuoted: false));
        }
    }

    /// <summary>"加个感谢观看", "add thanks for watching": words that films end with need no marks.</summary>
    private static void ReadUsual(Message message, List<Mention> mentions)
    {
        foreach (Match match in Usual().Matches(message.Text))
        {
            var words = match.Groups["words"];
            var span = new Span(words.Index, words.Length);
            if (mentions.Exists(mention => mention is Quote && mention.Span.Overlaps(span))) continue;
            mentions.RemoveAll(mention => mention.Span.Overlaps(span));
            mentions.Add(new Quote(span, message.RawOf(span)));
        }
    }

    /// <summary>"Add my website www.x.example", "put @rosies_bakery at the end": addresses are words to be shown, never anything else.</summary>
    private static void ReadAddress(Message message, List<Mention> mentions)
    {
        foreach (Match match in Address().Matches(message.Text))
        {
            var span = new Span(match.Index, match.Length);
            if (mentions.Exists(mention => mention is Quote or NamedFile && mention.Span.Overlaps(span))) continue;
            var sentence = SentenceStart(message.Text, span.Start);
            if (!mentions.Exists(mention => mention is Concept { Key: "act.add" or "act.write" or "act.place" or "act.show" or "act.move" or "act.set" } && mention.Span.Start >= sentence && mention.Span.End <= span.Start)) continue;
            mentions.RemoveAll(mention => mention.Span.Overlaps(span));
            mentions.Add(new Quote(span, message.RawOf(span)));
        }
    }

    /// <summary>"加个标题 Meow Café": Chinese is written without spaces, so what stands behind one is what it says.</summary>
    private static void ReadBehindSpace(Message message, List<Mention> mentions)
    {
        if (BehindSpace().Match(message.Text) is not { Success: true } match) return;
        var words = match.Groups["words"];
        var span = new Span(words.Index, words.Length);
        if (mentions.Exists(mention => mention is Quote or NamedFile && mention.Span.Overlaps(span)) || IsValue(message.Text, span.Start, mentions)) return;
        if (mentions.Exists(mention => mention.Span.Start == span.Start && mention is Concept { Family: "act" or "clip" or "position" or "noise" or "more" or "less" or "which" or "style" or "negation" } && Writing.IsIdeograph(message.Text[span.Start]))) return;
        mentions.RemoveAll(mention => mention.Span.Overlaps(span));
        mentions.Add(new Quote(span, message.RawOf(span)));
    }

    [GeneratedRegex(@"[加写打放来配](?:上|个|一个|一行|一句|句|段|一段)?(?:大|小)?(?:标题|文字|字)\s+(?<words>[^\s，。,;][^，。,;\n]{0,80}?)\s*(?=$|[，。,;\n])", RegexOptions.CultureInvariant)]
    private static partial Regex BehindSpace();

    [GeneratedRegex(@"(?<![\w@.])(?:https?://[^\s,，。]+|www\.[\w-]+(?:\.[\w-]+)+(?:/[^\s,，。]*)?|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|shop|store|example|cn|co|uk|de|fr|eu|info|biz|app|me)(?:/[^\s,，。]*)?|[\w.]+@[\w-]+(?:\.[\w-]+)+|@[A-Za-z0-9_][\w.]*\w)(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:加个|加上|加一个|加句|加一句|加|写上|写个|写|打上|来个|来句|放个)(?:一句)?(?<words>感谢观看|谢谢观看|感谢收看|谢谢收看|谢谢大家|未完待续|敬请期待|点赞关注|下期再见)|\b(?:add|put|write|show)\s+(?:a\s+|an\s+|the words\s+)?(?<words>thanks for watching|thank you for watching|to be continued|coming soon|see you next time)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Usual();

    /// <summary>Where the text begins; null when no more does.</summary>
    private static int? Begin(string text, int from, List<Mention> mentions)
    {
        var renaming = Renaming().Match(text, from) is { Success: true } match ? match.Index + match.Length : -1;
        for (var i = from; i < text.Length; i++)
        {
            if (mentions.Find(mention => mention is Quote && mention.Span.Start < i && i < mention.Span.End - 1) is { } quoted) i = quoted.Span.End - 1;
            if (i == renaming) return i;
            if (text[i] == ':' && IsColon(text, i, mentions)) return SkipSpace(text, i + 1);
            if (Says.At(text, i) is { } says && !IsQuestionWord(text, i)
                && !Overlaps<Quote>(mentions, i, says.Length)) return SkipSpace(text, i + says.Length);
            if (Sayings.At(text, i) is { } known && IsAskedFor(text, i, known.Length, mentions)) return i;
            if (Named.At(text, i) is { } named && ChangesText(text, i, mentions))
            {
                var start = SkipSpace(text, i + named.Length);
                if (!IsValue(text, start, mentions)) return start;
            }
        }

        return null;
    }

    /// <summary>"最后加个谢谢观看", "put a big The End there": words that films end with, behind a verb that adds.</summary>
    private static bool IsAskedFor(string text, int at, int length, List<Mention> mentions)
    {
        var sentence = SentenceStart(text, at);
        var behind = text[(at + length)..SentenceEnd(text, at)];
        return Adding().IsMatch(text[sentence..at]) && !Overlaps<Quote>(mentions, at, length)
            && (behind.Length == 0 || !char.IsAsciiLetter(behind[0])) && (behind.Trim().Length == 0 || behind.TrimStart()[0] is ',' or '，' or '!' or '?' || SaidBehind().IsMatch(behind));
    }

    [GeneratedRegex(@"(?:[加写打放上来配弄][上个一句行段张个字幕标题文字“]*|\b(?:add|put|write|with|show)\s+(?:(?:a|an|the|big|final|some|closing)\s+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Adding();

    [GeneratedRegex(@"^\s*(?:的?(?:字|字幕|文字|字样|标题|几个字|四个字)|(?:at|in|on|as)\b|吧|就行|text|title)", RegexOptions.CultureInvariant)]
    private static partial Regex SaidBehind();

    /// <summary>"Title: Summer", not 16:9, "b.mp4: make it square" or "https://".</summary>
    private static bool IsColon(string text, int at, List<Mention> mentions)
    {
        if (at + 1 >= text.Length || text[at + 1] == '/' || (at > 0 && char.IsDigit(text[at - 1])
            && char.IsDigit(text[at + 1]))) return false;
        // "Captions: style plain, position top": what it is to be, not what it says.
        var next = SkipSpace(text, at + 1);
        if (mentions.Exists(mention => mention.Span.Start == next && mention is Concept { Key: "thing.position" or "thing.size" or "thing.color" or "thing.font" or "act.style" or "thing.animation" or "style.caption" })) return false;
        var sentence = SentenceStart(text, at);
        // "What she says about the bees: delete it": what is to be done to it.
        if (mentions.Exists(mention => mention.Span.Start == next && mention is Concept { Family: "act" } act && mentions.Exists(it => it is Concept { Key: "which.it" or "which.that" or "which.this" } && it.Span.Start >= act.Span.End && it.Span.Start - act.Span.End <= 1))) return false;
        return mentions.Exists(mention => mention is Concept concept && concept.Span.Start >= sentence && concept.Span.End <= at
            && ((Texts.Contains(concept.Key) && !IsNameOfThings(concept, mentions, at)) || concept.Key is "act.write" or "act.narrate" or "act.rename"));
    }

    /// <summary>"The names under the pictures: …": names of what is spoken of behind them.</summary>
    private static bool IsNameOfThings(Concept name, List<Mention> mentions, int colon) => name.Key == "thing.name"
        && mentions.Exists(mention => mention is Concept { Key: "thing.photo" or "thing.clip" or "thing.scene" or "thing.video" } && mention.Span.Start >= name.Span.End && mention.Span.End <= colon);

    /// <summary>Before it stand a text and a verb that changes words, or "called" behind the text; with nothing but small words
    /// between.</summary>
    private static bool ChangesText(string text, int at, List<Mention> mentions)
    {
        var sentence = SentenceStart(text, at);
        var before = mentions.OfType<Concept>().Where(concept => concept.Span.Start >= sentence && concept.Span.End <= at).ToList();
        if (before.LastOrDefault(concept => Texts.Contains(concept.Key)) is not { } thing) return false;
        if (at - thing.Span.End > 24) return false;
        if (mentions.Exists(mention => mention is Concept { Family: "negation" } or Quote && mention.Span.Start >= sentence
            && mention.Span.End <= at)) return false;
        var isCalled = text.AsSpan(at).StartsWith("called") || text.AsSpan(at).StartsWith("named")
            || text.AsSpan(at).StartsWith("titled") || text.AsSpan(at).StartsWith("entitled");
        if (isCalled) return true;
        if (text.AsSpan(at).StartsWith("with ") && !before.Exists(concept => concept.Key == "act.replace")) return false;
        var marker = Named.At(text, at)!.Value.Length;
        return mentions.OfType<Concept>().Any(concept => Changes.Contains(concept.Key) && concept.Span.Start >= sentence
            && concept.Span.Start <= at + marker
            && (concept.Key is not ("act.add" or "act.make") || Writing.IsIdeograph(text[at])));
    }

    /// <summary>"To red", "to the top", "to 20%", "改成红色": a value and no words.</summary>
    private static bool IsValue(string text, int start, List<Mention> mentions)
    {
        var end = SentenceEnd(text, start);
        if (start >= end) return true;
        var covered = new List<Span>();
        foreach (var mention in mentions.Where(mention => mention.Span.End > start && mention.Span.Start < end))
        {
            if (mention is not Concept { Family: "act" or "thing" }) covered.Add(mention.Span);
            if (mention is Concept { Key: "thing.background" or "thing.box" or "thing.outline" or "thing.font" or "thing.position"
                or "thing.size" or "thing.captions" or "thing.style" or "thing.film" }) return true;
        }

        var first = covered.OrderBy(span => span.Start).FirstOrDefault();
        if (first.Length > 0 && (first.Start <= start || text[start..first.Start] is "the " or "a ")
            && IsStrongValue(mentions, first)) return true;
        return WordCount.Uncovered(text, new Span(start, end - start), covered) == 0;
    }

    private static bool IsStrongValue(List<Mention> mentions, Span span) => mentions.Exists(mention => mention.Span == span
        && mention is Colour or Amount { Unit: not AmountUnit.None } or Length or Instant or Stretch or Shape
            or Concept { Family: "position" or "more" or "less" or "which" });

    private static int EndOf(string text, int start, List<Mention> mentions)
    {
        var sentence = SentenceEnd(text, start);
        for (var i = start + 1; i < sentence; i++)
        {
            if (text[i] is ',' or '，' && AsksBehind(text, i + 1, sentence, mentions)) return i;
            if (text[i] == '，' && Where.At(text, SkipSpace(text, i + 1)) is not null && ValueBehind(text, i + 1, mentions)) return i;
            if (Ends.At(text, i) is { } join && AsksBehind(text, i + join.Length, sentence, mentions)) return i;
            if (text[i - 1] == ' ' && Where.At(text, i) is { } where && ValueBehind(text, i + where.Length, mentions)) return i;
        }

        return sentence;
    }

    /// <summary>"旁白：…", "voiceover: …": what follows the colon is said, sentence after sentence.</summary>
    private static bool IsSpoken(string text, int start, List<Mention> mentions)
    {
        var colon = start - 1;
        while (colon > 0 && text[colon] == ' ') colon--;
        if (colon <= 0 || text[colon] != ':') return false;
        var sentence = SentenceStart(text, colon);
        return mentions.Exists(mention => mention is Concept { Key: "thing.narration" or "act.narrate" } && mention.Span.Start >= sentence && mention.Span.End <= colon);
    }

    /// <summary>What is said goes on through commas and full stops ("先倒水，再放茶叶") until a part speaks of something else of the film.</summary>
    private static int EndOfSpeech(string text, int start, List<Mention> mentions)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\n') return i;
            if (text[i] is not (',' or '，' or '。' or ';' or '!' or '?' or '.') || text[i] == '.' && i + 1 < text.Length && text[i + 1] != ' ') continue;
            var next = i + 1;
            while (next < text.Length && text[next] is not (',' or '，' or '。' or ';' or '!' or '?' or '\n')) next++;
            var piece = new Span(i + 1, next - i - 1);
            var own = mentions.Where(mention => piece.Holds(mention.Span)).ToList();
            var isOfFilm = own.Exists(mention => mention is Concept { Key: "thing.music" or "thing.captions" or "thing.title" or "thing.narration" or "thing.speed" or "thing.volume" or "thing.logo" or "thing.transition" or "speech.pace" or "which.it" } or Concept { Family: "voice" or "spoken" });
            var isAsked = own.Exists(mention => mention is Length or Instant or Stretch or Amount { Unit: not AmountUnit.None } or Concept { Family: "act" or "more" or "less" or "voice" or "mood" or "position" });
            var isTimed = own.Exists(mention => mention is Instant or Stretch) && own.Exists(mention => mention is Concept { Key: "act.add" or "act.place" or "act.move" or "music.starts" or "shown.appear" });
            if (isOfFilm && isAsked || isTimed) return i;
        }

        return text.Length;
    }

    /// <summary>An act with its object, or a quality: "and make it red", "，放大一点".</summary>
    private static bool AsksBehind(string text, int at, int end, List<Mention> mentions)
    {
        var start = SkipSpace(text, at);
        if (Ends.At(text, start) is { } join) start = SkipSpace(text, start + join.Length);
        var first = mentions.Where(mention => mention.Span.Start >= start
            && mention.Span.Start <= start + 2).OrderBy(mention => mention.Span.Start).ToList();
        // "…, the title stays as it is".
        if (text[at - 1] is ',' && mentions.Exists(mention => mention is Concept { Key: "act.keep" } && mention.Span.Start >= start && mention.Span.End <= end)) return true;
        if (!first.Exists(mention => mention is Concept { Family: "act" or "more" or "less" or "noise" or "position" }
            or Concept { Key: "negation.not" } or Colour
            || (mention is Concept { Family: "thing" }
                && Writing.IsIdeograph(text[mention.Span.Start])))) return Writing.IsIdeograph(start < text.Length ? text[start] : ' ')
                && text[start] is '把' or '将' or '放' or '给';
        return mentions.Where(mention => !(mention.IsNoise && Writing.IsIdeograph(text[mention.Span.Start])) && mention.Span.Start >= start && mention.Span.End <= end).DistinctBy(mention => mention.Span).Count() >= 2;
    }

    private static bool ValueBehind(string text, int at, List<Mention> mentions)
    {
        var start = SkipSpace(text, at);
        if (string.CompareOrdinal(text, start, "the ", 0, 4) == 0) start += 4;
        return mentions.Exists(mention => mention.Span.Start <= start + 1 && mention.Span.End > start && mention.Span.Start >= at - 14
            && mention is Length or Instant or Stretch or Colour or Ordinals or Concept { Family: "position" }
                or Concept { Key: "which.start" or "which.end" });
    }

    /// <summary>"The words under the pictures", "the reading is slow": no text follows.</summary>
    private static bool IsQuestionWord(string text, int at) => SaysOf().IsMatch(text, at) || WordsOfSomething().IsMatch(text, at) || IsSaidBySomebody(text, at) || WishToSay().IsMatch(text[..at]) && text.AsSpan(at).StartsWith("to say") || text.AsSpan(at).StartsWith("reading") && at >= 4
        && text.AsSpan(0, at).TrimEnd().EndsWith("the");

    /// <summary>"My boss says" tells why: it is neither an act nor words.</summary>
    private static void QuietSayers(string text, List<Mention> mentions)
    {
        foreach (var verb in mentions.OfType<Concept>().Where(concept => concept.Key == "act.write" && IsSaidBySomebody(text, concept.Span.Start)).ToList())
        {
            var start = Somebody().Match(text[..verb.Span.Start]).Groups["who"].Index;
            mentions.RemoveAll(mention => mention is Concept && mention.Span.Overlaps(verb.Span));
            mentions.Add(new Concept(new Span(start, verb.Span.End - start), "noise.reason"));
        }
    }

    /// <summary>"My boss says it is too small": somebody's remark, not words to be shown.</summary>
    private static bool IsSaidBySomebody(string text, int at) => Verb().IsMatch(text, at) && Somebody().IsMatch(text[..at]);

    private static bool Overlaps<T>(List<Mention> mentions, int start, int length)
        where T : Mention => mentions.Exists(mention => mention is T && mention.Span.Overlaps(new Span(start, length)));

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] is (' ' or ':' or '，' or ',')) at++;
        return at;
    }

    private static Span Trim(string text, int start, int end)
    {
        while (end > start && text[end - 1] is (' ' or ',' or '，' or '。' or '.' or ';')) end--;
        return new Span(start, Math.Max(0, end - start));
    }

    /// <summary>"… say Fresh Coffee instead please": what is said to us is no part of it.</summary>
    private static Span WithoutAside(string text, Span span) => Aside().Match(text.Substring(span.Start, span.Length)) is { Success: true, Index: > 0 } aside ? new Span(span.Start, aside.Index) : span;

    [GeneratedRegex(@"(?:(?:\s+|\s*,\s*)(?:instead|please|pls|plz)(?=[\s,]|$)|\s+(?:instead of|rather than)\s.+|\s*,\s*(?:thanks|thank you|thx))+[\s.!]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    /// <summary>"Put a title saying Our Trip on it": where it goes is no part of it.</summary>
    private static Span WithoutWhere(string text, int from, Span span) => Signs().Match(text.Substring(span.Start, span.Length)) is { Success: true, Index: > 0 } signs ? new Span(span.Start, signs.Index) : Putting().IsMatch(text[from..span.Start]) && OnIt().Match(text.Substring(span.Start, span.Length)) is { Success: true, Index: > 0 } where
        ? new Span(span.Start, where.Index) : span;

    [GeneratedRegex(@"\b(?:put|stick|slap|place|throw|add|pop|write|overlay)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Putting();

    /// <summary>"…这四个字": what it is, not what it says.</summary>
    [GeneratedRegex(@"[\s,，]*(?:这|那)?(?:[一两二三四五六七八九十几]|\d{1,2})个(?:大|小)?字$|字样$", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s+(?:on|over|onto|across|on top of)\s+(?:it|them|there|top|the (?:video|film|clip|photo|picture|image|screen))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OnIt();

    private static int SentenceStart(string text, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] is not ('\n' or '。' or ';' or '!' or '?') && !(text[start - 1] == '.'
            && start < text.Length && text[start] == ' ')) start--;
        return start;
    }

    private static int SentenceEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is not ('\n' or '。' or ';') && !(text[end] == '.' && (end + 1 == text.Length
            || text[end + 1] == ' '))) end++;
        return end;
    }

    [GeneratedRegex(@"\G(?:the words|with text|with the text)\s+(?:under|below|on|over|in|at|of|above|behind|beside|are|is|should|that|which|from|bigger|larger|smaller)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WordsOfSomething();

    /// <summary>"What the narrator says about the bees": which words, not what they are.</summary>
    [GeneratedRegex(@"\G(?:(?:narrator|voice|voiceover|she|he)\s+)?(?:says|said|is saying|saying)\s+(?:about|at|when|while|in|over|during)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SaysOf();

    [GeneratedRegex(@"\G(?:says?|said|saying)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?<who>(?:my|our|his|her|their|the|a|one|some|every)\s+(?:[a-z]+\s+){0,2}(?:boss|wife|husband|mom|mum|mother|dad|father|brother|sister|son|daughter|kids?|friends?|client|clients|customers?|teacher|professor|colleagues?|coworkers?|manager|director|partner|team|people|guests?|girlfriend|boyfriend|editor|agent|neighbou?r|users?|viewers?|followers?|family|accountant|assistant|chef|staff)"
        + @"|(?<=^|[,.;!?]\s*|\s)(?:everyone|everybody|someone|somebody|nobody|he|she|they|i|we|you|people|who))\s+(?:also\s+|always\s+|just\s+|now\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Somebody();

    /// <summary>"Call the film Spring Menu", "rename the project to …", "the video should be called …".</summary>
    [GeneratedRegex(@"\b(?:rename|retitle|call|name|entitle)\s+(?:(?:the|this|my|our|that)\s+)?(?:whole\s+)?(?:film|video|movie|project|vlog|slideshow)\s+(?:(?:to|as|into)\s+)?(?=[^\s])"
        + @"|\b(?:film|video|movie|project|vlog|slideshow)\s+(?:should|must|shall|has to|needs to|ought to|is to|could)\s+be\s+(?:called|named|titled|entitled|renamed(?:\s+(?:to|as))?)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Renaming();

    /// <summary>"I just wanted to say it looks great".</summary>
    [GeneratedRegex(@"\bi(?:'d|'ve| would| have| had)?\s+(?:just\s+|only\s+)?(?:wanted|want|like|have|got|meant|need|must|love)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex WishToSay();

    private static PhraseTree<bool> Tree(string kind)
    {
        var tree = new PhraseTree<bool>();
        foreach (var phrase in Words.Phrases(kind)) tree.Add(phrase, true);
        return tree;
    }
}
