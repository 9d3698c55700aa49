using System.Runtime.InteropServices;
using Kinora.Media.Native;

namespace Kinora.Media.Text;

/// <summary>
/// The process's own fonts: a fontconfig configuration that does not read the user's, so that a timeline gives the same
/// pixels on every machine with the same font packages. No hinting, grey antialiasing, fractional positions.
/// </summary>
internal sealed unsafe class FontLibrary : IDisposable
{
    /// <summary>
    /// Only the two weights of Noto that every installation has: with the extra packages a title would come out in another
    /// weight. Colour emoji are bitmaps of one size, scaled by the matrix. There is no rule for antialiasing: grey is cairo's
    /// default, and with such a rule cairo 1.16 draws colour emoji empty. The caches are those the packages' own triggers fill
    /// (scanning 357 fonts anew takes seconds).
    /// </summary>
    private const string Configuration =
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          <dir>/usr/share/fonts</dir>
          <dir>/usr/local/share/fonts</dir>
          <cachedir>/var/cache/fontconfig</cachedir>
          <cachedir prefix="xdg">fontconfig</cachedir>
          <selectfont><rejectfont>
            <glob>*/Noto*-Thin.*</glob><glob>*/Noto*-ExtraLight.*</glob><glob>*/Noto*-Light.*</glob><glob>*/Noto*-DemiLight.*</glob>
            <glob>*/Noto*-Medium.*</glob><glob>*/Noto*-SemiBold.*</glob><glob>*/Noto*-ExtraBold.*</glob><glob>*/Noto*-Black.*</glob>
            <glob>*/Noto*Condensed*</glob>
            <pattern><patelt name="fontformat"><string>Type 1</string></patelt></pattern>
          </rejectfont></selectfont>
          <match target="pattern">
            <test name="family"><string>emoji</string></test>
            <edit name="family" mode="assign" binding="strong"><string>Noto Color Emoji</string></edit>
          </match>
          <match target="font">
            <test name="outline"><bool>false</bool></test>
            <edit name="emojiscale" mode="assign">
              <divide><name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide>
            </edit>
            <edit name="matrix" mode="assign">
              <times>
                <name>matrix</name>
                <matrix><name>emojiscale</name><double>0</double><double>0</double><name>emojiscale</name></matrix>
              </times>
            </edit>
            <edit name="size" mode="assign"><divide><name>size</name><name>emojiscale</name></divide></edit>
          </match>
          <match target="font">
            <edit name="embeddedbitmap" mode="assign"><bool>true</bool></edit>
            <edit name="hinting" mode="assign"><bool>false</bool></edit>
            <edit name="autohint" mode="assign"><bool>false</bool></edit>
            <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
            <edit name="rgba" mode="assign"><const>none</const></edit>
            <edit name="lcdfilter" mode="assign"><const>lcdnone</const></edit>
          </match>
        </fontconfig>
        """;

    private readonly FontconfigHandle configuration;
    private readonly PangoFontMapHandle map;

    public FontLibrary()
    {
        configuration = LoadFonts();
        map = PangoCairo.NewFontMap(Cairo.FontTypeFreeType);
        if (map.IsInvalid) throw new InvalidOperationException("Pango has no FreeType font map; install libpangocairo-1.0-0.");
        PangoCairo.SetFontconfig(map, configuration);
        Context = Pango.CreateContext(map);
        using var options = Cairo.CreateFontOptions();
        Cairo.SetAntialias(options, Cairo.AntialiasGray);
        Cairo.SetHintStyle(options, Cairo.HintStyleNone);
        Cairo.SetHintMetrics(options, Cairo.HintMetricsOff);
        PangoCairo.SetFontOptions(Context, options);
        Pango.SetRoundGlyphPositions(Context, 0);
    }

    public PangoContextHandle Context { get; }

    /// <summary>The names of all families that text can be set in.</summary>
    public static IReadOnlySet<string> InstalledFamilies()
    {
        using var fonts = LoadFonts();
        var families = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var set = Fontconfig.GetFonts(fonts, Fontconfig.SystemFonts);
        for (var i = 0; set is not null && i < set->Count; i++)
        {
            for (var n = 0; Fontconfig.GetString(set->Patterns[i], "family", n, out var name) == 0; n++)
            {
                if (Marshal.PtrToStringUTF8(name) is { } family) families.Add(family);
            }
        }

        return families;
    }

    public void Dispose()
    {
        Context.Dispose();
        map.Dispose();
        configuration.Dispose();
    }

    private static FontconfigHandle LoadFonts()
    {
        var fonts = Fontconfig.Create();
        if (fonts.IsInvalid || Fontconfig.Load(fonts, Configuration, complain: 1) == 0 || Fontconfig.BuildFonts(fonts) == 0)
        {
            throw new InvalidOperationException("fontconfig did not take the font configuration; install libfontconfig1 2.12 or later.");
        }

        return fonts;
    }
}
