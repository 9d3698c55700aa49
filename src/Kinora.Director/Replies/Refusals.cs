using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Summary;
using Kinora.Director.Planning;

namespace Kinora.Director.Replies;

/// <summary>Why an edit was refused, in a person's words: no ids, in their language.</summary>
internal static class Refusals
{
    public static string Say(Rejected rejected, Timeline timeline, Project project, string language)
    {
        var name = rejected.Id is { } id && timeline.FindSegment(id) is { } found
            ? SegmentNames.Of(found.Segment, SummaryLanguages.FromTag(language), project.NameOf)
            : null;
        return language == "zh" ? Chinese(rejected.Reason.Code, name ?? "这一段") : English(rejected, name);
    }

    /// <summary>The edit's own sentence with the segment's name in place of its id.</summary>
    private static string English(Rejected rejected, string? name)
    {
        if (rejected.Reason.Code is ReasonCode.UnknownSegment or ReasonCode.UnknownTrack) return "That part is not in the film any more: say which one you mean.";
        var sentence = rejected.Reason.Sentence;
        if (rejected.Id is null) return sentence;
        var bare = IdPattern(rejected.Id).Replace(sentence, match => name ?? (char.IsUpper(match.Value[0]) ? "That part" : "that part"));
        return bare.Contains(rejected.Id, StringComparison.Ordinal) && name is null ? General(rejected.Reason.Code) : bare;
    }

    private static string General(ReasonCode code) => code switch
    {
        ReasonCode.Overlap => "Something else is there already: choose another time, or move that first.",
        ReasonCode.BeyondSource => "The file has nothing more there: choose a shorter stretch.",
        ReasonCode.NotAdjacent => "Nothing follows directly, so there is nothing to go over into.",
        _ => "That can't be done to this part of the film.",
    };

    private static string Chinese(ReasonCode code, string name) => code switch
    {
        ReasonCode.UnknownSegment or ReasonCode.UnknownTrack => "影片里已经没有这一段了，请告诉我是哪一段。",
        ReasonCode.OutOfRange => $"{name}不能设成这样：数值超出了允许的范围。",
        ReasonCode.Overlap => "那个位置已经有别的内容了，请换个时间，或先移开它。",
        ReasonCode.OutsideSegment => $"这个时间点不在{name}之内，请换一个时间。",
        ReasonCode.BeyondSource => $"{name}的素材没有那么长，请选短一点。",
        ReasonCode.NotAdjacent => $"{name}后面没有紧接着的画面，无法加转场。",
        ReasonCode.NotContinuous => "这两段不是同一段素材的前后两半，不能合并。",
        ReasonCode.WrongContent => $"{name}的内容不适合放在那里。",
        ReasonCode.NotPossible => $"{name}不支持这个操作，请换一段。",
        ReasonCode.TooMuch => "内容太多了，超出了影片的上限，请先删掉一些。",
        _ => "影片本身有问题，这一步无法完成。",
    };

    private static Regex IdPattern(string id) =>
        new($@"(?:[Tt]he )?\b[Ss]egments? [“""]?{Regex.Escape(id)}[”""]?(?![\w-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
