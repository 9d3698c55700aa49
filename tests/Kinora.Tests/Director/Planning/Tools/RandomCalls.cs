using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;

namespace Kinora.Tests.Director.Planning.Tools;

/// <summary>Calls of any tool with any arguments that its spec allows, sensible and not.</summary>
internal sealed class RandomCalls(int seed)
{
    private static readonly string[] Strange = ["", "nobody", "s99999", "music", "\u0000", "9:16", "0:0", "日落", new string('x', 500), "<b>{0}</b>"];
    private readonly Random random = new(seed);
    private string? last;

    public ToolCall Next(Project project)
    {
        var tools = ToolCatalogue.Default.Tools;
        // Whoever undoes often wants it back; by chance alone it would hardly ever come right behind.
        var spec = last == "undo" && random.Next(2) == 0 ? ToolCatalogue.Default.Find("redo")!.Spec : tools[random.Next(tools.Count)].Spec;
        last = spec.Name;
        return new ToolCall(spec.Name, spec.Name == "edit_multitrack" && random.Next(4) > 0 ? Batch(project) : Fields(spec.Params, project));
    }

    private JsonObject Batch(Project project) => new()
    {
        ["calls"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        {
            var call = Next(project);
            return new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments };
        })]),
    };

    private JsonObject Fields(ValueList<ToolParam> parameters, Project project)
    {
        var json = new JsonObject();
        // Few at a time: most tools refuse several ways of saying one thing.
        var share = random.Next(3) switch { 0 => 0.2, 1 => 0.5, _ => 0.9 };
        foreach (var parameter in parameters.Where(parameter => parameter.Required || random.NextDouble() < share))
        {
            json[parameter.Name] = Value(parameter, project);
        }

        return json;
    }

    private JsonNode Value(ToolParam parameter, Project project) => parameter.Type switch
    {
        ToolType.Number => Math.Round(Number(parameter), 3),
        ToolType.Integer => (int)Number(parameter),
        ToolType.Milliseconds => Time(project),
        ToolType.Flag => random.Next(2) == 0,
        ToolType.Choice => parameter.Choices[random.Next(parameter.Choices.Count)],
        ToolType.Color => new[] { "#fff", "#00ff0080", "#123456" }[random.Next(3)],
        ToolType.Segment => Segment(project),
        ToolType.Segments => Names(() => Segment(project)),
        ToolType.Medium => Medium(project),
        ToolType.Media => Names(() => Medium(project)),
        ToolType.List => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(parameter.Items[0], project))]),
        ToolType.Object => Fields(parameter.Items, project),
        ToolType.Json => Inner(project),
        _ => random.Next(3) == 0 ? Strange[random.Next(Strange.Length)] : random.Next(4) == 0 ? Shown(project) : new[] { "a sunset over the sea", "Hello there. How are you?", "咖啡每天早上烘焙" }[random.Next(3)],
    };

    /// <summary>A word that stands in the film.</summary>
    private string Shown(Project project)
    {
        var words = project.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Text?.Text).OfType<string>().SelectMany(text => text.Split([' ', '\n'])).ToList();
        return words.Count == 0 ? "word" : words[random.Next(words.Count)];
    }

    private JsonObject Inner(Project project) => random.Next(3) == 0 ? [] : new JsonObject { ["segments"] = Names(() => Segment(project)) };

    private double Number(ToolParam parameter)
    {
        var (least, most) = (parameter.Minimum ?? -100, parameter.Maximum ?? 100);
        if (parameter.IsAnsweredByTool && random.Next(4) == 0) return new[] { 0, -1, -0.5, 1e9, -1e9, 1e-9, 3.7, 20 }[random.Next(8)];
        return least + (most - least) * (random.Next(3) == 0 ? random.NextDouble() : random.NextDouble() * 0.1);
    }

    private long Time(Project project) => random.Next(6) switch
    {
        0 => new[] { 0, -1, -5000, 1, long.MaxValue / 2, 90_000_000, 86_400_000 }[random.Next(7)],
        _ => random.NextInt64(0, (long)Math.Max(1000, project.Timeline.Duration.TotalMilliseconds * 1.2)),
    };

    private string Segment(Project project)
    {
        var ids = project.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Id).ToList();
        return random.Next(8) switch
        {
            0 => Strange[random.Next(Strange.Length)],
            1 => "all",
            2 => WireName.All<TrackRole>()[random.Next(11)],
            _ => ids.Count == 0 ? "x" : ids[random.Next(ids.Count)],
        };
    }

    private string Medium(Project project) => random.Next(5) == 0 || project.Media.Count == 0
        ? Strange[random.Next(Strange.Length)]
        : project.Media[random.Next(project.Media.Count)].Name;

    private JsonArray Names(Func<string> name) => new([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)name())]);
}
