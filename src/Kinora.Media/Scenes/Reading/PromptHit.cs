namespace Kinora.Media.Scenes.Reading;

/// <summary>A phrase of the vocabulary, or an emoji, found in a prompt.</summary>
/// <param name="Start">The first token.</param>
/// <param name="Length">In tokens.</param>
/// <param name="IsPlural">Its last word is written otherwise than the vocabulary has it, and ends as plurals do.</param>
internal sealed record PromptHit(int Start, int Length, IReadOnlyList<Meaning> Meanings, bool IsPlural, bool IsEmoji)
{
    public int End => Start + Length;

    public bool Is(SmallWord kind) => Meanings.Any(meaning => meaning is SmallWordMeaning small && small.Kind == kind);

    public T? Find<T>()
        where T : Meaning => Meanings.OfType<T>().FirstOrDefault();
}
