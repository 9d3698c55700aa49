using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Scenes;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>Words and options → what is asked for. Options win over words.</summary>
public static class BriefReader
{
    /// <summary>More than a day's talk; what follows is not read.</summary>
    public const int MostCharacters = 200_000;

    // A text longer than this is content; wishes stand before or behind it, never inside.
    internal const int ShortText = 420;

    // Marks and tags are taken out of what may be a request; a longer text is a script, and has its own reading.
    private const int LongestRequest = 1200;

    // In a longer text "our" and "we" are no hint of something for sale.
    private const double MostHinted = 32;

    private static readonly Lexicon Kinds = Lexicon.Of("kinds");
    private static readonly Regex Explain = PhrasePattern.Compile(PhrasePattern.AnyOf(Kinds.Phrases("explain")));
    private static readonly Regex ExplainStart = PhrasePattern.Compile($@"^\W*(?:{PhrasePattern.AnyOf(Kinds.Phrases("explain-start"))})");
    private static readonly Regex Product = PhrasePattern.Compile(PhrasePattern.AnyOf(Kinds.Phrases("product")));
    private static readonly Regex ProductHint = PhrasePattern.Compile(PhrasePattern.AnyOf(Kinds.Phrases("product-hint")));
    private static readonly Regex NotProduct = PhrasePattern.Compile(PhrasePattern.AnyOf(Kinds.Phrases("not-product")));
    private static readonly Regex Introduce =
        PhrasePattern.Compile(@"^\W*(?:introduc|advertis|promot|announc|介绍|宣传|推广)|(?:promo|commercial|advert|(?<![\p{L}])ads?(?![\p{L}])|宣传片|广告)");
    private static readonly Regex About = PhrasePattern.Compile(@"(?<![\p{L}])about(?![\p{L}])|关于|有关|主题[是为]");
    private static readonly Regex Female = PhrasePattern.Compile(@"(?<![\p{L}])(?:female|woman|woman's|lady's)(?![\p{L}])|女声|女生|女性");
    private static readonly Regex Male = PhrasePattern.Compile(@"(?<![\p{L}])(?:male|man|man's)(?![\p{L}])|男声|男生|男性");
    /// <summary>"It's about our school garden", "this is for my mom's birthday".</summary>
    private const string ItIsAbout = @"(?:it|this|that)(?:'s|’s|\s+is|\s+should\s+be|\s+will\s+be)\s+(?:all\s+|just\s+)?(?:about|for)(?![\p{L}])\s*";

    private static readonly Regex Subject = PhrasePattern.Compile(
        $@"^[\s,，:：;；。.、的]*(?:(?:and|to|that|which|about|of|on|showing|for)(?![\p{{L}}])\s*|{ItIsAbout}"
            + $@"|{PhrasePattern.AnyOf(Lexicon.Of("requests").Phrases("chinese-about"))}[:：]?\s*)*");
    private static readonly Regex RequestSubject = PhrasePattern.Compile(
        $@"^[\s,，:：;；。.、的]*(?:(?:and|to|that|which)(?![\p{{L}}])\s*|{ItIsAbout}|{RequestNoise.Any("about")}\s*"
            + $@"|{RequestNoise.Any("chinese-about")}[:：]?\s*)*");

    private static readonly Regex ScriptLabel = PhrasePattern.Compile(
        @"^\s*(?:(?:video\s+)?script\s+for\s+(?:an?|my|our|the)\s+[^:：\n]{2,40}[:：]|(?:(?:use|using|with|from|here\s+is|here's|this\s+is|based\s+on)\s+)?(?:(?:this|my|the|the\s+following|following|用?下面的"
            + @"|以下)\s*)?"
        + @"(?:script|narration|voice-?over(?:\s+(?:text|script))?|transcript|脚本|文案|旁白|口播(?:稿)?|台词|解说词)(?:\s+below)?" + RequestNoise.Tool + @"\s*[:：]"
        + @"|(?:read|say|narrate)(?:\s+(?:this|the\s+following))(?:\s+\w+)?\s*:|(?:朗读|念)(?:以下|下面)?[^:：\n]{0,8}[:：])\s*");

