using System.CommandLine;
using System.Text.Json;
using Kinora.Cli.Doctor;
using Kinora.Core.Effects;

namespace Kinora.Cli;

/// <summary><c>doctor</c>: what is here, what is missing, and the one command that installs it.</summary>
internal sealed class DoctorVerb(Terminal terminal)
{
    private readonly Option<bool> json = new("--json") { Description = "One JSON object." };

    public Command Build()
    {
        var command = new Command("doctor", "Check tools, libraries and fonts; say what is missing and how to get it.") { json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var findings = await Checkup.RunAsync(cancellation);
        var packages = findings.SelectMany(finding => finding.Packages).Distinct().ToList();
        var ready = findings.All(finding => finding.State != FindingState.Bad);
        var install = packages.Count == 0 ? null : "sudo apt-get install -y --no-install-recommends " + string.Join(' ', packages);
        if (parsed.GetValue(json)) terminal.Out.WriteLine(JsonSerializer.Serialize(ToJson(findings, ready, install), JsonLines.Options));
        else Print(findings, ready, install);
        return ready ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static object ToJson(IReadOnlyList<Finding> findings, bool ready, string? install) => new
    {
        ready,
        findings = findings.Select(finding => new { state = WireName.Of(finding.State), name = finding.Name, detail = finding.Detail, packages = finding.Packages }),
        install,
    };

    private void Print(IReadOnlyList<Finding> findings, bool ready, string? install)
    {
        foreach (var finding in findings)
        {
            terminal.Out.WriteLine($"{Mark(finding.State),-8} {finding.Name,-24} {Shown.Line(finding.Detail)}".TrimEnd());
        }

        terminal.Out.WriteLine();
        if (install is not null) terminal.Out.WriteLine("To install what is missing: " + install);
        terminal.Out.WriteLine(ready ? "Films can be made." : "No film can be made until what is marked BAD is there.");
    }

    private static string Mark(FindingState state) => state switch
    {
        FindingState.Good => "ok",
        FindingState.Note => "note",
        FindingState.Poor => "missing",
        _ => "BAD",
    };
}
