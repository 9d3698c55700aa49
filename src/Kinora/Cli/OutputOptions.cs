using System.CommandLine;
using Kinora.Core;
using Kinora.Media.Export;

namespace Kinora.Cli;

/// <summary>The options that say what kind of file a film becomes; <c>make</c> and <c>render</c> share them.</summary>
internal sealed class OutputOptions
{
    private const string Software = "software";

    private static readonly string[] Formats = Names(ExportFormat.Mp4, ExportFormat.WebM, ExportFormat.Mov, ExportFormat.Gif, ExportFormat.Mp3, ExportFormat.Wav);

    private readonly Option<string?> output = Options.Text("--out", "The file to write; its ending names the format.", "file", "-o");

    private readonly Option<string?> preset = Options.Named(
        "--preset", $"Size for a place: {string.Join(", ", ExportPreset.All.Select(preset => preset.Name))}.", [.. ExportPreset.All.Select(preset => preset.Name)]);

    private readonly Option<(int Width, int Height)?> aspect = Options.Parsed(
        "--aspect", "Shape of the film: 16:9 (default), 9:16, 1:1, 4:5, 21:9.", "w:h", Values.Aspect, "a shape such as 16:9, 9:16, 1:1, 4:5 or 21:9");

    private readonly Option<(int Width, int Height)?> size = Options.Parsed(
        "--size", "Size in pixels, such as 1280x720.", "WxH", Values.Size, "a size such as 1920x1080");

    private readonly Option<FrameRate?> rate = Options.Parsed(
        "--fps", "Frames a second (default 30).", "rate", Values.Rate, "a rate from 1 to 240, such as 30 or 29.97");

    private readonly Option<string?> quality = Options.Named(
        "--quality", "draft (fast, 720p), standard (default) or high.", Names(ExportQuality.Draft, ExportQuality.Standard, ExportQuality.High));

    private readonly Option<string?> format = Options.Named("--format", $"{string.Join(", ", Formats)} (default: as --out ends, else mp4).", Formats);

    private readonly Option<string?> codec = Options.Named(
        "--codec", "h264 (default), hevc, av1, vp9 or prores.",
        Names(VideoCodec.H264, VideoCodec.Hevc, VideoCodec.Av1, VideoCodec.Vp9, VideoCodec.ProRes));

    private readonly Option<string?> encoder = Options.Named(
        "--encoder", "auto (default: hardware where it works) or software (the same file on every machine).", ["auto", Software]);

    private readonly Option<bool> json = new("--json") { Description = "Progress and result as JSON lines on the standard output." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[output, preset, aspect, size, rate, quality, format, codec, encoder, json]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var shapes = ((Option[])[preset, aspect, size]).Where(option => result.GetResult(option) is not null).Select(option => option.Name).ToList();
            if (shapes.Count > 1) result.AddError($"give {string.Join(" or ", shapes)}, not both");
            var name = result.GetResult(output) is { Tokens: [var token] } ? token.Value : null;
            if (result.GetResult(format) is null && FaultOfName(name) is { } fault) result.AddError(fault);
        });
    }

    public OutputRequest Read(ParseResult parsed)
    {
        var name = parsed.GetValue(output);
        return new OutputRequest
        {
            Path = name,
            Format = parsed.GetValue(format) is { } kind ? Parse<ExportFormat>(kind) : name is null ? ExportFormat.Mp4 : OutputFile.FormatOf(name)!.Value,
            Codec = parsed.GetValue(codec) is { } wanted ? Parse<VideoCodec>(wanted) : null,
            Quality = parsed.GetValue(quality) is { } level ? Parse<ExportQuality>(level) : ExportQuality.Standard,
            Size = parsed.GetValue(size),
            Shape = parsed.GetValue(preset) is { } place && ExportPreset.Find(place) is { } found ? (found.Width, found.Height) : parsed.GetValue(aspect),
            FrameRate = parsed.GetValue(rate),
            InSoftware = parsed.GetValue(encoder) == Software,
            Json = parsed.GetValue(json),
        };
    }

    private static string? FaultOfName(string? path)
    {
        if (path is null || OutputFile.FormatOf(path) is { } known && Formats.Contains(known.ToString().ToLowerInvariant())) return null;
        return $"--out can't be \"{Shown.Path(path)}\": let it end in {string.Join(", ", Formats.Select(name => "." + name))}, or give --format";
    }

    private static string[] Names<T>(params T[] values)
        where T : struct, Enum => [.. values.Select(value => value.ToString().ToLowerInvariant())];

    private static T Parse<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}
