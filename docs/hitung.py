#!/usr/bin/env python3
"""Computes the results of a bundle a second time, with exact fractions.

Written from bundle.md alone: it shares no code with the product, needs nothing but Python 3, no network and no
database, and is short enough to be read before it is believed.

    python3 hitung.py berkas.json                         prints the result numbers as JSON
    python3 hitung.py berkas.json --banding hasil.json    compares with "./uji recompute berkas.json --json"
    python3 hitung.py --semua FOLDER                      compares every x.json with its x.expected.json

Ends with 0 when everything is equal, 1 when something differs or a bundle is refused, 2 when called wrongly.
"""
import hashlib
import json
import re
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

HUNDRED = Fraction(100)
GRADES = ["III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"]
# Numbers that no step rounded are printed by the product with 28 digits, the last of which are noise.
TOLERANCE = Fraction(1, 10 ** 20)


class Refused(Exception):
    """The bundle cannot be computed; the text names the place and the reason."""


# Reading: exact numbers, and objects that remember a field written twice

class Number(str):
    """A JSON number as it was written."""


class Twice(dict):
    """An object in which one field stands more than once."""


def pairs_read(pairs):
    fields = dict(pairs)
    if len(fields) == len(pairs):
        return fields
    names = [name for name, _ in pairs]
    twice = Twice(fields)
    twice.name = next(name for name in names if names.count(name) > 1)
    return twice


def parse(text):
    def refuse(word):
        raise Refused(f"{word} bukan bilangan.")
    try:
        return json.loads(text, object_pairs_hook=pairs_read, parse_int=Number, parse_float=Number,
                          parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise Refused(f"Berkas ini bukan JSON yang utuh: {error}") from None


class Node:
    """A value of the bundle with the path that leads to it."""

    def __init__(self, value, path=""):
        self.value, self.path = value, path

    def refuse(self, reason):
        raise Refused(f"{self.path or 'berkas'}: {reason}")

    def fields(self, *known):
        if not isinstance(self.value, dict):
            self.refuse("harus objek.")
        if isinstance(self.value, Twice):
            self.get(self.value.name).refuse("tertulis dua kali.")
        for name in self.value:
            if name not in known:
                self.get(name).refuse("isian ini tidak dikenal.")
        return self

    def get(self, name):
        return Node(self.value.get(name), f"{self.path}.{name}" if self.path else name)

    def has(self, name):
        return name in self.value

    def need(self, name):
        if not self.has(name):
            self.get(name).refuse("belum diisi.")
        return self.get(name)

    def items(self, name):
        if not self.has(name):
            return []
        node = self.get(name)
        if not isinstance(node.value, list):
            node.refuse("harus daftar.")
        return [Node(item, f"{node.path}[{index}]") for index, item in enumerate(node.value)]

    def text(self):
        if type(self.value) is not str or not self.value.strip():
            self.refuse("harus teks yang tidak kosong.")
        return self.value

    def code(self):
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", self.text()):
            self.refuse("kode terdiri dari 1 sampai 60 huruf, angka, titik, garis bawah, atau tanda hubung.")
        return self.value

    def one_of(self, *words):
        if type(self.value) is not str or self.value not in words:
            self.refuse("pilih salah satu: " + ", ".join(words) + ".")
        return self.value

    def day(self):
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", self.text()):
                return date.fromisoformat(self.value)
        except ValueError:
            pass
        self.refuse("tulis tanggal yang ada sebagai yyyy-MM-dd.")

    def flag(self):
        if not isinstance(self.value, bool):
            self.refuse("harus true atau false.")
        return self.value

    def number(self, low=None, high=None, decimals=None):
        if not isinstance(self.value, Number):
            self.refuse("harus bilangan, tanpa tanda kutip.")
        if not re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]+)?", self.value):
            self.refuse("tulis bilangan biasa dengan titik, paling banyak enam angka di depannya.")
        number = Fraction(self.value)
        if decimals is not None and (number * 10 ** decimals).denominator != 1:
            self.refuse(f"paling banyak {decimals} angka di belakang koma.")
        if (low is not None and number < low) or (high is not None and number > high):
            self.refuse(f"harus dari {low} sampai {high}." if high is not None else f"paling kecil {low}.")
        return number


