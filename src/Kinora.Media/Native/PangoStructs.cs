using System.Runtime.InteropServices;

namespace Kinora.Media.Native;

// Mirrors of Pango 1.50's public structs on 64-bit machines; the order and widths of fields are part of its stable C interface.

/// <summary>Pango units (1/1024 pixel), y downwards from the baseline.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PangoRectangle
{
    public int X;
    public int Y;
    public int Width;
    public int Height;
}

[StructLayout(LayoutKind.Sequential)]
internal struct PangoGlyphInfo
{
    public uint Glyph;
    public int Width;
    public int OffsetX;
    public int OffsetY;
    public uint Flags;
}

/// <summary>Glyphs in visual order, left to right; <see cref="LogClusters"/> are byte offsets into the item's text.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoGlyphString
{
    public int Count;
    public PangoGlyphInfo* Glyphs;
    public int* LogClusters;
    public int Space;
}

[StructLayout(LayoutKind.Sequential)]
internal struct PangoAnalysis
{
    public nint ShapeEngine;
    public nint LanguageEngine;
    public nint Font;
    public byte Level;
    public byte Gravity;
    public byte Flags;
    public byte Script;
    public nint Language;
    public nint ExtraAttributes;
}

[StructLayout(LayoutKind.Sequential)]
internal struct PangoItem
{
    public int Offset;
    public int Length;
    public int CharacterCount;
    public PangoAnalysis Analysis;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoGlyphItem
{
    public PangoItem* Item;
    public PangoGlyphString* Glyphs;
    public int OffsetY;
    public int StartOffsetX;
    public int EndOffsetX;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoLayoutLine
{
    public nint Layout;
    public int StartIndex;
    public int Length;
    public GSList* Runs;
    public uint Flags;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GSList
{
    public void* Data;
    public GSList* Next;
}

internal enum PangoWrap
{
    Word,
    Character,
    WordThenCharacter,
}

internal enum PangoDirection
{
    LeftToRight,
    RightToLeft,
}
