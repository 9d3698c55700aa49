using System.Text.Json;

namespace Kinora.Client.Accounts;

/// <summary>
/// Credentials in one JSON file, an entry for each server's address, readable by their owner only (mode 0600). It is written beside its place
/// and renamed, so that it is whole at any time; a file beside it is locked while it changes.
/// </summary>
/// <param name="path">The file; its folder is made when something is kept.</param>
/// <param name="time">The clock by which another process is waited for.</param>
public sealed class FileCredentialStore(string path, TimeProvider? time = null) : ICredentialStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly TimeProvider clock = time ?? TimeProvider.System;

    /// <summary>Under the person's own settings: <c>$XDG_CONFIG_HOME/kinora/credentials.json</c>, else <c>~/.config/kinora/credentials.json</c>.</summary>
    public static string UsualPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "kinora", "credentials.json");

    /// <inheritdoc/>
    /// <exception cref="IOException">The file can't be read, or is no such file.</exception>
    public async Task<Credential?> ReadAsync(Uri server, CancellationToken cancellation) =>
        (await ReadAllAsync(cancellation)).GetValueOrDefault(server.AbsoluteUri);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file can't be read or written.</exception>
    public async Task<Credential?> ChangeAsync(Uri server, Func<Credential?, CancellationToken, Task<Credential?>> change, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await using var held = await LockAsync(cancellation);
        var all = await ReadAllAsync(cancellation);
        var before = all.GetValueOrDefault(server.AbsoluteUri);
        var after = await change(before, cancellation);
        if (after == before) return after;
        if (after is null) all.Remove(server.AbsoluteUri);
        else all[server.AbsoluteUri] = after;
        await WriteAsync(all, CancellationToken.None); // a token that was given must not be lost to a Ctrl+C now
        return after;
    }

    private async Task<Dictionary<string, Credential>> ReadAllAsync(CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return await JsonSerializer.DeserializeAsync<Dictionary<string, Credential>>(file, Json, cancellation) ?? [];
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (JsonException)
        {
            throw new IOException($"{path} is damaged: delete it, and a new token is got.");
        }
    }

    private async Task WriteAsync(Dictionary<string, Credential> all, CancellationToken cancellation)
    {
        var growing = path + ".new";
        await using (var file = new FileStream(growing, Options(FileMode.Create, FileShare.None)))
        {
            await JsonSerializer.SerializeAsync(file, all, Json, cancellation);
            file.Flush(flushToDisk: true);
        }

        // The mode is given to new files only: what a killed process left behind may have another.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(growing, OwnerOnly);
        File.Move(growing, path, overwrite: true);
    }

    private async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", Options(FileMode.OpenOrCreate, FileShare.None));
            }
            catch (IOException taken) when (IsTaken(taken))
            {
                await Task.Delay(LookEvery, clock, cancellation);
            }
        }
    }

    /// <summary>Sharing violation: ERROR_SHARING_VIOLATION, or EWOULDBLOCK of flock(2).</summary>
    private static bool IsTaken(IOException exception) => exception.GetType() == typeof(IOException) && exception.HResult is unchecked((int)0x80070020) or 11 or 35;

    private static FileStreamOptions Options(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
