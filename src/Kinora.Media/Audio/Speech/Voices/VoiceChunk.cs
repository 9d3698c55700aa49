using Kinora.Core.Plan;
using Kinora.Media.Audio.Speech.Words;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>Sentences that a voice is given together: its melody goes on over them, and its word times never drift far.</summary>
internal sealed record VoiceChunk(TextSpan Span, string Spoken, TimeSpan After)
{
    // OpenAI takes 4,096 characters; four sentences or so keep a retry cheap.
    private const int Longest = 600;

    public static List<VoiceChunk> Of(SpeechScript script)
    {
        var form = SpokenForm.Of(script.Text);
        var chunks = new List<VoiceChunk>();
        foreach (var piece in script.Pieces)
        {
            var last = chunks.Count > 0 ? chunks[^1] : null;
            var joins = last is not null && last.After < Pauses.Paragraph && piece.Span.End - last.Span.Start <= Longest;
            var start = joins ? last!.Span.Start : piece.Span.Start;
            if (joins) chunks.RemoveAt(chunks.Count - 1);
            chunks.Add(new VoiceChunk(new TextSpan(start, piece.Span.End), form[start..piece.Span.End].ReplaceLineEndings(" ").Trim(), piece.After));
        }

        return chunks;
    }
}