def scale_of(node):
    node.fields("min", "max")
    low, high = node.need("min").number(0, 999), node.need("max").number(0, 999)
    if low >= high:
        node.refuse("min harus di bawah max.")
    return low, high


def unique(nodes, key, what):
    """The list of what the nodes hold, where no two may have the same key."""
    seen = set()
    for node, item in nodes:
        if item[key] in seen:
            node.refuse(f"{what} {item[key]} sudah ada.")
        seen.add(item[key])
    return [item for _, item in nodes]


def weights_are_whole(node, items):
    if sum(item["weight"] for item in items) != 100:
        node.refuse("jumlah bobot harus tepat 100.")


# Checking: from the bundle to plain lists and dictionaries

def rules_of(root):
    node = Node(root.value.get("rules", {}), "rules").fields("aggregation", "minimumToDrop", "rounding", "missing", "ties",
                                                               "bands", "jpmCap")
    rounding = Node(node.value.get("rounding", {}), "rules.rounding").fields("at", "decimals")
    rules = {
        "aggregation": node.get("aggregation").one_of("mean", "median", "drop-highest-and-lowest")
        if node.has("aggregation") else "mean",
        "minimum_to_drop": int(node.get("minimumToDrop").number(3, 9, 0)) if node.has("minimumToDrop") else 4,
        "jpm_cap": node.get("jpmCap").number(0, 200, 2) if node.has("jpmCap") else None,
        "each_step": not rounding.has("at") or rounding.get("at").one_of("each-step", "total") == "each-step",
        "decimals": int(rounding.get("decimals").number(0, 4, 0)) if rounding.has("decimals") else 2,
        "reweigh": node.has("missing") and node.get("missing").one_of("hold", "reweigh") == "reweigh",
        "bands": [],
    }
    if rules["jpm_cap"] == 0:
        node.get("jpmCap").refuse("harus di atas 0.")
    for item in node.items("bands"):
        item.fields("from", "name")
        start = item.need("from").number(0, 100)
        if (start <= rules["bands"][-1][0]) if rules["bands"] else (start != 0):
            item.get("from").refuse("jenjang mulai dari 0 dan harus naik.")
        rules["bands"].append((start, item.need("name").text()))
    return rules


def ties_of(root, components):
    known_keys = {"@tenure", "@grade", "@age"} | {component["code"] for component in components}
    known_keys |= {f"{component['code']}/{aspect['code']}" for component in components for aspect in component["aspects"]}
    ties = []
    for item in Node(root.value.get("rules", {}), "rules").items("ties"):
        if item.text() not in known_keys:
            item.refuse(f"penentu {item.value} tidak ada.")
        if item.value in ties:
            item.refuse(f"{item.value} sudah disebut.")
        ties.append(item.value)
    return ties


def component_of(node):
    node.fields("code", "name", "weight", "source", "scale", "stage", "aspectWeights", "aspects")
    code, weight = node.need("code").code(), node.need("weight").number(0, 100, 2)
    component = {
        "code": code,
        "name": node.get("name").text() if node.has("name") else code,
        "weight": weight,
        "panel": node.need("source").one_of("panel", "import") == "panel",
        "scale": scale_of(node.get("scale")) if node.has("scale") else (Fraction(0), HUNDRED),
        "stage": node.get("stage").text() if node.has("stage") else None,
        "aspects": [],
    }
    if component["stage"] and len(component["stage"]) > 60:
        node.get("stage").refuse("paling banyak 60 huruf.")
    if weight == 0:
        node.get("weight").refuse("harus di atas 0.")
    if not component["panel"]:
        for name in ("aspects", "aspectWeights"):
            if node.has(name):
                node.get(name).refuse("hanya untuk komponen panel.")
        return component
    factors = node.has("aspectWeights") and node.get("aspectWeights").one_of("percent", "factor") == "factor"
    aspects = []
    for item in node.items("aspects"):
        item.fields("code", "title", "weight")
        aspect = {"code": item.need("code").code(), "weight": item.need("weight").number(0, 100, 2)}
        aspect["title"] = item.get("title").text() if item.has("title") else aspect["code"]
        if aspect["weight"] == 0:
            item.get("weight").refuse("harus di atas 0.")
        aspects.append((item, aspect))
    component["aspects"] = unique(aspects, "code", "aspek")
    if component["aspects"]:
        if not factors:
            weights_are_whole(node.get("aspects"), component["aspects"])
    else:
        component["aspects"] = [{"code": code, "title": component["name"], "weight": HUNDRED}]
    return component


