using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsKb.Knowledge.FullText;

namespace NewsKb.Knowledge.Store.Pages;

/// <summary>
/// SQLite's file system of this machine, with one difference: pages that are written to a database file are sealed with their
/// checksum, if the database leaves room for it: new ones do (see <see cref="PageReader.Reserve"/>). All else goes to the original functions.
/// </summary>
internal static unsafe class SealedFileSystem
{
    /// <summary>The name to open files by.</summary>
    public const string Name = "newskb";

    private const int MainDatabase = 0x100;
    private const int SmallestPage = 512;
    private const int LargestPage = 65536;
    private static readonly Lazy<FileSystemMethods> Original = new(Register);

    /// <summary>Registers it with SQLite; once is enough.</summary>
    public static void Install() => _ = Original.Value;

    private static FileSystemMethods Register()
    {
        var original = Native.FindFileSystem(0);
        if (original == null) throw new KnowledgeBaseException("this SQLite has no file system");
        var copy = (FileSystemMethods*)NativeMemory.Alloc((nuint)sizeof(FileSystemMethods));
        *copy = *original;
        copy->Next = 0;
        copy->Name = (byte*)Marshal.StringToCoTaskMemUTF8(Name);
        copy->Open = &Open;
        if (Native.RegisterFileSystem(copy, 0) != Native.Ok) throw new KnowledgeBaseException("SQLite refused the file system that seals pages");
        return *original;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(FileSystemMethods* self, byte* path, SqliteFile* file, int flags, int* openedFlags)
    {
        var result = Original.Value.Open(self, path, file, flags, openedFlags);
        if (result == Native.Ok && (flags & MainDatabase) != 0 && HasRoom(file)) file->Methods = Sealed(file->Methods);
        return result;
    }

    private static bool HasRoom(SqliteFile* file)
    {
        // What is missing of a file that is too short is read as zeros.
        var header = stackalloc byte[PageReader.HeaderSize];
        _ = file->Methods->Read(file, header, PageReader.HeaderSize, 0);
        return header[0] == 0 || PageReader.HasSums(new ReadOnlySpan<byte>(header, PageReader.HeaderSize));
    }

    /// <summary>A copy of the functions of an open file, whose writing seals; the original stands behind it in memory.</summary>
    private static FileMethods* Sealed(FileMethods* original)
    {
        lock (Original)
        {
            if (Copies.TryGetValue((nint)original, out var known)) return (FileMethods*)known;
            var copy = (FileMethods*)NativeMemory.Alloc((nuint)sizeof(FileMethods) * 2);
            copy[0] = copy[1] = *original;
            copy->Write = &Write;
            Copies[(nint)original] = (nint)copy;
            return copy;
        }
    }

    /// <summary>One entry for each kind of locking that SQLite knows.</summary>
    private static Dictionary<nint, nint> Copies { get; } = [];

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(SqliteFile* file, byte* data, int length, long offset)
    {
        var write = file->Methods[1].Write;
        var isPage = length is >= SmallestPage and <= LargestPage && (length & (length - 1)) == 0 && offset % length == 0;
        if (!isPage) return write(file, data, length, offset);
        var page = stackalloc byte[length];
        new ReadOnlySpan<byte>(data, length).CopyTo(new Span<byte>(page, length));
        PageSum.Seal(new Span<byte>(page, length));
        return write(file, page, length, offset);
    }
}
