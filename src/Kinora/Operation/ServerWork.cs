using Kinora.Exports;
using Kinora.Sessions;

namespace Kinora.Operation;

/// <summary>What the server is working at, whether or not anyone listens.</summary>
internal sealed class ServerWork(TurnRunner turns, RenderStore renders)
{
    public async Task<WorkUnderWay> LookAsync(CancellationToken cancellation) => new(turns.Going, (await renders.OpenAsync(cancellation)).Count);
}

/// <param name="Turns">That wait or go on.</param>
/// <param name="Exports">That wait or go on.</param>
internal readonly record struct WorkUnderWay(int Turns, int Exports)
{
    public bool IsBusy => Turns + Exports > 0;
}
