#!/usr/bin/env python3
"""Builds papers and says what is on them: papers_2.py FOLDER [name ...]. Everything in them is invented."""
import csv
import datetime as dt
import html as H
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pymupdf
from reportlab.lib.pagesizes import letter as LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle, PageBreak, ListFlowable, ListItem

OUT = Path(sys.argv[1] if sys.argv[1:] else sys.exit(__doc__))
OUT.mkdir(parents=True, exist_ok=True)
TMP = Path(tempfile.mkdtemp(prefix="papers"))

# ------------------------------------------------------------------ calendar and calculator
FED, OBS, CLOSED = set(), set(), set()
for row in csv.DictReader(open(Path(__file__).resolve().parents[2] / "deadlines/holidays.csv")):
    d = dt.date.fromisoformat(row["date"])
    if row["scope"] == "federal":
        FED.add(d)
    elif row["scope"] == "federal-observed":
        OBS.add(d)
    elif row["scope"] == "presidential-closure":
        CLOSED.add(d)
DAY = dt.timedelta(1)


def D(s):
    return dt.date.fromisoformat(s) if isinstance(s, str) else s


def court(d):
    return d.weekday() < 5 and d not in FED | OBS | CLOSED


def back(d, sent=None):
    """last court day on or before d, never before sent; (day, no_court_day)"""
    x = d
    while not court(x) and (sent is None or x > sent):
        x -= DAY
    if court(x) and (sent is None or x >= sent):
        return x, False
    return (max(d, sent), True) if sent else (d, True)


def compute(t, sent=None):
    sent = sent or D(t["notice_date"])
    rec, proc, ret = (D(t["received_date"]), D(t["process_date"]), D(t["return_date"]))
    out, nocourt = [], False

    def add(basis, stated, safe, latest, certain, anchor=sent):
        nonlocal nocourt
        s, n = back(safe, anchor)
        nocourt |= n
        out.append(dict(basis=basis, stated=str(stated), safe=str(min(s, max(stated, s) if n else stated)), latest=str(latest), certain=certain))
    if t["not_a_notice"]:
        return dict(status="not_a_notice", file_by=None, deadlines=[], certain=None)
    if t["withdrawn"] or (t["disclosed"] is True and not t.get("_partly")):
        return dict(status="closed", file_by=None, deadlines=[], certain=None)
    wins = ([t["window"]] if t["window"] else []) + t["more_windows"]
    explicit_only = [w for w in wins if w.get("explicit_date")]
    if not sent and not rec and not explicit_only and not t["statutes"]:
        return dict(status="unknown", file_by=None, deadlines=[], certain=None)
    for w in wins:
        pair = []
        n = w.get("days")
        if n is not None:
            trig = sent or rec
            certain = sent is not None and w["trigger"] != "unstated"
            if t.get("_number_conflict"):
                certain = False
            if w.get("trigger_date"):
                trig = D(w["trigger_date"])
            elif w["trigger"] == "receipt":
                if rec:
                    trig = rec
                else:
                    certain = False
            first = min(sent, trig) if sent else min(x for x in (rec, proc) if x)
            if w["trigger"] == "receipt" and sent:
                first = sent
            if w["unit"] == "calendar":
                stated, safe = trig + n * DAY, first + (n - 1) * DAY
            elif w["unit"] == "hours":
                stated, safe = trig + math.ceil(n / 24) * DAY, first + (n // 24 - 1) * DAY
            else:
                stated, k = trig, 0
                while k < n:
                    stated += DAY
                    k += stated.weekday() < 5 and stated not in FED | OBS
                safe, k = first - DAY, 0
                while k < n:
                    safe += DAY
                    k += safe.weekday() < 5
            latest = stated
            if rec and w["trigger"] in ("unstated", "receipt") and w["unit"] == "calendar":
                latest = max(stated, rec + n * DAY)
            if t["later_of"] and ret:
                stated = max(stated, ret)
                latest = max(latest, ret)
            pair.append(("provider_window", stated, safe, latest, certain))
        if w.get("explicit_date"):
            e = D(w["explicit_date"])
            certain = True
            stated = e - DAY if w.get("explicit_strict") else e
            safe = stated
            if w.get("explicit_weekday") is not None:
                certain = False
                near = min((e + k * DAY for k in range(-3, 4)), key=lambda x: (x.weekday() != w["explicit_weekday"], abs((x - e).days)))
                safe = min(e, near)
            if w.get("cutoff") and w["cutoff"] < "12:00":
                safe = stated - DAY
            pair.append(("provider_window", stated, safe, stated, certain))
        if len(pair) == 2 and pair[0][1] != pair[1][1]:
            pair = [(*p[:4], False) for p in pair]
        for p in pair:
            add(*p)
    for s in t["statutes"]:
        n = {"rfpa_service": 10, "rfpa_mail": 14, "irs_7609": 20}[s["rule"]]
        last = D(s["trigger_date"]) + n * DAY
        r = last
        while r.weekday() > 4 or r in FED:
            r += DAY
        l = r
        while not court(l):
            l += DAY
        add("statute", r, last, l, True)
    if not wins and not t["statutes"]:
        n = {"google": 7, "automattic": 7}.get(t["provider"]["id"], 10)
        base = sent or rec
        first = sent or min(x for x in (rec, proc) if x)
        add("default_window", base + 10 * DAY, first + (n - 1) * DAY, (rec or base) + 14 * DAY, False)
    if ret and (sent is None or ret > sent):
        add("process_return", ret - DAY, ret - DAY, ret - DAY, True)
    out.sort(key=lambda x: (x["safe"], x["stated"]))
    certain = out[0].pop("certain")
    for x in out[1:]:
        x.pop("certain")
    r = dict(status="dated", file_by=out[0]["safe"], deadlines=out, certain=certain)
    if nocourt:
        r["_no_court"] = True
    return r


# ------------------------------------------------------------------ making PDFs
def finish(doc, path):
    doc.set_metadata({"producer": "", "creator": "", "creationDate": "D:20000101000000Z", "modDate": "D:20000101000000Z", "title": "", "author": "", "subject": "", "keywords": ""})
    doc.save(path, garbage=3, deflate=True, no_new_id=True)
    doc.close()


def web(body, css="", page="letter", margin="18mm", name="w"):
    """HTML through chromium; returns a path in TMP"""
    src, out = TMP / f"{name}.html", TMP / f"{name}.pdf"
    src.write_text(f"<!doctype html><html><head><meta charset='utf-8'><title>.</title><style>@page{{size:{page};margin:{margin}}}body{{margin:0;font-family:'Liberation Sans',sans-serif;font-size:11pt;line-height:1.42;color:#222}}{css}</style></head><body>{body}</body></html>")
    prof = tempfile.mkdtemp(prefix="chr", dir=TMP)
    subprocess.run(["/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", f"--user-data-dir={prof}", "--no-pdf-header-footer", f"--print-to-pdf={out}", str(src)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    return out


def merge(dest, *parts):
    doc = pymupdf.open()
    for p in parts:
        with pymupdf.open(p) as s:
            doc.insert_pdf(s)
    finish(doc, dest)


def st(name="Times-Roman", size=11, lead=None, **k):
    return ParagraphStyle("s", fontName=name, fontSize=size, leading=lead or size * 1.32, spaceAfter=k.pop("after", 7), **k)


def flow(items, name="f", margins=(72, 72, 66, 60), foot=None):
    out = TMP / f"{name}.pdf"
    doc = SimpleDocTemplate(str(out), pagesize=LETTER, leftMargin=margins[0], rightMargin=margins[1], topMargin=margins[2], bottomMargin=margins[3], invariant=1)

    def deco(c, d):
        if foot:
            foot(c, d)
    doc.build(items, onFirstPage=deco, onLaterPages=deco)
    return out


def P(s, style):
    return Paragraph(s, style)


def grid(rows, widths, style=None, extra=()):
    style = style or st("Helvetica", 9.5, after=0)
    t = Table([[c if not isinstance(c, str) else Paragraph(c, style) for c in r] for r in rows], colWidths=widths)
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.6, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 5), ("TOPPADDING", (0, 0), (-1, -1), 3), ("BOTTOMPADDING", (0, 0), (-1, -1), 5), *extra]))
    return t


def boxform(c, x, y, w, rows, label=("Helvetica", 6.4), value=("Helvetica", 9.6)):
    """rows of (height, [(share, label, [lines])]); labels small at the top of their boxes. Returns the y below."""
    for h, cells in rows:
        cx = x
        for share, lab, lines in cells:
            cw = w * share
            c.setLineWidth(0.7)
            c.rect(cx, y - h, cw, h)
            ty = y - 8.5
            c.setFont(*label)
            for l in simpleSplit(lab, *label, cw - 8):
                c.drawString(cx + 4, ty, l)
                ty -= 7.6
            ty -= 3.6
            c.setFont(*value)
            for raw in lines:
                for l in simpleSplit(raw, *value, cw - 12):
                    c.drawString(cx + 6, ty, l)
                    ty -= value[1] * 1.2
            cx += cw
        y -= h
    return y


def para(c, text, x, y, w, font="Helvetica", size=9, lead=None):
    c.setFont(font, size)
    for l in simpleSplit(text, font, size, w):
        c.drawString(x, y, l)
        y -= lead or size * 1.28
    return y


def customs(name, to, number, case, officer, place, date, hour, method, records, issuer, title, issued, silent, office, component="U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT", typed=False):
    """a customs summons drawn as a boxed form"""
    out = TMP / f"{name}.pdf"
    c = canvas.Canvas(str(out), pagesize=LETTER, invariant=1)
    v = ("Courier", 9.2) if typed else ("Helvetica", 9.4)
    c.setFont("Helvetica-Bold", 10)
    c.drawCentredString(306, 752, "DEPARTMENT OF HOMELAND SECURITY")
    c.setFont("Helvetica", 9)
    c.drawCentredString(306, 740, component)
    c.setFont("Helvetica-Bold", 14)
    c.drawCentredString(306, 720, "SUMMONS TO APPEAR AND/OR PRODUCE RECORDS")
    c.setFont("Helvetica", 8.5)
    c.drawCentredString(306, 708, "Issued pursuant to 19 U.S.C. § 1509")
    y = boxform(c, 48, 700, 516, [
        (58, [(0.56, "TO: NAME AND ADDRESS OF PERSON OR BUSINESS SUMMONED", to), (0.44, "SUMMONS NO.", [number])]),
        (26, [(0.56, "ISSUING OFFICE", [office]), (0.44, "CASE NO.", [case])]),
    ], value=v)
    y = para(c, "You are hereby summoned, by virtue of the statute cited above, in the matter of an inquiry into whether the laws administered by the Customs and Immigration services of the United States have been complied with, to do as checked:", 50, y - 12, 512, size=8.4)
    y = para(c, "[   ]  give testimony in person before the officer named below      [ X ]  produce the books, papers or electronic records set out below", 50, y - 3, 512, "Helvetica-Bold", 8)
    y = boxform(c, 48, y, 516, [
        (48, [(1, "BEFORE (NAME, TITLE, TELEPHONE) AND PLACE", [officer, place])]),
        (26, [(0.34, "PRODUCTION DATE", [date]), (0.26, "HOUR", [hour]), (0.40, "MANNER OF PRODUCTION", [method])]),
        (30 + 13 * sum(max(1, len(simpleSplit(r, *v, 504))) for r in records), [(1, "DESCRIPTION OF RECORDS TO BE PRODUCED", records)]),
    ], value=v)
    if silent:
        y = para(c, silent, 50, y - 11, 512, "Helvetica-Oblique", 8.6) - 2
    y = para(c, "Should you fail to comply, an application may be made to a United States District Court to compel obedience, 19 U.S.C. § 1510.", 50, y - 10, 512, size=8.4)
    boxform(c, 48, y, 516, [(38, [(0.40, "SIGNED BY (NAME)", [issuer]), (0.36, "TITLE", [title]), (0.24, "ISSUED ON", [issued])])], value=v)
    c.setFont("Helvetica", 6.5)
    c.drawString(48, 34, "DHS Form 3115 (rev.)  Section 509, Tariff Act of 1930")
    c.showPage()
    c.save()
    return out


def immigration(name, to, number, ref, officer, place, date, hour, records, signer, title, issued, office, compo="U.S. Immigration and Customs Enforcement"):
    """an immigration subpoena through HTML"""
    e = H.escape
    body = f"""<div class=h>DEPARTMENT OF HOMELAND SECURITY<br><span>{e(compo)}<br>{e(office)}</span></div>
<h1>Immigration Enforcement Subpoena</h1>
<table><tr><td style='width:58%'><i>1. Directed to (name, address, city, state)</i>{'<br>'.join(map(e, to))}</td><td><i>Subpoena No.</i>{e(number)}<i style='margin-top:5pt'>2. In reference to (title / file no.)</i>{e(ref)}</td></tr></table>
<p>By the service of this subpoena upon you, and under the authority of 8 U.S.C. § 1225(d)(4)(A) and 8 C.F.R. § 287.4, you are hereby commanded, at the time and place entered in item 3, to:</p>
<p>&#9744; (A) APPEAR and give testimony &nbsp;&nbsp; &#9746; (B) PRODUCE the records described in item 4</p>
<table><tr><td style='width:58%'><i>3(A) Official who is to receive the records</i>{e(officer)}<br>{e(place)}</td><td><i>3(B) Date</i>{e(date)}</td><td><i>3(C) Time</i>{e(hour)}</td></tr>
<tr><td colspan=3><i>4. Records required</i>{'<br>'.join(map(e, records))}</td></tr>
<tr><td style='width:58%'><i>5. Authorized official (printed name and title)</i>{e(signer)}, {e(title)}</td><td colspan=2><i>6. Date of issue</i>{e(issued)}</td></tr></table>
<p class=s>A district court of the United States may issue an order requiring obedience to this subpoena; a failure to obey such an order may be punished by the court as a contempt. 8 U.S.C. § 1225(d)(4)(B).</p><p class=s>DHS Form I-138 (6/09)</p>"""
    return web(body, ".h{text-align:center;font-weight:bold;font-size:11pt}.h span{font-weight:normal;font-size:10pt}h1{font-size:15pt;text-align:center;margin:8pt 0}table{border-collapse:collapse;width:100%}td{border:1px solid #000;padding:4pt 6pt;vertical-align:top;font-size:10pt}td i{display:block;font-size:7.4pt;font-style:normal;color:#333}p{font-size:9.5pt;margin:7pt 0}.s{font-size:8pt}body{font-family:'Liberation Serif',serif;color:#000}", name=name)


def plain(lines, name="t", size=10, x=60, font="Courier", wrap=None):
    """a text mail, line for line"""
    out = TMP / f"{name}.pdf"
    c = canvas.Canvas(str(out), pagesize=LETTER, invariant=1)
    y = 740
    c.setFont(font, size)
    for l in lines:
        if y < 60:
            c.showPage()
            c.setFont(font, size)
            y = 740
        c.drawString(x, y, l)
        y -= size * 1.28
    c.showPage()
    c.save()
    return out


