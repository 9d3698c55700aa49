using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>A message's mentions, whatever clause they stand in.</summary>
internal static class MessageWords
{
    public static Clause Whole(Message message) => new(
        message,
        new Span(0, message.Text.Length),
        message.Clauses.SelectMany(clause => clause.Mentions).Where(mention => !mention.IsInherited).OrderBy(mention => mention.Span.Start).ToValueList(),
        null);
}
