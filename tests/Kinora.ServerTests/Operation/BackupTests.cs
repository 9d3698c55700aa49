using Kinora.Store;

namespace Kinora.ServerTests.Operation;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kinora-backup-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_backup_made_while_the_server_works_brings_everyone_back()
    {
        var archive = Path.Combine(folder, "kinora.tar");
        string token;
        await using (var server = await LiveServer.StartAsync())
        {
            token = await server.TokenAsync();
            await Backup.WriteAsync(server.DataFolder, archive, TestContext.Current.CancellationToken);
        }

        var restored = Path.Combine(folder, "restored");
        await Backup.ReadAsync(archive, restored, TestContext.Current.CancellationToken);
        await using var again = await LiveServer.StartAsync(folder: restored);
        Assert.Equal("100", (await again.SendAsync(HttpMethod.Get, "/api/credits/balance/simple", token)).Data("available"));
    }

    [Fact]
    public async Task A_backup_is_not_read_over_other_data()
    {
        var archive = Path.Combine(folder, "kinora.tar");
        await using var server = await LiveServer.StartAsync();
        await Backup.WriteAsync(server.DataFolder, archive, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<IOException>(() => Backup.ReadAsync(archive, folder, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_no_backup_leaves_nothing_behind()
    {
        var archive = Path.Combine(folder, "some.tar");
        await File.WriteAllTextAsync(archive, "no tar at all", TestContext.Current.CancellationToken);
        var target = Path.Combine(folder, "target");
        await Assert.ThrowsAnyAsync<Exception>(() => Backup.ReadAsync(archive, target, TestContext.Current.CancellationToken));
        Assert.Equal([archive], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task One_folder_is_one_servers()
    {
        await using var server = await LiveServer.StartAsync();
        var refused = await Assert.ThrowsAsync<IOException>(() => LiveServer.StartAsync(folder: server.DataFolder));
        Assert.Contains("Another server", refused.Message);
    }
}
