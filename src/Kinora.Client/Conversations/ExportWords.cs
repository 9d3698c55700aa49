using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Client.Transfers;

namespace Kinora.Client.Conversations;

/// <summary>"Export", and how: format, resolution, quality, frame rate. Anything else in the message makes it an edit.</summary>
internal static partial class ExportWords
{
    /// <param name="plain">The message, lower case.</param>
    /// <returns>Null: it asks for something else, or for more.</returns>
    public static ExportOptions? Read(string plain)
    {
        var options = new ExportOptions();
        var words = How().Replace(plain, how =>
        {
            options = Take(options, how);
            return " ";
        });
        return English().IsMatch(Routing.Polite(Spaces().Replace(words, " ").Trim())) || Chinese().IsMatch(Routing.Polite(Spaces().Replace(words, ""))) ? options : null;
    }

    private static ExportOptions Take(ExportOptions options, Match how)
    {
        if (how.Groups["format"] is { Success: true } format) return options with { Format = format.Value };
        if (how.Groups["size"] is { Success: true } size)
        {
            return options with { Resolution = size.Value switch { "4k" => "2160p", "2k" => "1440p", "full hd" or "fhd" => "1080p", var lines => lines } };
        }

        if (how.Groups["rate"] is { Success: true } rate) return options with { FramesPerSecond = double.Parse(rate.Value, CultureInfo.InvariantCulture) };
        return options with
        {
            Quality = how.Groups["quality"].Value switch { "draft" or "low" or "草稿" or "低" => "draft", "standard" or "normal" or "medium" or "标准" or "普通" => "standard", _ => "high" },
        };
    }

    [GeneratedRegex(
        @"(?:\b(?:as|to|in|into|at|with)\s+)?(?:an?\s+|the\s+)?(?<![a-z0-9])(?:(?<format>mp4|webm|mov|gif|mp3|wav)(?![a-z0-9])|(?<size>480p|720p|1080p|1440p|2160p|4k|2k|full hd|fhd)(?![a-z0-9])|(?<rate>(?:[1-5]?\d|60)(?:\.\d+)?)\s*(?:fps|帧)"
        + @"|(?<quality>high|best|highest|draft|low|standard|normal|medium)(?:er)?[- ](?:quality|resolution)\b|(?<quality>草稿|低|标准|普通|高|最高)(?:质量|画质|清晰度))(?:\s*(?:format|file|resolution|quality|格式|文件|画质|分辨率))?")]
    private static partial Regex How();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private const string Thing = @"(?:it|this|that|everything|(?:(?:the|my|our|this|that|final|finished|whole|full|complete|current)\s+)*(?:video|film|movie|clip|reel|project|result|file|version|cut))";

    [GeneratedRegex(
        "^(?:export|download|render|export and download|render and download)(?:ing)?(?: " + Thing + @")?(?: (?:as|to|in|into|at) ?(?:a )?(?:file|video)?)?$"
        + "|^save(?: " + Thing + @")$|^(?:send|give|get|hand) (?:me )?" + Thing + @"(?: to me)?$|^(?:send|give) me the (?:link|download link)$|^(?:the )?download(?: link)?$"
        + "|^make (?:me )?the file$")]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:[把将])?(?:这个|这段|我的?|最终的?|最后的?|成品|完整的?|整个|全部|当前的?)*(?:视频|影片|片子|作品|成片|文件|项目|它)?(?:给我)?(?:导出|下载|渲染|输出|发给我|发我|传给我|发过来|导出并下载|导出来|下载下来)"
        + "(?:为|成|到|给我|我)?(?:这个|我的?|最终的?|成品|完整的?|整个)*(?:视频|影片|片子|作品|成片|文件|项目|链接|它)?(?:出来|下来|到本地|到电脑|给我)?$|^(?:发|发送|传)(?:给我)?(?:视频|影片|成片)$|^[要]?下载链接$")]
    private static partial Regex Chinese();
}
