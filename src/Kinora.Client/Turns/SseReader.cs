using System.Runtime.CompilerServices;
using System.Text;

namespace Kinora.Client.Turns;

/// <summary>
/// Reads <c>text/event-stream</c>: a value for each block with data, and an empty one for each sign of life (a comment, an empty <c>data:</c>).
/// Anything else is passed over, as the standard has it.
/// </summary>
internal static class SseReader
{
    private const int LongestBlock = 32 << 20;

    /// <exception cref="InvalidDataException">A block is too long to be one.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 8192, leaveOpen: true);
        var buffer = new char[8192];
        var line = new StringBuilder();
        var data = new StringBuilder();
        var (hasData, afterReturn) = (false, false);
        int read;
        while ((read = await reader.ReadAsync(buffer.AsMemory(), cancellation)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                var c = buffer[i];
                if (c is not ('\n' or '\r'))
                {
                    afterReturn = false;
                    line.Append(c);
                    if (line.Length + data.Length > LongestBlock) throw new InvalidDataException("An event of the stream is too long.");
                    continue;
                }

                if (c == '\n' && afterReturn)
                {
                    afterReturn = false; // the second half of one line end
                    continue;
                }

                afterReturn = c == '\r';
                var text = line.ToString();
                line.Clear();
                if (text.Length == 0)
                {
                    if (hasData) yield return data.ToString();
                    data.Clear();
                    hasData = false;
                }
                else if (text[0] == ':')
                {
                    yield return "";
                }
                else if (text.StartsWith("data:", StringComparison.Ordinal) || text == "data")
                {
                    if (hasData) data.Append('\n');
                    data.Append(text.AsSpan(Math.Min(5, text.Length)).TrimStart(' '));
                    hasData = true;
                }
            }
        }

        // The standard drops a block without its empty line; but some servers close behind their last event, and its JSON tells whether it is whole.
        if (line.ToString() is ['d', 'a', 't', 'a', ':', .. var rest])
        {
            data.Append(hasData ? "\n" : "").Append(rest.TrimStart(' '));
            hasData = true;
        }

        if (hasData) yield return data.ToString();
    }
}
