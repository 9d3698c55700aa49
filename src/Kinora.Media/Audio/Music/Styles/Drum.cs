namespace Kinora.Media.Audio.Music.Styles;

/// <summary>Drums by letter, as patterns name them: the key in General MIDI's percussion map and where it stands.</summary>
internal static class Drum
{
    public const char Crash = 'C';

    private static readonly Dictionary<char, int> Keys = new()
    {
        ['K'] = 36, // kick
        ['S'] = 38, // snare
        ['E'] = 40, // second snare
        ['R'] = 37, // side stick
        ['P'] = 39, // clap
        ['H'] = 42, // closed hi-hat
        ['D'] = 44, // hi-hat by foot
        ['O'] = 46, // open hi-hat
        ['C'] = 49, // crash cymbal
        ['I'] = 51, // ride cymbal
        ['T'] = 54, // tambourine
        ['L'] = 45, // low tom
        ['M'] = 47, // middle tom
        ['U'] = 50, // high tom
        ['W'] = 70, // maracas
        ['A'] = 82, // shaker
        ['B'] = 76, // high wood block
        ['b'] = 77, // low wood block
        ['G'] = 81, // triangle
        ['N'] = 83, // sleigh bells
        ['Q'] = 52, // Chinese cymbal
        ['J'] = 63, // high conga
        ['j'] = 64, // low conga
        ['V'] = 35, // big or second kick
    };

    public static int Key(char letter) =>
        Keys.TryGetValue(letter, out var key) ? key : throw new FormatException($"there is no drum called '{letter}'");
}
