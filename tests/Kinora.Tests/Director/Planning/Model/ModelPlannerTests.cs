using Kinora.Core.Files;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using static Kinora.Tests.Director.Planning.Model.ScriptedModel;

namespace Kinora.Tests.Director.Planning.Model;

/// <summary>A model that does well, and what it may say of it.</summary>
public class ModelPlannerTests
{
    private const string Quieter = "{'segments': ['music'], 'volume': 0.2}";

    [Fact]
    public async Task Calls_make_one_version_and_the_models_words_stand_before_what_really_changed()
    {
        var model = new ScriptedModel(Call(("set_volume", Quieter)), Call(("set_title", "{'title': 'Coffee'}")), Say("The music is softer now."));
        var result = await ModelDesk.TalkAsync(model, "soften the tune, call it Coffee");
        Assert.Equal((ReplyKind.Changed, 0.2, 1), (result.Reply.Kind, result.MusicVolume(), result.Project.History.Current.Number));
        var lines = result.Reply.Text.Split('\n');
        Assert.Equal("The music is softer now.", lines[0]);
        Assert.Contains(lines.Skip(1), line => line.Contains("20", StringComparison.Ordinal));
        Assert.Equal(new ModelUsage(300, 30), result.Usage);
    }

    [Fact]
    public async Task Each_call_is_answered_under_its_own_id()
    {
        var model = new ScriptedModel(Call(("set_volume", Quieter), ("show_timeline", "{}")), Say("Done."));
        await ModelDesk.TalkAsync(model, "music to 20% please");
        Assert.Equal(["c0", "c1"], model.Requests[1].Messages.OfType<ToolResultMessage>().Select(message => message.CallId));
        Assert.Equal(2, Assert.Single(model.Requests[1].Messages.OfType<AssistantMessage>()).Calls.Count);
        Assert.True(ModelDesk.Json(model.Requests[1].Reports().First())["done"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("Done! I removed the title.", "take the title away", "Nothing in the film was changed.")]
    [InlineData("好的，标题已经删掉了。", "把标题删掉", "影片没有任何改动。")]
    public async Task A_claim_without_a_change_never_stands_alone(string claim, string message, string truth)
    {
        var result = await ModelDesk.TalkAsync(new ScriptedModel(Say(claim)), message);
        Assert.Equal((ReplyKind.Told, $"{claim}\n{truth}"), (result.Reply.Kind, result.Reply.Text));
        Assert.Single(result.Project.History.Versions);
    }

    [Fact]
    public async Task A_question_is_asked_and_told_again_with_the_answer()
    {
        var first = await ModelDesk.TalkAsync(new ScriptedModel(Say("Which one do you mean, the title or the end card?")), "enlarge the writing");
        Assert.Equal(ReplyKind.Asked, first.Reply.Kind);
        Assert.EndsWith("Nothing in the film was changed.", first.Reply.Text);
        var model = new ScriptedModel(Say("All right."));
        await ModelDesk.TalkAsync(model, "the end card of course", first.Project);
        Assert.StartsWith("Which one do you mean", model.Opening().Project["youAsked"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_offered_answer_is_carried_out_as_it_was_offered_without_asking_the_model()
    {
        var quieter = new Kinora.Director.Planning.Tools.ToolCall("set_volume", ModelDesk.Json(Quieter.Replace('\'', '"')));
        var project = ModelDesk.Promo();
        project = project with { Memory = project.Memory with { Question = new Question("Softer?", [new("yes, softer", [quieter]), new("no", [])]) } };
        var model = new ScriptedModel(Say("Never asked."));
        var result = await ModelDesk.TalkAsync(model, "1", project);
        Assert.Equal((0, 0.2), (model.Requests.Count, result.MusicVolume()));
    }

    [Fact]
    public async Task Ids_marks_and_control_characters_are_not_for_people()
    {
        var model = new ScriptedModel(Call(("set_volume", Quieter)), Say("**bgm** is \u001b[31msofter\u202e than p1."));
        var result = await ModelDesk.TalkAsync(model, "soften the music");
        var said = result.Reply.Text.Split('\n')[0];
        Assert.DoesNotContain("**", said);
        Assert.DoesNotContain('\u001b', said);
        Assert.DoesNotContain('\u202e', said);
        Assert.DoesNotContain("p1", said);
        Assert.Contains("shop-front", said);
    }

    [Fact]
    public async Task What_a_model_looks_up_on_its_way_is_not_told()
    {
        var model = new ScriptedModel(Call(("show_versions", "{}"), ("set_volume", Quieter)), Say("Softer, and p1.mp4 is as it was."));
        var result = await ModelDesk.TalkAsync(model, "soften the music");
        Assert.StartsWith("Softer, and p1.mp4 is as it was.\n", result.Reply.Text);
        Assert.DoesNotContain("ersion", result.Reply.Text);
        var told = await ModelDesk.TalkAsync(new ScriptedModel(Call(("show_versions", "{}")), Say("Here.")), "which versions?");
        Assert.Contains("ersion", told.Reply.Text);
    }

    [Fact]
    public async Task A_question_may_come_after_a_look()
    {
        var model = new ScriptedModel(Call(("show_timeline", "{}")), Say("Which photo do you mean?"));
        var result = await ModelDesk.TalkAsync(model, "drop the picture");
        Assert.Equal((ReplyKind.Asked, "Which photo do you mean?\nNothing in the film was changed."), (result.Reply.Kind, result.Reply.Text));
    }

    [Fact]
    public async Task Code_is_not_for_people_either()
    {
        var model = new ScriptedModel(Call(("set_volume", Quieter)), Say("```json\n{\"volume\": 0.2}\n```"));
        var result = await ModelDesk.TalkAsync(model, "soften the music");
        Assert.Equal(ReplyKind.Changed, result.Reply.Kind);
        Assert.DoesNotContain("volume\"", result.Reply.Text);
    }

    [Fact]
    public async Task A_wish_refused_in_the_end_undoes_the_whole_turn()
    {
        var model = new ScriptedModel(
            Call(("set_volume", Quieter), ("remove_clips", "{'segments': ['p99']}")), Say("I made the music softer, but there is no such clip."));
        var result = await ModelDesk.TalkAsync(model, "soften the music and drop clip 99");
        Assert.Equal((ReplyKind.Refused, 0.6), (result.Reply.Kind, result.MusicVolume()));
        Assert.EndsWith("Nothing in the film was changed.", result.Reply.Text);
    }

    [Fact]
    public async Task A_refusal_without_words_is_told_in_the_tools_own()
    {
        var model = new ScriptedModel(Call(("remove_clips", "{'segments': ['p99']}")), [End]);
        var result = await ModelDesk.TalkAsync(model, "drop clip 99");
        Assert.Equal(ReplyKind.Refused, result.Reply.Kind);
        Assert.Contains("There is no “p99” in the film.", result.Reply.Text);
    }

    [Fact]
    public async Task A_refused_call_may_be_mended_once()
    {
        var model = new ScriptedModel(Call(("set_volume", "{'segments': ['tune'], 'volume': 0.2}")), Call(("set_volume", Quieter)), Say("Softer."));
        var result = await ModelDesk.TalkAsync(model, "soften the tune");
        Assert.Equal((ReplyKind.Changed, 0.2), (result.Reply.Kind, result.MusicVolume()));
        Assert.NotNull(ModelDesk.Json(model.Requests[1].Reports().Single())["refused"]);
    }

    [Fact]
    public async Task Talk_before_a_call_is_taken_back()
    {
        var events = new List<TurnEvent>();
        ModelEvent[] first = [new TextPiece("Let me "), new TextPiece("see."), .. Call(("set_volume", Quieter))];
        await ModelDesk.TalkAsync(new ScriptedModel(first, Say("Softer.")), "soften the music", tell: events.Add);
        Assert.Equal(
            ["Let me ", "see.", "withdrawn", "called", "returned", "Softer."],
            events.Select(happened => happened switch { TextArrived text => text.Text, TextWithdrawn => "withdrawn", ToolCalled => "called", _ => "returned" }));
    }

    [Fact]
    public async Task What_only_the_host_can_do_is_handed_on()
    {
        var result = await ModelDesk.TalkAsync(new ScriptedModel(Call(("export", "{'format': 'gif'}")), Say("Here it comes.")), "as a gif please");
        Assert.Equal("gif", Assert.IsType<ExportRequest>(Assert.Single(result.Requests)).Format);
        Assert.Equal(ReplyKind.Requested, result.Reply.Kind);
    }

    [Fact]
    public async Task Undo_by_a_model_gives_back_the_first_bytes()
    {
        var before = ModelDesk.Promo();
        var changed = await ModelDesk.TalkAsync(new ScriptedModel(Call(("set_volume", Quieter)), Say("Softer.")), "soften it", before);
        var undone = await ModelDesk.TalkAsync(new ScriptedModel(Call(("undo", "{}")), Say("Undone.")), "as it was", changed.Project);
        Assert.Equal(DraftJson.Write(before.Timeline), DraftJson.Write(undone.Project.Timeline));
    }
}