# ------------------------------------------------------------------ truth records
CASES = {}
EMPTY = dict(provider=None, notice_date=None, received_date=None, process_kind=None, agency=None, authorities=[], references=[], process_date=None, return_date=None, window=None, more_windows=[], later_of=False, accounts=[], data_sought=[], records_period=None, nondisclosure=None, disclosed=None, withdrawn=None, challenge_document=None, statutes=[], not_a_notice=False, languages=["en"])
LOOKALIKE = ["provider", "notice_date", "process_kind", "agency", "authorities", "references", "window", "accounts", "data_sought", "challenge_document", "languages"]


def win(days=None, unit=None, trigger=None, date=None, strict=None, cutoff=None, zone=None, **k):
    return dict(days=days, unit=unit or ("calendar" if days else None), trigger=trigger or "explicit_date", explicit_date=date, explicit_strict=strict if strict is not None else (False if date else None), cutoff=cutoff, zone=zone, **k)


def ref(kind, value):
    return dict(kind=kind, value=value)


def ag(i, name, parent):
    return dict(id=i, name=name, parent=parent)


def doc(kind, file=0, a=1, b=None):
    return dict(kind=kind, file=file, first_page=a, last_page=b or a)


def case(slug, title, difficulty, as_of, docs, printed, files=("notice.pdf",), received=None, flags=(), unscored=(), accept=None, optional=None, may=None, notes=None, sent=None, number_conflict=False, partly=False, **facts):
    def deco(fn):
        def build():
            d = OUT / slug
            d.mkdir(exist_ok=True)
            fn(d)
            t = {**EMPTY, **facts, "received_date": received}
            exp = compute({**t, "_number_conflict": number_conflict, "_partly": partly}, D(sent) if sent else None)
            nc = exp.pop("_no_court", False)
            assert nc == ("no_court_day" in flags), slug
            exp["must_flag"] = list(flags)
            opts = {**({"received": received} if received else {}), "as_of": as_of}
            rec = {"inputs": {"files": list(files), "options": opts}, "title": title, "difficulty": difficulty, "text_layer": "native"}
            rec.update({k: t[k] for k in EMPTY})
            rec.update(expected=exp, documents=docs, printed=printed, unscored=list(unscored))
            for k, v in (("accept", accept), ("data_optional", optional), ("may_flag", may), ("notes", notes)):
                if v:
                    rec[k] = v
            (d / "expected.json").write_text(json.dumps(rec, indent=1, ensure_ascii=False) + "\n")
        CASES[slug] = build
        return fn
    return deco


# ------------------------------------------------------------------ the papers
NEW = ("notice.pdf",)
TWO = ("notice.pdf", "subpoena.pdf")


@case("linkedin-thanksgiving-customs-summons-behind", "Fourteen calendar days that reach Thanksgiving; day-month-year dates in the letter, a boxed summons behind it", "easy", "2025-11-17",
      [doc("provider_notice"), doc("process", 0, 2)],
      {"notice_date": "13 November 2025", "window": "fourteen calendar days have elapsed since the date at the top of this letter", "process_date": "30 October 2025", "agency": "Homeland Security Investigations", "authority": "section 1509 of title 19 of the United States Code", "reference_provider": "LI-GR-2025-07714", "reference_process": "HSI-SJ-2025-08831", "account": "linkedin.com/in/juniper-ashdown", "return_date": "12/08/2025"},
      flags=["nondisclosure_request"],
      provider=dict(id="linkedin", name="LinkedIn Corporation"), notice_date="2025-11-13", process_kind="customs_summons", agency=ag("hsi", "Homeland Security Investigations", "ice"), authorities=["19 U.S.C. § 1509"],
      references=[ref("provider", "LI-GR-2025-07714"), ref("process", "HSI-SJ-2025-08831"), ref("case", "SJ07BR26SJ0018")], process_date="2025-10-30", return_date="2025-12-08", window=win(14, trigger="notice_date"),
      accounts=["linkedin.com/in/juniper-ashdown"], data_sought=["subscriber_info", "contact_info", "ip_logs"], records_period={"from": "2025-02-01", "to": "2025-10-15"}, nondisclosure={"kind": "request"}, disclosed=False, challenge_document="file_stamped_motion")
def _(d):
    b, sm = st("Helvetica", 10.3), st("Helvetica", 8.6, textColor="#444444")
    items = [P("<b>LinkedIn</b>", st("Helvetica", 19, textColor="#0a66c2")), P("Member Data Requests, 1000 West Maude Avenue, Sunnyvale, California", sm), Spacer(1, 10), P("13 November 2025", b),
             P("Delivered to the primary address on the account", b), P("Profile: linkedin.com/in/juniper-ashdown<br/>Request ID: LI-GR-2025-07714", b), P("Dear Juniper Ashdown,", b),
             P("A federal agency wants to know who stands behind your LinkedIn profile. On 6 November 2025 our registered agent accepted a summons, signed on 30 October 2025 by an official of Homeland Security Investigations, which is the investigative arm of U.S. Immigration and Customs Enforcement. It invokes section 1509 of title 19 of the United States Code and calls for:", b),
             ListFlowable([ListItem(P(x, st("Helvetica", 10.3, after=2))) for x in ("the name and postal address behind the profile, and the day it was created;", "email addresses and telephone numbers attached to it;", "each IP address from which it was opened between 1 February 2025 and 15 October 2025.")], bulletType="bullet", leftIndent=16), Spacer(1, 6),
             P("What follows this page is the whole of what we were given.", b),
             P("Nothing has been turned over. Absent a filing in court, our answer will go to the agency once fourteen calendar days have elapsed since the date at the top of this letter. If you take the matter to a judge before then, let us have a conformed copy of your motion, with the clerk’s filing stamp visible, at memberlegal@linkedin.com. Mark it with the Request ID.", b),
             P("Why the agency is interested in you we do not know. LinkedIn is barred by professional rules from counseling members about their rights; a bar association can refer you to somebody who may.", b),
             P("Respectfully,", b), P("Member Data Requests<br/>LinkedIn Corporation", b)]
    merge(d / "notice.pdf", flow(items), customs("s1", ["LinkedIn Corporation", "c/o registered agent", "Sunnyvale, California"], "HSI-SJ-2025-08831", "SJ07BR26SJ0018", "Special Agent Ignatius Farthingale, (408) 555-0119", "55 Almaden Crossing, 6th Floor, San Jose, CA", "12/08/2025", "2:00 PM", "Secure file transfer",
          ["LinkedIn profile linkedin.com/in/juniper-ashdown:", "1. Subscriber name and postal address; date profile was created.", "2. Associated e-mail addresses and telephone numbers.", "3. IP access history, 02/01/2025 - 10/15/2025."], "Georgette Pilkington-Rowe", "Assistant Special Agent in Charge", "10/30/2025",
          "It is requested that you treat this summons as confidential and refrain from revealing it to the account holder for as long as the inquiry is pending.", "HSI San Jose"))


@case("dropbox-nine-in-the-morning-after-labor-day", "A date with a morning hour on the day after Labor Day; the subpoena spells its dates as ordinals", "medium", "2026-08-24",
      [doc("provider_notice"), doc("process", 0, 2)],
      {"notice_date": "Thu 8/20/2026 1:44 PM", "window": "by 9:00 a.m. Pacific Time on Tuesday, September 8, 2026", "process_date": "11th day of August, 2026", "return_date": "15th day of September, 2026", "agency": "Drug Enforcement Administration", "authority": "21 U.S.C. 876", "reference_provider": "DBX-LE-51977", "reference_process": "W4-26-330917", "account": "okapi.studio@example.net"},
      accept={"challenge_document": ["file_stamped_motion"], "references": [[ref("provider", "DBX-LE-51977"), ref("process", "W4-26-330917")]]},
      provider=dict(id="dropbox", name="Dropbox"), notice_date="2026-08-20", process_kind="administrative_subpoena", agency=ag("dea", "Drug Enforcement Administration", "doj"), authorities=["21 U.S.C. § 876"],
      references=[ref("provider", "DBX-LE-51977"), ref("process", "W4-26-330917"), ref("case", "GY-26-0118")], process_date="2026-08-11", return_date="2026-09-15", window=win(date="2026-09-08", cutoff="09:00", zone="America/Los_Angeles"),
      accounts=["okapi.studio@example.net"], data_sought=["subscriber_info", "payment", "ip_logs"], challenge_document="filed_objection")
def _(d):
    a = web("""<div class=s>[DBX-LE-51977] We have been asked for information on your Dropbox account</div><div class=r><div class=c>DL</div><div><b>Dropbox Legal</b> &lt;legalcompliance@dropbox.com&gt;<br><span>Thu 8/20/2026 1:44 PM</span><br><span>To: Okapi Studio &lt;okapi.studio@example.net&gt;</span></div></div>
<p>Hi there,</p><p>Dropbox is in possession of an administrative subpoena naming the account registered to okapi.studio@example.net. The Drug Enforcement Administration issued it on August 11, 2026 under its number W4-26-330917, and you will find it after this email. What the agents are after is limited to records that are not content: who the subscriber is, how the plan is paid for, and the log-in history with IP addresses.</p>
<p>Our intention is to hand these records to the DEA. What would hold us back is paperwork showing that a case asking a judge to block the subpoena is on file. That has to be in our hands by 9:00 a.m. Pacific Time on Tuesday, September 8, 2026; anything that arrives later may be too late for us to act on. You may send it as an answer to this email.</p>
<p>Questions about what you ought to do are best put to a lawyer of your own. We can’t answer them.</p><p>The Dropbox Legal Team</p><p class=f>Dropbox, Inc., 1800 Owens Street, San Francisco</p>""",
            ".s{font-size:15pt;margin-bottom:10pt}.r{display:flex;gap:10pt;border-bottom:1px solid #ccc;padding-bottom:8pt}.r span{font-size:9pt;color:#555}.c{background:#0061fe;color:#fff;border-radius:50%;width:30pt;height:30pt;line-height:30pt;text-align:center}.f{font-size:8pt;color:#777;margin-top:24pt}", name="p2")
    out = TMP / "s2.pdf"
    c = canvas.Canvas(str(out), pagesize=LETTER, invariant=1)
    c.setFont("Times-Roman", 11)
    c.drawCentredString(306, 744, "U.S. Department of Justice")
    c.drawCentredString(306, 730, "Drug Enforcement Administration")
    c.setFont("Times-Bold", 22)
    c.drawCentredString(306, 694, "SUBPOENA")
    y = boxform(c, 60, 676, 492, [(30, [(0.5, "In the Matter of the Investigation of Case No.", ["GY-26-0118"]), (0.5, "Subpoena No.", ["W4-26-330917"])]), (46, [(1, "TO", ["Dropbox, Inc., Custodian of Records", "1800 Owens Street, San Francisco, California"])])], ("Times-Roman", 7.5), ("Times-Roman", 11))
    y = para(c, "GREETING: Pursuant to an investigation of violations of 21 U.S.C. 801 et seq., and by virtue of the authority vested in this agency by Section 506 of the Comprehensive Drug Abuse Prevention and Control Act of 1970 (21 U.S.C. 876), you are hereby commanded to appear before Diversion Investigator Mortimer Quillfeather, an officer of the Drug Enforcement Administration, at 1190 Brickyard Lane, Denver, Colorado, on the 15th day of September, 2026, at 10:00 o’clock in the forenoon, and to bring with you or send beforehand the following:", 60, y - 16, 492, "Times-Roman", 11)
    y = para(c, "For the Dropbox account okapi.studio@example.net: subscriber records; means and source of payment, including any card number; records of session times with the IP addresses used.", 80, y - 8, 452, "Times-Roman", 11)
    y = para(c, "In place of a personal appearance you may transmit the records to the investigator, (303) 555-0161.", 60, y - 8, 492, "Times-Roman", 11)
    y = para(c, "Issued this 11th day of August, 2026.", 60, y - 18, 492, "Times-Roman", 11)
    para(c, "Theodosia Cranmer-Vane, Group Supervisor", 300, y - 20, 252, "Times-Italic", 11)
    c.save()
    merge(d / "notice.pdf", a, out)


@case("substack-ten-days-to-new-year", "Ten days from the email that end on New Year's Day 2026; no process with it", "easy", "2025-12-23",
      [doc("provider_notice")],
      {"notice_date": "December 22, 2025", "window": "ten days, counted from the date of this email", "agency": "Federal Bureau of Investigation", "authority": "18 USC 3486(a)", "reference_provider": "2025-LE-3308", "account": "thetidewrackletter.substack.com"},
      accept={"challenge_document": ["filed_objection"], "authorities": [["18 U.S.C. § 3486"]]},
      provider=dict(id="substack", name="Substack"), notice_date="2025-12-22", process_kind="administrative_subpoena", agency=ag("fbi", "Federal Bureau of Investigation", "doj"), authorities=["18 U.S.C. § 3486(a)"], references=[ref("provider", "2025-LE-3308")],
      window=win(10, trigger="notice_date"), accounts=["thetidewrackletter.substack.com"], data_sought=["subscriber_info", "contact_info", "payment"], challenge_document="file_stamped_motion")
def _(d):
    a = web("""<table class=h><tr><td>From:</td><td><b>Substack Legal</b> legal@substackinc.com</td></tr><tr><td>Subject:</td><td><b>Government demand relating to The Tidewrack Letter</b></td></tr><tr><td>Date:</td><td>December 22, 2025 at 10:06:31 AM EST</td></tr><tr><td>To:</td><td>tidewrack@example.com</td></tr></table><hr>
<p>Hello,</p><p>You publish The Tidewrack Letter (thetidewrackletter.substack.com), and we’re getting in touch about a demand from the Federal Bureau of Investigation. Its Norfolk field office served us last week with an administrative subpoena, said to rest on 18 USC 3486(a), in which your publication is singled out. The Bureau would like us to identify you. Concretely: your name, your mailing address, the email address you signed up with, and the bank details your subscription income is paid out to.</p>
<p>We aren’t going to send these right away. You have ten days, counted from the date of this email, in which to bring a challenge. Once a motion against the subpoena is on a court’s docket, forward us the copy with the docket stamp on it, and we’ll stand down until the judge has ruled. If none turns up, we’ll comply.</p>
<p>Please know that nobody at Substack can act as your lawyer. In correspondence, mention 2025-LE-3308.</p><p>— Substack Legal</p>""",
            ".h td{padding:1pt 8pt 1pt 0;font-size:10pt}.h td:first-child{color:#777;text-align:right}hr{border:0;border-top:1px solid #ddd;margin:10pt 0}body{font-family:'DejaVu Sans',sans-serif;font-size:10pt}", name="p3")
    merge(d / "notice.pdf", a)


