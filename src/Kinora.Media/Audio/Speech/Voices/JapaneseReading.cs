using System.Text;
using Kinora.Media.Audio.Speech.Words;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Text;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>
/// Japanese in hiragana: espeak-ng knows no kanji ("Chinese letter", it says of each) and spells out katakana. kakasi looks
/// readings up in its dictionary; without it kanji stay as they are.
/// </summary>
internal static class JapaneseReading
{
    public const string Tool = "kakasi";

    private const string VowelRows = "あかさたなはまやらわがざだばぱぁゃ|いきしちにひみりぎじぢびぴぃ|うくすつぬふむゆるぐずづぶぷぅゅ|えけせてねへめれげぜでべぺぇ|おこそとのほもよろをごぞどぼぽぉょ";

    public static async Task<PieceReading[]> OfAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        if (texts.Count == 0) return [];
        var lines = texts;
        if (ToolLocator.Find(Tool) is not null && texts.Any(text => Letters.Any(text, Letters.IsIdeograph)))
        {
            var input = Encoding.UTF8.GetBytes(string.Join('\n', texts) + "\n");
            var command = new ToolCommand(Tool, "-f", "-JH", "-iutf8", "-outf8");
            var result = await ToolProcess.RunAsync(command, input, cancellation).ConfigureAwait(false);
            var read = Encoding.UTF8.GetString(result.Output).TrimEnd('\n').Split('\n');
            if (read.Length == texts.Count) lines = read;
        }

        return [.. texts.Zip(lines, Parse)];
    }

    /// <param name="written">The text.</param>
    /// <param name="furigana">The same, each stretch that begins with a kanji followed by its reading in brackets: 天気[てんき]がいい.</param>
    internal static PieceReading Parse(string written, string furigana)
    {
        var reading = new PieceReading.Builder();
        var place = 0;
        var last = '\0';
        for (var i = 0; i < furigana.Length;)
        {
            var open = furigana.IndexOf('[', i);
            var kanji = i;
            while (kanji < furigana.Length && kanji != open && !Letters.IsIdeograph(furigana[kanji])) kanji++;
            var isRead = open >= 0 && kanji < open && furigana.IndexOf(']', open) > 0;
            for (var end = isRead ? kanji : open < 0 ? furigana.Length : Math.Max(open, i + 1); i < end; i++, place++) Add(furigana[i], place);
            if (!isRead) continue;
            var close = furigana.IndexOf(']', open);
            var kana = furigana[(open + 1)..close];
            var length = open - kanji;
            for (var k = 0; k < kana.Length; k++) Add(kana[k], place + k * length / kana.Length);
            place += length;
            i = close + 1;
        }

        // Whatever was not understood is better read as it is written.
        return place == written.Length ? reading.Finish(place) : PieceReading.Of(written);

        void Add(char letter, int at)
        {
            last = letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - 'ァ' + 'ぁ') : letter == 'ー' ? VowelOf(last) : letter;
            reading.Add(last, at);
        }
    }

    /// <summary>What a long mark behind it prolongs.</summary>
    private static char VowelOf(char kana)
    {
        var rows = VowelRows.Split('|');
        var row = Array.FindIndex(rows, letters => letters.Contains(kana));
        return row < 0 ? ' ' : rows[row][0];
    }
}
