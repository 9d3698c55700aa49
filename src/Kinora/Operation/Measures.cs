using System.Diagnostics.Metrics;

namespace Kinora.Operation;

/// <summary>What is counted and timed, by the names that dashboards know; times in seconds.</summary>
internal sealed class Measures : IDisposable
{
    public const string MeterName = "Kinora";

    /// <summary>Upper bounds in seconds: the budgets (50 ms a turn, 1 s a preview, a minute a film) lie on bounds.</summary>
    public static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900];

    private readonly Meter meter = new(MeterName);
    private readonly UpDownCounter<long> streams;

    public Measures()
    {
        Requests = meter.CreateHistogram<double>("kinora.http.request.duration", "s", "Requests, from the first byte to the last.");
        Turns = meter.CreateHistogram<double>("kinora.turn.duration", "s", "Turns of conversations.");
        Exports = meter.CreateHistogram<double>("kinora.export.duration", "s", "Exports, from their start in a worker.");
        streams = meter.CreateUpDownCounter<long>("kinora.streams.open", "{stream}", "Event streams that clients listen to.");
        meter.CreateObservableGauge("kinora.process.memory", () => Environment.WorkingSet, "By", "Memory of the server's process.");
    }

    /// <summary>Tags: method, route, status.</summary>
    public Histogram<double> Requests { get; }

    /// <summary>From when a turn is its session's turn until the session may go on.</summary>
    public Histogram<double> Turns { get; }

    /// <summary>Tags: outcome.</summary>
    public Histogram<double> Exports { get; }

    /// <summary>Counts an event stream until the value is disposed.</summary>
    public IDisposable OpenStream() => new OpenedStream(streams);

    /// <summary>Whether it is measured here: a process may have several servers, and meters of one name are listened to together.</summary>
    public bool IsOwn(Instrument instrument) => instrument.Meter == meter;

    public void Dispose() => meter.Dispose();

    private sealed class OpenedStream : IDisposable
    {
        private readonly UpDownCounter<long> streams;

        public OpenedStream(UpDownCounter<long> streams)
        {
            this.streams = streams;
            streams.Add(1);
        }

        public void Dispose() => streams.Add(-1);
    }
}
