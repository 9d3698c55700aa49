using Kinora.Media.Scenes.Subjects;

namespace Kinora.MediaTests.Scenes.Subjects;

public sealed class AssetTests
{
    [Fact]
    public void There_are_about_three_thousand_drawings_each_with_something_painted_inside_its_view_box()
    {
        var drawings = AssetFiles.OpenDrawings();
        Assert.True(drawings.Count > 3000);
        foreach (var drawing in drawings.All)
        {
            Assert.True(drawing.Box is { Width: > 1, Height: > 1, X: >= 0, Y: >= 0, Right: <= EmojiDrawing.Size,
                Bottom: <= EmojiDrawing.Size }, $"{drawing}");
        }
    }

    [Fact]
    public void Every_line_of_the_casting_table_is_about_a_drawing_that_exists()
    {
        var drawings = AssetFiles.OpenDrawings();
        Assert.All(CastingTable.Instance.Names, name => Assert.True(drawings.Find(name) is not null, name));
    }

    [Fact]
    public void Every_drawing_is_cast_as_something()
    {
        foreach (var drawing in AssetFiles.OpenDrawings().All)
        {
            var facts = CastingTable.Instance.Of(drawing);
            Assert.True(facts is { Metres: > 0, Habitat: not null, Facing: not null, Motion: not null },
                $"{drawing.Name} of {drawing.Subgroup}: {facts}");
        }
    }

    [Fact]
    public void A_missing_file_is_told_with_the_command_that_brings_it()
    {
        var missing = Assert.Throws<AssetsMissingException>(() => DrawingLibrary.Open("/nowhere/drawings.pack"));
        Assert.Contains("/nowhere/drawings.pack", missing.Message);
        Assert.Contains("npm ci --prefix assets", missing.Message);
    }

    [Fact]
    public void A_damaged_file_is_told_alike()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "0000009999\nshort");
            Assert.Throws<AssetsMissingException>(() => DrawingLibrary.Open(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_emoji_leads_to_its_drawing()
    {
        var words = AssetFiles.OpenWords();
        Assert.Equal("honeybee", words.OfEmoji("🐝"));
        Assert.Null(words.OfEmoji("a"));
        Assert.Contains("zh-hant", words.Languages);
    }
}
