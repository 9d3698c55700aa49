using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scripts;

namespace Kinora.Director.Storyboard.Scenes;

/// <summary>A shot with its picture and its camera.</summary>
internal sealed record DirectedShot(Shot Shot, SceneAsset Asset, Motion? Motion, ScenePlace? Place, DayTime Time, Weather Weather);

/// <summary>
/// Decides what each shot shows and how: one palette family and time of day a film unless the words change it; never the same camera
/// or the same layout twice running; what has no picture of its own shows the topic's.
/// </summary>
internal sealed class SceneDirector(ISceneReader reader, Brief brief, FilmScript script)
{
    private const int LongestPrompt = 240;

    /// <summary>Of a phrase beside an icon.</summary>
    private const int LongestPhrase = 64;

    // Words of wisdom show nothing themselves: they stand in open country.
    private static readonly ScenePlace[] Views = [ScenePlace.Mountains, ScenePlace.Sea, ScenePlace.Clouds, ScenePlace.Lake,
        ScenePlace.Meadow];

    private static readonly MotionKind[] Cameras = [MotionKind.ZoomIn, MotionKind.PanRight, MotionKind.ZoomOut, MotionKind.PanLeft,
        MotionKind.PanUp];
    private static readonly SceneLayout[] Layouts = [SceneLayout.Right, SceneLayout.Left, SceneLayout.Center];

    // Flattering light more often than plain day.
    private static readonly DayTime[] Lights = [DayTime.Day, DayTime.GoldenHour, DayTime.Day, DayTime.Sunset, DayTime.Dawn,
        DayTime.GoldenHour];

    // Under a covered sky low light turns to khaki.
    private static readonly DayTime[] CoveredLights = [DayTime.Day, DayTime.Dusk, DayTime.Day, DayTime.Night];

    // What is green suits most words; the other seasons come when they are named, or now and then.
    private static readonly Season[] Seasons = [Season.Summer, Season.Summer, Season.Summer, Season.Spring, Season.Autumn];

    /// <summary>Near enough to be another picture, far enough to show where one is.</summary>
    private const double Close = 1.4;

    private readonly StorySeed seed = StorySeed.Of(script.Topic + script.Name, brief.Seed);
    private readonly SceneReading topic = TopicOf(reader, brief, script);

    private bool IsStory => script.Kind is ScriptKind.Spoken or ScriptKind.Visual or ScriptKind.Quote;

    public ValueList<DirectedShot> Direct(ValueList<Shot> shots)
    {
        var result = new List<DirectedShot>();
        var lights = topic.Weather is Weather.Rain or Weather.Storm ? CoveredLights : Lights;
        var time = topic.Time ?? lights[seed.At(-7).Below(lights.Length)];
        // Grey skies only where the words bring them: a clear one has its own drifting clouds.
        var weather = topic.Weather ?? Weather.Clear;
        var (filmTime, filmWeather) = (time, weather);
        var season = topic.Season ?? Seasons[seed.At(-10).Below(Seasons.Length)];
        var style = brief.Style ?? WireName.Of(topic.Style ?? SceneStyle.Flat);
        var place = topic.Place;
        for (var i = 0; i < shots.Count; i++)
        {
            var (prompt, reading) = Prompt(shots[i]);
            var isClose = IsClose(i, shots.Count);
            if (isClose && brief.Language == "en") prompt += ", close up";
            // A story goes on where it was; the points of a list do not hang together.
            time = reading.Time ?? (IsStory ? time : filmTime);
            weather = reading.Weather ?? (IsStory ? weather : filmWeather);
            place = reading.Place ?? (shots[i].StartsChapter || !IsStory ? topic.Place : place);
            var before = i > 0 ? result[i - 1] : null;
            var card = CardOf(shots[i], reading, before, shots);
            var asset = new SceneAsset(prompt, style, seed.SceneSeed(i))
            {
                Place = Ground(card, place),
                Time = time,
                Weather = weather,
                Season = reading.Season ?? (weather == Weather.Snow ? Season.Winter : season),
                Closeness = isClose ? Close : 1,
                Layout = LayoutOf(i, before),
                Card = card,
            };
            var shot = shots[i] with { Card = card };
            var motion = MotionOf(shot, i, shots.Count, before?.Motion?.Kind);
            result.Add(new DirectedShot(shot, asset, motion, place, time, weather));
        }

        return result.ToValueList();
    }

    /// <summary>What the topic shows; one that shows nothing ("Norway") borrows the place of the first words that do.</summary>
    private static SceneReading TopicOf(ISceneReader reader, Brief brief, FilmScript script)
    {
        var reading = reader.Read(Words(script.Topic), brief.Language);
        var isView = script.Kind != ScriptKind.Quote || reading.Place is not (null or ScenePlace.Gradient);
        if (!reading.IsEmpty && isView) return reading;
        if (script.Kind == ScriptKind.Quote)
        {
            var seed = StorySeed.Of(script.Topic + script.Name, brief.Seed);
            return new SceneReading { Place = Views[seed.At(-11).Below(Views.Length)] };
        }

        return script.Parts.Select(part => reader.Read(Words(part.Prompt ?? part.Words), brief.Language))
            .Where(part => part.Place is not (null or ScenePlace.Gradient))
            .Select(part => new SceneReading { Place = part.Place }).FirstOrDefault() ?? reading;
    }

