using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Offices;

/// <summary>Puts the office's emblem on its letterheads, or takes it off; answers the settings' new version.</summary>
public sealed class SettleEmblem(UseCaseParts parts) : Command<SettleEmblem.Input, int>(parts)
{
    /// <param name="Bytes">PNG or JPEG; null takes it off.</param>
    public sealed record Input(byte[]? Bytes);

    protected override Policy Policy => Policies.SettleStyle;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var settings = await OfficeRow.ToChangeAsync(work, cancel);
        settings.SettleEmblem(input.Bytes);
        return settings.Version;
    }
}