AO110 = """<div class=ao>AO 110 (Rev. 06/09) Subpoena to Testify Before a Grand Jury</div><h2>UNITED STATES DISTRICT COURT</h2><div class=m>for the<br>Western District of North Carolina</div><h3>SUBPOENA TO TESTIFY BEFORE A GRAND JURY</h3>
<p><b>To:</b> Pinterest, Inc., Attn: Legal Response, San Francisco, California</p><p><b>YOU ARE COMMANDED</b> to appear in this United States district court at the time, date, and place shown below to testify before the court’s grand jury. When you arrive, you must remain at the court until the judge or a court officer allows you to leave.</p>
<table><tr><td>Place: 401 Trade Exchange Plaza, Grand Jury Room 3<br>Charlotte, North Carolina</td><td>Date and Time:<br>April 30, 2026, 9:00 a.m.</td></tr></table>
<p>You must also bring with you the following documents, electronically stored information, or objects <i>(blank if not applicable)</i>: For user name marrowandmoss: registration records; records of sign-ins and the IP address of each. Production to the case agent ahead of the date above excuses an appearance.</p>
<p>Grand jury number: 26-GJ-0447</p><p>Date: April 14, 2026</p><p class=r>CLERK OF COURT<br><br>______________________________<br><i>Signature of Clerk or Deputy Clerk</i></p>
<p>The name, address, e-mail, and telephone number of the United States attorney, or assistant United States attorney, who requests this subpoena, are: Evander Thistlewood, Assistant United States Attorney, 227 Cotton Row, Charlotte, NC, (704) 555-0184</p>"""


@case("pinterest-three-weeks-utc-header-stale-grand-jury-date", "A text mail whose header is in UTC, so that it went out the evening before; the grand jury's day is already past", "hard", "2026-05-06",
      [doc("provider_notice"), doc("process", 1, 1)],
      {"notice_date": "Tue, 05 May 2026 03:41:12 +0000", "window": "no later than 21 days from the date of this email", "process_date": "April 14, 2026", "return_date": "April 30, 2026", "agency": "United States Attorney", "reference_provider": "PIN-LR-0090417", "account": "marrowandmoss"},
      files=TWO, flags=["stale_return_date"], unscored=["certain", "authorities"], sent="2026-05-04", notes="The Date line is in UTC: at UTC-10 it is still May 4, so all days run from May 4. The production date had passed and has not been replaced.",
      accept={"references": [[ref("provider", "PIN-LR-0090417"), ref("case", "26-GJ-0447")]], "agency": ["doj"]},
      provider=dict(id="pinterest", name="Pinterest"), notice_date="2026-05-05", process_kind="grand_jury_subpoena", agency=ag("usao", "United States Attorney's Office for the Western District of North Carolina", "doj"), references=[ref("provider", "PIN-LR-0090417"), ref("process", "26-GJ-0447")],
      process_date="2026-04-14", return_date="2026-04-30", window=win(21, trigger="notice_date"), accounts=["marrowandmoss"], data_sought=["subscriber_info", "ip_logs"], challenge_document="file_stamped_motion")
def _(d):
    t = """From: Pinterest Legal Response <legal-response@pinterest.com>
To: marrow.and.moss@example.org
Date: Tue, 05 May 2026 03:41:12 +0000
Subject: Legal process concerning your Pinterest account
  [PIN-LR-0090417]
Message-ID: <0090417.legal@pinterest.com>


Hello marrowandmoss,

Pinterest got a grand jury subpoena that covers your account (user
name marrowandmoss). It issued out of the Western District of North
Carolina, at the request of the United States Attorney's Office
there, and bears the date of April 14, 2026. We are sending it along
as a separate file.

It wants your registration details and the records of your sign-ins
with their IP addresses.

The production date printed on the subpoena, April 30, 2026, has come
and gone. The prosecutors told us they would wait for our records but
did not set another day.

This is where you come in. Should you want to fight the subpoena, get
a motion on file with the court no later than 21 days from the date
of this email, and let us see the copy with the clerk's filing mark
on it. We will keep the records here until those 21 days are over. If
by that time we have seen nothing, off they go.

We're not able to give you legal guidance. If you can't afford a
lawyer, the federal defender or a legal aid office may know somebody.

Pinterest Legal Response"""
    merge(d / "notice.pdf", plain(t.split("\n")))
    merge(d / "subpoena.pdf", web(AO110, "body{font-family:'Liberation Serif',serif;color:#000}.ao{font-size:8pt;border-bottom:2px solid #000}h2{text-align:center;margin:14pt 0 0}.m{text-align:center}h3{text-align:center}table{width:100%;border-collapse:collapse}td{border:1px solid #000;padding:5pt;width:50%;vertical-align:top}.r{text-align:right}", name="s4"))


@case("cloudflare-at-least-twelve-days-two-columns-cid", "A gap of twelve days between word and disclosure, in two columns; the inclusive count ends on Columbus Day; FTC demand behind it", "hard", "2026-10-02",
      [doc("provider_notice"), doc("process", 0, 2)],
      {"notice_date": "October 1, 2026", "window": "at least twelve (12) days", "process_date": "September 17, 2026", "return_date": "November 2, 2026", "agency": "Federal Trade Commission", "authority": "15 U.S.C. § 57b-1", "reference_provider": "8817204", "reference_process": "FTC-CID-2623-1187", "account": "saltpan-ledger.example"},
      flags=["minimum_gap"], unscored=["certain"], accept={"trigger": ["notice_date"], "challenge_document": ["file_stamped_motion"]}, optional=["contact_info"], notes="How the trigger of a gap is written down is open.",
      provider=dict(id="cloudflare", name="Cloudflare, Inc."), notice_date="2026-10-01", process_kind="civil_investigative_demand", agency=ag("ftc", "Federal Trade Commission", None), authorities=["15 U.S.C. § 57b-1"], references=[ref("provider", "8817204"), ref("process", "FTC-CID-2623-1187")],
      process_date="2026-09-17", return_date="2026-11-02", window=win(12, trigger="unstated"), accounts=["saltpan-ledger.example"], data_sought=["subscriber_info", "contact_info", "payment", "ip_logs"], challenge_document="filed_objection")
def _(d):
    a = web("""<div class=b><span>Cloudflare</span> Trust &amp; Legal</div><div class=x>October 1, 2026<br>To the customer behind saltpan-ledger.example<br>Ticket 8817204</div><div class=k>
<p>Dear customer,</p><p>Cloudflare provides network services to the website above. The Federal Trade Commission has directed to us a Civil Investigative Demand bearing the number FTC-CID-2623-1187. It is dated September 17, 2026 and rests on Section 20 of the FTC Act, 15 U.S.C. § 57b-1.</p>
<p>The Commission’s staff would have us supply records that identify you: the account holder’s name, address and email; billing instruments on file; and the IP addresses from which the dashboard has been used.</p>
<p>Unless a law forbids it, we tell customers about a demand ahead of our response, and we leave at least twelve (12) days between telling a customer and disclosing anything. That space is meant for you to seek relief from a court or from the Commission itself.</p>
<p>Whatever you lodge there, kindly furnish us with a copy that shows it was accepted for filing. On seeing it we shall weigh whether to put off our own response.</p><p>The Commission’s deadline for Cloudflare appears in item 4 of the demand, which follows. It was set for us, not for you.</p><p>We regret that we may not counsel customers about demands of this kind.</p><p>Cloudflare, Inc.<br>Trust &amp; Legal</p></div>""",
            ".b{font-size:12pt;border-bottom:2px solid #f6821f;padding-bottom:6pt}.b span{font-size:18pt;color:#f6821f;font-weight:bold}.x{margin:14pt 0;font-size:10.5pt}.k{columns:2;column-gap:26pt;text-align:justify;font-size:10.5pt;hyphens:none}.k p{margin:0 0 8pt}", name="p5")
    s = st("Times-Roman", 10.5, after=0)
    b = flow([P("UNITED STATES OF AMERICA<br/>FEDERAL TRADE COMMISSION", st("Times-Bold", 13, alignment=1)), P("Civil Investigative Demand", st("Times-Bold", 16, alignment=1)), Spacer(1, 8), grid([
        ["<b>1. TO</b><br/>Cloudflare, Inc., 101 Townsend Street, San Francisco, California", "<b>2. FROM</b><br/>Federal Trade Commission, Bureau of Consumer Protection"],
        ["<b>3. This demand is issued pursuant to Section 20 of the Federal Trade Commission Act, 15 U.S.C. § 57b-1,</b> in the course of an investigation described in the attached resolution. You are required to produce the documents and answer the questions listed below.", "<b>4. DATE AND TIME MATERIAL IS DUE</b><br/>November 2, 2026, 5:00 p.m."],
        ["<b>5. SPECIFICATIONS</b><br/>(a) Name, address and email of the customer account that serves saltpan-ledger.example.<br/>(b) Payment instruments associated with it.<br/>(c) Dashboard access logs with IP addresses.", "<b>6. DEMAND NUMBER</b><br/>FTC-CID-2623-1187"],
        ["<b>7. RECORDS CUSTODIAN</b><br/>Hyacinth Overbury, (202) 555-0106", "<b>8. DATE ISSUED / COMMISSIONER</b><br/>September 17, 2026<br/>/s/ Lucian Applewhaite"]], [250, 218], s),
        Spacer(1, 8), P("The recipient may petition the Commission to limit or quash this demand not later than 20 days after service or the due date, whichever is first.", st("Times-Italic", 9.5))], name="s5")
    merge(d / "notice.pdf", a, b)


@case("tumblr-saturday-48-hours-over-presidents-day", "Forty-eight hours from a Saturday mail on a holiday weekend: no court is open in between", "hard", "2026-02-14",
      [doc("provider_notice")],
      {"notice_date": "Saturday, February 14, 2026", "window": "for 48 hours, measured from the time this email was sent", "agency": "U.S. Secret Service", "authority": "18 U.S.C. § 3486(a)(1)(A)(iii)", "account": "lichen-lantern.tumblr.com"},
      flags=["short_window", "no_court_day"], accept={"authorities": [["18 U.S.C. § 3486"]]}, notes="Safe is Sunday February 15: no court day lies between the sending and that day.",
      provider=dict(id="tumblr", name="Tumblr"), notice_date="2026-02-14", process_kind="administrative_subpoena", agency=ag("usss", "U.S. Secret Service", "dhs"), authorities=["18 U.S.C. § 3486(a)(1)(A)(iii)"], window=win(48, "hours", "notice_date"),
      accounts=["lichen-lantern.tumblr.com"], data_sought=["contact_info", "ip_logs"], challenge_document="notice_of_filing")
def _(d):
    a = web("""<div class=t>&#8592;&nbsp;&nbsp; Your blog and a government subpoena</div><div class=f><b>Tumblr Legal</b> &lt;legal@tumblr.com&gt;<br>to lichen.lantern@example.org<br>Saturday, February 14, 2026 at 11:52 AM</div>
<p>Hey lichen-lantern,</p><p>Quick and unpleasant news. This morning we were handed a subpoena by the U.S. Secret Service over your blog, lichen-lantern.tumblr.com. The agents describe it as urgent and left us hardly any time, which is why we can leave you hardly any either. The legal basis given is 18 U.S.C. § 3486(a)(1)(A)(iii).</p>
<p>On their list: the email address you registered with and the IP addresses of your last logins.</p><p>We’ll hold back our answer for 48 hours, measured from the time this email was sent. If in that time you, or someone for you, tell us that you’ve gone to court over it, with the court’s name and the case number, we’ll stop there and wait. Just asking us not to won’t be enough, sorry.</p><p>Someone is on duty all weekend. Hit reply.</p><p>Tumblr Legal</p>""",
            "body{font-size:12.5pt}.t{font-size:17pt;padding-bottom:8pt}.f{font-size:10pt;color:#444;border-bottom:1px solid #eee;padding-bottom:8pt}", page="105mm 210mm", margin="8mm", name="p6")
    merge(d / "notice.pdf", a)


@case("tiktok-five-business-days-veterans-day-2029", "Five business days with the observed Veterans Day 2029 inside; notification in the app", "medium", "2029-11-06",
      [doc("provider_notice")],
      {"notice_date": "Nov 5, 2029", "window": "five (5) business days, counting from the date of this notification", "agency": "Enforcement and Removal Operations", "authority": "8 U.S.C. 1225(d)(4)", "reference_provider": "LR-7741-0920-33", "account": "@pebble.and.rind"},
      accept={"challenge_document": ["file_stamped_motion"]},
      provider=dict(id="tiktok", name="TikTok"), notice_date="2029-11-05", process_kind="immigration_subpoena", agency=ag("ero", "Enforcement and Removal Operations", "ice"), authorities=["8 U.S.C. § 1225(d)(4)"], references=[ref("provider", "LR-7741-0920-33")],
      window=win(5, "business", "notice_date"), accounts=["@pebble.and.rind"], data_sought=["subscriber_info", "contact_info", "device"], challenge_document="filed_objection")
def _(d):
    a = web("""<div class=n>Inbox &nbsp;›&nbsp; System notifications &nbsp;›&nbsp; Account</div><div class=c><h2>A government request involves your account</h2><div class=g>@pebble.and.rind &nbsp;·&nbsp; Nov 5, 2029 &nbsp;·&nbsp; Reference LR-7741-0920-33</div>
<p>An immigration enforcement subpoena (Form I-138) was delivered to TikTok by Enforcement and Removal Operations, a part of U.S. Immigration and Customs Enforcement, out of its New Orleans office. The power it cites is section 235(d)(4) of the Immigration and Nationality Act, 8 U.S.C. 1225(d)(4).</p>
<table><tr><th>What it asks us for</th></tr><tr><td>Registration details of the account</td></tr><tr><td>Phone number and email on file</td></tr><tr><td>Model and identifiers of the devices used</td></tr></table>
<p>If you object, a court is the place to say so. We’ll respond to the subpoena after five (5) business days, counting from the date of this notification, have gone by. We’ll wait longer where you upload proof that a court case against the subpoena has been opened. Use Report a problem › Legal.</p><p class=g>You can’t reply to this notification. TikTok doesn’t offer legal advice.</p><p class=u>Upload proof &nbsp;&nbsp;|&nbsp;&nbsp; Learn more</p></div><div class=o><b>Earlier</b><br>Your video reached 1,000 views · Oct 29, 2029<br>New device signed in · Oct 22, 2029</div>""",
            ".n{font-size:9pt;color:#888}.c{border:1px solid #ddd;border-radius:9pt;padding:12pt 16pt;margin:10pt 40pt}.g{color:#777;font-size:9pt}h2{margin:0 0 4pt;font-size:15pt}table{width:100%;border-collapse:collapse;font-size:10pt}th{text-align:left;border-bottom:1px solid #999}td{border-bottom:1px solid #eee;padding:3pt 0}.u{color:#fe2c55;font-weight:bold}.o{margin:14pt 40pt;color:#777;font-size:9pt}", name="p7")
    merge(d / "notice.pdf", a)


