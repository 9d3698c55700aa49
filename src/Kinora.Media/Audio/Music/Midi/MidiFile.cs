using System.Buffers.Binary;
using System.Text;
using Kinora.Media.Audio.Music.Composing;

namespace Kinora.Media.Audio.Music.Midi;

/// <summary>Writes a composition as a Standard MIDI File, format 1: a tempo track, then one track a part. Pure.</summary>
internal static class MidiFile
{
    public const int TicksPerQuarter = 960;

    /// <summary>The loudness (LUFS, as <see cref="Styles.Instrument.Loudness"/>) that a part of level 0 has.</summary>
    private const double Reference = -24;

    // Controllers only take away: 12 dB are kept back so that quiet instruments can be raised to the reference.
    private const double Headroom = 12;

    private const int Volume = 7;
    private const int Pan = 10;
    private const int Reverb = 91;
    private const int Chorus = 93;

    public static byte[] Write(Composition piece)
    {
        using var file = new MemoryStream();
        Chunk(file, "MThd", [0, 1, .. Two(1 + piece.Parts.Count), .. Two(TicksPerQuarter)]);
        Chunk(file, "MTrk", Track(piece, TempoEvents(piece.Grid)));
        foreach (var part in piece.Parts) Chunk(file, "MTrk", Track(piece, PartEvents(part)));
        return file.ToArray();
    }

    /// <summary>
    /// The value of the volume controller for an attenuation. Its curve is SoundFont 2.04's default modulator: 40 dB × log10(127 / value).
    /// </summary>
    internal static int VolumeOf(Part part)
    {
        var decibels = Math.Min(0, part.Sound.Level + Reference - part.Instrument.Loudness - Headroom);
        return (int)Math.Clamp(Math.Round(127 * Math.Pow(10, decibels / 40)), 0, 127);
    }

    private static IEnumerable<MidiEvent> TempoEvents(BarGrid grid)
    {
        yield return new MidiEvent(0, 0, [0xFF, 0x58, 4, (byte)grid.Beats, 2, 24, 8]);
        var drift = 0.0; // whole microseconds are not exact: what one bar lost the next ones make up for
        for (var bar = 0; bar < grid.Bars; bar++)
        {
            var exact = grid.QuarterOf(bar) * 1e6 + drift;
            var quarter = (int)Math.Round(exact);
            drift = Math.Clamp(exact - quarter, -1, 1);
            yield return new MidiEvent((long)bar * grid.Beats * TicksPerQuarter, 0, [0xFF, 0x51, 3, (byte)(quarter >> 16),
                (byte)(quarter >> 8), (byte)quarter]);
        }
    }

    private static IEnumerable<MidiEvent> PartEvents(Part part)
    {
        var channel = part.Channel;
        yield return new MidiEvent(0, 0, [0xFF, 3, (byte)Encoding.ASCII.GetByteCount(part.Name), .. Encoding.ASCII.GetBytes(part.Name)]);
        yield return new MidiEvent(0, 1, [(byte)(0xC0 | channel), (byte)part.Instrument.Program]);
        yield return Controller(channel, 0, Volume, VolumeOf(part));
        yield return Controller(channel, 0, Pan, 64 + (int)Math.Round(63 * part.Sound.Pan));
        yield return Controller(channel, 0, Reverb, (int)(127 * part.Sound.Reverb));
        yield return Controller(channel, 0, Chorus, (int)(127 * part.Sound.Chorus));
        foreach (var control in part.Controls) yield return Controller(channel, Ticks(control.At), control.Controller, control.Value);
        foreach (var note in part.Notes)
        {
            yield return new MidiEvent(Ticks(note.Start), 3, [(byte)(0x90 | channel), (byte)note.Key, (byte)note.Velocity]);
            yield return new MidiEvent(Math.Max(Ticks(note.Start) + 1, Ticks(note.End)), 2, [(byte)(0x80 | channel), (byte)note.Key, 64]);
        }
    }

    private static MidiEvent Controller(int channel, long at, int number, int value) =>
        new(at, 1, [(byte)(0xB0 | channel), (byte)number, (byte)Math.Clamp(value, 0, 127)]);

    private static long Ticks(double quarter) => (long)Math.Round(quarter * TicksPerQuarter);

    // A player goes on until the last track ends: one second after the piece, so that the synthesiser's tail is never cut short.
    private static byte[] Track(Composition piece, IEnumerable<MidiEvent> events)
    {
        using var track = new MemoryStream();
        var now = 0L;
        foreach (var item in events.OrderBy(item => item.Tick).ThenBy(item => item.Order))
        {
            Variable(track, item.Tick - now);
            track.Write(item.Bytes);
            now = item.Tick;
        }

        var end = Ticks(piece.Grid.Bars * piece.Grid.Beats + 1 / piece.Grid.QuarterOf(piece.Grid.Bars - 1));
        Variable(track, Math.Max(0, end - now));
        track.Write([0xFF, 0x2F, 0]);
        return track.ToArray();
    }

    private static void Chunk(Stream file, string name, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        file.Write(Encoding.ASCII.GetBytes(name));
        file.Write(length);
        file.Write(content);
    }

    private static byte[] Two(int value) => [(byte)(value >> 8), (byte)value];

    private static void Variable(Stream track, long value)
    {
        for (var shift = 28; shift > 0; shift -= 7)
        {
            if (value >> shift > 0) track.WriteByte((byte)(0x80 | (value >> shift & 0x7F)));
        }

        track.WriteByte((byte)(value & 0x7F));
    }

    /// <param name="Order">Among events of one tick: set-up, releases, then new notes.</param>
    private sealed record MidiEvent(long Tick, int Order, byte[] Bytes);
}