def person_of(node, *more):
    node.fields("code", "name", *more)
    code = node.need("code").code()
    return {"code": code, "name": node.get("name").text() if node.has("name") else code}


def panelist_of(node):
    person = person_of(node, "chair")
    if node.has("chair"):
        node.get("chair").flag()
    return person


def official_of(node):
    person = person_of(node, "nip", "postSince", "grade", "bornOn")
    person["since"] = node.get("postSince").day() if node.has("postSince") else None
    person["grade"] = GRADES.index(node.get("grade").one_of(*GRADES)) if node.has("grade") else None
    person["born"] = node.get("bornOn").day() if node.has("bornOn") else None
    if node.has("nip"):
        digits = node.get("nip").text().replace(" ", "")
        if not re.fullmatch("[0-9]{18}", digits):
            node.get("nip").refuse("NIP terdiri dari 18 angka.")
        # The first eight digits are the birth date.
        birth = Node(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}", node.get("nip").path).day()
        person["born"] = person["born"] or birth
    return person


def known(node, items):
    for item in items:
        if item["code"] == node.code():
            return item
    node.refuse(f"{node.value} tidak ada di berkas ini.")


def exactly_one(node, *names):
    if sum(node.has(name) for name in names) != 1:
        node.refuse(f"isi tepat satu: {' atau '.join(names)}.")


def marks_of(root, bundle):
    marks = {}
    for node in root.items("marks"):
        node.fields("panelist", "official", "component", "aspect", "value", "absent", "reason")
        component = known(node.need("component"), bundle["components"])
        if not component["panel"]:
            node.get("component").refuse("komponen ini tidak dinilai panelis.")
        if node.has("aspect"):
            aspect = known(node.get("aspect"), component["aspects"])
        elif len(component["aspects"]) == 1:
            aspect = component["aspects"][0]
        else:
            node.need("aspect")
        place = (known(node.need("panelist"), bundle["panelists"])["code"],
                 known(node.need("official"), bundle["officials"])["code"], component["code"], aspect["code"])
        if place in marks:
            node.refuse("nilai untuk panelis, pejabat, dan aspek ini sudah ada.")
        exactly_one(node, "value", "absent")
        if node.has("value"):
            if node.has("reason"):
                node.get("reason").refuse("hanya untuk yang tidak menilai.")
            marks[place] = {"value": node.get("value").number(*component["scale"], 2)}
        else:
            reason = node.need("reason").text()
            if len(reason) > 500:
                node.get("reason").refuse("paling banyak 500 huruf.")
            marks[place] = {"value": None, "reason": reason,
                            "absent": node.get("absent").one_of("abstained", "recused", "absent")}
    return marks


def results_of(root, bundle):
    results = {}
    for node in root.items("results"):
        node.fields("official", "component", "value", "jpm", "reason", "provider", "takenOn", "scale")
        component = known(node.need("component"), bundle["components"])
        if component["panel"]:
            node.get("component").refuse("komponen ini dinilai panelis.")
        place = (known(node.need("official"), bundle["officials"])["code"], component["code"])
        if place in results:
            node.refuse("hasil untuk pejabat dan komponen ini sudah ada.")
        scale = scale_of(node.get("scale")) if node.has("scale") else component["scale"]
        exactly_one(node, "value", "jpm", "reason")
        if node.has("provider"):
            node.get("provider").text()
        if node.has("takenOn"):
            node.get("takenOn").day()
        if node.has("reason"):
            node.get("reason").text()
        value = node.get("value").number(*scale, 2) if node.has("value") else None
        if node.has("jpm"):
            value = match_of(node.get("jpm"), bundle["rules"])
            if not scale[0] <= value <= scale[1]:
                node.get("jpm").refuse("hasilnya di luar skala.")
        results[place] = (value, scale)
    return results


