using Kinora.Core.Plan;

namespace Kinora.Media.Audio.Speech.Words;

/// <summary>A letter of the text whose sound starts at a sample.</summary>
/// <param name="Position">UTF-16, in the text.</param>
internal readonly record struct WordMark(int Position, int Sample);

/// <summary>A clause as it was spoken.</summary>
/// <param name="Span">In the text.</param>
/// <param name="Samples">Mono; silence at its ends is cut off when it is put into a narration.</param>
/// <param name="Marks">By sample, from the clause's first; none where a voice tells none.</param>
/// <param name="After">The pause behind it.</param>
internal sealed record ClauseTake(TextSpan Span, ReadOnlyMemory<float> Samples, IReadOnlyList<WordMark> Marks, TimeSpan After);