@case("t-mobile-thirty-days-after-it-reaches-you", "Thirty days after the letter reaches the customer, who says when it did; AO 88B behind it", "medium", "2024-11-29",
      [doc("provider_notice"), doc("process", 0, 2)],
      {"notice_date": "Nov. 21, 2024", "window": "not more than thirty (30) days after this letter reaches you", "process_date": "November 12, 2024", "return_date": "January 6, 2025", "agency": "Department of Labor", "reference_provider": "TMO-CIV-24-118830", "reference_case": "6:24-cv-09917", "account": "(503) 555-0148"},
      received="2024-11-27", accept={"accounts": [["503-555-0148"], ["5035550148"]]}, optional=["other"], unscored=["authorities"],
      provider=dict(id="t-mobile", name="T-Mobile USA, Inc."), notice_date="2024-11-21", process_kind="civil_subpoena", agency=ag("dol", "U.S. Department of Labor", None), authorities=["Fed. R. Civ. P. 45"], references=[ref("case", "6:24-cv-09917"), ref("provider", "TMO-CIV-24-118830")],
      process_date="2024-11-12", return_date="2025-01-06", window=win(30, trigger="receipt"), accounts=["(503) 555-0148"], data_sought=["subscriber_info", "other"], records_period={"from": "2023-04-01", "to": "2024-08-31"}, challenge_document="file_stamped_motion")
def _(d):
    b = st("Times-Roman", 11.2)
    items = [P("<b>T-Mobile USA, Inc.</b> Subpoena Compliance, 4 Sylvan Way, Parsippany, New Jersey", st("Helvetica", 10, textColor="#e20074")), Spacer(1, 12), P("Nov. 21, 2024", b), P("VIA U.S. MAIL", b),
             grid([["Wireless line", "(503) 555-0148"], ["Lawsuit", "United States Department of Labor v. Brackenridge Harvest Crews, Inc., No. 6:24-cv-09917 (D. Or.)"], ["Subpoena dated", "November 12, 2024"], ["Our response falls due", "January 6, 2025"], ["T-Mobile matter", "TMO-CIV-24-118830"]], [140, 328], st("Times-Roman", 10.5, after=0)), Spacer(1, 10),
             P("Dear Customer:", b), P("The Department of Labor is suing an employer in the lawsuit shown above. Its attorneys have subpoenaed T-Mobile for records tied to your wireless line. They have asked for the subscriber’s name and billing address, the dates of service, and detail of calls and text messages sent and received (numbers, times and durations, but not what was said) for the span of April 1, 2023 through August 31, 2024.", b),
             P("If you would rather that these records not be produced, you or your attorney must move the issuing court to quash the subpoena, and must see to it that we hold a copy of that motion, stamped by the clerk, not more than thirty (30) days after this letter reaches you. The fax is (973) 555-0162. Failing that, T-Mobile will make the production the subpoena compels.", b),
             P("T-Mobile is not a party to the lawsuit and has no view of it. Customer Care has no information beyond what this letter contains.", b), P("Yours truly,", b), P("Subpoena Compliance", b)]
    s = st("Times-Roman", 10.2)
    sub = [P("AO 88B (Rev. 12/13) Subpoena to Produce Documents, Information, or Objects or to Permit Inspection of Premises in a Civil Action", st("Helvetica", 7)), P("UNITED STATES DISTRICT COURT<br/>for the<br/>District of Oregon", st("Times-Bold", 13, alignment=1)),
           grid([["UNITED STATES DEPARTMENT OF LABOR<br/><i>Plaintiff</i><br/>v.<br/>BRACKENRIDGE HARVEST CREWS, INC.<br/><i>Defendant</i>", "Civil Action No. 6:24-cv-09917"]], [270, 198], s, [("GRID", (0, 0), (-1, -1), 0, "white"), ("LINEAFTER", (0, 0), (0, 0), 0.8, "black")]),
           P("SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS OR TO PERMIT INSPECTION OF PREMISES IN A CIVIL ACTION", st("Times-Bold", 11, alignment=1)), P("To: T-Mobile USA, Inc., Custodian of Records", s),
           P("<b>[X] Production: YOU ARE COMMANDED</b> to produce at the time, date, and place set forth below the following documents, electronically stored information, or objects: for (503) 555-0148, subscriber name and billing address, dates of service, and call and message detail records without content, 04/01/2023 to 08/31/2024.", s),
           grid([["Place: Office of the Solicitor, 300 Fifth Terrace, Suite 1120, Seattle, WA, or by electronic transfer", "Date and Time:<br/>01/06/2025 10:00 am"]], [270, 198], s), Spacer(1, 6),
           P("The following provisions of Fed. R. Civ. P. 45 are attached: Rule 45(c), relating to the place of compliance; Rule 45(d), relating to your protection as a person subject to a subpoena; and Rule 45(e) and (g), relating to your duty to respond.", s), P("Date: 11/12/2024", s),
           P("CLERK OF COURT ____________________  OR  <i>/s/ Rosalind Pennyfarthing</i>, Attorney’s signature", s), P("The attorney representing the United States Department of Labor, who issues or requests this subpoena, is: Rosalind Pennyfarthing, Office of the Solicitor, (206) 555-0114", s)]
    merge(d / "notice.pdf", flow(items, "p8"), flow(sub, "s8"))


@case("verizon-table-before-january-2-2029", "Everything in a table; evidence has to be in before the first working day of 2029", "easy", "2028-12-12",
      [doc("provider_notice")],
      {"notice_date": "December 8, 2028", "window": "before Tuesday, January 2, 2029", "process_date": "November 29, 2028", "return_date": "January 9, 2029", "agency": "United States Postal Inspection Service", "authority": "39 U.S.C. 3016(a)", "reference_provider": "VSAT-28-4471903", "reference_process": "USPIS-CLT-28-0619", "account": "(919) 555-0147"},
      accept={"accounts": [["919-555-0147"], ["9195550147"]], "challenge_document": ["file_stamped_motion"], "authorities": [["39 U.S.C. § 3016"]]},
      provider=dict(id="verizon", name="Verizon"), notice_date="2028-12-08", process_kind="administrative_subpoena", agency=ag("uspis", "United States Postal Inspection Service", "usps"), authorities=["39 U.S.C. § 3016(a)"], references=[ref("provider", "VSAT-28-4471903"), ref("process", "USPIS-CLT-28-0619")],
      process_date="2028-11-29", return_date="2029-01-09", window=win(date="2029-01-02", strict=True), accounts=["(919) 555-0147"], data_sought=["subscriber_info", "payment", "ip_logs"], records_period={"from": "2028-06-01", "to": "2028-10-31"}, challenge_document="filed_objection")
def _(d):
    rows = [("Date of this notice", "December 8, 2028"), ("Telephone number affected", "(919) 555-0147"), ("Who is asking", "United States Postal Inspection Service, Charlotte Division"), ("Document we were served with", "Administrative subpoena, control no. USPIS-CLT-28-0619, signed November 29, 2028"), ("Power relied upon", "39 U.S.C. 3016(a)"),
            ("Records to be supplied", "Subscriber name, service address and length of service; payment source; IP addresses assigned"), ("Records cover", "06/01/2028 – 10/31/2028"), ("Agency expects our answer", "January 9, 2029"), ("Verizon case ID", "VSAT-28-4471903")]
    a = web("<div class=b>verizon<span>&#10003;</span></div><h1>Notice of pending disclosure</h1><table>" + "".join(f"<tr><th>{k}</th><td>{v}</td></tr>" for k, v in rows) + """</table><p>Verizon Security Assistance has looked over the subpoena and sees no defect on its face. We therefore expect to comply with it.</p><p>If a court filing in opposition is to make any difference to what we do, evidence of it has to arrive before Tuesday, January 2, 2029. Fax it, with the case ID on the first sheet, to (888) 555-0173. Messages left with a store or with Customer Service do not get to us.</p><p>This notice is sent as a courtesy and carries no legal advice.</p>""",
            ".b{font-weight:bold;font-size:20pt}.b span{color:#d52b1e}h1{font-size:15pt}table{border-collapse:collapse;width:100%;margin:8pt 0}th{width:34%;text-align:left;font-weight:normal;color:#555;background:#f4f4f4}th,td{border:1px solid #ccc;padding:5pt 8pt;vertical-align:top;font-size:10pt}", name="p9")
    merge(d / "notice.pdf", a)


def nyscef(c, d, total):
    c.setFont("Helvetica-Bold", 8)
    c.setFillColorRGB(0.1, 0.1, 0.6)
    c.drawString(36, 774, "FILED: NEW YORK COUNTY CLERK 03/19/2025 04:12 PM")
    c.drawRightString(576, 774, "INDEX NO. 909917/2025")
    c.drawString(36, 763, "NYSCEF DOC. NO. 4")
    c.drawRightString(576, 763, "RECEIVED NYSCEF: 03/19/2025")
    c.setFillColorRGB(0, 0, 0)
    c.setFont("Times-Roman", 9)
    c.drawCentredString(306, 26, f"{d.page} of {total}")


@case("att-nyscef-exhibit-twenty-days-state-attorney-general", "Filed as an exhibit in a state court: filing lines with another date on each page, an affirmation before, a state attorney general's subpoena after", "hard", "2025-03-20",
      [doc("cover", 0, 1, 2), doc("provider_notice", 0, 3), doc("process", 0, 4)],
      {"notice_date": "March 3, 2025", "window": "twenty (20) days, running from the date of this letter", "process_date": "February 18, 2025", "return_date": "April 4, 2025", "agency": "New York Attorney General", "reference_case": "909917/2025", "reference_provider": "4402817", "reference_process": "25-0381", "account": "harrow.and.sons@example.net"},
      optional=["contact_info"], unscored=["authorities", "received_date"], accept={"authorities": [["N.Y. Executive Law § 63(12)"], ["Executive Law § 63(12)"], ["New York Executive Law § 63(12)"]]}, notes="'RECEIVED NYSCEF' is the court's stamp, not the day the person had the letter.",
      provider=dict(id="att", name="AT&T"), notice_date="2025-03-03", process_kind="state_subpoena", agency=ag("ny_ag", "New York State Attorney General", None), authorities=["N.Y. Exec. Law § 63(12)"], references=[ref("case", "909917/2025"), ref("provider", "4402817"), ref("process", "25-0381")],
      process_date="2025-02-18", return_date="2025-04-04", window=win(20, trigger="notice_date"), accounts=["harrow.and.sons@example.net"], data_sought=["subscriber_info", "contact_info", "payment", "ip_logs"], records_period={"from": "2024-07-01", "to": None}, challenge_document="court_order")
def _(d):
    s = st("Times-Roman", 12, lead=22)
    t = st("Times-Roman", 11)
    items = [P("SUPREME COURT OF THE STATE OF NEW YORK<br/>COUNTY OF NEW YORK", st("Times-Roman", 12)), P("In the Matter of the Application of JANE ROE, Petitioner, to quash a subpoena served on AT&amp;T Services, Inc.<br/>Index No. 909917/2025", st("Times-Roman", 12)), P("<b>AFFIRMATION IN SUPPORT</b>", st("Times-Roman", 12, alignment=1)),
             P("CASSIAN WHITLOCK-DOE, an attorney admitted in the courts of this State, affirms:", s), P("1. I represent petitioner. On March 10, 2025 she showed me a letter which had lain unopened until March 8, 2025. It is Exhibit C.", s), P("2. On March 12, 2025 I asked the Attorney General’s staff to put off the return day by thirty days. By March 17, 2025 they had refused.", s), P("3. No prior application for this relief has been made. Dated: New York, March 18, 2025.", s), PageBreak(),
             Spacer(1, 250), P("EXHIBIT C", st("Times-Bold", 30, alignment=1)), PageBreak(),
             P("<b>AT&amp;T Services, Inc.</b><br/>Subpoena Compliance, North Palm Beach, Florida", t), Spacer(1, 6), P("March 3, 2025", t), P("Re: OAG subpoena 25-0381; AT&amp;T matter 4402817; email account harrow.and.sons@example.net", t), P("To our customer:", t),
             P("The New York Attorney General, acting under Executive Law § 63(12), has required AT&amp;T by subpoena to deliver account records that go with the email account above. The return day is April 4, 2025. Three kinds of record are named: (a) the customer’s name, address and telephone number; (b) the manner in which bills are paid; and (c) IP session history from July 1, 2024.", t),
             P("We leave customers twenty (20) days, running from the date of this letter, within which to obtain relief. An order of a court that quashes or stays the subpoena is what we require. A letter, a telephone call or a motion not yet decided will not suspend our compliance.", t), P("Orders are to be sent by facsimile to (561) 555-0138 under the matter number given above.", t), P("Very truly yours,<br/>Subpoena Compliance", t), PageBreak(),
             P("STATE OF NEW YORK<br/>OFFICE OF THE ATTORNEY GENERAL", st("Times-Bold", 13, alignment=1)), P("SUBPOENA <i>DUCES TECUM</i><br/>THE PEOPLE OF THE STATE OF NEW YORK", st("Times-Bold", 12, alignment=1)), P("No. 25-0381", st("Times-Roman", 11, alignment=2)), P("TO: AT&amp;T Services, Inc.", t),
             P("WE COMMAND YOU, pursuant to New York Executive Law § 63(12) and section 2302(a) of the Civil Practice Law and Rules, to deliver to the Attorney General, 28 Lantern Street, New York, on or before the 4th day of April, 2025, the items in the schedule.", t), P("WITNESS, Ambrose Kettleburn, Assistant Attorney General, this 18th day of February, 2025.", t), P("(issued February 18, 2025)", t), P("SCHEDULE. For harrow.and.sons@example.net: 1. customer name, address, telephone number. 2. Method of payment. 3. IP session records from July 1, 2024 to the present.", t)]
    merge(d / "notice.pdf", flow(items, "p10", foot=lambda c, x: nyscef(c, x, 4)))


@case("coinbase-two-clocks-sec-formal-order", "Seven days to say that one opposes, eighteen until production; SEC subpoena in a second file", "easy", "2026-02-09",
      [doc("provider_notice"), doc("process", 1, 1)],
      {"notice_date": "Fri, Feb 6, 2026", "window": "Within seven days of the date of this message", "process_date": "January 27, 2026", "return_date": "March 2, 2026", "agency": "Securities and Exchange Commission", "authority": "15 U.S.C. § 78u(b)", "reference_provider": "CB-SUB-260206-118", "reference_case": "D-04417-A", "account": "wren.halloway@example.org"},
      files=TWO, flags=["two_windows"], optional=["contact_info", "other"], accept={"references": [[ref("provider", "CB-SUB-260206-118"), ref("process", "D-04417-A")]], "challenge_document": ["court_order"]},
      provider=dict(id="coinbase", name="Coinbase"), notice_date="2026-02-06", process_kind="administrative_subpoena", agency=ag("sec", "U.S. Securities and Exchange Commission", None), authorities=["15 U.S.C. § 78u(b)"], references=[ref("provider", "CB-SUB-260206-118"), ref("case", "D-04417-A")],
      process_date="2026-01-27", return_date="2026-03-02", window=win(7, trigger="notice_date"), more_windows=[win(18, trigger="notice_date")], accounts=["wren.halloway@example.org"], data_sought=["subscriber_info", "contact_info", "payment", "other"], records_period={"from": "2024-01-15", "to": "2025-12-31"}, challenge_document="intent_to_challenge")
