using System.Globalization;

namespace Kinora.Core.Files;

/// <summary>Where a value stands in a JSON document, made into text only when a fault needs it.</summary>
internal sealed class JsonPath
{
    public static readonly JsonPath Root = new(null, null, 0);

    private readonly JsonPath? parent;
    private readonly string? key;
    private readonly int index;

    private JsonPath(JsonPath? parent, string? key, int index) => (this.parent, this.key, this.index) = (parent, key, index);

    public JsonPath Key(string name) => new(this, name, 0);

    public JsonPath Index(int position) => new(this, null, position);

    public override string ToString()
    {
        if (parent is null) return "$";
        if (key is null) return string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");
        return key.Length is > 0 and <= 64 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? $"{parent}.{key}"
            : $"{parent}[{Quoted.Text(key, '\'')}]";
    }
}
