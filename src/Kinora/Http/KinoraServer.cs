using System.Net;
using Kinora.Accounts;
using Kinora.Settings;
using Kinora.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kinora.Http;

/// <summary>The server as one value: started whole or not at all, stopped in order.</summary>
internal sealed class KinoraServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private readonly DataFolder folder;

    private KinoraServer(WebApplication application, DataFolder folder, ServerSettings settings, string ownerToken)
    {
        this.application = application;
        this.folder = folder;
        Settings = settings;
        OwnerToken = ownerToken;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.First());
        application.Services.GetRequiredService<PublicBase>().Bind(Address);
    }

    public ServerSettings Settings { get; }

    /// <summary>With the port that was really taken.</summary>
    public Uri Address { get; }

    public string OwnerToken { get; }

    public IServiceProvider Services => application.Services;

    /// <param name="arrange">Other parts than usual: for tests.</param>
    /// <exception cref="IOException">The port is taken, or the data folder can't be used.</exception>
    public static async Task<KinoraServer> StartAsync(
        ServerSettings settings, TimeProvider time, CancellationToken cancellation, Action<IServiceCollection>? arrange = null)
    {
        var folder = DataFolder.Hold(settings.DataFolder);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "kinora", ContentRootPath = settings.DataFolder });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Listen(options, settings));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(settings).AddSingleton(time);
        Modules.Add(builder.Services, settings);
        arrange?.Invoke(builder.Services);
        var application = builder.Build();
        try
        {
            Modules.Use(application, settings);
            var token = await application.Services.GetRequiredService<Tokens>().KeepOwnerTokenAsync(cancellation);
            await application.StartAsync(cancellation);
            return new KinoraServer(application, folder, settings, token);
        }
        catch
        {
            await application.DisposeAsync();
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Until it is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation) => application.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        folder.Dispose();
    }

    private static void Listen(KestrelServerOptions options, ServerSettings settings)
    {
        options.AddServerHeader = false;
        options.Limits.MaxConcurrentConnections = settings.MaxConnections;
        options.Limits.MaxRequestBodySize = 4 << 20; // uploads say otherwise for themselves
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        if (settings.Host == "localhost") options.ListenLocalhost(settings.Port);
        else options.Listen(IPAddress.Parse(settings.Host), settings.Port);
    }
}
