namespace Kinora.Http;

/// <summary>How clients of the Agent Development Kit are told that something can't be.</summary>
internal static class AgentKit
{
    /// <summary>The usual fields, and those that such clients read.</summary>
    public static IResult Refuse(Refusal refusal) => Envelope.Refuse(refusal, ("detail", DetailOf(refusal)), ("error", refusal.Message));

    private static string DetailOf(Refusal refusal) => refusal.Code == 1002 ? refusal.Message[..refusal.Message.IndexOf(". Create", StringComparison.Ordinal)] : refusal.Message;
}
