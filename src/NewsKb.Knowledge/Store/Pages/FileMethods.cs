using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.Store.Pages;

/// <summary><c>sqlite3_file</c>: what begins every open file of SQLite.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SqliteFile
{
    public FileMethods* Methods;
}

/// <summary><c>sqlite3_io_methods</c>, whole, so that it can be copied; of its entries only three are called from here.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FileMethods
{
    public int Version;
    public nint Close;
    public delegate* unmanaged[Cdecl]<SqliteFile*, byte*, int, long, int> Read;
    public delegate* unmanaged[Cdecl]<SqliteFile*, byte*, int, long, int> Write;
    public nint Truncate;
    public nint Sync;
    public delegate* unmanaged[Cdecl]<SqliteFile*, long*, int> FileSize;
    public nint Lock, Unlock, CheckReservedLock, FileControl, SectorSize, DeviceCharacteristics;
    public nint ShmMap, ShmLock, ShmBarrier, ShmUnmap;
    public nint Fetch, Unfetch;
}

/// <summary><c>sqlite3_vfs</c> of version 3, whole.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FileSystemMethods
{
    public int Version, FileSize, LongestPath;
    public nint Next;
    public byte* Name;
    public nint AppData;
    public delegate* unmanaged[Cdecl]<FileSystemMethods*, byte*, SqliteFile*, int, int*, int> Open;
    public nint Delete, Access, FullPathName, DlOpen, DlError, DlSym, DlClose, Randomness, Sleep, CurrentTime, GetLastError;
    public nint CurrentTimeInt64, SetSystemCall, GetSystemCall, NextSystemCall;
}
