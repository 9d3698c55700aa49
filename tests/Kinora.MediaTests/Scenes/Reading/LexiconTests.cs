using Kinora.Media.Scenes.Reading;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.MediaTests.Scenes.Reading;

public sealed class LexiconTests
{
    public static TheoryData<string> Languages() => [.. LexiconFile.Languages];

    [Fact]
    public void The_most_used_languages_have_a_lexicon() =>
        Assert.Superset(new HashSet<string> { "en", "zh", "zh-hant", "es", "fr", "de", "pt", "it", "ja", "ko", "ru", "ar", "hi" },
            LexiconFile.Languages.ToHashSet());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_line_can_be_read_and_names_drawings_that_exist(string language)
    {
        var drawings = AssetFiles.OpenDrawings();
        var (phrases, _) = LexiconFile.Read(language);
        Assert.NotEmpty(phrases);
        foreach (var name in phrases.Select(phrase => phrase.Meaning).OfType<SubjectMeaning>().SelectMany(subject => subject.Drawings))
        {
            Assert.True(drawings.Find(name) is not null, $"{language}: there is no drawing {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_place_word_leads_to_a_place(string language)
    {
        var reader = SceneReader.Open();
        var (phrases, _) = LexiconFile.Read(language);
        foreach (var (phrase, meaning) in phrases)
        {
            if (meaning is PlaceMeaning { IsHint: false }) Assert.True(reader.Read(phrase, language).Place is not null,
                $"{language}: {phrase}");
        }
    }

    [Theory]
    [InlineData("wolves", "wolf")]
    [InlineData("puppies", "puppy")]
    [InlineData("mice", "mouse")]
    [InlineData("buses", "bus")]
    [InlineData("foxes", "fox")]
    [InlineData("glass", "glass")]
    public void English_plurals_and_singulars_meet(string plural, string singular)
    {
        var lexicon = Lexicon.Load("en", AssetFiles.OpenWords(), AssetFiles.OpenDrawings());
        Assert.Equal(lexicon.Stem(singular), lexicon.Stem(plural));
    }
}
