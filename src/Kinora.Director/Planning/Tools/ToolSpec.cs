using Kinora.Core;

namespace Kinora.Director.Planning.Tools;

/// <summary>What a tool is called, what it does and what it takes: for the model, for validation, for people.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Description">One or two English sentences, for a model.</param>
public sealed record ToolSpec(string Name, string Description, ValueList<ToolParam> Params);

/// <summary>A named argument.</summary>
/// <param name="Name">snake_case.</param>
public sealed record ToolParam(string Name, ToolType Type, string Description)
{
    public bool Required { get; init; }

    /// <summary>For <see cref="ToolType.Choice"/> and lists of choices: the words allowed.</summary>
    public ValueList<string> Choices { get; init; } = [];

    /// <summary>For numbers and times, inclusive.</summary>
    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>A number beyond its range is the tool's to refuse or to bring back, in the person's words.</summary>
    public bool IsAnsweredByTool { get; init; }

    /// <summary>Only a person's own answer sets it: a model is not told of it, and what it writes there does not count.</summary>
    public bool IsPersons { get; init; }

    /// <summary>For <see cref="ToolType.List"/>: what it holds; for <see cref="ToolType.Object"/> its fields.</summary>
    public ValueList<ToolParam> Items { get; init; } = [];
}

public enum ToolType
{
    Text,

    /// <summary>Any finite number.</summary>
    Number,

    Integer,

    /// <summary>Whole milliseconds.</summary>
    Milliseconds,

    Flag,

    /// <summary>One of <see cref="ToolParam.Choices"/>.</summary>
    Choice,

    /// <summary><c>#rrggbb[aa]</c>.</summary>
    Color,

    /// <summary>A segment's id.</summary>
    Segment,

    /// <summary>A list of segment ids; a role (<c>music</c>, <c>caption</c>, <c>main</c> …) stands for all of that role, <c>all</c> for the main track's.</summary>
    Segments,

    /// <summary>The name or reference of a file that was sent.</summary>
    Medium,

    Media,

    List,

    Object,

    /// <summary>An object whose fields another spec checks: the arguments of a call in a batch.</summary>
    Json,
}
