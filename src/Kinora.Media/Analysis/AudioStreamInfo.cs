namespace Kinora.Media.Analysis;

/// <summary>The sound of a file.</summary>
/// <param name="Index">For <c>-map 0:index</c>.</param>
/// <param name="Layout">Such as <c>stereo</c> or <c>5.1</c>; null when the file does not say.</param>
/// <param name="Start">Of the stream, on the clock of the file.</param>
public sealed record AudioStreamInfo(
    int Index, string Codec, int SampleRate, int Channels, string? Layout, TimeSpan Start, TimeSpan? Duration);
