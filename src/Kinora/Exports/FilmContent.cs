using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kinora.Exports;

/// <summary>What a film is made of, as one value: where it is equal, the film is the same and need not be made again.</summary>
internal static class FilmContent
{
    // Other voices make another film of the same draft. Keys are not among them.
    private static readonly string[] Voices = ["KINORA_SPEECH_URL", "KINORA_SPEECH_MODEL", "KINORA_SPEECH_VOICE", "KINORA_PIPER", "KINORA_PIPER_VOICE"];

    private static readonly string Maker = string.Join('\n',
        Voices.Select(Environment.GetEnvironmentVariable).Prepend(typeof(FilmContent).Assembly.ManifestModule.ModuleVersionId.ToString()));

    public static string Hash(ReadOnlySpan<byte> draft, RenderOutput output)
    {
        var wanted = JsonSerializer.Serialize(output with { Webhook = null });
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{Maker}\n{wanted}\n"), .. draft]));
    }
}
