using System.Runtime.InteropServices;
using NewsKb.Knowledge.Store.Pages;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace NewsKb.Knowledge.FullText;

/// <summary>The calls of SQLite by raw pointers: those that the managed wrapper leaves out, and those that it makes slow.</summary>
internal static unsafe partial class Native
{
    public const int Ok = 0;
    public const int Error = 1;

    /// <summary>The file control that tells whether a file was moved (SQLITE_FCNTL_HAS_MOVED); not answered on Windows, where an open file stays.</summary>
    public const int HasMoved = 20;

    /// <summary>What is bound is copied at once (SQLITE_TRANSIENT).</summary>
    public const nint Copied = -1;

    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Prepare(nint db, string sql, int bytes, out nint statement, nint tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    public static partial int BindPointer(nint statement, int index, void* pointer, byte* type, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    public static partial int BindNull(nint statement, int index);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    public static partial int BindInteger(nint statement, int index, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double")]
    public static partial int BindReal(nint statement, int index, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    public static partial int BindText(nint statement, int index, byte* utf8, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    public static partial int BindBlob(nint statement, int index, byte* bytes, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    public static partial int Finalize(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_file_control")]
    public static partial int FileControl(nint db, nint name, int operation, void* argument);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_find")]
    public static partial FileSystemMethods* FindFileSystem(nint name);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_register")]
    public static partial int RegisterFileSystem(FileSystemMethods* fileSystem, int makeDefault);
}
