using Kinora.Core.Plan;

namespace Kinora.Media.Audio.Speech.Words;

/// <summary>A stretch of a text that is spoken in one go.</summary>
/// <param name="Span">In the text.</param>
/// <param name="Spoken">What is spoken, character for character where the text has it.</param>
/// <param name="Language">An ISO 639-1 code.</param>
/// <param name="After">The pause behind it, at the voice's own rate.</param>
internal sealed record SpeechPiece(TextSpan Span, string Spoken, string Language, TimeSpan After);
