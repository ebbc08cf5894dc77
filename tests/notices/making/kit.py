"""Draws the papers of papers_9 and papers_10, and reckons the truth about each."""
import sys, json, re, csv, math, subprocess, tempfile, shutil, datetime as dt
from pathlib import Path
from reportlab.lib.pagesizes import letter as LETTER, A4
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, PageTemplate, Frame, Paragraph, Spacer, Table, TableStyle, PageBreak, FrameBreak
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
HERE = Path(sys.argv[1]).resolve()
D = dt.date.fromisoformat
for fam, base in (('Ser', 'liberation/LiberationSerif'), ('San', 'liberation/LiberationSans'), ('Mon', 'liberation/LiberationMono')):
    for sfx, f in (('', '-Regular'), ('B', '-Bold'), ('I', '-Italic'), ('BI', '-BoldItalic')):
        pdfmetrics.registerFont(TTFont(fam + sfx, f'/usr/share/fonts/truetype/{base}{f}.ttf'))
    pdfmetrics.registerFontFamily(fam, normal=fam, bold=fam + 'B', italic=fam + 'I', boldItalic=fam + 'BI')
# ------------------------------------------------------------ drawing
def html(path, body, css='', page='Letter', margin='18mm 17mm'):
    doc = f'<!doctype html><html><head><meta charset=utf-8><style>@page{{size:{page};margin:{margin}}} body{{margin:0;font:13px/1.5 "Liberation Sans",sans-serif}} {css}</style></head><body>{body}</body></html>'
    d = tempfile.mkdtemp()
    try:
        Path(d, 'x.html').write_text(doc)
        subprocess.run(['/usr/bin/chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', f'--user-data-dir={d}/u', '--no-pdf-header-footer', f'--print-to-pdf={path}', f'file://{d}/x.html'], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=90)
    finally: shutil.rmtree(d, ignore_errors=True)
def email(path, rows, body, css='', top='', **k):
    """rows: (label, value)"""
    h = ''.join(f'<tr><td class=k>{a}</td><td>{b}</td></tr>' for a, b in rows)
    html(path, f'{top}<table class=hd>{h}</table>{body}', '.hd{border-collapse:collapse;margin-bottom:16px;font-size:12px;width:100%;border-bottom:1px solid #bbb}.hd td{padding:2px 8px 2px 0;vertical-align:top}.hd .k{color:#666;width:70px}p{margin:0 0 10px}' + css, **k)
def plain(path, text, size=10, font='Courier', margin=60):
    w, h = LETTER; c = canvas.Canvas(str(path), pagesize=LETTER); y = h - margin; c.setFont(font, size)
    for ln in text.strip('\n').split('\n'):
        assert len(ln) <= 82, ln
        if y < margin: c.showPage(); c.setFont(font, size); y = h - margin
        c.drawString(margin, y, ln); y -= size * 1.25
    c.save()
