using System.Diagnostics;
using Kinora.Cli;

namespace Kinora.MediaTests.Cli;

/// <summary>A folder of its own in which the built program is run as a stranger would run it. Disposing removes it.</summary>
internal sealed class CommandFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("kinora cli ").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public bool Has(string name) => Path.Exists(PathOf(name));

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public Task<Outcome> RunAsync(params string[] arguments) => Outcome.OfAsync(Start(arguments));

    /// <summary>Runs the same command inside this process: a tenth of the time. Files are named by their full path.</summary>
    public static async Task<Outcome> RunInsideAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, IsLive: false));
        return new Outcome(code, output.ToString(), error.ToString());
    }

    public ProcessStartInfo Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "kinora.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>A small picture of one colour.</summary>
    public Task PictureAsync(string name, int width = 320, int height = 240, string color = "red") =>
        MakeAsync(name, "-f", "lavfi", "-i", $"color={color}:s={width}x{height}", "-frames:v", "1");

    /// <summary>A small moving clip with a tone.</summary>
    public Task ClipAsync(string name, double seconds = 1, int width = 320, int height = 180) => MakeAsync(
        name, "-f", "lavfi", "-i", $"testsrc=s={width}x{height}:r=30:d={seconds}", "-f", "lavfi", "-i", $"sine=440:d={seconds}", "-pix_fmt", "yuv420p", "-shortest");

    public Task SoundAsync(string name, double seconds = 2) => MakeAsync(name, "-f", "lavfi", "-i", $"sine=220:d={seconds}");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task MakeAsync(string name, params string[] arguments)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        var start = new ProcessStartInfo("ffmpeg") { WorkingDirectory = Folder };
        foreach (var argument in (string[])["-v", "error", "-y", .. arguments, "file:" + PathOf(name)]) start.ArgumentList.Add(argument);
        var outcome = await Outcome.OfAsync(start);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }
}
