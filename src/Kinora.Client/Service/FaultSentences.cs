using System.Globalization;
using Kinora.Core.Summary;

namespace Kinora.Client.Service;

/// <summary>From a code of the wire to what a person is told: the rows of the documents' tables of errors.</summary>
internal sealed class FaultSentences(SummaryLanguage language, Uri server)
{
    private volatile SummaryLanguage language = language;

    /// <summary>As the documents list them.</summary>
    public const string Formats = "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac";

    /// <summary>What people are told in from now on: it follows the person.</summary>
    public SummaryLanguage Language
    {
        get => language;
        set => language = value;
    }

    public string Say(string english, string chinese) => language == SummaryLanguage.Chinese ? chinese : english;

    /// <param name="code">0 where the answer has none.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="told">The server's own sentence, on one line; empty: none.</param>
    /// <param name="retryAfter">When it would work, if that was said.</param>
    public ServiceFault Of(int code, int status, string told, TimeSpan? retryAfter) => KindOf(code, status) switch
    {
        FaultKind.BadToken => new(FaultKind.BadToken, 1001, Say("The server does not know this token, or it has expired.", "令牌无效或已过期。"))
        {
            Advice = Say("Log in again, or set another NEMO_TOKEN.", "请重新登录，或更换 NEMO_TOKEN。"),
        },
        FaultKind.NoSession => new(FaultKind.NoSession, 1002, Say("The server has no such session.", "服务器上没有这个会话。"))
        {
            Advice = Say("Begin a new session.", "请新建会话。"),
        },
        FaultKind.NoCredits => new(FaultKind.NoCredits, 2001, Say("There are not enough credits left for this.", "积分不足。")),
        FaultKind.Unsupported => new(FaultKind.Unsupported, 4001, Own(told, "This kind of file is not supported.", "不支持这种文件。"))
        {
            Advice = Say($"Supported formats: {Formats}.", $"支持的格式：{Formats}。"),
        },
        FaultKind.TooLarge => new(FaultKind.TooLarge, 4002, Own(told, "The file is too large.", "文件太大。"))
        {
            Advice = Say("Compress it or trim it, then send it again.", "请压缩或裁剪后再上传。"),
        },
        FaultKind.ExportBlocked => new(FaultKind.ExportBlocked, 402, Say("Register or upgrade your plan to unlock export.", "请注册或升级套餐以解锁导出功能。")),
        FaultKind.TooMany => new(FaultKind.TooMany, 429, Own(told, "That was asked for too often.", "请求过于频繁。"))
        {
            RetryAfter = retryAfter,
            Advice = retryAfter is { } wait ? Say($"It will work in {Length(wait)}.", $"{Length(wait)}后可以再试。") : Say("Try again later.", "请稍后再试。"),
        },
        FaultKind.Conflict => new(FaultKind.Conflict, 409, Own(told, "This contradicts what was done meanwhile.", "与当前状态冲突。")),
        FaultKind.Impossible => new(FaultKind.Impossible, 422, Own(told, "This can't be done.", "无法完成该操作。")),
        FaultKind.NotFound => new(FaultKind.NotFound, 404, Own(told, "The server has no such thing.", "服务器上没有该内容。")),
        FaultKind.Unavailable => new(FaultKind.Unavailable, code, Own(told, "The server can't do this just now.", "服务器暂时无法处理。")) { RetryAfter = retryAfter },
        FaultKind.Malformed => new(FaultKind.Malformed, 400, Own(told, "The server could not read this request.", "服务器无法理解该请求。")),
        FaultKind.ServerFailed => new(FaultKind.ServerFailed, code, Own(told, "The server failed.", "服务器出错。")) { Advice = Say("Try again.", "请重试。") },
        _ => Strange(),
    };

    public ServiceFault Unreachable() => new(FaultKind.Unreachable, 0, Say($"Nobody answers at {server.GetLeftPart(UriPartial.Authority)}.", $"无法连接 {server.GetLeftPart(UriPartial.Authority)}。"))
    {
        Advice = Say("Check the address and that the server runs.", "请检查地址以及服务器是否在运行。"),
    };

    public ServiceFault Broken() => new(FaultKind.Unreachable, 0, Say("The connection to the server broke.", "与服务器的连接中断。"));

    public ServiceFault TimedOut() => new(FaultKind.TimedOut, 0, Say("The server took too long to answer.", "服务器响应超时。"));

    public ServiceFault Strange() => new(FaultKind.Strange, 0, Say("The server's answer is not what a server of this kind answers.", "服务器的回复不符合约定。"))
    {
        Advice = Say("Check the server's address.", "请检查服务器地址。"),
    };

    public ServiceFault Moved(Uri to) => new(FaultKind.Strange, 0, Say($"The server has moved to {to.GetLeftPart(UriPartial.Authority)}.", $"服务器已迁至 {to.GetLeftPart(UriPartial.Authority)}。"))
    {
        Advice = Say("Use that address.", "请改用该地址。"),
    };

    /// <summary>Days, hours, minutes or seconds, rounded up: what is said must be enough.</summary>
    public string Length(TimeSpan wait)
    {
        var (number, english, chinese) = wait.TotalHours > 48 ? (wait.TotalDays, "day", "天")
            : wait.TotalMinutes > 90 ? (wait.TotalHours, "hour", "小时")
            : wait.TotalSeconds > 90 ? (wait.TotalMinutes, "minute", "分钟")
            : (Math.Max(1, wait.TotalSeconds), "second", "秒");
        var whole = Math.Ceiling(number).ToString("0", CultureInfo.InvariantCulture);
        return Say($"{whole} {english}{(whole == "1" ? "" : "s")}", $"{whole} {chinese}");
    }

    private string Own(string told, string english, string chinese) => told.Length > 0 && language == SummaryLanguage.English ? told : Say(english, chinese);

    private static FaultKind KindOf(int code, int status) => code switch
    {
        1001 => FaultKind.BadToken,
        1002 => FaultKind.NoSession,
        2001 => FaultKind.NoCredits,
        4001 => FaultKind.Unsupported,
        4002 => FaultKind.TooLarge,
        400 or 405 or 408 or 412 or 416 => FaultKind.Malformed,
        402 => FaultKind.ExportBlocked,
        404 or 410 => FaultKind.NotFound,
        409 or 423 => FaultKind.Conflict,
        422 => FaultKind.Impossible,
        429 => FaultKind.TooMany,
        >= 502 and <= 504 or 507 => FaultKind.Unavailable,
        >= 500 and < 600 => FaultKind.ServerFailed,
        _ => status switch
        {
            401 => FaultKind.BadToken,
            413 => FaultKind.TooLarge,
            415 => FaultKind.Unsupported,
            _ when code == 0 && status is >= 400 and < 600 && status != 403 => KindOf(status, 0),
            _ => code == 0 ? FaultKind.Strange : FaultKind.ServerFailed,
        },
    };
}
