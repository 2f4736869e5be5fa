using System.Reflection;

// One class a measurement: dotnet run -c Release --project tests/NewsKb.Benchmarks -- NAME [ARGS]
var measurements = Assembly.GetExecutingAssembly().GetTypes()
    .Where(t => t.Namespace == "NewsKb.Benchmarks" && t.GetMethod("Run", BindingFlags.Public | BindingFlags.Static, [typeof(string[])]) is not null)
    .ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
if (args.Length == 0 || !measurements.TryGetValue(args[0], out var measurement))
{
    Console.Error.WriteLine("usage: NewsKb.Benchmarks NAME [ARGS]   with NAME one of: " + string.Join(", ", measurements.Keys.Order(StringComparer.Ordinal)));
    return 2;
}
measurement.GetMethod("Run", BindingFlags.Public | BindingFlags.Static, [typeof(string[])])!.Invoke(null, [args[1..]]);
return 0;
