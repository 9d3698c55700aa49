using Kinora.Core.Plan;

namespace Kinora.Uploads;

/// <summary>A file that a user has uploaded, looked into and taken. Drafts name it by its id.</summary>
/// <param name="Id"><c>med_</c> and 32 hexadecimal digits.</param>
/// <param name="SessionId">Where it was uploaded to; null: to none.</param>
/// <param name="Filename">For people: what the file was called, without anything that could mislead; says nothing about the content.</param>
/// <param name="Hash">SHA-256 of the bytes, hexadecimal.</param>
/// <param name="BlobKey">Where the bytes are; several media of one user may share them.</param>
/// <param name="CreatedAt">Unix milliseconds.</param>
internal sealed record Medium(
    string Id, string UserId, string? SessionId, string Filename, MediaKind Kind, MediaFacts Facts, long Bytes, string Hash, string BlobKey, long CreatedAt)
{
    /// <summary>Such as <c>video/mp4</c>, by the content.</summary>
    public required string ContentType { get; init; }
}