    public static Brief Read(StoryRequest request)
    {
        var given = PlainScript.Printable(Cut(request.Words ?? "")).Trim();
        var isShort = given.Length <= LongestRequest;
        var brief = Read(request, isShort ? MessyWords.Clean(given) : given);
        // Of a script every sign is kept until it is read as one.
        return isShort && brief.IsScript ? Read(request, given) : brief;
    }

    private static Brief Read(StoryRequest request, string words)
    {
        words = RequestLeads.WithoutTalk(words);
        if (OfBusiness(request, words) is { } own) return own;
        var found = new FoundWishes();
        if (ChineseRequest.TopicOf(words, found) is { } topic) return Build(request, words, new RequestHead(words, "", HasFilm: true), Tidy(topic, isRequest: true), null, found);
        var head = RequestHead.Of(words);
        var rest = words[head.Text.Length..];
        if (head.Text.Length == 0) (rest, head) = RequestLeads.WithoutLaterHead(words, head);
        found.TakeAll(head.Text);
        var subject = SubjectOf(FoundWishes.Without(head.Inner));
        var label = ScriptLabel.Match(rest);
        if (label.Success) found.TakeAll(label.Value);
        var isScript = label.Success || MessyWords.IsTimed(rest)
            || (head.HasFilm && RequestNoise.NamesScript(head.Text) && Writing.CountWords(rest) > 3);
        if (isScript) return Build(request, words, head, rest[label.Length..].Trim(), subject, found) with { IsScript = true };
        rest = RequestLeads.WithoutLead(ReferenceLabel.Replace(rest, ""), found, head.HasFilm, ref subject);
        rest = TakeInside(TakeEdges(rest, found, head.Text.Length > 0), found, head.Text.Length > 0);
        if (head.Text.Length == 0) rest = rest[RequestHead.Of(rest.TrimStart(' ', ',', '，', ':')).Text.Length..];
        rest = Tidy(rest, head.HasFilm, found);
        if (!Writing.HasWords(rest) && subject is not null) (rest, subject) = (subject, null);
        if (!Writing.HasWords(rest) && !found.HasText) rest = head.HasFilm || found.Any ? "" : words;
        return Build(request, words, head, rest, subject, found);
    }

    /// <summary>"I have a small flower shop and want a 15 second video for it": about the shop.</summary>
    /// <returns>Null where the wish itself tells what it is about.</returns>
    private static Brief? OfBusiness(StoryRequest request, string words)
    {
        if (OwnBusiness.Of(words) is not { } own) return null;
        var brief = Read(request, own.Wish);
        return Writing.HasWords(OwnBusiness.WithoutPurpose(FoundWishes.Without(brief.Text))) ? null
            : brief with { Text = own.Name, Subject = null, IsRequest = true, IsTopic = false, IsExplainer = false, IsProduct = true };
    }

    private static readonly Regex ReferenceLabel = PhrasePattern.Compile(
        $@"^[\s,，.。:：]*(?:(?:use|using|with|from|here\s+is|based\s+on|用"
            + $@"|根据)\s*)?(?:{RequestNoise.Articles}\s*)?{RequestNoise.Reference}(?:\s+below)?{RequestNoise.Tool}\s*(?:[:：]|[.。]?\s*\n)\s*");

    private static readonly Regex PictureOf = PhrasePattern.Compile(
        $@"^(?:an?\s+)?(?<adjectives>(?:[\p{{L}}-]+\s+){{0,3}}?){RequestNoise.Any("picture")}\s+of\s+");

    private static string Cut(string text) => text.Length <= MostCharacters ? text : text[..MostCharacters];

