using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Kinora.Tests.Files.Otio;

public class OtioSchemaTests
{
    [Fact]
    public void Every_film_is_written_as_the_schema_says()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Files", "Otio", "otio.schema.json")));
        var schema = new JsonSchema(document.RootElement);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(seed => new RandomTimelines(seed).Next()).ToArbitrary(), film =>
        {
            using var written = JsonDocument.Parse(OtherProgram.Write(film), new JsonDocumentOptions { MaxDepth = 256 });
            Assert.Null(schema.Check(written.RootElement));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261121UL, 15UL));
    }

    [Fact]
    public void Times_are_numbers_with_a_point_as_strict_readers_want_them()
    {
        foreach (var line in OtherProgram.Write(new RandomTimelines(3).Next()).Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("\"rate\": ", StringComparison.Ordinal) || line.StartsWith("\"value\": ", StringComparison.Ordinal)) Assert.Contains('.', line);
        }
    }
}
