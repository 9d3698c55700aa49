using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Media.Audio.Music;
using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Midi;
using Kinora.Media.Audio.Music.Styles;

namespace Kinora.MediaTests.Audio.Music;

/// <summary>The notes, without a sound made.</summary>
public sealed class ComposerTests
{
    private static readonly double[] Lengths = [0.5, 2, 3.1, 5, 7.3, 15, 30, 61, 600];

    public static TheoryData<string> Moods => [.. Catalogue.Moods.Select(mood => mood.Name)];

    [Theory]
    [MemberData(nameof(Moods))]
    public void Bars_rise_and_fill_the_length_exactly(string mood)
    {
        foreach (var length in Lengths)
        {
            var grid = Compose(mood, length).Grid;
            Assert.Equal(0, grid.Starts[0]);
            Assert.Equal(length, grid.Starts[^1], 9);
            Assert.All(Enumerable.Range(0, grid.Bars), bar => Assert.True(grid.Starts[bar] < grid.Starts[bar + 1]));
            if (length >= 30) Assert.InRange(60 / grid.QuarterOf(0), MoodStyles.Of(mood).Tempo.Slow * 0.94,
                MoodStyles.Of(mood).Tempo.Fast * 1.06);
        }
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void It_ends_on_the_tonic_with_a_held_chord(string mood)
    {
        foreach (var length in Lengths)
        {
            for (var seed = 1; seed <= 5; seed++)
            {
                var piece = Compose(mood, length, seed);
                var bass = piece.Parts.Single(part => part.Role == PartRole.Bass);
                Assert.Equal(piece.Tonic, bass.Notes[^1].Key % 12);
                var chord = piece.Chords[^1].Chord;
                var last = piece.Parts.Where(part => part.Role != PartRole.Drums).SelectMany(part => part.Notes)
                    .Where(note => note.Start >= piece.FinalStart - 1e-6 && note.Length > 0.1).ToList();
                Assert.All(last, note => Assert.True(chord.Has(note.Key), $"{note.Key} is not in {chord.Name}"));
                Assert.Equal(piece.Tonic, chord.Root);
                Assert.True(last.Count >= 3);
                Assert.All(piece.Parts.SelectMany(part => part.Notes), note => Assert.True(piece.Grid.SecondsAt(note.End) < length));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void The_tune_never_rubs_against_the_chord_on_strong_beats(string mood)
    {
        var (strong, clashes) = (0, 0);
        for (var seed = 1; seed <= 10; seed++)
        {
            var piece = Compose(mood, 61, seed);
            foreach (var note in piece.Parts.Where(part =>
                part.Role == PartRole.Lead).SelectMany(part => part.Notes).Where(note => note.Length > 0.2))
            {
                var beat = Math.Round(note.Start * 8) / 8;
                if (beat % 2 != 0) continue;
                var chord = piece.Chords.Last(span => span.Start <= beat).Chord;
                strong++;
                if (!chord.Has(note.Key) && (chord.Has(note.Key + 1) || chord.Has(note.Key - 1))) clashes++;
            }
        }

        Assert.True(strong > 30);
        Assert.True(clashes < strong * 0.03, $"{clashes} of {strong}");
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void Every_part_stays_in_the_range_of_its_instrument(string mood)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var parts = Compose(mood, 30, seed).Parts;
            Assert.True(parts.Count is >= 4 and <= 16);
            Assert.Equal(parts.Count, parts.Select(part => part.Channel).Distinct().Count());
            Assert.All(parts, part => Assert.All(part.Notes, note =>
            {
                Assert.InRange(note.Key, part.Instrument.Low - 5, part.Instrument.High + 12);
                Assert.InRange(note.Velocity, 1, 127);
            }));
        }
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_another_piece(string mood)
    {
        var pieces = Enumerable.Range(1, 12).Select(seed => Compose(mood, 15, seed)).ToList();
        var files = pieces.Select(MidiFile.Write).ToList();
        Assert.Equal(files[0], MidiFile.Write(Compose(mood, 15, 1)));
        Assert.Equal(files.Count, files.Select(Convert.ToHexString).Distinct().Count());
        Assert.True(pieces.Select(piece => piece.Tonic).Distinct().Count() >= 3);
        Assert.True(pieces.Select(piece => string.Join(' ', piece.Parts.Select(part => part.Instrument.Name))).Distinct().Count() >= 3);
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void The_file_can_be_read_back_and_keeps_time(string mood)
    {
        var piece = Compose(mood, 61, 3, [7.7, 19.2, 33.3]);
        var file = MidiReader.Read(MidiFile.Write(piece));
        Assert.Equal((1, 960), (file.Format, file.Division));
        Assert.Equal(piece.Parts.Sum(part => part.Notes.Count), file.Tracks.Sum(track => track.Strikes.Count));
        for (var bar = 0; bar <= piece.Grid.Bars; bar++)
        {
            Assert.Equal(piece.Grid.Starts[bar], file.SecondsAt((long)bar * piece.Grid.Beats * file.Division), 0.0005);
        }
    }

    [Fact]
    public void An_hour_keeps_time_to_a_millisecond()
    {
        var piece = Compose("upbeat", 3600);
        var file = MidiReader.Read(MidiFile.Write(piece));
        Assert.Equal(3600, file.SecondsAt((long)piece.Grid.Bars * piece.Grid.Beats * file.Division), 0.001);
    }

    [Fact]
    public void Sections_begin_on_cuts_that_the_tempo_can_be_bent_to()
    {
        double[] cuts = [8.3, 16.9, 25.1];
        var pieces = Catalogue.Moods.Select(mood => Compose(mood.Name, 40, 1, cuts)).ToList();
        var lines = pieces.Sum(piece => cuts.Count(cut => piece.Grid.Starts.Any(start => Math.Abs(start - cut) < 0.001)));
        var sections = pieces.Sum(piece =>
            cuts.Count(cut => piece.Sections.Any(section => Math.Abs(piece.Grid.Starts[section.FirstBar] - cut) < 0.001)));
        Assert.True(lines >= pieces.Count * 2, $"{lines} bar lines on {pieces.Count * 3} cuts");
        Assert.True(sections >= pieces.Count, $"{sections} sections");
        Assert.All(pieces, piece =>
        {
            var quarters = Enumerable.Range(0, piece.Grid.Bars).Select(piece.Grid.QuarterOf).ToList();
            Assert.True(quarters.Max() / quarters.Min() < 1.06 / 0.94 + 1e-6);
            Assert.Equal(40, piece.Grid.Length, 9);
        });
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void Cuts_moved_onto_the_beats_leave_the_beats_where_they_are(string mood)
    {
        var music = new MusicAsset(mood, 4);
        var bars = new MusicBeats().BarsOf(music, TimeSpan.FromSeconds(30));
        var cuts = bars.Where((_, index) =>
            index is 2 or 4 or 6).Select(bar => FrameRate.FromDecimal(30)!.Value.TimeOf(new FrameRate(30).FrameAt(bar)));
        var piece = MusicMaker.Compose(music, TimeSpan.FromSeconds(30), cuts);
        Assert.Equal(bars.Select(bar => bar.TotalSeconds), piece.Grid.Starts.Take(piece.Grid.Bars), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    private static Composition Compose(string mood, double length, long seed = 1, double[]? cuts = null) =>
        Composer.Compose(MoodStyles.Of(mood), seed, length, cuts ?? []);
}
