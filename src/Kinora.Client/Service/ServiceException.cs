namespace Kinora.Client.Service;

/// <summary>The server refused, or could not be reached, and the client could not settle it by itself.</summary>
/// <param name="fault">Why.</param>
/// <param name="inner">What broke below; null: it was an answer.</param>
public sealed class ServiceException(ServiceFault fault, Exception? inner = null) : Exception(fault.ToString(), inner)
{
    /// <summary>Why, for people and for programs.</summary>
    public ServiceFault Fault => fault;
}
