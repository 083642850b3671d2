using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>An authenticator of WebAuthn without a screen, which also says what an honest one never would.</summary>
internal sealed class SoftAuthenticator : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _owner = "";
    private uint _count;

    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>False for one that asks for no finger and no number.</summary>
    public bool Verifies { get; init; } = true;

    /// <summary>Whether it counts its signatures; those that are copied between devices do not.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>Answers the question of a new passkey.</summary>
    public string Make(string options, string origin)
    {
        using var asked = JsonDocument.Parse(options);
        _owner = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var client = Client("webauthn.create", asked, origin);
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var cose = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cose.WriteStartMap(5);
        foreach (var (label, value) in new[] { (1, 2), (3, -7), (-1, 1) }) { cose.WriteInt32(label); cose.WriteInt32(value); }
        cose.WriteInt32(-2); cose.WriteByteString(point.X!);
        cose.WriteInt32(-3); cose.WriteByteString(point.Y!);
        cose.WriteEndMap();
        byte[] made = [.. Data(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, 0x40), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose.Encode()];
        var attestation = new CborWriter(CborConformanceMode.Ctap2Canonical);
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt"); attestation.WriteTextString("none");
        attestation.WriteTextString("attStmt"); attestation.WriteStartMap(0); attestation.WriteEndMap();
        attestation.WriteTextString("authData"); attestation.WriteByteString(made);
        attestation.WriteEndMap();
        return Told(client, new() { ["attestationObject"] = Base64Url.EncodeToString(attestation.Encode()), ["transports"] = new[] { "internal" } });
    }

    /// <summary>Answers the question at the door.</summary>
    public string Answer(string options, string origin, string? domain = null)
    {
        using var asked = JsonDocument.Parse(options);
        var (client, data) = (Client("webauthn.get", asked, origin), Data(domain ?? asked.RootElement.GetProperty("rpId").GetString()!, 0));
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Told(client, new() { ["authenticatorData"] = Base64Url.EncodeToString(data), ["signature"] = Base64Url.EncodeToString(signature), ["userHandle"] = _owner });
    }

    private static byte[] Client(string type, JsonDocument asked, string origin) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin, crossOrigin = false }));

    private byte[] Data(string domain, byte further)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Counts ? ++_count : 0);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(1 | (Verifies ? 4 : 0) | further), .. count];
    }

    private string Told(byte[] client, Dictionary<string, object> response)
    {
        response["clientDataJSON"] = Base64Url.EncodeToString(client);
        return JsonSerializer.Serialize(new { id = Id, rawId = Id, type = "public-key", clientExtensionResults = new { }, response });
    }

    public void Dispose() => _key.Dispose();
}
