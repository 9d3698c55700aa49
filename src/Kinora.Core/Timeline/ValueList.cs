using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Kinora.Core;

/// <summary>An immutable list that is equal to another when their items are: records that hold one stay comparable.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    public static readonly ValueList<T> Empty = new([]);

    private readonly ImmutableArray<T> items;

    internal ValueList(ImmutableArray<T> items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public ValueList<T> Add(T item) => new(items.Add(item));

    public ValueList<T> Insert(int index, T item) => new(items.Insert(index, item));

    public ValueList<T> RemoveAt(int index) => new(items.RemoveAt(index));

    public ValueList<T> SetItem(int index, T item) => new(items.SetItem(index, item));

    public int FindIndex(Predicate<T> match)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (match(items[i])) return i;
        }

        return -1;
    }

    public bool Equals(ValueList<T>? other) => other is not null && items.SequenceEqual(other.items, EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items) hash.Add(item);
        return hash.ToHashCode();
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();
}

/// <summary>Makes value lists, also for collection expressions.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>([.. items]);

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
