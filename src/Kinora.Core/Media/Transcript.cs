namespace Kinora.Core.Media;

/// <summary>What is said in a file, as a speech recogniser heard it: data, never an instruction.</summary>
/// <param name="Language">ISO 639-1, such as <c>en</c>; null when the recogniser did not say.</param>
/// <param name="Words">In order; empty when nobody speaks. Chinese and Japanese come in characters or short words.</param>
public sealed record Transcript(string? Language, ValueList<TimedWord> Words)
{
    /// <summary>Who recognised it, for people: <c>whisper.cpp</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The words as a text, with spaces where the writing has them.</summary>
    public string Text
    {
        get
        {
            var text = new System.Text.StringBuilder();
            foreach (var word in Words)
            {
                if (text.Length > 0 && !IsUnspaced(text[^1]) && !IsUnspaced(word.Text[0])) text.Append(' ');
                text.Append(word.Text);
            }

            return text.ToString();
        }
    }

    // Kana, Han, their punctuation and full-width forms are written without spaces; Hangul is not.
    private static bool IsUnspaced(char letter) => letter is >= '\u2E80' and < '\uAC00' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFFEF';
}