def match_of(node, rules):
    """Job person match: what was reached of the standard, in percent, capped."""
    node.fields("reached", "standard")
    reached, standard = node.need("reached").number(0, None, 2), node.need("standard").number(0, None, 2)
    if standard == 0:
        node.get("standard").refuse("harus di atas 0.")
    percent = reached * 100 / standard
    return step(percent if rules["jpm_cap"] is None else min(percent, rules["jpm_cap"]), rules)


def read(text):
    root = Node(parse(text)).fields("format", "version", "round", "rules", "components", "panelists", "officials",
                                    "marks", "results")
    root.need("format").one_of("uji-kompetensi-bundle")
    if root.need("version").number() != 1:
        root.get("version").refuse("hanya versi 1 yang dikenal.")
    if root.has("round"):
        head = root.get("round").fields("slug", "name")
        if head.has("slug"):
            head.get("slug").code()
        if head.has("name"):
            head.get("name").text()
    root.need("components")
    components = [(node, component_of(node)) for node in root.items("components")]
    bundle = {"rules": rules_of(root), "components": unique(components, "code", "komponen")}
    weights_are_whole(root.get("components"), bundle["components"])
    for node, component in components:
        if component["panel"] and any(step(end, bundle["rules"]) != end for end in component["scale"]):
            node.get("scale").refuse("ujungnya lebih halus daripada pembulatan tiap langkah.")
    bundle["ties"] = ties_of(root, bundle["components"])
    bundle["panelists"] = unique([(node, panelist_of(node)) for node in root.items("panelists")], "code", "panelis")
    bundle["officials"] = unique([(node, official_of(node)) for node in root.items("officials")], "code", "pejabat")
    bundle["marks"] = marks_of(root, bundle)
    bundle["results"] = results_of(root, bundle)
    return bundle


# Computing: the seven steps of bundle.md

def rounded(number, decimals):
    """Half away from zero."""
    scaled = abs(number) * 10 ** decimals
    whole = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    return Fraction(whole if number >= 0 else -whole, 10 ** decimals)


def step(number, rules):
    return rounded(number, rules["decimals"]) if rules["each_step"] else number


def aggregated(values, rules):
    values, how = sorted(values), rules["aggregation"]
    if how == "median":
        middle = len(values) // 2
        values = [values[middle]] if len(values) % 2 else values[middle - 1:middle + 1]
    elif how == "drop-highest-and-lowest" and len(values) >= rules["minimum_to_drop"]:
        values = values[1:-1]
    return sum(values, Fraction(0)) / len(values)


def aspect_result(bundle, official, component, aspect):
    marks = []
    for panelist in bundle["panelists"]:
        place = (panelist["code"], official["code"], component["code"], aspect["code"])
        marks.append({"panelist": panelist["code"], **bundle["marks"].get(place, {"value": None})})
    blank = any(mark["value"] is None and "absent" not in mark for mark in marks)
    values = [mark["value"] for mark in marks if mark["value"] is not None]
    value = None if blank or not values else step(aggregated(values, bundle["rules"]), bundle["rules"])
    return {"code": aspect["code"], "title": aspect["title"], "weight": aspect["weight"], "value": value,
            "marks": marks}


