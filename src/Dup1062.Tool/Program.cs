using Dup1062.Tool;

return await Dup1062Command.RunAsync(args);
