namespace Kinora.Agents;

/// <summary>Revisions of the Model Context Protocol that the tool server speaks.</summary>
internal static class AgentRevisions
{
    /// <summary>Since this one every request says its revision itself, in its header and in its body alike.</summary>
    public const string Stateless = "2026-07-28";

    /// <summary>What a client speaks that names none (revision 2025-06-18, "Protocol Version Header").</summary>
    public const string Unnamed = "2025-03-26";

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<string> All { get; } = ["2024-11-05", Unnamed, "2025-06-18", "2025-11-25", Stateless];

    /// <summary>Revisions are dates, so that their order is the letters'.</summary>
    public static bool IsStateless(string revision) => string.CompareOrdinal(revision, Stateless) >= 0;
}
