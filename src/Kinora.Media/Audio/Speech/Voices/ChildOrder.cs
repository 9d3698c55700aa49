using System.Text.Json.Serialization;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>What the speaking child is to say.</summary>
internal sealed record ChildOrder(ChildPiece[] Pieces);

/// <param name="Voice">A voice file of espeak-ng; where there is no such file, <paramref name="Language"/> decides.</param>
/// <param name="Variant">Empty, or a plus sign and a variant's name.</param>
/// <param name="Rate">Words a minute.</param>
/// <param name="Pitch">0–100.</param>
/// <param name="Range">0–100; how far the pitch moves.</param>
/// <param name="Gap">Between words, in 10 ms.</param>
internal sealed record ChildPiece(string Text, string Language, string Voice, string Variant, int Rate, int Pitch, int Range, int Gap);

[JsonSerializable(typeof(ChildOrder))]
internal sealed partial class ChildJson : JsonSerializerContext;