def story(items, font, size):
    p = ParagraphStyle('p', fontName=font, fontSize=size, leading=size * 1.35, spaceAfter=size * .8)
    out = []
    for s in items:
        if isinstance(s, str): out.append(Paragraph(s, p)); continue
        k = s[0]
        if k == 'h': out.append(Paragraph(f'<b>{s[1]}</b>', ParagraphStyle('h', parent=p, fontSize=size * 1.15)))
        elif k == 'c': out.append(Paragraph(s[1], ParagraphStyle('c', parent=p, alignment=1)))
        elif k == 'r': out.append(Paragraph(s[1], ParagraphStyle('r', parent=p, alignment=2)))
        elif k == 'in': out.append(Paragraph(s[1], ParagraphStyle('i', parent=p, leftIndent=28, rightIndent=28)))
        elif k == 'small': out.append(Paragraph(s[1], ParagraphStyle('s', parent=p, fontSize=size * .8, leading=size)))
        elif k == 'list':
            for i, x in enumerate(s[1]): out.append(Paragraph(x, ParagraphStyle('l', parent=p, leftIndent=24, bulletIndent=8, spaceAfter=3), bulletText=(f'({chr(97+i)})' if len(s) > 2 else '•')))
            out.append(Spacer(1, 6))
        elif k == 'sp': out.append(Spacer(1, s[1]))
        elif k == 'pb': out.append(PageBreak())
        elif k == 'fb': out.append(FrameBreak())
        elif k == 'kv':
            t = Table([[Paragraph(f'<b>{a}</b>', ParagraphStyle('t', parent=p, spaceAfter=0)), Paragraph(b, ParagraphStyle('t', parent=p, spaceAfter=0))] for a, b in s[1]], colWidths=s[2] if len(s) > 2 else (150, 300), hAlign='LEFT')
            st = [('VALIGN', (0, 0), (-1, -1), 'TOP')]
            if len(s) > 3: st.append(('GRID', (0, 0), (-1, -1), .5, colors.grey))
            t.setStyle(TableStyle(st)); out += [t, Spacer(1, 10)]
        elif k == 'boxes':   # rows of (label, value); the value above or under its label
            n = max(map(len, s[1])); lab = ParagraphStyle('lb', fontName=font, fontSize=size * .7, leading=size * .9); val = ParagraphStyle('v', fontName=font, fontSize=size, leading=size * 1.25)
            t = Table([[[Paragraph(a, lab), Paragraph(b, val)] for a, b in r] + [''] * (n - len(r)) for r in s[1]], colWidths=[460 / n] * n, hAlign='LEFT')
            st = [('GRID', (0, 0), (-1, -1), .6, colors.black), ('VALIGN', (0, 0), (-1, -1), 'TOP')]
            for i, r in enumerate(s[1]):
                if len(r) < n: st.append(('SPAN', (len(r) - 1, i), (n - 1, i)))
            t.setStyle(TableStyle(st)); out += [t, Spacer(1, 10)]
        elif k == 'stamp':
            t = Table([[Paragraph(f'<b>{x}</b>', ParagraphStyle('st', parent=p, alignment=1, spaceAfter=0, textColor=colors.darkred))] for x in s[1]], colWidths=[140], hAlign='RIGHT')
            t.setStyle(TableStyle([('BOX', (0, 0), (-1, -1), 1.5, colors.darkred)])); out += [t, Spacer(1, 8)]
        else: raise ValueError(k)
    return out
def letter(path, items, font='Ser', size=11, page=LETTER, margin=72, cols=1, foot=None):
    w, h = page
    def deco(c, d):
        if foot: c.setFont(font, 7.5); c.drawCentredString(w / 2, 34, foot)
    doc = BaseDocTemplate(str(path), pagesize=page)
    g = 20; cw = (w - 2 * margin - g * (cols - 1)) / cols
    doc.addPageTemplates([PageTemplate('a', [Frame(margin + i * (cw + g), margin, cw, h - 2 * margin, 0, 0, 0, 0) for i in range(cols)], onPage=deco)])
    doc.build(story(items, font, size))
def bubbles(path, title, msgs, sub=''):
    b = ''.join(f'<div class="m {"me" if who == "You" else ""}"><div class=w>{who} · {t}</div><div class=b>{x}</div></div>' for who, t, x in msgs)
    html(path, f'<h3>{title}</h3><div class=s>{sub}</div>{b}', 'h3{margin:0 0 2px}.s{color:#777;font-size:11px;margin-bottom:14px}.m{max-width:75%;margin-bottom:12px}.me{margin-left:25%}.w{font-size:10.5px;color:#666}.b{background:#eef1f6;border-radius:8px;padding:7px 11px}.me .b{background:#dff3e2}')
# ------------------------------------------------------------ reckoning 
FED, OBS = set(), set()
for r in csv.DictReader(open(Path(__file__).with_name('holidays.csv'))):
    if r['scope'] == 'federal': FED.add(D(r['date']))
    elif r['scope'] in ('federal-observed', 'presidential-closure'): OBS.add(D(r['date']))
one = dt.timedelta(1)
def court(d): return d.weekday() < 5 and d not in FED and d not in OBS
def back(d, sent):
    x = d
    while not court(x): x -= one
    return (x, False) if x >= sent else (max(d, sent), True)
