using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Text;

/// <summary>The segments of a call that are written.</summary>
internal static class Texts
{
    /// <returns>Empty after a refusal.</returns>
    public static List<Segment> Find(FilmDraft draft, IEnumerable<string> names)
    {
        var segments = draft.Find(names);
        if (draft.IsRefused) return [];
        var texts = segments.Where(segment => segment.Text is not null).ToList();
        if (texts.Count == 0) draft.Refuse($"{Said.Capital(draft.Name(segments[0]))} is no text.", $"{draft.Name(segments[0])}不是文字。");
        draft.Touch(texts);
        return texts;
    }

    /// <summary>As a fraction of the canvas's height: what "bigger" starts from.</summary>
    public static double SizeOf(TextBlock text, Canvas canvas) => text.Size ?? Catalogue.Of(text.Style).SizeOn(canvas);

    /// <summary>How long a text stands where nobody says it: long enough to be read.</summary>
    public static TimeSpan Standing(string text, TextStyle style)
    {
        var usual = TimeSpan.FromMilliseconds(style switch { TextStyle.Title or TextStyle.Subtitle => 3500, TextStyle.LowerThird => 5000, _ => 4000 });
        var reading = Core.Films.ReadingTime.Of(text);
        return reading > usual ? reading : usual;
    }
}