def _(d):
    a = web("""<div class=h><b>coinbase</b></div><div class=m>From: Coinbase Legal &lt;legal-notices@coinbase.com&gt;<br>To: wren.halloway@example.org<br>Sent: Fri, Feb 6, 2026, 5:48 PM<br>Subject: Regulatory subpoena covering your account (CB-SUB-260206-118)</div>
<p>Hi Wren,</p><p>The U.S. Securities and Exchange Commission, through its Denver Regional Office, has subpoenaed Coinbase, Inc. in a matter it calls <i>In re Gossamer Yield Pools</i> (D-04417-A). Your account, registered to wren.halloway@example.org, is among those it takes in.</p>
<p>It reaches the identity and contact details of your profile, the bank accounts and cards you linked, and your transfers between January 15, 2024 and December 31, 2025.</p><p>Please mind two clocks:</p>
<div class=k><b>Step 1 — speak up.</b> Within seven days of the date of this message, tell us whether you are going to oppose the subpoena. An email that says so is sufficient at this stage.</div><div class=k><b>Step 2 — production.</b> Absent a judge’s order to the contrary, Coinbase will produce the records eighteen days from the date of this message, opposition or no.</div>
<p>The subpoena travels with this email. Nothing here is advice; counsel of your choosing can give you that.</p><p>Coinbase Legal</p>""",
            ".h{color:#0052ff;font-size:20pt}.m{font-size:9pt;color:#555;margin:8pt 0 14pt}.k{border-left:4px solid #0052ff;background:#f3f6ff;padding:7pt 10pt;margin:8pt 0}", name="p11")
    merge(d / "notice.pdf", a)
    s = st("Times-Roman", 11.5, after=9)
    c = st("Times-Bold", 13, alignment=1)
    merge(d / "subpoena.pdf", flow([P("SUBPOENA", st("Times-Bold", 20, alignment=1, lead=26)), P("UNITED STATES OF AMERICA<br/>SECURITIES AND EXCHANGE COMMISSION", c), P("<b>In the Matter of Gossamer Yield Pools (D-04417-A)</b>", s), P("<b>To:</b> Coinbase, Inc.<br/>Custodian of Records", s),
        P("<b>[X] YOU MUST PRODUCE</b> everything specified in the Attachment to this subpoena to officers of the Securities and Exchange Commission, at the place, date and time specified below:", s), P("ENF-CPU, 1961 Stoutmoor Street, Suite 1700, Denver, Colorado, on March 2, 2026 at 9:30 a.m.", s), P("<b>FEDERAL LAW REQUIRES YOU TO COMPLY WITH THIS SUBPOENA.</b> Failure to comply may lead to an action in a federal court.", s),
        P("By: <i>Barnabas Oldershaw</i>, Attorney, Division of Enforcement<br/>Date: January 27, 2026<br/>(303) 555-0190", s), P("I am an officer of the Securities and Exchange Commission authorized to issue subpoenas in this matter. The Commission has issued a formal order authorizing this investigation. Authority: Section 21(b) of the Securities Exchange Act of 1934, 15 U.S.C. § 78u(b).", s),
        P("<b>ATTACHMENT.</b> For the account registered to wren.halloway@example.org, from January 15, 2024 through December 31, 2025: account opening information; linked bank accounts and payment cards; deposits, withdrawals and the wallet addresses on both sides.", s)], "s11"))


@case("patreon-later-of-fourteen-days-or-due-day", "Fourteen days or the inspector general's due day, whichever falls later; word that one will contest is enough", "medium", "2027-07-22",
      [doc("provider_notice"), doc("process", 1, 1)],
      {"notice_date": "Tue, 20 Jul 2027 09:14:55 -0700", "window": "until fourteen days have gone by since the date of this email", "process_date": "July 8, 2027", "return_date": "August 16, 2027", "agency": "Office of Inspector General", "authority": "5 U.S.C. 406(a)(4)", "reference_process": "OIG-27-INV-0553", "account": "patreon.com/thewindlasspod"},
      files=TWO, flags=["later_of"], provider=dict(id="other", name="Patreon"), notice_date="2027-07-20", process_kind="inspector_general_subpoena", agency=ag("dhs_oig", "DHS Office of Inspector General", "dhs"), authorities=["5 U.S.C. § 406(a)(4)"], references=[ref("process", "OIG-27-INV-0553")],
      process_date="2027-07-08", return_date="2027-08-16", window=win(14, trigger="notice_date"), later_of=True, accounts=["patreon.com/thewindlasspod"], data_sought=["subscriber_info", "payment", "ip_logs"], challenge_document="intent_to_challenge")
def _(d):
    t = """  From: Patreon Trust & Legal <legal@patreon.com>
    To: windlass.pod@example.net
  Date: Tue, 20 Jul 2027 09:14:55 -0700
   Re: Subpoena about patreon.com/thewindlasspod

  Hi,

  We've been served with a subpoena by the Office of Inspector
  General at the Department of Homeland Security (their number is
  OIG-27-INV-0553), and your creator page, patreon.com/thewindlasspod,
  is what it is about. The law they go by is the Inspector General
  Act, 5 U.S.C. 406(a)(4). They expect the records on August 16, 2027.

  Their list is short: your legal name and address, the payout account
  behind the page, and the IP addresses you've signed in from.

  Our practice is this. We sit tight until fourteen days have gone by
  since the date of this email or until the subpoena's own due date
  has come, whichever of the two falls later. All it takes from you in
  that time is a line back to us to say that you are going to contest
  the subpoena; we will then leave the records where they are until it
  has been settled. If no line comes, we produce.

  We attach the thing itself. Sorry to be the bearer of this, and sorry
  that we can't advise you.

  Patreon Trust & Legal"""
    merge(d / "notice.pdf", plain(t.split("\n"), "p12", 10.5, 48))
    out = TMP / "s12.pdf"
    c = canvas.Canvas(str(out), pagesize=LETTER, invariant=1)
    c.setFont("Times-Bold", 14)
    c.drawCentredString(306, 736, "DEPARTMENT OF HOMELAND SECURITY")
    c.drawCentredString(306, 718, "OFFICE OF INSPECTOR GENERAL")
    c.setFont("Times-Bold", 18)
    c.drawCentredString(306, 680, "SUBPOENA DUCES TECUM")
    y = boxform(c, 60, 660, 492, [(44, [(0.6, "To", ["Patreon, Inc., San Francisco, California"]), (0.4, "Subpoena number", ["OIG-27-INV-0553"])])], ("Times-Roman", 8), ("Times-Roman", 11))
    y = para(c, "YOU ARE HEREBY COMMANDED TO APPEAR BEFORE Assistant Inspector General Peregrine Hallowell, or any special agent of this office, at 245 Murdock Drive, Washington, D.C., on August 16, 2027 at 10:00 a.m., and to produce at that time and place the following:", 60, y - 20, 492, "Times-Roman", 11.5)
    y = para(c, "For the creator page patreon.com/thewindlasspod: legal name and address of the creator; the financial account to which payouts are made; the IP addresses from which the creator account was accessed.", 84, y - 10, 440, "Times-Roman", 11.5)
    y = para(c, "which are necessary in the performance of the responsibility of the Inspector General under the Inspector General Act of 1978, as amended, 5 U.S.C. § 406(a)(4).", 60, y - 10, 492, "Times-Roman", 11.5)
    y = para(c, "IN TESTIMONY WHEREOF the undersigned has set his hand on July 8, 2027.", 60, y - 20, 492, "Times-Roman", 11.5)
    para(c, "Peregrine Hallowell", 340, y - 24, 200, "Times-Italic", 12)
    c.save()
    merge(d / "subpoena.pdf", out)


@case("western-union-carta-en-espanol-quince-dias", "Spanish letter on money transfers, fifteen days from its date; the inclusive count ends on Columbus Day; English summons behind it", "hard", "2028-09-28",
      [doc("provider_notice"), doc("process", 0, 2)],
      {"notice_date": "25 de septiembre de 2028", "window": "dentro de los quince (15) días siguientes a la fecha de esta carta", "process_date": "12 de septiembre de 2028", "return_date": "31 de octubre de 2028", "agency": "Investigaciones de Seguridad Nacional", "authority": "título 19 del Código de los Estados Unidos, sección 1509", "reference_provider": "WU-AV-28-20917", "reference_process": "HSI-PX-28-30775", "account": "4417-0092-338"},
      optional=["payment", "other"], accept={"challenge_document": ["filed_objection"]},
      provider=dict(id="western-union", name="Western Union"), notice_date="2028-09-25", process_kind="customs_summons", agency=ag("hsi", "Homeland Security Investigations", "ice"), authorities=["19 U.S.C. § 1509"], references=[ref("provider", "WU-AV-28-20917"), ref("process", "HSI-PX-28-30775"), ref("case", "PX13MT28PX0006")],
      process_date="2028-09-12", return_date="2028-10-31", window=win(15, trigger="notice_date"), accounts=["4417-0092-338"], data_sought=["subscriber_info", "contact_info", "payment", "other"], records_period={"from": "2028-01-01", "to": "2028-06-30"}, disclosed=False, challenge_document="file_stamped_motion", languages=["es", "en"])
def _(d):
    a = web("""<div class=b>Western Union</div><div class=s>Cumplimiento Legal · Avisos al cliente · Denver, Colorado</div><p class=d>25 de septiembre de 2028</p><p>Cliente My WU: 4417-0092-338<br>Expediente nuestro: WU-AV-28-20917</p><p>Estimada clienta, estimado cliente:</p>
<p>Le escribimos porque una autoridad de los Estados Unidos quiere saber de sus envíos de dinero. La oficina en Phoenix de Investigaciones de Seguridad Nacional (HSI) expidió el 12 de septiembre de 2028 un requerimiento aduanero (<i>customs summons</i>), al amparo del título 19 del Código de los Estados Unidos, sección 1509. Nos exige presentar, a más tardar el 31 de octubre de 2028, su nombre y domicilio, los teléfonos y correos que registró, y el detalle de los envíos y cobros hechos del 1 de enero de 2028 al 30 de junio de 2028.</p>
<p>Hasta el día de hoy no hemos entregado nada. Pensamos cumplir, pero aplazaremos la entrega si, dentro de los quince (15) días siguientes a la fecha de esta carta, nos hace llegar una copia, con el sello de recibido del juzgado, de la demanda o moción con que haya impugnado el requerimiento. Puede mandarla por fax al (720) 555-0155.</p>
<p>Adjuntamos el requerimiento tal como nos llegó. Nuestros agentes de ventanilla no conocen este asunto y la empresa no puede darle consejo jurídico.</p><p>Atentamente,</p><p>Cumplimiento Legal<br>Western Union</p>""",
            ".b{background:#ffdd00;font-size:20pt;font-weight:bold;padding:6pt 12pt}.s{font-size:9pt;color:#555;margin:4pt 0 16pt}.d{text-align:right}body{font-family:'Liberation Serif',serif;font-size:12pt}", name="p13")
    merge(d / "notice.pdf", a, customs("s13", ["Western Union Financial Services", "Custodian of Records", "Denver, Colorado"], "HSI-PX-28-30775", "PX13MT28PX0006", "Special Agent Leocadia Farrow, (602) 555-0127", "2 Copperline Avenue, Phoenix, AZ", "10/31/2028", "11:00 AM", "Encrypted email",
          ["My WU customer 4417-0092-338: name and address; telephone numbers and", "e-mail addresses; transfers sent and received 01/01/2028 - 06/30/2028."], "Cuthbert Ravenscroft", "Special Agent in Charge", "09/12/2028", None, "HSI Phoenix", typed=True))


@case("whatsapp-2703d-order-close-of-business-eastern", "Close of business Eastern time on the Friday after July 4; a 2703(d) order without a gag behind it", "medium", "2024-06-24",
      [doc("provider_notice"), doc("process", 0, 2)],
      {"notice_date": "21 June 2024", "window": "close of business (Eastern Time) on Friday, July 5, 2024", "process_date": "June 11, 2024", "agency": "United States Attorney", "authority": "18 U.S.C. § 2703(d)", "reference_provider": "WA-LG-2024-60418", "reference_case": "3:24-mc-00961", "account": "+1 541 555 0133"},
      accept={"accounts": [["+1 (541) 555-0133"], ["(541) 555-0133"], ["+15415550133"], ["541-555-0133"]], "challenge_document": ["file_stamped_motion"], "agency": ["doj"]}, optional=["device"],
      provider=dict(id="meta", name="WhatsApp"), notice_date="2024-06-21", process_kind="court_order_2703d", agency=ag("usao", "United States Attorney's Office for the District of Oregon", "doj"), authorities=["18 U.S.C. § 2703(d)"], references=[ref("provider", "WA-LG-2024-60418"), ref("case", "3:24-mc-00961")],
      process_date="2024-06-11", window=win(date="2024-07-05", cutoff="17:00", zone="America/New_York"), accounts=["+1 541 555 0133"], data_sought=["subscriber_info", "ip_logs", "other"], records_period={"from": "2024-01-01", "to": "2024-05-31"}, challenge_document="filed_objection")
def _(d):
    a = web("""<div class=n>WhatsApp &nbsp;·&nbsp; Settings › Help › Notices</div><h2>A court order about your account</h2><p class=g>21 June 2024 — reference WA-LG-2024-60418 — for +1 541 555 0133</p>
<p>WhatsApp LLC is under a court order to turn over records connected with your number. The United States District Court for the District of Oregon signed it on June 11, 2024, in No. 3:24-mc-00961, on an application by the United States Attorney’s Office there. It does not cover the content of your chats, which we don’t have.</p>
<p>Our waiting period ends at close of business (Eastern Time) on Friday, July 5, 2024. Has a motion to vacate or narrow the order been lodged with that court by then, and has a copy showing so come to us, we’ll keep the records back while the judge considers it. Otherwise they’ll be sent.</p><p>To send us something, choose <b>Contact us</b> below and attach it. We’re unable to explain the order to you or to recommend a lawyer.</p><p class=g>The order is on the next page.</p>""",
            ".n{background:#075e54;color:#fff;padding:6pt 10pt;font-size:10pt}.g{color:#667;font-size:9.5pt}", name="p14")
    s = st("Times-Roman", 12, lead=19, after=8, alignment=4)
    b = flow([P("UNITED STATES DISTRICT COURT<br/>DISTRICT OF OREGON<br/>PORTLAND DIVISION", st("Times-Bold", 12, alignment=1, lead=16)), Spacer(1, 8), P("IN THE MATTER OF THE APPLICATION OF THE UNITED STATES OF AMERICA FOR AN ORDER PURSUANT TO 18 U.S.C. § 2703(d) &nbsp;&nbsp; No. 3:24-mc-00961", st("Times-Roman", 11.5)), P("<b>ORDER</b>", st("Times-Roman", 12, alignment=1)),
        P("The United States, by the United States Attorney for the District of Oregon, has applied under 18 U.S.C. § 2703(d) for an order directed to WhatsApp LLC. The Court finds specific and articulable facts showing reasonable grounds to believe that the records sought are relevant and material to an ongoing criminal investigation.", s),
        P("IT IS ORDERED that WhatsApp LLC shall, within thirty days after this Order is served upon it, disclose for the account +1 541 555 0133: subscriber records; logs of the IP addresses used; and message logs (date, time, and the other number, without content) from January 1, 2024 through May 31, 2024.", s),
        P("The government’s request that notice to the subscriber be precluded under 18 U.S.C. § 2705(b) is DENIED.", s), P("DATED: June 11, 2024", s), P("/s/ Honoria Blackthorn-Lisle<br/>United States Magistrate Judge", st("Times-Roman", 12, alignment=2))], "s14")
    merge(d / "notice.pdf", a, b)


