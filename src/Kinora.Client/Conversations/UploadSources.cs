using System.Text.RegularExpressions;

namespace Kinora.Client.Conversations;

/// <summary>Files that a message names and does nothing else with: "upload a.mp4 and https://…/b.png", or only their addresses.</summary>
internal static partial class UploadSources
{
    /// <returns>Null: it is no such message.</returns>
    public static IReadOnlyList<string>? Of(string text)
    {
        var words = Routing.Polite(text.Trim());
        var verb = Verb().Match(words);
        var rest = verb.Success ? words[verb.Length..] : words;
        var sources = new List<string>();
        foreach (Match item in Item().Matches(rest))
        {
            var name = item.Value.Trim('"', '\'', '“', '”');
            if (Between().IsMatch(name)) continue;
            if (!(verb.Success ? Named() : Address()).IsMatch(name)) return null;
            sources.Add(name);
        }

        return sources.Count > 0 ? sources : null;
    }

    [GeneratedRegex(@"^(?:upload|上传)\s*(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex("\"[^\"]+\"|'[^']+'|“[^”]+”|[^\\s,，、]+")]
    private static partial Regex Item();

    [GeneratedRegex("^(?:and|和|以及|与)$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^https?://\S+$|\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|heic|heif|mp3|wav|m4a|aac)$|^[~.]{0,2}/", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^https?://\S+\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|heic|heif|mp3|wav|m4a|aac)(?:\?\S*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
