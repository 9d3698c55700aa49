using Kinora.Core;
using Kinora.Core.Files.Captions;

namespace Kinora.Tests.Files.Captions;

/// <summary>Short forms for cues.</summary>
internal static class Cues
{
    public static Cue Of(double start, double end, string text) =>
        new(TimeRange.FromTo(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end)), text);

    public static TimedWord Word(string text, int start, int end) => new(text, Milliseconds.ToTime(start), Milliseconds.ToTime(end));

    /// <summary>The cues as lines: <c>1-2.5 text</c>, line breaks as a bar.</summary>
    public static IEnumerable<string> Told(CaptionsResult result) => Assert.IsType<CaptionsRead>(result).Cues
        .Select(cue => (cue.Range, Line: cue.Text.Replace('\n', '|')))
        .Select(cue => FormattableString.Invariant($"{cue.Range.Start.TotalSeconds}-{cue.Range.End.TotalSeconds} {cue.Line}"));

    public static ValueList<string> Repairs(CaptionsResult result) => Assert.IsType<CaptionsRead>(result).Repairs;

    public static string Refusal(CaptionsResult result) => Assert.IsType<CaptionsRefused>(result).Sentence;
}
