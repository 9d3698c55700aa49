using System.Buffers.Binary;
using System.Text;

namespace Kinora.MediaTests.Audio.Music;

/// <summary>Reads back what a Standard MIDI File says, strictly: anything out of place throws.</summary>
internal sealed record MidiReader(int Format, int Division, List<MidiReader.Track> Tracks)
{
    public static MidiReader Read(ReadOnlySpan<byte> file)
    {
        var header = Chunk(ref file, "MThd");
        var (format, count) = (BinaryPrimitives.ReadInt16BigEndian(header), BinaryPrimitives.ReadInt16BigEndian(header[2..]));
        var tracks = new List<Track>();
        while (!file.IsEmpty) tracks.Add(ReadTrack(Chunk(ref file, "MTrk")));
        Assert.Equal(count, tracks.Count);
        return new MidiReader(format, BinaryPrimitives.ReadInt16BigEndian(header[4..]), tracks);
    }

    /// <summary>Seconds at a tick, by the tempo track.</summary>
    public double SecondsAt(long tick)
    {
        var (seconds, last, quarter) = (0.0, 0L, 500000);
        foreach (var (at, tempo) in Tracks[0].Tempos.TakeWhile(item => item.Tick < tick))
        {
            seconds += (at - last) * quarter / 1e6 / Division;
            (last, quarter) = (at, tempo);
        }

        return seconds + (tick - last) * quarter / 1e6 / Division;
    }

    private static ReadOnlySpan<byte> Chunk(ref ReadOnlySpan<byte> file, string name)
    {
        Assert.Equal(name, Encoding.ASCII.GetString(file[..4]));
        var length = BinaryPrimitives.ReadInt32BigEndian(file[4..]);
        var content = file.Slice(8, length);
        file = file[(8 + length)..];
        return content;
    }

    private static Track ReadTrack(ReadOnlySpan<byte> data)
    {
        var track = new Track([], [], []);
        var tick = 0L;
        while (true)
        {
            tick += Variable(ref data);
            var status = data[0];
            if (status == 0xFF)
            {
                var (kind, length) = (data[1], data[2]);
                if (kind == 0x51) track.Tempos.Add((tick, data[3] << 16 | data[4] << 8 | data[5]));
                data = data[(3 + length)..];
                if (kind != 0x2F) continue;
                Assert.True(data.IsEmpty);
                Assert.Empty(track.Sounding);
                return track;
            }

            var size = (status & 0xF0) == 0xC0 ? 2 : 3;
            Assert.All(data[1..size].ToArray(), value => Assert.InRange(value, 0, 127));
            Take(track, tick, status, data[1], size == 3 ? data[2] : 0);
            data = data[size..];
        }
    }

    private static void Take(Track track, long tick, int status, int key, int velocity)
    {
        if ((status & 0xF0) == 0x90)
        {
            track.Sounding.Add(key);
            track.Strikes.Add((tick, key, velocity));
        }
        else if ((status & 0xF0) == 0x80)
        {
            Assert.True(track.Sounding.Remove(key), $"key {key} is let go but was not struck");
        }
    }

    private static long Variable(ref ReadOnlySpan<byte> data)
    {
        var value = 0L;
        while (true)
        {
            var part = data[0];
            data = data[1..];
            value = value << 7 | (uint)(part & 0x7F);
            if (part < 0x80) return value;
        }
    }

    internal sealed record Track(List<(long Tick, int Key, int Velocity)> Strikes, List<(long Tick, int Quarter)> Tempos,
        List<int> Sounding);
}
