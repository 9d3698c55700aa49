using Kinora.Core;
using Kinora.Core.Effects;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>The arguments that many tools have, named and described alike.</summary>
internal static class Take
{
    public static ToolParam Segments(string which = "Which: ids, or a role such as music, narration, caption, logo, title, or all.") =>
        new("segments", ToolType.Segments, which) { Required = true };

    public static ToolParam Segment(string which = "Which one: its id or role.", bool required = true) =>
        new("segment", ToolType.Segment, which) { Required = required };

    public static ToolParam Time(string name, string description, bool required = false) =>
        new(name, ToolType.Milliseconds, description) { Required = required };

    /// <summary>A number whose range the tool itself explains to people.</summary>
    public static ToolParam Number(string name, string description, double? minimum = null, double? maximum = null) =>
        new(name, ToolType.Number, description) { Minimum = minimum, Maximum = maximum, IsAnsweredByTool = true };

    public static ToolParam Whole(string name, string description, int minimum, int maximum) =>
        new(name, ToolType.Integer, description) { Minimum = minimum, Maximum = maximum, IsAnsweredByTool = true };

    public static ToolParam Flag(string name, string description) => new(name, ToolType.Flag, description);

    public static ToolParam Words(string name, string description, bool required = false) =>
        new(name, ToolType.Text, description) { Required = required };

    public static ToolParam Color(string name, string description) => new(name, ToolType.Color, description);

    public static ToolParam Medium(string name, string description) => new(name, ToolType.Medium, description);

    public static ToolParam OneOf(string name, string description, IEnumerable<string> choices, bool required = false) =>
        new(name, ToolType.Choice, description) { Choices = choices.ToValueList(), Required = required };

    public static ToolParam OneOf<TEnum>(string name, string description, bool required = false)
        where TEnum : struct, Enum => OneOf(name, description, WireName.All<TEnum>(), required);

    /// <summary>A choice whose names the catalogue explains.</summary>
    public static ToolParam From<TSpec>(string name, string description, ValueList<TSpec> specs, bool required = false)
        where TSpec : INamedSpec =>
        OneOf(name, $"{description} {string.Join(" ", specs.Select(spec => $"{spec.Name}: {spec.Doc}"))}", specs.Select(spec => spec.Name), required);
}