def component_result(bundle, official, component):
    rules, scale, raw, aspects = bundle["rules"], component["scale"], None, []
    if component["panel"]:
        aspects = [aspect_result(bundle, official, component, aspect) for aspect in component["aspects"]]
        if all(aspect["value"] is not None for aspect in aspects):
            whole = sum(aspect["weight"] for aspect in aspects)  # 100, unless the weights are factors
            raw = step(sum(aspect["value"] * aspect["weight"] for aspect in aspects) / whole, rules)
    else:
        raw, scale = bundle["results"].get((official["code"], component["code"]), (None, scale))
    low, high = scale
    if raw is not None and not low <= raw <= high:
        raise Refused(f"{official['code']}/{component['code']}: nilai gabungan {written(raw)} di luar skala.")
    return {
        "code": component["code"], "name": component["name"], "weight": component["weight"], "raw": raw,
        "normalised": None if raw is None else step((raw - low) * 100 / (high - low), rules),
        "contribution": None,
        "marksUsed": sum(mark["value"] is not None for aspect in aspects for mark in aspect["marks"]),
        "marksExpected": len(aspects) * len(bundle["panelists"]),
        "aspects": aspects,
    }


def official_result(bundle, official):
    rules = bundle["rules"]
    components = [component_result(bundle, official, component) for component in bundle["components"]]
    there = [component for component in components if component["normalised"] is not None]
    complete = len(there) == len(components)
    reweighed = rules["reweigh"] and not complete and bool(there)
    whole = sum(component["weight"] for component in there) if reweighed else HUNDRED
    for component in there:
        component["contribution"] = step(component["normalised"] * component["weight"] / whole, rules)
    total = None
    if complete or reweighed:
        total = rounded(sum(component["contribution"] for component in there), rules["decimals"])
    bands = [name for start, name in rules["bands"] if total is not None and start <= total]
    return {"code": official["code"], "name": official["name"], "total": total, "band": bands[-1] if bands else None,
            "rank": None, "rankShared": False, "tieBrokenBy": None, "reweighed": reweighed,
            "stages": stages(bundle, components, reweighed), "components": components}


def stages(bundle, results, reweighed):
    """Subtotals beside the total, in the order in which the stages first appear."""
    found = []
    for name in dict.fromkeys(component["stage"] for component in bundle["components"] if component["stage"]):
        parts = [result for component, result in zip(bundle["components"], results) if component["stage"] == name]
        there = [part for part in parts if part["normalised"] is not None]
        stage = {"name": name, "weight": sum(part["weight"] for part in parts), "points": None, "value": None}
        if there and (reweighed or len(there) == len(parts)):
            decimals, weight = bundle["rules"]["decimals"], sum(part["weight"] for part in there)
            stage["points"] = rounded(sum(part["contribution"] for part in there), decimals)
            stage["value"] = rounded(sum(part["normalised"] * part["weight"] for part in there) / weight, decimals)
        found.append(stage)
    return found


def tie_value(key, official, result):
    """The higher goes first; None is below everything."""
    if key == "@tenure":
        return official["since"] and -official["since"].toordinal()
    if key == "@age":
        return official["born"] and -official["born"].toordinal()
    if key == "@grade":
        return official["grade"]
    component, _, aspect = key.partition("/")
    found = next(part for part in result["components"] if part["code"] == component)
    if not aspect:
        return found["normalised"]
    return next(part["value"] for part in found["aspects"] if part["code"] == aspect)


def rank(bundle, officials):
    def key(official, result):
        values = [tie_value(tie, official, result) for tie in bundle["ties"]]
        return [(True, result["total"])] + [(value is not None, value or 0) for value in values]

    def first_difference(one, other):
        return next((place for place in range(len(one)) if one[place] != other[place]), None)

    ranked = sorted(((key(official, result), result) for official, result in zip(bundle["officials"], officials)
                     if result["total"] is not None), key=lambda pair: pair[0], reverse=True)
    for own, result in ranked:
        equal = sum(other == own for other, _ in ranked)
        result["rank"] = 1 + sum(other > own for other, _ in ranked)
        result["rankShared"] = equal > 1
        # The furthest key that anybody with the same total made necessary.
        places = [first_difference(own, other) for other, _ in ranked if other != own and other[0] == own[0]]
        result["tieBrokenBy"] = bundle["ties"][max(places) - 1] if places else None


def compute(bundle):
    officials = [official_result(bundle, official) for official in bundle["officials"]]
    rank(bundle, officials)
    return {"outcomeSha256": outcome_hash(officials, bundle["rules"]["decimals"]), "officials": officials}


