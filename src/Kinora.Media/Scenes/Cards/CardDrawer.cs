using System.Globalization;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Cards;

/// <summary>Lays a card over its ground.</summary>
public static class CardDrawer
{
    /// <summary>White words on pure white seen through it still have 4.5 : 1 with the deep grounds.</summary>
    private const double VeilOpacity = 0.78;

    public static void Draw(SceneStage stage, SceneCard card)
    {
        var layout = new CardLayout(stage);
        if (stage.Scene.Place is not (ScenePlace.Abstract or ScenePlace.Data or ScenePlace.Gradient)) Veil(stage);
        switch (card)
        {
            case PhraseCard phrase:
                Statement(layout, phrase.Phrase, phrase.Heading);
                break;
            case QuestionCard question:
                Statement(layout, question.Question, question.Heading);
                break;
            case QuoteCard quote:
                Quote(layout, quote);
                break;
            case NumberCard number:
                Number(layout, number);
                break;
            case EndCard end:
                End(layout, end);
                break;
            case ListCard list:
                ListDrawing.Draw(layout, list);
                break;
            case ChartCard chart:
                ChartDrawing.Draw(layout, chart);
                break;
            case ComparisonCard comparison:
                ComparisonDrawing.Draw(layout, comparison);
                break;
            case TimelineCard timeline:
                TimelineDrawing.Draw(layout, timeline);
                break;
        }
    }

    /// <summary>Where the card keeps room for its icon, if any: the middle and the side of a square, in units.</summary>
    public static (double X, double Y, double Size)? IconPlace(SceneStage stage, SceneCard card) => card switch
    {
        PhraseCard or QuestionCard when stage.IsPortrait => (stage.Width / 2, stage.Height * 0.27, stage.Percent * 38),
        PhraseCard or QuestionCard => (IconX(stage), stage.Height * 0.43, stage.Percent * 42),
        EndCard when stage.IsPortrait => (stage.Width / 2, stage.Height * 0.25, stage.Percent * 30),
        EndCard => (stage.Width / 2, stage.Height * 0.2, stage.Percent * 20),
        NumberCard when stage.IsPortrait => (stage.Width / 2, stage.Height * 0.22, stage.Percent * 24),
        NumberCard => (stage.Width / 2, stage.Height * 0.17, stage.Percent * 16),
        _ => null,
    };

    /// <summary>A place is too busy and too bright to read on: it is seen through the ground's colour, like a lamp through a curtain.</summary>
    private static void Veil(SceneStage stage)
    {
        var tone = stage.Style.IsLight ? Tone.White : TopicGround.Deep(stage);
        var room = new RectangleD(stage.Left, stage.Top, stage.Right - stage.Left, stage.Bottom - stage.Top);
        stage.Add("veil", 0, room, drawing => drawing.Rectangle(room.X, room.Y, room.Width, room.Height, Paint.Of(tone, VeilOpacity)));
    }

    private static double IconX(SceneStage stage) => stage.Width * (stage.Scene.Layout == SceneLayout.Left ? 0.23 : 0.77);

    private static void Statement(CardLayout layout, string text, string? heading)
    {
        var stage = layout.Stage;
        var hasIcon = stage.Scene.Subjects.Count > 0;
        var box = layout.IsPortrait
            ? new RectangleD(layout.Content.X, stage.Height * (hasIcon ? 0.4 : 0.2), layout.Content.Width, stage.Height * (hasIcon ? 0.3 : 0.45))
            : hasIcon
                ? new RectangleD(stage.Width * (stage.Scene.Layout == SceneLayout.Left ? 0.42 : 0.08), stage.Height * 0.14, stage.Width * 0.5, stage.Height * 0.58)
                : layout.Content;
        var align = layout.IsPortrait || !hasIcon ? 0.5 : 0;
        if (!string.IsNullOrWhiteSpace(heading))
        {
            var small = stage.Percent * 7;
            layout.Words(heading, box with { Height = small }, layout.Label, 700, layout.AccentInk, align, 0.5, 1, new Enter(0, stage.Percent, SceneMoment.Seconds(0.1)));
            box = box with { Y = box.Y + small, Height = box.Height - small };
        }

        layout.Words(text, box, layout.Title * (CardLayout.Width(text, 1) < 24 ? 1.3 : 1.05), 800, layout.Ink, align, 0.5, 4, new Enter(0, stage.Percent * 3, SceneMoment.Seconds(0.2)));
    }

