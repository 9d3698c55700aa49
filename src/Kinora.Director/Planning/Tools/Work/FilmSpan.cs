using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Plan;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>What lay under the whole film lies under the whole film: music, its fade-out, a logo, a watermark, an ambience.</summary>
internal static class FilmSpan
{
    /// <summary>The film after a change, with what spanned it before stretched or cut to its new length.</summary>
    public static Timeline Follow(Timeline before, Timeline after, IMediaCatalogue media, bool isNewFilm)
    {
        if (isNewFilm || Ripples.MainOf(before) is not { Segments.Count: > 0 } old || Ripples.MainOf(after) is not { Segments.Count: > 0 } now) return after;
        if (old.End == now.End) return after;
        var times = new List<SegmentTime>();
        foreach (var track in after.Tracks.Where(track => track.Id != now.Id && Spans(track)))
        {
            foreach (var segment in track.Segments)
            {
                if (before.FindSegment(segment.Id) is not { } was || was.Track.Id != track.Id) continue;
                if (was.Segment.End != old.End || segment.End == now.End || segment.Start >= now.End) continue;
                // A song that was one of several, or a text of the film's end, ended there for its own reasons.
                if (was.Segment.Start > TimeSpan.Zero && track.Role != TrackRole.Music) continue;
                if (track.Segments.Any(other => other.Start > segment.Start)) continue;
                times.Add(new SegmentTime(segment.Id, segment.Start, Reach(segment, now.End, media)));
            }
        }

        after = FadeAtEnd(before, after, old.End, now.End);
        return times.Count > 0 && new RetimeSegments(times.ToValueList()).ApplyTo(after, media) is Applied applied ? applied.Timeline : after;
    }

    /// <summary>A fade to black at the film's end goes where the film now ends, whatever became of the moments it lay over.</summary>
    private static Timeline FadeAtEnd(Timeline before, Timeline after, TimeSpan old, TimeSpan end)
    {
        foreach (var track in before.Tracks.Where(Film.FadeFilmTool.IsFade))
        {
            var last = track.Segments.Where(segment => segment.Start + segment.Duration / 2 >= old / 2).ToList();
            var index = after.Tracks.FindIndex(other => other.Id == track.Id);
            if (last.Count != 2 || last[^1].End != old || index < 0) continue;
            var moved = last.Select(segment => segment with { Start = segment.Start + (end - old) }).ToList();
            var others = after.Tracks[index].Segments.Where(segment => last.All(gone => gone.Id != segment.Id) && segment.End <= moved[0].Start).ToList();
            if (moved[0].Start < TimeSpan.Zero) continue;
            after = after with { Tracks = after.Tracks.SetItem(index, after.Tracks[index] with { Segments = [.. others, .. moved] }) };
        }

        return after;
    }

    private static bool Spans(Track track) => track.Role is not (TrackRole.Narration or TrackRole.Caption or TrackRole.Original) && track.Kind != TrackKind.Opaque
        && !Film.FadeFilmTool.IsFade(track);

    private static TimeSpan Reach(Segment segment, TimeSpan end, IMediaCatalogue media)
    {
        var wish = end - segment.Start;
        if (segment.Asset is not MediaAsset asset || segment.Freeze is not null || media.Find(asset)?.Duration is not { } length) return wish;
        var left = Milliseconds.Round((length - asset.In) / segment.Speed);
        return wish < left ? wish : left > segment.Duration ? left : segment.Duration;
    }
}
