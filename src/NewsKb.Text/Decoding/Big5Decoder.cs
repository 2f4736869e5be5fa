using NewsKb.Text.Conversion;
using NewsKb.Text.Tables;

namespace NewsKb.Text.Decoding;

/// <summary>Big5 with the Hong Kong supplement, as the Encoding Standard decodes it.</summary>
internal static unsafe class Big5Decoder
{
    private const int FirstLead = 0x81, FirstTrail = 0x40, Trails = 0xFE - FirstTrail + 1;

    private static readonly Lazy<MappedResource> Table = new(() => MappedResource.Open(typeof(Big5Decoder).Assembly, "big5-hkscs.bin"));

    public static string Decode(ReadOnlySpan<byte> bytes, int offset, BrokenBytes broken)
    {
        using var text = new CharBuffer();
        var target = text.Reserve(bytes.Length);
        var to = 0;
        for (var at = 0; at < bytes.Length; )
        {
            var lead = bytes[at];
            if (lead < 0x80)
            {
                target[to++] = (char)lead;
                at++;
                continue;
            }
            var character = at + 1 < bytes.Length ? Character(lead, bytes[at + 1]) : 0;
            if (character == 0)
            {
                // An ASCII byte behind a lead byte is a character of its own.
                var length = at + 1 < bytes.Length && bytes[at + 1] >= 0x80 && lead is not (0x80 or 0xFF) ? 2 : 1;
                broken.Add(offset + at, bytes.Slice(at, length), to);
                target[to++] = '\uFFFD';
                at += length;
                continue;
            }
            at += 2;
            target[to++] = (char)character;
            if (character <= 0xFFFF) continue;
            if (character > 0x10FFFF)
            {
                target[to++] = (char)(character >> 16);
                continue;
            }
            target[to - 1] = (char)(0xD7C0 + (character >> 10));
            target[to++] = (char)(0xDC00 | (character & 0x3FF));
        }
        text.Advance(to);
        return text.Span.ToString();
    }

    /// <summary>The code point of a pair, or two characters in one number (see the table's compiler), or 0.</summary>
    private static int Character(byte lead, byte trail) =>
        lead is < FirstLead or 0xFF || trail is < FirstTrail or 0xFF ? 0 : ((int*)Table.Value.Start)[((lead - FirstLead) * Trails) + trail - FirstTrail];
}
