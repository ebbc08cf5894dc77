#!/usr/bin/env python3
"""Builds papers and says what is on them: papers_5.py FOLDER [name ...]. Everything in them is invented."""
import json,os,re,subprocess,sys,tempfile,shutil,html as H
from pathlib import Path
from concurrent.futures import ThreadPoolExecutor
# The counting of days, written apart from the program, so that the one can be held against the other.
import csv, datetime as dt, math
D=dt.date.fromisoformat
FED,OBS,PRES={},{},{}
for r in csv.reader(open(Path(__file__).resolve().parents[2]/'deadlines/holidays.csv')):
    if r[2]=='federal': FED[r[0]]=r[1]
    elif r[2]=='federal-observed': OBS[r[0]]=r[1]
    elif r[2]=='presidential-closure': PRES[r[0]]=r[1]
def iso(d): return d.isoformat() if d else None
def court(d): return d.weekday()<5 and iso(d) not in FED and iso(d) not in OBS and iso(d) not in PRES
def biz(d): return d.weekday()<5 and iso(d) not in FED and iso(d) not in OBS
def add(d,n): return d+dt.timedelta(days=n)
def back(d,sent):
    """last court day on or before d, never before sent; (day, no_court_day)"""
    x=d
    while not court(x):
        x=add(x,-1)
        if (d-x).days>40: break
    if sent and x<sent: return (max(d,sent),True)
    return (x,False)
def roll(d,hol):
    while d.weekday()>4 or hol(d): d=add(d,1)
    return d
