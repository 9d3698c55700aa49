using System.Text.Json;
using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Uploads;

/// <summary>Facts of a medium as they are kept.</summary>
internal static class FactsJson
{
    public static string Write(MediaFacts facts) => JsonSerializer.Serialize(new Kept(
        facts.Kind.ToString(), facts.Width, facts.Height, facts.Duration?.Ticks, facts.FrameRate?.Numerator, facts.FrameRate?.Denominator,
        facts.HasSound, facts.HasAlpha));

    public static MediaFacts Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json)!;
        return new MediaFacts
        {
            Kind = Enum.Parse<MediaKind>(kept.Kind),
            Width = kept.Width,
            Height = kept.Height,
            Duration = kept.Ticks is { } ticks ? TimeSpan.FromTicks(ticks) : null,
            FrameRate = kept is { Frames: { } frames, Seconds: { } seconds } ? new FrameRate(frames, seconds) : null,
            HasSound = kept.HasSound,
            HasAlpha = kept.HasAlpha,
        };
    }

    private sealed record Kept(string Kind, int Width, int Height, long? Ticks, int? Frames, int? Seconds, bool HasSound, bool HasAlpha);
}
