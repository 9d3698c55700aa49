namespace Kinora.Uploads.Derived;

/// <summary>What is made of an uploaded file, so that others need not look at all of it.</summary>
internal enum DerivedKind
{
    /// <summary>A small JPEG.</summary>
    Thumbnail,

    /// <summary>How loud it is along its length, JSON.</summary>
    Waveform,

    /// <summary>A small copy of a clip in which every picture stands for itself.</summary>
    Proxy,
}

/// <summary>How far it is.</summary>
internal enum DerivedState
{
    /// <summary>There is nothing to be made: a sound has no thumbnail.</summary>
    None,
    Waiting,
    Made,
    Failed,
}
