using System.Threading.Channels;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Kinora.Agents;

/// <summary>Tells a client how far a call is, in order and never backwards; disposing waits until all of it is told.</summary>
internal sealed class ToolProgress : IProgress<(double Done, string Words)>, IAsyncDisposable
{
    private readonly Channel<(double Done, string Words)> told = Channel.CreateUnbounded<(double, string)>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task telling;

    public ToolProgress(RequestContext<CallToolRequestParams> request, CancellationToken cancellation) =>
        telling = request.Params?.ProgressToken is { } token ? TellAsync(request.Server, token, cancellation) : Task.CompletedTask;

    public void Report((double Done, string Words) value) => told.Writer.TryWrite(value);

    public async ValueTask DisposeAsync()
    {
        told.Writer.Complete();
        await telling;
    }

    private async Task TellAsync(McpServer server, ProgressToken token, CancellationToken cancellation)
    {
        const double Step = 0.001; // the protocol wants every value larger than the one before, also where only the words are new
        var most = 0.0;
        await foreach (var (done, words) in told.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (cancellation.IsCancellationRequested) continue;
            most = Math.Max(done, most + Step);
            await server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = (float)most, Total = 1, Message = words }, cancellationToken: cancellation);
        }
    }
}
