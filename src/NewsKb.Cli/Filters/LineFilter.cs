using System.Text;

namespace NewsKb.Cli.Filters;

/// <summary>A filter from UTF-8 to UTF-8, line for line: line ends are kept as they are, a line may be of any length. What is not UTF-8 is told at the end.</summary>
internal static class LineFilter
{
    private const char Replacement = '\uFFFD';

    /// <summary>What is done with one line (without its end).</summary>
    public delegate void LineAction(ReadOnlySpan<char> line, TextWriter output);

    public static void Run(Terminal terminal, LineAction action, CancellationToken cancellation)
    {
        using var reader = new StreamReader(terminal.Input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        var buffer = new char[1 << 16];
        var (length, isBroken) = (0, false);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (length == buffer.Length) Array.Resize(ref buffer, checked(buffer.Length * 2));
            var read = reader.Read(buffer, length, buffer.Length - length);
            if (read == 0) break;
            isBroken |= buffer.AsSpan(length, read).Contains(Replacement);
            var searched = length;
            length += read;
            var start = 0;
            while (buffer.AsSpan(searched, length - searched).IndexOf('\n') is >= 0 and var offset)
            {
                var end = searched + offset;
                var line = buffer.AsSpan(start, end - start);
                var isCrLf = line is [.., '\r'];
                action(isCrLf ? line[..^1] : line, terminal.Output);
                terminal.Output.Write(isCrLf ? "\r\n" : "\n");
                start = searched = end + 1;
            }
            buffer.AsSpan(start, length - start).CopyTo(buffer);
            length -= start;
        }
        if (length > 0) action(buffer.AsSpan(0, length), terminal.Output);
        terminal.Output.Flush();
        if (isBroken) TellBroken(terminal);
    }

    /// <summary>Tells that the input had replacement characters, or bytes that became some.</summary>
    public static void TellBroken(Terminal terminal) =>
        terminal.Error.WriteLine("newskb: part of the input is not UTF-8, or was lost before (\uFFFD); if it is GB18030: iconv -f gb18030 -t utf-8");
}
