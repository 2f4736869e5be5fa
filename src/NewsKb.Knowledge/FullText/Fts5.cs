using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.FullText;

/// <summary><c>fts5_api</c> of fts5.h, as far as it is used.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Api
{
    public int Version;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, Fts5TokenizerMethods*, nint, int> CreateTokenizer;
    public nint FindTokenizer;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, delegate* unmanaged[Cdecl]<Fts5Extension*, nint, nint, int, nint*, void>, nint, int> CreateFunction;
}

/// <summary><c>fts5_tokenizer</c>: create, delete, tokenize.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5TokenizerMethods
{
    public delegate* unmanaged[Cdecl]<void*, byte**, int, nint*, int> Create;
    public delegate* unmanaged[Cdecl]<nint, void> Delete;
    public delegate* unmanaged[Cdecl]<nint, void*, int, byte*, int, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int>, int> Tokenize;
}

/// <summary><c>Fts5ExtensionApi</c> up to the calls that are used.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Extension
{
    public int Version;
    public nint UserData;
    public nint ColumnCount;
    public nint RowCount;
    public nint ColumnTotalSize;
    public nint Tokenize;
    public nint PhraseCount;
    public nint PhraseSize;
    public nint InstCount;
    public nint Inst;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long> RowId;
    public nint ColumnText;
    public nint ColumnSize;
    public delegate* unmanaged[Cdecl]<nint, int, void*, delegate* unmanaged[Cdecl]<Fts5Extension*, nint, void*, int>, int> QueryPhrase;
    public nint SetAuxdata;
    public nint GetAuxdata;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, Fts5PhraseIterator*, int*, int*, int> PhraseFirst;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, Fts5PhraseIterator*, int*, int*, void> PhraseNext;
}

/// <summary><c>Fts5PhraseIter</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Fts5PhraseIterator
{
    public nint Next;
    public nint End;
}