    /// <summary>A point that names no place stands large beside its icon, as long as nobody speaks and the last one was a picture.
    /// </summary>
    private SceneCard? CardOf(Shot shot, SceneReading reading, DirectedShot? before, ValueList<Shot> shots)
    {
        if (!brief.HasText || shot.Card is not null) return brief.HasText ? shot.Card : null;
        var isPoint = script.Parts[shot.Part].Role == PartRole.Point && script.Kind is ScriptKind.Announcement or ScriptKind.List;
        if (!isPoint || script.IsNarrated || script.HasCaptions || reading.Place is not (null or ScenePlace.Gradient)) return null;
        var isIdea = reading.Place is not null;
        // Cards and pictures take turns where there is a picture to show.
        var hasPicture = topic.Place is not (null or ScenePlace.Gradient);
        if ((before?.Asset.Card is PhraseCard && !isIdea && hasPicture) || shots.Count(other => other.Part == shot.Part) > 1) return null;
        return Writing.Width(shot.Words) <= LongestPhrase ? new PhraseCard(Wording.Line(shot.Words)) : null;
    }

    /// <summary>What is set out on a card is read on a calm ground.</summary>
    private static ScenePlace? Ground(SceneCard? card, ScenePlace? place) => card switch
    {
        null => place,
        ChartCard => ScenePlace.Data,
        _ => ScenePlace.Gradient,
    };

    /// <summary>The words that draw: the shot's own where they show something, else the topic's; and what they show.</summary>
    private (string Prompt, SceneReading Reading) Prompt(Shot shot)
    {
        var own = Words(shot.Prompt ?? shot.Words);
        var reading = Writing.HasWords(own) || own.Length > 0 ? reader.Read(own, brief.Language) : new SceneReading();
        if (script.Kind == ScriptKind.Quote && shot.Card is null && reading.Place is (null or ScenePlace.Gradient)
            && topic.Place is { } view)
        {
            return (view.ToString().ToLowerInvariant(), topic);
        }

        // A story that plays somewhere stays there: "it took courage" is no reason for an icon between its pictures.
        var isOnlyIdea = IsStory && reading.Place is ScenePlace.Gradient && topic.Place is not (null or ScenePlace.Gradient);
        var shows = !reading.IsEmpty && !isOnlyIdea;
        if (own.Length == 0 || (!shows && !topic.IsEmpty && script.Kind != ScriptKind.Visual))
        {
            var main = MainSubject();
            return (main.Length > 0 ? main : own.Length > 0 ? own : Fallback(), reading);
        }

        // A place without anyone in it is shown with whom the film is about.
        var needsSubject = reading.Subjects.Count == 0 && reading.Place is not null
            && script.Kind is not (ScriptKind.Visual or ScriptKind.Announcement)
            && topic.Subjects.Count > 0
            && shot.Card is null;
        return (needsSubject ? $"{own}, {topic.Subjects[0].Words}" : own, reading);
    }

    /// <summary>One picture in several scenes is seen from near and from afar; the first and the last show all of it.</summary>
    private bool IsClose(int index, int count) =>
        script.Kind == ScriptKind.Visual && script.Parts.Count <= 1 && index > 0 && index < count - 1 && index % 2 == 1;

    private string MainSubject()
    {
        var words = topic.Subjects.Select(subject => subject.Words).Where(text => text.Length > 0).Distinct().Take(2).ToList();
        return words.Count > 0 ? string.Join(", ", words) : Words(script.Topic);
    }

    private string Fallback() => script.Name.Length > 0 ? script.Name : "…";

    private static string Words(string text)
    {
        var plain = text.ReplaceLineEndings(" ").Trim();
        return Wording.Shorten(plain, LongestPrompt);
    }

    private SceneLayout LayoutOf(int index, DirectedShot? before)
    {
        var wanted = Layouts[(seed.At(-9).Below(Layouts.Length) + index) % Layouts.Length];
        return wanted == before?.Asset.Layout ? Layouts[(index + 1) % Layouts.Length] : wanted;
    }

    /// <summary>A slow move of 2–6 % of the picture; hardly any on cards, which are read, and at the end, where the camera rests.</summary>
    private Motion? MotionOf(Shot shot, int index, int count, MotionKind? before)
    {
        var isLast = index == count - 1 && count > 1;
        if (isLast && before is not MotionKind.ZoomIn) return new Motion(MotionKind.ZoomIn, 0.02);
        if (isLast) return new Motion(MotionKind.ZoomOut, 0.02);
        var usable = (shot.Card is null ? Cameras : [MotionKind.ZoomIn, MotionKind.ZoomOut]).Where(kind => kind != before).ToArray();
        var kind = usable[seed.At(1000 + index).Below(usable.Length)];
        var amount = shot.Card is not null ? 0.02 : Math.Clamp(0.013 * shot.Range.Duration.TotalSeconds, 0.03, 0.06);
        return new Motion(kind, Math.Round(kind == MotionKind.PanUp ? amount * 0.7 : amount, 3));
    }
}
