using Kinora.Media.Analysis;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Analysis;

/// <summary>The header parsers see bytes of anyone's making: whatever those are, an answer comes, soon, and no exception.</summary>
public sealed class HeaderFuzzTests : IDisposable
{
    private const int Rounds = 3000;

    private readonly MediaFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.gif")]
    [InlineData("a.webp")]
    [InlineData("a.heic")]
    [InlineData("a.mp4")]
    [InlineData("a.mkv")]
    public async Task Damaged_headers_never_throw(string name)
    {
        var bytes = File.ReadAllBytes(await MakeAsync(name));
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++) Parse(Damage(bytes, random));
    }

    [Fact]
    public void Any_length_of_a_head_can_be_sniffed()
    {
        var random = new Random(8);
        for (var length = 0; length < 600; length++)
        {
            var head = new byte[length];
            random.NextBytes(head);
            if (length > 12 && random.Next(2) == 0) "ID3"u8.CopyTo(head);
            FormatSniffer.Sniff(head);
            FormatSniffer.Refuse(head);
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes[..random.Next(1, bytes.Length + 1)];
        var head = Math.Min(damaged.Length, random.Next(2) == 0 ? 600 : damaged.Length);
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            damaged[random.Next(head)] = random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => (byte)random.Next(256) };
        }
        return damaged;
    }

    private static void Parse(byte[] bytes)
    {
        var source = new MemorySource(bytes);
        JpegHeader.Read(source);
        PngHeader.Read(source);
        GifHeader.Read(source, 1000);
        WebPHeader.Read(source, 1000);
        HeifHeader.Read(source);
        ExifOrientation.Read(bytes);
        foreach (var format in Enum.GetValues<MediaFormat>()) Completeness.IsTruncated(source, format);
    }

    private async Task<string> MakeAsync(string name)
    {
        if (name is "a.mp4" or "a.mkv") return await folder.MakeAsync(name, "-f", "lavfi", "-i", "testsrc2=s=32x32:d=0.2");
        var picture = await folder.MakeAsync(name == "a.heic" ? "a.png" : name, "-f", "lavfi", "-i", "testsrc2=s=64x64:d=1", "-frames:v",
            "1");
        if (name == "a.jpg") await folder.RunAsync(name, "exiftool", "-q", "-overwrite_original", "-n", "-Orientation=6", name);
        return name == "a.heic" ? await folder.RunAsync(name, "heif-enc", "a.png", "-o", name) : picture;
    }
}
