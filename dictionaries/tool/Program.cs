using NewsKb.Dictionaries;

if (args is ["compile", var kind, var table, var binary]) return Compiler.Run(kind, table, binary);
if (args is ["generate", var packages, var output]) return Generator.Run(packages, output);
Console.Error.WriteLine("""
    usage: NewsKb.Dictionaries generate PACKAGES DICTIONARIES   derive the text tables from unpacked registry packages
           NewsKb.Dictionaries compile KIND TABLE BINARY        compile one table (the build does this)
    """);
return 2;
