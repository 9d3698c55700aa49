using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Kinora.Bench.Turns;

// Every measured invocation is one turn, so that the percentiles are those of turns, not of averages of turns.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(10).WithIterationCount(60).WithInvocationCount(1).WithUnrollFactor(1);
var summary = BenchmarkRunner.Run<TurnBenchmark>(DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableLogFile));
var turns = summary.Reports.SelectMany(report => report.AllMeasurements)
    .Where(measurement => measurement.IterationMode == BenchmarkDotNet.Engines.IterationMode.Workload && measurement.IterationStage == BenchmarkDotNet.Engines.IterationStage.Actual)
    .Select(measurement => measurement.Nanoseconds / measurement.Operations / 1e6).Order().ToList();
if (turns.Count == 0) return 1;
double Percentile(double share) => turns[Math.Min(turns.Count - 1, (int)(turns.Count * share))];
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{turns.Count} turns on a film of 50 segments: p50 {Percentile(0.5):0.00} ms, p90 {Percentile(0.9):0.00} ms, p99 {Percentile(0.99):0.00} ms, most {turns[^1]:0.00} ms (budget p99 15 ms)"));
return 0;
