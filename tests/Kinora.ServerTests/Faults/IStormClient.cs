namespace Kinora.ServerTests.Faults;

/// <summary>What one user does with one part of the server; dies with the line, and knows what it has been promised.</summary>
internal interface IStormClient
{
    /// <summary>Something at random.</summary>
    Task DeedAsync(Wire wire);

    /// <summary>After a restart: goes on with what was cut off.</summary>
    Task ReturnAsync(Wire wire);

    /// <summary>When nothing goes on: whether all that was promised is there, once.</summary>
    Task CheckAsync(Wire wire);
}
