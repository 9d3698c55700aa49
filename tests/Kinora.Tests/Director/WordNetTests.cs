using System.Text;
using Kinora.Director.Language.WordNet;

namespace Kinora.Tests.Director;

/// <summary>The dictionary's format, with a book of three words made here.</summary>
public class WordNetTests
{
    private const string License = "  1 This is a licence line, as the real files begin with.\n";

    private static readonly Dictionary<string, string> Files = Book();

    [Fact]
    public void A_word_is_found_with_what_is_known_of_it()
    {
        var meaning = Assert.Single(Open().Look("bee"));
        Assert.Equal(("bee", "any of numerous hairy-bodied insects", true), (meaning.Word, meaning.Definition, meaning.IsNoun));
        Assert.Equal(["insect"], meaning.Kinds);
        Assert.Equal(["black hole"], meaning.Parts);
        Assert.Equal(["the bee hums", "bees sting"], meaning.Examples);
    }

    [Theory]
    [InlineData("bees", "bee")]
    [InlineData("Insects", "insect")]
    [InlineData("black holes", "black hole")]
    [InlineData("bii", "bee")]
    public void Forms_of_a_word_lead_to_it(string form, string word) => Assert.Equal(word, Open().Look(form)[0].Word);

    [Theory]
    [InlineData("wasp")]
    [InlineData("")]
    [InlineData("be")]
    [InlineData("蜜蜂")]
    public void An_unknown_word_is_unknown(string word) => Assert.Empty(Open().Look(word));

    [Fact]
    public void Without_files_nothing_is_known() => Assert.Empty(new WordNetBook(_ => null).Look("bee"));

    [Fact]
    public void Damaged_lines_are_passed_over() =>
        Assert.Empty(new WordNetBook(name => new MemoryStream(Encoding.UTF8.GetBytes(name == "index.noun" ? "bee n 1 x 1 0 zz\n"
            : "rubbish"))).Look("bee"));

    [Fact]
    public void Things_explained_with_all_words_are_found_and_other_lines_are_not()
    {
        const string Nouns = License
            + "00000060 17 n 01 honeycomb 0 000 | a structure of cells in which bees store honey\n"
            + "00000140 05 n 01 worm 0 000 | an animal that eats neither bees nor honey\n"
            + "00000220 04 n 01 honey_trade 0 000 | the trade of bees and honey\n"
            + "00000300 05 n 01 honeybird 0 000 | a bird that beetles fear for its honey\n";
        var book = new WordNetBook(name => name == "data.noun" ? new MemoryStream(Encoding.UTF8.GetBytes(Nouns)) : null);
        var found = Assert.Single(book.About(["bee", "honey"]));
        Assert.Equal(("honeycomb", "a structure of cells in which bees store honey"), (found.Word, found.Definition));
        Assert.Empty(book.About(["bee"]));
        Assert.Empty(new WordNetBook(_ => null).About(["bee", "honey"]));
    }

    private static WordNetBook Open() => new(name => Files.TryGetValue(name, out var text) ? new MemoryStream(Encoding.UTF8.GetBytes(text))
        : null);

    private static Dictionary<string, string> Book()
    {
        var offsets = new int[3];
        string Data() => License
            + $"{offsets[0]:00000000} 05 n 01 bee 0 002 @ {offsets[1]:00000000} n 0000 %p {offsets[2]:00000000} n 0000 | any of numerous hairy-bodied insects; \"the bee hums\"; \"bees sting\"  \n"
            + $"{offsets[1]:00000000} 05 n 01 insect 0 000 | small air-breathing arthropod  \n"
            + $"{offsets[2]:00000000} 17 n 01 black_hole 0 000 | a region of space resulting from the collapse of a star  \n";
        var lines = Data().Split('\n');
        offsets[0] = lines[0].Length + 1;
        offsets[1] = offsets[0] + lines[1].Length + 1;
        offsets[2] = offsets[1] + lines[2].Length + 1;
        return new Dictionary<string, string>
        {
            ["data.noun"] = Data(),
            ["index.noun"] =
                License + $"bee n 1 2 @ %p 1 0 {offsets[0]:00000000}  \nblack_hole n 1 0 1 0 {offsets[2]:00000000}  \ninsect n 1 0 1 0 {offsets[1]:00000000}  \n",
            ["noun.exc"] = "bii bee\n",
        };
    }
}
