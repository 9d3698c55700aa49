using System.Runtime.InteropServices;

namespace Kinora.Media.Ffmpeg;

/// <summary>Our own program as a tool: what may go wrong in a native library goes wrong in a child.</summary>
public static class OwnProgram
{
    private static readonly string Muxer =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private static readonly string? Program = Find(); // needs the muxer's path

    /// <summary>Whether it can be started: its files lie beside this library, in tests too.</summary>
    public static bool IsThere => Program is not null;

    /// <param name="arguments">A verb and what belongs to it.</param>
    /// <exception cref="ToolMissingException">Its files are not where they were installed.</exception>
    public static ToolCommand Command(params string[] arguments) =>
        new(Muxer, [Program ?? throw new ToolMissingException("kinora", null), .. arguments]) { Environment = Lean };

    /// <summary>For children: what is compiled well costs more than it saves, and the collector needs no threads of its own.</summary>
    public static IReadOnlyDictionary<string, string> Lean { get; } = new Dictionary<string, string>
    {
        ["DOTNET_TieredPGO"] = "0", ["DOTNET_gcConcurrent"] = "0", ["DOTNET_EnableDiagnostics"] = "0",
    };

    private static string? Find()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "kinora.dll");
        var isRunnable = File.Exists(program) && File.Exists(Path.ChangeExtension(program, ".runtimeconfig.json")) && File.Exists(Muxer);
        return isRunnable ? program : null;
    }
}
