using System.Runtime.Versioning;

// File modes, process files and the private cluster exist on Linux only.
[assembly: SupportedOSPlatform("linux")]
