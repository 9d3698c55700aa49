using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Kinora.Media.Disk;

namespace Kinora.Media.Audio.Made;

/// <summary>
/// Made sounds by what decides how they sound. Each is a folder that grows hidden and is renamed when it is whole, so processes
/// that make the same one at once, or are killed, do no harm. A folder that can't be written is done without.
/// </summary>
/// <param name="folder">Need not exist; null keeps nothing.</param>
/// <param name="room">In bytes.</param>
internal sealed class SoundCache(string? folder, long room, TimeProvider time)
{
    private const string Making = ".making-";
    private const string Version = "1\n";
    private const int NameLength = 40;

    // A film that is being mixed just now reads what it was given: that long it stays, however little room there is.
    private static readonly TimeSpan InUse = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new();

    /// <summary>Makes one sound into the folder it is given.</summary>
    public delegate Task<MadeSound> Maker(string wavPath, CancellationToken cancellation);

    /// <param name="spare">An existing folder for what can't be kept.</param>
    public async Task<KeptSound> GetAsync(string key, Maker makeAsync, string spare, CancellationToken cancellation)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Version + key)))[..NameLength];
        var gate = gates.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Find(name, spare) ?? await MakeAsync(name, makeAsync, spare, cancellation).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    private KeptSound? Find(string name, string spare)
    {
        if (folder is not null && KeptSound.Read(Path.Combine(folder, name), time.GetUtcNow()) is { } kept)
        {
            Touch(kept.Folder);
            return kept;
        }

        return KeptSound.Read(Path.Combine(spare, name), time.GetUtcNow());
    }

    private async Task<KeptSound> MakeAsync(string name, Maker makeAsync, string spare, CancellationToken cancellation)
    {
        var (parent, making) = Begin(spare);
        using (making)
        {
            var growing = making["sound"];
            Directory.CreateDirectory(growing);
            var made = await makeAsync(KeptSound.WaveIn(growing), cancellation).ConfigureAwait(false);
            KeptSound.Write(growing, made, time.GetUtcNow());
            Touch(growing);
            Move(growing, Path.Combine(parent, name), making["replaced"]);
            if (parent != spare) Tidy(making);
        }

        return KeptSound.Read(Path.Combine(parent, name), time.GetUtcNow())
            ?? throw new IOException($"a made sound vanished from {parent}");
    }

    private (string Parent, WorkFolder Making) Begin(string spare)
    {
        if (folder is null) return (spare, WorkFolder.In(spare, Making));
        try
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return (folder, WorkFolder.In(folder, Making));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return (spare, WorkFolder.In(spare, Making)); // only a cache: a film needs none
        }
    }

    /// <summary>Gives a whole sound its name; one of that name that is as good stays, one that is not makes way.</summary>
    private void Move(string growing, string target, string replaced)
    {
        try
        {
            if (Directory.Exists(target) && KeptSound.Read(target, time.GetUtcNow()) is null) Directory.Move(target, replaced);
            Directory.Move(growing, target);
        }
        catch (IOException) when (KeptSound.Read(target, time.GetUtcNow()) is not null)
        {
            // Another process was quicker: the same key is the same sound.
        }
    }

    private void Touch(string kept)
    {
        try
        {
            Directory.SetLastWriteTimeUtc(kept, time.GetUtcNow().UtcDateTime);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // A cache that may only be read, or whose oldest is being thrown out.
        }
    }

    private void Tidy(WorkFolder making)
    {
        var sounds = new DirectoryInfo(folder!).EnumerateDirectories()
            .Where(kept => kept.Name.Length == NameLength)
            .OrderByDescending(kept => kept.LastWriteTimeUtc)
            .ToList();
        var left = room;
        var oldest = time.GetUtcNow().UtcDateTime - InUse;
        foreach (var kept in sounds)
        {
            try
            {
                left -= kept.EnumerateFiles().Sum(file => file.Length);
                if (left < 0 && kept.LastWriteTimeUtc < oldest) Directory.Move(kept.FullName, making["old-" + kept.Name]);
            }
            catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
            {
                // Another process tidies as well.
            }
        }
    }
}
