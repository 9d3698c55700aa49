using System.Diagnostics;
using System.Globalization;

namespace Kinora.Media.Ffmpeg;

/// <summary>
/// How a tool is started: <c>setsid prlimit … nice … setpriv --pdeathsig KILL [bwrap …] tool arguments</c>. Each of these
/// replaces itself by the next, so it stays one process; together they cost 3 ms. Set from outside after the start, the limits
/// would come too late for the first instants of the tool.
/// </summary>
internal static class ToolLaunch
{
    // Passed on where set: drivers of hardware encoders are found by them.
    private static readonly string[] Inherited = ["LIBVA_DRIVER_NAME", "LIBVA_DRIVERS_PATH", "CUDA_VISIBLE_DEVICES", "XDG_RUNTIME_DIR"];

    public static ProcessStartInfo StartInfo(ToolCommand command)
    {
        var words = Words(command);
        var info = new ProcessStartInfo(words[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = command.WorkingDirectory,
        };
        foreach (var word in words.Skip(1)) info.ArgumentList.Add(word);
        SetEnvironment(info.Environment, command);
        return info;
    }

    public static List<string> Words(ToolCommand command)
    {
        var tool = ToolLocator.Locate(command.Tool);
        List<string> words = [ToolLocator.Locate("setsid"), ToolLocator.Locate("prlimit"), .. Limits(command.Limits)];
        if (command.Niceness != 0) words.AddRange([ToolLocator.Locate("nice"), "-n", Text(command.Niceness)]);
        words.AddRange([ToolLocator.Locate("setpriv"), "--pdeathsig", "KILL", "--"]);
        words.AddRange(command.Reads?.Launcher ?? []);
        words.Add(tool);
        words.AddRange(command.Arguments);
        return words;
    }

    private static IEnumerable<string> Limits(ToolLimits limits)
    {
        yield return "--core=0";
        if (limits.MemoryBytes is { } memory) yield return "--data=" + Text(memory);
        if (limits.FileBytes is { } file) yield return "--fsize=" + Text(file);
        if (limits.Cpu is { } cpu)
        {
            // The soft limit sends SIGXCPU, which says why; the hard one, a second later, kills a tool that ignores it.
            var seconds = (long)Math.Ceiling(cpu.TotalSeconds);
            yield return $"--cpu={Text(seconds)}:{Text(seconds + 1)}";
        }
    }

    private static void SetEnvironment(IDictionary<string, string?> environment, ToolCommand command)
    {
        environment.Clear();
        environment["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";
        environment["LANG"] = "C.UTF-8";
        environment["TZ"] = "UTC";
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) environment[name] = value;
        }
        if (command.Reads is not null) environment[LeftTools.OwnerVariable] = LeftTools.Owner;
        foreach (var (name, value) in command.Environment) environment[name] = value;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
