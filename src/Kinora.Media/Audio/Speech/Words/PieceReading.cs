using System.Text;

namespace Kinora.Media.Audio.Speech.Words;

/// <summary>A piece as an engine is given it, which may be longer or shorter than what is written.</summary>
/// <param name="Places">For each code point of the text, and its end: the UTF-16 position in what is written.</param>
internal sealed record PieceReading(string Text, int[] Places)
{
    /// <summary>Read as it is written.</summary>
    public static PieceReading Of(string text)
    {
        var places = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++) if (!char.IsLowSurrogate(text[i])) places.Add(i);
        places.Add(text.Length);
        return new PieceReading(text, [.. places]);
    }

    public int PlaceOf(int codePoint) => Places[Math.Clamp(codePoint, 0, Places.Length - 1)];

    public sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<int> places = [];

        /// <param name="letter">Of the basic plane.</param>
        public void Add(char letter, int place)
        {
            text.Append(letter);
            if (!char.IsLowSurrogate(letter)) places.Add(place);
        }

        public PieceReading Finish(int end) => new(text.ToString(), [.. places, end]);
    }
}
