using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Kinora.Media.Native;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>
/// The hidden verb that speaks: reads a <see cref="ChildOrder"/> as JSON from its input and writes frames (<see cref="ChildFrame"/>) to
/// its output while espeak-ng speaks. It is a process of its own, so that whatever a text does to the library stays there.
/// </summary>
public static unsafe class SpeakChild
{
    public const string Verb = "speak-child";

    private const int BadOrder = 2;
    private const int NoEngine = 3;

    private static ChildFrame.Writer? writer;

    /// <returns>An exit code: 0 when all was spoken; else standard error says why.</returns>
    public static int Run(Stream input, Stream output, TextWriter error)
    {
        try
        {
            var order = JsonSerializer.Deserialize(input, ChildJson.Default.ChildOrder);
            if (order is null) return Fail(error, "no order", BadOrder);
            using var frames = new ChildFrame.Writer(output);
            writer = frames;
            return Speak(order, error);
        }
        catch (JsonException exception)
        {
            return Fail(error, exception.Message, BadOrder);
        }
        catch (DllNotFoundException exception)
        {
            return Fail(error, exception.Message, NoEngine);
        }
    }

    private static int Speak(ChildOrder order, TextWriter error)
    {
        var rate = Espeak.Initialize(Espeak.Synchronous, 0, null, Espeak.DoNotExit);
        if (rate <= 0) return Fail(error, "espeak-ng finds no data: install espeak-ng-data", NoEngine);
        Espeak.SetSynthCallback(&Take);
        writer!.SampleRate(rate);
        foreach (var piece in order.Pieces)
        {
            if (!TryVoice(piece)) return Fail(error, $"espeak-ng has no voice \"{piece.Voice}\"", NoEngine);
            Espeak.SetParameter(Espeak.Rate, piece.Rate, 0);
            Espeak.SetParameter(Espeak.Pitch, piece.Pitch, 0);
            Espeak.SetParameter(Espeak.Range, piece.Range, 0);
            Espeak.SetParameter(Espeak.WordGap, piece.Gap, 0);
            var text = Encoding.UTF8.GetBytes(piece.Text.Replace('\0', ' ') + "\0");
            fixed (byte* start = text)
            {
                var fault = Espeak.Synthesize(start, (nuint)text.Length, 0, Espeak.Character, 0, Espeak.PlainUtf8, 0, 0);
                if (fault != 0) return Fail(error, "espeak-ng could not speak (" + fault + ")", NoEngine);
            }

            writer.EndPiece();
        }

        return 0;
    }

    /// <summary>By the file's name, else by language as the library's own list has it.</summary>
    private static bool TryVoice(ChildPiece piece)
    {
        if (Espeak.SetVoice(piece.Voice + piece.Variant) == 0) return true;
        var wanted = piece.Language.ToLowerInvariant();
        string? sameLanguage = null;
        for (var voice = Espeak.ListVoices(0); *voice is not null; voice++)
        {
            var language = Text((*voice)->Languages + 1).ToLowerInvariant();
            var identifier = Text((*voice)->Identifier);
            if (language == wanted) return Espeak.SetVoice(identifier + piece.Variant) == 0;
            if (language.Split('-')[0] == wanted.Split('-')[0]) sameLanguage ??= identifier;
        }

        return sameLanguage is not null && Espeak.SetVoice(sameLanguage + piece.Variant) == 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Take(short* samples, int count, Espeak.Event* events)
    {
        if (samples is not null && count > 0) writer!.Samples(new ReadOnlySpan<short>(samples, count));
        for (; events->Type != Espeak.NoMoreEvents; events++)
        {
            // Silence between clauses comes with words of no length.
            if (events->Type == Espeak.Word && events->Length > 0) writer!.Word(events->TextPosition - 1, events->Length, events->Sample);
            if (events->Type == Espeak.ClauseEnd) writer!.ClauseEnd(events->TextPosition - 1, events->Sample);
        }

        return 0;
    }

    private static string Text(byte* start) => Marshal.PtrToStringUTF8((nint)start) ?? "";

    private static int Fail(TextWriter error, string sentence, int code)
    {
        error.WriteLine(sentence);
        return code;
    }
}
