using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>"Now b.mp4: make it square": a fresh film from that file, then what else is wished of it.</summary>
internal sealed class BatchFrame : IMessageFrame
{
    private static readonly Phrases Requests = new("film-requests");

    private const int FewWords = 48;

    private static readonly Phrases Polite = new("going-on");
    private static readonly System.Text.RegularExpressions.Regex Head =
        Language.PhrasePattern.Compile($@"(?:^|[.!。！;；,，\n]\s*)(?:{Polite.Any("polite")}|[\s,，.。!！])*(?:{Requests.Any("next-file")}[\s,，:：]*)+(?:the\s+)?(?:file|clip|video|photo|文件|素材|视频|图片|照片)?\s*$");

    public Reading? Read(Message message, FrameScope scope)
    {
        var words = MessageWords.Whole(message);
        if (words.All<NamedFile>().FirstOrDefault(file => file.Medium.Facts.HasPicture) is not { } file || ClipWish.IsIn(scope, file)) return null;
        var before = message.Text[..file.Span.Start];
        var isNext = Head.IsMatch(before);
        var isLabel = message.Text[file.Span.End..].TrimStart() is [':' or '：', ..];
        if (file.Span.Start > FewWords || words.First<Ordinals>() is { } which && which.Span.Start < file.Span.Start || (!isNext && !isLabel)) return null;
        // "Now add b.mp4": something is done with it in this film.
        var between = words.Mentions.Where(mention => mention is Concept { Family: "act" } && mention.Span.End <= file.Span.Start && !Requests.All(before, "next-file").Any(span => span.Overlaps(mention.Span)));
        if (between.Any() || (!isLabel && !IsHead(message, file, words))) return null;
        return new Reading("next-file")
        {
            Calls = [Call.Of("assemble_video", ("media", Call.Names([file.Medium.Name])), ("duration", file.Medium.Facts.Kind == MediaKind.Video ? Call.Ms(file.Medium.Facts.Duration) : null))],
            Used = [new Span(0, file.Span.End)],
            Bonus = 0.3,
        };
    }

    /// <summary>The file stands alone before a comma, or the message names nothing else.</summary>
    private static bool IsHead(Message message, NamedFile file, Clause words)
    {
        var rest = message.Text[file.Span.End..].TrimStart();
        return rest.Length == 0 || rest[0] is ',' or '，' or '-' or '–' or '—' || !words.All<NamedFile>().Any(other => other != file) && !words.HasAny("which.after", "which.before");
    }
}
