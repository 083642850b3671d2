using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace UjiKompetensi.Web.Components;

/// <summary>One word of a radar. Markup cannot say it: there <c>text</c> is a word of the template's own.</summary>
public sealed class RadarWord : ComponentBase
{
    [Parameter, EditorRequired] public string Class { get; set; } = "";
    [Parameter, EditorRequired] public double X { get; set; }
    [Parameter, EditorRequired] public double Y { get; set; }
    [Parameter, EditorRequired] public string Anchor { get; set; } = "";
    [Parameter, EditorRequired] public string Word { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", RadarShape.Number(X));
        builder.AddAttribute(3, "y", RadarShape.Number(Y));
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Word);
        builder.CloseElement();
    }
}