@case("youtube-chain-of-forwards-seven-days-mlk", "A family forwards the mail twice and guesses at the day; seven days that end on Martin Luther King Day", "hard", "2025-01-16",
      [doc("cover"), doc("provider_notice")],
      {"notice_date": "Mon, Jan 13, 2025 at 4:27 PM", "window": "seven days", "agency": "U.S. Immigration and Customs Enforcement", "authority": "8 U.S.C. § 1225(d)", "reference_provider": "96620418", "account": "quince.and.rue@example.com"},
      flags=["forwarded", "trigger_unstated"], unscored=["received_date"],
      provider=dict(id="google", name="Google"), notice_date="2025-01-13", process_kind="immigration_subpoena", agency=ag("ice", "U.S. Immigration and Customs Enforcement", "dhs"), authorities=["8 U.S.C. § 1225(d)"], references=[ref("provider", "96620418")],
      window=win(7, trigger="unstated"), accounts=["quince.and.rue@example.com"], data_sought=["subscriber_info", "contact_info", "ip_logs"], challenge_document="file_stamped_motion")
def _(d):
    a = web("""<div class=q><b>From:</b> Odalys Birdwhistle &lt;odalys@example.org&gt;<br><b>Sent:</b> Thursday, January 16, 2025 7:58 AM<br><b>To:</b> Helpline &lt;intake@lantern-legal.example&gt;<br><b>Subject:</b> Fwd: Fwd: 96620418 – Request for information about your Google Account</div>
<p>Good morning, I am sending what my mother got. She only opened it on the 15th. If I count from there we have until January 22, is that so?</p>
<div class=i><p>---------- Forwarded message ---------<br>From: <b>Quince &amp; Rue</b> &lt;quince.and.rue@example.com&gt;<br>Date: Wed, Jan 15, 2025 at 9:12 PM<br>Subject: Fwd: 96620418 – Request for information about your Google Account<br>To: Odalys Birdwhistle &lt;odalys@example.org&gt;</p><p>hija what is this, is it real</p>
<div class=i><p>---------- Forwarded message ---------<br>From: <b>Google</b> &lt;usernotice@google.com&gt;<br>Date: Mon, Jan 13, 2025 at 4:27 PM<br>Subject: 96620418 – Request for information about your Google Account<br>To: &lt;quince.and.rue@example.com&gt;</p>
<p>Dear account holder,</p><p>An agency of the United States has called on Google to turn over information about the account quince.and.rue@example.com, which is linked to a YouTube channel. The particulars are:</p><p>Agency: U.S. Immigration and Customs Enforcement<br>Instrument: immigration enforcement subpoena under 8 U.S.C. § 1225(d)<br>Categories: subscriber information; sign-in IP history; recovery phone number and recovery email</p>
<p>Google plans to produce what is called for. Before it does so you will have seven days to take this to a court. Should a motion that opposes the subpoena, with the court’s stamp on it, get to us in that time as an answer to this email (keep 96620418 in the subject line), we will hold off.</p><p>Google is not in a position to counsel you. You may wish to find a lawyer.</p><p>Legal Investigations Support, Google LLC</p></div></div>""",
            ".q{font-size:10pt;border-top:1px solid #b5c4df;padding-top:4pt}.i{margin-left:8pt;border-left:1px solid #ccc;padding-left:10pt}body{font-size:10.5pt}", name="p15")
    merge(d / "notice.pdf", a)


@case("discord-ticket-hsi-date-falls-inside-the-pause", "Fourteen days from the message, but the immigration subpoena is due on the eighth", "medium", "2026-03-27",
      [doc("provider_notice"), doc("process", 0, 2)],
      {"notice_date": "March 26, 2026", "window": "14 days from the date of this message", "process_date": "March 16, 2026", "return_date": "04/03/2026", "agency": "Homeland Security Investigations", "authority": "8 U.S.C. § 1225(d)(4)(A)", "reference_provider": "4471190", "reference_process": "HSI-BOS-26-IS-0219", "account": "foxtail.mender"},
      flags=["return_before_window_end"], accept={"challenge_document": ["filed_objection", "court_order"]},
      provider=dict(id="discord", name="Discord"), notice_date="2026-03-26", process_kind="immigration_subpoena", agency=ag("hsi", "Homeland Security Investigations", "ice"), authorities=["8 U.S.C. § 1225(d)(4)(A)", "8 C.F.R. § 287.4"], references=[ref("provider", "4471190"), ref("process", "HSI-BOS-26-IS-0219")],
      process_date="2026-03-16", return_date="2026-04-03", window=win(14, trigger="notice_date"), accounts=["foxtail.mender"], data_sought=["subscriber_info", "linked_accounts", "ip_logs"], challenge_document="file_stamped_motion")
def _(d):
    a = web("""<div class=h>Discord Help Center</div><div class=b>Requests › #4471190</div><h2>Subpoena touching your account</h2><table><tr><td>Id</td><td>4471190</td><td>Status</td><td>Awaiting your reply</td></tr><tr><td>Requester</td><td>foxtail.mender@example.org</td><td>Form</td><td>Legal notice to user</td></tr></table>
<div class=m><div class=w><b>Discord Legal Operations</b><span>March 26, 2026 13:07</span></div><p>Hello foxtail.mender,</p><p>On our legal team’s desk lies a subpoena in which you are named. Homeland Security Investigations issued it on March 16, 2026; you’ll see the full text on the page after this one. It’s after registration information, other accounts that share your phone or email, and the IP addresses of your sessions.</p>
<p>We pause for 14 days from the date of this message. Start a proceeding in court during the pause and furnish us with the papers as stamped by the clerk, and we’ll extend it until the court is done. After the pause, in the absence of such papers, we answer.</p><p>One caution. The day by which HSI told us to answer comes up sooner than the pause ends. We asked for more time and have had no reply.</p><p>For legal advice, please look outside Discord.</p></div>""",
            ".h{background:#5865f2;color:#fff;padding:8pt 12pt;font-weight:bold}.b{font-size:9pt;color:#777;margin:6pt 0}table{font-size:9pt;width:100%;border-collapse:collapse}td{border:1px solid #e3e3e3;padding:3pt 6pt}.m{border:1px solid #e3e3e3;margin-top:10pt;padding:10pt 14pt}.w{display:flex;justify-content:space-between;font-size:10pt}", name="p16")
    merge(d / "notice.pdf", a, immigration("s16", ["Discord Inc.", "Legal Operations", "San Francisco, California"], "HSI-BOS-26-IS-0219", "Not applicable", "Special Agent Zebulon Marchpane, (617) 555-0151", "10 Causewater Street, Boston, MA", "04/03/2026", "4:00 p.m.", ["For the Discord user foxtail.mender:", "- registration information;", "- accounts linked by common telephone number or email;", "- session IP addresses."], "Wilfreda Ashcombe", "Supervisory Special Agent", "03/16/2026", "Boston", compo="Homeland Security Investigations"))


@case("reddit-nothing-before-monday-june-22", "Nothing goes out 'before' a Monday; the weekend and Juneteenth lie in front of it; only the department is named", "easy", "2026-06-10",
      [doc("provider_notice")],
      {"notice_date": "June 9, 2026", "window": "before Monday, June 22, 2026", "process_date": "May 28, 2026", "agency": "U.S. Department of Homeland Security", "reference_provider": "RLT-2026-081177", "account": "u/brine_and_bramble"},
      accept={"challenge_document": ["filed_objection"]},
      provider=dict(id="reddit", name="Reddit"), notice_date="2026-06-09", process_kind="administrative_subpoena", agency=ag("dhs", "U.S. Department of Homeland Security", None), references=[ref("provider", "RLT-2026-081177")], process_date="2026-05-28", window=win(date="2026-06-22", strict=True),
      accounts=["u/brine_and_bramble"], data_sought=["contact_info", "ip_logs"], challenge_document="file_stamped_motion")
def _(d):
    a = web("""<div class=h>&#9679; reddit <span>Chat · Inbox · Notifications</span></div><div class=c><div class=t><b>u/reddit-legal</b> ADMIN<br>June 9, 2026</div><h2>Somebody in government has asked who you are</h2><p>Dear u/brine_and_bramble,</p><p>We’re in receipt of an administrative subpoena of the U.S. Department of Homeland Security, dated May 28, 2026, over your Reddit account. It doesn’t say which branch of the department wants it or why. On it are two items: any email address you’ve given us, and the IP addresses of your visits over the last 90 days.</p>
<p>Reddit will not release anything before Monday, June 22, 2026. Up to that point you are free to have a court step in. If you do, send back to this inbox a copy of what the clerk has stamped, and the records will stay where they are until there’s a ruling.</p><p>Reddit employees can’t give you legal advice. Several nonprofits handle matters like this for free.</p><p>Ref.: RLT-2026-081177</p></div>""",
            ".h{color:#ff4500;font-weight:bold;font-size:16pt;border-bottom:1px solid #eee}.h span{font-size:9pt;color:#888;font-weight:normal;margin-left:30pt}.c{margin:14pt 60pt;border:1px solid #ddd;border-radius:6pt;padding:10pt 16pt}.t{font-size:9pt;color:#555}h2{font-size:14pt}", name="p17")
    merge(d / "notice.pdf", a)


@case("nextdoor-fifteen-10-sheriff-search-warrant", "Word and digit disagree; a county sheriff's search warrant for messages", "hard", "2025-09-04",
      [doc("provider_notice"), doc("process", 0, 2)],
      {"notice_date": "September 2, 2025", "window": "fifteen (10) days after the date of this letter", "process_date": "August 26, 2025", "return_date": "September 26, 2025", "agency": "Sheriff", "reference_process": "SW-25-00817", "reference_provider": "ND-2025-6614", "account": "h.thrushcross@example.com"},
      flags=["number_conflict", "content_requested"], number_conflict=True, unscored=["authorities"], accept={"challenge_document": ["filed_objection"]}, optional=["location", "subscriber_info"],
      provider=dict(id="other", name="Nextdoor"), notice_date="2025-09-02", process_kind="search_warrant", agency=dict(id="sheriff", name="Alder County Sheriff's Office", parent=None), authorities=["Cal. Penal Code § 1524.3"], references=[ref("process", "SW-25-00817"), ref("provider", "ND-2025-6614")],
      process_date="2025-08-26", return_date="2025-09-26", window=win(10, trigger="notice_date"), accounts=["h.thrushcross@example.com"], data_sought=["subscriber_info", "content", "location"], records_period={"from": "2025-05-01", "to": "2025-08-15"}, challenge_document="file_stamped_motion")
def _(d):
    b = st("Times-Roman", 11.6)
    items = [P("<b>Nextdoor Holdings, Inc.</b>", st("Helvetica", 15, textColor="#2f7d32")), P("Trust and Policy, 420 Wharfinger Street, San Francisco", st("Helvetica", 9)), Spacer(1, 14), P("September 2, 2025", b), P("Our file ND-2025-6614", b), P("Regarding the neighbor account h.thrushcross@example.com", b), P("Dear neighbor,", b),
             P("A judge of the Superior Court for the County of Alder has approved a search warrant, obtained by the Alder County Sheriff’s Office and numbered SW-25-00817. The warrant was signed on August 26, 2025. Under it Nextdoor is to hand the Sheriff your private messages and posts from May 1, 2025 to August 15, 2025, the address at which you verified your home, and your basic subscriber details. We have been given until September 26, 2025.", b),
             P("It is not our wish to act before you have had a chance to be heard. Nextdoor will keep the material for fifteen (10) days after the date of this letter. If, while we keep it, you provide us with a motion to quash the warrant, endorsed as filed by the clerk of that court, we will not release the material until your motion is decided.", b),
             P("We would urge you to act fast and to put this letter before an attorney, since we cannot advise you.", b), P("Sincerely,", b), P("Trust and Policy<br/>for Nextdoor", b)]
    s = st("Times-Roman", 11, after=8)
    w = [P("SUPERIOR COURT OF CALIFORNIA<br/>COUNTY OF ALDER", st("Times-Bold", 13, alignment=1)), P("SEARCH WARRANT<br/>(Penal Code section 1524.3)", st("Times-Bold", 13, alignment=1)), P("Warrant No. SW-25-00817", st("Times-Roman", 11, alignment=2)), P("THE PEOPLE OF THE STATE OF CALIFORNIA to any peace officer in the County of Alder:", s),
         P("Proof by affidavit having been made before me by Detective Obadiah Fernsby of the Alder County Sheriff’s Office, you are commanded to search the records of Nextdoor Holdings, Inc. for:", s), P("Account h.thrushcross@example.com: (1) subscriber details; (2) private messages and posts, 05/01/2025 to 08/15/2025; (3) verified home address and location data held with it.", s), P("The records are to be delivered by the provider no later than September 26, 2025, to the affiant, (530) 555-0166.", s), P("Night service: [ ]   Notification delayed: [ ]", s), P("Given under my hand on August 26, 2025, at 3:35 p.m.", s), P("<i>Drusilla Penhaligon</i><br/>Judge of the Superior Court", s)]
    merge(d / "notice.pdf", flow(items, "p18"), flow(w, "s18"))


@case("fiber-cooperative-ten-days-of-mailing-typed", "A typed letter of a small network: ten days from the day of mailing, one day after the letter's date; they end on Juneteenth", "hard", "2026-06-12",
      [doc("provider_notice", 0, 1, 2)],
      {"notice_date": "June 8, 2026", "window": "ten (10) calendar days", "mailing": "on June 9, 2026", "process_date": "May 21, 2026", "return_date": "June 30, 2026", "agency": "Transportation Security Administration", "authority": "49 U.S.C. 46104", "reference_process": "TSA-AS-26-0044", "account": "198.51.100.204"},
      unscored=["provider"], accept={"trigger_date": ["2026-06-09"], "challenge_document": ["file_stamped_motion"]}, optional=["contact_info"],
      provider=dict(id="other", name="Larkmoor Fiber Cooperative"), notice_date="2026-06-08", process_kind="administrative_subpoena", agency=ag("tsa", "Transportation Security Administration", "dhs"), authorities=["49 U.S.C. § 46104"], references=[ref("process", "TSA-AS-26-0044")],
      process_date="2026-05-21", return_date="2026-06-30", window=win(10, trigger="mailing", trigger_date="2026-06-09"), accounts=["198.51.100.204"], data_sought=["subscriber_info", "contact_info"], challenge_document="filed_objection")
