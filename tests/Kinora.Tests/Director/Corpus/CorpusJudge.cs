using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning;

namespace Kinora.Tests.Director.Corpus;

/// <summary>Whether a turn did what a case expects; the first thing that is otherwise, in words.</summary>
internal static partial class CorpusJudge
{
    public static string? Fault(CorpusCase one, Project before, TurnResult result)
    {
        if (one.AnswerLanguage is { } language && result.Reply.Language != language) return $"answered in {result.Reply.Language}";
        if (one.Answer is { } answer && (one.Then is null || answer.Kind != "does")) return AnswerFault(answer, before, result);
        if (one.Answer is { } besides && RequestFault(besides, result) is { } undone) return $"{undone}: {FirstLine(result.Reply.Text)}";
        if (one.Then is null) return "the case expects nothing";
        if (result.Reply.Kind != ReplyKind.Changed && one.Then.Count > 0) return $"{result.Reply.Kind}: {FirstLine(result.Reply.Text)}";
        var lines = new Lines(new CorpusView(before.Timeline), new CorpusView(result.Project.Timeline));
        foreach (var line in one.Then)
        {
            if (lines.Fault(line) is { } fault) return $"{line}  ← {fault}";
        }

        return lines.Beside(one.Any);
    }

    private static string? AnswerFault(CorpusAnswer answer, Project before, TurnResult result)
    {
        if (!ReferenceEquals(before.Timeline, result.Project.Timeline) && before.Timeline != result.Project.Timeline)
        {
            return $"the film was changed: {FirstLine(result.Reply.Text)}";
        }

        var said = FirstLine(result.Reply.Text);
        if (answer.Kind == "does") return RequestFault(answer, result) is { } fault ? $"{fault}: {said}" : null;
        ReplyKind[] fitting = answer.Kind switch
        {
            "asks" => [ReplyKind.Asked],
            "tells" => [ReplyKind.Told],
            _ => [ReplyKind.Refused, .. answer.Words.Count == 0 ? new[] { ReplyKind.NotUnderstood } : []],
        };
        if (!fitting.Contains(result.Reply.Kind)) return $"{result.Reply.Kind}: {said}";
        var missing = answer.Words.FirstOrDefault(word => !result.Reply.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
        return missing is null ? null : $"“{missing}” is not in: {said}";
    }

    private static string? RequestFault(CorpusAnswer answer, TurnResult result)
    {
        var wanted = answer.Words.Single();
        if (wanted is "status" or "versions") return result.Reply.Kind == ReplyKind.Told ? null : $"{result.Reply.Kind}";
        var request = result.Requests.FirstOrDefault(request => wanted switch
        {
            "export" => request is ExportRequest,
            "credits" => request is CreditsRequest,
            "upload" => request is UploadRequest,
            "preview" => request is PreviewRequest,
            "cancel" => request is CancelRequest,
            _ => throw new InvalidDataException($"No host does {wanted}."),
        });
        if (request is null) return $"no {wanted}";
        foreach (var (key, value) in answer.Settings)
        {
            var made = request is ExportRequest export ? key switch
            {
                "format" => export.Format,
                "quality" => export.Quality,
                "resolution" => export.Resolution,
                "fps" => export.FramesPerSecond?.ToString(CultureInfo.InvariantCulture),
                _ => null,
            } : null;
            if (made != value) return $"{key} is {made}";
        }

        return null;
    }

    private static string FirstLine(string text) => text.Split('\n')[0];

    /// <summary>The lines of one case's diff.</summary>
    private sealed class Lines(CorpusView before, CorpusView after)
    {
        private readonly HashSet<string> named = new(StringComparer.Ordinal);

        public string? Fault(string line)
        {
            if (GonePattern().Match(line) is { Success: true } gone)
            {
                var id = gone.Groups[1].Value;
                named.Add(id);
                return after.Has(id) ? "it is still there" : null;
            }

            if (LinePattern().Match(line) is not { Success: true } match) return "this line can't be read";
            var (subject, key) = (match.Groups["subject"].Value, match.Groups["key"].Value);
            var (operation, value) = (match.Groups["op"].Value, match.Groups["value"].Value.Trim().Trim('"'));
            if (subject == "film") return Compare(after.Film(key), before.Film(key), operation, value);
            if (key == "count")
            {
                named.UnionWith(before.OfRole(subject));
                var count = subject == "new" || subject.StartsWith("new ", StringComparison.Ordinal)
                    ? Subjects(subject).Count : after.OfRole(subject).Count();
                return Compare(count, before.OfRole(subject).Count(), operation, value);
            }

            if (key == "order")
            {
                var order = after.OfRole(subject).ToList();
                named.UnionWith(order);
                var wished = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var known = order.Where(id => wished.Contains(id)).ToList();
                return known.SequenceEqual(wished) ? null : $"it is {string.Join(' ', order)}";
            }

            var ids = Subjects(subject);
            named.UnionWith(ids);
            if (ids.Count == 0) return $"there is no {subject}";
            if (subject.StartsWith("new", StringComparison.Ordinal) && ids.Count > 1) return FirstFitting(ids, key, operation, value);
            return ids.Select(id => Compare(after.Of(id, key), before.Has(id) ? before.Of(id, key) : null, operation, value))
                .FirstOrDefault(fault => fault is not null);
        }

        /// <summary>What changed though no line names it; null when nothing did.</summary>
        public string? Beside(IReadOnlyList<string> free)
        {
            if (free.Contains("all")) return null;
            var hasLengthChanged = before.Timeline.Duration != after.Timeline.Duration;
            foreach (var id in before.Ids.Where(id => !named.Contains(id)))
            {
                var role = before.Of(id, "track")!.ToString();
                if (free.Contains(role)) continue;
                if (!after.Has(id)) return $"beside: {id} is gone";
                var spans = before.Of(id, "end")!.GetValue<long>() >= (long)before.Timeline.Duration.TotalMilliseconds - 1;
                string[] follows = hasLengthChanged && (spans || role is "music" or "logo") ? ["s", "d", "fo", "tr"] : ["s", "tr"];
                if (DifferentKey(before.Json(id), after.Json(id), follows) is { } key) return $"beside: {id}.{key} is {after.Json(id)[key]?.ToJsonString()}";
                if (before.Of(id, "muted")!.ToString() != after.Of(id, "muted")!.ToString()) return $"beside: {id} muted";
                if (before.Of(id, "hidden")!.ToString() != after.Of(id, "hidden")!.ToString()) return $"beside: {id} hidden";
            }

            var extra = after.Ids.FirstOrDefault(id => !before.Has(id) && !named.Contains(id) && !free.Contains(after.Of(id, "track")!.ToString()));
            return extra is null ? null : $"beside: {extra} is new on {after.Of(extra, "track")}";
        }

        private List<string> Subjects(string subject)
        {
            if (subject == "new") return after.Ids.Where(id => !before.Has(id)).ToList();
            if (subject.StartsWith("new ", StringComparison.Ordinal))
            {
                return after.OfRole(subject["new ".Length..]).Where(id => !before.Has(id)).ToList();
            }

            if (after.Has(subject)) return [subject];
            return CorpusView.IsRole(subject) ? after.OfRole(subject).ToList() : [];
        }

        private string? FirstFitting(List<string> ids, string key, string operation, string value)
        {
            var faults = ids.Select(id => Compare(after.Of(id, key), null, operation, value)).ToList();
            return faults.Contains(null) ? null : faults[0];
        }

        private string? Compare(JsonNode? now, JsonNode? was, string operation, string value)
        {
            var shown = now?.ToJsonString() ?? "nothing";
            bool isRight;
            switch (operation)
            {
                case "changes": isRight = shown != (was?.ToJsonString() ?? "nothing"); break;
                case "increases" or "decreases":
                    isRight = Number(now) is { } a && Number(was) is { } b && (operation == "increases" ? a > b : a < b);
                    shown += $" (was {was?.ToJsonString() ?? "nothing"})";
                    break;
                case "has": isRight = Text(now).Contains(value, StringComparison.OrdinalIgnoreCase); break;
                case "same as": isRight = after.Has(value.Split('.')[0]) && shown == (after.Of(value.Split('.')[0], value.Contains('.') ? value[(value.IndexOf('.') + 1)..] : "d")?.ToJsonString() ?? "nothing"); break;
                case "in":
                    var limits = value.Split("..");
                    isRight = Number(now) is { } inside && inside >= Parse(limits[0]) && inside <= Parse(limits[1]);
                    break;
                case "=" or "~" when Number(now) is { } number && double.TryParse(value, CultureInfo.InvariantCulture, out var wanted):
                    isRight = Math.Abs(number - wanted) <= (operation == "=" ? 1e-6 : Math.Max(0.03 * Math.Abs(wanted), wanted > 100 ? 100 : 0));
                    break;
                case "=" or "~": isRight = string.Equals(Text(now), value, StringComparison.OrdinalIgnoreCase); break;
                default:
                    isRight = Number(now) is { } left && operation switch
                    {
                        "<" => left < Parse(value),
                        ">" => left > Parse(value),
                        "<=" => left <= Parse(value),
                        _ => left >= Parse(value),
                    };
                    break;
            }

            return isRight ? null : $"it is {shown}";
        }

        private static string? DifferentKey(JsonObject was, JsonObject now, string[] follows) => was.Select(pair => pair.Key)
            .Concat(now.Select(pair => pair.Key)).Distinct()
            .FirstOrDefault(key => !follows.Contains(key) && !JsonNode.DeepEquals(was[key], now[key]));

        private static double? Number(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture) : null;

        private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

        private static string Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString() ?? "";
    }

    [GeneratedRegex(@"^(\S+) is gone$")]
    private static partial Regex GonePattern();

    [GeneratedRegex(@"^(?<subject>new [a-z-]+|[^\s.]+)\.(?<key>[A-Za-z0-9_.-]+) (?<op><=|>=|=|~|<|>|in(?= )|has|same as|decreases|increases|changes)(?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex LinePattern();
}
