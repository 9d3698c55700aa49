namespace Kinora.Core.Files.Captions;

/// <summary>Brings cues as files hold them into the shape that a caption track needs, and tells what that took.</summary>
internal static class CueRepair
{
    public static CaptionsResult Finish(IReadOnlyList<Cue> cues)
    {
        var repairs = new List<string>();
        var told = cues.Where(cue => cue.Text.Length > 0).ToList();
        var lasting = told.Where(cue => !cue.Range.IsEmpty).ToList();
        Tell(repairs, told.Count - lasting.Count, "caption without length was left out", "captions without length were left out");
        if (lasting.Count == 0) return new CaptionsRefused("there are no captions in it: each needs a time line and a text");
        if (lasting.Count > TimelineLimits.MaxSegments)
        {
            return new CaptionsRefused($"it has more than {TimelineLimits.MaxSegments} captions: split it");
        }

        if (lasting.FirstOrDefault(cue => cue.Range.End > TimelineLimits.MaxTime) is { } late)
        {
            return new CaptionsRefused($"a caption ends at {CueTime.Write(late.Range.End, '.')}: the latest possible is 24:00:00.000");
        }

        if (lasting.FirstOrDefault(cue => cue.Text.Length > TimelineLimits.MaxText) is { } endless)
        {
            return new CaptionsRefused($"a caption has {endless.Text.Length} letters: use at most {TimelineLimits.MaxText}");
        }

        return new CaptionsRead(InOrder(lasting, repairs), repairs.ToValueList());
    }

    /// <summary>Sorted by start; cues of the same start made one, and those that reach into the next one shortened.</summary>
    public static ValueList<Cue> InOrder(IReadOnlyList<Cue> cues, List<string> repairs)
    {
        var sorted = cues.OrderBy(cue => cue.Range.Start).ToList();
        if (!sorted.SequenceEqual(cues)) repairs.Add("the captions were put in the order of their times");
        var (joined, shortened) = (0, 0);
        var apart = new List<Cue>();
        foreach (var cue in sorted)
        {
            if (apart.Count > 0 && apart[^1] is var last && last.Range.Overlaps(cue.Range))
            {
                if (last.Range.Start == cue.Range.Start)
                {
                    apart[^1] = Join(last, cue);
                    joined++;
                    continue;
                }

                apart[^1] = Shorten(last, cue.Range.Start);
                shortened++;
            }

            apart.Add(cue);
        }

        Tell(repairs, joined, "caption was joined with another of the same time", "captions were joined with others of the same time");
        Tell(repairs, shortened, "caption was shortened to the start of the next", "captions were shortened to the start of the next");
        return apart.ToValueList();
    }

    private static Cue Join(Cue one, Cue other)
    {
        var end = one.Range.End > other.Range.End ? one.Range.End : other.Range.End;
        return one with { Range = TimeRange.FromTo(one.Range.Start, end), Text = $"{one.Text}\n{other.Text}", Words = [] };
    }

    private static Cue Shorten(Cue cue, TimeSpan end)
    {
        var length = end - cue.Range.Start;
        var words = cue.Words.Select(word => word with
        {
            Start = word.Start < length ? word.Start : length,
            End = word.End < length ? word.End : length,
        });
        return cue with { Range = new TimeRange(cue.Range.Start, length), Words = words.ToValueList() };
    }

    private static void Tell(List<string> repairs, int count, string one, string many)
    {
        if (count > 0) repairs.Add(count == 1 ? $"1 {one}" : $"{count} {many}");
    }
}
