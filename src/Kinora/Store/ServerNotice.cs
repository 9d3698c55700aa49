using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Media.Ffmpeg;

namespace Kinora.Store;

/// <summary>
/// Where the server of a data folder is to be found, for terminals of the same person: a file of mode 0600 beside the data, written when it serves and
/// removed when it has stopped. One that a killed server left says a process that is no more.
/// </summary>
/// <param name="Address">With the port that it took.</param>
/// <param name="Process">Its number.</param>
/// <param name="Started">When that process began, in the kernel's ticks: a number is used again, the pair is not.</param>
/// <param name="Version">Of the program; another build is another version.</param>
/// <param name="Token">The owner's.</param>
internal sealed record ServerNotice(Uri Address, int Process, long Started, string Version, string Token)
{
    private const string Name = "server.json";

    /// <summary>What this program is: its version and what its assemblies were built from.</summary>
    public static string OwnVersion { get; } = VersionOf(typeof(ServerNotice), typeof(Timeline), typeof(FilmDirector), typeof(ToolProcess));

    /// <summary>Whether that very process is still there.</summary>
    public bool IsAlive => StartOf(Process) == Started;

    public static ServerNotice OfThisProcess(Uri address, string token) =>
        new(address, Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0, OwnVersion, token);

    /// <returns>Null: there is none, or what is there says nothing.</returns>
    public static ServerNotice? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<ServerNotice>(File.ReadAllBytes(Path.Combine(folder, Name)));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Appears whole, for its owner's eyes alone.</summary>
    public void Write(string folder)
    {
        var partial = Path.Combine(folder, $"{Name}.{Environment.ProcessId}");
        File.Delete(partial);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using (var file = new FileStream(partial, options)) JsonSerializer.Serialize(file, this);
        File.Move(partial, Path.Combine(folder, Name), overwrite: true);
    }

    /// <summary>Takes it away, where it is still this one.</summary>
    public void Remove(string folder)
    {
        if (Read(folder) == this) File.Delete(Path.Combine(folder, Name));
    }

    // Field 22 of stat (man 5 proc); the second, a name in brackets, may hold anything. A zombie has ended.
    private static long? StartOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? null : long.Parse(fields[19], CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string VersionOf(params Type[] parts)
    {
        var builds = string.Concat(parts.Select(part => part.Module.ModuleVersionId.ToString("n")));
        var build = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(builds)))[..12];
        return $"{typeof(ServerNotice).Assembly.GetName().Version?.ToString(3)}+{build}";
    }
}
