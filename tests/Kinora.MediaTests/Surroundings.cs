using System.Runtime.CompilerServices;

namespace Kinora.MediaTests;

/// <summary>What tests would else find of the person who runs them.</summary>
internal static class Surroundings
{
    /// <summary>The commands that are tested keep nothing in that person's cache.</summary>
    [ModuleInitializer]
    internal static void Clear()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOurs).ToList())
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", Path.Combine(AppContext.BaseDirectory, "cache"));
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("KINORA_", StringComparison.Ordinal) || name.StartsWith("OPENAI_", StringComparison.Ordinal);
}
