using System.Globalization;

namespace Kinora.ServerTests.Faults;

/// <summary><c>bench/faults/run</c> does the same with many more rounds.</summary>
public sealed class KillTests
{
    private const int Rounds = 3;
    private const int Users = 2;
    private const int Seed = 20261121;

    [Fact]
    public async Task What_was_promised_is_there_once_however_often_the_server_is_killed()
    {
        await using var storm = new Storm(Setting("KINORA_FAULTS_SEED", Seed), Setting("KINORA_FAULTS_USERS", Users), Tell);
        await storm.RunAsync(Setting("KINORA_FAULTS_ROUNDS", Rounds));
    }

    // A long run is watched.
    private static void Tell(string line)
    {
        if (Environment.GetEnvironmentVariable("KINORA_FAULTS_ROUNDS") is { Length: > 0 }) Console.Error.WriteLine(line);
    }

    private static int Setting(string name, int usual) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
