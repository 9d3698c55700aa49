using Kinora.Core.Effects;
using Kinora.Media.Audio.Music.Harmony;
using Kinora.Media.Audio.Music.Styles;

namespace Kinora.MediaTests.Audio.Music;

/// <summary>The tables: what is written there can be played.</summary>
public sealed class StyleTests
{
    public static TheoryData<string> Moods => [.. Catalogue.Moods.Select(mood => mood.Name)];

    [Theory]
    [MemberData(nameof(Moods))]
    public void Patterns_are_a_bar_long_and_hold_known_signs(string mood)
    {
        var style = MoodStyles.Of(mood);
        Assert.All(style.Leads.SelectMany(lead => lead.Rhythms.Concat(lead.Endings)), pattern => Check(pattern, "x-."));
        Assert.All(style.Bass.Patterns, pattern => Check(pattern, "RFOTWA-."));
        Assert.All(style.Layers, layer => Assert.All(layer.Patterns, pattern => Check(pattern,
            layer.Texture == Texture.Comp ? "xXo-." : "012345-.")));
        Assert.All(style.Layers, layer => Assert.True(layer.Texture is Texture.Pad or Texture.Sweep || layer.Patterns.Count > 0));
        if (style.Drums is not { } drums) return;
        foreach (var line in drums.Light.Concat(drums.Full).SelectMany(bar => bar.Split(' '))) CheckDrum(line, whole: true);
        foreach (var line in drums.Fills.SelectMany(bar => bar.Split(' '))) CheckDrum(line, whole: false);
        Assert.All(drums.Last, letter => Assert.InRange(Drum.Key(letter), 35, 83));
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void Chords_can_be_read_and_the_last_one_stands_on_the_tonic(string mood)
    {
        var style = MoodStyles.Of(mood);
        Assert.Equal(style.Modes.OrderBy(mode => mode.Name), style.Chords.Select(chords => chords.Mode).OrderBy(mode => mode.Name));
        foreach (var chords in style.Chords)
        {
            var bars = chords.A.Concat(chords.B).Concat(chords.Cadence).Append(chords.Turn).SelectMany(text => text.Split('|'));
            Assert.All(bars.SelectMany(bar => bar.Split(' ', StringSplitOptions.RemoveEmptyEntries)), name => Chord.Parse(name, 9));
            Assert.All(chords.A.Concat(chords.B), text => Assert.Equal(4, text.Split('|').Length));
            Assert.Equal((9, 9), (Chord.Parse(chords.Final, 9).Root, Chord.Parse(chords.Final, 9).Bass));
        }
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void Instruments_reach_their_parts(string mood)
    {
        var style = MoodStyles.Of(mood);
        Assert.All(style.Leads, lead => Assert.All(lead.Instruments, instrument =>
            Assert.True(Math.Min(lead.High, instrument.High) - Math.Max(lead.Low, instrument.Low) >= 12, instrument.Name)));
        Assert.All(style.Layers, layer => Assert.All(layer.Instruments, instrument =>
            Assert.True(Math.Min(layer.High, instrument.High) - Math.Max(layer.Low, instrument.Low) >= 10,
                $"{layer.Name} {instrument.Name}")));
    }

    [Theory]
    [InlineData("I", "C E G", 0)]
    [InlineData("vi7", "A C E G", 9)]
    [InlineData("bVImaj7", "G# C D# G", 8)]
    [InlineData("V/7", "G B D", 11)]
    [InlineData("ii7b5", "D F G# C", 2)]
    [InlineData("#ivdim7", "F# A C D#", 6)]
    public void Roman_numerals_are_counted_from_the_major_scale(string name, string tones, int bass)
    {
        string[] names = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"];
        var chord = Chord.Parse(name, 0);
        Assert.Equal(tones, string.Join(' ', chord.Tones.Select(tone => names[tone])));
        Assert.Equal(bass, chord.Bass);
    }

    private static void Check(string pattern, string signs)
    {
        Assert.Equal(16, pattern.Length);
        Assert.All(pattern, sign => Assert.Contains(sign, signs));
    }

    private static void CheckDrum(string line, bool whole)
    {
        Assert.InRange(Drum.Key(line[0]), 35, 83);
        Assert.Equal(':', line[1]);
        Assert.True(whole ? line.Length == 18 : line.Length <= 18, line);
        Assert.All(line[2..], sign => Assert.Contains(sign, "Xxo."));
    }
}
