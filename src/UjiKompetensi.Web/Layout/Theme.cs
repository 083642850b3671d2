using MudBlazor;

namespace UjiKompetensi.Web.Layout;

/// <summary>
/// One set of colours for Mud pages and static pages; the same values stand in wwwroot/app.css as variables. Deep
/// teal leads, amber marks what waits, red only destroys. Type is the system's: nothing to download in a hotel.
/// </summary>
public static class Theme
{
    private static readonly string[] SystemFont = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "Arial", "sans-serif"];

    public static readonly MudTheme Value = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5a5e", PrimaryContrastText = "#ffffff", Secondary = "#8a5a00", Info = "#1d5f9a", Success = "#1f7040",
            Warning = "#8f5600", Error = "#b3261e", Background = "#f5f6f4", Surface = "#ffffff", AppbarBackground = "#0b3f45", AppbarText = "#ffffff",
            DrawerBackground = "#ffffff", DrawerText = "#26332f", DrawerIcon = "#3c4c48", TextPrimary = "#18211f", TextSecondary = "#4a5854",
            ActionDefault = "#4a5854", LinesDefault = "#d8ddd9", LinesInputs = "#7b8984", TableLines = "#e3e7e4", Divider = "#e3e7e4",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#6fc7c4", PrimaryContrastText = "#04282a", Secondary = "#e3b261", Info = "#8cc0ee", Success = "#7fcf9b",
            Warning = "#e8b25a", Error = "#f2a19a", Background = "#101716", Surface = "#18211f", AppbarBackground = "#0a2c30", AppbarText = "#eef4f2",
            DrawerBackground = "#141c1b", DrawerText = "#dde6e3", DrawerIcon = "#b2c0bb", TextPrimary = "#e8efec", TextSecondary = "#aebcb7",
            ActionDefault = "#aebcb7", LinesDefault = "#2e3a37", LinesInputs = "#7f8f89", TableLines = "#283330", Divider = "#283330",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = SystemFont, FontSize = "1rem", LineHeight = "1.5" },
            H1 = new H1Typography { FontSize = "1.75rem", FontWeight = "650", LineHeight = "1.25", LetterSpacing = "-.01em" },
            H2 = new H2Typography { FontSize = "1.25rem", FontWeight = "650", LineHeight = "1.3" },
            H3 = new H3Typography { FontSize = "1.05rem", FontWeight = "650", LineHeight = "1.35" },
            Button = new ButtonTypography { FontWeight = "600", TextTransform = "none", LetterSpacing = "0" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", DrawerWidthLeft = "248px", AppbarHeight = "60px" },
    };
}
