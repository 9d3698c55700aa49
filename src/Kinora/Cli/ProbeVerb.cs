using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core.Effects;
using Kinora.Core.Media;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.Cli;

/// <summary><c>probe FILE...</c>: what files are, and whether films can be made of them.</summary>
internal sealed class ProbeVerb(Terminal terminal)
{
    private readonly Argument<string[]> files = Options.FileArguments("files", "Pictures, clips or sounds.", ArgumentArity.OneOrMore);
    private readonly Option<bool> json = new("--json") { Description = "One JSON object a file, on a line each." };

    private readonly Option<bool> deep = new("--deep")
    {
        Description = "Look, listen and read too: scenes, colours, subject, loudness, silences, beats, words.",
    };

    public Command Build()
    {
        var command = new Command("probe", "Say what a file is, and whether films can be made of it.") { files, json, deep };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var code = ExitCodes.Done;
        var analyst = parsed.GetValue(deep) ? MediaAnalyst.Open(EnvironmentSettings.Read(AnalysisSettings.FromEnvironment, ExitCodes.BadUsage)) : null;
        foreach (var path in parsed.GetRequiredValue(files))
        {
            switch (await MediaProbe.ProbeAsync(path, cancellation))
            {
                case MediaProbed { Info: var info }:
                    var insight = analyst is null ? null : await analyst.AnalyseAsync(info, Understanding.All, cancellation);
                    if (parsed.GetValue(json)) terminal.Out.WriteLine(ToJson(info, insight));
                    else Print(path, info, insight);
                    break;
                case MediaRefused refused:
                    terminal.Error.WriteLine("kinora: " + Shown.Line(refused.Sentence));
                    if (parsed.GetValue(json)) terminal.Out.WriteLine(JsonSerializer.Serialize(new { file = Path.GetFullPath(path), error = refused.Sentence }, JsonLines.Options));
                    code = ExitCodes.Failed;
                    break;
            }
        }

        return code;
    }

    private void Print(string path, MediaInfo info, MediaInsight? insight)
    {
        terminal.Out.WriteLine($"{Shown.Path(path)}: {Describe(info)}");
        foreach (var warning in info.Warnings) terminal.Out.WriteLine("  " + Shown.Line(warning));
        foreach (var line in insight is null ? [] : InsightLines.Of(insight)) terminal.Out.WriteLine("  " + line);
    }

    private static string Describe(MediaInfo info)
    {
        var facts = info.Facts;
        List<string> parts = [$"{WireName.Of(info.Format)} {WireName.Of(facts.Kind)}"];
        if (facts.HasPicture) parts.Add($"{facts.Width}×{facts.Height}");
        if (facts.Duration is { } duration) parts.Add(Shown.Time(duration));
        if (info.Video is { } video) parts.Add($"{video.Codec} {(video.Colour.IsHighDynamicRange ? "HDR" : "")}".Trim());
        if (facts.FrameRate is { } rate) parts.Add(Shown.Invariant($"{rate.FramesPerSecond:0.###} frames/s"));
        if (facts.HasAlpha) parts.Add("with transparency");
        if (info.Audio is { } audio) parts.Add(Shown.Invariant($"{audio.Codec} {audio.SampleRate} Hz {audio.Layout ?? audio.Channels + " channels"}"));
        else if (facts.Kind == MediaKind.Video) parts.Add("no sound");
        return string.Join(", ", parts);
    }

    private static string ToJson(MediaInfo info, MediaInsight? insight) => JsonSerializer.Serialize(
        new
        {
            file = info.Path,
            kind = WireName.Of(info.Facts.Kind),
            format = WireName.Of(info.Format),
            width = info.Facts.HasPicture ? info.Facts.Width : (int?)null,
            height = info.Facts.HasPicture ? info.Facts.Height : (int?)null,
            durationMs = (long?)info.Facts.Duration?.TotalMilliseconds,
            frameRate = info.Facts.FrameRate?.ToString(),
            videoCodec = info.Video?.Codec,
            hasSound = info.Facts.HasSound,
            audioCodec = info.Audio?.Codec,
            sampleRate = info.Audio?.SampleRate,
            channels = info.Audio?.Channels,
            hasAlpha = info.Facts.HasAlpha,
            warnings = info.Warnings,
            insight = insight is null ? null : JsonNode.Parse(MediaInsightJson.Write(insight)),
        },
        JsonLines.Options);
}
