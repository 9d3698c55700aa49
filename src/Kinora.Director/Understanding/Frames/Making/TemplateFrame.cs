using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>"Use the promo template", "make it look like a news report", "套用清单模板".</summary>
internal sealed class TemplateFrame : ClauseFrame
{
    private static readonly Phrases Names = new("templates");
    private static readonly Phrases Requests = new("film-requests");

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated) return null;
        var evidence = new Evidence(clause);
        var isNamed = evidence.Takes("act.template", "thing.template");
        var found = Names.Keys.Select(key => (Name: key, Span: Names.Find(clause.Text, key))).FirstOrDefault(pair => pair.Span is not null);
        if (!isNamed && (found.Name is null or "promo" || !Requests.Has(clause.Text, "in-style-of"))) return null;
        evidence.Take("act.use", "act.set", "act.make", "thing.film", "which.it");
        if (found.Span is { } span)
        {
            evidence.Take(new Span(clause.Span.Start + span.Start, span.Length));
            return new Reading("template") { Calls = [Of(found.Name)], Used = evidence.Spans, Bonus = 0.1 };
        }

        return !isNamed ? null : new Reading("template")
        {
            Question = new Planning.Question(
                scope.Say("Which template: product promo, news or list?", "用哪个模板：产品宣传、新闻还是清单？"),
                [
                    new(scope.Say("product promo", "产品宣传"), [Of("promo")]),
                    new(scope.Say("news", "新闻"), [Of("news")]),
                    new(scope.Say("list", "清单"), [Of("listicle")]),
                ]),
            Used = evidence.Spans,
        };
    }

    private static Planning.Tools.ToolCall Of(string name) => Call.Of("apply_template", ("name", name));
}
