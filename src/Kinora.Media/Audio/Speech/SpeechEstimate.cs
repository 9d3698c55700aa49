using Kinora.Media.Audio.Speech.Words;

namespace Kinora.Media.Audio.Speech;

/// <summary>How long a text takes without speaking it: letters at the language's pace, and the pauses of its punctuation.</summary>
internal static class SpeechEstimate
{
    public static TimeSpan Of(SpeechScript script, double rate)
    {
        var seconds = 0.0;
        for (var i = 0; i < script.Pieces.Count; i++)
        {
            var piece = script.Pieces[i];
            seconds += SpeechPace.Seconds(piece);
            if (i + 1 < script.Pieces.Count) seconds += piece.After.TotalSeconds;
        }

        return TimeSpan.FromSeconds(script.Pieces.Count == 0 ? SpeechPace.Nothing : seconds / rate + SpeechPace.Tail);
    }
}
