using Kinora.Accounts;
using Kinora.Http;

namespace Kinora.Sessions;

/// <summary>What sessions and turns are made of.</summary>
internal static class SessionServices
{
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<SessionCache>().AddSingleton<SessionStore>().AddSingleton<SessionQueues>();
        services.AddSingleton<TurnLimits>().AddSingleton<TurnLog>().AddSingleton<TurnKeeper>().AddSingleton<TurnRunner>().AddSingleton<TurnWork>();
        services.AddSingleton<DirectorRoom>().AddSingleton<HostDesk>().AddSingleton<SessionStates>().AddSingleton<TimelineFiles>().AddSingleton<SessionHistory>().AddSingleton<SentFiles>().AddSingleton<ClientStates>().AddSingleton<TurnDoor>().AddSingleton<ArtifactShelf>();
        services.AddSingleton<SessionEnd>().AddSingleton<IUserBelongings, UserSessions>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnKeeper>());
        services.AddHostedService(provider => provider.GetRequiredService<SessionEnd>());
        services.AddHostedService<TurnHost>();
    }
}
