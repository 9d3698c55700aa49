namespace Kinora.MediaTests.Providers;

/// <summary>A real PNG of 8 × 8 red pixels, as small as they come.</summary>
internal static class TestPicture
{
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGM4ISeHFTEMLQkAkL9BAbKfPiIAAAAASUVORK5CYII=");
}
