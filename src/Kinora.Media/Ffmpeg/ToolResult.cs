namespace Kinora.Media.Ffmpeg;

/// <summary>What a tool that ended well wrote.</summary>
public sealed record ToolResult(byte[] Output, string StderrTail);