def outcome_hash(officials, decimals):
    """Names the outcome without its texts; the release of a round records it."""
    def shown(number):
        return "" if number is None else written(rounded(Fraction(number), decimals))

    text = ""
    for result in officials:
        band = result["band"] or ""
        text += (f"official:{result['code']}:{shown(result['total'])}:{shown(result['rank'])}:"
                 f"{'shared' if result['rankShared'] else ''}:{'reweighed' if result['reweighed'] else ''}:"
                 f"{len(band.encode('utf-16-le')) // 2}:{band}\n")
        for part in result["components"]:
            text += f"component:{part['code']}:{shown(part['normalised'])}:{shown(part['contribution'])}\n"
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


# Printing and comparing

def written(value):
    """JSON with exact numbers: 28 digits at most, no trailing zeros."""
    if isinstance(value, Fraction):
        digits = rounded(value, 28 - max(len(str(int(abs(value)))), 1))
        sign, digits = ("-" if digits < 0 else ""), abs(digits)
        text = f"{digits.numerator * 10 ** 28 // digits.denominator:029d}"
        return (sign + text[:-28] + "." + text[-28:]).rstrip("0").rstrip(".")
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)}: {written(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def differences(own, other, path, exact):
    """One sentence for every value that the other file has otherwise or not at all."""
    if isinstance(own, dict) and isinstance(other, dict):
        for name, value in own.items():
            yield from differences(value, other.get(name), f"{path}.{name}" if path else name,
                                   exact or name in ("total", "weight"))
    elif isinstance(own, list) and isinstance(other, list):
        if len(own) != len(other):
            yield f"{path}: skrip {len(own)} butir, berkas {len(other)} butir"
        for index, (left, right) in enumerate(zip(own, other)):
            code = left.get("code") or left.get("panelist") if isinstance(left, dict) else None
            yield from differences(left, right, f"{path}[{code or index}]", exact)
    elif isinstance(own, (Fraction, int)) and not isinstance(own, bool) and isinstance(other, Number):
        if abs(own - Fraction(other)) > (0 if exact else TOLERANCE):
            yield f"{path}: skrip {written(own)}, berkas {other}"
    elif type(own) is not type(other) or own != other:
        yield f"{path}: skrip {written(own)}, berkas {json.dumps(other, ensure_ascii=False)}"


def compared(bundle_path, result_path):
    """The sentences about one bundle and one result file; none when they agree."""
    try:
        bundle = read(bundle_path.read_bytes().decode("utf-8"))
        other = parse(result_path.read_bytes().decode("utf-8"))
    except Refused as refused:
        return [f"{bundle_path.name}: {refused}"]
    found = differences(compute(bundle), other, "", bundle["rules"]["each_step"])
    return [f"{bundle_path.name}: {sentence}" for sentence in found]


def main(arguments):
    if len(arguments) == 1 and not arguments[0].startswith("-"):
        print(written(compute(read(Path(arguments[0]).read_bytes().decode("utf-8")))))
        return 0
    if len(arguments) == 3 and arguments[1] == "--banding":
        pairs = [(Path(arguments[0]), Path(arguments[2]))]
    elif len(arguments) == 2 and arguments[0] == "--semua":
        pairs = [(path, path.with_name(path.stem + ".expected.json"))
                 for path in sorted(Path(arguments[1]).glob("*.json")) if not path.name.endswith(".expected.json")]
    else:
        print("Pemakaian: hitung.py BERKAS.json [--banding HASIL.json] | hitung.py --semua FOLDER", file=sys.stderr)
        return 2
    found = [sentence for bundle, result in pairs for sentence in compared(bundle, result)]
    for sentence in found:
        print(sentence)
    print(f"{len(pairs)} berkas dibandingkan, {len(found)} perbedaan." if found or not pairs
          else f"{len(pairs)} berkas dibandingkan, semua sama.")
    return 1 if found or not pairs else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Refused, OSError, UnicodeDecodeError) as problem:
        print(problem, file=sys.stderr)
        sys.exit(1)
