using Kinora.Accounts;
using Kinora.Uploads.Derived;

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
        .AddSingleton<DiskRoom>()
        .AddSingleton<UrlFetcher>()
        .AddSingleton<ResumableFiles>()
        .AddSingleton<ResumableUploads>()
        .AddSingleton<UploadTurns>()
        .AddSingleton<UserPlaces>()
        .AddSingleton<MediaGate>()
        .AddSingleton<DerivedFiles>()
        .AddHostedService<DerivedWorker>()
        .AddSingleton<UploadSweeper>()
        .AddHostedService(provider => provider.GetRequiredService<UploadSweeper>())
        .AddSingleton<IUserBelongings, MediaBelongings>()
        .AddSingleton<MediaStore>();
}
