using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"How long is it?", "how long is the second clip?", "总时长多少", "when does the title appear?".</summary>
internal sealed class LengthTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        var isWhen = clause.Has("ask.when");
        if (!isWhen && !clause.HasAny("ask.how-long", "thing.length")
            && !clause.Text.Contains("second", StringComparison.Ordinal)) return null;
        var named = Facts.Named(clause, scope, TargetKinds.Any);
        if (isWhen) return named.Count == 0 ? null : Facts.List(scope, named.Take(6)
            .Select(segment => $"{Facts.Name(scope, segment)}: {Facts.Range(segment)}"));
        if (named.Count == 1)
        {
            var (name, length) = (Facts.Name(scope, named[0]), Facts.Seconds(scope, named[0].Duration));
            return scope.Say($"{name} is {length} long ({Facts.Range(named[0])}).", $"{name}长{length}（{Facts.Range(named[0])}）。");
        }

        var isEach = clause.First<Ordinals>() is not null || clause.HasAny("which.each", "thing.clip", "thing.photo", "thing.scene",
            "thing.captions", "thing.text");
        if (named.Count > 1 && isEach && !clause.HasAny("thing.film", "ask.how-much")) return Facts.List(scope, named.Take(8)
            .Select(segment => $"{Facts.Name(scope, segment)}: {Facts.Seconds(scope, segment.Duration)}"));
        if (scope.Timeline.Duration == TimeSpan.Zero) return scope.Say("The film is empty so far: 0 s.", "影片目前还是空的：0 秒。");
        return scope.Say($"The film is {Facts.Seconds(scope, scope.Timeline.Duration)} long.",
            $"影片长{Facts.Seconds(scope, scope.Timeline.Duration)}。");
    }
}
