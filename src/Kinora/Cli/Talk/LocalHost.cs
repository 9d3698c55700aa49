using Kinora.Cli.Progress;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Media.Export;

namespace Kinora.Cli.Talk;

/// <summary>What the terminal does when a conversation asks for it: files, previews, answers about credits.</summary>
internal sealed class LocalHost(Terminal terminal, FilmMedia media, LocalProject project)
{
    private const int PreviewLines = 360;

    /// <returns>What the person is told.</returns>
    public async Task<string> DoAsync(HostRequest request, string language, CancellationToken cancellation)
    {
        string Say(string english, string chinese) => language == "zh" ? chinese : english;
        switch (request)
        {
            case Director.Planning.ExportRequest export:
                return await ExportAsync(export, null, Say, cancellation);
            case PreviewRequest preview:
                return await PreviewAsync(preview, Say, cancellation);
            case CreditsRequest:
                return Say("On your own machine nothing costs credits.", "在您自己的机器上不消耗积分。");
            case UploadRequest:
                return Say("Type the names of your files, or drag them into this window, and say what to do with them.", "请输入文件名，或把文件拖进窗口，并告诉我怎么用。");
            case CancelRequest:
                return Say("No export is running.", "当前没有正在进行的导出。");
            default:
                throw new InvalidOperationException($"no case for {request}");
        }
    }

    /// <param name="name">The file to write; null takes a free name beside the draft.</param>
    public async Task<string> ExportAsync(Director.Planning.ExportRequest wanted, string? name, Func<string, string, string> say, CancellationToken cancellation)
    {
        if (project.Project.Timeline.Duration <= TimeSpan.Zero) return say("The film is still empty: tell me what to make first.", "影片还是空的，请先告诉我要做什么。");
        var format = wanted.Format is { } word ? Enum.Parse<ExportFormat>(word, ignoreCase: true) : name is null ? ExportFormat.Mp4 : OutputFile.FormatOf(name) ?? ExportFormat.Mp4;
        var request = new OutputRequest
        {
            Path = name ?? Path.Combine(project.Folder, Path.GetFileName(OutputFile.Free(format.ToString().ToLowerInvariant()))),
            Format = format,
            Quality = wanted.Quality is { } quality ? Enum.Parse<ExportQuality>(quality, ignoreCase: true) : ExportQuality.Standard,
            FrameRate = wanted.FramesPerSecond is { } rate ? Values.Rate(Shown.Invariant($"{rate}")) : null,
            Size = wanted.Resolution is { } resolution ? SizeOf(int.Parse(resolution.TrimEnd('p'))) : null,
        };
        return await RenderAsync(project.Project.Timeline, request, cancellation);
    }

    private async Task<string> PreviewAsync(PreviewRequest preview, Func<string, string, string> say, CancellationToken cancellation)
    {
        var timeline = project.Project.Timeline;
        if (timeline.Duration <= TimeSpan.Zero) return say("The film is still empty.", "影片还是空的。");
        var request = new OutputRequest
        {
            Path = Path.Combine(project.Folder, "preview.mp4"),
            Format = ExportFormat.Mp4,
            Quality = ExportQuality.Draft,
            Size = SizeOf(PreviewLines),
        };
        return await RenderAsync(timeline, request, cancellation);
    }

    /// <returns>The file's name and what it is.</returns>
    private async Task<string> RenderAsync(Timeline timeline, OutputRequest request, CancellationToken cancellation)
    {
        timeline = timeline with { Canvas = request.CanvasOf(timeline.Canvas) };
        var settings = request.SettingsFor(timeline.Canvas);
        var path = OutputFile.Check(request.Path!);
        using var display = Displays.Open(terminal, json: false);
        var told = new StringWriter();
        await new FilmExport(terminal with { Out = told }, display, media, TimeProvider.System).RunAsync(timeline, project.Folder, request, settings, path, cancellation);
        return told.ToString().Trim();
    }

    /// <summary>The film's own shape with that short side.</summary>
    private (int Width, int Height) SizeOf(int lines)
    {
        var canvas = project.Project.Timeline.Canvas;
        var scale = (double)lines / Math.Min(canvas.Width, canvas.Height);
        int Side(int side) => 2 * (int)Math.Round(side * scale / 2);
        return (Side(canvas.Width), Side(canvas.Height));
    }
}
