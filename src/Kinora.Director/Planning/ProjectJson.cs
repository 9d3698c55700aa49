using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Files;
using Kinora.Core.Plan;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning;

/// <summary>
/// A project's versions and what was spoken of, as a document for whoever keeps projects. Facts of media are not in it: they are looked
/// up anew, since files change. Reading what was not written here gives null, never an exception.
/// </summary>
public static class ProjectJson
{
    /// <summary>Older versions than these are let go.</summary>
    public const int MostVersions = 200;

    private const int Format = 1;

    public static byte[] Write(Project project)
    {
        var kept = Kept(project.History);
        var document = Conversation(project);
        document["v"] = Format;
        document["current"] = kept.Current.Number;
        document["versions"] = new JsonArray([.. kept.Versions.Select(Version)]);
        document["media"] = new JsonArray([.. project.Media.Select(Medium)]);
        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    /// <summary>What was spoken of and the brand alone, for whoever keeps versions one by one.</summary>
    public static string WriteConversation(Project project) => Conversation(project).ToJsonString();

    /// <returns>The project with what was written of its conversation; as it was where that can't be read.</returns>
    public static Project ReadConversation(string json, Project project)
    {
        try
        {
            var root = JsonNode.Parse(json)!;
            return project with { Brand = root["brand"] is { } brand ? Brand(brand) : null, Memory = Memory(root["memory"]!) };
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return project;
        }
    }

    /// <param name="factsOf">Null for a medium that can no longer be read: it is left out of the project's files.</param>
    public static Project? Read(ReadOnlySpan<byte> utf8, Func<MediaReference, MediaFacts?> factsOf)
    {
        try
        {
            var root = JsonNode.Parse(utf8)!.AsObject();
            if (root["v"]!.GetValue<int>() != Format) return null;
            var versions = root["versions"]!.AsArray().Select((node, index) => Version(node!, index)).ToList();
            return new Project
            {
                History = History.Restore(versions, root["current"]!.GetValue<int>()),
                Media = root["media"]!.AsArray().Select(node => Medium(node!, factsOf)).OfType<ProjectMedia>().ToValueList(),
                Brand = root["brand"] is { } brand ? Brand(brand) : null,
                Memory = Memory(root["memory"]!),
            };
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }

    private static bool IsUnreadable(Exception exception) =>
        exception is JsonException or InvalidOperationException or FormatException or NullReferenceException or ArgumentException;

    private static JsonObject Conversation(Project project)
    {
        var memory = project.Memory;
        return new JsonObject
        {
            ["brand"] = project.Brand is { } brand ? Brand(brand) : null,
            ["memory"] = new JsonObject
            {
                ["focus"] = new JsonArray([.. memory.Focus.Select(id => (JsonNode)id)]),
                ["calls"] = Calls(memory.LastCalls),
                ["language"] = memory.Language,
                ["question"] = memory.Question is { } question ? Asked(question) : null,
            },
        };
    }

    private static ConversationMemory Memory(JsonNode memory) => new()
    {
        Focus = memory["focus"]!.AsArray().Select(id => id!.GetValue<string>()).ToValueList(),
        LastCalls = Calls(memory["calls"]!),
        Language = memory["language"]?.GetValue<string>(),
        Question = memory["question"] is { } question ? Asked(question) : null,
    };

    /// <summary>The newest versions, as a history of their own.</summary>
    private static History Kept(History history)
    {
        if (history.Versions.Count <= MostVersions) return history;
        var first = Math.Min(history.Versions.Count - MostVersions, history.Current.Number);
        var versions = history.Versions.Skip(first).Select((version, index) => version with
        {
            Number = index,
            Parent = index == 0 ? null : Math.Max(0, version.Parent!.Value - first),
        });
        return History.Restore(versions, history.Current.Number - first);
    }

    private static JsonNode Version(HistoryVersion version) => new JsonObject
    {
        ["parent"] = version.Parent,
        ["label"] = version.Label,
        ["draft"] = JsonNode.Parse(DraftJson.Write(version.Timeline)),
    };

    private static HistoryVersion Version(JsonNode node, int number) => DraftJson.Read(node["draft"]!.ToJsonString()) is DraftRead read
        ? new HistoryVersion(number, node["parent"]?.GetValue<int>(), read.Timeline, node["label"]!.GetValue<string>(), null)
        : throw new FormatException("A version is no draft.");

    private static JsonNode Medium(ProjectMedia medium) => new JsonObject { ["name"] = medium.Name, ["ref"] = medium.Reference.Name, ["file"] = medium.Reference.IsFile };

    private static ProjectMedia? Medium(JsonNode node, Func<MediaReference, MediaFacts?> factsOf)
    {
        var reference = new MediaReference(node["ref"]!.GetValue<string>(), node["file"]!.GetValue<bool>());
        return factsOf(reference) is { } facts ? new ProjectMedia(reference, node["name"]!.GetValue<string>(), facts) : null;
    }

    private static JsonObject Brand(BrandKit brand) => new()
    {
        ["name"] = brand.Name,
        ["primary"] = brand.Primary?.ToString(),
        ["secondary"] = brand.Secondary?.ToString(),
        ["font"] = brand.Font,
        ["logo"] = brand.Logo?.Name,
        ["logoIsFile"] = brand.Logo?.IsFile,
    };

    private static BrandKit Brand(JsonNode node) => new()
    {
        Name = node["name"]?.GetValue<string>(),
        Primary = node["primary"] is { } primary ? Rgba.Parse(primary.GetValue<string>()) : null,
        Secondary = node["secondary"] is { } secondary ? Rgba.Parse(secondary.GetValue<string>()) : null,
        Font = node["font"]?.GetValue<string>(),
        Logo = node["logo"] is { } logo ? new MediaReference(logo.GetValue<string>(), node["logoIsFile"]!.GetValue<bool>()) : null,
    };

    private static JsonArray Calls(IEnumerable<ToolCall> calls) =>
        new([.. calls.Select(call => new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments.DeepClone() })]);

    private static ValueList<ToolCall> Calls(JsonNode node) => node.AsArray()
        .Select(call => new ToolCall(call!["name"]!.GetValue<string>(), (JsonObject)call["arguments"]!.DeepClone())).ToValueList();

    private static JsonObject Asked(Question question) => new()
    {
        ["sentence"] = question.Sentence,
        ["of"] = question.Of,
        ["words"] = question.IsForWords ? true : null,
        ["options"] = new JsonArray([.. question.Options.Select(option => new JsonObject { ["label"] = option.Label, ["calls"] = Calls(option.Calls) })]),
    };

    private static Question Asked(JsonNode node) => new(
        node["sentence"]!.GetValue<string>(),
        node["options"]!.AsArray().Select(option => new QuestionOption(option!["label"]!.GetValue<string>(), Calls(option["calls"]!))).ToValueList()) 
    { Of = node["of"]?.GetValue<string>(), IsForWords = node["words"]?.GetValue<bool>() == true };
}
