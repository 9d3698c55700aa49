using System.Runtime.InteropServices;
using Kinora.Media.Export;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Scenes.Subjects;
using Kinora.Media.Text;

namespace Kinora.Cli.Doctor;

/// <summary>Looks at everything a film needs from the system.</summary>
internal static class Checkup
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var needs = Need.ReadAll().Where(need => need.Level is NeedLevel.Must or NeedLevel.Should).ToList();
        var findings = new List<Finding> { Finding.Good(".NET", RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal)) };
        foreach (var need in needs.Where(need => need.Kind == "command")) findings.Add(await CheckCommandAsync(need, cancellation));
        foreach (var need in needs.Where(need => need.Kind == "library")) findings.Add(CheckLibrary(need));
        findings.AddRange(needs.Where(need => need.Kind == "file").Select(CheckFile));
        findings.AddRange(CheckFonts());
        findings.Add(CheckDrawings());
        var sandbox = await Sandbox.DetectAsync();
        findings.Add(new Finding(sandbox.IsConfined ? FindingState.Good : FindingState.Note, "sandbox", sandbox.Describe(), []));
        foreach (var codec in (VideoCodec[])[VideoCodec.H264, VideoCodec.Hevc]) findings.Add(await CheckHardwareAsync(codec, cancellation));
        findings.AddRange(ServiceFindings.Of(Environment.GetEnvironmentVariable));
        return findings;
    }

    private static async Task<Finding> CheckCommandAsync(Need need, CancellationToken cancellation)
    {
        if (need.Names.FirstOrDefault(name => ToolLocator.Find(name) is not null) is not { } found) return Missing(need);
        var version = await ToolLocator.VersionAsync(found, cancellation);
        // Most of libheif's and webp's tools print no version of their own; being there is enough.
        return found is "ffmpeg" or "ffprobe" && version is null
            ? new Finding(FindingState.Bad, found, "is there but does not run", need.Packages)
            : Finding.Good(found, version ?? "");
    }

    private static Finding CheckLibrary(Need need)
    {
        if (!NativeLibrary.TryLoad(need.Names[0], out var handle)) return Missing(need);
        NativeLibrary.Free(handle);
        return Finding.Good(need.Names[0], "");
    }

    private static Finding CheckFile(Need need) =>
        need.Names.FirstOrDefault(File.Exists) is { } found ? Finding.Good(Path.GetFileName(found), "") : Missing(need);

    private static IEnumerable<Finding> CheckFonts()
    {
        FontReport report;
        try
        {
            report = FontReport.Collect();
        }
        catch (DllNotFoundException)
        {
            return [new Finding(FindingState.Bad, "fonts", "missing: can't be listed without fontconfig", ["fontconfig"])];
        }

        return
        [
            .. report.Present.Select(font => Finding.Good($"font {font.Family}", "")),
            .. report.Missing.Select(font => new Finding(FindingState.Poor, $"font {font.Family}", "missing: words in its script may not show", [font.Package])),
        ];
    }

    private static Finding CheckDrawings()
    {
        try
        {
            return Finding.Good("drawings", $"{AssetFiles.OpenDrawings().Count} for illustrated scenes");
        }
        catch (AssetsMissingException missing)
        {
            return new Finding(FindingState.Bad, "drawings", missing.Message, []);
        }
    }

    private static async Task<Finding> CheckHardwareAsync(VideoCodec codec, CancellationToken cancellation)
    {
        if (ToolLocator.Find("ffmpeg") is null) return new Finding(FindingState.Note, "hardware encoder", "can't be tried without ffmpeg", []);
        var choice = await HardwareEncoders.FindAsync(codec, cancellation);
        return new Finding(choice.Encoder is null ? FindingState.Note : FindingState.Good, "hardware encoder", choice.Sentence, []);
    }

    private static Finding Missing(Need need) => new(
        need.Level == NeedLevel.Must ? FindingState.Bad : FindingState.Poor, string.Join(" or ", need.Names), $"missing: {need.Purpose}", need.Packages);
}
