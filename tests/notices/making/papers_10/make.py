"""Makes the papers of this folder and the truth about each: make.py FOLDER."""
import sys, importlib
from pathlib import Path
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from kit import *
for m in ('a', 'b', 'c'):
    try: importlib.import_module(m)
    except ModuleNotFoundError as e:
        if e.name != m: raise
def check(slug, t, d):
    import pymupdf
    bad = []; txt = ''; pages = []
    for f in t['inputs']['files']:
        p = pymupdf.open(str(d / f)); pages.append(len(p)); txt += '\n'.join(x.get_text() for x in p) + '\n'
    n = lambda s: re.sub(r'\s+', ' ', s.replace('\xa0', ' ')).casefold()
    flat = n(txt); tight = re.sub(r'\s', '', flat)
    for k, v in t['printed'].items():
        if n(v) not in flat: bad.append(('printed', k, v))
    for r in t['references']:
        if re.sub(r'\s', '', r['value'].casefold()) not in tight: bad.append(('ref', r))
    for a in t['accounts']:
        if re.sub(r'\s', '', a.casefold()) not in tight: bad.append(('acc', a))
    MES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split()
    FR = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(); DE = 'januar februar märz april mai juni juli august september oktober november dezember'.split(); PT = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split()
    def fm(s):
        x = D(s); q = x.day
        return [f'{x:%B} {q}, {x.year}', f'{q} {x:%B} {x.year}', f'{x:%b} {q}, {x.year}', f'{q} {x:%b} {x.year}', f'{x:%m/%d/%Y}', f'{x:%b}. {q}, {x.year}', s, f'{x:%b} {x:%d} {x.year}', f'{q} de {MES[x.month-1]} de {x.year}', f'{q} {FR[x.month-1]} {x.year}', f'{q}. {DE[x.month-1]} {x.year}', f'{q} de {PT[x.month-1]} de {x.year}', f'sept. {q}, {x.year}' if x.month == 9 else '~', f'{x:%B} {q}{ {1:"st",2:"nd",3:"rd"}.get(q%10 if q not in (11,12,13) else 0,"th")}, {x.year}']
    w = t['window'] or {}
    for k, v in [('notice', t['notice_date']), ('process', t['process_date']), ('return', t['return_date']), ('expl', w.get('explicit_date')), ('trig', w.get('trigger_date'))] + [('per', x) for x in (t['records_period'] or {}).values()]:
        if v and not any(n(z) in flat for z in fm(v)): bad.append(('date not printed', k, v))
    for m in re.finditer(r'(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun),? (?:(\d{1,2}) ([a-z]{3,9})|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?),? (\d{4})', flat):
        dd, mm = m[2] or m[5], m[3] or m[4]
        try: x = dt.datetime.strptime(f'{dd} {mm[:3]} {m[6]}', '%d %b %Y')
        except ValueError: bad.append(('wd?', m[0])); continue
        if f'{x:%a}'.casefold() != m[1][:3]: bad.append(('weekday', m[0]))
    last = {}
    for x in t['documents']: last[x['file']] = max(last.get(x['file'], 0), x['last_page'])
    if [last.get(i) for i in range(len(pages))] != pages: bad.append(('pages', pages, last))
    return bad
if __name__ == '__main__':
    assert len({c[0] for c in CASES}) == len(CASES)
    for slug, t, build in CASES:
        if sys.argv[2:] and slug not in sys.argv[2:]: continue
        d = HERE / slug; d.mkdir(exist_ok=True); build(d)
        (d / 'expected.json').write_text(json.dumps(t, indent=1, ensure_ascii=False) + '\n')
        print(f"{slug:66}{t['expected']['file_by'] or t['expected']['status']:13}{t['expected']['certain']} {','.join(t['expected']['must_flag'])}")
        for b in check(slug, t, d): print('      !!', b)
    print(len(CASES))