def _(d):
    t = """                  LARKMOOR FIBER COOPERATIVE
             Member-owned since 1938  -  Larkmoor, Idaho



                                              June 8, 2026


To the member at service point 0-4471
(internet address 198.51.100.204)

Dear Member:

The Cooperative is sorry to trouble you with what follows.

We are in possession of a paper from the Transportation Security
Administration, which belongs to the Department of Homeland
Security. It is styled an administrative subpoena, is numbered
TSA-AS-26-0044, and carries the date May 21, 2026.  By it we are
directed, under 49 U.S.C. 46104, to name the member to whom the
internet address 198.51.100.204 was assigned at 9:14 p.m. on
April 2, 2026, along with that member's street address and
telephone.  June 30, 2026 is the date on which the Administration
looks for our reply.

Our Board adopted a policy on such papers on February 17, 2024.
Under the policy no member is identified to any government body
until the member has been informed by letter and has had ten (10)
calendar days, reckoned from the day of mailing of the letter, to
seek the protection of a court.

The present letter is being put in the mail, postage prepaid, on
June 9, 2026, as the certificate of mailing stapled to it will
show.

Should you apply to a court within the ten days, kindly see that a
copy of your application, as filed, is left at our office or is

                           - 1 -

sent by telefax to (208) 555-0143.  The Cooperative will then await
the decision.  Should nothing be left or sent, the Manager has been
authorized to give the reply called for.

The Cooperative's attorney represents the Cooperative only, and the
office staff have been told not to discuss the matter.

                         Yours cooperatively,


                         Thaddeus Holloway-Finch
                         Manager

                           - 2 -""".split("\n")
    k = next(i for i, l in enumerate(t) if "- 1 -" in l)
    out = TMP / "p19.pdf"
    c = canvas.Canvas(str(out), pagesize=LETTER, invariant=1)
    for part in (t[:k + 1], t[k + 1:]):
        c.setFont("Courier", 11)
        y = 735
        for l in part:
            c.drawString(80, y, l)
            y -= 14.2
        c.showPage()
    c.save()
    merge(d / "notice.pdf", out)


@case("gofundme-house-committee-by-memorial-day", "A House committee's subpoena; the named day is Memorial Day; a signed letter of objection is enough", "easy", "2025-05-16",
      [doc("provider_notice")],
      {"notice_date": "05/14/2025", "window": "no later than Monday, May 26, 2025", "process_date": "May 6, 2025", "return_date": "June 3, 2025", "agency": "Committee on Oversight and Government Reform", "reference_provider": "GFM-L-250514-7", "account": "gofundme.com/f/kestrel-street-kitchen"},
      unscored=["authorities", "data_sought"], accept={"accounts": [["Kestrel Street Kitchen"], ["gofundme.com/f/kestrel-street-kitchen", "Kestrel Street Kitchen"]]},
      provider=dict(id="other", name="GoFundMe"), notice_date="2025-05-14", process_kind="congressional_subpoena", agency=dict(id="congress", name="House Committee on Oversight and Government Reform", parent=None), references=[ref("provider", "GFM-L-250514-7")],
      process_date="2025-05-06", return_date="2025-06-03", window=win(date="2025-05-26"), accounts=["gofundme.com/f/kestrel-street-kitchen"], data_sought=["subscriber_info", "contact_info", "payment", "other"], challenge_document="written_objection")
def _(d):
    s = st("Helvetica", 10, after=0)
    items = [P("<b>gofundme</b>", st("Helvetica", 22, textColor="#02a95c")), P("Legal notice to an organizer", st("Helvetica-Bold", 14)), Spacer(1, 4),
             grid([["<b>Notice issued</b>", "05/14/2025", "<b>Ticket</b>", "GFM-L-250514-7"]], [90, 150, 70, 158], s), Spacer(1, 6),
             grid([["<b>Fundraiser</b>", "Kestrel Street Kitchen<br/>gofundme.com/f/kestrel-street-kitchen"], ["<b>Demand</b>", "Subpoena of the Committee on Oversight and Government Reform, U.S. House of Representatives, signed by its chair on May 6, 2025"], ["<b>Production called for</b>", "June 3, 2025, 12:00 noon"], ["<b>What it reaches</b>", "Organizer’s name and contact details; bank account to which money was withdrawn; list of donors with amounts"], ["<b>Your last day to object</b>", "Objections are taken into account where we have them no later than Monday, May 26, 2025"]], [120, 348], s), Spacer(1, 10),
             P("A subpoena of this sort is not reviewed by a judge beforehand, and courts are slow to interfere with a committee of Congress. Even so we want to hear from you. What we need is a letter with your signature in which you object and say on what grounds. Bringing a lawsuit is your right but we don’t make it a condition.", st("Helvetica", 10.5)),
             P("With an objection in hand we’ll pass it to the Committee’s staff and try to agree on less. Without one, GoFundMe will produce in full on the day called for.", st("Helvetica", 10.5)), P("Upload the letter from the ticket in your dashboard. We don’t give legal advice.", st("Helvetica", 10.5))]
    merge(d / "notice.pdf", flow(items, "p20"))


@case("microsoft-nsl-of-2022-long-since-answered", "A national security letter of 2022, told of in 2026 when the bar on speaking was lifted; a sentence on the usual fourteen days is bait", "easy", "2026-08-20",
      [doc("provider_notice")],
      {"notice_date": "August 14, 2026", "disclosed": "Microsoft furnished those records on March 2, 2022", "process_date": "February 9, 2022", "agency": "Federal Bureau of Investigation", "authority": "18 U.S.C. § 2709", "reference_provider": "NSO-LT-00417", "account": "larch.gate@example.net"},
      flags=["already_disclosed", "gag_expired"], unscored=["window", "return_date"], provider=dict(id="microsoft", name="Microsoft Corporation"), notice_date="2026-08-14", process_kind="nsl", agency=ag("fbi", "Federal Bureau of Investigation", "doj"), authorities=["18 U.S.C. § 2709"], references=[ref("provider", "NSO-LT-00417")],
      process_date="2022-02-09", accounts=["larch.gate@example.net"], data_sought=["subscriber_info"], nondisclosure={"kind": "statutory"}, disclosed=True)
def _(d):
    b = st("Helvetica", 10.6)
    items = [P("Microsoft", st("Helvetica-Bold", 17, textColor="#555555")), P("Corporate, External, and Legal Affairs<br/>Redmond, Washington", st("Helvetica", 9)), Spacer(1, 12), P("August 14, 2026", b), P("NSO-LT-00417", b), P("To the person who holds larch.gate@example.net", b),
             P("You are owed an account of something that took place more than four years ago and of which we could not tell you until now.", b), P("By a national security letter dated February 9, 2022, the Federal Bureau of Investigation asked us for the name, the address and the length of service that belong to the mailbox above. Such letters are written under 18 U.S.C. § 2709. Along with it came a certification that the same statute makes binding, and which kept us from letting you or anyone else know.", b),
             P("Microsoft furnished those records on March 2, 2022. The letter did not extend to the content of email, and none was furnished.", b), P("On July 30, 2026 the Bureau informed us that its certification no longer applies. We are writing to you at the first opportunity.", b),
             P("In other cases a customer has fourteen days to bring an objection to a court before we move. That step has no purpose here, seeing that there is nothing left for a court to hold back. You may nonetheless want to consult an attorney on what else is open to you.", b), P("With regards,<br/>Law Enforcement and National Security Team", b)]
    merge(d / "notice.pdf", flow(items, "p21"))


@case("apple-first-part-given-rest-on-november-30", "Part has been given; the rest goes on a named Monday; Thanksgiving weekend lies in front of it", "hard", "2026-11-16",
      [doc("provider_notice")],
      {"notice_date": "November 13, 2026", "window": "On Monday, November 30, 2026 we will release", "process_date": "October 21, 2026", "agency": "Customs and Border Protection", "authority": "19 U.S.C. 1509", "reference_provider": "APL-GLP-2026-88213", "account": "saffron.weir@example.com"},
      flags=["partly_disclosed"], partly=True, unscored=["disclosed", "data_sought"], may=["already_disclosed"],
      provider=dict(id="apple", name="Apple Inc."), notice_date="2026-11-13", process_kind="customs_summons", agency=ag("cbp", "U.S. Customs and Border Protection", "dhs"), authorities=["19 U.S.C. § 1509"], references=[ref("provider", "APL-GLP-2026-88213")], process_date="2026-10-21", window=win(date="2026-11-30", strict=True),
      accounts=["saffron.weir@example.com"], data_sought=["subscriber_info", "contact_info", "device", "ip_logs"], challenge_document="court_order")
def _(d):
    a = web("""<div class=a>Apple</div><p class=g>Privacy &amp; Law Enforcement Compliance<br>One Apple Park Way, Cupertino, California</p><p>November 13, 2026</p><p>Apple Account saffron.weir@example.com<br>Matter APL-GLP-2026-88213</p><p>Dear Customer,</p><p>We are writing about a summons of U.S. Customs and Border Protection, issued under 19 U.S.C. 1509. These are its stages so far and to come.</p>
<table><tr><td>October 21, 2026</td><td>The summons is signed.</td></tr><tr><td>October 26, 2026</td><td>It is served on Apple.</td></tr><tr><td>November 9, 2026</td><td>Apple gives the agency a first part: your name, your postal address and the email address on the account.</td></tr><tr><td>November 13, 2026</td><td>This letter.</td></tr><tr><td>November 30, 2026</td><td>The second part is due.</td></tr></table>
<p>The first part ought to have been preceded by a letter like this one. Owing to a mistake of ours it was not, and we apologize.</p><p>The second part has not left us. On Monday, November 30, 2026 we will release it, unless a court has ordered otherwise and we have been shown the order. It is made up of the serial numbers of your devices and the connection logs of your iCloud sessions with their IP addresses.</p><p>You may write to us at the address above. Apple does not give its customers legal advice.</p><p>Apple Inc.</p>""",
            ".a{font-size:22pt}.g{color:#777;font-size:9pt}table{border-collapse:collapse;width:100%}td{border-top:1px solid #ddd;padding:4pt 8pt 4pt 0;vertical-align:top}td:first-child{width:26%;color:#555}", name="p22")
    merge(d / "notice.pdf", a)


@case("yahoo-requerimiento-retirado", "Spanish mail: the agency took its summons back; the fifteen days given before are void", "medium", "2026-06-09",
      [doc("provider_notice")],
      {"notice_date": "lun, 8 jun 2026 13:20:41 -0400", "withdrawn": "la deja sin efecto", "agency": "Investigaciones de Seguridad Nacional", "authority": "19 U.S.C. 1509", "reference_process": "HSI-EP-26-4410", "reference_provider": "Y-NOT-2026-3385", "account": "jazmin.y.cobre@example.com"},
      flags=["withdrawn"], unscored=["window", "return_date", "process_date", "data_sought", "challenge_document"], provider=dict(id="yahoo", name="Yahoo"), notice_date="2026-06-08", process_kind="customs_summons", agency=ag("hsi", "Homeland Security Investigations", "ice"), authorities=["19 U.S.C. § 1509"],
      references=[ref("process", "HSI-EP-26-4410"), ref("provider", "Y-NOT-2026-3385")], accounts=["jazmin.y.cobre@example.com"], disclosed=False, withdrawn=True, languages=["es"])
def _(d):
    t = """De: Yahoo Avisos Legales <avisos-legales@yahooinc.com>
Para: jazmin.y.cobre@example.com
Fecha: lun, 8 jun 2026 13:20:41 -0400
Asunto: Y-NOT-2026-3385 / novedades sobre su cuenta

Buenas tardes:

El 27 de mayo de 2026 le contamos que Investigaciones de Seguridad
Nacional (HSI) nos había exigido datos de la cuenta
jazmin.y.cobre@example.com por medio de una citación aduanera, la
número HSI-EP-26-4410 (19 U.S.C. 1509), y que usted tenía quince días
para impugnarla.

Esta mañana la agencia nos comunicó por escrito que retira la
citación y la deja sin efecto. Yahoo no le proporcionó dato alguno, y
ya no lo hará por causa de ella. El plazo de quince días, por lo
tanto, tampoco corre.

No hace falta que usted presente nada. Si más adelante llegara otra
exigencia, le enviaríamos un aviso nuevo, salvo que un juez lo
prohíba.

Un saludo,
Equipo de Avisos Legales de Yahoo""".split("\n")
    doc_ = pymupdf.open()
    pg = doc_.new_page(width=612, height=792)
    f = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"
    f = f if os.path.exists(f) else subprocess.run(["fc-match", "-f", "%{file}", "DejaVu Sans Mono"], capture_output=True, text=True).stdout
    pg.insert_font(fontname="F0", fontfile=f)
    for i, l in enumerate(t):
        pg.insert_text((56, 70 + i * 14.5), l, fontname="F0", fontsize=10)
    doc_.subset_fonts()
    finish(doc_, d / "notice.pdf")


@case("x-new-summons-after-ice-pulled-the-first", "The first demand was pulled and a second has come; ten days that end on the observed July 4 of 2027", "hard", "2027-06-28",
      [doc("provider_notice")],
      {"notice_date": "June 25, 2027", "window": "inside ten days of the date of this notice", "process_date": "June 21, 2027", "return_date": "July 19, 2027", "agency": "Homeland Security Investigations", "authority": "19 U.S.C. § 1509", "reference_provider": "X-LE-778120", "reference_process": "HSI-SD-2027-01190", "account": "@gorse_and_gale"},
      flags=["second_demand"], accept={"disclosed": [False], "challenge_document": ["filed_objection"]},
      provider=dict(id="x", name="X"), notice_date="2027-06-25", process_kind="customs_summons", agency=ag("hsi", "Homeland Security Investigations", "ice"), authorities=["19 U.S.C. § 1509"], references=[ref("provider", "X-LE-778120"), ref("process", "HSI-SD-2027-01190")],
      process_date="2027-06-21", return_date="2027-07-19", window=win(10, trigger="notice_date"), accounts=["@gorse_and_gale"], data_sought=["contact_info", "ip_logs"], records_period={"from": "2027-03-01", "to": None}, challenge_document="notice_of_filing")
def _(d):
    a = web("""<div class=x>&#120143;</div><div class=m><b>X Legal</b> &lt;legal-notice@x.com&gt;<br>to gorse.gale@example.org<br>June 25, 2027 at 3:09 PM (PDT)</div><h2>Another demand for data about @gorse_and_gale [X-LE-778120]</h2>
<p>Hi @gorse_and_gale,</p><p>You’ll remember our email of June 2, 2027 about an immigration subpoena from ICE. ICE has since pulled that subpoena. We closed the file, and nothing left us under it.</p><p>Something has taken its place. On June 21, 2027 an official of Homeland Security Investigations signed a summons under 19 U.S.C. § 1509, number HSI-SD-2027-01190, that goes after the same handle. The records are due July 19, 2027 and are these:</p><ul><li>email address and telephone number</li><li>IP addresses with session times, from March 1, 2027 on</li></ul>
<p>Please take this as a fresh notice with a clock of its own. Unless word gets to us, inside ten days of the date of this notice, that you have taken the new summons to court, X will give HSI what is on the list. Send the court’s name and the number of your case to the address this came from. Anything you told us about the first paper doesn’t carry over.</p><p>X does not offer legal advice.</p><p>X Corp.</p>""",
            ".x{font-size:26pt}.m{font-size:9.5pt;color:#555}h2{font-size:13pt}", name="p24")
    merge(d / "notice.pdf", a)


