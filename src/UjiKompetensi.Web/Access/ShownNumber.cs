using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Web.Access;

internal static class ShownNumber
{
    /// <summary>
    /// A NIP as this person sees it on screen: whole for whoever works with the registers, which are kept by it; masked for the panel
    /// and the PPK, who judge a person they know by name and post. Papers carry it whole, as office letters do.
    /// </summary>
    public static string ShownTo(this EmployeeNumber number, CurrentUser user) => Policies.SeeRegisters.Allows(user) ? number.Display : number.Masked;
}
