namespace Kinora.Media.Analysis;

/// <summary>The containers Kinora reads, told by their first bytes.</summary>
public enum MediaFormat
{
    /// <summary>MP4, MOV and M4A.</summary>
    QuickTime,

    /// <summary>MKV and WebM.</summary>
    Matroska,
    Avi,
    Jpeg,
    Png,
    Gif,
    WebP,

    /// <summary>HEIC, HEIF and AVIF pictures.</summary>
    Heif,
    Mp3,
    Wave,
    Aac,
}
