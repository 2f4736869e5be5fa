using System.Text.Json.Serialization;

namespace NewsKb.Knowledge.Store;

/// <summary>The few columns that hold JSON.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class StoreJson : JsonSerializerContext;
