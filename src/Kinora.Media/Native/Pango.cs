using System.Runtime.InteropServices;

namespace Kinora.Media.Native;

/// <summary>libpango: itemising, shaping and line breaking. Sizes in Pango units, offsets in bytes of UTF-8.</summary>
internal static unsafe partial class Pango
{
    public const int Scale = 1024;

    private const string Library = "libpango-1.0.so.0";

    [LibraryImport(Library, EntryPoint = "pango_font_map_create_context")]
    public static partial PangoContextHandle CreateContext(PangoFontMapHandle map);

    [LibraryImport(Library, EntryPoint = "pango_context_set_language")]
    public static partial void SetLanguage(PangoContextHandle context, nint language);

    [LibraryImport(Library, EntryPoint = "pango_context_set_base_dir")]
    public static partial void SetBaseDirection(PangoContextHandle context, PangoDirection direction);

    [LibraryImport(Library, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void SetRoundGlyphPositions(PangoContextHandle context, int round);

    /// <returns>Interned for the process's life: never freed.</returns>
    [LibraryImport(Library, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint LanguageFromString(string language);

    [LibraryImport(Library, EntryPoint = "pango_font_description_new")]
    public static partial PangoFontDescriptionHandle NewFontDescription();

    [LibraryImport(Library, EntryPoint = "pango_font_description_free")]
    public static partial void FreeFontDescription(nint description);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_family", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFamily(PangoFontDescriptionHandle description, string families);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_weight")]
    public static partial void SetWeight(PangoFontDescriptionHandle description, int weight);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void SetAbsoluteSize(PangoFontDescriptionHandle description, double size);

    [LibraryImport(Library, EntryPoint = "pango_layout_new")]
    public static partial PangoLayoutHandle NewLayout(PangoContextHandle context);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_font_description")]
    public static partial void SetFont(PangoLayoutHandle layout, PangoFontDescriptionHandle description);

    /// <summary>Plain text, never markup.</summary>
    [LibraryImport(Library, EntryPoint = "pango_layout_set_text")]
    public static partial void SetText(PangoLayoutHandle layout, byte* utf8, int length);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_attributes")]
    public static partial void SetAttributes(PangoLayoutHandle layout, PangoAttributesHandle attributes);

    /// <param name="width">−1 for no wrapping.</param>
    [LibraryImport(Library, EntryPoint = "pango_layout_set_width")]
    public static partial void SetWidth(PangoLayoutHandle layout, int width);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_wrap")]
    public static partial void SetWrap(PangoLayoutHandle layout, PangoWrap wrap);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_line_count")]
    public static partial int GetLineCount(PangoLayoutHandle layout);

    /// <returns>Owned by the layout, valid until the layout changes.</returns>
    [LibraryImport(Library, EntryPoint = "pango_layout_get_line_readonly")]
    public static partial PangoLayoutLine* GetLine(PangoLayoutHandle layout, int line);

    [LibraryImport(Library, EntryPoint = "pango_layout_line_get_extents")]
    public static partial void GetLineExtents(PangoLayoutLine* line, PangoRectangle* ink, PangoRectangle* logical);

    [LibraryImport(Library, EntryPoint = "pango_layout_line_get_resolved_direction")]
    public static partial PangoDirection GetDirection(PangoLayoutLine* line);

    /// <returns>One 32-bit field of flags a character, and one for the end; owned by the layout.</returns>
    [LibraryImport(Library, EntryPoint = "pango_layout_get_log_attrs_readonly")]
    public static partial uint* GetCharacterAttributes(PangoLayoutHandle layout, out int count);

    [LibraryImport(Library, EntryPoint = "pango_glyph_string_extents")]
    public static partial void GetGlyphExtents(PangoGlyphString* glyphs, nint font, PangoRectangle* ink, PangoRectangle* logical);

    [LibraryImport(Library, EntryPoint = "pango_font_describe")]
    public static partial PangoFontDescriptionHandle Describe(nint font);

    /// <returns>Owned by the description.</returns>
    [LibraryImport(Library, EntryPoint = "pango_font_description_get_family")]
    public static partial nint GetFamily(PangoFontDescriptionHandle description);

    [LibraryImport(Library, EntryPoint = "pango_attr_list_new")]
    public static partial PangoAttributesHandle NewAttributes();

    [LibraryImport(Library, EntryPoint = "pango_attr_list_unref")]
    public static partial void UnrefAttributes(nint attributes);

    /// <summary>Takes the attribute over.</summary>
    [LibraryImport(Library, EntryPoint = "pango_attr_list_insert")]
    public static partial void InsertAttribute(PangoAttributesHandle attributes, nint attribute);

    [LibraryImport(Library, EntryPoint = "pango_attr_letter_spacing_new")]
    public static partial nint NewLetterSpacing(int spacing);

    [LibraryImport(Library, EntryPoint = "pango_attr_font_features_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewFontFeatures(string features);
}