def reckon(t):
    sent = D(t['notice_date']); rec = t['received_date'] and D(t['received_date']); rd = t['return_date'] and D(t['return_date'])
    out, ncd, stated_ends = [], False, []
    def add(basis, stated, safe, latest, certain):
        nonlocal ncd
        safe, z = back(safe, sent); ncd |= z
        out.append((basis, stated, safe, latest, certain))
    for i, w in enumerate([t['window']] + t['more_windows']):
        if not w: continue
        mine = len(out)
        if w['days']:
            n = w['days']; tr = w['trigger']; td = w.get('trigger_date') and D(w['trigger_date'])
            base, first, cert = sent, sent, True
            if tr == 'receipt': base, cert = rec or sent, bool(rec)
            elif tr == 'unstated': cert = False
            elif tr in ('mailing', 'service', 'process_date'):
                td = td or (tr == 'process_date' and t['process_date'] and D(t['process_date'])) or None
                if td: base, first = td, min(sent, td)
                else: cert = False
            elif td: base, first = td, min(sent, td)
            if 'number_conflict' in t['expected']['must_flag']: cert = False
            def end(a):
                if w['unit'] == 'calendar': return a + n * one
                if w['unit'] == 'hours': return a + math.ceil(n / 24) * one
                k = 0
                while k < n:
                    a += one; k += a.weekday() < 5 and a not in FED and a not in OBS
                return a
            if w['unit'] == 'calendar': safe = first + (n - 1) * one
            elif w['unit'] == 'hours': safe = first + (n // 24 - 1) * one
            else:
                safe = first - one; k = 0
                while k < n: safe += one; k += safe.weekday() < 5
            st = end(base); la = st
            if tr in ('receipt', 'unstated') and rec: la = max(st, end(rec))
            if t['later_of']: st = max(st, rd); la = max(la, rd)
            add('provider_window', st, safe, la, cert)
        if w['explicit_date']:
            e = D(w['explicit_date']); st = e - one if w['explicit_strict'] else e
            sf = st
            if w['cutoff'] and w['cutoff'] < '12:00' or (w['zone'] or '').startswith('Europe'): sf = min(st, e - one)
            add('provider_window', st, sf, st, not t.get('_uncertain_date'))
        if len(out) - mine == 2 and out[-1][1] != out[-2][1]: out[mine:] = [x[:4] + (False,) for x in out[mine:]]
    for s in t['statutes']:
        e = D(s['trigger_date']) + {'rfpa_service': 10, 'rfpa_mail': 14, 'irs_7609': 20}[s['rule']] * one
        r1 = e
        while r1.weekday() > 4 or r1 in FED: r1 += one
        r2 = e
        while not court(r2): r2 += one
        add('statute', r1, e, r2, True)
    if not out: add('default_window', sent + 10 * one, sent + 9 * one, (rec or sent) + 14 * one, False)
    if rd and rd > sent: add('process_return', rd - one, rd - one, rd - one, True)
    out.sort(key=lambda x: (x[2], x[1]))
    return out, ncd
CASES = []
def W(days=None, trigger=None, unit='calendar', date=None, strict=False, cutoff=None, zone=None, trigger_date=None):
    w = dict(days=days, unit=unit if days else None, trigger=trigger or 'explicit_date', explicit_date=date, explicit_strict=strict if date else None, cutoff=cutoff, zone=zone)
    if trigger_date: w['trigger_date'] = trigger_date
    return w
PARENT = dict(hsi='ice', ero='ice', ice='dhs', cbp='dhs', uscis='dhs', usss='dhs', tsa='dhs', dhs=None, fbi='doj', dea='doj', atf='doj', usms='doj', usao='doj', doj=None, irs='treasury', uspis='usps', hhs_oig='hhs', ftc=None, sec=None, cfpb=None, dol=None)
NAME = dict(hsi='Homeland Security Investigations', ero='Enforcement and Removal Operations', ice='U.S. Immigration and Customs Enforcement', cbp='U.S. Customs and Border Protection', uscis='U.S. Citizenship and Immigration Services', usss='United States Secret Service', tsa='Transportation Security Administration', dhs='Department of Homeland Security', fbi='Federal Bureau of Investigation', dea='Drug Enforcement Administration', atf='Bureau of Alcohol, Tobacco, Firearms and Explosives', usms='U.S. Marshals Service', doj='U.S. Department of Justice', irs='Internal Revenue Service', uspis='United States Postal Inspection Service', hhs_oig='HHS Office of Inspector General', ftc='Federal Trade Commission', sec='Securities and Exchange Commission', cfpb='Consumer Financial Protection Bureau', dol='U.S. Department of Labor')
LOOK_UNSCORED = ["provider", "notice_date", "process_kind", "agency", "authorities", "references", "window", "accounts", "data_sought", "challenge_document", "languages"]
def case(slug, title, diff, as_of, provider, sent, fb, agency=None, kind=None, auth=(), refs=(), pd=None, rd=None, w=None, more=(), acc=(), data=(), opt=(), per=None, nd=None, disc=None, wd=None, ch=None,
         stat=(), lang=('en',), flags=(), may=(), uns=(), received=None, rec_opt=False, later=False, accept=None, status=None, look=False, files=('notice.pdf',), docs=None, printed=None, notes=None, aname=None, pid='other', uncertain_date=False, certain=None):
    def deco(build):
        t = dict(inputs=dict(files=list(files), options={**({'received': received} if received and rec_opt else {}), 'as_of': as_of}), title=title, difficulty=diff, text_layer='native',
            provider=None if provider is None else dict(id=pid, name=provider), notice_date=sent, received_date=received, process_kind=kind,
            agency=agency if isinstance(agency, dict) or agency is None else dict(id=agency, name=aname or NAME[agency], parent=PARENT.get(agency)),
            authorities=list(auth), references=[dict(kind=k, value=v) for k, v in refs], process_date=pd, return_date=rd, window=w, more_windows=list(more), later_of=later, accounts=list(acc), data_sought=list(data),
            records_period=None if per is None else {'from': per[0], 'to': per[1]}, nondisclosure=nd and {'kind': nd}, disclosed=disc, withdrawn=wd, challenge_document=ch, statutes=[dict(rule=a, trigger_date=b) for a, b in stat], not_a_notice=look, languages=list(lang),
            expected=dict(status=status or ('not_a_notice' if look else 'dated'), file_by=fb, deadlines=[], certain=None, must_flag=list(flags)))
        if opt: t['data_optional'] = list(opt)
        if accept: t['accept'] = accept
        if may: t['may_flag'] = list(may)
        if uncertain_date: t['_uncertain_date'] = True
        if t['expected']['status'] == 'dated':
            ds, ncd = reckon(t); x = t['expected']
            x['deadlines'] = [dict(basis=b, stated=str(s), safe=str(f), latest=str(l)) for b, s, f, l, c in ds]
            x['certain'] = ds[0][4]
            if certain is not None: x['certain'] = certain
            assert str(ds[0][2]) == fb, (slug, fb, [tuple(map(str, z)) for z in ds])
            if ncd: x['must_flag'].append('no_court_day')
            if rd and D(rd) <= D(sent): assert 'stale_return_date' in x['must_flag'], slug
            own = [z for z in ds if z[0] == 'provider_window']; pr = [z for z in ds if z[0] == 'process_return']
            if own and pr and not later:
                if pr[0][1] < max(z[1] for z in own): assert 'return_before_window_end' in x['must_flag'], slug
        assert sent is None or as_of >= sent, slug
        t.pop('_uncertain_date', None)
        t['documents'] = docs or [dict(kind='other' if look else 'provider_notice', file=0, first_page=1, last_page=1)]
        t['printed'] = printed or {}; t['unscored'] = list(uns) + (LOOK_UNSCORED if look else [])
        if notes: t['notes'] = notes
        CASES.append((slug, t, build)); return build
    return deco
