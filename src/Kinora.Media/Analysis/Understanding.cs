namespace Kinora.Media.Analysis;

/// <summary>What is to be understood of a file. What has no meaning for it (beats of a photo) is passed over.</summary>
[Flags]
public enum Understanding
{
    /// <summary>Its facts alone.</summary>
    None = 0,

    /// <summary>Scene changes, dominant colours, interest.</summary>
    Picture = 1,

    /// <summary>Loudness, silences, beats.</summary>
    Sound = 2,

    /// <summary>What is said in it. May send the sound to a server that was set up for that.</summary>
    Speech = 4,

    All = Picture | Sound | Speech,
}