    /// <summary>Pieces at either end that only wish: "…, 15 seconds, with captions and upbeat music".</summary>
    private static string TakeEdges(string text, FoundWishes found, bool isRequest)
    {
        var pieces = Pieces.Of(text);
        var first = 0;
        var last = pieces.Count;
        var wishes = isRequest || pieces.Exists(piece => FoundWishes.IsWish(piece.Of(text), true));
        while (last > first && IsNoContent(pieces[last - 1])) last--;
        while (first < last && IsNoContent(pieces[first])) first++;
        if (first >= last && pieces.FindIndex(piece => FoundWishes.IsDoubtful(piece.Of(text))) is var doubtful and >= 0)
        {
            (first, last) = (doubtful, doubtful + 1);
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            if (i < first || i >= last) found.TakeAll(pieces[i].Of(text));
        }

        return first >= last ? "" : text[pieces[first].Start..pieces[last - 1].End].Trim();

        // In a longer text "thank you" may be part of it.
        bool IsNoContent(Piece piece) => FoundWishes.IsWish(piece.Of(text), !wishes)
            || (text.Length <= ShortText / 2 && RequestNoise.IsPolite(piece.Of(text)));
    }

    /// <summary>Unmistakable wishes inside short words, and in a long text's first and last sentence.</summary>
    private static string TakeInside(string text, FoundWishes found, bool isRequest)
    {
        if (text.Length <= ShortText) return found.TakeStrong(text, isRequest);
        var pieces = Pieces.Of(text);
        var firstEnd = pieces[0].End;
        return isRequest && firstEnd <= ShortText ? found.TakeStrong(text[..firstEnd], true) + text[firstEnd..] : text;
    }

    /// <summary>What a request names between "make" and "video": nothing when it is praise, wishes and articles.</summary>
    internal static string? SubjectOf(string inner)
    {
        // "给我妈妈做一个生日视频": the birthday of my mother.
        inner = Regex.Replace(inner, @"(?<=\p{IsCJKUnifiedIdeographs}{2})做(?:一个|个|一段|一条|一支)(?=\p{IsCJKUnifiedIdeographs})", "的");
        var plain = RequestNoise.WithoutReference(RequestNoise.WithoutPraise(RequestNoise.WithoutMaking(inner)));
        plain = Regex.Replace(plain, "(?:into|做成|变成|转成|制作成|制成|剪成|生成|把|将)", " ", RegexOptions.IgnoreCase);
        plain = Tidy(Explain.Replace(plain, match => match.Value is "科普" or "讲解" or "explainer" or "tutorial" ? " "
            : match.Value)).TrimEnd('的').Trim();
        if (RequestNoise.IsCost(plain)) return null;
        return Writing.HasWords(plain) && !PhrasePattern.Compile($@"^(?:{RequestNoise.Any("filler")}|\W)+$").IsMatch(plain) ? plain : null;
    }

    internal static string Tidy(string text, bool isRequest = false, FoundWishes? found = null)
    {
        var plain = (isRequest ? RequestSubject : Subject).Replace(MessyWords.WithoutLabel(text), "");
        if (found is not null && PictureOf.Match(plain) is { Success: true } picture)
        {
            var kept = RequestNoise.WithoutCamera(found.TakeAll(picture.Groups["adjectives"].Value)).Trim();
            plain = (kept.Length > 0 ? kept + " " : "") + plain[picture.Length..];
        }

        if (isRequest && Writing.CountWords(plain) < 40 && !ExplainStart.IsMatch(plain)) plain = plain.TrimEnd().TrimEnd('?', '？');
        plain = Regex.Replace(plain, @"[ ]{2,}", " ");
        plain = Regex.Replace(plain, @"\s+([,.;!?])", "$1").Trim().Trim(',', '，', ';', '；', ':', '：', '、', ' ', '\n');
        plain = Regex.Replace(plain, @"[\s,，]+(?:with|and|in|as|for|to|of|using)$", "", RegexOptions.IgnoreCase);
        return Regex.IsMatch(plain, @"^[^.!?。！？]*[.。]$") ? plain.TrimEnd('.', '。') : plain;
    }

