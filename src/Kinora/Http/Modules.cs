using Kinora.Accounts;
using Kinora.Agents;
using Kinora.Exports;
using Kinora.Http.Description;
using Kinora.Operation;
using Kinora.Sessions;
using Kinora.Settings;
using Kinora.Store;
using Kinora.Uploads;
using Microsoft.AspNetCore.HttpOverrides;

namespace Kinora.Http;

/// <summary>What the server is made of: one line a part, in each of the two lists.</summary>
internal static class Modules
{
    public static void Add(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<IDatabase>(_ => SqliteDatabase.Open(settings.SqlitePath));
        services.AddSingleton<IBlobStore>(_ => new FolderBlobStore(Path.Combine(settings.DataFolder, "blobs")));
        services.AddSingleton<OwedWrites>();
        services.AddSingleton<PublicBase>();
        services.AddOperation(settings);
        // Bodies that can't be read become our envelope instead of an empty answer.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options => Envelope.Configure(options.SerializerOptions));
        services.AddApiDescription();
        services.AddAccounts();
        services.AddUploads();
        services.AddSessions();
        services.AddExports();
    }

    public static void Use(WebApplication application, ServerSettings settings)
    {
        if (settings.TrustedProxies.Count > 0) application.UseForwardedHeaders(Forwarded(settings));
        application.UseOperation();
        application.UseSecurityHeaders();
        application.UseMiddleware<Failures>();
        application.UseRouting();
        application.UseCors();
        application.UseMiddleware<Authentication>();
        application.UseRateLimiter();
        application.MapHealth();
        application.MapOpenApi().WithMetadata(new Public());
        application.MapAccounts();
        application.MapAccountPages();
        application.MapUploads();
        application.MapResumableUploads();
        application.MapMedia();
        application.MapFiles();
        application.MapSessions();
        application.MapStates();
        application.MapTurns();
        application.MapAgentKit();
        application.MapArtifacts();
        application.MapExports();
        application.MapPreviews();
        application.MapAgents();
    }

    private static ForwardedHeadersOptions Forwarded(ServerSettings settings)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in settings.TrustedProxies) options.KnownIPNetworks.Add(network);
        return options;
    }
}
