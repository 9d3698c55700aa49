using System.Security.Cryptography;
using System.Text.Json;
using Kinora.Cli;

namespace Kinora.Skills;

internal enum InstallOutcome
{
    New,
    Updated,
    AlreadyThere,
}

/// <summary>
/// Puts a skill into an agent's folder: whole or not at all. What it put there it knows by a note with sums of the files; a folder that someone changed,
/// or that came from elsewhere, is left alone unless that is wanted.
/// </summary>
internal static class SkillInstallation
{
    /// <summary>Beside the skill's files; agents don't read it.</summary>
    public const string NoteName = ".kinora-skill.json";

    /// <exception cref="CommandFailedException">The folder holds something else.</exception>
    public static InstallOutcome Install(IReadOnlyDictionary<string, byte[]> files, string folder, string version, bool force)
    {
        var sums = Sums(files);
        var isThere = Path.Exists(folder) || new FileInfo(folder).LinkTarget is not null;
        if (isThere)
        {
            if (new DirectoryInfo(folder) is not { Exists: true, LinkTarget: null }) throw new CommandFailedException($"{Shown.Path(folder)} is a link or a file: remove it first");
            var found = Found(folder);
            if (Same(found, sums)) return InstallOutcome.AlreadyThere;
            if (!force && (Note(folder) is not { } note || !Same(found, note)))
            {
                throw new CommandFailedException($"{Shown.Path(folder)} holds another skill or was changed since it was installed: keep what you need of it, then install with --force");
            }
        }

        Write(files, sums, folder, version, isThere);
        return isThere ? InstallOutcome.Updated : InstallOutcome.New;
    }

    private static void Write(IReadOnlyDictionary<string, byte[]> files, IReadOnlyDictionary<string, string> sums, string folder, string version, bool isThere)
    {
        var root = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(root);
        var fresh = Path.Combine(root, $".{Path.GetFileName(folder)}.new-{Guid.NewGuid():n}");
        var old = Path.Combine(root, $".{Path.GetFileName(folder)}.old-{Guid.NewGuid():n}");
        try
        {
            foreach (var (name, bytes) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(fresh, name))!);
                File.WriteAllBytes(Path.Combine(fresh, name), bytes);
            }

            File.WriteAllText(Path.Combine(fresh, NoteName), JsonSerializer.Serialize(new InstallNote(version, sums), JsonLines.Options) + "\n");
            if (isThere) Directory.Move(folder, old);
            try
            {
                Directory.Move(fresh, folder);
            }
            catch (IOException) when (isThere)
            {
                Directory.Move(old, folder);
                throw;
            }
        }
        finally
        {
            if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        }

        if (isThere) Directory.Delete(old, recursive: true);
    }

    private static IReadOnlyDictionary<string, string> Found(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(file => file.Name != NoteName)
            .ToDictionary(file => file.Name, file => Sum(File.ReadAllBytes(file.Path)));

    private static IReadOnlyDictionary<string, string>? Note(string folder)
    {
        var path = Path.Combine(folder, NoteName);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<InstallNote>(File.ReadAllText(path), JsonLines.Options)?.Files;
        }
        catch (JsonException)
        {
            return null; // someone's hand was in it: changed
        }
    }

    private static Dictionary<string, string> Sums(IReadOnlyDictionary<string, byte[]> files) => files.ToDictionary(file => file.Key, file => Sum(file.Value));

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(file => other.TryGetValue(file.Key, out var sum) && sum == file.Value);

    private sealed record InstallNote(string Version, IReadOnlyDictionary<string, string> Files);
}
