using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Imports;

/// <summary>The registers a row may point to, as they are now. Names are compared without regard to capitals and taken as registered.</summary>
public sealed class ImportReferences
{
    private readonly Dictionary<OpdId, string> _opdNames;
    private readonly Dictionary<string, OpdId> _opds;
    private readonly Dictionary<PostId, (OpdId Opd, string Title)> _posts;
    private readonly ILookup<string, PostId> _postsByTitle;
    private readonly Dictionary<EmployeeNumber, OfficialId> _officials;
    private readonly Dictionary<OfficialId, EmployeeNumber> _numbers;
    private readonly Dictionary<string, PersonName> _names;

    /// <param name="component">With its round, when results of one component are brought in.</param>
    public ImportReferences(
        IEnumerable<(OpdId Id, string Name)> opds, IEnumerable<(PostId Id, OpdId Opd, string Title)> posts,
        IEnumerable<(OfficialId Id, EmployeeNumber Number, PersonName Name)> officials, Round? round = null, Component? component = null)
    {
        (Round, Component) = (round, component);
        _opdNames = opds.ToDictionary(o => o.Id, o => o.Name);
        _opds = _opdNames.GroupBy(o => o.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);
        _posts = posts.ToDictionary(p => p.Id, p => (p.Opd, p.Title));
        _postsByTitle = _posts.ToLookup(p => p.Value.Title, p => p.Key, StringComparer.OrdinalIgnoreCase);
        var people = officials.ToList();
        _officials = people.ToDictionary(o => o.Number, o => o.Id);
        _names = round is null ? people.ToDictionary(o => o.Number.Digits, o => o.Name) : round.Participants.ToDictionary(p => p.EmployeeNumber.Digits, p => p.Name);
        _numbers = _officials.ToDictionary(o => o.Value, o => o.Key);
    }

    public Round? Round { get; }
    public Component? Component { get; }

    public string OpdName(OpdId id) => _opdNames[id];

    public (string Title, string Opd) PostName(PostId id) => (_posts[id].Title, _opdNames[_posts[id].Opd]);

    public EmployeeNumber NumberOf(OfficialId id) => _numbers[id];

    public OpdId Opd(string name) => _opds.TryGetValue(name, out var id) ? id
        : throw new RuleViolation("import-opd-unknown", $"OPD \"{name}\" belum terdaftar. Impor OPD lebih dahulu, atau tulis namanya persis seperti pada daftar OPD.");

    /// <param name="opd">May be empty where only one office has a post of that title.</param>
    public PostId Post(string title, string opd)
    {
        var found = _postsByTitle[title].Where(p => opd.Length == 0 || string.Equals(_opdNames[_posts[p].Opd], opd, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        RuleViolation.ThrowIf(found.Count == 0, "import-post-unknown", $"Jabatan \"{title}\"{(opd.Length > 0 ? $" pada OPD \"{opd}\"" : "")} belum terdaftar. Impor jabatan lebih dahulu, atau tulis namanya persis seperti pada daftar jabatan.");
        RuleViolation.ThrowIf(found.Count > 1, "import-post-ambiguous", $"Jabatan \"{title}\" ada di beberapa OPD. Isi kolom OPD.");
        return found[0];
    }

    /// <summary>Whose number it is, by its digits: of the round's participants where there is a round, else of the register; null for nobody's.</summary>
    public PersonName? NameOf(string nip) => _names.GetValueOrDefault(nip);

    public OfficialId Official(string nip) => _officials.TryGetValue(EmployeeNumber.Parse(nip), out var id) ? id
        : throw new RuleViolation("import-official-unknown", $"Pejabat dengan NIP {nip} belum terdaftar. Impor pejabat lebih dahulu.");

    public ParticipantId Participant(string nip) => Round!.Participants.FirstOrDefault(p => p.EmployeeNumber.Digits == nip)?.Id
        ?? throw new RuleViolation("import-participant-unknown", $"NIP {nip} bukan peserta kegiatan ini. Tambahkan dahulu pada halaman Peserta, atau hapus barisnya.");
}
