using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>"Our brand colours are #0a84ff and white", "apply our brand", "品牌色设为绿色".</summary>
internal sealed class BrandFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        var evidence = new Evidence(clause);
        // "Our brand colour is #0a3d62, use it for the titles" says what for.
        if (clause.HasAny("act.use", "act.add") && clause.HasAny("which.it", "which.that", "which.this") && clause.HasAny("thing.title", "thing.captions", "thing.text", "thing.subtitle", "thing.lower-third")) return null;
        if (clause.IsNegated || !evidence.Takes("thing.brand", "act.brand")) return null;
        var colours = clause.All<Colour>().ToList();
        // "… and white": the second of two.
        var isSecond = clause.Before?.First<Colour>() is not null && clause.Before.HasAny("thing.brand", "act.brand");
        var logo = clause.All<NamedFile>().FirstOrDefault(file => file.Medium.Facts.HasPicture && clause.HasAny("thing.logo", "thing.brand"));
        var name = clause.Has("thing.name") || clause.Has("act.rename") ? clause.First<Quote>() ?? null : null;
        var font = clause.Has("thing.font") ? FontOf(clause) : null;
        foreach (var colour in colours) evidence.Take(colour);
        evidence.Take(logo);
        evidence.Take(name);
        evidence.Take("thing.logo", "thing.color", "thing.name", "act.set", "act.use", "thing.font");
        if (colours.Count > 0 || logo is not null || name is not null || font is not null)
        {
            return new Reading("brand")
            {
                Calls =
                [
                    Call.Of(
                        "set_brand",
                        ("name", name?.Text),
                        (isSecond ? "secondary" : "primary", colours.Count > 0 ? colours[0].Value.ToString() : null),
                        ("secondary", colours.Count > 1 && !isSecond ? colours[1].Value.ToString() : null),
                        ("font", font),
                        ("logo", logo?.Medium.Name)),
                ],
                Used = evidence.Spans,
                Bonus = 0.15,
            };
        }

        if (!clause.HasAny("act.brand", "act.use", "act.add", "act.set", "act.style", "act.change")) return null;
        if (scope.Project.Brand is null)
        {
            return new Reading("brand")
            {
                Question = new Planning.Question(scope.Say("I don't know your brand yet: what are its colours, font and logo?", "我还不知道您的品牌：请告诉我颜色、字体和标志。"), []),
                Used = evidence.Spans, Bonus = 0.1,
            };
        }

        evidence.Take("act.add", "act.style", "which.all", "thing.film");
        return new Reading("brand") { Calls = [Call.Of("apply_brand")], Used = evidence.Spans, Bonus = 0.1 };
    }

    /// <summary>What follows "font is", "font:", "字体是".</summary>
    private static string? FontOf(Clause clause)
    {
        if (clause.First<Quote>() is { } quote) return quote.Text;
        var font = clause.Find("thing.font")!;
        var rest = clause.RawOf(font.Span.End, clause.Span.End).TrimStart(' ', ':', '：', '=');
        foreach (var word in (string[])["is ", "to ", "should be ", "是", "用", "为", "设为"])
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) rest = rest[word.Length..];
        }

        var name = rest.Trim(' ', '.', '。', '!', '！');
        return name.Length is > 1 and <= 60 && name.Any(char.IsLetter) ? name : null;
    }
}
