using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Kinora.ServerTests;

internal static class ByHand
{
    /// <summary>What a server does by itself now and then is done by nobody but the test: its first time, at the start, may come late and be in the way.</summary>
    public static void OnlyByHand<T>(this IServiceCollection services)
        where T : class, IHostedService
    {
        foreach (var one in services.Where(IsOf).ToList()) services.Remove(one);
        services.TryAddSingleton<T>();

        static bool IsOf(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
            && (service.ImplementationType == typeof(T) || service.ImplementationFactory?.GetType().GenericTypeArguments is [_, var made] && made == typeof(T));
    }
}
