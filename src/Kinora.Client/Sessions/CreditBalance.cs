using System.Globalization;
using Kinora.Core.Summary;

namespace Kinora.Client.Sessions;

/// <summary>Credits of a user.</summary>
/// <param name="Available">May be spent.</param>
/// <param name="Frozen">Kept back for what is being made.</param>
/// <param name="Total">Both.</param>
public sealed record CreditBalance(int Available, int Frozen, int Total)
{
    /// <summary>One line for a person.</summary>
    public string Describe(SummaryLanguage language = SummaryLanguage.English)
    {
        var (available, frozen, total) = (Said(Available), Said(Frozen), Said(Total));
        return language == SummaryLanguage.Chinese
            ? $"可用积分 {available}{(Frozen > 0 ? $"，冻结 {frozen}" : "")}，共 {total}。"
            : $"{available} credits available{(Frozen > 0 ? $", {frozen} frozen" : "")}, {total} in total.";
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
