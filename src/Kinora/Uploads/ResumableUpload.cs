namespace Kinora.Uploads;

/// <summary>A file that comes in pieces. How far it is, is the length of what has been written.</summary>
/// <param name="Id">Unguessable; part of its address.</param>
/// <param name="Bytes">In all.</param>
/// <param name="Metadata">As the client sent it.</param>
/// <param name="Hash">Of the whole, once all of it was there; null before.</param>
/// <param name="MediumId">What it has become.</param>
/// <param name="Refusal">Why it was not taken.</param>
/// <param name="ExpiresAt">Unix milliseconds; each piece puts it off.</param>
internal sealed record ResumableUpload(
    string Id, string UserId, string? SessionId, string Filename, long Bytes, string Metadata, string? Hash, string? MediumId,
    long? RefusalCode, long? RefusalStatus, string? Refusal, long ExpiresAt)
{
    public bool IsArriving => MediumId is null && Refusal is null;

    /// <summary>Why it was not taken.</summary>
    public Http.Refusal? Refused => Refusal is null ? null : new Http.Refusal((int)RefusalCode!.Value, (int)RefusalStatus!.Value, Refusal);
}
