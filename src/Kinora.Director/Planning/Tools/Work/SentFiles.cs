using Kinora.Core;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>Finds the files that calls name.</summary>
internal static class SentFiles
{
    /// <summary>By reference, by name, by name without ending, or by a part of the name that only one has.</summary>
    /// <returns>Null after a refusal.</returns>
    public static ProjectMedia? Find(FilmDraft draft, string name)
    {
        var media = draft.Project.Media;
        var wish = name.Trim();
        var found = media.FirstOrDefault(medium => medium.Reference.Name == wish)
            ?? media.LastOrDefault(medium => Same(medium.Name, wish))
            ?? media.LastOrDefault(medium => Same(Stem(medium.Name), wish));
        if (found is null && wish.Length >= 2)
        {
            var parts = media.Where(medium => medium.Name.Contains(wish, StringComparison.OrdinalIgnoreCase)).ToList();
            if (parts.Count == 1) found = parts[0];
        }

        if (found is not null) return found;
        var known = string.Join(draft.Scope.Say(", ", "、"), media.Take(6).Select(medium => medium.Name));
        if (media.Count == 0) draft.Refuse($"There is no file “{Said.Short(wish)}”: send it first.", $"没有文件“{Said.Short(wish)}”：请先发给我。");
        else draft.Refuse($"There is no file “{Said.Short(wish)}”; I have {known}.", $"没有文件“{Said.Short(wish)}”；现有：{known}。");
        return null;
    }

    public static string Stem(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
