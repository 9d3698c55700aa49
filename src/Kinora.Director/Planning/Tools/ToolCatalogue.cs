using Kinora.Core;

namespace Kinora.Director.Planning.Tools;

/// <summary>Everything that can be done to a film by talking: the one catalogue that rules and models use.</summary>
public sealed class ToolCatalogue
{
    public static readonly ToolCatalogue Default = new([
        new SetVolumeTool(),
        new UndoTool(),
    ]);

    private readonly Dictionary<string, ITool> byName;

    public ToolCatalogue(ValueList<ITool> tools)
    {
        Tools = tools;
        byName = tools.ToDictionary(tool => tool.Spec.Name, StringComparer.Ordinal);
    }

    public ValueList<ITool> Tools { get; }

    public ITool? Find(string name) => byName.GetValueOrDefault(name);
}
