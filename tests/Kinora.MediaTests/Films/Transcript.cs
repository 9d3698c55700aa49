using Kinora.Media.Export;

namespace Kinora.MediaTests.Films;

/// <summary>Keeps an export's events in order.</summary>
public sealed class Transcript : IProgress<ExportEvent>
{
    private readonly List<ExportEvent> events = [];

    public IReadOnlyList<ExportEvent> Events
    {
        get
        {
            lock (events) return [.. events];
        }
    }

    public void Report(ExportEvent value)
    {
        lock (events) events.Add(value);
    }
}
