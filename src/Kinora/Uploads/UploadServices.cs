using Kinora.Accounts;

namespace Kinora.Uploads;

/// <summary>The parts that take files in and give them out.</summary>
internal static class UploadServices
{
    public static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddSingleton<LinkKey>()
        .AddHostedService(provider => provider.GetRequiredService<LinkKey>())
        .AddSingleton<SignedLinks>()
        .AddSingleton<IncomingFiles>()
        .AddSingleton<MediaGate>()
        .AddSingleton<IUserBelongings, MediaBelongings>()
        .AddSingleton<MediaStore>();
}
