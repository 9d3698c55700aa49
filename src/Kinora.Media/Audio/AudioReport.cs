namespace Kinora.Media.Audio;

/// <summary>What a film's sound came out as.</summary>
public sealed record AudioReport
{
    /// <summary>Of 48 kHz stereo.</summary>
    public required long Samples { get; init; }

    /// <summary>LUFS of the file as written; null when it is silent.</summary>
    public required double? IntegratedLoudness { get; init; }

    /// <summary>dBTP of the file as written; null when it is digital silence.</summary>
    public required double? TruePeak { get; init; }

    /// <summary>LUFS of the mix with every clip at its role's default volume, before the master's gain; null when silent.</summary>
    public required double? NominalLoudness { get; init; }

    /// <summary>What the master added to bring that to −14 LUFS. Decibels.</summary>
    public required double MasterGain { get; init; }

    /// <summary>The deepest the limiter reached, 0 or less. Decibels.</summary>
    public required double LimiterReduction { get; init; }

    /// <summary>Sentences about sources that were damaged or missing.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>True when not one sample differs from zero.</summary>
    public bool IsSilent => TruePeak is null;
}
