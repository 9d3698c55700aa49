using System.Diagnostics;
using System.Text;
using Kinora.Cli.Client;
using Kinora.Media.Ffmpeg;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Terminal;

/// <summary>A person's home: data, state and settings of its own, and a folder in which the program is run. Its local server goes with it.</summary>
public sealed class KinoraHouse : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private readonly string home = Directory.CreateTempSubdirectory("kinora-house-").FullName;

    /// <summary>Where it is run.</summary>
    public string Folder { get; private set; } = "";

    public string Data => Path.Combine(home, "data", "kinora");

    public ValueTask InitializeAsync()
    {
        Folder = Directory.CreateDirectory(Path.Combine(home, "films")).FullName;
        return ValueTask.CompletedTask;
    }

    /// <summary>An empty folder to run it in from now on.</summary>
    public void GoTo(string name) => Folder = Directory.CreateDirectory(Path.Combine(home, name)).FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public async Task PictureAsync(string name, int number) => await File.WriteAllBytesAsync(PathOf(name), await SmallMedia.PictureAsync(number), TestContext.Current.CancellationToken);

    /// <summary>Runs it to its end.</summary>
    /// <param name="input">On its standard input.</param>
    public async Task<(int Code, string Output, string Error)> RunAsync(string input, string locale, params string[] arguments)
    {
        var words = Command(arguments);
        var start = new ProcessStartInfo(words[0])
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var word in words.Skip(1)) start.ArgumentList.Add(word);
        Set(start.Environment, locale);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        await new LocalServer(Data, TimeProvider.System).StopAsync(CancellationToken.None);
        Directory.Delete(home, recursive: true);
    }

    internal IReadOnlyList<string> Command(params string[] arguments)
    {
        var own = OwnProgram.Command(arguments);
        return [own.Tool, .. own.Arguments];
    }

    internal void Set(IDictionary<string, string?> environment, string locale)
    {
        foreach (var name in new[] { "LC_ALL", "LC_MESSAGES", "NEMO_API_URL", "NEMO_TOKEN", "NEMO_CLIENT_ID", "KINORA_DATA", "NO_COLOR" }) environment.Remove(name);
        environment["LANG"] = locale;
        foreach (var (name, folder) in new[] { ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state"), ("XDG_CONFIG_HOME", "config") }) environment[name] = Path.Combine(home, folder);
    }
}
