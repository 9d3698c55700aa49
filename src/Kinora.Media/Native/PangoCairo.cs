using System.Runtime.InteropServices;

namespace Kinora.Media.Native;

/// <summary>libpangocairo and libpangoft2: fonts for cairo, found through a fontconfig configuration of our own.</summary>
internal static unsafe partial class PangoCairo
{
    private const string Library = "libpangocairo-1.0.so.0";

    [LibraryImport(Library, EntryPoint = "pango_cairo_font_map_new_for_font_type")]
    public static partial PangoFontMapHandle NewFontMap(int fontType);

    [LibraryImport(Library, EntryPoint = "pango_cairo_context_set_font_options")]
    public static partial void SetFontOptions(PangoContextHandle context, CairoFontOptionsHandle options);

    /// <summary>Adds the outlines, from the current point on.</summary>
    [LibraryImport(Library, EntryPoint = "pango_cairo_glyph_string_path")]
    public static partial void GlyphPath(CairoContextHandle context, nint font, PangoGlyphString* glyphs);

    [LibraryImport(Library, EntryPoint = "pango_cairo_show_glyph_string")]
    public static partial void ShowGlyphs(CairoContextHandle context, nint font, PangoGlyphString* glyphs);

    /// <summary>The map takes a reference of its own.</summary>
    [LibraryImport("libpangoft2-1.0.so.0", EntryPoint = "pango_fc_font_map_set_config")]
    public static partial void SetFontconfig(PangoFontMapHandle map, FontconfigHandle configuration);
}
