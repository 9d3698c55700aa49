namespace Kinora.Cli.Screen;

/// <summary>A line that is typed and never shown: not even how long it is.</summary>
internal static class SecretLine
{
    /// <returns>Null: the person gave up.</returns>
    public static async Task<string?> ReadAsync(IKeys keys, TextWriter output, string prompt, CancellationToken cancellation)
    {
        await output.WriteAsync(prompt);
        await output.FlushAsync(cancellation);
        var typed = new LineBuffer();
        try
        {
            while (true)
            {
                var key = await keys.NextAsync(cancellation);
                switch (key.Kind)
                {
                    case KeyKind.Enter or KeyKind.NewLine:
                        return typed.Text;
                    case KeyKind.Interrupt or KeyKind.EndOfInput or KeyKind.HungUp or KeyKind.Escape:
                        return null;
                    case KeyKind.Paste:
                        typed.Insert(key.Text.Split('\n')[0]);
                        break;
                    default:
                        typed.Apply(key);
                        break;
                }
            }
        }
        finally
        {
            await output.WriteAsync('\n');
            await output.FlushAsync(CancellationToken.None);
        }
    }
}
