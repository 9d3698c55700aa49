using Kinora.Client.Service;
using Kinora.Client.Sessions;

namespace Kinora.Client.Transfers;

/// <summary>What came of an upload: the good ones are kept whatever is wrong with the others.</summary>
/// <param name="Files">What is there now.</param>
/// <param name="Rejected">What was refused, and why.</param>
public sealed record UploadResult(IReadOnlyList<SessionFile> Files, IReadOnlyList<RejectedFile> Rejected);

/// <summary>A file that was refused.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fault">Why, and what to do.</param>
public sealed record RejectedFile(string Name, ServiceFault Fault);
