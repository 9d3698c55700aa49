using System.Text.Json;
using Kinora.Cli.Doctor;
using Kinora.Media.Text;

namespace Kinora.MediaTests.Cli;

public sealed class DoctorTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task On_this_machine_films_can_be_made()
    {
        var outcome = await folder.RunAsync("doctor");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"ok +ffmpeg +\d+\.\d+", outcome.Output);
        Assert.Contains("sandbox", outcome.Output);
        Assert.Contains("hardware encoder", outcome.Output);
        Assert.EndsWith("Films can be made.\n", outcome.Output);
    }

    [Fact]
    public async Task Without_ffmpeg_it_fails_and_says_the_command_that_installs_it()
    {
        Directory.CreateDirectory(folder.PathOf("bin"));
        foreach (var tool in (string[])["setpriv", "setsid", "nice", "true", "prlimit"]) File.CreateSymbolicLink(folder.PathOf("bin/" + tool), "/usr/bin/" + tool);
        var start = folder.Start("doctor", "--json");
        start.FileName = "/usr/bin/dotnet";
        start.Environment["PATH"] = folder.PathOf("bin");
        var outcome = await Outcome.OfAsync(start);
        Assert.Equal(1, outcome.ExitCode);
        var report = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.False(report.GetProperty("ready").GetBoolean());
        Assert.Matches("^sudo apt-get install .* ffmpeg", report.GetProperty("install").GetString()!);
    }

    [Fact]
    public void The_launcher_installs_every_package_that_the_program_names()
    {
        var packages = Need.ReadAll().SelectMany(need => need.Packages).ToHashSet();
        Assert.All(FontFamilies.All, font => Assert.Contains(font.Package, packages));
    }
}
