using Kinora.Media.Export;

namespace Kinora.Cli.Progress;

/// <summary>Shows what goes on. Called from any thread, one call at a time.</summary>
internal interface IProgressDisplay : IDisposable
{
    /// <summary>Something before the export: "looking at 12 files".</summary>
    void Say(string sentence);

    void Show(ExportEvent progress);
}
