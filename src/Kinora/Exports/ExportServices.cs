using Kinora.Accounts;
using Kinora.Exports.Previews;

namespace Kinora.Exports;

internal static class ExportServices
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<IExportQueue, DatabaseExportQueue>()
        .AddSingleton<RenderStore>()
        .AddSingleton<RenderFeeds>()
        .AddSingleton<DraftCheck>()
        .AddSingleton<DraftMedia>()
        .AddSingleton<ExportPermission>()
        .AddSingleton<RunningRenders>()
        .AddSingleton<FilmShelf>()
        .AddSingleton<WebhookAddress>()
        .AddSingleton<ExportBody>()
        .AddSingleton<ExportDesk>()
        .AddSingleton<RenderRun>()
        .AddSingleton<IUserBelongings, RenderBelongings>()
        .AddSingleton<WebhookSecrets>()
        .AddSingleton<WebhookSchedule>()
        .AddHostedService<ExportWorkers>()
        .AddHostedService<WebhookSender>()
        .AddHostedService<FilmKeeper>()
        .AddSingleton<PreviewDesk>()
        .AddHostedService(services => services.GetRequiredService<PreviewDesk>());
}
