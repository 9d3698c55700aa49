using System.Text.RegularExpressions;

namespace Kinora.Client.Service;

/// <summary>Who has no credits left: an anonymous user may register and keep what they made, a registered one tops up.</summary>
internal static partial class Registration
{
    public const string TopUp = "Top up credits in your account";

    private const string Anonymous = "anon_";

    /// <param name="told">The server's own sentence, which may hold the link.</param>
    /// <param name="userId">Who asked; null: not known.</param>
    public static ServiceFault Complete(ServiceFault fault, string told, string? userId, Uri server, FaultSentences sentences)
    {
        var link = Link().Match(told) is { Success: true } found && Uri.TryCreate(found.Value, UriKind.Absolute, out var given) ? given
            : userId?.StartsWith(Anonymous, StringComparison.Ordinal) == true ? new Uri(server, $"register?bind={Uri.EscapeDataString(userId)}")
            : null;
        return fault with
        {
            RegistrationUrl = link,
            Advice = link is null
                ? sentences.Say(TopUp + ".", "请在您的账户中充值积分。")
                : sentences.Say($"Register to go on and keep what you made: {link}", $"注册后即可继续，已有作品会保留：{link}"),
        };
    }

    [GeneratedRegex(@"https?://[^\s""'<>，。！）)]+[?&]bind=[A-Za-z0-9_.-]*[A-Za-z0-9_-]")]
    private static partial Regex Link();
}
