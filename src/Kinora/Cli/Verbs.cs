using System.CommandLine;
using Kinora.Cli.Client;
using Kinora.Cli.Completions;
using Kinora.Cli.Converting;
using Kinora.Cli.Serving;
using Kinora.Cli.Talk;
using Kinora.Skills;

namespace Kinora.Cli;

/// <summary>Every command, in the order of the help.</summary>
internal static class Verbs
{
    public static IEnumerable<Command> All(Terminal terminal) =>
    [
        new MakeVerb(terminal).Build(),
        new EditVerb(terminal).Build(),
        new ChatVerb(terminal).Build(),
        new TalkVerbs(terminal).BuildSend(),
        new TalkVerbs(terminal).BuildUpload(),
        new TalkVerbs(terminal).BuildStatus(),
        new TalkVerbs(terminal).BuildExport(),
        new SessionsVerb(terminal).Build(),
        new CreditsVerb(terminal).Build(),
        new AccountVerbs(terminal).BuildRegister(),
        new AccountVerbs(terminal).BuildLogin(),
        new AccountVerbs(terminal).BuildLogout(),
        new ServeVerb(terminal).Build(),
        new StopVerb(terminal).Build(),
        new UsersVerb(terminal).Build(),
        new BackupVerbs(terminal).BuildBackup(),
        new BackupVerbs(terminal).BuildRestore(),
        new RenderVerb(terminal).Build(),
        new FrameVerb(terminal).Build(),
        new ProbeVerb(terminal).Build(),
        new SummaryVerb(terminal).Build(),
        new ConvertVerb(terminal).Build(),
        new EffectsVerb(terminal).Build(),
        new PresetsVerb(terminal).Build(),
        new VoicesVerb(terminal).Build(),
        new SkillsVerb(terminal).Build(),
        new McpVerb(terminal).Build(),
        new DoctorVerb(terminal).Build(),
        new CompletionVerb(terminal).Build(),
        new WorkerVerb(terminal).Build(),
    ];
}
