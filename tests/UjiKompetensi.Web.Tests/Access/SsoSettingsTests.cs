using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Tests.SigningIn;

public sealed class SsoSettingsTests : IDisposable
{
    private readonly string _secret = Path.GetTempFileName();

    public SsoSettingsTests() => File.WriteAllText(_secret, "rahasia\n");

    [Fact]
    public void Unset_is_off_and_set_is_read_as_it_is_said()
    {
        SsoSettings.From(_ => null).ShouldBeNull();
        var read = Read(("UJI_OIDC_AUTHORITY", "https://sso.contoh.example/realms/pegawai/"), ("UJI_OIDC_SECOND_FACTOR", "amr=otp, acr=2"), ("UJI_OIDC_NAME_CLAIM", "nip"), ("UJI_OIDC_BUTTON", "Masuk dengan SSO"))!;
        (read.Authority, read.Secret, read.NameClaim, read.Button, read.Origin).ShouldBe(("https://sso.contoh.example/realms/pegawai", "rahasia", "nip", "Masuk dengan SSO", "https://sso.contoh.example"));
        read.SecondFactor.ShouldBe([("amr", "otp"), ("acr", "2")]);
    }

    [Theory]
    [InlineData("UJI_OIDC_AUTHORITY", "http://sso.contoh.example", "alamat https")]
    [InlineData("UJI_OIDC_AUTHORITY", "sso.contoh.example", "alamat https")]
    [InlineData("UJI_OIDC_AUTHORITY", "https://sso.contoh.example/?x=1", "alamat https")]
    [InlineData("UJI_OIDC_CLIENT_ID", "", "setel juga UJI_OIDC_CLIENT_ID")]
    [InlineData("UJI_OIDC_CLIENT_SECRET_FILE", "/tidak/ada", "tidak ada atau kosong")]
    [InlineData("UJI_OIDC_SECOND_FACTOR", "otp", "amr=NILAI")]
    [InlineData("UJI_OIDC_BUTTON", "Tombol dengan tulisan yang terlalu panjang sekali", "paling panjang 40")]
    public void Half_of_it_or_an_address_in_the_clear_stops_the_start(string name, string value, string sentence) =>
        Should.Throw<VerbFailed>(() => Read((name, value))).Message.ShouldContain(sentence);

    private SsoSettings? Read(params (string Name, string Value)[] set)
    {
        var all = new Dictionary<string, string> { ["UJI_OIDC_AUTHORITY"] = "https://sso.contoh.example", ["UJI_OIDC_CLIENT_ID"] = "uji", ["UJI_OIDC_CLIENT_SECRET_FILE"] = _secret };
        foreach (var (name, value) in set) all[name] = value;
        return SsoSettings.From(all.GetValueOrDefault);
    }

    public void Dispose() => File.Delete(_secret);
}
