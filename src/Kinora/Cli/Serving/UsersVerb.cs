using System.CommandLine;
using System.Text.Json;
using Kinora.Accounts;
using Kinora.Http;

namespace Kinora.Cli.Serving;

/// <summary><c>users list</c>, <c>users plan</c>: administration by whoever may read the data.</summary>
internal sealed class UsersVerb(Terminal terminal)
{
    private const int MostListed = 1000;

    private readonly Option<string?> data = ServerData.Option();
    private readonly Option<bool> json = new("--json") { Description = "One JSON object a line." };
    private readonly Argument<string> user = new("user") { Description = "An id or an e-mail address." };
    private readonly Argument<string> plan = new("plan") { Description = "free or pro." };

    public Command Build()
    {
        var list = new Command("list", "The newest users with their plans and credits.") { data, json };
        list.SetAction(ListAsync);
        var set = new Command("plan", "Give a user another plan.") { user, plan, data };
        set.SetAction(SetPlanAsync);
        return new Command("users", "See and decide about a server's users.") { list, set };
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var database = ServerData.Open(ServerData.Settings(parsed.GetValue(data)));
        var users = await new UserDirectory(database).ListAsync(MostListed, cancellation);
        foreach (var found in users)
        {
            terminal.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(found, JsonLines.Options)
                : $"{found.Id}  {found.Kind,-10} {found.Plan,-4} {found.Available,6} credits  {found.Email}".TrimEnd());
        }

        return ExitCodes.Done;
    }

    private async Task<int> SetPlanAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (!Enum.TryParse<UserPlan>(parsed.GetValue(plan), ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
        {
            throw new CommandFailedException("a plan is free or pro", ExitCodes.BadUsage);
        }

        using var database = ServerData.Open(ServerData.Settings(parsed.GetValue(data)));
        var directory = new UserDirectory(database);
        var found = await directory.FindAsync(parsed.GetValue(user)!, cancellation) ?? throw new CommandFailedException($"there is no user {Shown.Line(parsed.GetValue(user)!)}");
        await directory.SetPlanAsync(found.Id, wanted, cancellation);
        terminal.Out.WriteLine($"{found.Id} has the plan {wanted.ToString().ToLowerInvariant()} now.");
        return ExitCodes.Done;
    }
}
