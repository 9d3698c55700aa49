namespace Kinora.Media.Text;

/// <summary>Which of the families that films need are there: for a check of the machine.</summary>
public sealed record FontReport(IReadOnlyList<FontFamilies.Required> Present, IReadOnlyList<FontFamilies.Required> Missing)
{
    /// <exception cref="DllNotFoundException">libfontconfig is not installed.</exception>
    public static FontReport Collect()
    {
        var installed = FontLibrary.InstalledFamilies();
        var groups = FontFamilies.All.ToLookup(required => installed.Contains(required.Family));
        return new FontReport([.. groups[true]], [.. groups[false]]);
    }
}
