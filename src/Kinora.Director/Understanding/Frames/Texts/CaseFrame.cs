using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>"Title in all caps", "标题全部大写".</summary>
internal sealed class CaseFrame : EditFrame
{
    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var isUpper = clause.Has("letters.upper");
        if ((!isUpper && !clause.Has("letters.lower")) || clause.HasAny("act.add", "act.remove")
            || clause.First<Quote>() is not null) return null;
        var target = TextTarget.Find(clause, scope);
        var used = new Heard(clause).Of(target).Of("letters.*", "act.set", "act.change", "act.make", "act.use", "thing.title",
            "thing.captions", "thing.text", "thing.lower-third", "thing.subtitle", "which.all", "which.it", "thing.font")
            .Every<Ordinals>().Spans;
        if (target.Missing is { } missing) return new Reading("case") { Refusal = missing, Used = used };
        var calls = target.Segments.Where(segment => segment.Text is not null)
            .Select(segment => Call.Of("change_text", ("segment", segment.Id), ("text", isUpper ? segment.Text!.Text.ToUpperInvariant()
                : segment.Text!.Text.ToLowerInvariant()))).ToValueList();
        return calls.Count > 0 ? new Reading("case") { Calls = calls, Used = used, Bonus = 0.1 } : null;
    }
}
