using System.Text.Json.Serialization;
using Kinora.Core;
using Kinora.Media.Export;

namespace Kinora.Exports;

/// <summary>How a film is wanted; what is null is the usual.</summary>
internal sealed record RenderOutput
{
    private const double FastestRate = 60;

    [JsonPropertyName("format")]
    public ExportFormat Format { get; init; } = ExportFormat.Mp4;

    [JsonPropertyName("quality")]
    public ExportQuality Quality { get; init; } = ExportQuality.Standard;

    /// <summary>Pixels of the shorter side.</summary>
    [JsonPropertyName("lines")]
    public int? Lines { get; init; }

    [JsonPropertyName("fps")]
    public double? FramesPerSecond { get; init; }

    [JsonPropertyName("codec")]
    public VideoCodec? Codec { get; init; }

    /// <summary>Told when the render has ended.</summary>
    [JsonPropertyName("webhook")]
    public string? Webhook { get; init; }

    [JsonIgnore]
    public string Extension => Format.ToString().ToLowerInvariant();

    [JsonIgnore]
    public string ContentType => Format switch
    {
        ExportFormat.WebM => "video/webm",
        ExportFormat.Mov => "video/quicktime",
        ExportFormat.Gif => "image/gif",
        ExportFormat.Mp3 => "audio/mpeg",
        ExportFormat.Wav => "audio/wav",
        _ => "video/mp4",
    };

    /// <summary>The film's own shape at the size and rate that are wanted.</summary>
    public ExportSettings SettingsFor(Canvas canvas)
    {
        var (width, height) = SizeOf(canvas);
        var usual = Math.Min(canvas.FrameRate.FramesPerSecond, Format == ExportFormat.Gif ? ExportSettings.UsualGifRate : FastestRate);
        var rate = FramesPerSecond ?? usual;
        return new ExportSettings
        {
            Format = Format,
            // ProRes, the format's own, is twenty times as large as what people send each other.
            Codec = Codec ?? (Format == ExportFormat.Mov ? VideoCodec.H264 : null),
            Quality = Quality,
            Width = width,
            Height = height,
            FrameRate = rate == canvas.FrameRate.FramesPerSecond ? canvas.FrameRate : FrameRate.FromDecimal(rate) ?? canvas.FrameRate,
        };
    }

    private (int Width, int Height) SizeOf(Canvas canvas)
    {
        var lines = Math.Min(canvas.Width, canvas.Height);
        var most = ExportSettings.UsualLines(Format, Quality);
        var wanted = (double)(Lines ?? Math.Min(lines, most)) / lines;
        // Wide shapes reach the longest side before the lines that are wanted.
        var scale = Math.Min(wanted, (double)ExportSettings.MaximumLongSide / Math.Max(canvas.Width, canvas.Height));
        scale = Math.Min(scale, (double)ExportSettings.MaximumShortSide / lines);
        return (Even(canvas.Width * scale), Even(canvas.Height * scale));
    }

    private static int Even(double side) => Math.Max(16, 2 * (int)Math.Floor(side / 2 + 1e-6));
}
