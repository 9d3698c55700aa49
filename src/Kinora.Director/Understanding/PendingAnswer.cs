using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Plain;

namespace Kinora.Director.Understanding;

/// <summary>Whether a message answers what was asked: "the first", "2", a part of an option's label, "yes", "不用了".</summary>
internal static class PendingAnswer
{
    /// <returns>The options that were chosen, none for a "no"; null when the message is no answer and is to be read as new.</returns>
    public static ValueList<QuestionOption>? Read(Message message, Question question)
    {
        if (question.Options.Count == 0 || message.Text.Length > 120) return null;
        var mentions = message.Clauses.SelectMany(clause => clause.Mentions).ToList();
        if (ByLabel(message.Text, question.Options, exact: true) is { } named) return [named];
        if (ByPlace(message, mentions, question.Options) is { } placed) return placed;
        if (IsOnly(message, mentions, "answer.no")) return question.Options.Where(option => option.Calls.Count == 0).Take(1).ToValueList();
        if (IsOnly(message, mentions, "answer.yes")
            && question.Options.Count(option => option.Calls.Count > 0) == 1) return [question.Options.First(option =>
            option.Calls.Count > 0)];
        if (IsOnly(message, mentions, "which.all") || IsOnly(message, mentions, "which.both")) return question.Options;
        return ByLabel(message.Text, question.Options, exact: false) is { } option ? [option] : null;
    }

    /// <summary>A number and nothing else that means something.</summary>
    private static ValueList<QuestionOption>? ByPlace(Message message, List<Mention> mentions, ValueList<QuestionOption> options)
    {
        var places = mentions.OfType<Ordinals>().SelectMany(ordinals => ordinals.Places).ToList();
        var bare = mentions.OfType<Amount>().Where(amount => amount.Unit == AmountUnit.None
            && amount.Value == Math.Floor(amount.Value)).ToList();
        if (places.Count == 0) places.AddRange(bare.Select(amount => (int)amount.Value));
        if (places.Count == 0 && NumberOnly(message.Text) is { } number) places.Add(number);
        if (places.Count == 0) return null;
        var covered = mentions.Where(mention => mention is Ordinals or Amount || mention.IsNoise
            || mention is Concept { Family: "answer" or "which" or "thing" }).Select(mention => mention.Span).ToList();
        if (WordCount.Uncovered(message.Text, new Span(0, message.Text.Length), covered) > 0.5) return null;
        var chosen = places.Select(place => place > 0 ? place - 1 : options.Count + place).ToList();
        return chosen.TrueForAll(index => index >= 0
            && index < options.Count) ? chosen.Distinct().Select(index => options[index]).ToValueList() : null;
    }

    private static int? NumberOnly(string text) =>
        Language.NumberWords.Parse(text.Trim(' ', '.', '!', '。')) is >= 1 and <= 99 and var number ? (int)number : null;

    /// <summary>The words mean this and politeness, and nothing else.</summary>
    private static bool IsOnly(Message message, List<Mention> mentions, string key)
    {
        var answers = mentions.Where(mention => mention is Concept concept && concept.Key == key).Select(mention => mention.Span).ToList();
        if (answers.Count == 0) return false;
        var covered = answers.Concat(mentions.Where(mention => mention.IsNoise
            || mention is Concept { Key: "act.cancel" or "act.undo" }).Select(mention => mention.Span)).ToList();
        var other = key == "answer.yes" ? "answer.no" : "answer.yes";
        var isBoth = mentions.Exists(mention => mention is Concept concept && concept.Key == other
            && !answers.Exists(span => span.Overlaps(concept.Span)) && !mention.IsNoise
            && !mentions.Exists(noise => noise.IsNoise && noise.Span == mention.Span));
        return !isBoth && WordCount.Uncovered(message.Text, new Span(0, message.Text.Length), covered) < 0.5;
    }

    private static QuestionOption? ByLabel(string text, ValueList<QuestionOption> options, bool exact)
    {
        var plain = text.Trim(' ', '.', '!', '。', '?', '"');
        var labels = options.Select(option => (Option: option, Label: PlainWriting.Of(option.Label).Text)).ToList();
        if (exact) return labels.FirstOrDefault(pair => pair.Label == plain).Option;
        var said = ContentWords.Of(plain);
        if (said.Count == 0) return null;
        var fitting = labels.Where(pair => ContentWords.Of(pair.Label) is { Count: > 0 } words && said.IsSubsetOf(words)).ToList();
        return fitting.Count == 1 ? fitting[0].Option : null;
    }
}
