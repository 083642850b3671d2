using UjiKompetensi.Web.Hosting;

return await CommandLine.RunAsync(args);
