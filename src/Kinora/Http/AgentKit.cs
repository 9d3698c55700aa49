namespace Kinora.Http;

/// <summary>How clients of the Agent Development Kit are answered: without an envelope.</summary>
internal static class AgentKit
{
    /// <summary>Whether a user's name in a path or body means this caller. Where the server is open its clients call themselves as they like: they are all the owner.</summary>
    public static bool IsUser(Caller caller, string user) => caller.Is(user) || caller is { Kind: UserKind.Owner, TokenHash: null };

    /// <summary>The usual fields, and those that such clients read.</summary>
    public static IResult Refuse(Refusal refusal) => Envelope.Refuse(refusal, ("detail", DetailOf(refusal)), ("error", refusal.Message));

    /// <summary>JSON as it is.</summary>
    public static IResult Bare(string json) => Results.Text(json, "application/json; charset=utf-8");

    private static string DetailOf(Refusal refusal) => refusal.Code == 1002 ? refusal.Message[..refusal.Message.IndexOf(". Create", StringComparison.Ordinal)] : refusal.Message;
}