STAT={'rfpa_service':10,'rfpa_mail':14,'irs_7609':20}
EAST=('Europe/','Asia/','Africa/','America/Puerto_Rico','America/Halifax')
def compute(t,sent=None,number_conflict=False,missing_year_uncertain=False,mail_known=False):
    notice=D(t['notice_date']) if t['notice_date'] else None
    sent=sent or notice
    rec=t.get('received_date') or (t['inputs'].get('options') or {}).get('received')
    rec=D(rec) if rec else None
    pd=D(t['process_date']) if t['process_date'] else None
    rd=D(t['return_date']) if t['return_date'] else None
    out=[];ncd=False
    ws=[w for w in [t['window']]+t['more_windows'] if w]
    for i,w in enumerate(ws):
        own=[]
        if w.get('days') is not None:
            n,u,tr=w['days'],w['unit'],w['trigger']
            td=D(w['trigger_date']) if w.get('trigger_date') else None
            cert=True; trig=sent
            if tr=='receipt':
                trig=rec or sent; cert=rec is not None
                first=sent
            elif tr in('service','mailing','process_date'):
                if tr=='process_date' and td is None: td=pd
                if td is None:
                    cert=False
                    if tr=='mailing' and mail_known: cert=True
                    first=min(x for x in (sent,pd if tr=='service' else None) if x)
                else: trig=td; first=min(sent,td)
            else:
                first=sent or min(x for x in (rec,pd) if x)
                trig=sent or rec
                cert= tr=='notice_date' and sent is not None
            if number_conflict and i==0: cert=False
            if u=='calendar':
                st=add(trig,n); sf=add(first,n-1); f=lambda x:add(x,n)
            elif u=='business':
                def f(x):
                    k=0
                    while k<n:
                        x=add(x,1)
                        if biz(x): k+=1
                    return x
                st=f(trig); x=add(first,-1);k=0
                while k<n:
                    x=add(x,1)
                    if x.weekday()<5:k+=1
                sf=x
            else:
                f=lambda x:add(x,math.ceil(n/24))
                st=f(trig); sf=add(first,n//24-1)
            la=st
            if tr in('receipt','unstated') and rec: la=max(st,f(rec))
            sf,z=back(sf,sent); ncd|=z
            if t.get('later_of') and i==0 and rd:
                st=max(st,rd); la=max(la,rd)
            own.append(['provider_window',st,sf,la,cert])
        if w.get('explicit_date'):
            d=D(w['explicit_date']); st=add(d,-1) if w.get('explicit_strict') else d
            cert=not missing_year_uncertain; sf=st
            if w.get('explicit_weekday') is not None:
                cert=False
                c=[add(d,k) for k in range(-3,4) if add(d,k).weekday()==w['explicit_weekday']][0]
                sf=min(sf,c)
            co,zn=w.get('cutoff'),w.get('zone')
            if (co and co<'12:00') or (zn and zn.startswith(EAST)): sf=min(sf,add(d,-1))
            sf,z=back(sf,sent); ncd|=z
            own.append(['provider_window',st,sf,st,cert])
        if len(own)==2 and own[0][1]!=own[1][1]:
            for o in own:o[4]=False
        out+=own
    for s in t['statutes']:
        d=D(s['trigger_date']); e=add(d,STAT[s['rule']])
        st=roll(e,lambda x:iso(x) in FED)
        la=roll(e,lambda x:iso(x) in FED or iso(x) in OBS or iso(x) in PRES)
        sf,z=back(e,sent); ncd|=z
        out.append(['statute',st,sf,la,True])
    if not ws and not t['statutes']:
        b=sent or rec; first=sent or min(x for x in (rec,pd) if x)
        sf,z=back(add(first,9),sent)
        out.append(['default_window',add(b,10),sf,add(rec or sent,14),False])
    if rd and (sent or rec) and rd>(sent or rec):
        st=add(rd,-1); sf,z=back(st,sent); ncd|=z
        out.append(['process_return',st,sf,st,True])
    out.sort(key=lambda o:(o[2],o[1]))
    ties={o[4] for o in out if o[2]==out[0][2]}
    return dict(file_by=iso(out[0][2]),deadlines=[dict(basis=o[0],stated=iso(o[1]),safe=iso(o[2]),latest=iso(o[3])) for o in out],certain=out[0][4]),len(ties)>1,ncd
from reportlab.lib.pagesizes import letter as LETTER, A4
from reportlab.pdfgen import canvas as C
from reportlab.platypus import BaseDocTemplate,PageTemplate,Frame,Paragraph,Spacer,Table,TableStyle,PageBreak,Preformatted,FrameBreak,NextPageTemplate,HRFlowable
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
rl_config.invariant=1
HERE=Path(sys.argv[1]).resolve()
for fam,base in (('LSerif','liberation/LiberationSerif'),('LSans','liberation/LiberationSans'),('LNarrow','liberation/LiberationSansNarrow'),('LMono','liberation/LiberationMono')):
    for sfx,f in (('','-Regular'),('-B','-Bold'),('-I','-Italic'),('-BI','-BoldItalic')):
        pdfmetrics.registerFont(TTFont(fam+sfx,f'/usr/share/fonts/truetype/{base}{f}.ttf'))
    pdfmetrics.registerFontFamily(fam,normal=fam,bold=fam+'-B',italic=fam+'-I',boldItalic=fam+'-BI')
for fam,f in (('DSerif','DejaVuSerif'),('DSans','DejaVuSansCondensed')):
    for sfx,g in (('',''),('-B','-Bold'),('-I','-Italic' if fam=='DSerif' else '-Oblique'),('-BI','-BoldItalic' if fam=='DSerif' else '-BoldOblique')):
        pdfmetrics.registerFont(TTFont(fam+sfx,f'/usr/share/fonts/truetype/dejavu/{f}{g}.ttf'))
    pdfmetrics.registerFontFamily(fam,normal=fam,bold=fam+'-B',italic=fam+'-I',boldItalic=fam+'-BI')
BOLD={'Times-Roman':'Times-Bold','Helvetica':'Helvetica-Bold','Courier':'Courier-Bold'}

# ---------------------------------------------------------------- paper
def flow(story,font,size):
    b=BOLD.get(font,font+'-B')
    p=ParagraphStyle('p',fontName=font,fontSize=size,leading=size*1.32,spaceAfter=size*.75)
    out=[]
    for s in story:
        if isinstance(s,str): out.append(Paragraph(s,p)); continue
        k=s[0]
        if k=='h': out.append(Paragraph(s[1],ParagraphStyle('h',parent=p,fontName=b,fontSize=size*1.25,leading=size*1.6)))
        elif k=='c': out.append(Paragraph(s[1],ParagraphStyle('c',parent=p,alignment=1,fontName=b if len(s)<3 else font,fontSize=size*(1.1 if len(s)<3 else s[2]),leading=size*1.5)))
        elif k=='r': out.append(Paragraph(s[1],ParagraphStyle('r',parent=p,alignment=2)))
        elif k=='s': out.append(Paragraph(s[1],ParagraphStyle('s',parent=p,fontSize=size*.75,leading=size,textColor=colors.HexColor('#444444'))))
        elif k=='in': out.append(Paragraph(s[1],ParagraphStyle('in',parent=p,leftIndent=26,rightIndent=20)))
        elif k=='li':
            for x in s[1:]: out.append(Paragraph(x,ParagraphStyle('li',parent=p,leftIndent=20,bulletIndent=8,spaceAfter=3),bulletText='•'))
            out.append(Spacer(1,5))
        elif k=='sp': out.append(Spacer(1,s[1]))
        elif k=='hr': out.append(HRFlowable(width='100%',thickness=.7,color=colors.black,spaceAfter=8,spaceBefore=2))
        elif k=='pb': out.append(PageBreak())
        elif k=='fb': out.append(FrameBreak())
        elif k=='pre': out.append(Preformatted(s[1],ParagraphStyle('pre',fontName='Courier',fontSize=size*.92,leading=size*1.15)))
        elif k=='tbl':   # rows of label, value
            w=s[2] if len(s)>2 else (150,330)
            rows=[[Paragraph(f'<b>{a}</b>' if a else '',ParagraphStyle('t',parent=p,spaceAfter=0)),Paragraph(v,ParagraphStyle('t',parent=p,spaceAfter=0))] for a,v in s[1]]
            t=Table(rows,colWidths=w,hAlign='LEFT'); st=[('VALIGN',(0,0),(-1,-1),'TOP'),('TOPPADDING',(0,0),(-1,-1),2),('BOTTOMPADDING',(0,0),(-1,-1),3)]
            if len(s)>3: st.append(('GRID',(0,0),(-1,-1),.5,colors.grey))
            t.setStyle(TableStyle(st)); out+=[t,Spacer(1,8)]
        elif k=='grid':  # cells with value over small label, or label over value
            up=s[2]; lab=ParagraphStyle('lab',fontName=font,fontSize=size*.68,leading=size*.85,textColor=colors.HexColor('#333333')); val=ParagraphStyle('val',fontName=font,fontSize=size,leading=size*1.2)
            n=max(map(len,s[1])); w=s[3] if len(s)>3 else [470/n]*n
            rows=[[([Paragraph(v,val),Paragraph(l,lab)] if up=='under' else [Paragraph(l,lab),Paragraph(v,val)]) for l,v in r]+['']*(n-len(r)) for r in s[1]]
            t=Table(rows,colWidths=w,hAlign='LEFT')
            st=[('BOX',(0,0),(-1,-1),.8,colors.black),('INNERGRID',(0,0),(-1,-1),.5,colors.black),('VALIGN',(0,0),(-1,-1),'TOP')]
            for i,r in enumerate(s[1]):
                if len(r)<n: st.append(('SPAN',(len(r)-1,i),(n-1,i)))
            t.setStyle(TableStyle(st)); out+=[t,Spacer(1,10)]
    return out
def letter(path,story,font='Times-Roman',size=11,page=LETTER,margin=72,foot=None,head=None,cols=1):
    w,h=page
    def deco(c,d):
        c.saveState()
        if head:
            c.setFont(BOLD.get(font,font+'-B'),size*1.3); c.drawString(margin,h-margin*.72,head[0]); c.setFont(font,size*.75)
            for i,x in enumerate(head[1:]): c.drawRightString(w-margin,h-margin*.55-i*size*.95,x)
            c.setLineWidth(.6); c.line(margin,h-margin*.95,w-margin,h-margin*.95)
        if foot:
            c.setFont(font,size*.68)
            for i,x in enumerate(foot if isinstance(foot,list) else [foot]): c.drawCentredString(w/2,margin*.55-i*size*.85,x.replace('{p}',str(d.page)))
        c.restoreState()
    doc=BaseDocTemplate(str(path),pagesize=page,invariant=1)
    top=margin+ (6 if head else 0)
    if cols==1: fr=[Frame(margin,margin,w-2*margin,h-margin-top,0,0,0,0)]
    else:
        g=22; cw=(w-2*margin-g)/2
        fr=[Frame(margin,margin,cw,h-margin-top,0,0,0,0),Frame(margin+cw+g,margin,cw,h-margin-top,0,0,0,0)]
    pts=[PageTemplate('a',fr,onPage=deco)]
    doc.addPageTemplates(pts)
    doc.build(flow(story,font,size))
def mono(path,text,size=10,page=LETTER,margin=62,font='Courier',per=None):
    w,h=page; c=C.Canvas(str(path),pagesize=page,invariant=1); y=h-margin; c.setFont(font,size)
    for ln in text.strip('\n').split('\n'):
        if y<margin: c.showPage(); c.setFont(font,size); y=h-margin
        c.drawString(margin,y,ln); y-=size*1.22
    c.save()
def exhibit(path,pages,stamp,font='Times-Roman',size=12):
    """court paper: filing line on top, gutter numbers 1-28, a double rule"""
    c=C.Canvas(str(path),pagesize=LETTER,invariant=1); n=len(pages)
    for i,lines in enumerate(pages):
        c.setFont('Helvetica',9); c.setFillColor(colors.HexColor('#1a3a8a')); c.drawCentredString(306,772,stamp.format(p=i+1,n=n)); c.setFillColor(colors.black)
        c.setLineWidth(.5); c.line(98,40,98,755); c.line(101,40,101,755); c.line(560,40,560,755)
        for k in range(28):
            y=730-k*24; c.setFont(font,size); c.drawRightString(90,y,str(k+1))
            if k<len(lines):
                ln=lines[k]
                if ln.startswith('^'): c.setFont(BOLD[font],size); c.drawCentredString(330,y,ln[1:])
                else: c.drawString(110,y,ln)
        c.showPage()
    c.save()
def web(path,body,css='',top=('',''),bottom='',page='letter',title=''):
    pg=f'@page{{size:{page};margin:17mm 14mm 15mm;'
    q=lambda s:s.replace('"','\\"')
    if top[0] or top[1]: pg+=f'@top-left{{content:"{q(top[0])}";font:8px Liberation Sans}}@top-center{{content:"{q(top[1])}";font:8px Liberation Sans}}'
    if bottom: pg+=f'@bottom-left{{content:"{q(bottom)}";font:8px Liberation Sans}}@bottom-right{{content:counter(page) "/" counter(pages);font:8px Liberation Sans}}'
    pg+='}'
    doc=f'<!doctype html><html><head><meta charset=utf-8><title>{title}</title><style>{pg} body{{font:13px/1.45 Liberation Sans,sans-serif;margin:0}} {css}</style></head><body>{body}</body></html>'
    d=tempfile.mkdtemp()
    try:
        Path(d,'x.html').write_text(doc)
        subprocess.run(['/usr/bin/chromium','--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync',f'--user-data-dir={d}/u','--no-pdf-header-footer',f'--print-to-pdf={d}/x.pdf',f'file://{d}/x.html'],check=True,stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL,timeout=90)
        import pymupdf
        p=pymupdf.open(f'{d}/x.pdf'); p.set_metadata({}); p.save(str(path),garbage=3,deflate=True,no_new_id=True)
    finally: shutil.rmtree(d,ignore_errors=True)
def join(path,*parts):
    import pymupdf
    o=pymupdf.open()
    for x in parts:
        s=pymupdf.open(str(x)); o.insert_pdf(s); s.close(); os.unlink(x)
    o.set_metadata({}); o.save(str(path),garbage=3,deflate=True,no_new_id=True)

# ---------------------------------------------------------------- truth
CASES=[]
def W(days=None,trigger=None,unit='calendar',date=None,strict=False,cutoff=None,zone=None,weekday=None,trigger_date=None):
    w=dict(days=days,unit=unit if days is not None else None,trigger=trigger or 'explicit_date',explicit_date=date,explicit_strict=strict if date else None,cutoff=cutoff,zone=zone)
    if weekday is not None: w['explicit_weekday']=weekday
    if trigger_date: w['trigger_date']=trigger_date
    return w
def ref(**k): return [{'kind':a.rstrip('_'),'value':v} for a,v in k.items()]
AG={'hsi':('Homeland Security Investigations','ice'),'ero':('Enforcement and Removal Operations','ice'),'ice':('U.S. Immigration and Customs Enforcement','dhs'),'cbp':('U.S. Customs and Border Protection','dhs'),'uscis':('U.S. Citizenship and Immigration Services','dhs'),'tsa':('Transportation Security Administration','dhs'),'dea':('Drug Enforcement Administration','doj'),'fbi':('Federal Bureau of Investigation','doj'),'atf':('Bureau of Alcohol, Tobacco, Firearms and Explosives','doj'),'usms':('U.S. Marshals Service','doj'),'usao':("United States Attorney's Office",'doj'),'uspis':('United States Postal Inspection Service','usps'),'irs':('Internal Revenue Service','treasury'),'irs-ci':('IRS Criminal Investigation','irs'),'sec':('U.S. Securities and Exchange Commission',None),'cfpb':('Consumer Financial Protection Bureau',None),'dol':('U.S. Department of Labor',None),'ny_ag':('New York State Office of the Attorney General',None),'az_ag':('Office of the Attorney General of Arizona',None),'ca_ag':('Office of the Attorney General of California',None),'va_oig':('Office of Inspector General, Department of Veterans Affairs','va'),'ed_oig':('Office of Inspector General, U.S. Department of Education','ed'),'hud_oig':('Office of Inspector General, Department of Housing and Urban Development','hud'),'dol_oig':('Office of Inspector General, U.S. Department of Labor','dol'),'dhs_oig':('Office of Inspector General, Department of Homeland Security','dhs'),'congress':('Committee of the House of Representatives',None),'district_attorney':('District Attorney',None),'sheriff':('Sheriff',None)}
def case(slug,title,difficulty,build,as_of,provider,notice=None,received=None,kind=None,agency=None,auth=(),refs=(),pd=None,rd=None,window=None,more=(),later_of=False,accounts=(),data=(),optional=(),period=None,gag=None,disclosed=None,withdrawn=None,challenge=None,statutes=(),status='dated',lang=('en',),flags=(),may=(),docs=None,printed=None,unscored=(),accept=None,notes=None,files=('notice.pdf',),sent=None,agency_name=None,opts=None):
    t=dict(inputs=dict(files=list(files),options={**({'received':received} if received else {}),'as_of':as_of}),title=title,difficulty=difficulty,text_layer='native',
      provider=dict(id=provider[0],name=provider[1]) if provider else None,notice_date=notice,received_date=received,process_kind=kind,
      agency=(dict(id=agency,name=agency_name or AG[agency][0],parent=AG[agency][1]) if agency in AG else agency),authorities=list(auth),references=list(refs),process_date=pd,return_date=rd,window=window,more_windows=list(more),later_of=later_of,accounts=list(accounts),data_sought=list(data))
    if optional: t['data_optional']=list(optional)
    t.update(records_period=dict(zip(('from','to'),period)) if period else None,nondisclosure={'kind':gag} if gag else None,disclosed=disclosed,withdrawn=withdrawn,challenge_document=challenge,statutes=[dict(rule=a,trigger_date=b) for a,b in statutes],not_a_notice=status=='not_a_notice',languages=list(lang))
    e=dict(status=status,file_by=None,deadlines=[],certain=None)
    un=list(unscored)
    if status=='dated':
        o=opts or {}
        g,tie,ncd=compute(t,sent=D(sent) if sent else None,number_conflict='number_conflict' in flags,**o)
        e.update(g)
        if tie and 'certain' not in un: un.append('certain')
        if ncd and 'no_court_day' not in flags: flags=list(flags)+['no_court_day']
        # the agency's day against the window
        if rd and t['window'] and rd>(sent or notice or '9'):
            ws=[x for x in g['deadlines'] if x['basis']=='provider_window']
            r=[x for x in g['deadlines'] if x['basis']=='process_return']
            if r and max(x['stated'] for x in ws)>r[0]['stated'] and not later_of:
                assert 'return_before_window_end' in list(flags)+list(may),slug
    e['must_flag']=list(flags)
    t['expected']=e
    if may: t['may_flag']=list(may)
    if accept: t['accept']=accept
    if status=='not_a_notice': un=['provider','notice_date','process_kind','agency','authorities','references','window','accounts','data_sought','challenge_document','languages']
    t['documents']=[dict(kind=k,file=f,first_page=a,last_page=b) for k,f,a,b in (docs or [('other' if status=='not_a_notice' else 'provider_notice',0,1,1)])]
    t['printed']=printed or {}; t['unscored']=un
    if notes: t['notes']=notes
    CASES.append((slug,t,build))

AG.update({'cisa':('Cybersecurity and Infrastructure Security Agency','dhs'),'usss':('United States Secret Service','dhs'),'dhs':('U.S. Department of Homeland Security',None),'ftc':('Federal Trade Commission',None),'wa_ag':('Washington State Office of the Attorney General',None),'police':('Police Department',None),'usda_oig':('Office of Inspector General, U.S. Department of Agriculture','usda'),'hhs_oig':('Office of Inspector General, U.S. Department of Health and Human Services','hhs'),'ssa_oig':('Office of the Inspector General, Social Security Administration','ssa'),'tx_ag':('Office of the Attorney General of Texas',None)})
def sw(rows): return [[(l,v) for v,l in r] for r in rows]  # written as value, label
SUB=('notice.pdf','subpoena.pdf')
def two(n=1,m=1): return [('provider_notice',0,1,n),('process',1,1,m)]
AG.update({'sba_oig':('Office of Inspector General, U.S. Small Business Administration','sba'),'fl_ag':('Office of the Attorney General of Florida',None),'doj':('U.S. Department of Justice',None)})
# ---------------------------------------------------------------- dates in the texts: @L2027-11-04@
MES='enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split()
DIA='lunes martes miércoles jueves viernes sábado domingo'.split()
def _dt(m):
    k,d=m[1],D(m[2]); n=d.day
    return {'L':f'{d:%A, %B} {n}, {d.year}','M':f'{d:%B} {n}, {d.year}','S':f'{d:%a, %b} {n}, {d.year}','R':f'{d:%a}, {n} {d:%b} {d.year}','N':f'{d:%m/%d/%Y}','Y':f'{d:%m/%d/%y}','D':f'{n} {d:%B} {d.year}','B':f'{d:%b} {n}, {d.year}','W':f'{d:%A}','K':f'{d:%B} {n}',
      'E':f'{DIA[d.weekday()]} {n} de {MES[d.month-1]} de {d.year}','F':f'{n} de {MES[d.month-1]} de {d.year}','T':f'{d:%b %d %Y}'.upper()}[k]
def X(s):
    if isinstance(s,str): return re.sub(r'@([A-Z])(\d{4}-\d\d-\d\d)@',_dt,s)
    if isinstance(s,(list,tuple)): return type(s)(X(x) for x in s)
    if isinstance(s,dict): return {k:X(v) for k,v in s.items()}
    return s
_letter,_mono,_web,_case=letter,mono,web,case
def letter(p,story,**k): _letter(p,X(story),**X(k))
def mono(p,text,**k): _mono(p,X(text),**k)
def web(p,body,**k): _web(p,X(body),**X(k))
def case(*a,**k): _case(*a,**X(k))
# ---------------------------------------------------------------- layouts of this folder
AG.update({'nj_ag':('New Jersey Office of the Attorney General',None)})
def mailprint(p,subject,rows,body,foot='',top=('','')):
    h=''.join(f'<div><b>{a}</b>&nbsp; {b}</div>' for a,b in rows)
    web(p,f'<div class=sj>{subject}</div><div class=hd>{h}</div>{body}<div class=ft>{foot}</div>',top=top,css='body{font:13.5px/1.45 Liberation Serif}.sj{font:bold 17px Liberation Sans;margin-bottom:8px}.hd{font:12px/1.55 Liberation Sans;background:#eef0f3;padding:8px 12px;margin-bottom:14px}.ft{margin-top:16px;font-size:10.5px;color:#555}table.f{border-collapse:collapse;margin:8px 0}.f td{border:1px solid #999;padding:3px 9px}')
def card(p,brand,meta,body,foot='',color='#333'):
    web(p,f'<div class=b>{brand}</div><div class=k><div class=m>{meta}</div>{body}</div><div class=f>{foot}</div>',css='body{font:13px/1.5 DejaVu Sans Condensed}.b{font-weight:bold;font-size:21px;padding:8px 14px;color:#fff;background:'+color+'}.k{border:1px solid #bbb;border-top:0;padding:14px 22px}.m{color:#666;font-size:11px;margin-bottom:12px}.f{font-size:9.5px;color:#777;padding:8px 22px}h3{font-size:13px;margin:12px 0 2px}.h{border:2px solid #444;padding:6px 12px}')
def ticket(p,brand,no,msgs):
    h=''.join(f'<div class=w>{w}</div><div class=x>{b}</div>' for w,b in msgs)
    web(p,f'<div class=t>{brand}</div><div class=n>{no}</div>{h}',css='body{font:12.5px/1.45 Liberation Sans}.t{font-size:19px}.n{color:#555;border-bottom:1px solid #999;padding-bottom:6px;margin-bottom:12px}.w{font-weight:bold;margin-top:10px}.x{margin-left:18px;border-left:4px solid #ddd;padding-left:12px}')
# ---------------------------------------------------------------- 1
def _(d):
 mailprint(d/'notice.pdf','Request for information in your Google Account [GL-50338812]',[('From','Google Legal Investigations Support &lt;lis-notices@google.example&gt;'),('Date','@S2026-08-24@, 10:41 AM (PDT)'),('To','copper.finch.notes@example.org'),('Attached','summons_HSI-SD-2026-01877.pdf')],
 '''<p>Hello,</p><p>Google received a summons from Homeland Security Investigations, part of U.S. Immigration and Customs Enforcement. The summons asks Google to produce information associated with your account, copper.finch.notes@example.org. We have attached a copy.</p>
<p>Google will produce the information in response to the summons unless you send us a file-stamped copy of a motion to quash within 14 days of the date of this email. Reply to this email with the copy and include our reference number, GL-50338812.</p>
<p>A motion that has not been filed with a court, or a letter asking us not to comply, is not enough. Google cannot provide legal advice and cannot tell you more about the investigation than appears in the summons.</p><p>Sincerely,<br>Legal Investigations Support<br>Google LLC</p>''')
 letter(d/'subpoena.pdf',[('c','DEPARTMENT OF HOMELAND SECURITY'),('c','Homeland Security Investigations',1),('c','SUMMONS TO PRODUCE RECORDS'),('tbl',[('Summons number','HSI-SD-2026-01877'),('Issued to','Google LLC, Custodian of Records, Mountain View, California'),('Statutory authority','19 U.S.C. § 1509'),('Produce on or before','@N2026-09-22@, 9:00 AM'),('Produce to','Special Agent Lysander Crabtree, 880 Harbor Gate Drive, San Diego, California, (619) 555-0137'),('Date of issue','@N2026-08-11@'),('Issued by','Philippa Oxenholme, Group Supervisor')],(140,328),1),'<b>Records required.</b> For the account copper.finch.notes@example.org: (1) subscriber name and address; (2) recovery email address and telephone number; (3) IP address log of sign-ins from @N2026-02-01@ through @N2026-07-31@.','You are requested not to disclose the existence of this summons for an indefinite period. Any such disclosure could impede an ongoing investigation.','Failure to comply may result in proceedings in a U.S. District Court. Records produced must be accompanied by the certificate of the custodian within 5 days of production.'],font='Helvetica',size=10)
case('google-14-days-of-the-date-of-this-email-hsi','Fourteen days of the date of the email end on Labor Day; customs summons in a second PDF with its own later day and a wish for silence','easy',_,'2026-08-25',('google','Google'),notice='2026-08-24',kind='customs_summons',agency='hsi',auth=['19 U.S.C. § 1509'],refs=ref(provider='GL-50338812',process='HSI-SD-2026-01877'),pd='2026-08-11',rd='2026-09-22',window=W(14,'notice_date'),accounts=['copper.finch.notes@example.org'],data=['subscriber_info','contact_info','ip_logs'],period=('2026-02-01','2026-07-31'),gag='request',challenge='file_stamped_motion',flags=['nondisclosure_request'],files=SUB,docs=two(),
 printed=dict(window='within 14 days of the date of this email',notice_date='@S2026-08-24@',process_date='@N2026-08-11@',return_date='@N2026-09-22@',agency='Homeland Security Investigations',authority='19 U.S.C. § 1509'))
# ---------------------------------------------------------------- 2
def _(d):
 card(d/'notice.pdf','Instagram','Aviso legal · Caso 61120947 · @F2027-02-04@','''<p>Hola, @semilla.del.rio:</p><p>Te escribimos porque Meta recibió una citación administrativa de inmigración emitida por el Servicio de Inmigración y Control de Aduanas de los Estados Unidos (ICE) con fecha del @F2027-01-19@. La citación se basa en 8 U.S.C. § 1225(d)(4) y solicita información de tu cuenta de Instagram: información de suscriptor y direcciones IP de inicio de sesión.</p>
<p>Meta entregará la información solicitada salvo que, dentro de los 14 días siguientes a la fecha de este aviso, recibamos una copia de la objeción que hayas presentado ante un tribunal. Puedes responder a este mensaje y adjuntar la copia. Indica el número de caso 61120947.</p>
<h3>Preguntas frecuentes</h3><p><b>¿Qué pasa si elimino mi cuenta?</b> La eliminación tarda 30 días y no afecta a los datos que ya se conservaron. <b>¿Cuánto tiempo se conservan?</b> La conservación dura 90 días y puede renovarse. <b>¿Cuándo debe responder Meta?</b> La citación pide la respuesta el @F2027-03-12@.</p>
<p>No podemos ofrecerte asesoría legal. Te recomendamos que consultes con un abogado.</p><p>Equipo de Solicitudes Legales de Meta</p>''','Política de solicitudes de gobiernos, actualizada el @F2026-10-01@.','#7a2a8c')
case('instagram-catorce-dias-siguientes-a-la-fecha-ice','Spanish: fourteen days after the date of the notice; deletion and preservation counts and a policy date are bait','medium',_,'2027-02-05',('meta','Instagram'),notice='2027-02-04',kind='immigration_subpoena',agency='ice',agency_name='Servicio de Inmigración y Control de Aduanas de los Estados Unidos (ICE)',auth=['8 U.S.C. § 1225(d)(4)'],refs=ref(provider='61120947'),pd='2027-01-19',rd='2027-03-12',window=W(14,'notice_date'),accounts=['@semilla.del.rio'],data=['subscriber_info','ip_logs'],challenge='filed_objection',lang=('es',),
 printed=dict(window='dentro de los 14 días siguientes a la fecha de este aviso',notice_date='@F2027-02-04@',process_date='@F2027-01-19@',return_date='@F2027-03-12@',authority='8 U.S.C. § 1225(d)(4)'))
# ---------------------------------------------------------------- 3
def _(d):
 letter(d/'notice.pdf',['@M2027-09-20@','Customer of record<br/>Service address on file','<b>Re: Subpoena for records of Comcast account 8499 10 112 0047713</b><br/>Comcast file number: NSR-27-40418','Dear Comcast Customer:','Comcast Cable Communications has been served with a subpoena issued by the Office of Inspector General of the Department of Homeland Security. The subpoena, number 27-OIG-3306, was issued on @M2027-09-01@ under 5 U.S.C. § 406(a)(4). It directs Comcast to produce your name, service address, telephone number and billing records for the period @M2026-09-01@ through @M2027-08-15@.','Comcast intends to comply with the subpoena. If you wish to contest it, you or your attorney must file an appropriate motion with a court of competent jurisdiction, and a copy of the motion bearing the court’s filing stamp must be received by the Legal Response Center not later than 21 days from your receipt of this letter. If no such copy is received, Comcast will provide the requested records.','The subpoena calls for production by @M2027-10-08@. Comcast has informed the agency that it may need additional time.','Please direct any filing to the Legal Response Center by fax at (866) 555-0119. The Center does not provide legal advice. If you have questions about the subpoena, please consult an attorney. Telephone calls to customer care will not be transferred.','Very truly yours,','Comcast Legal Response Center'],font='Times-Roman',size=11.5,head=('COMCAST','Legal Response Center','650 Centerton Road, Moorestown, New Jersey'))
case('comcast-21-days-from-your-receipt-dhs-oig','Twenty-one days from receipt, which the person dates four days after the letter; the subpoena is due before they end','medium',_,'2027-09-25',('comcast','Comcast'),notice='2027-09-20',received='2027-09-24',kind='inspector_general_subpoena',agency='dhs_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(provider='NSR-27-40418',process='27-OIG-3306'),pd='2027-09-01',rd='2027-10-08',window=W(21,'receipt'),accounts=['8499 10 112 0047713'],data=['subscriber_info','contact_info','payment'],period=('2026-09-01','2027-08-15'),challenge='file_stamped_motion',flags=['return_before_window_end'],unscored=['accounts'],
 printed=dict(window='21 days from your receipt of this letter',notice_date='@M2027-09-20@',process_date='@M2027-09-01@',return_date='@M2027-10-08@',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 4
def _(d):
 letter(d/'notice.pdf',[('tbl',[('Date','@M2028-01-31@'),('Wireless number','(503) 555-0174'),('Our reference','VSAT-28-20951'),('Subject','Administrative subpoena, Drug Enforcement Administration')],(110,360),1),'Dear Verizon Customer:','Verizon has received the enclosed subpoena for records relating to the wireless number shown above. We are notifying you before we respond.','You may ask a court to quash or modify the subpoena. If you do so, please provide us with a copy of your motion, stamped as filed, within fifteen (15) days after you receive this letter. In the absence of a stamped copy Verizon will respond to the subpoena when that period has ended.','Verizon takes no position on the merits of the subpoena and is unable to advise you. Please do not visit a retail store about this letter; store employees have no information about it.','Verizon Security Assistance Team<br/>180 Washington Valley Road, Bedminster, New Jersey<br/>Fax (888) 555-0146'],font='LSans',size=10.5,margin=70)
 letter(d/'subpoena.pdf',[('c','U.S. DEPARTMENT OF JUSTICE'),('c','DRUG ENFORCEMENT ADMINISTRATION'),('c','SUBPOENA',1.2),'In the matter of the investigation of Case No. PD-28-0044<br/>Subpoena No. PD-28-118263',('grid',sw([[('Cellco Partnership d/b/a Verizon Wireless','TO'),('(503) 555-0174','TELEPHONE NUMBER')],[('@M2028-03-01@','DATE OF APPEARANCE OR PRODUCTION'),('10:00 a.m.','TIME')]]),'under'),'Pursuant to an investigation of violations of 21 U.S.C. § 801 et seq. and by virtue of the authority vested in the Attorney General by 21 U.S.C. § 876, you are commanded to produce the following:','Subscriber name and address, payment records, and device identifiers (IMEI) for telephone number (503) 555-0174 for the period @M2027-08-01@ to @M2028-01-10@.','Please do not disclose the existence of this subpoena for 90 days. Questions: Diversion Investigator Hesper Quillfeather, (503) 555-0188.','Issued this date: @M2028-01-18@','Signature: Barnaby Stillwater, Acting Group Supervisor'],font='Times-Roman',size=11)
case('verizon-fifteen-days-after-you-receive-dea','Fifteen days after a receipt that nobody has dated; DEA subpoena in a second PDF with a production day and ninety days of silence asked for','easy',_,'2028-02-02',('verizon','Verizon'),notice='2028-01-31',kind='administrative_subpoena',agency='dea',auth=['21 U.S.C. § 876'],refs=ref(provider='VSAT-28-20951',process='PD-28-118263',case='PD-28-0044'),pd='2028-01-18',rd='2028-03-01',window=W(15,'receipt'),accounts=['(503) 555-0174'],data=['subscriber_info','payment','device'],period=('2027-08-01','2028-01-10'),gag='request',challenge='file_stamped_motion',flags=['receipt_unknown','nondisclosure_request'],files=SUB,docs=two(),
 printed=dict(window='within fifteen (15) days after you receive this letter',notice_date='@M2028-01-31@',process_date='@M2028-01-18@',return_date='@M2028-03-01@',authority='21 U.S.C. § 876'))
# ---------------------------------------------------------------- 5
def _(d):
 card(d/'notice.pdf','Dropbox','@M2026-10-12@ &nbsp;|&nbsp; Legal request DBX-LR-77126 &nbsp;|&nbsp; sent to pelham.archive@example.net','''<p>Dear Dropbox user,</p><p>The U.S. Securities and Exchange Commission has issued a subpoena to Dropbox under 15 U.S.C. § 78u(b) in its matter HO-15277. The subpoena requires information about the account registered to pelham.archive@example.net.</p>
<table><tr><td>Subpoena dated<td>@M2026-09-30@<tr><td>Served on Dropbox<td>@M2026-10-06@<tr><td>Response due to the Commission<td>@M2026-11-09@<tr><td>Information required<td>Subscriber information, billing information and login IP addresses</table>
<p>Dropbox will not respond to the subpoena before 20 days have passed from the date on which it was served on Dropbox. Within that time you may file an objection in court. If you provide us with a copy of your filed objection, we will wait for the court’s ruling.</p>
<h3>Other information</h3><p>We published our current law enforcement principles on @M2025-03-17@. Files that you delete can be recovered for 30 days. The Commission has not asked for the contents of files and Dropbox will not provide them.</p><p>We cannot give you legal advice.</p><p>Dropbox Legal</p>''','Dropbox, Inc., 1800 Owens Street, San Francisco, California',color='#0a4fd0')
case('dropbox-20-days-from-service-on-dropbox-sec','Twenty days from a printed day of service on the provider, six days before the notice; subpoena, response and policy dates are bait','medium',_,'2026-10-13',('dropbox','Dropbox'),notice='2026-10-12',kind='administrative_subpoena',agency='sec',auth=['15 U.S.C. § 78u(b)'],refs=ref(provider='DBX-LR-77126',case='HO-15277'),pd='2026-09-30',rd='2026-11-09',window=W(20,'service',trigger_date='2026-10-06'),accounts=['pelham.archive@example.net'],data=['subscriber_info','payment','ip_logs'],challenge='filed_objection',
 printed=dict(window='20 days have passed from the date on which it was served on Dropbox',notice_date='@M2026-10-12@',process_date='@M2026-09-30@',return_date='@M2026-11-09@',authority='15 U.S.C. § 78u(b)'))
# ---------------------------------------------------------------- 6
def _(d):
 letter(d/'notice.pdf',['T-Mobile USA, Inc.<br/>Legal and Emergency Response<br/>4 Sylvan Way, Parsippany, New Jersey','@M2027-06-07@','BY FIRST-CLASS MAIL<br/>Mailed @M2027-06-08@','Account number 962210448<br/>Reference LER-27-0608-114','Dear Customer:','This letter is to notify you that T-Mobile has been served with a summons issued by U.S. Customs and Border Protection pursuant to 19 U.S.C. § 1509. The summons, number CBP-ELP-27-0392, is dated @M2027-05-24@. It seeks your name, billing address and the telephone numbers associated with account number 962210448.','If you object to the production of these records, you must file a motion to quash in the appropriate United States District Court. T-Mobile must receive a file-stamped copy of the motion within thirty (30) days from the date this letter was mailed. Otherwise T-Mobile will produce the records to the agency.','Address the copy to Legal and Emergency Response at the address above, or send it by fax to (973) 555-0152.','T-Mobile cannot provide you with legal advice or with information about the reasons for the summons.','Sincerely,','T-Mobile Legal and Emergency Response'],font='Times-Roman',size=11.5)
case('t-mobile-thirty-days-from-mailing-cbp','Thirty days from the mailing, printed as the day after the letter’s date','easy',_,'2027-06-10',('t-mobile','T-Mobile'),notice='2027-06-07',kind='customs_summons',agency='cbp',auth=['19 U.S.C. § 1509'],refs=ref(provider='LER-27-0608-114',process='CBP-ELP-27-0392'),pd='2027-05-24',window=W(30,'mailing',trigger_date='2027-06-08'),accounts=['962210448'],data=['subscriber_info','contact_info'],challenge='file_stamped_motion',unscored=['accounts'],
 printed=dict(window='thirty (30) days from the date this letter was mailed',notice_date='@M2027-06-07@',process_date='@M2027-05-24@',authority='19 U.S.C. § 1509'))
# ---------------------------------------------------------------- 7
def _(d):
 mono(d/'notice.pdf','''
From:    LinkedIn Legal <legal-process@linkedin.example>
To:      w.ashdown@example.com
Date:    @R2026-03-12@ 09:17:30 -0700
Subject: Notice of legal process - case 4402-LP-1187

Dear member,

LinkedIn Corporation has received an administrative subpoena from the
U.S. Department of Labor. It was issued under 29 U.S.C. § 1134 and is
dated @M2026-03-09@. It requests the following for the LinkedIn
account registered to w.ashdown@example.com:

   * account name and registration date
   * email addresses and telephone numbers
   * IP addresses used to sign in

Our policy is to notify members before we disclose their data, where
the law allows us to do so.

If you intend to challenge the subpoena, please send us a copy of the
objection you have filed with a court. We must have it within 21 days
of the date of the subpoena. After that LinkedIn will produce the data
described above.

The Department has requested production by @M2026-04-06@. It has
also asked us to preserve the account for 180 days.

Please quote case 4402-LP-1187 in any reply. LinkedIn is not able to
give legal advice to members.

LinkedIn Legal
''',size=10.5)
case('linkedin-21-days-of-the-date-of-the-subpoena-labor','Twenty-one days of the date of the subpoena, three days before the mail; production day and preservation are bait','medium',_,'2026-03-13',('linkedin','LinkedIn'),notice='2026-03-12',kind='administrative_subpoena',agency='dol',auth=['29 U.S.C. § 1134'],refs=ref(provider='4402-LP-1187'),pd='2026-03-09',rd='2026-04-06',window=W(21,'process_date',trigger_date='2026-03-09'),accounts=['w.ashdown@example.com'],data=['subscriber_info','contact_info','ip_logs'],challenge='filed_objection',
 printed=dict(window='within 21 days of the date of the subpoena',notice_date='@R2026-03-12@',process_date='@M2026-03-09@',return_date='@M2026-04-06@',authority='29 U.S.C. § 1134'))
# ---------------------------------------------------------------- 8
def _(d):
 mailprint(d/'notice.pdf','We received a legal request about your Discord account',[('From:','Discord Legal &lt;noreply-legal@discord.example&gt;'),('To:','tidemark.hazel@example.org'),('Sent:','@L2028-07-17@ 2:06 PM'),('Attachments:','Subpoena_28-GJ-0551.pdf')],
 '''<p>Hi tidemark_hazel,</p><p>Discord has received a grand jury subpoena requesting information about your account. The attached copy shows what was requested and who requested it.</p><p>If you would like to challenge the subpoena, you must provide us with a file-stamped copy of a motion to quash within seven days. If we don’t receive one, we will respond to the subpoena.</p><p>Please reply to this email and do not change the subject line. Our internal reference is LEGAL-391175.</p><p>We’re unable to provide legal advice. You may wish to speak with an attorney.</p><p>Discord Legal Team</p>''','Discord Inc., 444 De Haro Street, San Francisco. Account deletion requests take up to 14 days.')
 letter(d/'subpoena.pdf',[('c','UNITED STATES DISTRICT COURT'),('c','for the District of Minnesota',1),('c','SUBPOENA TO TESTIFY BEFORE A GRAND JURY'),'<b>To:</b> Discord Inc., Custodian of Records','YOU ARE COMMANDED to appear in this United States district court at the time, date, and place shown below to testify before the court’s grand jury.',('tbl',[('Place','300 South Fourth Street, Minneapolis, Minnesota'),('Date and time','@M2028-08-15@, 9:00 a.m.')],(110,350),1),'You must also bring with you the following: subscriber information, telephone number and email address, and IP connection logs for the account tidemark_hazel, from @M2028-01-01@ through @M2028-06-30@. Production by email to the agent before the date of appearance will be accepted in place of testimony.','This subpoena is issued pursuant to Fed. R. Crim. P. 17.','Date: @M2028-07-05@','The name, address and telephone number of the United States attorney or assistant who requests this subpoena: Leopold Farthingale, Assistant United States Attorney, United States Attorney’s Office for the District of Minnesota, (612) 555-0160','Grand jury subpoena number 28-GJ-0551'],font='Times-Roman',size=11.5)
case('discord-within-seven-days-minnesota-grand-jury','Seven days with no stated start; kind in the notice, prosecutor and day of appearance only in the attached grand jury subpoena','easy',_,'2028-07-18',('discord','Discord'),notice='2028-07-17',kind='grand_jury_subpoena',agency='usao',agency_name="United States Attorney's Office for the District of Minnesota",auth=['Fed. R. Crim. P. 17'],refs=ref(provider='LEGAL-391175',process='28-GJ-0551'),pd='2028-07-05',rd='2028-08-15',window=W(7,'unstated'),accounts=['tidemark_hazel'],data=['subscriber_info','contact_info','ip_logs'],period=('2028-01-01','2028-06-30'),challenge='file_stamped_motion',flags=['trigger_unstated'],files=SUB,docs=two(),
 printed=dict(window='within seven days',notice_date='@L2028-07-17@',process_date='@M2028-07-05@',return_date='@M2028-08-15@',authority='Fed. R. Crim. P. 17'))
# ---------------------------------------------------------------- 9
def _(d):
 letter(d/'notice.pdf',['@M2027-04-28@','To the owner of the GitHub account <b>thornback-labs</b>','Subject: Civil investigative demand, GitHub reference GHL-27-3340','The Consumer Financial Protection Bureau has served a civil investigative demand on GitHub. The demand was issued on @M2027-04-15@ under 12 U.S.C. § 5562(c). It asks for the account holder’s name and address, payment information and access logs with IP addresses from @M2026-01-01@ through @M2027-03-31@. The return date on the demand is @M2027-06-04@.','There are two deadlines.','<b>Written objection.</b> If you have an objection that you would like GitHub to consider, send it to us in writing no later than 10 days after the date of this letter. GitHub will forward it to the Bureau.',('fb',),'<b>Disclosure.</b> GitHub will disclose the information 30 days after the date of this letter unless a court has ordered otherwise.','A petition to the Bureau to set aside the demand is a separate procedure. By regulation it has to be filed within 20 days after service on the recipient, and only the recipient may file it.','GitHub’s Private Information Removal Policy and its Guidelines for Legal Requests, last updated @M2026-11-16@, describe our practice in general. If they differ from this letter, this letter controls.','We are not in a position to provide legal advice and suggest that you consult an attorney of your choice.','GitHub Legal<br/>88 Colin P. Kelly Jr. Street<br/>San Francisco, California'],font='LSerif',size=11,cols=2,margin=58,head=('GitHub, Inc.','Legal Department'))
case('github-10-days-objection-30-days-disclosure-cfpb','Two columns, two windows: ten days for a written objection, thirty until disclosure; the Bureau’s own twenty days and a policy date are bait','hard',_,'2027-04-29',('github','GitHub'),notice='2027-04-28',kind='civil_investigative_demand',agency='cfpb',auth=['12 U.S.C. § 5562(c)'],refs=ref(provider='GHL-27-3340'),pd='2027-04-15',rd='2027-06-04',window=W(10,'notice_date'),more=[W(30,'notice_date')],accounts=['thornback-labs'],data=['subscriber_info','payment','ip_logs'],period=('2026-01-01','2027-03-31'),challenge='written_objection',flags=['two_windows'],unscored=['challenge_document'],
 printed=dict(window='no later than 10 days after the date of this letter',more_windows='30 days after the date of this letter',notice_date='@M2027-04-28@',process_date='@M2027-04-15@',return_date='@M2027-06-04@',authority='12 U.S.C. § 5562(c)'))
# ---------------------------------------------------------------- 10
def _(d):
 ticket(d/'notice.pdf','Reddit Legal','Message to u/saltmarsh_ledger &middot; request number LR-2026-118807',[('@M2026-12-09@, 11:32 AM PST','''<p>Hello u/saltmarsh_ledger,</p><p>Reddit has received a subpoena from the United States Secret Service for information about your account. The subpoena was issued under 18 U.S.C. § 3486 on @M2026-11-30@ and is numbered 2026-USSS-4471.</p><p>It asks for your registration email address and for IP address logs between @M2026-06-01@ and @M2026-11-15@.</p><p>If you choose to object, please send us proof that you have filed an objection with a court no later than @L2026-12-23@. If we do not receive proof by that date, we will produce the requested information.</p><p>We were asked by the Secret Service to respond by @M2027-01-08@. Preserved copies of your data are kept for 90 days from @M2026-11-20@; editing or deleting posts will not change them.</p><p>Reddit cannot give you legal advice.</p><p>Reddit Legal Team</p>''')])
case('reddit-no-later-than-december-23-secret-service','An explicit last day before Christmas; preservation and the agency’s own day are bait','easy',_,'2026-12-10',('reddit','Reddit'),notice='2026-12-09',kind='administrative_subpoena',agency='usss',auth=['18 U.S.C. § 3486'],refs=ref(provider='LR-2026-118807',process='2026-USSS-4471'),pd='2026-11-30',rd='2027-01-08',window=W(date='2026-12-23'),accounts=['u/saltmarsh_ledger'],data=['contact_info','ip_logs'],period=('2026-06-01','2026-11-15'),challenge='filed_objection',
 printed=dict(window='no later than @L2026-12-23@',notice_date='@M2026-12-09@',process_date='@M2026-11-30@',return_date='@M2027-01-08@',authority='18 U.S.C. § 3486'))
# ---------------------------------------------------------------- 11
def _(d):
 letter(d/'notice.pdf',[('h','Notice of request for account information'),('tbl',[('Date of notice','@M2027-11-01@'),('Apple Account','rookery.lane@example.com'),('Request','APL-27-1101-337'),('Requesting agency','United States Postal Inspection Service'),('Form of request','Administrative subpoena'),('Respond by','5:00 p.m. Pacific Time on @L2027-11-19@')],(140,330),1),'Apple has received the request identified above, a copy of which accompanies this notice. It concerns your Apple Account.','Apple will provide information in response to the request unless a court order that quashes or stays it is received by Apple on or before the date and time shown above. Orders may be sent to the address from which this notice was sent, with the request number.','This notice is provided for your information. Apple does not represent you and cannot give you legal advice.','Apple Legal Process Team<br/>One Apple Park Way, Cupertino, California'],font='LSans',size=10.5,margin=74)
 letter(d/'subpoena.pdf',[('r','UNITED STATES POSTAL INSPECTION SERVICE<br/>Criminal Investigations Group'),'@M2027-10-20@','Apple Inc.<br/>Attention: Legal Process','<b>ADMINISTRATIVE SUBPOENA 27-4410-PIS</b>','Under the authority of 39 U.S.C. § 3016 you are hereby required to produce to Postal Inspector Clementine Bruges, 475 Station Plaza, Pittsburgh, Pennsylvania, by @M2027-12-06@, the records described below.',('in','For the Apple Account rookery.lane@example.com: subscriber name and address; serial numbers of registered devices; records of payment. The relevant period is @M2027-01-01@ through @M2027-09-30@.'),'This subpoena may be enforced in a district court of the United States. The recipient may petition to set it aside within 20 days of service or before the date of production, whichever is shorter.','Ignatius Halloway<br/>Assistant Counsel'],font='Times-Roman',size=11.5)
case('apple-on-or-before-november-19-pacific-postal','A table with a respond-by row, with hour and zone; the postal subpoena in a second PDF has its own day and twenty days','medium',_,'2027-11-02',('apple','Apple'),notice='2027-11-01',kind='administrative_subpoena',agency='uspis',auth=['39 U.S.C. § 3016'],refs=ref(provider='APL-27-1101-337',process='27-4410-PIS'),pd='2027-10-20',rd='2027-12-06',window=W(date='2027-11-19',cutoff='17:00',zone='America/Los_Angeles'),accounts=['rookery.lane@example.com'],data=['subscriber_info','device','payment'],period=('2027-01-01','2027-09-30'),challenge='court_order',files=SUB,docs=two(),
 printed=dict(window='5:00 p.m. Pacific Time on @L2027-11-19@',notice_date='@M2027-11-01@',process_date='@M2027-10-20@',return_date='@M2027-12-06@',authority='39 U.S.C. § 3016'))
# ---------------------------------------------------------------- 12
def _(d):
 letter(d/'notice.pdf',['@M2028-03-06@','Username: <b>quarry_lark</b><br/>Snap case: SLE-28-40117','Dear Snapchatter,','Snap Inc. was served with a subpoena by the New York State Office of the Attorney General. It is dated @M2028-02-22@ and was issued in investigation 28-0391.','The subpoena requires Snap to provide basic subscriber information, the phone number and email address on the account, and IP logs for @M2027-10-01@ through @M2028-01-31@.','You may move to quash the subpoena. Snap must receive a copy of your motion that bears the stamp of the court before @L2028-03-21@. If a stamped copy has not been received, Snap will comply with the subpoena.',('fb',),'Send the copy to the postal address below or by replying to the email to which this letter was attached. Include the case number.','The Attorney General has asked Snap to appear with the records on @M2028-04-11@. Snap does not expect to appear if it has produced the records before then.','Snap cannot advise you on the law of New York or on anything else in this letter. Chats are by default deleted after 24 hours and are not included.','Law Enforcement Operations<br/>Snap Inc.<br/>3000 31st Street<br/>Santa Monica, California'],font='Helvetica',size=10.5,cols=2,margin=60)
case('snap-before-march-21-new-york-ag','Two columns; strictly before a Tuesday, so the Monday; a state attorney general','medium',_,'2028-03-07',('snap','Snap'),notice='2028-03-06',kind='state_subpoena',agency='ny_ag',refs=ref(provider='SLE-28-40117',case='28-0391'),pd='2028-02-22',rd='2028-04-11',window=W(date='2028-03-21',strict=True),accounts=['quarry_lark'],data=['subscriber_info','contact_info','ip_logs'],period=('2027-10-01','2028-01-31'),challenge='file_stamped_motion',unscored=['references'],
 printed=dict(window='before @L2028-03-21@',notice_date='@M2028-03-06@',process_date='@M2028-02-22@',return_date='@M2028-04-11@'))
# ---------------------------------------------------------------- 13
def _(d):
 letter(d/'notice.pdf',['@M2026-06-15@','Microsoft account: barley.and.brine@example.com<br/>Microsoft reference: LNS-26-77310','Dear customer,','Microsoft Corporation has been served with an inspector general subpoena that seeks records of your Microsoft account. It was served by the Office of Inspector General of the U.S. Department of Health and Human Services. A copy is enclosed for your information.','On @L2026-07-06@, Microsoft will disclose the records to the agency. Microsoft will refrain from doing so only if we have been notified that you have filed a motion to quash. A message with the name of the court and the number of the case is sufficient notice.','You may wish to show this letter to an attorney promptly. Microsoft is not able to act on your behalf.','Yours sincerely,','Legal and National Security Team<br/>Microsoft Corporation<br/>One Microsoft Way, Redmond, Washington'],font='LSans',size=11,head=('Microsoft','Legal and National Security'))
 letter(d/'subpoena.pdf',[('c','UNITED STATES OF AMERICA'),('c','Department of Health and Human Services<br/>Office of Inspector General',1),('c','SUBPOENA DUCES TECUM'),('tbl',[('TO','Microsoft Corporation'),('NO.','OI-6-26-00318'),('AUTHORITY','5 U.S.C. § 406(a)(4)'),('RETURNABLE','@M2026-07-20@ at 4:00 p.m.'),('BEFORE','Special Agent Rosalind Tamworth, Dallas Regional Office')],(110,350)),('hr',),'You are hereby required to produce subscriber information, sign-in IP addresses and payment instruments for the account barley.and.brine@example.com for the period from @M2025-05-01@ to @M2026-04-30@.','IN WITNESS WHEREOF the undersigned official has hereunto set his hand this @D2026-06-02@.','Thaddeus Merriweather<br/>Regional Inspector General'],font='Times-Roman',size=11.5)
case('microsoft-on-july-6-will-disclose-hhs-oig','On a named Monday the records go, so the day before it, on the weekend of the Fourth; IG subpoena in a second PDF','hard',_,'2026-06-16',('microsoft','Microsoft'),notice='2026-06-15',kind='inspector_general_subpoena',agency='hhs_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(provider='LNS-26-77310',process='OI-6-26-00318'),pd='2026-06-02',rd='2026-07-20',window=W(date='2026-07-06',strict=True),accounts=['barley.and.brine@example.com'],data=['subscriber_info','ip_logs','payment'],period=('2025-05-01','2026-04-30'),challenge='notice_of_filing',files=SUB,docs=two(),
 printed=dict(window='On @L2026-07-06@, Microsoft will disclose the records',notice_date='@M2026-06-15@',process_date='@D2026-06-02@',return_date='@M2026-07-20@',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 14
def _(d):
 letter(d/'notice.pdf',['TikTok Inc.<br/>Departamento Jurídico, Solicitudes Gubernamentales',('r','@F2028-09-12@'),'<b>Usuario:</b> @cosecha.norte<br/><b>Referencia:</b> TT-GOV-2028-5092','Estimado usuario:','Le informamos que TikTok ha recibido una citación aduanera (summons) de la Oficina de Investigaciones de Seguridad Nacional (Homeland Security Investigations, HSI), número HSI-TUC-28-0663, emitida el @F2028-08-29@ conforme a 19 U.S.C. § 1509.','La citación requiere que TikTok entregue la información de suscriptor, el número de teléfono y las direcciones IP asociadas a la cuenta @cosecha.norte, desde el @F2028-03-01@ hasta el @F2028-08-15@.','Si usted desea impugnar la citación, deberá presentar una moción ante un tribunal federal y enviarnos una copia sellada por el tribunal a más tardar el @E2028-09-29@. De no recibir dicha copia, TikTok entregará la información.','Le rogamos que responda a este mensaje e indique la referencia. TikTok no puede prestarle asesoramiento jurídico.','Atentamente,','Departamento Jurídico<br/>TikTok Inc.'],font='DSerif',size=10.5)
case('tiktok-a-mas-tardar-el-29-de-septiembre-hsi','Spanish letter: a printed last day','easy',_,'2028-09-13',('tiktok','TikTok'),notice='2028-09-12',kind='customs_summons',agency='hsi',auth=['19 U.S.C. § 1509'],refs=ref(provider='TT-GOV-2028-5092',process='HSI-TUC-28-0663'),pd='2028-08-29',window=W(date='2028-09-29'),accounts=['@cosecha.norte'],data=['subscriber_info','contact_info','ip_logs'],period=('2028-03-01','2028-08-15'),challenge='file_stamped_motion',lang=('es',),
 printed=dict(window='a más tardar el @E2028-09-29@',notice_date='@F2028-09-12@',process_date='@F2028-08-29@',authority='19 U.S.C. § 1509'))
# ---------------------------------------------------------------- 15
def _(d):
 mailprint(d/'notice.pdf','Yahoo: notice of subpoena for your account records',[('From','Yahoo Legal Policy &lt;legalpolicy@yahoo.example&gt;'),('To','gravel.harbor@example.com'),('Date','@L2026-11-02@ 4:48 PM')],
 '''<p>Dear Yahoo user,</p><p>Yahoo has received a subpoena from the Office of Inspector General of the U.S. Department of Veterans Affairs. The subpoena (No. VA-OIG-27-0086) was issued on @M2026-10-21@ under 5 U.S.C. § 406(a)(4).</p><table class=f><tr><td>Account<td>gravel.harbor@example.com<tr><td>Records<td>Subscriber information; IP address logs<tr><td>Period<td>@M2026-01-01@ to @M2026-09-30@<tr><td>Yahoo case<td>YHO-26-44190</table>
<p>Yahoo will wait ten (10) business days from the date of this email before producing any records. If during that time you notify us that you have filed a motion to quash, and tell us where, Yahoo will not produce records until the motion has been decided.</p>
<p>The subpoena directs Yahoo to produce records on @M2026-12-04@. Yahoo’s guidelines say that notice is ordinarily given 15 calendar days ahead; the agency has consented to the shorter period stated in this email only.</p><p>Yahoo cannot offer legal advice.</p><p>Yahoo Legal</p>''',top=('11/5/26, 8:02 AM','Yahoo Mail - Yahoo: notice of subpoena for your account records'))
case('yahoo-ten-business-days-va-oig','Ten business days across Veterans Day; a guideline’s fifteen days, a production day and the day of printing are bait','medium',_,'2026-11-05',('yahoo','Yahoo'),notice='2026-11-02',kind='inspector_general_subpoena',agency='va_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(provider='YHO-26-44190',process='VA-OIG-27-0086'),pd='2026-10-21',rd='2026-12-04',window=W(10,'notice_date',unit='business'),accounts=['gravel.harbor@example.com'],data=['subscriber_info','ip_logs'],period=('2026-01-01','2026-09-30'),challenge='notice_of_filing',
 printed=dict(window='ten (10) business days from the date of this email',notice_date='@L2026-11-02@',process_date='@M2026-10-21@',return_date='@M2026-12-04@',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 16
def _(d):
 mono(d/'notice.pdf','''
Subject: Government request concerning your site fernbank-tenants.example
From: Lanternfen Hosting <abuse@lanternfen.example>
To: admin@fernbank-tenants.example
Date: @R2027-05-18@ 15:25:11 -0500

Hello,

We have received a summons from U.S. Customs and Border Protection
requesting information about the customer who operates the site
fernbank-tenants.example. The summons is dated @M2027-05-13@ and
cites 19 U.S.C. § 1509. It asks for the customer's name and address,
email address and payment method.

We are a small company and have been asked to reply quickly. We will
hold our reply for 48 hours from the date and time of this message. If
you send us a court order within that time that tells us not to reply,
we will follow it. Otherwise we will provide the information.

The summons itself gives us until @M2027-05-27@.

We are not lawyers and cannot advise you on this.

Regards,
Lanternfen Hosting LLC
ticket 90114
''',size=10.5,font='Courier')
case('hosting-company-48-hours-cbp','A hosting company holds its reply for forty-eight hours; the summons gives more','medium',_,'2027-05-19',('other','Lanternfen Hosting'),notice='2027-05-18',kind='customs_summons',agency='cbp',auth=['19 U.S.C. § 1509'],refs=ref(provider='90114'),pd='2027-05-13',rd='2027-05-27',window=W(48,'notice_date',unit='hours'),accounts=['fernbank-tenants.example'],data=['subscriber_info','contact_info','payment'],challenge='court_order',flags=['short_window'],unscored=['provider'],
 printed=dict(window='48 hours from the date and time of this message',notice_date='@R2027-05-18@',process_date='@M2027-05-13@',return_date='@M2027-05-27@',authority='19 U.S.C. § 1509'))
# ---------------------------------------------------------------- 17
def _(d):
 letter(d/'notice.pdf',['Coinbase, Inc.<br/>Legal, Government Requests','@M2027-08-16@','Via electronic mail to j.pennyroyal@example.net','<b>Notice of grand jury subpoena. Coinbase matter CB-GR-118402</b>','Dear customer:','Coinbase has been served with a federal grand jury subpoena for records of your account. The subpoena was requested by the United States Attorney’s Office for the Northern District of Ohio. It is dated @M2027-08-04@. A copy is enclosed.','You have fourteen (14) days from the date of this notice, that is, through @L2027-08-30@, to provide Coinbase with a file-stamped copy of a motion to quash. If Coinbase has not received one, it will produce the responsive records to the grand jury.','Coinbase is required by its own procedures to keep a record of this notice for 5 years. Withdrawals and transfers from your account are not affected.','Coinbase cannot provide legal advice. If you have counsel, please forward this notice to counsel without delay.','Coinbase Legal'],font='Times-Roman',size=11.5)
 letter(d/'subpoena.pdf',[('c','UNITED STATES DISTRICT COURT'),('c','Northern District of Ohio',1),('c','SUBPOENA TO TESTIFY BEFORE A GRAND JURY'),('grid',[[('TO','Coinbase, Inc.'),('SUBPOENA NO.','27-03-GJ-118')],[('PLACE','801 West Superior Avenue, Cleveland, Ohio'),('DATE AND TIME','@M2027-09-14@, 9:30 a.m.')],[('DOCUMENTS OR OBJECTS','Account opening information (name and address), linked bank accounts and cards used for payment, and IP addresses at login for the customer using j.pennyroyal@example.net, @M2026-07-01@ to @M2027-06-30@')],[('ISSUED UNDER','Fed. R. Crim. P. 17'),('DATE','@M2027-08-04@')],[('REQUESTED BY','Winifred Oakapple, Assistant United States Attorney, United States Attorney’s Office, Northern District of Ohio, (216) 555-0109')]],'over'),'Compliance by delivery of the records to the case agent before the date above excuses appearance.'],font='Times-Roman',size=11)
case('coinbase-fourteen-days-through-august-30-ohio-grand-jury','A count and the day on which it ends, in agreement; a grand jury subpoena in a second PDF','easy',_,'2027-08-17',('coinbase','Coinbase'),notice='2027-08-16',kind='grand_jury_subpoena',agency='usao',agency_name="United States Attorney's Office for the Northern District of Ohio",auth=['Fed. R. Crim. P. 17'],refs=ref(provider='CB-GR-118402',process='27-03-GJ-118'),pd='2027-08-04',rd='2027-09-14',window=W(14,'notice_date',date='2027-08-30'),accounts=['j.pennyroyal@example.net'],data=['subscriber_info','payment','ip_logs'],optional=['linked_accounts'],period=('2026-07-01','2027-06-30'),challenge='file_stamped_motion',files=SUB,docs=two(),
 printed=dict(window='fourteen (14) days from the date of this notice, that is, through @L2027-08-30@',notice_date='@M2027-08-16@',process_date='@M2027-08-04@',return_date='@M2027-09-14@',authority='Fed. R. Crim. P. 17'))
# ---------------------------------------------------------------- 18
def _(d):
 ticket(d/'notice.pdf','WordPress.com','Legal request 9917240 &middot; kestrelgate-union.example',[('Automattic Legal, @M2026-09-16@ at 10:20 AM','''<p>Hi there,</p><p>Automattic has received a subpoena from the Office of Inspector General of the U.S. Department of Labor. It requests information about the owner of the site kestrelgate-union.example. You will find a copy with this message.</p><p>Please let us know whether you intend to challenge the subpoena. You have until seven days after the date of this message or the date on which our response is due under the subpoena, whichever is later. According to the subpoena our response is due on @M2026-10-14@.</p><p>If you let us know within that time, we will not provide the information until your challenge has been resolved. If not, we will provide what the subpoena validly requires.</p><p>We can’t provide legal advice.</p><p>Automattic Legal</p>'''),('About this ticket','<p>This ticket closes automatically after 30 days without a reply. Our Legal Guidelines were last updated on @M2026-02-10@.</p>')])
 letter(d/'subpoena.pdf',[('c','U.S. DEPARTMENT OF LABOR'),('c','OFFICE OF INSPECTOR GENERAL'),('c','SUBPOENA',1.2),'No. 26-7731-SUB','To: Automattic Inc., 60 29th Street, San Francisco, California','By virtue of the authority conferred by 5 U.S.C. § 406(a)(4), you are required to produce to this office, on or before @M2026-10-14@, the following records for the site kestrelgate-union.example:',('li','name and address of the registered owner','email address of the registered owner','IP address from which the site was created'),'Records may be sent to Special Agent Cosmo Ravenscroft, 71 Stevenson Street, San Francisco, California, (415) 555-0126.','Issued @M2026-09-08@','Marguerite Dunnock<br/>Special Agent in Charge'],font='LSerif',size=11.5)
case('wordpress-seven-days-or-response-due-whichever-later-dol-oig','The later of seven days and the due day; a word of intent is enough; a ticket’s closing count and a policy date are bait','medium',_,'2026-09-17',('automattic','WordPress.com'),notice='2026-09-16',kind='inspector_general_subpoena',agency='dol_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(provider='9917240',process='26-7731-SUB'),pd='2026-09-08',rd='2026-10-14',window=W(7,'notice_date'),later_of=True,accounts=['kestrelgate-union.example'],data=['subscriber_info','contact_info','ip_logs'],challenge='intent_to_challenge',flags=['later_of'],files=SUB,docs=two(),
 printed=dict(window='seven days after the date of this message or the date on which our response is due under the subpoena, whichever is later',notice_date='@M2026-09-16@',process_date='@M2026-09-08@',return_date='@M2026-10-14@',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 19
def _(d):
 card(d/'notice.pdf','X','Legal Policy &nbsp;·&nbsp; @M2027-03-15@ &nbsp;·&nbsp; Case 0338841207','''<p>Hello,</p><p>We are writing to inform you that X Corp. has received an administrative subpoena from U.S. Immigration and Customs Enforcement, Enforcement and Removal Operations, regarding your X account, @pale_heron_wire. The subpoena is dated @M2027-03-02@ and was issued under 8 U.S.C. § 1225(d)(4).</p><p>The subpoena requests the following: subscriber information, the email address and phone number on the account, and IP logs.</p><p>X has not yet provided any information. If you decide to take legal action with respect to the subpoena, please notify us as soon as possible and include a copy of any papers filed with the court.</p><p>X cannot provide legal advice. You may wish to contact an attorney or a legal aid organization.</p><p>X Legal</p>''','X Corp. · You have received this message because it concerns your account. Replies are kept for 30 days.',color='#000')
case('x-as-soon-as-possible-ero','No window: the reader is asked to write as soon as possible; nothing has been provided yet','easy',_,'2027-03-16',('x','X'),notice='2027-03-15',kind='immigration_subpoena',agency='ero',auth=['8 U.S.C. § 1225(d)(4)'],refs=ref(provider='0338841207'),pd='2027-03-02',accounts=['@pale_heron_wire'],data=['subscriber_info','contact_info','ip_logs'],disclosed=False,flags=['no_window_stated'],unscored=['challenge_document'],
 printed=dict(notice_date='@M2027-03-15@',process_date='@M2027-03-02@',agency='Enforcement and Removal Operations',authority='8 U.S.C. § 1225(d)(4)'))
# ---------------------------------------------------------------- 20
def _(d):
 letter(d/'notice.pdf',['Cloudflare, Inc.<br/>Trust and Safety, Legal Process','@M2026-04-20@','Account holder: ops@brightmoor-press.example<br/>Cloudflare request: CF-LP-26-09083','Dear customer:','Cloudflare has received the enclosed administrative subpoena from the Federal Bureau of Investigation, which seeks information about the account identified above.','It is Cloudflare’s policy to notify customers of legal process before disclosing their information. If you wish to oppose the subpoena, you should do so in the appropriate court, and you should inform us of the filing. Cloudflare will consider any filing of which it has been informed before it responds.','Cloudflare’s semiannual transparency report, published on @M2026-01-29@, contains further information about legal process. Log data is retained for 7 days in the ordinary course.','Please direct correspondence to this office and refer to the request number. Cloudflare does not provide legal advice to customers.','Legal Process Team<br/>101 Townsend Street, San Francisco, California'],font='LSans',size=11)
 mono(d/'subpoena.pdf','''
               U.S. DEPARTMENT OF JUSTICE
             FEDERAL BUREAU OF INVESTIGATION

                ADMINISTRATIVE SUBPOENA

 Subpoena No.:    FBI-SJ-2026-01140
 To:              Cloudflare, Inc., Custodian of Records
 Authority:       18 U.S.C. § 3486
 Date issued:     @M2026-04-10@
 Production due:  @M2026-05-18@
 Produce to:      Special Agent Erasmus Thistlewood
                  4500 Orange Grove Avenue
                  Sacramento, California
                  (916) 555-0171

 YOU ARE DIRECTED to produce the following records for the
 account ops@brightmoor-press.example:

   1. Subscriber information.
   2. Records of payment.
   3. IP addresses used to log in to the account from
      @M2025-12-01@ through @M2026-03-31@.

 Issued by:  Prudence Wainscott, Supervisory Special Agent
''',size=11)
case('cloudflare-no-window-fbi-attached','No window; the attached subpoena has a production day that must not stand in for it; log retention and a report date are bait','medium',_,'2026-04-21',('cloudflare','Cloudflare'),notice='2026-04-20',kind='administrative_subpoena',agency='fbi',auth=['18 U.S.C. § 3486'],refs=ref(provider='CF-LP-26-09083',process='FBI-SJ-2026-01140'),pd='2026-04-10',rd='2026-05-18',accounts=['ops@brightmoor-press.example'],data=['subscriber_info','payment','ip_logs'],period=('2025-12-01','2026-03-31'),challenge='notice_of_filing',flags=['no_window_stated'],files=SUB,docs=two(),unscored=['challenge_document'],
 printed=dict(notice_date='@M2026-04-20@',process_date='@M2026-04-10@',return_date='@M2026-05-18@',authority='18 U.S.C. § 3486'))
# ---------------------------------------------------------------- 21
def _(d):
 mailprint(d/'notice.pdf','Disclosure of your Pinterest account information',[('From','Pinterest Legal Operations &lt;legalops@pinterest.example&gt;'),('To','linden.loom@example.org'),('Date','@S2027-01-20@, 9:55 AM PST')],
 '''<p>Hello,</p><p>We are writing to let you know that Pinterest received a customs summons from Homeland Security Investigations (No. HSI-DET-26-01552) concerning the account lindenloomworks, and that Pinterest has complied with the summons. On @M2027-01-13@ we provided your name, email address and IP address history to the agency.</p><p>Ordinarily we notify users and allow 10 days for an objection before we provide information. In this instance the notice was not sent because of an error on our side, and we apologize.</p><p>If you would like a copy of the summons, please reply within 30 days. We cannot provide legal advice.</p><p>Pinterest Legal Operations<br>Reference PIN-LE-26-70844</p>''')
case('pinterest-has-complied-hsi','After the fact: the data went out a week before the mail; the usual ten days and thirty days for a copy are bait','easy',_,'2027-01-21',('pinterest','Pinterest'),notice='2027-01-20',kind='customs_summons',agency='hsi',refs=ref(provider='PIN-LE-26-70844',process='HSI-DET-26-01552'),accounts=['lindenloomworks'],data=['subscriber_info','contact_info','ip_logs'],disclosed=True,status='closed',flags=['already_disclosed'],unscored=['window','more_windows','challenge_document','accounts'],
 printed=dict(disclosed='has complied with the summons',notice_date='@S2027-01-20@',agency='Homeland Security Investigations'))
# ---------------------------------------------------------------- 22
def _(d):
 mono(d/'notice.pdf','''
From:     Tumblr Legal <legal@tumblr.example>
To:       quietmeadow@example.net
Date:     @R2026-07-23@ 13:40:02 -0400
Subject:  Update on summons CBP-BUF-2026-0217

Hello,

On @M2026-07-14@ we notified you of a summons from U.S. Customs and
Border Protection for information about your blog, quietmeadow-radio.

U.S. Customs and Border Protection has withdrawn the summons. Tumblr
has not disclosed any of your information and will not do so in
response to this summons. The 10-day period mentioned in our earlier
message no longer applies, and no action is needed from you.

Any new request would be treated separately, and we would notify you of
it unless prohibited by law.

Sincerely,
Tumblr Legal
TLR-26-5518
''',size=10.5)
case('tumblr-summons-withdrawn-cbp','The agency has withdrawn its summons; the earlier message’s ten days are dead','easy',_,'2026-07-24',('tumblr','Tumblr'),notice='2026-07-23',kind='customs_summons',agency='cbp',refs=ref(provider='TLR-26-5518',process='CBP-BUF-2026-0217'),accounts=['quietmeadow-radio'],disclosed=False,withdrawn=True,status='closed',flags=['withdrawn'],unscored=['window','more_windows','challenge_document','data_sought'],
 printed=dict(withdrawn='has withdrawn the summons',notice_date='@R2026-07-23@',agency='U.S. Customs and Border Protection'))
# ---------------------------------------------------------------- 23
def _(d):
 ticket(d/'notice.pdf','Substack','Support inbox &middot; conversation 5520-118 &middot; ashgrove-dispatch.example',[('Substack Legal, Oct 14, 3:12 PM','''<p>Hello,</p><p>Substack has received an administrative subpoena from U.S. Citizenship and Immigration Services for information about your publication, ashgrove-dispatch.example. It requests your name, your email address and your payment records.</p><p>Substack will provide this information 14 days after the date of this message unless you provide us with a copy of an objection that you have filed in court.</p><p>Substack cannot provide legal advice. Please reply in this conversation.</p><p>Substack Legal</p>''')])
case('substack-october-14-without-year-uscis','Fourteen days after the date of a message whose date has no year','medium',_,'2027-10-18',('substack','Substack'),kind='administrative_subpoena',agency='uscis',refs=ref(provider='5520-118'),window=W(14,'notice_date'),accounts=['ashgrove-dispatch.example'],data=['subscriber_info','contact_info','payment'],challenge='filed_objection',status='unknown',flags=['missing_year'],unscored=['references','process_kind'],notes='The truth has notice_date null: day and month only.',
 printed=dict(window='14 days after the date of this message',notice_date_partial='Oct 14, 3:12 PM'))
# ---------------------------------------------------------------- 24
def _(d):
 letter(d/'notice.pdf',['Dropbox Privacy Office','@M2027-07-12@','Request PR-204418','Dear customer,','Thank you for your request of @M2027-07-06@ under the California Consumer Privacy Act. You asked for a copy of the personal information that Dropbox holds about you.','Before we can disclose account data we have to verify your identity. Please reply within 10 days of the date of this letter with the verification code shown in your account settings. If we do not receive the code by @L2027-07-22@, we will close the request and you may submit a new one.','Once your identity has been verified we will provide your subscriber information, billing records and login history within 45 days. We may extend this period once if necessary and will notify you if we do.','If you object to our handling of your request, you may file a complaint with the California Attorney General or with the California Privacy Protection Agency.','This letter is not legal advice.','Dropbox Privacy Office'],font='LSerif',size=11.5)
case('lookalike-privacy-access-request','Not a demand: the answer to the customer’s own request for a copy of the data, with ten days, a day and an attorney general','medium',_,'2027-07-13',None,notice='2027-07-12',status='not_a_notice',flags=['not_a_notice'],printed=dict(kind='You asked for a copy of the personal information',days='within 10 days of the date of this letter'))
# ---------------------------------------------------------------- run
def squash(s): return re.sub(r'\s+','',re.sub(r'[-\u00ad]\s*\n\s*','',s).replace('\u00ad','')).replace('-','').casefold()
def check(d,t):
    bad=[]; texts=''
    for i,f in enumerate(t['inputs']['files']):
        for o in ([],['-layout'],['-raw']):
            texts+=subprocess.run(['pdftotext',*o,str(d/f),'-'],capture_output=True,text=True).stdout
        n=int(re.search(r'Pages:\s+(\d+)',subprocess.run(['pdfinfo',str(d/f)],capture_output=True,text=True).stdout)[1])
        m=max([x['last_page'] for x in t['documents'] if x['file']==i] or [0])
        if n!=m: bad.append(f'{f}: {n} pages, documents say {m}')
    flat=squash(texts)+squash(re.sub(r'(?m)^\s*\d{1,2}\s+','',texts))
    for k,v in t['printed'].items():
        if squash(v) not in flat: bad.append(f'printed {k}: {v!r} not on the paper')
    for m in re.finditer(r'(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s+([A-Z][a-z]+)\s+(\d{1,2}),\s+(20\d\d)',texts):
        if dt.datetime.strptime(' '.join(m.groups()[1:]),'%B %d %Y').strftime('%A')!=m[1]+'day': bad.append('weekday '+m[0])
    for m in re.finditer(r'\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+(\d{1,2})\s+([A-Z][a-z]{2})\s+(20\d\d)',texts):
        if dt.datetime.strptime(' '.join(m.groups()[1:]),'%d %b %Y').strftime('%a')!=m[1]: bad.append('weekday '+m[0])
    for m in re.finditer(r'\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+([A-Z][a-z]{2})\s+(\d{1,2}),\s+(20\d\d)',texts):
        if dt.datetime.strptime(' '.join(m.groups()[1:]),'%b %d %Y').strftime('%a')!=m[1]: bad.append('weekday '+m[0])
    for a in t['accounts']+[r['value'] for r in t['references']]:
        if squash(a) not in flat: bad.append(f'value {a!r} not on the paper')
    return bad
def one(x):
    slug,t,build=x; d=HERE/slug; d.mkdir(exist_ok=True)
    build(d); (d/'expected.json').write_text(json.dumps(t,indent=1,ensure_ascii=False)+'\n')
    return slug,t,check(d,t)
if __name__=='__main__':
    only=set(sys.argv[2:]); seen=set()
    for s,_,_ in CASES: assert s not in seen,s; seen.add(s)
    with ThreadPoolExecutor(3) as ex:
        for slug,t,bad in ex.map(one,[c for c in CASES if not only or c[0] in only]):
            e=t['expected']; print(f"{slug:58} {e['status']:12} {e['file_by']} {e['certain']} "+' '.join(f"{x['basis'][:7]}:{x['stated']}/{x['safe']}/{x['latest']}" for x in e['deadlines']),e['must_flag'])
            for b in bad: print('    !!',b)
    print(len(CASES),'cases')
