namespace Kinora.Core.Scenes;

/// <summary>The bounds of a card.</summary>
public static class CardLimits
{
    /// <summary>Points, values or moments of one card that a draft may hold; far fewer are legible.</summary>
    public const int MaxItems = 40;

    /// <summary>Characters of one text on a card.</summary>
    public const int MaxText = 2_000;

    public const double MaxNumber = 1e15;
}
