using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>Something new or for sale: a hook, points, and what to do now, all cut from the user's own words.</summary>
internal static class AnnouncementScript
{
    /// <summary>A line over a picture.</summary>
    private const int LineWidth = 42;

    /// <summary>More points are set on a card together.</summary>
    private const int MostPoints = 5;

    private static readonly Regex Action = PhrasePattern.Compile(PhrasePattern.AnyOf(Lexicon.Of("kinds").Phrases("action")));
    private static readonly Regex Introducing =
        PhrasePattern.Compile(@"^(?:introducing|introduce|meet|announcing|presenting|介绍|推出|隆重推出)[\s:：]+");
    private static readonly Regex Conjunction = PhrasePattern.Compile(@"^(?:and|but|plus|also|with)(?![\p{L}])\s*");

    public static FilmScript Write(Brief brief)
    {
        var text = PlainScript.Clean(brief.Text);
        var lines = Lines(text, brief.Language);
        var hook = lines[0];
        var rest = lines.Skip(1).ToList();
        var actions = rest.Where(line => Action.IsMatch(line)).ToList();
        var action = actions.Count > 0 ? actions[^1] : null;
        var points = rest.Where(line => line != action).ToList();
        var name = NameOf(brief.Subject ?? hook);
        var parts = new List<ScriptPart> { new(hook) { Role = PartRole.Hook } };
        parts.AddRange(Points(points, name));
        if (action is not null && Stats.Find(action).Where(stat => stat.HasUnit).ToList() is [var offer] && rest.Count > 1)
        {
            // What is saved is worth a picture of its own before the end says what to do.
            if (actions.Count > 1 || points.Count < 3) parts.Add(new ScriptPart("") { Role = PartRole.Picture, Prompt = action, Card =
                Cards.Number(action, offer, name) });
        }

        if (action is not null) parts.Add(new ScriptPart(action) { Role = PartRole.Action, Prompt = hook, Card = Cards.End(name, action) });
        else if (parts.Count > 1) parts.Add(new ScriptPart("") { Role = PartRole.End, Prompt = hook, Card = Cards.End(name, null) });
        return new FilmScript { Kind = ScriptKind.Announcement, Parts = parts.ToValueList(), Name = name, Topic = brief.Subject ?? hook };
    }

    private static IEnumerable<ScriptPart> Points(List<string> points, string name)
    {
        var hasCard = false;
        foreach (var (point, i) in points.Take(points.Count > MostPoints ? MostPoints - 1 : MostPoints).Select((point, i) => (point, i)))
        {
            var stats = Stats.Find(point).Where(stat => stat.HasUnit).ToList();
            var card = stats.Count == 1 && !hasCard && i > 0 ? Cards.Number(point, stats[0], name) : null;
            hasCard = card is not null;
            yield return new ScriptPart(point) { Role = PartRole.Point, Card = card };
        }

        if (points.Count <= MostPoints) yield break;
        foreach (var chunk in points.Skip(MostPoints - 1).Chunk(MostPoints))
        {
            yield return new ScriptPart(string.Join("\n", chunk)) { Role = PartRole.Point, Card = Cards.List(chunk, name, false) };
        }
    }

    /// <summary>Clauses short enough for a screen.</summary>
    private static List<string> Lines(string text, string language)
    {
        var lines = new List<string>();
        foreach (var sentence in Sentences.Split(text))
        {
            var clauses = Writing.Width(sentence.Text) <= LineWidth && sentence.Text.Count(c => c is '，' or '、') < 2 ? [sentence.Text]
                : Clauses.Split(sentence.Text);
            foreach (var clause in clauses.Select(clause => Conjunction.Replace(clause.Trim(), "")).Where(Writing.HasWords))
            {
                var plain = lines.Count == 0 ? Introducing.Replace(clause, "") : clause;
                lines.AddRange(Wording.Phrases(Writing.HasWords(plain) ? plain : clause, language, LineWidth).Select(Wording.Line));
            }
        }

        return lines;
    }

    /// <summary>What is announced: the hook's words before its verb, as far as they can be told apart.</summary>
    private static string NameOf(string hook)
    {
        var match = Regex.Match(hook, @"^(?:我们的|我们|本店的?)?(?<name>[^，。！!,.可能是有在让已将用把为]{2,12})(?=可以|能|是|有|在|让|已|将|用|把|为)");
        if (match.Success) return match.Groups["name"].Value;
        var words = Regex.Match(hook,
            @"^(?<name>(?:our|the|my|a|an|new)\s+.{3,40}?)\s+(?:keeps?|is|are|has|have|makes?|helps?|gives?|opens?|opening|will|can"
                + @"|lets?)\s", RegexOptions.IgnoreCase);
        return Wording.Title(words.Success ? words.Groups["name"].Value : hook);
    }
}
