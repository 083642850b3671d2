namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>What a person does with his signature; opening a conclusion again needs a reason and no signature.</summary>
public enum SignDeed { AgreeToAll, Conclude, Agree, Dissent, Reopen }
