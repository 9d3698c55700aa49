using System.Text;
using Kinora.Core;

namespace Kinora.Director.Understanding.Plain;

/// <summary>A text being written plain, and for each unit of it where it came from.</summary>
internal sealed class PlainBuilder(int capacity)
{
    private readonly StringBuilder text = new(capacity);
    private readonly List<int> from = new(capacity + 1);

    public int Length => text.Length;

    public char Last => text.Length > 0 ? text[^1] : '\0';

    public void Add(char c, int rawStart)
    {
        text.Append(c);
        from.Add(rawStart);
    }

    /// <summary>Instead of what stood there; its letters lie along it in proportion, so that its ends are the old ends.</summary>
    public void Add(string word, int rawStart, int rawEnd)
    {
        for (var i = 0; i < word.Length; i++)
        {
            text.Append(word[i]);
            from.Add(Math.Min(rawStart + i, rawEnd));
        }
    }

    public PlainText Close(int rawLength)
    {
        from.Add(rawLength);
        return new PlainText(text.ToString(), [.. from]);
    }
}

/// <param name="RawIndex">One more than the text has units; never falls.</param>
internal sealed record PlainText(string Text, int[] RawIndex);
