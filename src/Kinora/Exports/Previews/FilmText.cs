using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Core.Plan;

namespace Kinora.Exports.Previews;

/// <summary>A film as a draft, with a name for it and one for its sound; worked out once for each version.</summary>
internal sealed record FilmText(string Draft, string Hash, string SoundHash)
{
    private static readonly ConditionalWeakTable<Timeline, FilmText> Known = [];

    public static FilmText Of(Timeline timeline) => Known.GetValue(timeline, Make);

    private static FilmText Make(Timeline timeline)
    {
        var draft = DraftJson.Write(timeline);
        // Words that are only read change nothing of what is heard.
        var heard = timeline with { Tracks = timeline.Tracks.Where(track => track.Kind != TrackKind.Text).ToValueList(), Title = null, Canvas = Canvas.Default };
        var length = Encoding.UTF8.GetBytes(timeline.Duration.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new FilmText(Encoding.UTF8.GetString(draft), Name(draft), Name([.. length, .. DraftJson.Write(heard)]));
    }

    private static string Name(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
}
