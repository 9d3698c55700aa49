using Kinora.Core;

namespace Kinora.Exports;

/// <summary>What is to be made.</summary>
/// <param name="Id">Null: a new one.</param>
/// <param name="SessionId">Null: of no session; then there must be a timeline.</param>
/// <param name="Timeline">Null: the session's latest.</param>
internal sealed record ExportOrder(string? Id, string? SessionId, Timeline? Timeline, RenderOutput Output);
