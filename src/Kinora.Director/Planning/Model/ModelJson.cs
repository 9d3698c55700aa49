using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Kinora.Director.Planning.Model;

/// <summary>
/// JSON on one line whose strings can't be taken for anything else: line breaks and all other control and formatting characters are escaped, and
/// so are the brackets and bars of which models' own marks are made (<c>&lt;|im_start|&gt;</c>, <c>[INST]</c>, <c>&lt;/s&gt;</c>), which a server
/// that fills a template would read as marks wherever they stand.
/// </summary>
internal static class ModelJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = Encoder() };

    public static string Write(JsonNode node) => node.ToJsonString(Options);

    /// <summary>At most <paramref name="longest"/> letters, no half pair at the end.</summary>
    public static string Short(string text, int longest) => text.Length <= longest
        ? text
        : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";

    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('<', '>', '[', ']', '|', '｜', '▁', '`', '#');
        // Zero width, direction of writing, joiners: the framework escapes control characters but not these.
        settings.ForbidRange(UnicodeRange.Create('\u200b', '\u200f'));
        settings.ForbidRange(UnicodeRange.Create('\u202a', '\u202e'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206f'));
        settings.ForbidCharacters('\ufeff');
        return JavaScriptEncoder.Create(settings);
    }
}
