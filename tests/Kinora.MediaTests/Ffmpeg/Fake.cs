using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Ffmpeg;

/// <summary>Commands that run the misbehaving child beside the tests.</summary>
internal static class Fake
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "FakeTool");

    public static ToolCommand Tool(params string[] arguments) => new(Program, arguments) { Environment = Runtime };

    private static Dictionary<string, string> Runtime => Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root
        ? new() { ["DOTNET_ROOT"] = root }
        : new() { ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "../../../..")) };
}
