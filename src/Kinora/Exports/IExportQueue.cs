namespace Kinora.Exports;

/// <summary>
/// Renders that wait for a worker. Each is given to one worker at a time, for as long as it keeps its lease; a worker that dies loses it, and
/// the render is given out again. So a render may be given out more than once: whoever takes one looks at its row first.
/// </summary>
internal interface IExportQueue
{
    /// <summary>Nothing happens when it waits already.</summary>
    /// <param name="userId">Whose it is: users take turns.</param>
    Task EnqueueAsync(string key, string userId, CancellationToken cancellation);

    /// <summary>Waits until there is one.</summary>
    Task<ExportLease> TakeAsync(CancellationToken cancellation);

    /// <summary>Goes on having it; to be called well within <see cref="ExportLease.Length"/>.</summary>
    /// <returns>False: it has been given to another or taken out.</returns>
    Task<bool> ExtendAsync(ExportLease lease, CancellationToken cancellation);

    /// <summary>It is over, well or not.</summary>
    Task CompleteAsync(ExportLease lease, CancellationToken cancellation);

    /// <summary>Another shall have it.</summary>
    Task ReturnAsync(ExportLease lease, TimeSpan delay, CancellationToken cancellation);

    /// <summary>Takes it out, whoever has it.</summary>
    Task RemoveAsync(string key, CancellationToken cancellation);
}

/// <param name="Deliveries">How often it has been given out, with this time.</param>
internal sealed record ExportLease(string Key, string UserId, string Id, TimeSpan Length, int Deliveries);