    private static Brief Build(StoryRequest request, string words, RequestHead head, string text, string? subject, FoundWishes found)
    {
        var all = string.IsNullOrWhiteSpace(request.Script) ? text : request.Script;
        var spoken = LanguageOf(all, words);
        var language = request.Language is { Length: >= 2 } given ? given.ToLowerInvariant().Split('-', '_')[0] : spoken;
        var asker = LanguageDetector.Detect(words.Length > 0 ? words : all) ?? language;
        var isExplainer = Explain.IsMatch(head.Text) || Explain.IsMatch(Short(text)) || ExplainStart.IsMatch(text);
        var isProduct = SoundsLikeProduct(Short(text, 600)) || Introduce.IsMatch(head.Text) || Introduce.IsMatch(Short(words, 40));
        var foreign = found.First(WishKind.Language);
        return new Brief
        {
            Text = text,
            Subject = subject,
            IsRequest = head.HasFilm,
            IsTopic = head.HasFilm && About.IsMatch(Short(words)),
            IsExplainer = isExplainer && !(isProduct && !head.Text.Contains("explain", StringComparison.OrdinalIgnoreCase)
                && Writing.CountWords(text) > 12),
            IsProduct = isProduct,
            Duration = request.Duration ?? found.Duration,
            Canvas = request.Canvas ?? found.Canvas,
            Language = language,
            ReplyLanguage = asker == "zh" ? "zh" : "en",
            ForeignLanguage = foreign is not null && foreign != spoken && request.Language is null ? foreign : null,
            Voice = request.Voice ?? VoiceOf(found),
            Mood = Known(request.Mood, Catalogue.FindMood(request.Mood ?? "")?.Name) ?? found.Mood,
            Style = Known(request.Style, WireName.Parse<SceneStyle>(request.Style ?? "") is null ? null : request.Style) ?? found
                .First(WishKind.Style),
            Look = Known(request.Look, Catalogue.FindLook(request.Look ?? "")?.Name) ?? found.First(WishKind.Look),
            Title = NotBlank(request.Title) ?? found.First(WishKind.Title),
            OnScreenText = found.First(WishKind.Text),
            HasText = !found.Has(WishKind.NoText),
            HasMusic = request.HasMusic ?? found.HasMusic,
            HasNarration = request.HasNarration ?? found.Answer(WishKind.Narration, WishKind.NoNarration),
            HasCaptions = request.HasCaptions ?? found.Answer(WishKind.Captions, WishKind.NoCaptions),
            CutsOnBeat = request.CutsOnBeat ?? found.Has(WishKind.Beat),
            IsSilent = found.Has(WishKind.Silent),
            Seed = request.Seed,
        };
    }

    /// <summary>A few words tell little ("Paris la nuit"): then the request's own language is theirs, if it is written in the same letters.
    /// </summary>
    private static string LanguageOf(string text, string words)
    {
        var whole = LanguageDetector.Detect(words);
        if (LanguageDetector.Detect(text) is not { } own) return whole ?? "en";
        var isLatin = text.EnumerateRunes().Any(rune => Writing.SystemOf(rune) == WritingSystem.Latin);
        return isLatin && Writing.CountWords(text) <= 4 && whole is "es" or "fr" or "pt" or "it" or "de" ? whole : own;
    }

    /// <summary>Whose voice was wished for, as speech engines are told of it.</summary>
    private static string? VoiceOf(FoundWishes found)
    {
        var wish = found.First(WishKind.Narration) ?? "";
        return Female.IsMatch(wish) ? "female" : Male.IsMatch(wish) ? "male" : null;
    }

    private static bool SoundsLikeProduct(string text)
    {
        if (Product.IsMatch(text)) return true;
        if (Writing.CountWords(text) > MostHinted) return false;
        var hints = ProductHint.Matches(NotProduct.Replace(text, " "));
        return hints.Select(hint => hint.Value.ToLowerInvariant()).Distinct().Count() > 1
            || hints.Any(hint => text[..hint.Index].Trim().Length == 0);
    }

    private static string? Known(string? asked, string? name) => string.IsNullOrWhiteSpace(asked) ? null : name;

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : PlainScript.Printable(text).Trim();

    private static string Short(string text, int length = 160) => text.Length <= length ? text : text[..length];
}
