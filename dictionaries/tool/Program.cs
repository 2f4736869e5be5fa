using NewsKb.Dictionaries;

if (args is ["compile", var manifest]) return Compiler.Run(manifest);
if (args is ["generate", var packages, var output]) return Generator.Run(packages, output);
Console.Error.WriteLine("""
    usage: NewsKb.Dictionaries generate PACKAGES DICTIONARIES   derive the text tables from unpacked registry packages
           NewsKb.Dictionaries compile MANIFEST                 compile the tables that have changed (the build does this)
    """);
return 2;
