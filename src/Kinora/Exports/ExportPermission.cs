using Kinora.Http;
using Kinora.Settings;

namespace Kinora.Exports;

/// <summary>Whether someone's plan lets them export.</summary>
internal sealed class ExportPermission(ServerSettings settings)
{
    public Task<Answer<bool>> CheckAsync(Caller caller, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<Answer<bool>>(settings.FreeExport || caller.Kind == UserKind.Owner || caller.Plan != UserPlan.Free ? true : Refusal.ExportBlocked());
    }
}
