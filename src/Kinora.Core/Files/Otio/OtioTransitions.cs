using Kinora.Core.Effects;

namespace Kinora.Core.Files.Otio;

/// <summary>Transitions by the names that other programs have for them.</summary>
internal static class OtioTransitions
{
    public const string Dissolve = "SMPTE_Dissolve";
    private const string Custom = "Custom_Transition";

    private static readonly (string Word, TransitionKind Kind)[] Words =
    [
        ("dip to white", TransitionKind.FadeWhite), ("fade to white", TransitionKind.FadeWhite), ("white", TransitionKind.FadeWhite),
        ("dip", TransitionKind.FadeBlack), ("black", TransitionKind.FadeBlack),
        ("push", TransitionKind.PushLeft), ("slide", TransitionKind.SlideLeft), ("wipe", TransitionKind.WipeLeft),
        ("zoom", TransitionKind.Zoom), ("circle", TransitionKind.Circle), ("iris", TransitionKind.Circle), ("blur", TransitionKind.Blur),
        ("dissolve", TransitionKind.Dissolve), ("fade", TransitionKind.Fade),
    ];

    public static string TypeOf(TransitionKind kind) => kind is TransitionKind.Fade or TransitionKind.Dissolve ? Dissolve : Custom;

    public static string NameOf(TransitionKind kind) => WireName.Of(kind);

    /// <returns>Null where neither the type nor the name tells of one that is known here.</returns>
    public static TransitionKind? Read(string type, string name)
    {
        if (type == Dissolve) return name == WireName.Of(TransitionKind.Fade) ? TransitionKind.Fade : TransitionKind.Dissolve;
        if (WireName.Parse<TransitionKind>(name) is { } exact and not TransitionKind.Cut) return exact;
        var words = $"{name} {type}".Replace('_', ' ').Replace('-', ' ');
        foreach (var (word, kind) in Words)
        {
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return null;
    }
}
