using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;

namespace Kinora.Tests.Director.Planning.Tools;

/// <summary>The catalogue as data: for a model, for validation.</summary>
public class ToolSpecTests
{
    [Fact]
    public void Every_tool_of_the_catalogue_has_a_schema_that_says_what_the_check_asks()
    {
        foreach (var tool in ToolCatalogue.Default.Tools)
        {
            var schema = ToolSchema.Of(tool.Spec);
            Assert.Equal("object", schema["type"]!.GetValue<string>());
            Assert.Matches("^[a-z]+(_[a-z]+)*$", tool.Spec.Name);
            Assert.EndsWith(".", tool.Spec.Description, StringComparison.Ordinal);
            Assert.Equal(tool.Spec.Params.Select(parameter => parameter.Name), schema["properties"]!.AsObject().Select(pair => pair.Key));
            Assert.Equal(
                tool.Spec.Params.Where(parameter => parameter.Required).Select(parameter => parameter.Name),
                schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        }
    }

    [Fact]
    public void Names_of_looks_transitions_and_moods_are_those_of_the_catalogue()
    {
        Assert.Equal(Core.Effects.Catalogue.Transitions.Select(spec => spec.Name), Choices("set_transition", "kind"));
        Assert.Equal(Core.Effects.Catalogue.Moods.Select(spec => spec.Name), Choices("set_music", "mood"));
        Assert.Equal([.. Core.Effects.Catalogue.Looks.Select(spec => spec.Name), "none"], Choices("set_look", "name"));
    }

    [Theory]
    [InlineData("set_volume", "{'segments': 'music', 'volume': 'loud'}")]
    [InlineData("set_volume", "{'volume': 1}")]
    [InlineData("set_look", "{'segments': ['all'], 'name': 'pretty'}")]
    [InlineData("set_length", "{'segments': ['p1'], 'duration': 1.5}")]
    [InlineData("undo", "{'stepz': 1}")]
    public void Arguments_of_another_shape_are_faults(string tool, string arguments)
    {
        var json = (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(arguments.Replace('\'', '"'))!;
        Assert.NotNull(ToolCheck.Fault(ToolCatalogue.Default.Find(tool)!.Spec, json));
    }

    private static IEnumerable<string> Choices(string tool, string name) =>
        ToolCatalogue.Default.Find(tool)!.Spec.Params.Single(parameter => parameter.Name == name).Choices;
}
