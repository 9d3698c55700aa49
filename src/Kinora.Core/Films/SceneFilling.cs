using Kinora.Core.Scenes;

namespace Kinora.Core.Films;

/// <summary>
/// Puts a person's own pictures and clips into the scenes of a film from words: each where its file name shares most words with
/// the scene's prompt, the others in order. All of them are used, again from the first where there are more scenes; cards stay.
/// </summary>
public static class SceneFilling
{
    /// <summary>Shared words shorter than this say nothing ("a", "of"); one Chinese character does.</summary>
    private const int ShortestWord = 3;

    public static Timeline Fill(Timeline story, ValueList<FilmSource> shots)
    {
        var index = story.Tracks.FindIndex(track => track is { Kind: TrackKind.Video, Role: TrackRole.Main });
        if (shots.Count == 0 || index < 0) return story;
        var segments = Split(story.Tracks[index].Segments.ToList(), shots.Count);
        var scenes = segments.Where(IsScene).ToList();
        if (scenes.Count == 0) return story;
        var chosen = Match(scenes, shots);
        var filled = segments.Select(segment => chosen.TryGetValue(segment.Id, out var shot) ? Shown(segment, shot, story.Canvas) : segment);
        return story with { Tracks = story.Tracks.SetItem(index, story.Tracks[index] with { Segments = filled.ToValueList() }) };
    }

    private static bool IsScene(Segment segment) => segment.Asset is SceneAsset { Card: null };

    /// <summary>Cuts the longest scene in two until every picture has one, as long as each stays for a second.</summary>
    private static List<Segment> Split(List<Segment> segments, int wanted)
    {
        while (segments.Count(IsScene) < wanted)
        {
            var longest = segments.Where(IsScene).MaxBy(segment => segment.Duration);
            if (longest is null || longest.Duration < TimeSpan.FromSeconds(2)) break;
            var at = segments.IndexOf(longest);
            var half = Milliseconds.Round(longest.Duration / 2);
            segments[at] = longest with { Duration = half };
            segments.Insert(at + 1, longest with
            {
                Id = FreeId(segments, longest.Id),
                Start = longest.Start + half,
                Duration = longest.Duration - half,
            });
        }

        return segments;
    }

    private static string FreeId(List<Segment> segments, string id)
    {
        for (var number = 2; ; number++)
        {
            var candidate = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}-{number}");
            if (segments.All(segment => segment.Id != candidate)) return candidate;
        }
    }

    private static Dictionary<string, FilmSource> Match(List<Segment> scenes, ValueList<FilmSource> shots)
    {
        var chosen = new Dictionary<string, FilmSource>();
        var waiting = shots.ToList();
        foreach (var shot in shots)
        {
            var best = scenes.Where(scene => !chosen.ContainsKey(scene.Id)).MaxBy(scene => Shared(shot.Title, ((SceneAsset)scene.Asset!).Prompt));
            if (best is null || Shared(shot.Title, ((SceneAsset)best.Asset!).Prompt) == 0) continue;
            chosen.Add(best.Id, shot);
            waiting.Remove(shot);
        }

        var turn = 0;
        foreach (var scene in scenes.Where(scene => !chosen.ContainsKey(scene.Id)))
        {
            chosen.Add(scene.Id, turn < waiting.Count ? waiting[turn] : shots[(turn - waiting.Count) % shots.Count]);
            turn++;
        }

        return chosen;
    }

    private static int Shared(string title, string prompt)
    {
        var words = Words(prompt);
        return Words(title).Count(words.Contains);
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in text.Split([.. text.Where(letter => !char.IsLetter(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] >= 0x2e80) words.UnionWith(word.Select(letter => letter.ToString()));
            else if (word.Length >= ShortestWord) words.Add(word.TrimEnd('s'));
        }

        return words;
    }

    private static Segment Shown(Segment scene, FilmSource shot, Canvas canvas)
    {
        var isStill = shot.Facts.Duration is null;
        return scene with
        {
            Asset = new MediaAsset(shot.Media, TimeSpan.Zero),
            Title = shot.Title,
            Motion = isStill ? scene.Motion : null,
            Fit = ShotTrack.FitOf(shot, canvas),
        };
    }
}
