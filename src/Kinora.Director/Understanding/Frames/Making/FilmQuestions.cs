using Kinora.Director.Planning;
using Kinora.Director.Understanding.Frames.Parts;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>What must be known before a film can be made. The answer completes the request that was asked about.</summary>
internal static class FilmQuestions
{
    private static readonly Phrases Requests = new("film-requests");

    public static Question Files(Message message, FrameScope scope) => new(
        scope.Say("Send me the photos or clips it shall be made of, then I'll make it.", "请把要用的照片或视频发给我，我马上来做。"), [])
    { Of = message.Raw };

    public static Question Topic(Message message, FrameScope scope) => Requests.Has(message.Text, "text-reference")
        ? new(scope.Say("Send me the text, or tell me what the film is about.", "请把文字发给我，或者告诉我影片讲什么。"), []) { Of = message.Raw }
        : new(scope.Say("What shall it be about? A few words are enough; or send me photos and clips.", "要做什么内容的？说几个字就行，也可以把照片和视频发给我。"), []) { Of = message.Raw };

    /// <summary>What was asked, with its answer, as one request; null when the message is a wish of its own.</summary>
    public static string? Completed(Message answer, Project project, int attached)
    {
        if (project.Memory.Question is not { IsForWords: false, Of: { } request } || answer.Raw.Trim().Length == 0) return null;
        var words = MessageWords.Whole(answer);
        if (answer.Raw.TrimEnd() is [.., '?' or '？'] || words.HasAny("act.cancel", "act.undo", "answer.no", "act.help", "act.export")) return null;
        if (Storyboard.Briefs.RequestHead.Of(answer.Raw).HasFilm) return null;
        return attached > 0 ? $"{request} {answer.Raw}" : $"{request.TrimEnd('.', '。', ' ')}: {answer.Raw}";
    }
}
