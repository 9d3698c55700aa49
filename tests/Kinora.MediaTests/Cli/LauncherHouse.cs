using System.Diagnostics;

namespace Kinora.MediaTests.Cli;

/// <summary>
/// A copy of the launcher's scripts in a folder with a space in its name, beside stand-ins for dotnet, apt-get and id: what the
/// scripts do is seen without building or installing anything. Disposing removes it.
/// </summary>
internal sealed class LauncherHouse : IDisposable
{
    private static readonly string[] Essential =
    [
        "bash", "env", "find", "sort", "xargs", "sha256sum", "cut", "stat", "cat", "awk", "tr", "grep", "sed", "mkdir", "rm", "mv", "ls",
        "tail", "head", "readlink", "dirname", "mktemp", "uname", "flock", "sleep", "timeout", "kill", "touch", "ln",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("kinora launcher ").FullName;

    public LauncherHouse()
    {
        foreach (var name in new[] { "kinora", "test", "scripts/setup.sh", "scripts/needs.txt" }) CopyFromRepository(name);
        Write("project/src/Kinora/Program.cs", "first");
        Write("project/skills/kinora/SKILL.md", "first");
        foreach (var name in new[] { "Directory.Build.props", "global.json", "BannedSymbols.txt", ".editorconfig" }) Write("project/" + name, "");
        WriteProgram("dotnet/dotnet", """
            [ "$1" != --list-sdks ] || { echo "10.0.100 [here]"; exit 0; }
            printf '%s\n' "$*" >>"$LOG"
            if [ "$1" = publish ]; then
              sleep 0.3
              [ -z "${BREAK:-}" ] || { echo "Program.cs(1,1): error CS1002: ; expected"; exit 1; }
              while [ "$1" != -o ]; do shift; done
              mkdir -p "$2" && touch "$2/kinora.dll"
            elif [ "$1" != build ]; then
              shift
              eval "${RUN:-:}"
            fi
            """);
        Directory.CreateDirectory(Path.Combine(folder, "bin"));
        foreach (var tool in Essential) File.CreateSymbolicLink(Path.Combine(folder, "bin", tool), Locate(tool));
        WriteProgram("bin/id", "echo ${FAKE_USER:-1000}");
        Write("project/assets/package-lock.json", "{}");
        Write("project/assets/build.mjs", "");
        WriteProgram("bin/node", "exit 0");
        // Its own log: what it does is of interest to few tests.
        WriteProgram("bin/npm", """
            printf '%s\n' "$*" >>"$LOG.npm"
            [ -z "${OFFLINE:-}" ] || { echo "npm error network: no route"; exit 1; }
            mkdir -p "$3/node_modules" && touch "$3/node_modules/.package-lock.json"
            """);
        WriteProgram("bin/apt-cache", "exit 1");
        WriteProgram("bin/apt-get", "printf 'apt-get %s\\n' \"$*\" >>\"$LOG\"; eval \"${APT:-:}\"");
    }

    public string LogFile => Path.Combine(folder, "log");

    public string Log => File.Exists(LogFile) ? File.ReadAllText(LogFile) : "";

    public string NpmLog => File.Exists(LogFile + ".npm") ? File.ReadAllText(LogFile + ".npm") : "";

    public string PathOf(string name) => Path.Combine(folder, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public void WriteProgram(string name, string script)
    {
        Write(name, "#!/bin/bash\n" + script + "\n");
        File.SetUnixFileMode(PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Runs a script of the house, by default on a system where every package is there.</summary>
    public Task<Outcome> RunAsync(string script, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(PathOf(script)) { WorkingDirectory = "/" };
        start.Environment.Clear();
        start.Environment["PATH"] = PathOf("bin");
        start.Environment["HOME"] = folder;
        start.Environment["LOG"] = LogFile;
        start.Environment["DOTNET_ROOT"] = PathOf("dotnet");
        start.Environment["KINORA_SKIP_PACKAGES"] = "1";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Outcome.OfAsync(start);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Locate(string tool) =>
        new[] { "/usr/bin", "/bin" }.Select(place => Path.Combine(place, tool)).First(File.Exists);

    private void CopyFromRepository(string name)
    {
        var target = PathOf("project/" + name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(Repository.Root, name), target);
    }
}
