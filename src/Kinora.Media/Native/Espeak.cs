using System.Runtime.InteropServices;

namespace Kinora.Media.Native;

/// <summary>
/// libespeak-ng (API revision 12). It keeps its state in globals, is written in old C and reads what people write, so it is called
/// only in a process of its own (<see cref="Audio.Speech.Voices.SpeakChild"/>).
/// </summary>
internal static unsafe partial class Espeak
{
    public const string Library = "libespeak-ng.so.1";

    /// <summary>Samples go to the callback while <see cref="Synthesize"/> runs, and nowhere else.</summary>
    public const int Synchronous = 2;

    /// <summary>An error code instead of <c>exit</c> when its data is missing.</summary>
    public const int DoNotExit = 0x8000;

    /// <summary>Neither SSML nor phonemes in double brackets: every letter is text.</summary>
    public const uint PlainUtf8 = 1;

    public const int Character = 1;

    public const int Rate = 1;
    public const int Pitch = 3;
    public const int Range = 4;
    public const int WordGap = 7;

    public const int NoMoreEvents = 0;
    public const int Word = 1;
    public const int ClauseEnd = 5;

    /// <returns>Samples a second; negative when it can't.</returns>
    [LibraryImport(Library, EntryPoint = "espeak_Initialize", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Initialize(int output, int bufferMilliseconds, string? path, int options);

    [LibraryImport(Library, EntryPoint = "espeak_SetSynthCallback")]
    public static partial void SetSynthCallback(delegate* unmanaged[Cdecl]<short*, int, Event*, int> callback);

    /// <param name="name">A voice file's name ("gmw/en-US"), with a variant behind a plus sign.</param>
    /// <returns>0 when there is one.</returns>
    [LibraryImport(Library, EntryPoint = "espeak_SetVoiceByName", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetVoice(string name);

    /// <returns>All voices, up to a null; owned by the library.</returns>
    [LibraryImport(Library, EntryPoint = "espeak_ListVoices")]
    public static partial Voice** ListVoices(nint specification);

    [LibraryImport(Library, EntryPoint = "espeak_SetParameter")]
    public static partial int SetParameter(int parameter, int value, int relative);

    /// <param name="size">Bytes of the text, its closing zero included.</param>
    [LibraryImport(Library, EntryPoint = "espeak_Synth")]
    public static partial int Synthesize(
        byte* text, nuint size, uint position, int positionType, uint endPosition, uint flags, nint identifier, nint userData);

    /// <summary>Something that happens at a sample; a list of them ends with type <see cref="NoMoreEvents"/>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Event
    {
        public int Type;
        public uint Identifier;

        /// <summary>In code points of the text, from 1.</summary>
        public int TextPosition;

        /// <summary>Of a word, in code points.</summary>
        public int Length;

        public int AudioMilliseconds;

        /// <summary>From the start of the text's sound.</summary>
        public int Sample;

        public nint UserData;
        public long Id;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Voice
    {
        public byte* Name;

        /// <summary>A list of: one byte of priority, a language as a zero-ended text; ends with priority 0.</summary>
        public byte* Languages;

        /// <summary>The voice file's name.</summary>
        public byte* Identifier;
    }
}
