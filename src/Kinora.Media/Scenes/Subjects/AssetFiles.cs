namespace Kinora.Media.Scenes.Subjects;

/// <summary>What the build has put beside the program for illustrated scenes. Opened once, when it is first asked for.</summary>
public static class AssetFiles
{
    private static readonly Lazy<DrawingLibrary> Drawings = 
        new(() => DrawingLibrary.Open(In("drawings.pack")), LazyThreadSafetyMode.PublicationOnly);
    private static readonly Lazy<WordLibrary> Words = new(() => WordLibrary.Open(In("words.pack")), LazyThreadSafetyMode.PublicationOnly);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "assets");

    /// <exception cref="AssetsMissingException"/>
    public static DrawingLibrary OpenDrawings() => Drawings.Value;

    /// <exception cref="AssetsMissingException"/>
    public static WordLibrary OpenWords() => Words.Value;

    private static string In(string name) => Path.Combine(Folder, name);
}
