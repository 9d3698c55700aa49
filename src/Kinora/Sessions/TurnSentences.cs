namespace Kinora.Sessions;

/// <summary>What a person is told when a turn does not end by itself, in English or Chinese.</summary>
internal static class TurnSentences
{
    public static TurnEnding Cancelled(string language) =>
        new(Say(language, "Stopped; nothing was changed.", "已停止，没有做任何更改。"), "cancelled", language) { Status = TurnLog.Cancelled };

    public static TurnEnding TooLong(string language) => new(
        Say(language, "That took too long and was stopped; nothing was changed. Ask for less at once.", "处理时间过长，已停止，没有做任何更改。请分几步提出要求。"),
        "failed", language) { Status = TurnLog.Failed, ErrorCode = "504" };

    public static TurnEnding Interrupted(string language) => new(
        Say(language, "The server was restarted before this was done; nothing was changed. Please send it again.", "服务器在完成之前重启了，没有做任何更改。请再发送一次。"),
        "interrupted", language) { Status = TurnLog.Interrupted, ErrorCode = "503" };

    /// <summary>Of a turn whose film was kept, and which waited for an export or the like.</summary>
    public static TurnEnding InterruptedBehind(TurnEnding kept) => kept with
    {
        Text = kept.Text + '\n' + Say(
            kept.Language, "The server was restarted before the rest was done. The film is kept as told here, and an export that had begun goes on: ask for it again to have its link.",
            "其余部分完成之前服务器重启了。影片已按上述内容保存，已开始的导出会继续进行：再次请求导出即可获得链接。"),
        Status = TurnLog.Interrupted, ErrorCode = "503",
    };

    /// <summary>Of a turn whose film was kept, and of which the rest failed.</summary>
    public static TurnEnding FailedBehind(TurnEnding kept, TurnEnding failure) => kept with
    {
        Text = kept.Text + '\n' + Say(
            kept.Language, "The film is kept as told here, but the rest could not be done: ask for that again.", "影片已按上述内容保存，但其余部分未能完成，请再次提出该请求。"),
        Status = failure.Status, ErrorCode = failure.ErrorCode,
    };

    public static TurnEnding Gone(string language) => new(
        Say(language, "The session was deleted meanwhile; nothing was changed.", "会话已被删除，没有做任何更改。"), "failed", language) { Status = TurnLog.Failed, ErrorCode = "1002" };

    public static TurnEnding Busy(string language) => new(
        Say(language, "The server was too busy to keep this; nothing was changed. Please send it again in a few seconds.", "服务器繁忙，没有做任何更改。请稍后再发送一次。"),
        "failed", language) { Status = TurnLog.Failed, ErrorCode = "503" };

    public static TurnEnding DiskFull(string language) => new(
        Say(
            language, "The server's disk is full: nothing was changed and nothing was charged. Ask whoever runs it to free some room, then send it again.",
            "服务器磁盘已满，没有做任何更改，也没有扣除积分。请联系管理员清理空间后再发送一次。"),
        "failed", language) { Status = TurnLog.Failed, ErrorCode = "507" };

    public static TurnEnding Broken(string language) => new(
        Say(language, "Something went wrong here, not with you: nothing was changed and nothing was charged. Please try again.", "服务器出了问题，与您无关：没有做任何更改，也没有扣除积分。请重试。"),
        "failed", language) { Status = TurnLog.Failed, ErrorCode = "500" };

    /// <summary>Of a message that has a language of its own, else the conversation's.</summary>
    public static string LanguageOf(string message, string? conversation) =>
        message.Any(c => c is >= '\u4e00' and <= '\u9fff') || conversation == "zh" && message.Count(char.IsLetter) < 3 ? "zh" : "en";

    public static string Say(string language, string english, string chinese) => language == "zh" ? chinese : english;
}
