using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Ffmpeg;

/// <summary>A temporary folder for files made at test time; gone when disposed.</summary>
public sealed class MediaFolder : IDisposable
{
    public MediaFolder() => Root = Directory.CreateTempSubdirectory("kinora-media-").FullName;

    public string Root { get; }

    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Makes a file with ffmpeg: <c>-v error -y arguments name</c>.</summary>
    public Task<string> MakeAsync(string name, params string[] arguments) =>
        RunAsync(name, "ffmpeg", ["-v", "error", "-nostdin", "-y", .. arguments, "file:" + this[name]]);

    /// <summary>Runs any tool in the folder and gives the path of the file it is said to make.</summary>
    public async Task<string> RunAsync(string name, string tool, params string[] arguments)
    {
        var command = new ToolCommand(tool, arguments)
        {
            WorkingDirectory = Root,
            Limits = ToolLimits.Long,
            Environment = new Dictionary<string, string> { ["HOME"] = Root },
        };
        await ToolProcess.RunAsync(command, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(File.Exists(this[name]), $"{tool} made no {name}");
        return this[name];
    }

    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
