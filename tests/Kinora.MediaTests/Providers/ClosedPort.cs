using System.Net;
using System.Net.Sockets;

namespace Kinora.MediaTests.Providers;

/// <summary>A port on which nobody listens, and which nobody else can take meanwhile: whoever connects is refused at once.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}/v1/");

    public void Dispose() => socket.Dispose();
}
