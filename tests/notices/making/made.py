#!/usr/bin/env python3
"""What the makers of papers share: counting, drawing, the record of what is printed. Everything made is invented."""
import json, re, subprocess, sys, tempfile, shutil, os, csv, math, datetime as dt
from pathlib import Path
D = dt.date.fromisoformat
# ---------------------------------------------------------------- the counting of days, written apart from the program, so that the one can be held against the other
HOL = {}
for r in csv.reader(open(Path(__file__).resolve().parents[2] / 'deadlines/holidays.csv')):
    if r[2] in ('federal', 'federal-observed', 'presidential-closure'): HOL.setdefault(r[0], set()).add(r[2])
day = lambda n: dt.timedelta(days=n)
def kinds(d): return HOL.get(d.isoformat(), set())
def is_court(d): return d.weekday() < 5 and not kinds(d)
def is_business(d): return d.weekday() < 5 and not kinds(d) & {'federal', 'federal-observed'}
def to_court(d, sent):
    x = d
    while not is_court(x): x -= day(1)
    if x < sent: return max(d, sent), True
    return x, False
def roll_on(d, closed):
    while d.weekday() > 4 or closed(d): d += day(1)
    return d
STATUTE_DAYS = {'rfpa_service': 10, 'rfpa_mail': 14, 'irs_7609': 20}
EAST = ('Europe/', 'Asia/', 'Africa/', 'Australia/')
def calc(t, sent, number_conflict=False):
    """-> (deadlines with certain, no_court_day)"""
    rec = D(t['received_date']) if t['received_date'] else None
    pd = D(t['process_date']) if t['process_date'] else None
    rd = D(t['return_date']) if t['return_date'] else None
    out, ncd = [], False
    def put(basis, stated, safe, latest, certain):
        nonlocal ncd
        safe, z = to_court(safe, sent); ncd |= z
        assert safe <= stated or z, (basis, safe, stated)
        out.append(dict(basis=basis, stated=stated, safe=safe, latest=latest, certain=certain))
    windows = [w for w in [t['window']] + t['more_windows'] if w]
    for i, w in enumerate(windows):
        own = len(out)
        if w['days'] is not None:
            n, tr = w['days'], w['trigger']
            td = D(w['trigger_date']) if w.get('trigger_date') else None
            certain = True
            if tr == 'receipt': trig, first, certain = rec or sent, sent, rec is not None
            elif tr == 'unstated': trig, first, certain = sent, sent, False
            elif tr == 'notice_date': trig = td or sent; first = min(sent, trig)
            elif tr == 'process_date': trig = td or pd; first = min(sent, trig)
            elif td: trig, first = td, min(sent, td)          # service, mailing
            else: trig, certain = sent, False; first = min(sent, pd) if tr == 'service' and pd else sent
            if number_conflict and i == 0: certain = False
            if w['unit'] == 'calendar': run = lambda a: a + day(n); safe = first + day(n - 1)
            elif w['unit'] == 'hours': run = lambda a: a + day(math.ceil(n / 24)); safe = first + day(n // 24 - 1)
            else:
                def run(a):
                    k = 0
                    while k < n:
                        a += day(1); k += is_business(a)
                    return a
                safe, k = first - day(1), 0
                while k < n:
                    safe += day(1); k += safe.weekday() < 5
            stated = run(trig); latest = stated
            if tr in ('receipt', 'unstated') and rec: latest = max(stated, run(rec))
            if t['later_of'] and i == 0: stated = max(stated, rd); latest = max(latest, rd)
            put('provider_window', stated, safe, latest, certain)
        if w['explicit_date']:
            d = D(w['explicit_date']); stated = d - day(1) if w['explicit_strict'] else d; safe = stated
            if (w['cutoff'] and w['cutoff'] < '12:00') or (w['zone'] or '').startswith(EAST): safe = min(safe, d - day(1))
            put('provider_window', stated, safe, stated, True)
        mine = out[own:]
        if len(mine) == 2 and mine[0]['stated'] != mine[1]['stated']:
            for m in mine: m['certain'] = False
    for s in t['statutes']:
        e = D(s['trigger_date']) + day(STATUTE_DAYS[s['rule']])
        put('statute', roll_on(e, lambda x: 'federal' in kinds(x)), e, roll_on(e, lambda x: bool(kinds(x))), True)
    if not windows and not t['statutes']: put('default_window', sent + day(10), sent + day(9), (rec or sent) + day(14), False)
    if rd and rd > sent: put('process_return', rd - day(1), rd - day(1), rd - day(1), True)
    out.sort(key=lambda o: (o['safe'], o['stated']))
    return out, ncd
# ---------------------------------------------------------------- dates in the texts: @L2027-11-04@
MES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split()
DIA = 'lunes martes miércoles jueves viernes sábado domingo'.split()
ORDW = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split()
def nth(n): return f"{n}{'th' if 10 < n < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
def forms(d):
    n = d.day
    return {'L': f'{d:%A, %B} {n}, {d.year}', 'M': f'{d:%B} {n}, {d.year}', 'S': f'{d:%a, %b} {n}, {d.year}', 'R': f'{d:%a}, {n} {d:%b} {d.year}', 'N': f'{d:%m/%d/%Y}', 'D': f'{n} {d:%B} {d.year}', 'G': f'{d:%A} {n} {d:%B} {d.year}', 'I': d.isoformat(), 'O': f'{d:%B} {nth(n)}, {d.year}', 'P': f'{nth(n)} day of {d:%B}, {d.year}', 'V': f'the {ORDW[n-1]} of {d:%B}, {d.year}', 'U': f'{d:%d-%b-%Y}'.upper(), 'B': f'{d:%b}. {n}, {d.year}', 'E': f'{DIA[d.weekday()]} {n} de {MES[d.month-1]} de {d.year}', 'F': f'{n} de {MES[d.month-1]} de {d.year}', 'T': f'{d:%b %d %Y}'.upper(), 'Q': f'{d:%d.%m.%Y}', 'H': f'{d:%b} {n}, {d.year}', 'W': f'{d:%A}, {d:%B} {nth(n)}, {d.year}'}
def X(s):
    if isinstance(s, str): return re.sub(r'@([A-Z])(\d{4}-\d\d-\d\d)@', lambda m: forms(D(m[2]))[m[1]], s)
    if isinstance(s, (list, tuple)): return type(s)(X(x) for x in s)
    if isinstance(s, dict): return {k: X(v) for k, v in s.items()}
    return s
# ---------------------------------------------------------------- drawing
from reportlab.lib.pagesizes import letter as LETTER, A4
from reportlab.pdfgen import canvas as C
from reportlab.platypus import BaseDocTemplate, PageTemplate, Frame, Paragraph, Spacer, Table, TableStyle, PageBreak, Preformatted, FrameBreak, HRFlowable
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
rl_config.invariant = 1
for fam, base in (('LSerif', 'liberation/LiberationSerif'), ('LSans', 'liberation/LiberationSans'), ('LMono', 'liberation/LiberationMono')):
    for sfx, f in (('', '-Regular'), ('-B', '-Bold'), ('-I', '-Italic'), ('-BI', '-BoldItalic')):
        pdfmetrics.registerFont(TTFont(fam + sfx, f'/usr/share/fonts/truetype/{base}{f}.ttf'))
    pdfmetrics.registerFontFamily(fam, normal=fam, bold=fam + '-B', italic=fam + '-I', boldItalic=fam + '-BI')
for fam, f in (('DSerif', 'DejaVuSerif'), ('DSans', 'DejaVuSansCondensed')):
    for sfx, g in (('', ''), ('-B', '-Bold'), ('-I', '-Italic' if fam == 'DSerif' else '-Oblique'), ('-BI', '-BoldItalic' if fam == 'DSerif' else '-BoldOblique')):
        pdfmetrics.registerFont(TTFont(fam + sfx, f'/usr/share/fonts/truetype/dejavu/{f}{g}.ttf'))
    pdfmetrics.registerFontFamily(fam, normal=fam, bold=fam + '-B', italic=fam + '-I', boldItalic=fam + '-BI')
BOLD = {'Times-Roman': 'Times-Bold', 'Helvetica': 'Helvetica-Bold', 'Courier': 'Courier-Bold'}
def flow(story, font, size):
    b = BOLD.get(font, font + '-B')
    p = ParagraphStyle('p', fontName=font, fontSize=size, leading=size * 1.32, spaceAfter=size * .75)
    t0 = ParagraphStyle('t', parent=p, spaceAfter=0)
    out = []
    for s in story:
        if isinstance(s, str): out.append(Paragraph(s, p)); continue
        k = s[0]
        if k == 'h': out.append(Paragraph(s[1], ParagraphStyle('h', parent=p, fontName=b, fontSize=size * 1.2, leading=size * 1.6)))
        elif k == 'c': out.append(Paragraph(s[1], ParagraphStyle('c', parent=p, alignment=1, fontName=b if len(s) < 3 else font, fontSize=size * (1.1 if len(s) < 3 else s[2]), leading=size * 1.5)))
        elif k == 'r': out.append(Paragraph(s[1], ParagraphStyle('r', parent=p, alignment=2)))
        elif k == 's': out.append(Paragraph(s[1], ParagraphStyle('s', parent=p, fontSize=size * .78, leading=size, textColor=colors.HexColor('#444444'))))
        elif k == 'in': out.append(Paragraph(s[1], ParagraphStyle('in', parent=p, leftIndent=26, rightIndent=20)))
        elif k == 'li':
            for x in s[1:]: out.append(Paragraph(x, ParagraphStyle('li', parent=p, leftIndent=20, bulletIndent=8, spaceAfter=3), bulletText='•'))
            out.append(Spacer(1, 5))
        elif k == 'ol':
            for i, x in enumerate(s[1:]): out.append(Paragraph(x, ParagraphStyle('ol', parent=p, leftIndent=24, bulletIndent=4, spaceAfter=4), bulletText=f'{i+1}.'))
            out.append(Spacer(1, 5))
        elif k == 'sp': out.append(Spacer(1, s[1]))
        elif k == 'hr': out.append(HRFlowable(width='100%', thickness=.7, color=colors.black, spaceAfter=8, spaceBefore=2))
        elif k == 'pb': out.append(PageBreak())
        elif k == 'fb': out.append(FrameBreak())
        elif k == 'pre': out.append(Preformatted(s[1], ParagraphStyle('pre', fontName='Courier', fontSize=size * .92, leading=size * 1.15)))
        elif k == 'stamp':
            t = Table([[Paragraph(f'<b>{x}</b>', ParagraphStyle('st', parent=t0, alignment=1, textColor=colors.HexColor('#9c1c1c')))] for x in s[1:]], colWidths=[130], hAlign='RIGHT')
            t.setStyle(TableStyle([('BOX', (0, 0), (-1, -1), 1.4, colors.HexColor('#9c1c1c'))])); out += [t, Spacer(1, 8)]
        elif k == 'box':
            t = Table([[flow(s[1], font, size)]], hAlign='LEFT'); t.setStyle(TableStyle([('BOX', (0, 0), (-1, -1), 1, colors.black)])); out += [t, Spacer(1, 8)]
        elif k == 'tbl':
            w = s[2] if len(s) > 2 else (150, 318)
            t = Table([[Paragraph(f'<b>{a}</b>' if a else '', t0), Paragraph(v, t0)] for a, v in s[1]], colWidths=w, hAlign='LEFT')
            st = [('VALIGN', (0, 0), (-1, -1), 'TOP'), ('TOPPADDING', (0, 0), (-1, -1), 2), ('BOTTOMPADDING', (0, 0), (-1, -1), 3)]
            if len(s) > 3: st.append(('GRID', (0, 0), (-1, -1), .5, colors.grey))
            t.setStyle(TableStyle(st)); out += [t, Spacer(1, 8)]
        elif k == 'grid':  # rows of cells (label, value)
            lab = ParagraphStyle('lab', fontName=font, fontSize=size * .68, leading=size * .85, textColor=colors.HexColor('#333333')); val = ParagraphStyle('val', fontName=font, fontSize=size, leading=size * 1.2)
            n = max(map(len, s[1]))
            t = Table([[([Paragraph(v, val), Paragraph(l, lab)] if s[2] == 'under' else [Paragraph(l, lab), Paragraph(v, val)]) for l, v in r] + [''] * (n - len(r)) for r in s[1]], colWidths=[468 / n] * n, hAlign='LEFT')
            st = [('BOX', (0, 0), (-1, -1), .8, colors.black), ('INNERGRID', (0, 0), (-1, -1), .5, colors.black), ('VALIGN', (0, 0), (-1, -1), 'TOP')]
            for i, r in enumerate(s[1]):
                if len(r) < n: st.append(('SPAN', (len(r) - 1, i), (n - 1, i)))
            t.setStyle(TableStyle(st)); out += [t, Spacer(1, 10)]
        else: raise ValueError(k)
    return out
def letter(path, story, font='Times-Roman', size=11, page=LETTER, margin=72, foot=None, head=None, cols=1):
    story, head, foot = X(story), X(head), X(foot)
    w, h = page
    def deco(c, d):
        c.saveState()
        if head:
            c.setFont(BOLD.get(font, font + '-B'), size * 1.3); c.drawString(margin, h - margin * .72, head[0]); c.setFont(font, size * .75)
            for i, x in enumerate(head[1:]): c.drawRightString(w - margin, h - margin * .5 - i * size * .95, x)
            c.setLineWidth(.6); c.line(margin, h - margin * .95, w - margin, h - margin * .95)
        if foot: c.setFont(font, size * .68); c.drawCentredString(w / 2, margin * .55, foot.replace('{p}', str(d.page)))
        c.restoreState()
    doc = BaseDocTemplate(str(path), pagesize=page, invariant=1)
    top = margin + (8 if head else 0)
    if cols == 1: fr = [Frame(margin, margin, w - 2 * margin, h - margin - top, 0, 0, 0, 0)]
    else:
        g = 22; cw = (w - 2 * margin - g) / 2
        fr = [Frame(margin + i * (cw + g), margin, cw, h - margin - top, 0, 0, 0, 0) for i in (0, 1)]
    doc.addPageTemplates([PageTemplate('a', fr, onPage=deco)])
    doc.build(flow(story, font, size))
def mono(path, text, size=10, page=LETTER, margin=58, font='Courier'):
    w, h = page; c = C.Canvas(str(path), pagesize=page, invariant=1); y = h - margin; c.setFont(font, size)
    for ln in X(text).strip('\n').split('\n'):
        assert len(ln) <= 84, ln
        if y < margin: c.showPage(); c.setFont(font, size); y = h - margin
        c.drawString(margin, y, ln); y -= size * 1.22
    c.save()
def web(path, body, css='', page='letter', top='', bottom=''):
    body, top, bottom = X(body), X(top), X(bottom)
    pg = f'@page{{size:{page};margin:17mm 15mm 15mm;'
    if top: pg += f'@top-center{{content:"{top}";font:8px Liberation Sans}}'
    if bottom: pg += f'@bottom-left{{content:"{bottom}";font:8px Liberation Sans}}@bottom-right{{content:counter(page) "/" counter(pages);font:8px Liberation Sans}}'
    pg += '}'
    doc = f'<!doctype html><html><head><meta charset=utf-8><style>{pg} body{{font:13px/1.45 Liberation Sans,sans-serif;margin:0}} {css}</style></head><body>{body}</body></html>'
    d = tempfile.mkdtemp()
    try:
        Path(d, 'x.html').write_text(doc)
        subprocess.run(['/usr/bin/chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', f'--user-data-dir={d}/u', '--no-pdf-header-footer', f'--print-to-pdf={d}/x.pdf', f'file://{d}/x.html'], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=90)
        import pymupdf
        p = pymupdf.open(f'{d}/x.pdf'); p.set_metadata({}); p.save(str(path), garbage=3, deflate=True, no_new_id=True)
    finally: shutil.rmtree(d, ignore_errors=True)
def heads(rows): return ''.join(f'<div><b>{a}:</b> {b}</div>' for a, b in rows)
def mail(path, subject, rows, body, style=0, foot='', **k):
    css = ['.sj{font:bold 18px Liberation Sans;margin-bottom:8px}.hd{font-size:12px;color:#333;border-bottom:1px solid #aaa;padding-bottom:8px;margin-bottom:14px}',
           'body{font:14px/1.5 Liberation Serif}.sj{font:bold 16px Liberation Serif}.hd{font:12px/1.6 Liberation Sans;background:#f2efe6;padding:8px 12px;margin:8px 0 16px}',
           'body{font:12.5px/1.5 DejaVu Sans Condensed}.sj{font-size:20px;color:#234}.hd{font-size:11px;color:#555;margin:6px 0 18px}'][style]
    css += '.ft{margin-top:18px;font-size:10.5px;color:#666}blockquote{border-left:3px solid #999;margin:10px 0 10px 6px;padding-left:12px;color:#333}table.f{border-collapse:collapse;margin:8px 0}.f td{border:1px solid #bbb;padding:4px 9px;vertical-align:top}'
    web(path, f'<div class=sj>{subject}</div><div class=hd>{heads(rows)}</div>{body}<div class=ft>{foot}</div>', css, **k)
def portal(path, brand, crumb, title, rows, body, color='#333', foot='', **k):
    t = ''.join(f'<tr><td class=l>{a}</td><td>{b}</td></tr>' for a, b in rows)
    web(path, f'<div class=b>{brand}</div><div class=cr>{crumb}</div><h2>{title}</h2><table class=f>{t}</table>{body}<div class=ft>{foot}</div>', 'body{font:12.5px/1.5 Liberation Sans}.b{background:' + color + ';color:#fff;font-size:19px;font-weight:bold;padding:7px 14px}.cr{font-size:10.5px;color:#777;margin:8px 0}h2{font-size:16px}table.f{border-collapse:collapse;width:100%;margin:10px 0 16px}.f td{border-bottom:1px solid #ccc;padding:6px 10px;vertical-align:top}.l{color:#555;width:34%}.ft{margin-top:18px;font-size:10px;color:#777;border-top:1px solid #ccc}', **k)
def ticket(path, brand, no, msgs, **k):
    h = ''.join(f'<div class=w>{w}</div><div class=x>{b}</div>' for w, b in msgs)
    web(path, f'<div class=t>{brand}</div><div class=n>{no}</div>{h}', 'body{font:12.5px/1.45 Liberation Sans}.t{font-size:19px}.n{color:#555;border-bottom:1px solid #999;padding-bottom:6px;margin-bottom:12px}.w{font-weight:bold;margin-top:12px}.x{margin-left:18px;border-left:4px solid #ddd;padding-left:12px}', **k)
# ---------------------------------------------------------------- truth
CASES = []
def W(days=None, trigger=None, unit='calendar', date=None, strict=False, cutoff=None, zone=None, trigger_date=None):
    w = dict(days=days, unit=unit if days is not None else None, trigger=trigger or 'explicit_date', explicit_date=date, explicit_strict=strict if date else None, cutoff=cutoff, zone=zone)
    if trigger_date: w['trigger_date'] = trigger_date
    return w
def ref(**k): return [{'kind': a.rstrip('_'), 'value': v} for a, v in k.items()]
AG = {'hsi': ('Homeland Security Investigations', 'ice'), 'ero': ('Enforcement and Removal Operations', 'ice'), 'ice': ('U.S. Immigration and Customs Enforcement', 'dhs'), 'dhs': ('U.S. Department of Homeland Security', None), 'cbp': ('U.S. Customs and Border Protection', 'dhs'), 'uscis': ('U.S. Citizenship and Immigration Services', 'dhs'), 'usss': ('United States Secret Service', 'dhs'), 'cisa': ('Cybersecurity and Infrastructure Security Agency', 'dhs'), 'dea': ('Drug Enforcement Administration', 'doj'), 'fbi': ('Federal Bureau of Investigation', 'doj'), 'usms': ('United States Marshals Service', 'doj'), 'usao': ("United States Attorney's Office", 'doj'), 'irs': ('Internal Revenue Service', 'treasury'), 'sec': ('Securities and Exchange Commission', None), 'ftc': ('Federal Trade Commission', None), 'cfpb': ('Consumer Financial Protection Bureau', None), 'dol': ('U.S. Department of Labor', None), 'uspis': ('U.S. Postal Inspection Service', None), 'congress': ('U.S. House of Representatives', None), 'police': ('Police Department', None), 'district_attorney': ('District Attorney', None), 'il_ag': ('Office of the Illinois Attorney General', None), 'ny_ag': ('New York State Office of the Attorney General', None), 'mi_ag': ('Michigan Department of Attorney General', None), 'hhs_oig': ('HHS Office of Inspector General', 'hhs'), 'ssa_oig': ('SSA Office of the Inspector General', 'ssa'), 'ed_oig': ('Department of Education Office of Inspector General', 'ed'), 'dot_oig': ('Department of Transportation Office of Inspector General', 'dot')}
def case(slug, title, difficulty, build, as_of, provider, notice, fb, sent=None, received=None, kind=None, agency=None, auth=(), refs=(), pd=None, rd=None, window=None, more=(), later_of=False, accounts=(), data=(), optional=(), period=None, gag=None, disclosed=None, withdrawn=None, challenge=None, statutes=(), status='dated', lang=('en',), flags=(), may=(), docs=None, printed=None, unscored=(), accept=None, notes=None, files=('notice.pdf',)):
    ag = dict(id=agency, name=AG[agency][0], parent=AG[agency][1]) if isinstance(agency, str) and agency in AG else agency
    t = dict(inputs=dict(files=list(files), options=dict(as_of=as_of)), title=title, difficulty=difficulty, text_layer='native',
             provider=provider if isinstance(provider, dict) or provider is None else dict(id='other', name=provider), notice_date=notice, received_date=received, process_kind=kind, agency=ag, authorities=list(auth), references=list(refs), process_date=pd, return_date=rd, window=window, more_windows=list(more), later_of=later_of, accounts=list(accounts), data_sought=list(data))
    if optional: t['data_optional'] = list(optional)
    t.update(records_period=dict(zip(('from', 'to'), period)) if period else None, nondisclosure={'kind': gag} if gag else None, disclosed=disclosed, withdrawn=withdrawn, challenge_document=challenge, statutes=[dict(rule=a, trigger_date=b) for a, b in statutes], not_a_notice=status == 'not_a_notice', languages=list(lang))
    e = dict(status=status, file_by=None, deadlines=[], certain=None)
    flags, may, un = list(flags), list(may), list(unscored)
    if status == 'dated':
        s = D(sent or notice)
        ds, ncd = calc(t, s, 'number_conflict' in flags)
        e.update(file_by=ds[0]['safe'].isoformat(), deadlines=[{k: (v.isoformat() if k != 'basis' else v) for k, v in x.items() if k != 'certain'} for x in ds], certain=ds[0]['certain'])
        if len({x['certain'] for x in ds if x['safe'] == ds[0]['safe']}) > 1: un.append('certain')
        if ncd: flags.append('no_court_day')
        if window and window['trigger'] == 'unstated': flags.append('trigger_unstated')
        if window and window['trigger'] == 'receipt' and not received: flags.append('receipt_unknown')
        if statutes: flags.append('statutory_deadline')
        own = [x['stated'] for x in ds if x['basis'] in ('provider_window', 'default_window')]; ret = [x['stated'] for x in ds if x['basis'] == 'process_return']
        if own and ret and max(own) > ret[0]: (may if later_of else flags).append('return_before_window_end')
        elif own and ret and max(own) == ret[0]: may.append('return_before_window_end')
        assert not (rd and D(rd) <= s), slug
        assert as_of <= e['file_by'] and as_of >= notice, (slug, e['file_by'])
    if gag == 'request': flags.append('nondisclosure_request')
    if 'content' in data: flags.append('content_requested')
    assert e['file_by'] == fb, (slug, e['file_by'], fb)          # fb: reckoned by hand beforehand
    e['must_flag'] = flags; t['expected'] = e
    if may: t['may_flag'] = may
    if accept: t['accept'] = accept
    if status == 'not_a_notice': un = ['provider', 'notice_date', 'process_kind', 'agency', 'authorities', 'references', 'window', 'accounts', 'data_sought', 'challenge_document', 'languages']
    t['documents'] = [dict(kind=k, file=f, first_page=a, last_page=b) for k, f, a, b in (docs or [('look_alike' if status == 'not_a_notice' else 'provider_notice', 0, 1, 1)])]
    t['printed'] = X(printed or {}); t['unscored'] = un
    if notes: t['notes'] = notes
    CASES.append((slug, t, build))
SUB = ('notice.pdf', 'subpoena.pdf')
def check(slug, t, dirp):
    import pymupdf
    txt = ''; pages = []
    for f in t['inputs']['files']:
        p = pymupdf.open(str(dirp / f)); pages.append(len(p)); txt += '\n'.join(x.get_text() for x in p) + '\n'; p.close()
    n = lambda s: re.sub(r'\s+', ' ', s.replace('\xa0', ' ')).casefold()
    flat = re.sub(r'\b(?=> )> ', '', n(txt)); tight = re.sub(r'\s', '', flat); bad = []
    for k, v in t['printed'].items():
        if n(v) not in flat: bad.append(('printed', k, v))
    for r in t['references']:
        if re.sub(r'\s', '', r['value'].casefold()) not in tight: bad.append(('reference', r))
    for a in t['accounts']:
        if re.sub(r'\s', '', a.casefold()) not in tight: bad.append(('account', a))
    for a in t['authorities']:
        if re.sub(r'[\s§]|u\.s\.c\.|c\.f\.r\.', '', a.casefold()) not in re.sub(r'[\s§]|u\.s\.c\.|c\.f\.r\.', '', flat): bad.append(('authority not verbatim', a))
    w = t['window'] or {}
    for k, v in [('notice_date', t['notice_date']), ('process_date', t['process_date']), ('return_date', t['return_date']), ('received_date', t['received_date']), ('explicit', w.get('explicit_date')), ('trigger_date', w.get('trigger_date'))] + [('period', x) for x in (t['records_period'] or {}).values()]:
        if v and not any(n(x) in flat for x in list(forms(D(v)).values()) + [D(v).strftime('%d %b %Y'), D(v).strftime('%b. ') + f'{D(v).day}, {D(v).year}', D(v).strftime('Sept. ') + f'{D(v).day}, {D(v).year}', D(v).strftime('%a ') + f'{D(v).day} {D(v):%B %Y}']): bad.append(('date not printed', k, v))
    for m in re.finditer(r'(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun),? (?:(\d{1,2}) (\w+)|(\w+) (\d{1,2})(?:st|nd|rd|th)?),? (\d{4})', flat):   # printed weekdays agree
        dd, mm = m[2] or m[5], m[3] or m[4]
        try: x = dt.datetime.strptime(f'{dd} {mm[:3]} {m[6]}', '%d %b %Y')
        except ValueError: continue
        if f'{x:%a}'.casefold() != m[1][:3]: bad.append(('weekday', m[0]))
    if '@' in re.sub(r'[\w.)]*@[\w.]+|@\w', '', txt) or '@L' in txt: bad.append(('token', ''))
    last = {}
    for x in t['documents']: last[x['file']] = max(last.get(x['file'], 0), x['last_page'])
    if [last.get(i) for i in range(len(pages))] != pages: bad.append(('pages', pages, last))
    return bad
def build_all():
    """papers_N.py FOLDER [name ...]"""
    folder, only = Path(sys.argv[1]), sys.argv[2:]
    for slug, t, build in CASES:
        if only and slug not in only: continue
        d = folder / slug; d.mkdir(parents=True, exist_ok=True)
        build(d)
        (d / 'expected.json').write_text(json.dumps(t, indent=1, ensure_ascii=False) + '\n')
        for b in check(slug, t, d): print(slug, b)
