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
# Words that say the same at another place of the same paper.
ALSO = {
    "cloudflare-at-least-twelve-days-two-columns-cid": {"authorities": "Section 20 of the FTC Act"},
    "coinbase-fourteen-days-through-august-6-ftc": {"authorities": "Section 20 of the FTC Act"},
    "coinbase-two-clocks-sec-formal-order": {"authorities": "Section 21(b) of the Securities Exchange Act of 1934"},
    "comcast-thirty-days-on-or-before-november-26-2703d": {"process_date": "18th day of October, 2027"},
    "cooperativa-a-mas-tardar-el-3-de-enero-hora-de-puerto-rico": {"authorities": "sección 3486 del título 18 del Código de los Estados Unidos"},
    "discord-ticket-hsi-date-falls-inside-the-pause": {"process_date": "03/16/2026"},
    "dropbox-nine-in-the-morning-after-labor-day": {"authorities": "Section 506 of the Comprehensive Drug Abuse Prevention and Control Act of 1970"},
    "facebook-scanned-exhibit-with-court-header": {"process_date": "09/02/2025"},
    "fiber-cooperative-ten-days-of-mailing-typed": {"window": "within the ten days"},
    "github-two-weeks-ftc-civil-investigative-demand": {"authorities": "Section 20 of the Federal Trade Commission Act"},
    "gristmill-friday-may-9-without-a-year-sheriff": {"window": "until close of business on Friday, May 9"},
    "irs-7609-certified-mail-washingtons-birthday-paypal": {"agency": "IRS"},
    "irs-7609-notice-form-fields-and-shifted-text": {"return_date": "June 29, 2026"},
    "linkedin-ten-working-days-sec": {"authorities": "Section 21(b) of the Securities Exchange Act"},
    "linkedin-thanksgiving-customs-summons-behind": {"process_date": "10/30/2025"},
    "paypal-replacement-subpoena-three-weeks-dol": {"authorities": "section 504(c) of ERISA"},
    "stallbarrow-close-of-business-pacific-cfpb-only-in-attachment": {"authorities": "section 1052(c) of the Consumer Financial Protection Act"},
    "t-mobile-thirty-days-after-it-reaches-you": {"process_date": "11/12/2024", "return_date": "01/06/2025"},
    "tiktok-five-business-days-veterans-day-2029": {"authorities": "section 235(d)(4) of the Immigration and Nationality Act"},
    "tumblr-fortnight-from-this-email-hsi": {"authorities": "section 509 of the Tariff Act of 1930"},
    "western-union-carta-en-espanol-quince-dias": {"process_date": "09/12/2028", "return_date": "10/31/2028"},
    "whatsapp-quince-dias-habiles-desde-la-recepcion": {"authorities": "artículo 287.4 del título 8 del Código de Regulaciones Federales"},
    "x-2703d-order-after-gag-14-days-and-date": {"nondisclosure": "forbade us to speak of it"},
    "yahoo-requerimiento-retirado": {"withdrawn": "nos comunicó por escrito que retira la citación"},
    "yahoo-withdrawing-hhs-oig-subpoena": {"withdrawn": "has informed Yahoo that it is withdrawing"},
    "apple-scan-gag-ended-data-given-in-2024": {"nondisclosure": "not to tell you about the subpoena"},
    "zoom-letter-that-bears-no-date": {"process_date": "04/06/2026", "return_date": "05/01/2026"},
}
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
        return "[" + ", ".join(toml(one, key) for one in value) + "]"
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
        # Where saying nothing is right too, nothing can be said wrong.
        if name in unscored or (isinstance(also, list) and None in also):
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


def written(truth, name):
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
    also = ALSO.get(name, {})
    for field, table in fields(truth):
        lines += ["", f"[fields.{field}]"]
        if field in also:
            table["quote"] = [table["quote"], also[field]]
        if field == "references" and table["values"]:
            lines += ["values = ["] + [f"  {toml(one)}," for one in table["values"]] + ["]"]
            table.pop("values")
        for key, part in table.items():
            part = some(part) if key == "accept" and field == "window" else part
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
            (to / "expected.toml").write_text(written(truth, path.parent.name))


if __name__ == "__main__":
    main()