    private static void Quote(CardLayout layout, QuoteCard card)
    {
        var stage = layout.Stage;
        var content = layout.Content;
        var mark = stage.Percent * 34;
        layout.Words("“", new RectangleD(content.X, content.Y - stage.Percent * 4, mark, mark), mark, 800, layout.AccentInk, 0, 0, 1, new PopUp(SceneMoment.Seconds(0.1)));
        var top = content.Y + stage.Percent * 12;
        var author = stage.Percent * 8;
        var box = new RectangleD(content.X, top, content.Width, content.Bottom - top - author);
        layout.Words(card.Quote.Trim('"', '“', '”', '„', '«', '»', '「', '」', ' '), box, stage.Percent * 8.2, 700, layout.Ink, 0, 0.3, 5, new Enter(0, stage.Percent * 2, SceneMoment.Seconds(0.3)));
        if (string.IsNullOrWhiteSpace(card.Author)) return;
        layout.Bar(content.X, content.Bottom - author * 0.52, stage.Percent * 5, 0.9);
        var line = new RectangleD(content.X + stage.Percent * 7, content.Bottom - author, content.Width - stage.Percent * 7, author);
        layout.Words(card.Author, line, layout.Text, 600, layout.Ink, 0, 0.5, 1, new Enter(0, stage.Percent, SceneMoment.Seconds(0.9)));
    }

    private static void Number(CardLayout layout, NumberCard card)
    {
        var stage = layout.Stage;
        var hasIcon = stage.Scene.Subjects.Count > 0;
        var middle = stage.Height * (hasIcon ? 0.44 : 0.38);
        var em = stage.Percent * (layout.IsPortrait ? 22 : 27);
        var text = card.Prefix + card.Value.ToString("#,0.###", CultureInfo.InvariantCulture) + card.Suffix;
        // Wide numbers shrink: about 0.62 em a digit.
        em = Math.Min(em, layout.Content.Width / (0.62 * text.Length));
        stage.Add(new CounterPart { Name = "number", Depth = 0, Text = text, X = stage.Width / 2, Y = middle, Em = em, Tone = layout.AccentInk });
        var width = stage.Percent * 16;
        layout.Bar(stage.Width / 2 - width / 2, middle + em * 0.62, width, 0.7);
        var top = middle + em * 0.62 + stage.Percent * 4;
        var box = new RectangleD(layout.Content.X, top, layout.Content.Width, Math.Max(stage.Percent * 10, stage.Height * 0.78 - top));
        layout.Words(card.Caption, box, layout.Text * 1.1, 600, layout.Ink, 0.5, 0, 2, new Enter(0, stage.Percent * 2, SceneMoment.Seconds(0.6)));
        if (string.IsNullOrWhiteSpace(card.Heading)) return;
        var head = new RectangleD(layout.Content.X, layout.Content.Y, layout.Content.Width, stage.Percent * 8);
        if (!hasIcon) layout.Words(card.Heading, head, layout.Text, 700, layout.Ink, 0.5, 0.5, 1, new Enter(0, stage.Percent, SceneMoment.Seconds(0.1)));
    }

    private static void End(CardLayout layout, EndCard card)
    {
        var stage = layout.Stage;
        var hasIcon = stage.Scene.Subjects.Count > 0;
        var top = stage.Height * (layout.IsPortrait ? hasIcon ? 0.36 : 0.28 : hasIcon ? 0.32 : 0.2);
        var title = new RectangleD(layout.Content.X, top, layout.Content.Width, stage.Percent * (layout.IsPortrait ? 36 : 26));
        layout.Words(card.Title, title, stage.Percent * 12, 800, layout.Ink, 0.5, 0.5, 2, new Enter(0, stage.Percent * 3, SceneMoment.Seconds(0.15)));
        if (string.IsNullOrWhiteSpace(card.Action)) return;
        var em = layout.Text;
        var wanted = CardLayout.Width(card.Action, em) + stage.Percent * 10;
        var width = Math.Min(layout.Content.Width, wanted);
        var height = stage.Percent * (wanted > layout.Content.Width ? 16 : 12);
        var pill = new RectangleD(stage.Width / 2 - width / 2, title.Bottom + stage.Percent * 3, width, height);
        var motion = new PopUp(SceneMoment.Seconds(0.7)).And(new Breathe(0.012, 2.4));
        layout.Draw("action", pill, drawing => drawing.Rectangle(pill.X, pill.Y, pill.Width, pill.Height, layout.Accent, height / 2), motion);
        var inner = new RectangleD(pill.X + stage.Percent * 4, pill.Y, pill.Width - stage.Percent * 8, pill.Height);
        layout.Words(card.Action, inner, em, 700, layout.OnAccent, 0.5, 0.5, 2, motion);
    }
}
