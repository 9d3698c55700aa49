using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>"Make it 15 seconds", "shorten the video by 5 seconds", "cut it in half", "总时长控制在30秒以内".</summary>
internal sealed class DurationFrame : ClauseFrame
{
    private static readonly string[] OtherActs =
    [
        "act.add", "act.split", "act.freeze", "act.fade-in", "act.fade-out", "act.fade", "act.duplicate", "act.speed-up", "act.slow-down", "act.reverse", "act.replace",
        "act.move", "act.remove", "clip.off", "act.preview", "act.show",
    ];

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || clause.Has("clip.by-speed") || clause.First<Stretch>() is not null || ClipWish.Row(scope).Count == 0) return null;
        if (clause.HasAny("thing.silence", "thing.speed", "act.regenerate") || (clause.HasAny(OtherActs) && !clause.HasAny("thing.length", "more.long", "less.long", "clip.total", "act.set", "act.cut", "clip.cut-half"))) return null;
        var evidence = new Evidence(clause);
        if (LengthWish.Of(clause, evidence) is not { } wish || !WholeFilm.IsMeant(clause, scope, wish.To)) return null;
        if (clause.HasAny("act.add", "clip.off") && wish.To is not null) return null;
        evidence.Take("thing.film", "thing.length", "which.it", "clip.total", "act.set", "act.change", "act.make", "clip.limit", "clip.last", "act.keep-part", "which.this", "which.that");
        if (clause.Has("clip.total")) evidence.Take("thing.photo", "thing.clip", "thing.scene", "thing.video", "clip.equal", "which.all", "which.each", "clip.plays");
        var now = ClipWish.Length(scope);
        if (wish.To is { } to && clause.Has("clip.limit") && now <= to)
        {
            var seconds = now.TotalSeconds.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
            return new Reading("duration") { Refusal = scope.Say($"It is {seconds} s long already.", $"现在就是{seconds}秒，不用再改。"), IsSoAlready = true, Used = evidence.Spans };
        }

        if (evidence.LeftOver() >= 1 && !Wordings.IsAboutWhole(clause)) return null;
        if (wish.IsVague && IsBare(clause) && ClipWish.Row(scope).Count > 1) return Whose(scope, wish, now, evidence);
        return new Reading("duration") { Calls = [Calls(wish, now)], Used = evidence.Spans };
    }

    /// <summary>"短一点" alone may be about anything.</summary>
    private static bool IsBare(Clause clause) => !clause.HasAny("thing.film", "thing.length", "which.it", "which.this", "act.shorten", "act.lengthen", "act.cut", "act.set", "clip.total");

    private static Reading Whose(FrameScope scope, LengthWish wish, TimeSpan now, Evidence evidence) => new("duration")
    {
        Question = new Planning.Question(
            scope.Say("The whole film or one clip?", "是整部影片，还是某一段？"),
            [
                new(scope.Say("the whole film", "整部影片"), [Calls(wish, now)]),
                .. ClipWish.Row(scope).Take(5).Select((segment, index) => new Planning.QuestionOption(
                    scope.Say($"clip {index + 1}", $"第{index + 1}段"), [Call.Of("set_length", ("segments", Named.Ids([segment])), ("duration", Call.Ms(wish.From(segment.Duration))))])),
            ]),
        Used = evidence.Spans,
    };

    private static ToolCall Calls(LengthWish wish, TimeSpan now) => wish switch
    {
        { By: { } by } => Call.Of("set_duration", ("by", Call.Ms(by))),
        { Factor: { } factor, IsVague: false } => Call.Of("set_duration", ("factor", Call.Thousandths(factor))),
        _ => Call.Of("set_duration", ("duration", Call.Ms(wish.From(now)))),
    };
}
