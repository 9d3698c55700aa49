using System.Text;
using Kinora.Client.Conversations;

namespace Kinora.Client.Turns;

/// <summary>Text that is still being written: shown sentence by sentence, because only a whole sentence tells whether it is an instruction to click.</summary>
internal sealed class PartialText
{
    private readonly StringBuilder waiting = new();

    /// <returns>What may be shown now; empty: nothing yet.</returns>
    public string Add(string piece)
    {
        waiting.Append(piece);
        var text = waiting.ToString();
        var end = Math.Max(text.LastIndexOfAny(['。', '！', '？', '\n']) + 1, Ends(text));
        if (end == 0) return "";
        waiting.Remove(0, end);
        var translated = GuiTranslation.Of(text[..end]);
        return translated.Actions.Count == 0 ? text[..end] : translated.Text.Length > 0 ? translated.Text + ' ' : "";
    }

    public void Clear() => waiting.Clear();

    private static int Ends(string text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '!' or '?') return i + 1;
        }

        return 0;
    }
}
