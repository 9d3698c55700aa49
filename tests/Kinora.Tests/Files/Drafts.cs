using System.Text;
using Kinora.Core;
using Kinora.Core.Files;

namespace Kinora.Tests.Files;

/// <summary>The stored drafts, and short forms for reading.</summary>
internal static class Drafts
{
    public static string UrbanDreams => Stored("v1-urban-dreams.json");

    public static string PublicDocuments => Stored("v0-public-documents.json");

    public static string Stored(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Files", "Drafts", name));

    public static Timeline Read(string json) =>
        DraftJson.Read(json) is DraftRead read ? read.Timeline : throw new Xunit.Sdk.XunitException(Refusal(json).Sentence);

    public static DraftRefused Refusal(string json) => Assert.IsType<DraftRefused>(DraftJson.Read(json));

    public static string Write(Timeline timeline) => Encoding.UTF8.GetString(DraftJson.Write(timeline));

    /// <summary>JSON that is broken into lines only to be readable here.</summary>
    public static string OneLine(string json) => json.ReplaceLineEndings("");

    /// <summary>A draft of one video segment with the given keys beside its id.</summary>
    public static string WithSegment(string keys) =>
        $$"""{"v":1,"t":[{"id":"t1","tt":0,"sg":[{"id":"s1",{{keys}}}]}]}""";
}
