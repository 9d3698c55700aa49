using System.Reflection;
using Kinora.Settings;

namespace Kinora.ServerTests.Settings;

/// <summary>docs/server.md tells every setting with its default. KINORA_WRITE_DOCS=1 writes the table anew.</summary>
public sealed class ServerDocumentTests
{
    private const string Begin = "<!-- settings: made by the tests -->\n";
    private const string End = "<!-- end of settings -->";

    [Fact]
    public void The_table_of_settings_is_up_to_date()
    {
        var path = Path.Combine(Root(), "docs", "server.md");
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var table = Table();
        if (Environment.GetEnvironmentVariable("KINORA_WRITE_DOCS") == "1") File.WriteAllText(path, text[..from] + table + text[to..]);
        else Assert.True(text[from..to] == table, "docs/server.md is out of date: run this test with KINORA_WRITE_DOCS=1.");
    }

    private static string Table()
    {
        var defaults = new ServerSettings { DataFolder = "~/.local/share/kinora" };
        var rows = ServerSettingTable.All.Select(setting =>
            $"| `--{setting.Name}`{(setting.IsSwitch ? "" : $" {setting.Value.Replace("|", "\\|")}")} | `{setting.Variable}` | {Shown(setting.Show(defaults))} | {setting.Description} |\n");
        return "| flag | variable | default | what for |\n|---|---|---|---|\n" + string.Concat(rows);
    }

    private static string Shown(string value) => value.Length == 0 ? "–" : value;

    private static string Root()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kinora.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
