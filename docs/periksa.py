#!/usr/bin/env python3
"""Checks the evidence of a round without our server: the chain, its signatures, a printed code, a receipt.

    python3 periksa.py bukti.json [--kode KODE] [--tanda-terima TT] [--kunci kunci.pem] [--sidik SIDIK]

bukti.json is what `./uji export --round ALAMAT --evidence --out bukti.json` writes. The printed code stands on the
minutes and the report, the receipt in the panelist's hands. Signatures are checked by the command `openssl`; where it is
missing this is said and the answer is never a plain yes. Ends with 0 (yes), 1 (no, with the place) or 2 (could not read,
or not everything could be checked). Python standard library only; it shares no code with the product.
"""
import argparse
import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile

ORIGIN = "0" * 64
# After each of these the product signs the chain.
MOMENTS = {"ScoringOpened", "AmendmentApplied", "SheetLocked", "PanelistRecused", "AbsenceRecorded", "SheetUnlocked",
           "PlenaryOpened", "Released", "OfficialDecided", "DecisionConcluded", "Archived", "GapAccepted"}


class Wrong(Exception):
    """Something does not fit; the text says what and where."""


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def check_chain(round_id, events):
    previous = ORIGIN
    for expected, event in enumerate(events, 1):
        number = event["sequence"]
        if number != expected:
            raise Wrong(f"Entri {expected} hilang: entri berikutnya bernomor {number}.")
        if event["previous"] != previous:
            raise Wrong(f"Entri {number} tidak menyambung pada entri sebelumnya.")
        if event["facts"] is not None:
            fields = [round_id, str(number), event["kind"], event["actor"], event["at"], event["facts"], previous]
            if sha256("\n".join(fields)) != event["hash"]:
                raise Wrong(f"Isi entri {number} ({event['kind']}) berubah setelah dicatat.")
        previous = event["hash"]
    return sum(1 for e in events if e["facts"] is None)


def key_id(pem):
    body = "".join(line for line in pem.splitlines() if "-----" not in line)
    return hashlib.sha256(base64.b64decode(body)).hexdigest()[:16]


def openssl_holds(pem, statement, signature):
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for name, content in (("kunci.pem", pem.encode()), ("isi", statement.encode("utf-8")), ("tanda", base64.b64decode(signature))):
            paths[name] = os.path.join(folder, name)
            with open(paths[name], "wb") as file:
                file.write(content)
        answer = subprocess.run(["openssl", "dgst", "-sha256", "-verify", paths["kunci.pem"], "-signature", paths["tanda"], paths["isi"]],
                                capture_output=True, check=False)
        return answer.returncode == 0


def check_signatures(round_id, events, signatures, pem, with_openssl):
    by_number, last = {e["sequence"]: e for e in events}, 0
    for signature in signatures:
        number = signature["sequence"]
        if signature["previous"] != last:
            raise Wrong(f"Tanda tangan sebelum entri {number} hilang: seharusnya menyambung pada entri {signature['previous']}.")
        if signature["key"] != key_id(pem):
            raise Wrong(f"Tanda tangan pada entri {number} bukan dari kunci yang dipakai memeriksa.")
        statement = "\n".join(["uji-kompetensi jejak 1", round_id, str(number), str(signature["previous"]), signature["head"], signature["signed_at"], ""])
        if with_openssl and not openssl_holds(pem, statement, signature["signature"]):
            raise Wrong(f"Tanda tangan pada entri {number} tidak sah.")
        if number not in by_number:
            raise Wrong(f"Entri {number} sudah ditandatangani, tetapi tidak ada dalam berkas.")
        if by_number[number]["hash"] != signature["head"]:
            raise Wrong(f"Jejak ditulis ulang: entri {number} bukan yang ditandatangani.")
        last = number
    moments = [e for e in events if e["kind"] in MOMENTS]
    if moments and moments[-1]["sequence"] > last:
        raise Wrong(f"Entri {moments[-1]['sequence']} ({moments[-1]['kind']}) seharusnya ditandatangani, tetapi tanda tangannya tidak ada.")
    return last


def printed_code(slug, events):
    released = [e for e in events if e["kind"] == "Released"]
    head = (released or events)[-1]["hash"] if events else ORIGIN
    return sha256(f"{slug}\n{head}")[:16].upper()


