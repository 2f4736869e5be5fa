Console.Error.WriteLine("newskb: not yet");
return 2;
