using System.Globalization;
using Kinora.Bench.Load;

// usage: Kinora.Bench.Load PROGRAM INPUTS [CHECK ...] [sessions=200] [streams=1000] [seconds=40]
// CHECK: chat, streams, upload, films, previews; all of them when none is named. Prints rows of a table; ends with 1 when a budget is missed.
const int longestMinutes = 20;
var options = args.Where(arg => arg.Contains('=', StringComparison.Ordinal)).Select(arg => arg.Split('=', 2)).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
var words = args.Where(arg => !arg.Contains('=', StringComparison.Ordinal)).ToList();
if (words.Count < 2)
{
    Console.Error.WriteLine("usage: Kinora.Bench.Load PROGRAM INPUTS [chat] [streams] [upload] [films] [previews] [sessions=N] [streams=N] [seconds=N]");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("kinora-load-files-");
var plan = new LoadPlan(words[0], words[1], folder.FullName, TimeProvider.System)
{
    Sessions = options.GetValueOrDefault("sessions", 200), Streams = options.GetValueOrDefault("streams", 1000), Length = TimeSpan.FromSeconds(options.GetValueOrDefault("seconds", 40)),
};
var checks = new (string Name, Func<LoadPlan, CancellationToken, Task<IReadOnlyList<Row>>> RunAsync)[]
{
    ("chat", ChatChecks.RunAsync), ("streams", StreamCheck.RunAsync), ("upload", UploadCheck.RunAsync), ("films", FilmChecks.RunAsync), ("previews", PreviewChecks.RunAsync),
};
using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(longestMinutes));
var isMet = true;
try
{
    foreach (var (name, runAsync) in checks)
    {
        if (words.Count > 2 && !words.Skip(2).Contains(name)) continue;
        foreach (var row in await runAsync(plan, limit.Token))
        {
            Console.WriteLine(row);
            isMet &= row.IsMet;
        }
    }
}
finally
{
    folder.Delete(recursive: true);
}

return isMet ? 0 : 1;
