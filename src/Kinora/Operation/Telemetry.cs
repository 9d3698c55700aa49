using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Kinora.Operation;

/// <summary>
/// Collects measures: for whoever scrapes <c>/metrics</c>, and, where OTEL_EXPORTER_OTLP_ENDPOINT names a collector, pushed there as well.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    private readonly PrometheusText text = new();
    private readonly BaseExportingMetricReader reader;
    private readonly MeterProvider provider;
    private readonly Lock scraping = new();

    public Telemetry(Measures measures)
    {
        reader = new BaseExportingMetricReader(text) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative };
        var builder = Sdk.CreateMeterProviderBuilder().AddMeter(Measures.MeterName).AddReader(reader)
            .AddView(instrument => !measures.IsOwn(instrument) ? MetricStreamConfiguration.Drop
                : instrument.Unit == "s" ? new ExplicitBucketHistogramConfiguration { Boundaries = Measures.Seconds }
                : null);
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) builder.AddOtlpExporter();
        provider = builder.Build();
    }

    /// <summary>All measures as they are now, in Prometheus' text format 0.0.4.</summary>
    public string Scrape()
    {
        lock (scraping)
        {
            reader.Collect();
            return text.Last;
        }
    }

    public void Dispose() => provider.Dispose();
}
