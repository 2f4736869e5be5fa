using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.FullText;

/// <summary><c>fts5_api</c> of fts5.h, as far as it is used.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Api
{
    public int Version;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, Fts5TokenizerMethods*, nint, int> CreateTokenizer;
    public nint FindTokenizer;
    public nint CreateFunction;
}

/// <summary><c>fts5_tokenizer</c>: create, delete, tokenize.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5TokenizerMethods
{
    public delegate* unmanaged[Cdecl]<void*, byte**, int, nint*, int> Create;
    public delegate* unmanaged[Cdecl]<nint, void> Delete;
    public delegate* unmanaged[Cdecl]<nint, void*, int, byte*, int, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int>, int> Tokenize;
}
