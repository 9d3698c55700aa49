namespace Kinora.Media.Sources;

/// <summary>The same picture again and again.</summary>
internal sealed class FrozenPictures(ForwardPictures single, int pictureBytes, long count) : IPictureStream
{
    private byte[]? picture;
    private long given;

    public IReadOnlyList<string> Warnings => single.Warnings;

    public bool TryRead(Span<byte> destination)
    {
        if (given == count) return false;
        if (picture is null)
        {
            picture = GC.AllocateUninitializedArray<byte>(pictureBytes);
            if (!single.TryRead(picture)) throw new InvalidOperationException("A decoder gives a picture or throws.");
        }
        picture.CopyTo(destination);
        given++;
        return true;
    }

    public void Dispose() => single.Dispose();
}
