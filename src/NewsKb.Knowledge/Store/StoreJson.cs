using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsKb.Knowledge.Store;

/// <summary>The few columns that hold JSON. Chinese stands in them as it is, so that SQL can look for it.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    private static readonly StoreJson Readable = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IEnumerable<string> names) => JsonSerializer.Serialize([.. names], Readable.StringArray);

    public static string[] Read(string json) => JsonSerializer.Deserialize(json, Readable.StringArray) ?? [];
}
