using Kinora.Core.Scenes;

namespace Kinora.Core.Films;

/// <summary>Puts a person's own files, and what they chose for the whole film, into a film from words.</summary>
public static class StoryFurnishing
{
    /// <param name="wishes">Its shots, music, narration, logo, captions, subtitle, motion, look and background; the film's length stays.</param>
    public static FilmAssembled Add(Timeline story, FilmRequest wishes)
    {
        var notes = new List<string>();
        var film = story.Duration;
        var tracks = SceneFilling.Fill(story, wishes.Shots).Tracks.Select(track => Chosen(track, wishes)).ToList();
        if (wishes.Logo is { } logo) tracks.Insert(LastPicture(tracks) + 1, LogoTrack.Build(logo, story.Canvas, film));
        if (wishes.Narration.Count > 0)
        {
            tracks.RemoveAll(track => track.Role is TrackRole.Narration);
            tracks.Add(FilmAssembly.NarrationTrack(wishes.Narration, film, notes));
        }

        if (wishes.Music.Count > 0)
        {
            tracks.RemoveAll(track => track.Role is TrackRole.Music);
            var isSpokenOver = tracks.Any(track => track.Role is TrackRole.Narration);
            tracks.Add(MusicTrack.Build(wishes, film, isSpokenOver) with { Duck = isSpokenOver });
        }

        if (wishes.Captions.Count > 0 && CaptionTrack.Build(wishes, [], film, notes) is { } captions)
        {
            tracks.RemoveAll(track => track.Role is TrackRole.Caption);
            tracks.Add(captions);
        }

        if (wishes.Subtitle is not null) tracks.AddRange(TitleTracks.Build(wishes with { Title = null }, film));
        var canvas = story.Canvas with { Background = wishes.Canvas.Background };
        return new FilmAssembled(story with { Canvas = canvas, Tracks = tracks.ToValueList() }, notes.ToValueList());
    }

    private static int LastPicture(List<Track> tracks) => tracks.FindLastIndex(track => track.Kind == TrackKind.Video);

    private static Track Chosen(Track track, FilmRequest wishes)
    {
        if (track is not { Kind: TrackKind.Video, Role: TrackRole.Main }) return track;
        return track with { Segments = track.Segments.Select(segment => Chosen(segment, wishes)).ToValueList() };
    }

    private static Segment Chosen(Segment segment, FilmRequest wishes)
    {
        if (wishes.Motion is { } motion && segment.Asset is not SceneAsset { Card: not null })
        {
            segment = segment with { Motion = new Motion(motion, segment.Motion?.Amount ?? Effects.Catalogue.Of(motion).Amount.Default) };
        }

        if (wishes.Fit is { } fit && segment.Asset is MediaAsset) segment = segment with { Fit = fit };
        if (wishes.Look is not { } look || segment.Effects.Any(effect => effect.Kind == "look")) return segment;
        return segment with { Effects = segment.Effects.Add(new Effect("look") { Name = look }) };
    }
}
