namespace Kinora.Media.Disk;

/// <summary>Where things are kept that can be made again, by the XDG base directory specification.</summary>
public static class CacheFolders
{
    /// <returns>Null where neither XDG_CACHE_HOME nor HOME is set. It need not exist.</returns>
    public static string? Of(string name)
    {
        // Relative values are to be ignored, says the specification.
        var cache = Absolute("XDG_CACHE_HOME") ?? (Absolute("HOME") is { } home ? Path.Combine(home, ".cache") : null);
        return cache is null ? null : Path.Combine(cache, "kinora", name);
    }

    private static string? Absolute(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } value && Path.IsPathRooted(value) ? value : null;
}
