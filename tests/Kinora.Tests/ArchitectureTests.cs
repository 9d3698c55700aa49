using System.Reflection;
using System.Text.RegularExpressions;
using Kinora.Core;

namespace Kinora.Tests;

/// <summary>What ARCHITECTURE.md says is never there really is not there.</summary>
public partial class ArchitectureTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Core_references_nothing_but_the_framework()
    {
        var references = typeof(Timeline).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.All(references, name => Assert.StartsWith("System.", name));
    }

    [Fact]
    public void The_director_knows_the_core_only()
    {
        var references = typeof(Kinora.Director.Storyboard.StoryWriter).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.All(references, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name == "Kinora.Core", name));
    }

    [Fact]
    public void The_client_knows_the_core_only()
    {
        var references = typeof(Kinora.Client.KinoraClient).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.All(references, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name == "Kinora.Core", name));
    }

    [Theory]
    [InlineData("Process-or-native", @"\b(DllImport|LibraryImport|ProcessStartInfo|Process\.Start|unsafe|SafeHandle)\b", "Kinora.Core", "Kinora.Director", "Kinora.Client", "Kinora")]
    [InlineData("files-or-network", @"\b(File\.(Open|Read|Write|Exists|Create|Delete|Move)\w*|FileStream|Directory\.\w+|HttpClient|Socket)\b", "Kinora.Core", "Kinora.Director")]
    [InlineData("clock", @"\b(Stopwatch|TimeProvider\.System|Environment\.TickCount\w*|Guid\.NewGuid)\b", "Kinora.Core", "Kinora.Director")]
    public void What_a_layer_must_not_do_is_nowhere_in_it(string what, string pattern, params string[] projects)
    {
        var found = projects.SelectMany(Sources).Where(file => Regex.IsMatch(WithoutComments(file), pattern));
        Assert.True(!found.Any(), $"{what}: {string.Join(", ", found.Select(Relative))}");
    }

    [Fact]
    public void Processes_start_in_one_folder_only()
    {
        var starters = Sources("Kinora.Media").Where(file => StartsProcess().IsMatch(WithoutComments(file)));
        Assert.All(starters, file => Assert.Contains("/Ffmpeg/", file));
    }

    [Fact]
    public void No_file_is_longer_than_500_lines()
    {
        var all = new[] { "src", "tests", "bench" }.SelectMany(folder => Files(Path.Combine(Root, folder)));
        var longest = all.Where(file => File.ReadLines(file).Count() > 500);
        Assert.True(!longest.Any(), string.Join(", ", longest.Select(Relative)));
    }

    [Fact]
    public void No_name_hides_what_it_does()
    {
        var vague = new[] { "src", "tests" }.SelectMany(folder => Files(Path.Combine(Root, folder)))
            .Where(file => VagueName().IsMatch(Path.GetFileNameWithoutExtension(file)));
        Assert.True(!vague.Any(), string.Join(", ", vague.Select(Relative)));
    }

    [GeneratedRegex(@"\b(ProcessStartInfo|Process\.Start|posix_spawn|execve|\bfork\()")]
    private static partial Regex StartsProcess();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utilities)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    private static IEnumerable<string> Sources(string project) => Files(Path.Combine(Root, "src", project));

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal));

    private static string WithoutComments(string file) => Comment().Replace(File.ReadAllText(file), "");

    private static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kinora.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Kinora.slnx is not above the tests.");
    }
}
