using Kinora.Media.Analysis.Transcription;
using Kinora.Media.Disk;

namespace Kinora.Media.Analysis;

/// <summary>How much may be spent on understanding a file, and where that is kept.</summary>
public sealed record AnalysisSettings
{
    /// <summary>Where insights are kept from run to run; null finds them anew each time.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>How much is kept; what was not used for longest goes first.</summary>
    public long CacheBytes { get; init; } = 256 << 20;

    /// <summary>What lies behind it in a file is not looked at.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(2);

    /// <summary>For one kind of understanding of one file.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The same for what is said: recognisers take about as long as the sound.</summary>
    public TimeSpan SpeechLimit { get; init; } = TimeSpan.FromMinutes(60);

    public ProbeLimits Probe { get; init; } = ProbeLimits.Default;

    public TranscriptionSettings Transcription { get; init; } = new();

    /// <summary>As the person's environment has it.</summary>
    /// <exception cref="ArgumentException">A variable has a value that can't be used; the message is one sentence without it.</exception>
    public static AnalysisSettings FromEnvironment() => new()
    {
        CacheFolder = CacheFolders.Of("insights"), Transcription = TranscriptionSettings.FromEnvironment(Environment.GetEnvironmentVariable),
    };
}