def check_receipt(events, receipt):
    wanted, found, hidden = receipt.strip().upper(), None, False
    for event in events:
        if event["kind"] not in ("SheetLocked", "PanelistRecused", "AbsenceRecorded", "SheetUnlocked", "SheetConfirmed"):
            continue
        if event["facts"] is None:
            hidden = True
            continue
        facts = json.loads(event["facts"])
        if facts.get("receipt", "").upper() != wanted:
            continue
        found = None if event["kind"] == "SheetUnlocked" else event
    if found is None:
        raise Wrong("Tanda terima itu tidak ada dalam jejak, atau lembarnya dibuka lagi sesudahnya."
                    + (" Sebagian entri penguncian disembunyikan dalam berkas ini." if hidden else ""))
    return found["sequence"]


def main():
    options = argparse.ArgumentParser(description="Memeriksa bukti sebuah kegiatan tanpa server.")
    options.add_argument("berkas")
    options.add_argument("--kode", help="kode pada berita acara atau laporan")
    options.add_argument("--tanda-terima", dest="receipt", help="tanda terima seorang panelis")
    options.add_argument("--kunci", help="kunci publik instansi (PEM), diperoleh terpisah dari berkas ini")
    options.add_argument("--sidik", help="sidik kunci instansi, 16 digit, seperti ditampilkan ./uji doctor")
    given = options.parse_args()
    try:
        with open(given.berkas, encoding="utf-8") as file:
            evidence = json.load(file)
        if evidence["format"] != "uji-kompetensi-bukti" or evidence["version"] != 1:
            raise ValueError("bukan berkas bukti versi 1")
        round_id, slug = evidence["round"]["id"], evidence["round"]["slug"]
        events, signatures = evidence["events"], evidence["signatures"]
        pem = open(given.kunci, encoding="ascii").read() if given.kunci else evidence["public_key"]
    except (OSError, ValueError, KeyError, TypeError) as failure:
        print(f"TIDAK DAPAT DIPERIKSA: {failure}")
        return 2
    try:
        return told(given, round_id, slug, events, signatures, pem)
    except Wrong as wrong:
        print(f"TIDAK: {wrong}")
        return 1
    except (KeyError, TypeError, ValueError, AttributeError) as failure:
        print(f"TIDAK: isi berkas rusak ({type(failure).__name__}: {failure}).")
        return 1


def told(given, round_id, slug, events, signatures, pem):
    open_points = []
    hidden = check_chain(round_id, events)
    print(f"Rantai utuh sampai entri {len(events)}." + (f" {hidden} entri tanpa isi, dipegang oleh entri sesudahnya." if hidden else ""))
    if not pem:
        open_points.append("berkas ini tidak membawa kunci publik: tanda tangan tidak diperiksa (berikan --kunci)")
    else:
        if given.sidik and key_id(pem) != given.sidik.strip().lower():
            raise Wrong(f"Kunci dengan sidik {key_id(pem)} bukan kunci instansi ({given.sidik}).")
        with_openssl = shutil.which("openssl") is not None
        last = check_signatures(round_id, events, signatures, pem, with_openssl)
        if not with_openssl:
            open_points.append("perintah openssl tidak ada: tanda tangan hanya dicocokkan dengan rantainya, tidak dibuktikan")
        else:
            print(f"Tanda tangan sah sampai entri {last}, kunci {key_id(pem)}.")
        if not given.kunci and not given.sidik:
            open_points.append(f"kunci diambil dari berkas ini sendiri: cocokkan sidik {key_id(pem)} dengan yang diumumkan instansi")
    if given.kode:
        code = printed_code(slug, events)
        if code != given.kode.strip().upper():
            raise Wrong(f"Kode pada naskah cetak {given.kode.strip().upper()} bukan kode jejak ini ({code}).")
        print(f"Kode cetak {code} cocok.")
    if given.receipt:
        print(f"Tanda terima cocok dengan entri {check_receipt(events, given.receipt)}.")
    for point in open_points:
        print(f"Belum dibuktikan: {point}.")
    print("YA, dengan catatan di atas." if open_points else "YA.")
    return 2 if open_points else 0


if __name__ == "__main__":
    sys.exit(main())
