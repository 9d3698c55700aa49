using Kinora.Core;
using Kinora.Core.Films;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>The files of a call, sorted by what a film does with them.</summary>
internal sealed record Sources(ValueList<FilmSource> Shots, ValueList<FilmSource> Sounds, FilmSource? Logo)
{
    /// <returns>Null after a refusal.</returns>
    public static Sources? Of(FilmDraft draft, IEnumerable<string> names, string? logo, string? music)
    {
        var media = new List<ProjectMedia>();
        foreach (var name in names)
        {
            if (SentFiles.Find(draft, name) is not { } found) return null;
            media.Add(found);
        }

        var asLogo = logo is null ? null : SentFiles.Find(draft, logo);
        var asMusic = music is null ? null : SentFiles.Find(draft, music);
        if (draft.IsRefused) return null;
        var pictures = media.Where(medium => medium.Facts.HasPicture && medium != asLogo).ToList();
        if (asLogo is null && pictures.Count > 1)
        {
            asLogo = pictures.FirstOrDefault(IsLogo);
            if (asLogo is not null) pictures.Remove(asLogo);
        }

        if (asLogo is { Facts.HasPicture: false } || asMusic is { Facts.HasSound: false })
        {
            draft.Refuse("A logo has to be a picture, music a sound.", "标志必须是图片，音乐必须是声音文件。");
            return null;
        }

        var sounds = media.Where(medium => !medium.Facts.HasPicture && medium.Facts.HasSound && medium != asMusic);
        return new Sources(
            pictures.Select(Source).ToValueList(),
            (asMusic is null ? sounds : sounds.Prepend(asMusic)).Select(Source).ToValueList(),
            asLogo is null ? null : Source(asLogo));
    }

    private static bool IsLogo(ProjectMedia medium) => medium.Facts.Kind == Core.Plan.MediaKind.Image
        && (medium.Name.StartsWith("logo", StringComparison.OrdinalIgnoreCase) || SentFiles.Stem(medium.Name).EndsWith("logo", StringComparison.OrdinalIgnoreCase)
            || medium.Name.StartsWith("标志", StringComparison.Ordinal));

    private static FilmSource Source(ProjectMedia medium) => new(medium.Reference, medium.Facts) { Title = SentFiles.Stem(medium.Name) };
}
