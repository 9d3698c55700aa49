using System.Globalization;
using System.Text.Json.Nodes;

namespace Kinora.Core.Files.Upgrades;

/// <summary>Gives ids to items that have none: a prefix and the lowest number that is not taken.</summary>
internal sealed class IdGiver(IEnumerable<string> ids)
{
    private readonly HashSet<string> taken = new(ids, StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = [];

    public void Give(JsonObject item, string prefix)
    {
        if (item["id"] is not null) return;
        var number = last.GetValueOrDefault(prefix);
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{++number}");
        }
        while (!taken.Add(id));
        last[prefix] = number;
        item["id"] = id;
    }
}
