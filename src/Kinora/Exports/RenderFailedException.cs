namespace Kinora.Exports;

/// <summary>A film could not be made; the message is one sentence for its owner, without paths.</summary>
/// <param name="mayHelpAgain">Another try may do better.</param>
internal sealed class RenderFailedException(string sentence, bool mayHelpAgain) : Exception(sentence)
{
    public bool MayHelpAgain { get; } = mayHelpAgain;
}
