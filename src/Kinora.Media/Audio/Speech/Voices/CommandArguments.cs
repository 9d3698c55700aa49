using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>The command <c>espeak-ng</c>: text on its input, a WAV on its output. It has no option for the melody's range. Pure.</summary>
internal static class CommandArguments
{
    private const int HeaderBytes = 44;
    private const int RateAt = 24;

    public static IReadOnlyList<string> Of(ChildPiece piece) =>
    [
        "-v", (piece.Voice.Length == 0 ? piece.Language : piece.Voice) + piece.Variant, "-s", Text(piece.Rate), "-p", Text(piece.Pitch),
        "-g", Text(piece.Gap), "-b", "1", "--stdin", "--stdout",
    ];

    /// <exception cref="InvalidDataException">That is no WAV of it.</exception>
    public static EspeakTake Read(byte[] wave)
    {
        if (wave.Length < HeaderBytes || !wave.AsSpan().StartsWith("RIFF"u8)) throw new InvalidDataException("espeak-ng gave no sound");
        var samples = MemoryMarshal.Cast<byte, short>(wave.AsSpan(HeaderBytes, (wave.Length - HeaderBytes) / 2 * 2));
        var floats = new float[samples.Length];
        for (var i = 0; i < floats.Length; i++) floats[i] = samples[i] / 32768f;
        return new EspeakTake(BinaryPrimitives.ReadInt32LittleEndian(wave.AsSpan(RateAt)), floats, [], []);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
