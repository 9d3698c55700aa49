using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Export.Chunks;

/// <summary>
/// Writes chunks behind one another as one fragmented MP4: the head of the first, then all fragments, moved to their numbers and times.
/// Times are whole ticks, so nothing is rounded at a join, and no sample is touched.
/// </summary>
internal sealed class ChunkJoin(ToolInput output)
{
    private byte[] head = [];
    private long ticksAFrame;
    private uint fragments;
    private long frames;

    /// <param name="path">A sealed chunk that was checked.</param>
    /// <exception cref="InvalidDataException">It does not fit those before it.</exception>
    public void Append(string path, FilmChunk chunk, ExportSettings settings)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var boxes = Mp4Box.In(file, ChunkFile.LengthOf(file)).ToList();
        Begin([.. boxes.TakeWhile(box => box.Kind != "moof").SelectMany(box => ChunkFile.Read(file, box))], settings);
        var end = frames + chunk.Count;
        var start = frames * ticksAFrame;
        foreach (var box in boxes)
        {
            if (box.Kind == "moof")
            {
                var fragment = new Mp4Fragment(ChunkFile.Read(file, box));
                fragment.Move(++fragments, start);
                output.Write(fragment.Bytes);
                frames += fragment.Frames;
            }
            else if (box.Kind == "mdat")
            {
                Copy(file, box);
            }
        }

        if (frames == end) return;
        throw new InvalidDataException($"{Path.GetFileName(path)} has {chunk.Count + frames - end} frames and is for {chunk.Count}.");
    }

    private void Begin(byte[] found, ExportSettings settings)
    {
        if (head.Length > 0)
        {
            if (found.AsSpan().SequenceEqual(head)) return;
            throw new InvalidDataException("Two pieces of a film were encoded differently; empty the folder of pieces.");
        }

        head = found;
        var (ticks, rest) = Math.DivRem(Mp4Head.TicksASecond(head) * settings.FrameRate.Denominator, settings.FrameRate.Numerator);
        if (rest != 0) throw new InvalidDataException($"{settings.FrameRate} frames a second fall between the ticks of the encoder's clock.");
        ticksAFrame = ticks;
        output.Write(head);
    }

    private void Copy(FileStream file, Mp4Box box)
    {
        var buffer = new byte[256 << 10];
        file.Position = box.Start;
        for (var left = box.Length; left > 0;)
        {
            var count = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (count == 0) throw new EndOfStreamException($"{file.Name} became shorter while it was read.");
            output.Write(buffer.AsSpan(0, count));
            left -= count;
        }
    }
}
