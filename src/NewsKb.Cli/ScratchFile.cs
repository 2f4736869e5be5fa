namespace NewsKb.Cli;

/// <summary>A place for a file that is gone afterwards.</summary>
internal sealed class ScratchFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newskb");

    public string Path => System.IO.Path.Combine(_folder.FullName, "scratch.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
