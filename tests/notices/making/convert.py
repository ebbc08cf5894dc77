#!/usr/bin/env python3
"""Turns made papers into golden folders.

  convert.py FOLDER [FOLDER...]

Each FOLDER holds papers as the scripts beside this one make them: a folder for
each, with its PDFs and an expected.json that says what is printed on them.
For each, ../<name>/ is written: the PDFs and expected.toml. What two careful
readers could read differently (`unscored`) is left out; everything else that
is not on the paper is said to be absent.
"""
import datetime as dt
import json
import shutil
import sys
from pathlib import Path

NOTICES = Path(__file__).resolve().parent.parent
WINDOW = ["days", "unit", "trigger", "trigger_date", "explicit_date", "explicit_strict", "cutoff", "zone", "later_of"]
SCALARS = ["notice_date", "received_date", "process_kind", "process_date", "return_date"]


def toml(value, key=None):
    """A value as TOML; days stand bare, but not where they are quoted."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        try:
            if len(value) == 10 and key != "quote":
                return dt.date.fromisoformat(value).isoformat()
        except ValueError:
            pass
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    inside = ", ".join(f"{key} = {toml(one, key)}" for key, one in value.items() if one is not None)
    return "{ " + inside + " }" if inside else "{}"


def status(truth):
    """The status on the day that is taken for today."""
    expected, today = truth["expected"], truth["inputs"]["options"]["as_of"]
    if expected["status"] != "dated":
        return expected["status"]
    day = expected["file_by"]
    if today <= day:
        return "today" if today == day else "open"
    left = any(max(x["stated"], x["latest"]) >= today for x in expected["deadlines"])
    return "act_now" if left else "passed"


def window(told, later_of):
    """The parts that are told; `explicit_strict` and `later_of` only where true."""
    parts = {key: told.get(key) for key in WINDOW}
    parts["explicit_strict"] = parts["explicit_strict"] or None
    parts["later_of"] = True if later_of else None
    return {key: part for key, part in parts.items() if part is not None}


def fields(truth):
    """(name, {key: value}) for each fact on which careful readers agree."""
    printed, unscored = truth["printed"], set(truth["unscored"])
    accept = {key: many for key, many in (truth.get("accept") or {}).items()}

    def fact(name, value, quote=None, also=None, **more):
        if name in unscored:
            return []
        if value is None:
            return [(name, {"absent": True})]
        table = {"value": value, "quote": quote, "accept": also, **more}
        return [(name, {key: part for key, part in table.items() if part is not None})]

    def named(body):
        return body and {key: body[key] for key in ("id", "name") if body.get(key)}

    def listed(name, values, **more):
        if name in unscored:
            return []
        table = {"values": values, **more}
        return [(name, {key: part for key, part in table.items() if part is not None})]

    out = fact("provider", named(truth["provider"]), also=(truth["provider"] or {}).get("accept") or accept.get("provider"))
    for name in SCALARS:
        out += fact(name, truth[name], printed.get(name), accept.get(name))
    agency = truth["agency"] or {}
    out += fact("agency", named(truth["agency"]), printed.get("agency"), agency.get("accept") or accept.get("agency"))
    out += listed("authorities", truth["authorities"], quote=printed.get("authority") if truth["authorities"] else None, accept=accept.get("authorities"))
    references = [{**one, "quote": printed.get("reference_" + one["kind"])} for one in truth["references"]]
    out += listed("references", references, accept=accept.get("references"))
    out += listed("accounts", truth["accounts"], quote=printed.get("account") if truth["accounts"] else None, accept=accept.get("accounts"))
    out += listed("data_sought", truth["data_sought"], optional=truth.get("data_optional"))
    told = truth["window"] and window(truth["window"], truth.get("later_of"))
    parts = {key: accept[key] for key in WINDOW if key in accept}
    left_out = [key for key in WINDOW if key in unscored or "window." + key in unscored]
    out += fact("window", told, printed.get("window") or printed.get("explicit_date"), parts or None, unscored=left_out or None)
    if "more_windows" not in unscored:
        quote = printed.get("more_windows") or printed.get("second_window")
        more = [window(one, False) for one in truth["more_windows"]]
        out += listed("other_windows", more, quote=quote if more else None)
    out += fact("records_period", truth["records_period"], None, accept.get("records_period"))
    out += fact("nondisclosure", (truth["nondisclosure"] or {}).get("kind"), printed.get("nondisclosure"))
    out += fact("disclosed", truth["disclosed"], printed.get("disclosed"), accept.get("disclosed"))
    out += fact("withdrawn", truth["withdrawn"], printed.get("withdrawn"))
    if "challenge_document" not in unscored:
        out += fact("challenge", truth["challenge_document"], printed.get("challenge"), accept.get("challenge_document"))
    return out


def some(choices):
    """TOML knows no null: a choice that is none is written as an empty string."""
    if isinstance(choices, dict):
        return {key: some(one) for key, one in choices.items()}
    return ["" if one is None else one for one in choices]


def written(truth):
    """The text of expected.toml."""
    expected, unscored = truth["expected"], set(truth["unscored"])
    text = {"ocr": "scan"}.get(truth["text_layer"], truth["text_layer"])
    lines = [f"about = {toml(truth['title'])}"]
    if truth.get("notes"):
        lines.append(f"note = {toml(truth['notes'])}")
    lines += ['origin = "made"', f"text = {toml(text)}", f"files = {toml(truth['inputs']['files'])}"]
    look_alike = truth["not_a_notice"]
    if "languages" not in unscored and not look_alike:
        lines.append(f"languages = {toml(truth['languages'])}")
    lines.append(f"must_flag = {toml(expected['must_flag'])}")
    if truth.get("may_flag"):
        lines.append(f"may_flag = {toml(truth['may_flag'])}")
    options = {key: truth["inputs"]["options"].get(key) for key in ("received", "as_of")}
    lines += ["", "[options]"] + [f"{key} = {toml(one)}" for key, one in options.items() if one]
    lines += ["", "[file_by]"]
    if expected["file_by"]:
        lines.append(f"date = {toml(expected['file_by'])}")
    lines.append(f"status = {toml(status(truth))}")
    if expected["certain"] is not None and "certain" not in unscored:
        lines.append(f"certain = {toml(expected['certain'])}")
    own = [x["latest"] for x in expected["deadlines"] if x["basis"] in ("provider_window", "default_window")]
    if own and "latest" not in unscored:
        lines.append(f"latest = {toml(max(own))}")
    if look_alike:
        return "\n".join(lines) + "\n"
    if "deadlines" in unscored:
        lines[lines.index("[options]") - 1:lines.index("[options]") - 1] = ["unscored = [\"deadlines\"]"]
    else:
        for one in expected["deadlines"]:
            lines += ["", "[[deadlines]]"] + [f"{key} = {toml(one[key])}" for key in ("basis", "stated", "safe", "latest")]
    if "documents" not in unscored:
        for one in truth["documents"]:
            lines += ["", "[[documents]]"] + [f"{key} = {toml(one[key])}" for key in ("kind", "file", "first_page", "last_page")]
    for name, table in fields(truth):
        lines += ["", f"[fields.{name}]"]
        if name == "references" and table["values"]:
            lines += ["values = ["] + [f"  {toml(one)}," for one in table["values"]] + ["]"]
            table.pop("values")
        for key, part in table.items():
            part = some(part) if key == "accept" and name == "window" else part
            lines.append(f"{key} = {toml(part, key)}")
    return "\n".join(lines) + "\n"


def read(path):
    truth = json.loads(path.read_text())
    if isinstance(truth["inputs"], list):
        truth["inputs"] = {"files": truth["inputs"], "options": truth.get("options") or {}}
    return truth


def main():
    if not sys.argv[1:]:
        sys.exit(__doc__)
    for folder in sys.argv[1:]:
        for path in sorted(Path(folder).glob("*/expected.json")):
            truth, to = read(path), NOTICES / path.parent.name
            to.mkdir(exist_ok=True)
            for name in truth["inputs"]["files"]:
                shutil.copyfile(path.parent / name, to / name)
            (to / "expected.toml").write_text(written(truth))


if __name__ == "__main__":
    main()
