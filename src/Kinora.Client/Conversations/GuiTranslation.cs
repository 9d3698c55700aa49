using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Client.Conversations;

/// <summary>
/// Servers that believe their users look at a screen tell them to click, to open panels, to drag. Here such a sentence becomes the action it stands for,
/// or what it would have shown; a person is never told to use a screen. What the person wrote (in quotes) and names of files stay as they are.
/// </summary>
public static partial class GuiTranslation
{
    /// <summary>Reads a reply sentence by sentence, English or Chinese.</summary>
    /// <param name="text">A server's reply.</param>
    /// <returns>The reply without instructions, and what those stand for.</returns>
    public static TranslatedReply Of(string text)
    {
        var mask = GuiMask.Of(text);
        if (!MayInstruct().IsMatch(mask)) return new TranslatedReply(text.Trim(), []);
        var actions = new List<GuiAction>();
        var told = new StringBuilder();
        var start = 0;
        foreach (var end in Ends(mask))
        {
            told.Append(Sentence(text[start..end], mask[start..end], actions));
            start = end;
        }

        return new TranslatedReply(Tidy(told.ToString()), actions);
    }

    private static string Sentence(string text, string mask, List<GuiAction> actions)
    {
        var clauses = GuiClause.Split(text, mask);
        var isOffered = GuiWords.Condition().IsMatch(mask);
        var kept = new List<GuiClause>();
        var offers = new List<string>();
        var hasAction = false;
        foreach (var clause in clauses)
        {
            if (clause.Reading() is not { } reading)
            {
                kept.Add(clause);
                continue;
            }

            hasAction = true;
            if (reading.Kept.Length > 0) kept.Add(clause with { Text = reading.Kept, Mask = reading.Kept });
            if (reading.Action is not { } action) continue;
            if (isOffered && action is (GuiAction.Export or GuiAction.Edit))
            {
                action = action is GuiAction.Export ? new GuiAction.Export { IsOffered = true } : (GuiAction.Edit)action with { IsOffered = true };
                var isChinese = clause.IsChinese;
                offers.Add(action is GuiAction.Export
                    ? isChinese ? "影片现在可以导出。" : "The film can be exported now."
                    : isChinese ? "这项修改我可以直接完成。" : "I can do that for you.");
            }

            if (!actions.Contains(action)) actions.Add(action);
        }

        if (!hasAction) return text;
        // A condition or a purpose without what it was for says nothing.
        while (kept.Count > 0 && kept[^1].IsOnlyCondition) kept.RemoveAt(kept.Count - 1);
        var rest = GuiClause.Join(kept, text);
        return string.Join(' ', offers.Prepend(rest).Where(part => part.Length > 0)) + Break(text, rest.Length + offers.Count);
    }

    /// <summary>What follows a sentence: a space, a new line.</summary>
    private static string Break(string text, int told)
    {
        var space = text[text.TrimEnd().Length..];
        return told > 0 && space.Length == 0 ? " " : told > 0 || space.Contains('\n') ? space : "";
    }

    private static IEnumerable<int> Ends(string mask)
    {
        foreach (Match end in SentenceEnd().Matches(mask)) yield return end.Index + end.Length;
        if (SentenceEnd().Matches(mask) is not { Count: > 0 } all || all[^1].Index + all[^1].Length < mask.Length) yield return mask.Length;
    }

    private static string Tidy(string told) => ManyBreaks().Replace(EmptyItem().Replace(told, ""), "\n\n").Trim();

    [GeneratedRegex(@"[。！？；]+[”」』]?\s*|(?<!(?:^|\n)\s*\d{1,2})[.!?]+[""')]*(?:\s+|$)|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?m)^[ \t]*(?:[-–•·]|\d{1,2}[.)])[ \t]*$\n?")]
    private static partial Regex EmptyItem();

    [GeneratedRegex(@"\n[ \t]*\n[ \t\n]*\n")]
    private static partial Regex ManyBreaks();

    [GeneratedRegex(
        @"click|tap\b|press|\bpages?\b|drag|drop|hover|scroll|button|icon|panel|\btabs?\b|menu|tool ?bar|side ?bar|time ?line|preview|editor|library|player|settings|slider|dialog|window|screen|interface|corner|canvas|inspector"
        + "|点击|单击|双击|右键|点按|按下|轻|拖|勾选|悬停|面板|按钮|按键|菜单|选项卡|标签页|时间线|时间轴|窗口|界面|工具栏|侧|角|素材库|媒体库|资源库|预览|设置", RegexOptions.IgnoreCase)]
    private static partial Regex MayInstruct();
}
