using Kinora.Accounts;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Http;

/// <summary>What the server is made of: one line a part, in each of the two lists.</summary>
internal static class Modules
{
    public static void Add(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<IDatabase>(_ => SqliteDatabase.Open(settings.SqlitePath));
        services.AddSingleton<IBlobStore>(_ => new FolderBlobStore(Path.Combine(settings.DataFolder, "blobs")));
        services.AddSingleton<PublicBase>();
        services.AddAccounts();
    }

    public static void Use(WebApplication application, ServerSettings settings)
    {
        application.UseMiddleware<Failures>();
        application.UseRouting();
        application.UseMiddleware<Authentication>();
        application.MapHealth();
        application.MapAccounts();
        application.MapFallback(() => Envelope.Refuse(Refusal.NoSuch("address"))).WithMetadata(new Public());
    }
}
