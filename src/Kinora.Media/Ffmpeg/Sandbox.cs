namespace Kinora.Media.Ffmpeg;

/// <summary>
/// Bubblewrap around the decoders of untrusted files: no network, no other process, an empty root with the system's programs
/// and libraries and the one file, all read-only. Where the kernel does not allow it (no user namespaces, as in some
/// containers), tools run unconfined, under their limits only, and <see cref="Describe"/> says so.
/// </summary>
public sealed class Sandbox
{
    private const string FileInside = "/media/source";
    private const string OutputInside = "/output";

    private static readonly Lazy<Task<Sandbox>> Detected = new(TryAsync);

    // Debian keeps libraries such as libblas behind /etc/alternatives; ImageMagick, fontconfig and lcms read their own folders.
    private static readonly string[] Visible =
    [
        "/usr", "/bin", "/lib", "/lib64", "/sbin", "/etc/alternatives", "/etc/ld.so.cache", "/etc/fonts",
        "/etc/ImageMagick-6", "/etc/ImageMagick-7",
    ];

    private readonly string[]? launcher;
    private readonly string obstacle;

    private Sandbox(string[]? launcher, string obstacle)
    {
        this.launcher = launcher;
        this.obstacle = obstacle;
    }

    public bool IsConfined => launcher is not null;

    /// <summary>Tries once in the life of the process whether bubblewrap works here; about 10 ms.</summary>
    public static Task<Sandbox> DetectAsync() => Detected.Value;

    /// <summary>One line for doctor.</summary>
    public string Describe() => IsConfined
        ? "decoders run confined (bubblewrap: no network, one file)"
        : $"decoders run without a sandbox, under memory and time limits only: {obstacle}";

    /// <summary>How a tool is to name a file. Set the result as <see cref="ToolCommand.Reads"/> of the very command that uses it.</summary>
    /// <param name="outputDirectory">An existing folder of the host that the tool may write to.</param>
    /// <param name="alsoRead">Further files or folders of ours, visible under their own paths.</param>
    public SandboxedFile Expose(string path, string? outputDirectory = null, IReadOnlyList<string>? alsoRead = null)
    {
        var host = Resolve(path);
        var output = outputDirectory is null ? null : Path.GetFullPath(outputDirectory);
        if (launcher is null) return new SandboxedFile { HostPath = host, Path = host, OutputDirectory = output };
        List<string> words = [.. launcher, "--ro-bind", host, FileInside];
        if (output is not null) words.AddRange(["--bind", output, OutputInside]);
        foreach (var other in alsoRead ?? []) words.AddRange(["--ro-bind", Path.GetFullPath(other), Path.GetFullPath(other)]);
        return new SandboxedFile
        {
            HostPath = host,
            Path = FileInside,
            OutputDirectory = output is null ? null : OutputInside,
            Launcher = [.. words, "--"],
        };
    }

    private static async Task<Sandbox> TryAsync()
    {
        if (ToolLocator.Find("bwrap") is not { } bwrap) return new Sandbox(null, "bubblewrap is not installed");
        var words = Words(bwrap);
        try
        {
            var arguments = words.Skip(1).Append("--").Append(ToolLocator.Locate("true")).ToArray();
            await ToolProcess.RunAsync(new ToolCommand(bwrap, arguments)).ConfigureAwait(false);
            return new Sandbox(words, "");
        }
        catch (ToolFailedException exception)
        {
            return new Sandbox(null, "this kernel or container does not allow it (" + exception.Message + ")");
        }
    }

    private static string[] Words(string bwrap)
    {
        List<string> words =
            [bwrap, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev"];
        foreach (var path in Visible)
        {
            if (new FileInfo(path).LinkTarget is { } target) words.AddRange(["--symlink", target, path]);
            else if (Path.Exists(path)) words.AddRange(["--ro-bind", path, path]);
        }
        words.AddRange(["--tmpfs", "/tmp", "--chdir", "/"]);
        return [.. words];
    }

    private static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        return new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
    }
}