@case("snap-asked-to-keep-a-copy-lookalike", "Not a demand for data: an agency asked the platform to keep a copy; days, statute and agency are all there", "medium", "2026-01-12",
      [doc("other")], {"kind": "keep a copy", "days": "90 days", "date": "January 9, 2026"}, flags=["preservation_only"], unscored=LOOKALIKE, not_a_notice=True, notes="A mere request to preserve. No demand exists yet.")
def _(d):
    a = web("""<div class=s>Snapchat Support</div><p>January 9, 2026</p><p>Hello meadowlark.tin,</p><p>We believe in telling Snapchatters about things that concern their data, so here is something you should know.</p><p>The Federal Bureau of Investigation has written to us under 18 U.S.C. § 2703(f). That provision lets an agency ask a company to keep a copy of what it already holds. On January 6, 2026 we made such a copy for your account. It will be stored for 90 days, and the agency may ask for another 90 days after that.</p>
<p>Nobody outside Snap has been given the copy. The FBI hasn’t served a subpoena, a warrant or a court order on us, and may never do so. We have no deadline to meet and neither do you; there is nothing for you to contest in court at present.</p><p>If some day we do get a demand to hand your data over, a separate notice will go out to you, and it will tell you how many days you have.</p><p>Snap Inc. Legal</p>""",
            ".s{background:#fffc00;padding:10pt 14pt;font-size:16pt;font-weight:bold}", name="p25")
    merge(d / "notice.pdf", a)


@case("etsy-policy-bulletin-lookalike", "Not a demand for data: a bulletin to all sellers on how government requests will be handled from now on, with windows and statutes in it", "hard", "2026-09-10",
      [doc("other")], {"kind": "updating our Legal Requests Policy", "days": "fourteen (14) days", "date": "September 8, 2026"}, flags=["not_a_notice"], unscored=LOOKALIKE, not_a_notice=True)
def _(d):
    a = web("""<div class=e>Etsy</div><p class=g>Email to all shop owners · September 8, 2026</p><h2>We’re updating our Legal Requests Policy</h2><p>Hi Copperbell Studio,</p><p>Beginning October 1, 2026, a revised policy will govern how Etsy deals with subpoenas, summonses and warrants that ask for information about members. This email sums up what is different. You’re getting it because you have a shop; it isn’t about any request concerning you.</p>
<ul><li><b>Notice first.</b> Where a government agency, for instance Homeland Security Investigations acting under 19 U.S.C. § 1509, orders us to disclose a member’s data, we’ll write to that member before we disclose.</li><li><b>Time to object.</b> The member will have fourteen (14) days from the date of the notice to file a motion to quash, up from ten. We’ll want a file-stamped copy.</li><li><b>Exceptions.</b> No notice where a court order forbids it, or where a life is in danger.</li><li><b>Reporting.</b> Twice a year we’ll publish how many requests we answered.</li></ul>
<p>If you keep selling after October 1, 2026, the revised policy applies to you. If you’d rather not, you may close your shop before that date.</p><p>The Etsy Legal Team</p>""",
            ".e{color:#f1641e;font-family:'Liberation Serif',serif;font-size:30pt}.g{color:#777;font-size:9pt}", name="p26")
    merge(d / "notice.pdf", a)


@case("google-support-case-portal-scam", "Not a notice: a scam in good English that copies a subpoena notice and wants a sign-in to a case portal", "hard", "2025-04-18",
      [doc("other")], {"kind": "sign in to the case portal", "days": "72 hours", "date": "April 17, 2025"}, flags=["not_a_notice", "scam"], unscored=LOOKALIKE, not_a_notice=True)
def _(d):
    a = web("""<h2>Security alert</h2><div class=m>no-reply@accounts.google.com.case-review.example<br>via relay-mailer.example · April 17, 2025, 6:02 AM<br>to me</div><div class=c><div class=g>Google</div><p>A subpoena was served on Google LLC by a law enforcement authority which requires us to produce a copy of the content of your Google Account.</p><p>Support reference ID: 6621-0098-44<br>Assigned: Legal Support Division, Tier 2<br>Account: willow.and.wick@example.org</p>
<p>To examine the case materials or to lodge a protest, sign in to the case portal with your Google password and recovery code and confirm your identity within 72 hours:</p><p class=l>https://google-legal-review.case-review.example/support/662100</p><p>Where no protest has been lodged by way of the portal, your data will be transferred and your account may be restricted. An express handling deposit of USD 85, refundable, applies to protests and can be paid by crypto wallet.</p><p>Google Support, Legal Desk</p></div><p class=f>You received this mandatory email to update you about important changes to your account.</p>""",
            ".m{font-size:9pt;color:#666}.c{border:1px solid #ddd;margin:12pt 50pt;padding:14pt}.g{text-align:center;font-size:20pt;color:#4285f4}.l{color:#1a73e8}.f{text-align:center;font-size:8pt;color:#888}", name="p27")
    merge(d / "notice.pdf", a)


@case("twitch-whisper-without-a-year", "Ten days from the date of a message that shows day and hour but no year", "hard", "2026-03-16",
      [doc("provider_notice")], {"window": "ten days of the date of this message", "date": "Mar 12, 4:05 PM", "agency": "Federal Bureau of Investigation", "reference_provider": "TW-LR-55120", "account": "sedge_and_sorrel"},
      flags=["missing_year"], accept={"challenge_document": ["file_stamped_motion"]}, provider=dict(id="other", name="Twitch"), process_kind="administrative_subpoena", agency=ag("fbi", "Federal Bureau of Investigation", "doj"), references=[ref("provider", "TW-LR-55120")], window=win(10, trigger="notice_date"),
      accounts=["sedge_and_sorrel"], data_sought=["contact_info", "ip_logs"], challenge_document="filed_objection", notes="No year stands anywhere on the page.")
def _(d):
    a = web("""<div class=h>twitch</div><div class=r><div class=l>Whispers<br><br><b>Twitch Legal</b><br>Mar 12, 4:05 PM<br><br>mossy_mod<br>Mar 9<br><br>pinwheel77<br>Feb 28</div><div class=m><p class=g>Twitch Legal &#10004; &nbsp; Mar 12, 4:05 PM</p><p>Hi sedge_and_sorrel,</p><p>The Federal Bureau of Investigation has given us an administrative subpoena that lists your channel. It’d like your phone number, your email and your recent IP addresses.</p><p>Our plan is to reply to the Bureau unless you go to court first. For that you’ve got ten days of the date of this message. Something that proves a filing has been made is what we’re looking for, and you can drop it in this conversation.</p><p>Please use TW-LR-55120 when you write. We’re not able to give legal advice.</p></div></div>""",
            ".h{background:#9146ff;color:#fff;font-size:16pt;font-weight:bold;padding:6pt 12pt}.r{display:flex;gap:16pt;margin-top:10pt}.l{width:26%;border-right:1px solid #ddd;font-size:9pt;color:#555}.m{flex:1}.g{color:#777;font-size:9pt}", name="p28")
    merge(d / "notice.pdf", a)


@case("zoom-letter-that-bears-no-date", "A letter without a date: ten days 'of the date of this letter'; only the day it was delivered and the day of the subpoena are known", "hard", "2026-04-11",
      [doc("provider_notice"), doc("process", 0, 2)],
      {"window": "ten days of the date of this letter", "process_date": "April 6, 2026", "return_date": "May 1, 2026", "agency": "U.S. Citizenship and Immigration Services", "authority": "8 U.S.C. § 1225(d)(4)(A)", "reference_provider": "ZLR-9920-114", "reference_process": "USCIS-FDNS-26-0733", "account": "tansy.orchard@example.org"},
      received="2026-04-10", unscored=["received_date"], notes="The day of the subpoena is the floor of the safe count; stated runs from the day of receipt.",
      provider=dict(id="other", name="Zoom"), process_kind="immigration_subpoena", agency=ag("uscis", "U.S. Citizenship and Immigration Services", "dhs"), authorities=["8 U.S.C. § 1225(d)(4)(A)", "8 C.F.R. § 287.4"], references=[ref("provider", "ZLR-9920-114"), ref("process", "USCIS-FDNS-26-0733")],
      process_date="2026-04-06", return_date="2026-05-01", window=win(10, trigger="notice_date"), accounts=["tansy.orchard@example.org"], data_sought=["subscriber_info", "payment"], challenge_document="file_stamped_motion")
def _(d):
    b = st("Helvetica", 10.8)
    items = [P("<b>zoom</b>", st("Helvetica", 24, lead=30, textColor="#0b5cff")), P("Zoom Communications, Inc. · Government Requests · San Jose, California", st("Helvetica", 8.5)), Spacer(1, 18), P("By certified mail<br/>ZLR-9920-114", b), P("To the user of tansy.orchard@example.org:", b),
             P("This letter gives you notice that U.S. Citizenship and Immigration Services has subpoenaed records about your Zoom account. Its subpoena, no. USCIS-FDNS-26-0733, was issued on April 6, 2026 and is reproduced overleaf. Zoom has been told to answer by May 1, 2026.", b), P("The agency seeks subscriber information and the particulars of how your plan is paid for. It does not seek recordings or chat.", b),
             P("It is open to you to ask a federal court to quash the subpoena. If you do so within ten days of the date of this letter, and a copy of the motion with the clerk’s stamp is received by our Government Requests team in the same time, Zoom will refrain from answering until the motion has been ruled on. If not, the answer will be given without any further letter.", b), P("Our personnel cannot provide legal assistance.", b), P("Government Requests<br/>Zoom Communications, Inc.", b)]
    merge(d / "notice.pdf", flow(items, "p29"), immigration("s29", ["Zoom Communications, Inc.", "San Jose, California"], "USCIS-FDNS-26-0733", "Benefit inquiry", "Immigration Officer Clementine Hargreave, (702) 555-0130", "9 Sandstone Plaza, Las Vegas, NV", "05/01/2026", "1:30 p.m.", ["Zoom account tansy.orchard@example.org:", "subscriber information; payment records for the plan."], "Lazarus Whitcombe", "District Director", "04/06/2026", "Las Vegas Field Office", compo="U.S. Citizenship and Immigration Services"))


@case("bluesky-no-day-given-district-attorney", "No window at all; a district attorney's subpoena whose own date must not stand in for it", "medium", "2026-03-23",
      [doc("provider_notice")],
      {"notice_date": "Mar 20, 2026", "process_date": "March 11, 2026", "return_date": "April 10, 2026", "agency": "District Attorney", "account": "@teasel.example.net", "reference_process": "26-MC-DA-118"},
      flags=["no_window_stated"], accept={"process_kind": ["grand_jury_subpoena"], "references": [[ref("case", "26-MC-DA-118")]]}, unscored=["authorities", "challenge_document"], provider=dict(id="bluesky", name="Bluesky"), notice_date="2026-03-20", process_kind="state_subpoena", agency=dict(id="district_attorney", name="District Attorney of Marlow County", parent=None),
      references=[ref("process", "26-MC-DA-118")], process_date="2026-03-11", return_date="2026-04-10", accounts=["@teasel.example.net"], data_sought=["contact_info", "ip_logs"])
def _(d):
    a = web("""<div class=h><b>Fri, Mar 20, 2026, 9:40 AM</b><br>Bluesky Legal &lt;legal@bsky.app&gt;<br>Subject: About your account and a subpoena</div><p>Hello @teasel.example.net,</p><p>The District Attorney of Marlow County, Oregon has subpoenaed us. The subpoena is numbered 26-MC-DA-118 and dated March 11, 2026. It calls upon Bluesky Social to bring the email address behind your handle, together with IP addresses, to the county courthouse on April 10, 2026.</p>
<p>As yet we have not made up our minds about it. We thought that you should learn of it from us and soon. If it is your intention to resist, we would encourage you to see a lawyer without delay and to keep us posted, since we may well go ahead and respond at some point without being able to warn you again.</p><p>That’s all we can say, and none of it is legal advice.</p><p>Bluesky Legal</p>""",
            ".h{border-left:5px solid #1185fe;padding-left:10pt;margin-bottom:14pt;font-size:10pt}body{font-family:'Liberation Serif',serif;font-size:12pt}", name="p30")
    merge(d / "notice.pdf", a)


# ------------------------------------------------------------------ checks
MONTHS = "January February March April May June July August September October November December".split()
WD = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def squeeze(s):
    s = s.replace("’", "'").replace("\u00a0", " ").replace("–", "-")
    return re.sub(r"\s+", " ", s)


def check(slug):
    d, bad = OUT / slug, []
    t = json.loads((d / "expected.json").read_text())
    text, pages = "", []
    for f in t["inputs"]["files"]:
        x = subprocess.run(["pdftotext", "-raw", str(d / f), "-"], capture_output=True, text=True).stdout
        pages.append(x.count("\f"))
        text += x
    if len(text) < 400:
        bad.append("little text")
    q = squeeze(text)
    for k, v in t["printed"].items():
        if re.sub(r"\s", "", squeeze(v)) not in re.sub(r"\s", "", q):
            bad.append(f"not printed: {k}: {v}")
    for w, m, dd, y in re.findall(r"(Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? (%s)[a-z]* (\d{1,2}), (\d{4})" % "|".join(x[:3] for x in MONTHS), q):
        day = dt.date(int(y), [x[:3] for x in MONTHS].index(m) + 1, int(dd))
        if WD[day.weekday()][:3] != w[:3]:
            bad.append(f"weekday {w} {day}")
    for w, dd, m, y in re.findall(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{1,2}) (\w{3}) (\d{4})", q):
        day = dt.date(int(y), [x[:3] for x in MONTHS].index(m) + 1, int(dd))
        if WD[day.weekday()][:3] != w:
            bad.append(f"weekday {w} {day}")
    for x in t["documents"]:
        if x["last_page"] > pages[x["file"]]:
            bad.append(f"pages {x} {pages}")
    if sum(pages) != sum(max(x["last_page"] for x in t["documents"] if x["file"] == i) for i in range(len(pages))):
        bad.append(f"page count {pages}")
    for n in re.findall(r"\b555[-. ](\d{4})", q):
        if not n.startswith("01"):
            bad.append("phone 555-" + n)
    return bad


def main():
    todo = sys.argv[2:] or list(CASES)
    n = 0
    for s in todo:
        CASES[s]()
        bad = check(s)
        e = json.loads((OUT / s / "expected.json").read_text())["expected"]
        print(f"{s:58} {e['status']:12} {e['file_by']}  {e['certain']}", *(f"\n    ! {b}" for b in bad))
        n += bool(bad)
    print(len(todo), "cases,", n, "with faults")
    shutil.rmtree(TMP, ignore_errors=True)


if __name__ == "__main__":
    main()
