using System.Buffers.Binary;
using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Kinora.Core;

namespace Kinora.Media.Export.Chunks;

/// <summary>A hash of values. Everything is told apart by kind and length, so that no two sequences of values meet by chance.</summary>
internal sealed class ContentHash : IDisposable
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    public void Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    public void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(bytes.Length);
        hash.AppendData(bytes);
    }

    /// <summary>
    /// A record of the timeline with all its public properties, so that what is added to it one day counts without being named here.
    /// </summary>
    /// <param name="leftOut">Names of properties, at any depth, that do not count.</param>
    public void AddAll(object? value, IReadOnlySet<string> leftOut)
    {
        Add(value is null ? "" : value.GetType().Name);
        switch (value)
        {
            case null:
                break;
            case string text:
                Add(text);
                break;
            case double number:
                Add(number);
                break;
            case TimeSpan time:
                Add(time.Ticks);
                break;
            case Enum or bool or byte or int or long:
                Add(Convert.ToInt64(value, null));
                break;
            case IEnumerable items:
                AddItems(items, leftOut);
                break;
            default:
                foreach (var property in Properties.GetOrAdd(value.GetType(), OfType))
                {
                    if (leftOut.Contains(property.Name)) continue;
                    Add(property.Name);
                    AddAll(property.GetValue(value), leftOut);
                }

                break;
        }
    }

    /// <summary>The hash as lower-case hexadecimal digits; what is added next begins a new one.</summary>
    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private void AddItems(IEnumerable items, IReadOnlySet<string> leftOut)
    {
        var count = 0L;
        foreach (var item in items)
        {
            AddAll(item, leftOut);
            count++;
        }

        Add(count);
    }

    private static PropertyInfo[] OfType(Type type)
    {
        if (type.Assembly != typeof(Timeline).Assembly) throw new ArgumentException($"{type} is no part of a timeline.");
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0)
                .OrderBy(property => property.Name, StringComparer.Ordinal),
        ];
    }
}
