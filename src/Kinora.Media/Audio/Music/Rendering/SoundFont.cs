using System.Globalization;
using Kinora.Media.Audio.Made;

namespace Kinora.Media.Audio.Music.Rendering;

/// <summary>The General MIDI font that instruments are taken from.</summary>
internal static class SoundFont
{
    public const string Package = "fluid-soundfont-gm";

    private static readonly string[] Places = ["/usr/share/sounds/sf2/FluidR3_GM.sf2", "/usr/share/sounds/sf2/default-GM.sf2"];

    /// <exception cref="SoundFailedException">It is not on this machine.</exception>
    public static string Locate() => Find() ?? throw new SoundFailedException(
        $"the sound font that music is played with was not found; install the package {Package} (apt-get install {Package})");

    /// <summary>Changes when another font is installed.</summary>
    public static string Identity() => Find() is { } path
        ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}:{new FileInfo(path).Length}")
        : "none";

    private static string? Find() => Array.Find(Places, File.Exists);
}
