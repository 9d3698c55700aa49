using System.Formats.Tar;

namespace Kinora.Store;

/// <summary>
/// All that a server knows as one tar file: a copy of the database as it is at one moment, and the bytes that belong to it. Made while the server
/// works on; read back into an empty folder.
/// </summary>
internal static class Backup
{
    private const string DatabaseName = "kinora.db";

    /// <summary>What is made anew when it is missing, and what means nothing elsewhere.</summary>
    private static readonly string[] Left = ["server.lock", "kinora.db", "kinora.db-wal", "kinora.db-shm", "work", "cache"];

    /// <param name="archive">Written whole or not at all; an older one is replaced.</param>
    /// <returns>Files in the archive.</returns>
    public static async Task<int> WriteAsync(string dataFolder, string archive, CancellationToken cancellation)
    {
        var source = Path.Combine(dataFolder, DatabaseName);
        if (!File.Exists(source)) throw new FileNotFoundException($"There is no server's data in {dataFolder}.");
        var partial = $"{archive}.{Guid.NewGuid():n}.new";
        var copy = partial + ".db";
        try
        {
            using (var database = SqliteDatabase.Open(source)) await database.BackUpAsync(copy, cancellation);
            var files = 1;
            await using (var writer = new TarWriter(File.Create(partial)))
            {
                await writer.WriteEntryAsync(copy, DatabaseName, cancellation);
                foreach (var (path, name) in Files(dataFolder))
                {
                    if (await WriteAsync(writer, path, name, cancellation)) files++;
                }
            }

            File.Move(partial, archive, overwrite: true);
            return files;
        }
        finally
        {
            File.Delete(partial);
            File.Delete(copy);
        }
    }

    /// <param name="dataFolder">Does not exist, or is empty.</param>
    /// <exception cref="InvalidDataException">The file is no backup, or a newer Kinora's.</exception>
    public static async Task ReadAsync(string archive, string dataFolder, CancellationToken cancellation)
    {
        if (Directory.Exists(dataFolder) && Directory.EnumerateFileSystemEntries(dataFolder).Any())
        {
            throw new IOException($"{dataFolder} is not empty: a backup is read into a folder of its own.");
        }

        var partial = $"{Path.TrimEndingDirectorySeparator(dataFolder)}.{Guid.NewGuid():n}.new";
        Directory.CreateDirectory(partial, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            await TarFile.ExtractToDirectoryAsync(archive, partial, overwriteFiles: false, cancellation);
            if (!File.Exists(Path.Combine(partial, DatabaseName))) throw new InvalidDataException($"{archive} is no backup of a server: it holds no database.");
            SqliteDatabase.Open(Path.Combine(partial, DatabaseName)).Dispose();
            if (Directory.Exists(dataFolder)) Directory.Delete(dataFolder);
            Directory.Move(partial, dataFolder);
        }
        finally
        {
            if (Directory.Exists(partial)) Directory.Delete(partial, recursive: true);
        }
    }

    private static IEnumerable<(string Path, string Name)> Files(string folder) =>
        from top in Directory.EnumerateFileSystemEntries(folder)
        where !Left.Contains(Path.GetFileName(top))
        from path in Directory.Exists(top) ? Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories) : [top]
        select (path, Path.GetRelativePath(folder, path));

    private static async Task<bool> WriteAsync(TarWriter writer, string path, string name, CancellationToken cancellation)
    {
        try
        {
            await writer.WriteEntryAsync(path, name, cancellation);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false; // deleted since it was listed: the server works on
        }
    }
}
