using Microsoft.AspNetCore.Identity;

namespace Kinora.Accounts;

/// <summary>What may be a password, and how it is kept.</summary>
internal sealed class Passwords
{
    public const int Shortest = 8;
    public const int Longest = 256;

    private static readonly PasswordHasher<string> Hasher = new();

    // Checking a password takes as long whether or not there is such an account, so that nobody learns which addresses have one.
    private static readonly string Nobody = Hasher.HashPassword("", Secrets.NewToken());

    /// <returns>A sentence; null when it may be used.</returns>
    public static string? Fault(string password) => password.Length switch
    {
        < Shortest => $"The password is too short: use at least {Shortest} characters.",
        > Longest => $"The password is too long: use at most {Longest} characters.",
        _ => null,
    };

    public static string Hash(string email, string password) => Hasher.HashPassword(email, password);

    /// <param name="kept">Null: there is no such account.</param>
    public static bool Matches(string email, string? kept, string password) =>
        Hasher.VerifyHashedPassword(email, kept ?? Nobody, password) != PasswordVerificationResult.Failed && kept is not null;
}
