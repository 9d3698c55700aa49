using Kinora.Core;
using Kinora.Director.Planning;

namespace Kinora.Tests.Director.Corpus;

/// <summary>What people say, and what must come of it. <c>KINORA_CORPUS</c> names another folder of cases to run instead.</summary>
public class CorpusTests
{
    // A little under the share that is right, raised whenever the rules learn; 0.97 is wanted.
    private const double Floor = 0.985;

    [Fact]
    public async Task People_are_understood()
    {
        var folder = Environment.GetEnvironmentVariable("KINORA_CORPUS") ?? CorpusFilms.Folder;
        var cases = Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal).SelectMany(CorpusFile.Read).ToList();
        var wrong = new List<string>();
        foreach (var one in cases)
        {
            var (before, last) = await CorpusDesk.RunAsync(one);
            if (CorpusJudge.Fault(one, before, last) is { } fault) wrong.Add($"{one}\n    {fault}");
        }

        var right = cases.Count - wrong.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {cases.Count} right\n{string.Join('\n', wrong)}");
        Assert.True(right >= Floor * cases.Count, $"Only {right} of {cases.Count} are right:\n{string.Join('\n', wrong)}");
    }
}
