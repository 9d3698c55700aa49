namespace Kinora.Cli.Client;

/// <summary>Tells at once, where it is reported: the framework's own posts to a pool and mixes the order.</summary>
internal sealed class Reporter<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
