using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using UjiKompetensi.Web.Layout;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>What <c>App.razor</c> hands to a circuit: the head and the routes.</summary>
internal sealed class Drawn : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<HeadOutlet>(0);
        builder.CloseComponent();
        builder.OpenComponent<Routes>(1);
        builder.AddComponentParameter(2, nameof(Routes.Look), Look.Perangkat);
        builder.CloseComponent();
    }
}
