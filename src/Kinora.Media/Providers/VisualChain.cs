using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kinora.Core;
using Kinora.Media.Analysis;

namespace Kinora.Media.Providers;

/// <summary>
/// Providers in order, asked scene by scene: each has a time limit and one more try where that may help, then the next is
/// asked. What was found is kept by its order and provider, so that asking again costs nothing. A provider that refuses for good
/// (a wrong key) is not asked again.
/// </summary>
public sealed class VisualChain(IReadOnlyList<IVisualProvider> providers, string cacheFolder, TimeProvider time)
{
    private readonly ConcurrentDictionary<IVisualProvider, string> ruledOut = new();
    private readonly ConcurrentDictionary<string, bool> notes = new();

    /// <summary>For one answer of one provider; generated clips take minutes.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The longest pause that a provider may ask for before the second try.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(20);

    public bool IsEmpty => providers.Count == 0;

    /// <summary>What fell through and why, a sentence each, once.</summary>
    public IReadOnlyList<string> Notes => [.. notes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Asks each provider whether it is set up; those that are not are left out and noted.</summary>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        foreach (var provider in providers)
        {
            if (await provider.CheckAsync(cancellation).ConfigureAwait(false) is { } missing) RuleOut(provider, missing);
        }
    }

    /// <returns>Null when no provider has anything: the scene stays an illustration.</returns>
    public async Task<FoundVisual?> FindAsync(VisualOrder order, CancellationToken cancellation)
    {
        foreach (var provider in providers.Where(provider => !ruledOut.ContainsKey(provider)))
        {
            var folder = FolderOf(provider, order);
            if (VisualCache.Read(folder) is { } known) return known;
            if (await AskAsync(provider, order, folder, cancellation).ConfigureAwait(false) is { } found) return found;
        }

        return null;
    }

    private async Task<FoundVisual?> AskAsync(IVisualProvider provider, VisualOrder order, string folder, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AskOnceAsync(provider, order, folder, cancellation).ConfigureAwait(false);
            }
            catch (ProviderException exception) when (exception.IsPassing && attempt == 1 && (exception.RetryAfter ?? TimeSpan.Zero) <= LongestPause)
            {
                await Task.Delay(exception.RetryAfter ?? TimeSpan.FromSeconds(1), time, cancellation).ConfigureAwait(false);
            }
            catch (ProviderException exception)
            {
                if (exception.IsPassing) notes.TryAdd(exception.Message, true);
                else RuleOut(provider, exception.Message);
                return null;
            }
        }
    }

    private async Task<FoundVisual?> AskOnceAsync(IVisualProvider provider, VisualOrder order, string folder, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = time.CreateTimer(_ => limit.Cancel(), null, Limit, Timeout.InfiniteTimeSpan);
        using var work = VisualCache.Open(folder);
        try
        {
            var found = await provider.FindAsync(order, work.Path, limit.Token).ConfigureAwait(false);
            if (found is null) return null;
            await CheckFileAsync(provider, found, limit.Token).ConfigureAwait(false);
            return work.Keep(found with { Provenance = found.Provenance with { Prompt = order.Prompt } });
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new ProviderException($"{provider.Name} took longer than {Limit.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s.", isPassing: false, exception);
        }
    }

    /// <summary>Whatever arrives is someone else's file: it must be a picture or clip that is let in.</summary>
    private static async Task CheckFileAsync(IVisualProvider provider, FoundVisual found, CancellationToken cancellation)
    {
        if (await MediaProbe.ProbeAsync(found.Path, cancellation).ConfigureAwait(false) is MediaProbed { Info.Facts.HasPicture: true }) return;
        throw new ProviderException($"{provider.Name} sent a file that is no usable picture or clip.", isPassing: true);
    }

    private void RuleOut(IVisualProvider provider, string sentence)
    {
        if (ruledOut.TryAdd(provider, sentence)) notes.TryAdd(sentence, true);
    }

    private string FolderOf(IVisualProvider provider, VisualOrder order)
    {
        var shape = order.IsPortrait ? "portrait" : order.Width == order.Height ? "square" : "landscape";
        var text = string.Join('\n', provider.Name, provider.Fingerprint, order.Prompt, order.Language, shape, order.Seed.ToString(CultureInfo.InvariantCulture));
        return Path.Combine(cacheFolder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]);
    }
}
