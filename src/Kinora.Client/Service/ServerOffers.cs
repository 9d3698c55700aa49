using System.Text;

namespace Kinora.Client.Service;

/// <summary>What a server can do beyond the documents, asked for once and only when it matters.</summary>
internal sealed class ServerOffers(ServiceLine line)
{
    private bool? turns;
    private long? resumable;

    /// <summary>Turns can be joined and followed by their id, and a message repeated under one key is one message.</summary>
    public async Task<bool> TurnsAsync(CancellationToken cancellation) => turns ??= await DescribesAsync("\"/api/turns/{id}/events\"", cancellation);

    /// <summary>An answer showed it.</summary>
    public void LearnTurns() => turns = true;

    /// <summary>Uploads in pieces (tus 1.0).</summary>
    /// <returns>The largest file in bytes; null: they are not offered.</returns>
    public async Task<long?> ResumableUploadsAsync(CancellationToken cancellation)
    {
        if (resumable is null)
        {
            try
            {
                using var answer = await line.AskAsync(new Call(HttpMethod.Options, "api/uploads") { IsAuthorized = false }, cancellation);
                var speaks = answer.Header("Tus-Version")?.Contains("1.0.0", StringComparison.Ordinal) == true;
                resumable = !speaks ? -1 : long.TryParse(answer.Header("Tus-Max-Size"), out var largest) ? largest : long.MaxValue;
            }
            catch (ServiceException none) when (none.Fault.Kind is not (FaultKind.Unreachable or FaultKind.TimedOut))
            {
                resumable = -1; // a server that answers something else has no such uploads
            }
        }

        return resumable < 0 ? null : resumable;
    }

    private async Task<bool> DescribesAsync(string path, CancellationToken cancellation)
    {
        try
        {
            using var answer = await line.AskAsync(Call.Get("openapi/v1.json") with { IsAuthorized = false }, cancellation);
            var bytes = await answer.Response.Content.ReadAsByteArrayAsync(cancellation);
            return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(path)) >= 0;
        }
        catch (ServiceException none) when (none.Fault.Kind is not (FaultKind.Unreachable or FaultKind.TimedOut))
        {
            return false; // a server that does not describe itself offers nothing more
        }
    }
}
