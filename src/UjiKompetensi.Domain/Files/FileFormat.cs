namespace UjiKompetensi.Domain.Files;

/// <summary>What a participant's file is for.</summary>
public enum FileKind { Cv, Paper, Slides, Skp, Photo, Other }

/// <summary>The formats that are kept, found by content and never by name.</summary>
public enum FileFormat { Pdf, Jpeg, Png, Docx, Pptx }

public static class FileWords
{
    public static string Title(this FileKind kind) => kind switch
    {
        FileKind.Cv => "CV",
        FileKind.Paper => "Makalah",
        FileKind.Slides => "Paparan",
        FileKind.Skp => "SKP",
        FileKind.Photo => "Foto",
        FileKind.Other => "Lainnya",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    public static string Extension(this FileFormat format) => format switch
    {
        FileFormat.Pdf => "pdf",
        FileFormat.Jpeg => "jpg",
        FileFormat.Png => "png",
        FileFormat.Docx => "docx",
        FileFormat.Pptx => "pptx",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such format"),
    };

    public static string ContentType(this FileFormat format) => format switch
    {
        FileFormat.Pdf => "application/pdf",
        FileFormat.Jpeg => "image/jpeg",
        FileFormat.Png => "image/png",
        FileFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileFormat.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such format"),
    };

    /// <summary>Whether a browser may show it in a page; everything else is only handed out to be saved.</summary>
    public static bool IsShown(this FileFormat format) => format is FileFormat.Pdf or FileFormat.Jpeg or FileFormat.Png;

    /// <summary><c>640 B</c>, <c>12 kB</c>, <c>1,4 MB</c>.</summary>
    public static string SizeText(int bytes) => bytes switch
    {
        < 1000 => $"{bytes} B",
        < 1_000_000 => $"{(bytes + 500) / 1000} kB",
        _ => $"{bytes / 1_000_000},{bytes % 1_000_000 / 100_000} MB",
    };
}
