using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Pages;

internal sealed class SignInPage(IPage page)
{
    public ILocator Refusal => page.GetByRole(AriaRole.Alert);

    public async Task<SignInPage> OpenAsync()
    {
        await page.GotoAsync("/masuk");
        return this;
    }

    public async Task<string> TryAsync(string name, string password)
    {
        await page.GetByLabel("NIP atau surel").FillAsync(name);
        await page.GetByLabel("Kata sandi").FillAsync(password);
        await page.GetByLabel("Kata sandi").PressAsync("Enter");
        await Expect(Refusal).ToBeVisibleAsync();
        await Expect(page.GetByLabel("NIP atau surel")).ToHaveValueAsync(name);
        return await Refusal.InnerTextAsync();
    }
}
