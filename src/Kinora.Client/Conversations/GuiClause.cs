using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Client.Conversations;

/// <summary>A part of a sentence.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Mask">The same with names and quotes hidden.</param>
/// <param name="Joint">What stood before it: a comma, "and"; empty at the start.</param>
internal sealed partial record GuiClause(string Text, string Mask, string Joint)
{
    public bool IsChinese => Text.Any(c => c is >= '\u4e00' and <= '\u9fff');

    /// <summary>"If you want to change the music": nothing without what follows.</summary>
    public bool IsOnlyCondition => OnlyCondition().IsMatch(Mask);

    public static IReadOnlyList<GuiClause> Split(string text, string mask)
    {
        var clauses = new List<GuiClause>();
        var (start, joint) = (0, "");
        foreach (Match found in GuiWords.Joint().Matches(mask))
        {
            // "To export, click …" and "if you like it, …" stay with what they are for.
            if (Leading().IsMatch(mask[start..found.Index])) continue;
            clauses.Add(new GuiClause(text[start..found.Index], mask[start..found.Index], joint));
            (start, joint) = (found.Index + found.Length, text.Substring(found.Index, found.Length));
        }

        clauses.Add(new GuiClause(text[start..], mask[start..], joint));
        return clauses;
    }

    /// <summary>What is left, as one sentence again.</summary>
    public static string Join(IReadOnlyList<GuiClause> kept, string sentence)
    {
        if (kept.Count == 0) return "";
        var joined = new StringBuilder();
        foreach (var clause in kept) joined.Append(joined.Length > 0 ? clause.Joint : "").Append(clause.Text);
        var text = joined.ToString().Trim().TrimEnd(',', '，', ':', '：', ';', '；', '、', '-', '–', '—', ' ');
        text = Dangling().Replace(text, "");
        if (text.Trim().All(c => char.IsPunctuation(c) || char.IsWhiteSpace(c) || char.IsDigit(c))) return "";
        text = text.TrimStart(',', '，', ' ');
        if (char.IsLower(text[0]) && !sentence.TrimStart().StartsWith(text[0])) text = char.ToUpperInvariant(text[0]) + text[1..];
        if (char.IsPunctuation(text[^1]) && text[^1] is not (')' or '）' or '"' or '”' or '\'' or '%')) return text;
        var end = sentence.TrimEnd();
        return text + (end[^1] is '.' or '!' or '?' or '。' or '！' or '？' ? end[^1].ToString() : text.Any(c => c is >= '\u4e00' and <= '\u9fff') ? "。" : ".");
    }

    /// <returns>Null: it instructs nobody.</returns>
    public GuiReading? Reading()
    {
        var mask = Mask.TrimEnd();
        if (mask.Length == 0) return null;
        if (IsChinese || mask.Any(c => c is >= '\u4e00' and <= '\u9fff')) return Chinese(mask);
        if (GuiWords.EnglishPointer().IsMatch(mask) || GuiWords.EnglishScreen().IsMatch(mask) || GuiWords.EnglishPreview().IsMatch(mask)) return new GuiReading("", ActionOf(mask));
        if (GuiWords.EnglishMeans().Match(mask) is { Success: true, Index: > 0 } means)
        {
            var whole = ActionOf(mask);
            var done = Text[..means.Index];
            return new GuiReading(Permission().IsMatch(Mask[..means.Index]) ? "" : done, Permission().IsMatch(Mask[..means.Index]) || whole is GuiAction.ShowState ? whole : null);
        }

        return GuiWords.EnglishPlace().IsMatch(mask) ? new GuiReading("", ActionOf(mask)) : null;
    }

    private GuiReading? Chinese(string mask)
    {
        var verb = GuiWords.ChinesePointer().Match(mask);
        if (!verb.Success) verb = GuiWords.ChineseScreen().Match(mask);
        if (!verb.Success) return null;
        var isAsked = GuiWords.ChineseAsking().IsMatch(mask);
        if (!isAsked && GuiWords.ChineseDone().IsMatch(mask[..verb.Index])) return null;
        // "预览已生成" tells; "预览一下" asks.
        if (!isAsked && verb.Value == "预览" && ChineseTold().IsMatch(mask)) return null;
        return new GuiReading("", ActionOf(mask));
    }

    private GuiAction? ActionOf(string mask)
    {
        if (GuiWords.Undo().IsMatch(mask)) return new GuiAction.Edit(IsChinese ? "撤销" : "undo");
        if (GuiWords.Redo().IsMatch(mask)) return new GuiAction.Edit(IsChinese ? "重做" : "redo");
        if (GuiWords.Drag().IsMatch(mask)) return new GuiAction.Edit(Command());
        if (GuiWords.Export().IsMatch(mask)) return new GuiAction.Export();
        if (GuiWords.Credits().IsMatch(mask)) return new GuiAction.ShowCredits();
        if (GuiWords.Show().IsMatch(mask)) return new GuiAction.ShowState();
        return GuiWords.Label().Match(Text) is { Success: true } label && label.Groups["label"].Value.Trim() is { Length: > 0 } command ? new GuiAction.Edit(command) : null;
    }

    /// <summary>What is to be dragged where, as a message says it: "move the clip to the start".</summary>
    private string Command()
    {
        var verb = GuiWords.Drag().Match(Mask);
        var rest = Text[(verb.Index + verb.Length)..].Trim().TrimEnd('.', '。', '!', '！', ',', '，');
        rest = AndDrop().Replace(rest, "");
        var before = IsChinese ? Ba().Match(Text[..verb.Index]).Value : "";
        return IsChinese ? $"{before}{(verb.Value is "拖到" or "拖至" ? "移到" : "移动")}{rest}" : $"move {rest}";
    }

    [GeneratedRegex(@"^\s*(?:and |then )?(?:if|when(?:ever)?|once|after|as soon as|to)\b|^(?:如果|若|如需|当|要是|想要)", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyCondition();

    [GeneratedRegex(@"^\s*(?:[-–•·>]\s*)?(?:\d{1,2}[.)]\s*)?(?:if|when(?:ever)?|once|after|as soon as|to|now|then|next|finally)\b[^.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"[\s,]+(?:and|then|or|but|so)$", RegexOptions.IgnoreCase)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"\b(?:you (?:can|could|may)|can be|could be|may be)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Permission();

    [GeneratedRegex(@"预览(?:图|片)?(?:已|好了|完成|生成)")]
    private static partial Regex ChineseTold();

    [GeneratedRegex(@"^and drop\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AndDrop();

    [GeneratedRegex("[把将].*$")]
    private static partial Regex Ba();
}

/// <summary>What an instruction means.</summary>
/// <param name="Kept">What of it is told all the same; empty: nothing.</param>
/// <param name="Action">What it stands for; null: nothing that could be done.</param>
internal sealed record GuiReading(string Kept, GuiAction? Action);
