using System.Security.Cryptography;
using Dapper;
using Kinora.Store;

namespace Kinora.Uploads;

/// <summary>What signed links are signed with: made once, the same after every restart and for every server of one database.</summary>
internal sealed class LinkKey(IDatabase database) : IHostedService
{
    private byte[]? bytes;

    public byte[] Bytes => bytes ?? throw new InvalidOperationException("The server has not started.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var made = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        bytes = Convert.FromHexString(await database.WriteAsync((connection, transaction) =>
        {
            connection.Execute("INSERT INTO keys (name, value) VALUES ('links', @made) ON CONFLICT (name) DO NOTHING", new { made }, transaction);
            return connection.QuerySingle<string>("SELECT value FROM keys WHERE name = 'links'", transaction: transaction);
        }, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
