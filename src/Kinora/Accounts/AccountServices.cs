namespace Kinora.Accounts;

internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<KnownCallers>();
        services.AddSingleton<Tokens>();
        services.AddSingleton<AnonymousUsers>();
        services.AddSingleton<RegisteredUsers>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<Ledger>();
    }
}
