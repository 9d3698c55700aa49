using System.Text.Json;
using Kinora.Core;
using Kinora.Media.Disk;

namespace Kinora.Media.Providers;

/// <summary>
/// What was found, a folder each: the file and where it comes from. A folder appears under its name only when it is whole.
/// </summary>
internal static class VisualCache
{
    private const string About = "about.json";

    public static FoundVisual? Read(string folder)
    {
        var about = Path.Combine(folder, About);
        if (!File.Exists(about)) return null;
        var entry = JsonSerializer.Deserialize<Entry>(File.ReadAllBytes(about));
        if (entry is null) return null;
        var path = Path.Combine(folder, Path.GetFileName(entry.File));
        if (!File.Exists(path)) return null;
        return new FoundVisual(path, new Provenance(entry.Provider) { License = entry.License, Author = entry.Author, Url = entry.Url, Prompt = entry.Prompt });
    }

    public static Work Open(string folder)
    {
        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        return new Work(folder, WorkFolder.In(parent, ".finding-"));
    }

    internal sealed class Work(string folder, WorkFolder work) : IDisposable
    {
        public string Path => work.Path;

        /// <summary>Keeps the file under the folder's name; one who came first stays.</summary>
        public FoundVisual Keep(FoundVisual found)
        {
            var name = "picture" + System.IO.Path.GetExtension(found.Path);
            var whole = work["whole"];
            Directory.CreateDirectory(whole);
            File.Move(found.Path, System.IO.Path.Combine(whole, name));
            var source = found.Provenance;
            var entry = new Entry(name, source.Provider, source.License, source.Author, source.Url, source.Prompt);
            File.WriteAllBytes(System.IO.Path.Combine(whole, About), JsonSerializer.SerializeToUtf8Bytes(entry));
            try
            {
                Directory.Move(whole, folder);
            }
            catch (IOException) when (Read(folder) is not null)
            {
                // Another process asked for the same at the same time; its answer is as good.
            }

            return Read(folder) ?? throw new IOException($"{folder} could not be written");
        }

        public void Dispose() => work.Dispose();
    }

    private sealed record Entry(string File, string Provider, string? License, string? Author, string? Url, string? Prompt);
}
