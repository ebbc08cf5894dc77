#!/usr/bin/env python3
"""Builds papers and says what is on them: papers_4.py FOLDER [name ...]. Everything in them is invented."""
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
def applemail(p,rows,body,att=''):
    h=''.join(f'<tr><td class=k>{a}:<td>{b}</tr>' for a,b in rows)
    web(p,f'<table class=h>{h}</table><div class=b>{body}</div>{att}',css='body{font:13px/1.5 DejaVu Sans}.h{font-size:11.5px;margin-bottom:10px}.k{text-align:right;color:#888;font-weight:bold;padding-right:8px;width:70px}.b{border-top:1px solid #bbb;padding-top:12px}.a{border:1px solid #ccc;border-radius:6px;padding:6px 10px;display:inline-block;font-size:11px}')
def owa(p,subject,who,to,date,body,att=''):
    web(p,f'<div class=bar>Outlook</div><h1>{subject}</h1><div class=w><div class=r>{date}</div><b>{who}</b><br>To: {to}{att}</div><div class=b>{body}</div>',css='body{font:13.5px/1.42 Liberation Sans}.bar{font:bold 15px Liberation Sans;color:#0f6cbd;border-bottom:2px solid #0f6cbd;padding-bottom:4px}h1{font-size:17px;font-weight:600}.w{border:1px solid #ddd;padding:8px 10px;font-size:12px;color:#333}.r{float:right}.b{padding:4px 10px}.q{border-left:3px solid #aaa;padding-left:10px;color:#444}')
def phone(p,title,body,css=''):
    web(p,f'<div class=top>{title}</div>{body}',page='108mm 225mm',css='body{font:12px/1.42 Liberation Sans}.top{font-weight:bold;font-size:15px;text-align:center;border-bottom:1px solid #ddd;padding-bottom:6px;margin-bottom:8px}.g{color:#777;font-size:10.5px}.card{background:#f3f3f3;border-radius:12px;padding:9px 12px;margin:8px 0}'+css)
def sidebar(p,brand,facts,body,foot='',lang='en',css=''):
    f=''.join(f'<dt>{a}</dt><dd>{b}</dd>' for a,b in facts)
    web(p,f'<div class=br>{brand}</div><div class=gr><dl>{f}</dl><div class=t>{body}</div></div><div class=ft>{foot}</div>',css='body{font:12.5px/1.48 Liberation Serif}.br{font:bold 20px Liberation Sans;border-bottom:3px solid #222;padding-bottom:5px;margin-bottom:12px}.gr{display:grid;grid-template-columns:165px 1fr;column-gap:26px}dl{margin:0;font:11px/1.35 Liberation Sans;border-right:1px solid #bbb;padding-right:10px}dt{color:#777;text-transform:none;margin-top:9px}dd{margin:0;font-weight:bold;overflow-wrap:anywhere}.ft{border-top:1px solid #bbb;margin-top:18px;padding-top:6px;font:9px Liberation Sans;color:#666}'+css)
def vright(p,head,rows,after):
    """a drawn form: the value on the left, its label to the right of it"""
    t=''.join(f'<tr><td class=v>{v}<td class=l>{l}</tr>' for v,l in rows)
    web(p,f'<div class=hd>{head}</div><table>{t}</table>{after}',css='body{font:12px/1.35 Liberation Sans}.hd{text-align:center;font-weight:bold;line-height:1.6;margin-bottom:12px}table{border-collapse:collapse;width:100%}td{border:1px solid #000;padding:5px 8px;vertical-align:top}.v{font-family:Liberation Mono;width:68%}.l{font-size:9.5px;color:#222}')
def boxes(p,head,rows,after,over=True,mono_vals=True):
    """a drawn form: cells with the label over or under the value"""
    h=''
    for r in rows:
        h+='<div class=row>'+''.join('<div class=c>'+(f'<span class=l>{l}</span><br><span class=v>{v}</span>' if over else f'<span class=v>{v}</span><br><span class=l>{l}</span>')+'</div>' for l,v in r)+'</div>'
    web(p,f'<div class=hd>{head}</div><div class=o>{h}</div>{after}',css='body{font:11.5px/1.4 Liberation Serif}.hd{text-align:center;line-height:1.5;margin-bottom:10px;font-weight:bold;font-size:13px}.o{border:1.5px solid #000}.row{display:flex;border-bottom:1px solid #000}.row:last-child{border-bottom:0}.c{flex:1;border-right:1px solid #000;padding:4px 7px}.c:last-child{border-right:0}.l{font:8.5px Liberation Sans}.v{font:12px '+('Liberation Mono' if mono_vals else 'Liberation Serif')+'}')
def stamped(path,pages,stamp,tab,font='Times-Roman',size=11.5):
    """court exhibit: an electronic-filing line at the head, an exhibit tab at the foot, no line numbers"""
    c=C.Canvas(str(path),pagesize=LETTER,invariant=1); n=len(pages)
    for i,ls in enumerate(X(pages)):
        c.setFont('Helvetica',8.5); c.drawCentredString(306,770,X(stamp).format(p=i+1,n=n))
        y=720
        for ln in ls:
            f,x=font,80
            if ln.startswith('^'): c.setFont(BOLD[font],size+1); c.drawCentredString(306,y,ln[1:])
            else:
                if ln.startswith('*'): f=BOLD[font]; ln=ln[1:]
                if '\t' in ln:
                    a,b=ln.split('\t'); c.setFont(f,size); c.drawString(x,y,a); c.drawString(230,y,b)
                else: c.setFont(f,size); c.drawString(x,y,ln)
            y-=size*1.36
        c.setFont('Helvetica-Bold',9); c.rect(262,30,88,20); c.drawCentredString(306,37,tab)
        c.showPage()
    c.save()
# ================================================================ the cases
# ---------------------------------------------------------------- 1
def _(d):
 applemail(d/'notice.pdf',[('From','Google Legal Investigations &lt;legal-notice@google.com&gt;'),('Subject','413366027 Notification from Google'),('Date','@M2027-11-04@ at 4:36:18 PM PDT'),('To','marigold.almanac@example.org'),('Reply-To','legal-notice+413366027@google.com')],'''<p>Hello,</p>
<p>This message concerns your Google Account, marigold.almanac@example.org. U.S. Immigration and Customs Enforcement served Google with an administrative subpoena for information connected to the account. You'll find it attached, with the name of the case officer removed.</p>
<p>Google gives account holders a chance to object to a demand of this kind. We'll hold the requested information for seven days from the day on which this email was sent, and we may release it once those days are over. If a file-stamped motion to quash comes in before then, we'll wait for the court. Send it as a reply and leave the subject line as it is.</p>
<p>You may see other time periods in our help pages. For example, it can take around two months for deleted items to leave our systems, and 180 days for them to leave backups. Those periods have nothing to do with this request.</p>
<p>We can't tell you whether the subpoena is valid or what you should do about it. A lawyer can.</p>
<p>Google LLC<br>Legal Investigations Support<br>1600 Amphitheatre Parkway, Mountain View, CA</p>''',att='<div class=a>&#128206; ICE_subpoena_redacted.pdf &nbsp; 188 KB</div>')
 vright(d/'subpoena.pdf','UNITED STATES DEPARTMENT OF HOMELAND SECURITY<br>IMMIGRATION ENFORCEMENT SUBPOENA',[('Google LLC<br>1600 Amphitheatre Pkwy<br>Mountain View, CA 94043','TO (name, address, city, state, ZIP code)'),('ERO-SEA-27-01944','SUBPOENA NUMBER'),('U.S. Immigration and Customs Enforcement<br>Enforcement and Removal Operations<br>Seattle Field Office','OFFICE THAT ISSUES THIS SUBPOENA'),('8 U.S.C. § 1225(d)(4)(A); 8 C.F.R. § 287.4','AUTHORITY'),('@N2027-12-01@ &nbsp; 10:00 AM','PRODUCE THE RECORDS BY (date and time)'),('Subscriber name and postal address; recovery telephone number and e-mail address; log of IP addresses, 02/01/2027 to 10/15/2027, for marigold.almanac@example.org','RECORDS TO BE PRODUCED'),('Deportation Officer B. Quillfeather','OFFICIAL TO WHOM RECORDS ARE TO BE GIVEN'),('@N2027-10-21@','DATE ISSUED'),('Rosamund Tarrow, Supervisory Detention and Deportation Officer','SIGNED')],'<p>The recipient is requested not to tell any person that this subpoena was received, for as long as the inquiry is open. Failure to comply may be reported to a United States District Court.</p><p style="font-size:10px">Received by the custodian through the law enforcement portal @N2027-10-25@. DHS Form I-138.</p>')
case('google-hold-for-seven-days-ero','Seven days from the day of sending, told as how long the data is held; they end on Veterans Day; deletion periods are bait; labels to the right of values','easy',_,'2027-11-05',('google','Google'),notice='2027-11-04',kind='immigration_subpoena',agency='ero',auth=['8 U.S.C. § 1225(d)(4)(A)','8 C.F.R. § 287.4'],refs=ref(provider='413366027',process='ERO-SEA-27-01944'),pd='2027-10-21',rd='2027-12-01',window=W(7,'notice_date'),accounts=['marigold.almanac@example.org'],data=['subscriber_info','contact_info','ip_logs'],period=('2027-02-01','2027-10-15'),gag='request',challenge='file_stamped_motion',flags=['nondisclosure_request'],files=SUB,docs=two(),
 printed=dict(window='seven days from the day on which this email was sent',notice_date='@M2027-11-04@',process_date='@N2027-10-21@',return_date='@N2027-12-01@',agency='Enforcement and Removal Operations',authority='8 U.S.C. § 1225(d)(4)(A); 8 C.F.R. § 287.4'))
# ---------------------------------------------------------------- 2
def _(d):
 phone(d/'notice.pdf','facebook','''<div class=g>Bandeja de ayuda &rsaquo; Solicitudes legales &rsaquo; 7720918846</div>
<div class=card><b>Una autoridad pidió datos de tu página</b><br><span class=g>@F2028-04-14@</span></div>
<p>Hola:</p><p>La Oficina de Aduanas y Protección Fronteriza de los Estados Unidos (CBP) le entregó a Meta un requerimiento de documentos (<i>summons</i>) con base en 19 U.S.C. § 1509. El requerimiento, del @F2028-03-29@, se refiere a la página <b>Red Vecinal Alameda</b>.</p>
<p>La autoridad quiere que le demos los datos del suscriptor y las direcciones IP de inicio de sesión, y fijó el @F2028-05-12@ para recibirlos.</p>
<p>Tienes diez días corridos, que se cuentan a partir del día en que te enviamos este aviso, para mandarnos los documentos que acrediten que presentaste una objeción ante un tribunal. Si no los recibimos, podríamos entregar lo que se nos pide.</p>
<div class=card><b>Preguntas comunes</b><br>
<b>¿Guardan mi información mientras tanto?</b> Sí. A petición de la autoridad conservamos una copia por 90 días.<br>
<b>¿Y si elimino la página?</b> La eliminación tarda 30 días y no cambia nada de lo anterior.<br>
<b>¿Me pueden recomendar un abogado?</b> No podemos dar asesoría legal.</div>
<p>Equipo de Respuesta a Autoridades, Meta</p><div class=g>Condiciones actualizadas el 1 de enero de 2028</div>''')
case('facebook-diez-dias-corridos-cbp','Spanish in-app print on a narrow page: ten running days from the sending end on a Monday; preservation and deletion counts are bait','medium',_,'2028-04-15',('meta','Facebook'),notice='2028-04-14',kind='customs_summons',agency='cbp',agency_name='Oficina de Aduanas y Protección Fronteriza de los Estados Unidos (CBP)',auth=['19 U.S.C. § 1509'],refs=ref(provider='7720918846'),pd='2028-03-29',rd='2028-05-12',window=W(10,'notice_date'),accounts=['Red Vecinal Alameda'],data=['subscriber_info','ip_logs'],challenge='filed_objection',lang=('es',),
 printed=dict(window='diez días corridos, que se cuentan a partir del día en que te enviamos este aviso',notice_date='@F2028-04-14@',process_date='@F2028-03-29@',return_date='@F2028-05-12@',authority='19 U.S.C. § 1509'))
# ---------------------------------------------------------------- 3
def _(d):
 web(d/'notice.pdf','''<div class=t>Reddit Legal Support</div><table><tr><th>Request type<td>Grand jury subpoena<tr><th>Requested by<td>United States Attorney's Office, District of Colorado<tr><th>Account<td>u/tin_lantern_post<tr><th>Our reference<td>RDT-26-77031<tr><th>Message sent<td>@M2028-09-08@<tr><th>Last day to reach us<td>@L2028-09-22@</table>
<p>Hi u/tin_lantern_post,</p>
<p>Reddit received the grand jury subpoena described above. It's attached. It seeks the email address and registration details for your account, along with the IP addresses used to access it. It doesn't seek your posts, comments or messages.</p>
<p>We plan to respond to the subpoena. If you'd like to oppose it, you would need to file a motion to quash with the court and send us a file-stamped copy no later than @L2028-09-22@. Reply directly to this message so your copy gets to us with the reference intact.</p>
<p>Please note that the date by which Reddit has to answer the government is printed on the subpoena and isn't the date that applies to you.</p>
<p>Reddit can't provide legal advice. If you contact a lawyer, it may help to forward this message along with the attachment.</p>
<p>Thank you,<br>Reddit Legal</p>
<div class=f>You're receiving this service message because it concerns your account. Our User Agreement was revised effective September 24, 2027. Reddit, Inc., 303 2nd Street, San Francisco, CA 94107</div>''',css='.t{font:bold 17px Liberation Sans;color:#d93a00;margin-bottom:10px}table{border-collapse:collapse;width:80%}th{text-align:left;background:#f6f6f6;width:34%}td,th{border:1px solid #ddd;padding:5px 9px;font-size:12px}.f{margin-top:26px;font-size:9.5px;color:#888}')
 letter(d/'subpoena.pdf',[('c','UNITED STATES DISTRICT COURT'),('c','for the District of Colorado',1),('sp',6),('c','SUBPOENA TO PRODUCE RECORDS BEFORE A GRAND JURY'),'To: Reddit, Inc., Custodian of Records','YOU ARE COMMANDED to bring with you, or send ahead, to the grand jury of this United States district court at the time and place shown below, the documents described in the attachment.',
  ('tbl',[('Place','Alfred A. Arraj United States Courthouse, 901 19th Street, Denver, Colorado'),('Date and time','@M2028-10-11@, 9:00 a.m.'),('Grand jury no.','28-2-GJ-0319')],(120,340),1),
  '<b>Attachment.</b> For the Reddit account u/tin_lantern_post, for the period @M2028-01-01@ through @M2028-08-15@: registration name and e-mail address, date of registration, and IP address logs. No contents of communications are requested. The personal appearance of the custodian is excused if the records arrive with a certificate.',
  'Date: @M2028-08-31@','Clerk of Court, by Deputy Clerk','This subpoena is issued under Rule 17 of the Federal Rules of Criminal Procedure at the request of Assistant United States Attorney Hollis Fennimore, 1801 California Street, Denver, Colorado, (303) 555-0127.',
  ('s','PROOF OF SERVICE. I served this subpoena by e-mail on the custodian named above on @M2028-09-05@. Special Agent K. Dunmarrow.')],size=11.5)
case('reddit-last-day-september-22-colorado-grand-jury','An explicit last day, in a table and again in the text; the grand jury’s own later day is on the attachment','easy',_,'2028-09-11',('reddit','Reddit'),notice='2028-09-08',kind='grand_jury_subpoena',agency='usao',agency_name="United States Attorney's Office, District of Colorado",auth=['Fed. R. Crim. P. 17'],refs=ref(provider='RDT-26-77031',process='28-2-GJ-0319'),pd='2028-08-31',rd='2028-10-11',window=W(date='2028-09-22'),accounts=['u/tin_lantern_post'],data=['subscriber_info','ip_logs'],optional=['contact_info'],period=('2028-01-01','2028-08-15'),challenge='file_stamped_motion',files=SUB,docs=two(),unscored=['references'],
 printed=dict(explicit_date='no later than @L2028-09-22@',notice_date='@M2028-09-08@',process_date='@M2028-08-31@',return_date='@M2028-10-11@',authority='Rule 17 of the Federal Rules of Criminal Procedure'))
# ---------------------------------------------------------------- 4
def _(d): mono(d/'notice.pdf','''
Return-Path: <root@weirsidewheelers.example>
Date: Wed, 9 Jun 2027 19:22:41 -0400
From: Gus (weirside wheelers) <root@weirsidewheelers.example>
To: spokecard_bea@example.net
Subject: Sheriff's office asking for your forum account

Bea,

I'm writing to you as the person who pays for the forum server, not as a
ride leader. This afternoon I got an investigative subpoena from the
Kittitas County Sheriff's Office. It wants the name, email address and
login IPs I have for the account "spokecard_bea". There's no court date
on it and no judge's signature that I can see. The detective's cover
note says he'd like it back by June 25, 2027.

I'm not going to fight it, I don't have the money. But I do think you
should have a fair shot. So: I will not answer it for 96 hours from the
time this email went out. If you show me a court order inside that time
that says don't, then I won't. After that I'm sending what he asked for.

Before anybody asks: server logs roll over every 30 days and I have
turned that off for now, because the same note asked me to keep
everything for 90 days. I didn't delete anything and I won't.

Also I'm on the towpath trip until June 21 so email, don't call.

Sorry about this,
Gus

-- 
weirside wheelers forum, est. 2009. Membership renewals due July 1.
''')
case('hobby-forum-96-hours-sheriff','A forum keeper gives ninety-six hours, which end on a Sunday; log rotation, preservation, a trip and a renewal are bait','medium',_,'2027-06-10',('other','weirside wheelers'),notice='2027-06-09',kind='state_subpoena',agency='sheriff',agency_name="Kittitas County Sheriff's Office",rd='2027-06-25',window=W(96,'notice_date',unit='hours'),accounts=['spokecard_bea'],data=['subscriber_info','contact_info','ip_logs'],challenge='court_order',may=['short_window'],unscored=['provider','return_date'],
 printed=dict(window='96 hours from the time this email went out',notice_date='Wed, 9 Jun 2027',agency="Kittitas County Sheriff's Office"))
# ---------------------------------------------------------------- 5
def _(d):
 phone(d/'notice.pdf','Inbox','''<div class=g>Pinterest &middot; Oct 3, 5:47 PM</div><div class=card><b>Important: a request for your account data</b></div>
<p>Hello @hedgerow.prints,</p><p>Homeland Security Investigations has served Pinterest with an administrative subpoena. It names your account and asks for the email address, name and sign-in history we have on file. The subpoena carries the date September 17.</p>
<p>Within 14 days of the date of this message, you can send us a copy of a motion that you've filed in court to block the subpoena. If we don't get one, we may turn over the information described above.</p>
<p>To send documents, choose <b>Contact us</b>, then <b>Legal</b>, and enter PN-LE-0088213.</p>
<p>We can't give legal advice.</p><p>Pinterest Legal</p><div class=g>&copy; 2027 Pinterest &middot; Privacy policy effective March 1, 2027</div>''')
case('pinterest-inbox-october-3-without-year','An in-app message with a day and a month only; the years in the footer are bait; the subpoena’s day has no year either','medium',_,'2027-10-06',('pinterest','Pinterest'),kind='administrative_subpoena',agency='hsi',refs=ref(provider='PN-LE-0088213'),window=W(14,'notice_date'),accounts=['@hedgerow.prints'],data=['subscriber_info','contact_info','ip_logs'],challenge='filed_objection',status='unknown',flags=['missing_year'],unscored=['challenge_document','data_sought'],notes='The truth has notice_date null: day and month only.',
 printed=dict(window='Within 14 days of the date of this message',notice_date_partial='Oct 3, 5:47 PM',agency='Homeland Security Investigations'))
# ---------------------------------------------------------------- 6
def _(d):
 owa(d/'notice.pdf','Notice regarding a subpoena for your organization&rsquo;s Microsoft 365 account [MSLE-27-448120]','Microsoft Legal Response &lt;legal-response@microsoft.com&gt;','owner@millpond-bindery.example','Thu 8/26/2027 11:05 AM','''<p>Dear Customer,</p>
<p>Microsoft has received a subpoena from the Office of Inspector General of the U.S. Small Business Administration. It requires Microsoft to provide business records about the Microsoft 365 subscription billed to owner@millpond-bindery.example. A copy accompanies this email.</p>
<p>Microsoft believes that customers should have the opportunity to respond. You have ten business days after you receive this email to provide us with a copy of any objection or motion that you have filed with a court of competent jurisdiction. In the absence of such a filing, Microsoft is obligated to comply with the subpoena.</p>
<p>Documents should be sent to this mailbox. Customer Support is staffed Monday through Friday and answers within two business days, but it does not have access to this matter and cannot extend the time above.</p>
<p>Microsoft is unable to advise you on your legal rights.</p>
<p>Legal Response Team<br>Microsoft Corporation, One Microsoft Way, Redmond, WA 98052</p>''',att='<br>Attachment: SBA-OIG subpoena.pdf')
 letter(d/'subpoena.pdf',[('c','UNITED STATES OF AMERICA'),('c','SMALL BUSINESS ADMINISTRATION',1),('c','OFFICE OF INSPECTOR GENERAL'),('sp',8),('c','SUBPOENA DUCES TECUM &nbsp; No. SBA-27-5520'),'<b>TO:</b> Microsoft Corporation, Custodian of Records, One Microsoft Way, Redmond, Washington 98052',
 'Pursuant to 5 U.S.C. § 406(a)(4), you are hereby required to produce to Special Agent Linus Corrigrove, at 409 3rd Street SW, Washington, DC, on or before the 3rd day of September, 2027, at 10 o’clock a.m., the following records in your possession, custody or control:',
 ('in','1. Name, business address and telephone number of the subscriber for owner@millpond-bindery.example.'),('in','2. Method of payment and billing history, July 1, 2025 through June 30, 2027.'),
 'IN TESTIMONY WHEREOF, the undersigned has set her hand at Washington, DC, this 17th day of August, 2027.',('r','Philippa Underbough<br/>Assistant Inspector General for Investigations'),('s','Questions about electronic production may be directed to (202) 555-0139. Allow five business days for a reply.')])
case('microsoft-ten-business-days-after-receipt-sba-oig','Ten business days after a receipt that nobody has dated, over Labor Day; the subpoena, its days told as ordinals, is due before they end','medium',_,'2027-08-30',('microsoft','Microsoft'),notice='2027-08-26',kind='inspector_general_subpoena',agency='sba_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(provider='MSLE-27-448120',process='SBA-27-5520'),pd='2027-08-17',rd='2027-09-03',window=W(10,'receipt',unit='business'),accounts=['owner@millpond-bindery.example'],data=['subscriber_info','contact_info','payment'],period=('2025-07-01','2027-06-30'),challenge='filed_objection',flags=['receipt_unknown','return_before_window_end'],files=SUB,docs=two(),
 printed=dict(window='ten business days after you receive this email',notice_date='Thu 8/26/2027',process_date='17th day of August, 2027',return_date='3rd day of September, 2027',agency='Office of Inspector General of the U.S. Small Business Administration',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 7
def _(d):
 sidebar(d/'notice.pdf','Eventbrite',[('Date','@M2027-12-30@'),('To','Organizer, Cinder Lane Mutual Aid'),('Account email','hello@cinderlane.example'),('Our file','EB-LGL-12077'),('Demand','Investigative subpoena no. SF2027-404418, dated @M2027-12-16@'),('From','California Attorney General'),('Statute','Cal. Gov. Code § 11181')],'''<p>Dear Organizer,</p>
<p>The Office of the Attorney General of California has served Eventbrite with the investigative subpoena listed at left. It directs us to produce your organizer profile (name, address, phone and email) and the payout records for events held between @M2026-06-01@ and @M2027-11-30@.</p>
<p>It's our practice to let organizers know about requests like this so they can decide whether to challenge them. For your challenge to be considered, we must have evidence of a court filing in hand before @L2028-01-18@. Otherwise we'll go ahead and produce the records to the Attorney General, who has given us until @M2028-01-21@.</p>
<p>Evidence of a filing can be a conformed copy, or an e-filing receipt along with the document itself. Email it to legal-notices@eventbrite.example.</p>
<p>Payouts for upcoming events aren't affected and will continue to be issued five business days after each event ends.</p>
<p>We aren't able to offer legal advice, and this letter shouldn't be taken as such.</p><p>Sincerely,</p><p>Eventbrite Legal Department</p>''','Eventbrite, 95 Third Street, San Francisco, CA 94103 &nbsp;|&nbsp; Holiday office closure: December 24, 2027 to January 3, 2028')
case('eventbrite-in-hand-before-january-18-california-ag','Papers in hand before the Tuesday after Martin Luther King Day; a side column of facts; payout days and an office closure are bait','medium',_,'2028-01-03',('other','Eventbrite'),notice='2027-12-30',kind='state_subpoena',agency='ca_ag',auth=['Cal. Gov. Code § 11181'],refs=ref(provider='EB-LGL-12077',process='SF2027-404418'),pd='2027-12-16',rd='2028-01-21',window=W(date='2028-01-18',strict=True),accounts=['hello@cinderlane.example'],data=['subscriber_info','contact_info','payment'],period=('2026-06-01','2027-11-30'),challenge='filed_objection',unscored=['accounts'],
 printed=dict(explicit_date='before @L2028-01-18@',notice_date='@M2027-12-30@',process_date='@M2027-12-16@',return_date='@M2028-01-21@',agency='Office of the Attorney General of California',authority='Cal. Gov. Code § 11181'))
# ---------------------------------------------------------------- 8
def _(d):
 mono(d/'notice.pdf','''
From:    Ottoline P. <ottoline@example.org>
To:      dev-help@lawclinic.example
Date:    Mon, 27 Mar 2028 08:12:55 -0500
Subject: Fwd: [GH-UD-28-0917] Demand for user information

hi, can someone look at this for me? I read it as two weeks from Friday,
so April 7, is that right?

---------- Forwarded message ---------
From: GitHub Legal <legal-support@github.com>
Date: Fri, Mar 24, 2028 at 2:31 PM
Subject: [GH-UD-28-0917] Demand for user information
To: <ottoline@example.org>

Hello,

We're emailing because GitHub was served with a civil investigative
demand by the United States Department of Justice, Civil Division, that
calls for information about the user "ottoline-marrow". We've attached a
copy.

GitHub intends to respond to the demand fourteen days after the date on
which it was served on us. Service took place on March 20, 2028. If you
object to the release of your information, please file your objection
with the appropriate court and send a copy of the filing to us at this
address before that time runs out.

A few things that people ask:

 * The demand itself talks about twenty days. That is the time the law
   gives GitHub to petition, and we do not expect to do so.
 * You can export your data at any time from your account settings.
   Export links expire after seven days.
 * Nobody at GitHub can advise you about this.

GitHub Legal
''',font='LMono',size=9.5)
 letter(d/'subpoena.pdf',[('c','UNITED STATES DEPARTMENT OF JUSTICE'),('c','Civil Division, Commercial Litigation Branch',1),('c','CIVIL INVESTIGATIVE DEMAND NO. 28-0412'),('h','1. Recipient'),'GitHub, Inc., 88 Colin P. Kelly Jr. Street, San Francisco, California 94107',('h','2. Authority'),'This demand is issued under the False Claims Act, 31 U.S.C. § 3733, in the course of an investigation to determine whether there is or has been a violation of that Act.',('h','3. Production'),'You are required to produce the material in section 4 to False Claims Act Custodian Everard Lindqvale at 175 N Street NE, Washington, DC, on or before @M2028-04-19@.',('h','4. Material'),'Documents sufficient to show, for the GitHub user ottoline-marrow: (a) name and e-mail addresses; (b) IP addresses used from @M2027-02-01@ to @M2028-02-29@; (c) payment instruments on file.',('fb',),('h','5. Petition'),'A petition to set aside or modify this demand may be filed within twenty (20) days after the date of service, or at any time before the return date, whichever period is shorter.',('h','6. Sharing'),'Material produced may be shared with other agencies for official use.',('h','Issued'),'@M2028-03-13@<br/><br/>Cressida Holloway-Byrne<br/>Deputy Assistant Attorney General'],font='LSerif',size=10.5,cols=2)
case('github-fourteen-days-after-service-on-us-doj-cid','Fourteen days after service on the provider, four days before the mail; forwarded with a lay guess; the demand’s own twenty days','hard',_,'2028-03-27',('github','GitHub'),notice='2028-03-24',kind='civil_investigative_demand',agency='doj',auth=['31 U.S.C. § 3733'],refs=ref(provider='GH-UD-28-0917',process='28-0412'),pd='2028-03-13',rd='2028-04-19',window=W(14,'service',trigger_date='2028-03-20'),accounts=['ottoline-marrow'],data=['subscriber_info','contact_info','ip_logs','payment'],period=('2027-02-01','2028-02-29'),challenge='filed_objection',flags=['forwarded'],files=SUB,docs=[('cover',0,1,1),('provider_notice',0,1,1),('process',1,1,1)],unscored=['received_date'],
 printed=dict(window='fourteen days after the date on which it was served on us',notice_date='Fri, Mar 24, 2028',process_date='@M2028-03-13@',return_date='@M2028-04-19@',bait='so April 7',authority='31 U.S.C. § 3733'))
# ---------------------------------------------------------------- 9
def _(d):
 letter(d/'notice.pdf',[('r','@M2027-06-14@'),'Xfinity customer of record<br/>Account ending 7714',('tbl',[('Legal file','LRC27-0614-2250'),('IP address','198.51.100.204'),('Assigned','@M2027-03-02@, 6:18 p.m. UTC'),('Requester','Homeland Security Investigations, New Orleans'),('Document','Customs summons HSI-NO-2027-00917, issued @M2027-06-02@'),('Law cited','19 U.S.C. § 1509'),('Due from Comcast','@M2027-07-12@')],(120,345)),
 'Dear Customer:','Comcast has been directed by the summons described above to identify the customer to whom the IP address was assigned at the time shown. The information requested is the name, service address and telephone number on your account.',
 'This letter was placed in the mail on @M2027-06-15@. Comcast will comply with the summons unless a court filing that opposes it has been made and a stamped copy of that filing arrives at the Legal Response Center not later than twenty (20) days after the date of mailing.',
 'Copies may be sent by fax to (856) 555-0147 or by courier. Please write the legal file number on each page. We suggest that you not send originals, as they are destroyed after 60 days.',
 'Your bill, which is due on @M2027-07-01@, and your service are not affected by this letter. Comcast does not offer legal advice.','Very truly yours,','Comcast Legal Response Center'],font='LSans',size=10.5,head=('Comcast Cable Communications, LLC','Legal Response Center','Moorestown, NJ 08057'),foot='By first-class mail · rev. 01/2027')
case('comcast-twenty-days-after-mailing-hsi','Twenty days after a day of mailing that follows the letter’s date by one; they end on the day the Fourth is observed; a bill date is bait','medium',_,'2027-06-18',('comcast','Comcast'),notice='2027-06-14',kind='customs_summons',agency='hsi',auth=['19 U.S.C. § 1509'],refs=ref(provider='LRC27-0614-2250',process='HSI-NO-2027-00917'),pd='2027-06-02',rd='2027-07-12',window=W(20,'mailing',trigger_date='2027-06-15'),accounts=['198.51.100.204'],data=['subscriber_info','contact_info'],challenge='file_stamped_motion',unscored=['accounts','challenge_document'],
 printed=dict(window='twenty (20) days after the date of mailing',notice_date='@M2027-06-14@',process_date='@M2027-06-02@',return_date='@M2027-07-12@',agency='Homeland Security Investigations',authority='19 U.S.C. § 1509'))
# ---------------------------------------------------------------- 10
def _(d):
 stamped(d/'notice.pdf',[['','','','^EXHIBIT 3','','^Email of @M2026-10-01@','^and attachment'],
 ['*Coinbase, Inc.','Legal Operations','','Sent:\t@M2026-10-01@','To:\tsedgewick.holdings@example.net','Re:\tCase CBL-550193','','Dear Customer,','','The Consumer Financial Protection Bureau has issued a civil investigative demand to','Coinbase for records relating to accounts that include yours. A copy is enclosed with','this email.','','Under our user notice policy you may ask a court or the Bureau to set the demand aside.','So that we know you have done so, please send a copy of what you filed to this address','within fifteen (15) days of the date of the demand. The demand is dated @M2026-09-28@.','If nothing has arrived by then we may produce the records.','','The records in question are account opening information, linked bank accounts and','transaction history from @M2025-01-01@ to @M2026-06-30@.','','You may continue to use your account. Transfers can take up to five business days.','','Coinbase cannot give you legal advice.','','Coinbase Legal Operations'],
 ['^CONSUMER FINANCIAL PROTECTION BUREAU','^CIVIL INVESTIGATIVE DEMAND','','Demand no.\t2026-INV-0771','To\tCoinbase, Inc., Custodian of Records','Authority\t12 U.S.C. § 5562(c)','Date of issue\t@M2026-09-28@','Produce by\t@M2026-10-26@, 5:00 p.m. ET','Bureau contact\tLeander Ashgrove, Enforcement Attorney','','Requests','1. For the customer at sedgewick.holdings@example.net: identity and account opening','records, bank accounts linked, and transactions, @M2025-01-01@ to @M2026-06-30@.','','A petition to modify or set aside this demand must be filed with the Bureau within','20 calendar days after service.','','/s/ Deputy Enforcement Director']],
 'Case 2:26-mc-50518   ECF No. 4-3, PageID.61   Filed @Y2026-10-06@   Page {p} of {n}','Exhibit 3')
case('coinbase-exhibit-fifteen-days-of-the-demand-cfpb','A court exhibit: fifteen days from the date of the demand itself, three days before the mail; the safe day runs back over Columbus Day','hard',_,'2026-10-07',('coinbase','Coinbase'),notice='2026-10-01',kind='civil_investigative_demand',agency='cfpb',auth=['12 U.S.C. § 5562(c)'],refs=ref(provider='CBL-550193',process='2026-INV-0771',case='2:26-mc-50518'),pd='2026-09-28',rd='2026-10-26',window=W(15,'process_date',trigger_date='2026-09-28'),accounts=['sedgewick.holdings@example.net'],data=['subscriber_info','payment'],optional=['linked_accounts','other'],period=('2025-01-01','2026-06-30'),challenge='filed_objection',docs=[('cover',0,1,1),('provider_notice',0,2,2),('process',0,3,3)],unscored=['references'],
 printed=dict(window='within fifteen (15) days of the date of the demand',notice_date='@M2026-10-01@',process_date='@M2026-09-28@',return_date='@M2026-10-26@',agency='Consumer Financial Protection Bureau',authority='12 U.S.C. § 5562(c)'))
# ---------------------------------------------------------------- 11
def _(d):
 letter(d/'notice.pdf',[('c','SAINT ORAN COLLEGE'),('c','Office of the Registrar · Flagstone Hall',.9),('hr',),'@M2028-05-11@','Via college e-mail and U.S. mail',
 'Dear Student:','<b>Student number S-0093347</b>',
 'The College has received an administrative subpoena from the U.S. Department of Labor, Wage and Hour Division. It asks for your education records that bear on your campus employment: your name and addresses, hours worked, and wages paid. The enclosed copy is complete.',
 'Federal student privacy law requires us to make a reasonable effort to notify you before we comply, so that you may seek protective action. If you wish to do so, please see that a copy of the order or of your filed motion is delivered to this office by 12:00 noon Mountain Time on @L2028-05-26@. The records will be released that afternoon if we have neither.',
 'This is separate from the yearly choice about directory information, for which the last day is August 31, 2028, and from grade appeals, which must be made within 14 days after grades post.',
 'The Office of General Counsel represents the College and cannot advise students. Student Legal Aid (room 118) may be able to help.','Yours sincerely,','Wilhelmina Stroud<br/>Registrar',('s','Enclosure. FERPA annual notification published August 21, 2027. Office closed on Memorial Day.')],font='LSerif',size=11.5,margin=80)
 mono(d/'subpoena.pdf','''
                  U.S. DEPARTMENT OF LABOR
                   WAGE AND HOUR DIVISION

             ADMINISTRATIVE SUBPOENA DUCES TECUM

    TO:              Saint Oran College, Registrar

    SUBPOENA NO.:    WHD-DEN-28-0063

    AUTHORITY:       29 U.S.C. § 209

    APPEAR OR
    PRODUCE AT:      1999 Broadway, Denver, Colorado

    ON:              June 2, 2028, 9:30 A.M.

    RECORDS:         For student S-0093347, August 20, 2026
                     through April 30, 2028:
                     - name and addresses
                     - time sheets for campus employment
                     - wages paid

    ISSUED:          April 27, 2028

                     Barnaby Tillotson
                     District Director

    SERVICE:         BY MAIL, MAY 1, 2028
''',size=11)
case('college-by-noon-mountain-may-26-labor','A college letter: by noon Mountain Time on the Friday before Memorial Day; other student deadlines are bait; typed subpoena','medium',_,'2028-05-15',('other','Saint Oran College'),notice='2028-05-11',kind='administrative_subpoena',agency='dol',auth=['29 U.S.C. § 209'],refs=ref(process='WHD-DEN-28-0063'),pd='2028-04-27',rd='2028-06-02',window=W(date='2028-05-26',cutoff='12:00',zone='America/Denver'),accounts=['S-0093347'],data=['subscriber_info','payment','other'],period=('2026-08-20','2028-04-30'),challenge='filed_objection',files=SUB,docs=two(),unscored=['provider','challenge_document','data_sought'],
 printed=dict(explicit_date='by 12:00 noon Mountain Time on @L2028-05-26@',notice_date='@M2028-05-11@',process_date='April 27, 2028',return_date='June 2, 2028',agency='U.S. Department of Labor',authority='29 U.S.C. § 209'))
# ---------------------------------------------------------------- 12
def _(d):
 applemail(d/'notice.pdf',[('From','Apple Legal &lt;subpoena-notice@apple.com&gt;'),('Subject','Your Apple Account: legal request AL-27-030114'),('Date','@M2027-03-01@ at 9:02:44 AM PST'),('To','gorse.and.heather@example.com')],'''<p>Dear Customer,</p>
<p>The United States Secret Service has served Apple with an administrative subpoena, dated @M2027-02-09@ and citing 18 U.S.C. § 3486. It relates to the Apple Account gorse.and.heather@example.com.</p>
<p>There are two parts to this request and they're being handled separately.</p>
<p><b>Account information.</b> Your name, address and the date the account was created were provided to the Secret Service on @M2027-02-24@.</p>
<p><b>Device and payment information.</b> A list of devices registered to you and your payment details have not been provided. Apple will keep these back until close of business on @L2027-03-19@. A copy of a court-filed motion or objection that we receive by that time will be taken into account. If there isn't one, these records will be provided as well.</p>
<p>Reply to this email to send us your filing. The response date that was first set in the subpoena, @M2027-02-25@, has been extended by the Secret Service.</p>
<p>Apple isn't in a position to advise you on the law.</p><p>Apple Legal</p><p style="font-size:10px;color:#777">Apple Transparency Report, July 1 &ndash; December 31, 2026, is available at apple.com. One Apple Park Way, Cupertino, CA 95014</p>''')
case('apple-devices-held-until-march-19-secret-service','Part provided, the rest kept back until close of business on a Friday; an old response day was moved','hard',_,'2027-03-03',('apple','Apple'),notice='2027-03-01',kind='administrative_subpoena',agency='usss',auth=['18 U.S.C. § 3486'],refs=ref(provider='AL-27-030114'),pd='2027-02-09',window=W(date='2027-03-19',cutoff='17:00'),accounts=['gorse.and.heather@example.com'],data=['subscriber_info','device','payment'],challenge='filed_objection',flags=['partly_disclosed'],may=['already_disclosed','stale_return_date'],unscored=['disclosed','data_sought','return_date'],
 printed=dict(explicit_date='until close of business on @L2027-03-19@',notice_date='@M2027-03-01@',process_date='@M2027-02-09@',agency='United States Secret Service',authority='18 U.S.C. § 3486'))
# ---------------------------------------------------------------- 13
def _(d):
 web(d/'notice.pdf','''<div class=y>Fastmail</div><div class=h><b>Re: Legal request concerning your LinkedIn account (GR-0271-5540)</b></div><div class=h><b>LinkedIn Member Legal Notices</b> legal-notices@linkedin.com &nbsp; <span class=d>@S2027-05-07@, 10:14 AM</span><br>To: teasel.farrow@example.com</div>
<p>Dear Teasel,</p><p>We're following up on the immigration subpoena we told you about on @M2027-04-23@. U.S. Immigration and Customs Enforcement informed us yesterday that it no longer requires the records and is withdrawing subpoena ICE-BOS-27-0288. LinkedIn did not produce any information about you under it.</p>
<p>We've closed the matter, and there is nothing you need to send us. If you have already filed something in court, you may want to show this email to the attorney who is helping you.</p>
<p>Regards,<br>LinkedIn Legal</p>
<div class=q>On @S2027-04-23@ at 3:50 PM, LinkedIn Member Legal Notices wrote:<br><br>Dear Teasel,<br><br>LinkedIn has received an immigration subpoena (8 U.S.C. § 1225(d)(4)) from U.S. Immigration and Customs Enforcement asking for your registration email address, phone number and IP logs. Unless a copy of a filed motion to quash is received by @L2027-05-14@, LinkedIn expects to provide the requested information on May 17, 2027.<br><br>The subpoena, no. ICE-BOS-27-0288, was issued on @M2027-04-12@ and asks for a response by @M2027-05-18@.<br><br>LinkedIn Legal</div>''',css='.y{color:#0067b9;font-weight:bold;font-size:16px}.h{background:#eef3f8;padding:6px 10px;margin:6px 0;font-size:12px}.d{color:#555}.q{border-left:2px solid #99b;margin-left:6px;padding-left:10px;color:#445;font-size:12px}')
case('linkedin-ice-no-longer-requires-the-records','The agency takes its subpoena back; the day in the quoted first message is dead','easy',_,'2027-05-08',('linkedin','LinkedIn'),notice='2027-05-07',kind='immigration_subpoena',agency='ice',auth=['8 U.S.C. § 1225(d)(4)'],refs=ref(provider='GR-0271-5540',process='ICE-BOS-27-0288'),pd='2027-04-12',accounts=['teasel.farrow@example.com'],data=['contact_info','ip_logs'],disclosed=False,withdrawn=True,status='closed',flags=['withdrawn'],unscored=['window','more_windows','challenge_document','return_date','process_date','authorities','data_sought','accounts'],
 printed=dict(withdrawn='is withdrawing subpoena ICE-BOS-27-0288',notice_date='@S2027-05-07@',agency='U.S. Immigration and Customs Enforcement'))
# ---------------------------------------------------------------- 14
def _(d):
 letter(d/'notice.pdf',[('h','verizon'),'Verizon Security Assistance Team',('grid',[[('Letter date','@M2026-08-04@'),('Wireless number','(585) 555-0112'),('Verizon reference','SAT-26-118834')],[('Requesting agency','Drug Enforcement Administration'),('Type of request','Administrative subpoena, 21 U.S.C. § 876'),('Subpoena number','B2-26-660417')]],'over'),
 'Dear Customer,','You are receiving this letter because Verizon was required to furnish information about the wireless number shown above.',
 'Verizon complied with the subpoena on @M2026-07-31@. The information furnished was your name, billing address and length of service, and a list of calls and text messages by number, date and time from @M2026-04-01@ to @M2026-06-30@. The content of calls and messages was not requested and was not furnished.',
 'Where circumstances permit, Verizon sends this kind of letter in advance and allows customers 14 days to seek relief. In this instance the time set by the agency did not allow for that.',
 'You may request a copy of the subpoena by writing to us within 90 days. Verizon employees are not able to discuss the investigation or to provide legal advice.','Verizon Security Assistance Team<br/>180 Washington Valley Road, Bedminster, NJ 07921',('s','This letter is not a bill. Customer agreement last changed May 1, 2026.')],font='Helvetica',size=10.5)
case('verizon-complied-on-july-31-dea','After the fact: the carrier complied before it wrote; its usual fourteen days and ninety days for a copy are bait','easy',_,'2026-08-06',('verizon','Verizon'),notice='2026-08-04',kind='administrative_subpoena',agency='dea',auth=['21 U.S.C. § 876'],refs=ref(provider='SAT-26-118834',process='B2-26-660417'),accounts=['(585) 555-0112'],data=['subscriber_info','other'],period=('2026-04-01','2026-06-30'),disclosed=True,status='closed',flags=['already_disclosed'],unscored=['window','more_windows','challenge_document','data_sought'],
 printed=dict(disclosed='Verizon complied with the subpoena on @M2026-07-31@',notice_date='@M2026-08-04@',agency='Drug Enforcement Administration',authority='21 U.S.C. § 876'))
# ---------------------------------------------------------------- 15
def _(d): mono(d/'notice.pdf','''
Delivered message view - plain text                              Print

  From     Cloudflare Legal <legal@cloudflare.com>
  Date     Thu, 13 Apr 2028 02:40:11 +0000
  To       webmaster@owlpellet-press.example
  Subject  Court order regarding your Cloudflare account, CF-5530-881

Hello,

On October 13, 2027 the United States District Court for the Eastern
District of Virginia entered an order under 18 U.S.C. 2703(d) that
concerns the Cloudflare account webmaster@owlpellet-press.example. The
application for the order was made by the United States Attorney's
Office for that district.

The order also prohibited Cloudflare from telling anyone about it for a
period of 180 days. That period ended on April 10, 2028 and was not
extended, which is why you are hearing about this now and not sooner.

The order covers your name, your billing details and the IP addresses
used to log in to the Cloudflare dashboard between June 1, 2027 and
September 30, 2027. It does not cover the traffic of your website.

Cloudflare asked the court for more time, and the information has not
been disclosed as of today. If you are considering a challenge, we
recommend that you speak with a lawyer soon and let us know what you
decide. The court's docket number is 1:27-ec-04417.

Our self-serve support team answers tickets within 3 days and will not
have information about this order.

Cloudflare Legal
--
Cloudflare transparency report: published twice a year, last on
February 29, 2028.
''',font='LMono',size=9.8)
case('cloudflare-2703d-after-180-days-no-window','No window at all, after a court-ordered silence of 180 days; the mail’s Date line is in UTC after midnight; nothing disclosed yet','hard',_,'2028-04-13',('cloudflare','Cloudflare'),notice='2028-04-13',sent='2028-04-12',kind='court_order_2703d',agency='usao',agency_name="United States Attorney's Office for the Eastern District of Virginia",auth=['18 U.S.C. § 2703(d)'],refs=ref(provider='CF-5530-881',case='1:27-ec-04417'),pd='2027-10-13',accounts=['webmaster@owlpellet-press.example'],data=['subscriber_info','payment','ip_logs'],period=('2027-06-01','2027-09-30'),gag='court_order',disclosed=False,flags=['no_window_stated','gag_expired'],unscored=['challenge_document','nondisclosure'],notes='Date line in UTC: sent is the day of that instant at UTC-10, April 12.',
 printed=dict(notice_date='Thu, 13 Apr 2028',process_date='October 13, 2027',agency="United States Attorney's",authority='18 U.S.C. 2703(d)',disclosed='has not been disclosed as of today'))
# ---------------------------------------------------------------- 16
def _(d):
 letter(d/'notice.pdf',[('tbl',[('Date','@M2026-07-27@'),('To','Account holder, (505) 555-0168'),('From','T-Mobile Law Enforcement Relations'),('Subject','Records request by the Drug Enforcement Administration'),('File','LER 26-0727-913')],(70,400)),('hr',),
 'We are notifying you that T-Mobile holds an administrative subpoena for records of your account. The Drug Enforcement Administration issued it, and a copy follows this letter.',
 'The copy shows what is requested. Please note that it lists a response date which had gone by before we were able to write to you; T-Mobile asked the agency for additional time and has been told that the request remains in force.',
 'Should you decide to oppose the subpoena in court, please give us notice of your filing at the address below at your earliest opportunity. We will otherwise respond in the ordinary course.',
 'This notice is provided as a courtesy. T-Mobile does not give legal advice.','T-Mobile Law Enforcement Relations<br/>4 Sylvan Way, Parsippany, New Jersey 07054',('s','To dispute a charge on your bill, contact Customer Care within 60 days of the bill date. Terms and Conditions effective May 15, 2026.')],font='DSerif',size=10)
 boxes(d/'subpoena.pdf','U.S. DEPARTMENT OF JUSTICE<br>DRUG ENFORCEMENT ADMINISTRATION<br>SUBPOENA',[[('In the matter of (case number)','EP-26-0152'),('Subpoena number','EP-26-709381')],[('To','T-Mobile US, Inc., Custodian of Records, 4 Sylvan Way, Parsippany, NJ 07054')],[('At (place)','660 South Mesa Hills Drive, El Paso, Texas'),('On (date and time)','@M2026-07-20@, 1:00 p.m.')],[('Records','Subscriber name, address, IMEI and method of payment for (505) 555-0168, @M2026-03-01@ to @M2026-06-15@')],[('Authority','21 U.S.C. § 876'),('Issued','@M2026-06-29@')],[('Signature','Cyprian Oatway, Group Supervisor'),('Telephone','(915) 555-0104')]],'<p>You are asked not to tell the subscriber about this subpoena while the case is open, since that may get in the way of the investigation.</p>')
case('t-mobile-earliest-opportunity-dea-stale','No window but “at your earliest opportunity”; the subpoena’s response day was gone before the letter','medium',_,'2026-07-30',('t-mobile','T-Mobile'),notice='2026-07-27',kind='administrative_subpoena',agency='dea',auth=['21 U.S.C. § 876'],refs=ref(provider='LER 26-0727-913',process='EP-26-709381',case='EP-26-0152'),pd='2026-06-29',rd='2026-07-20',accounts=['(505) 555-0168'],data=['subscriber_info','device','payment'],period=('2026-03-01','2026-06-15'),gag='request',challenge='notice_of_filing',flags=['no_window_stated','stale_return_date','nondisclosure_request'],files=SUB,docs=two(),unscored=['challenge_document'],
 printed=dict(notice_date='@M2026-07-27@',process_date='@M2026-06-29@',return_date='@M2026-07-20@',agency='Drug Enforcement Administration',authority='21 U.S.C. § 876'))
# ---------------------------------------------------------------- 17
def _(d):
 owa(d/'notice.pdf','State subpoena for information about the publication &ldquo;Brackish&rdquo;','Substack Legal &lt;legal-requests@substack.com&gt;','brackish.editor@example.org','Wed 7/7/2027 2:18 PM','''<p>Hi there,</p>
<p>I'm writing from Substack's legal team. The Office of the Attorney General of Florida sent us a subpoena (number 27-C-1180, dated @M2027-06-22@) under Fla. Stat. § 501.206. It asks who is behind the publication <b>Brackish</b> at brackish-weekly.example: name, email address and the bank account that payouts go to.</p>
<p>We don't like surprises and figure you don't either, so we always leave at least fourteen days between telling a writer and handing anything over. The state has asked for our response on @M2027-08-02@.</p>
<p>If you go to court, send a copy of what you file to this address and we'll hold off for as long as the court is considering it. We haven't given the state anything at this point.</p>
<p>Some other numbers you might have seen: our preservation of the account lasts 90 days, and the writer agreement you accepted on February 3, 2027 talks about 30 days' notice for changes. Neither of them matters here.</p>
<p>We can't be your lawyers, but groups that help journalists sometimes can.</p><p>Substack Legal</p>''')
case('substack-at-least-fourteen-days-florida-ag','A gap of at least fourteen days before disclosure; a state attorney general; preservation and contract counts are bait','medium',_,'2027-07-08',('substack','Substack'),notice='2027-07-07',kind='state_subpoena',agency='fl_ag',auth=['Fla. Stat. § 501.206'],refs=ref(process='27-C-1180'),pd='2027-06-22',rd='2027-08-02',window=W(14,'unstated'),accounts=['brackish-weekly.example'],data=['subscriber_info','contact_info','payment'],disclosed=False,challenge='filed_objection',flags=['minimum_gap'],unscored=['certain','accounts','window','trigger','window.trigger'],
 printed=dict(window='at least fourteen days between telling a writer and handing anything over',notice_date='Wed 7/7/2027',process_date='@M2027-06-22@',return_date='@M2027-08-02@',agency='Office of the Attorney General of Florida',authority='Fla. Stat. § 501.206'))
# ---------------------------------------------------------------- 18
def _(d):
 mono(d/'notice.pdf','''
WordPress.com                                     [ticket 8840213-zd]
---------------------------------------------------------------------
Sam (Legal, Automattic)          Monday, October 30, 2028, 15:20 EDT

Hi,

We received a subpoena that seeks information about the owner of the
WordPress.com site juniperrow-tenants.example. It was issued by the
Office of Inspector General of the Department of Housing and Urban
Development, and there's a copy attached to this ticket.

Our policy is to let you know and to wait a while before responding.
You can reply here to tell us you plan to challenge the subpoena up to
7 days from the date of this message, or up to the date our response is
due, if that is later. The subpoena says the response is due on
November 27, 2028.

There's no need to have filed anything by then. We only need to know
that you intend to. If there's no reply, we'll give the agency the
information it's entitled to.

For legal questions, please talk to an attorney of your own.

Cheers,
Sam
---------------------------------------------------------------------
Tickets without activity close by themselves after 5 days. You can
always reopen them with a reply.   Automattic Inc., 60 29th St #343,
San Francisco, CA 94110
''',size=10)
 boxes(d/'subpoena.pdf','DEPARTMENT OF HOUSING AND URBAN DEVELOPMENT<br>OFFICE OF INSPECTOR GENERAL<br><br>SUBPOENA TO PRODUCE DOCUMENTS',[[('Name and address of custodian','Automattic Inc., 60 29th Street #343, San Francisco, CA 94110')],[('Subpoena number','HUD-OIG-29-0036'),('Issued under','5 U.S.C. § 406(a)(4)')],[('Documents are to be delivered to','Special Agent Isolde Rathbone, 1 Sansome Street, San Francisco'),('No later than','@M2028-11-27@')],[('Documents','For the site juniperrow-tenants.example: registrant name, e-mail address, and IP addresses at sign-up and log-in')],[('Authorized by','Ambrose Kettlewell, Special Agent in Charge'),('Date','@M2028-10-16@')]],'<p style="font-size:11px">Served by electronic mail @M2028-10-18@. The custodian may ask for an extension in writing not later than 10 days before delivery is due.</p>',over=False,mono_vals=False)
case('wordpress-seven-days-or-due-if-later-hud-oig','The later of seven days and the due day; a word of intent is enough; values over their labels; a ticket’s closing count is bait','medium',_,'2028-10-31',('automattic','WordPress.com'),notice='2028-10-30',kind='inspector_general_subpoena',agency='hud_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(provider='8840213-zd',process='HUD-OIG-29-0036'),pd='2028-10-16',rd='2028-11-27',window=W(7,'notice_date'),later_of=True,accounts=['juniperrow-tenants.example'],data=['subscriber_info','contact_info','ip_logs'],optional=[],challenge='intent_to_challenge',flags=['later_of'],files=SUB,docs=two(),
 printed=dict(window='up to 7 days from the date of this message',notice_date='October 30, 2028',process_date='@M2028-10-16@',return_date='@M2028-11-27@',agency='Office of Inspector General of the Department of Housing and Urban Development',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 19
def _(d):
 letter(d/'notice.pdf',[('r','Yahoo Inc.<br/>Legal Process Team<br/>P.O. Box 555, Sterling, Virginia'),'@M2026-12-04@','<b>Yahoo ID:</b> plumtree.orrery@example.com<br/><b>Internal reference:</b> YLPT-2026-61194',
 'Dear Yahoo user:','A subpoena from the United States Postal Inspection Service has been served on Yahoo. It requests subscriber information and log-in IP addresses for the Yahoo ID above. The request does not extend to email content.',
 'You have 15 days from the date of this letter, that is, through @M2026-12-19@, to inform us that a motion to quash has been filed. Please include the caption and the number of the case, so that we can find it. Unless we are so informed, Yahoo will respond to the subpoena.',
 'The subpoena is enclosed. Questions about its substance should go to the agency or to your own attorney, since Yahoo can answer neither.','Yahoo Legal Process Team',('s','Yahoo Terms of Service, updated October 1, 2026. Accounts not signed in to for 12 months may be deactivated.')],font='DSans',size=10.5)
 letter(d/'subpoena.pdf',[('c','UNITED STATES POSTAL INSPECTION SERVICE'),('c','Charlotte Division',1),'@M2026-11-18@','Yahoo Inc., Custodian of Records','<b>Administrative subpoena 2026-CLT-0448</b>','Custodian:','By authority of 39 U.S.C. § 3016, you are required to furnish the records listed below to Postal Inspector Tobiah Greenlaw, P.O. Box 3000, Charlotte, North Carolina, not later than @M2026-12-21@.',('li','Name, street address and telephone number given at registration for plumtree.orrery@example.com','Dates, times and IP addresses of log-ins, @M2026-08-01@ to @M2026-10-31@'),'You may comply by mail or electronically. Please call (704) 555-0191 within ten days if any part of this request is not clear.','Marguerite Ellsworth-Dane<br/>Inspector in Charge'],font='Times-Roman',size=12)
case('yahoo-fifteen-days-through-december-19-uspis','Fifteen days and the Saturday they end on, told together; the agency’s day is the Monday after; twelve months and ten days are bait','easy',_,'2026-12-07',('yahoo','Yahoo'),notice='2026-12-04',kind='administrative_subpoena',agency='uspis',auth=['39 U.S.C. § 3016'],refs=ref(provider='YLPT-2026-61194',process='2026-CLT-0448'),pd='2026-11-18',rd='2026-12-21',window=W(15,'notice_date',date='2026-12-19'),accounts=['plumtree.orrery@example.com'],data=['subscriber_info','contact_info','ip_logs'],period=('2026-08-01','2026-10-31'),challenge='notice_of_filing',files=SUB,docs=two(),
 printed=dict(window='15 days from the date of this letter',explicit_date='through @M2026-12-19@',notice_date='@M2026-12-04@',process_date='@M2026-11-18@',return_date='@M2026-12-21@',agency='United States Postal Inspection Service',authority='39 U.S.C. § 3016'))
# ---------------------------------------------------------------- 20
def _(d):
 letter(d/'notice.pdf',[('h','PayPal'),'Government &amp; Law Enforcement Response<br/>12312 Port Grace Boulevard, La Vista, Nebraska','@M2027-03-22@','Reference: GLER-332-0845','Dear PayPal Customer,','PayPal, Inc. has received a subpoena from the U.S. Securities and Exchange Commission concerning the account held under the email address kestrel.loom@example.net. The subpoena was issued on @M2027-03-08@ in the matter numbered HO-14903, under 15 U.S.C. § 78u(b).','<b>What was requested</b>','Account registration information, linked bank and card numbers, and transactions for the period @M2025-04-01@ to @M2027-01-31@.',
 ('fb',),'<b>What you can do</b>','If you object to the production of these records, you may apply to a United States district court. PayPal will await the outcome if it receives a court order, or a file-stamped copy of your application, within 21 days after the date of this letter (@M2027-04-07@).','After that, PayPal will provide the records. The Commission has allowed PayPal until @M2027-04-23@.','<b>Where to write</b>','customer-legal@paypal.example, with the reference above in the subject.','<b>Please note</b>','Claims for unauthorized transactions follow a different process and must be made within 60 days. This letter does not limit your account. PayPal does not provide legal advice.','PayPal Government &amp; Law Enforcement Response'],font='LSans',size=10,cols=2,foot='PayPal, Inc. · User Agreement last updated February 10, 2027')
case('paypal-21-days-april-7-conflict-sec','A count and a day that do not agree, in two columns: the printed day is five days short of the twenty-one','medium',_,'2027-03-24',('paypal','PayPal'),notice='2027-03-22',kind='administrative_subpoena',agency='sec',auth=['15 U.S.C. § 78u(b)'],refs=ref(provider='GLER-332-0845',case='HO-14903'),pd='2027-03-08',rd='2027-04-23',window=W(21,'notice_date',date='2027-04-07'),accounts=['kestrel.loom@example.net'],data=['subscriber_info','payment'],optional=['linked_accounts','other'],period=('2025-04-01','2027-01-31'),challenge='file_stamped_motion',accept={'challenge_document':['court_order']},flags=['window_conflict'],
 printed=dict(window='within 21 days after the date of this letter',explicit_date='(@M2027-04-07@)',notice_date='@M2027-03-22@',process_date='@M2027-03-08@',return_date='@M2027-04-23@',agency='Securities and Exchange Commission',authority='15 U.S.C. § 78u(b)'))
# ---------------------------------------------------------------- 21
def _(d):
 web(d/'notice.pdf','''<div class=ig>Instagram</div><div class=nav>Settings &rsaquo; Account Center &rsaquo; Support requests &rsaquo; Legal</div>
<div class=box><table><tr><td class=k>Request ID<td class=k>Date sent<td class=k>Agency<td class=k>Status<tr><td>IG-LER-5527109<td>@B2027-08-18@<td>ICE<td>Open<tr><td>IG-LER-5480336<td>@B2027-06-21@<td>ICE<td>Closed</table></div>
<p><b>IG-LER-5527109</b></p><p>Hello @saltbox.bulletin,</p>
<p>You may remember that in June we told you about a request from U.S. Immigration and Customs Enforcement (IG-LER-5480336). ICE withdrew that request in July, after you'd sent us your court papers, and Instagram didn't provide any information.</p>
<p>We've now received another one. It's a customs summons, number ICE-HQ-2027-05519, dated August 9, 2027, and it relies on 19 U.S.C. § 1509. ICE is asking for the phone number, email address and linked accounts for @saltbox.bulletin, and wants our response by September 15, 2027.</p>
<p>The papers you sent before don't apply to this summons. To contest it, provide us with a copy of a new court filing within 10 days of the date on which this message was sent. We may disclose information in response to the summons if we don't have that.</p>
<p>The date in our June message (July 1, 2027) has no further meaning.</p>
<p>Attachments can be added below. We're not able to give advice about the law.</p><p>Instagram Law Enforcement Response</p>
<div class=f>Photos in Recently Deleted are removed after 30 days. &copy; 2027 Instagram from Meta</div>''',css='.ig{font:italic bold 24px Liberation Serif}.nav{font-size:11px;color:#777;margin-bottom:8px}.box{border:1px solid #ccc;border-radius:8px;padding:6px}table{width:100%;font-size:12px}.k{color:#888;font-size:10px}.f{font-size:10px;color:#999;margin-top:18px}')
case('instagram-another-summons-from-ice-after-june','A second demand after a first one that was withdrawn; ten days end on a Saturday; the first message’s day is bait; a list of both requests heads the page','hard',_,'2027-08-19',('meta','Instagram'),notice='2027-08-18',kind='customs_summons',agency='ice',auth=['19 U.S.C. § 1509'],refs=ref(provider='IG-LER-5527109',process='ICE-HQ-2027-05519'),pd='2027-08-09',rd='2027-09-15',window=W(10,'notice_date'),accounts=['@saltbox.bulletin'],data=['contact_info','linked_accounts'],challenge='filed_objection',flags=['second_demand'],unscored=['disclosed'],
 printed=dict(window='within 10 days of the date on which this message was sent',notice_date='@B2027-08-18@',process_date='August 9, 2027',return_date='September 15, 2027',agency='U.S. Immigration and Customs Enforcement',authority='19 U.S.C. § 1509'))
# ---------------------------------------------------------------- 22
def _(d):
 sidebar(d/'notice.pdf','Discord',[('Fecha','@F2028-06-01@'),('Para','faro_nocturno'),('Número','DSC-LE-204471'),('Autoridad','FBI'),('Plazo','@F2028-06-20@')],'''<p>Hola, faro_nocturno:</p>
<p>Discord recibió una citación administrativa del Buró Federal de Investigaciones (FBI) que pide información de tu cuenta. Adjuntamos una copia en inglés.</p>
<p>Puedes oponerte ante un tribunal. Si lo haces, envíanos una copia sellada de tu moción a más tardar el @E2028-06-20@, a las 6:00 p. m., hora del Pacífico. Si a esa hora no la tenemos, entregaremos la información que exige la citación.</p>
<p>Para enviarla, responde a este correo y conserva el número en el asunto. El equipo de soporte general contesta en un plazo de 48 horas, pero no atiende este asunto.</p>
<p>No podemos darte asesoramiento jurídico. Si eliminas la cuenta, la eliminación tarda 14 días y la información que ya se conserva no se borra.</p>
<p>Equipo Legal de Discord</p>''','Discord Inc. &middot; Condiciones del servicio vigentes desde el 15 de abril de 2028')
 web(d/'subpoena.pdf','''<div class=h>FEDERAL BUREAU OF INVESTIGATION<br>San Juan Field Office</div><h3>Administrative Subpoena</h3>
<ul><li><b>Issued to:</b> Discord Inc., 444 De Haro Street, San Francisco, California<li><b>Number:</b> 2028-SJ-00715<li><b>Statute:</b> 18 U.S.C. § 3486<li><b>Issued on:</b> @D2028-05-15@<li><b>Response required by:</b> @D2028-07-07@<li><b>Account:</b> faro_nocturno<li><b>Period:</b> @D2027-12-01@ to @D2028-04-30@</ul>
<p>Produce: (1) name, e-mail address and telephone number; (2) IP addresses for each session; (3) billing information for paid subscriptions.</p><p>Benedict Larkmoor<br>Assistant Special Agent in Charge</p>''',css='body{font:13px/1.6 Liberation Serif}.h{font-weight:bold;text-align:center}')
case('discord-a-mas-tardar-el-20-de-junio-fbi','Spanish: an hour, Pacific time, on the Tuesday after Juneteenth, in the text and in the side column; the FBI’s English subpoena writes day before month','medium',_,'2028-06-05',('discord','Discord'),notice='2028-06-01',kind='administrative_subpoena',agency='fbi',auth=['18 U.S.C. § 3486'],refs=ref(provider='DSC-LE-204471',process='2028-SJ-00715'),pd='2028-05-15',rd='2028-07-07',window=W(date='2028-06-20',cutoff='18:00',zone='America/Los_Angeles'),accounts=['faro_nocturno'],data=['subscriber_info','contact_info','ip_logs','payment'],period=('2027-12-01','2028-04-30'),challenge='file_stamped_motion',lang=('es','en'),files=SUB,docs=two(),unscored=['languages'],
 printed=dict(explicit_date='a más tardar el @E2028-06-20@, a las 6:00 p. m., hora del Pacífico',notice_date='@F2028-06-01@',process_date='@D2028-05-15@',return_date='@D2028-07-07@',authority='18 U.S.C. § 3486'))
# ---------------------------------------------------------------- 23
def _(d):
 mono(d/'notice.pdf','''
De:      Telar Digital, administración <admin@telardigital.example>
Para:    pablo.cordero@telardigital.example
Fecha:   viernes, 17 de noviembre de 2028 10:26 (hora del Este)
Asunto:  El gobierno nos pide datos de tu buzón

Pablo:

Ayer por la tarde llegó a la cooperativa una citación de inmigración.
La manda el Servicio de Ciudadanía e Inmigración de los Estados Unidos
(USCIS), lleva el número FDNS-NYC-29-0107 y la fecha del 9 de noviembre
de 2028. Dice apoyarse en 8 U.S.C. § 1225(d).

Piden tu nombre, tu dirección y las conexiones IP del buzón
pablo.cordero@telardigital.example desde el 1 de enero de 2028. Los
mensajes no los piden.

La junta habló anoche y quedó en lo siguiente: no contestamos nada hasta
que pasen cinco días hábiles desde el envío de este correo. Si en ese
tiempo nos muestras que pediste a un juez que anule la citación, se
espera al juez. Si no, daremos lo que piden, porque la oficina quiere
respuesta el 12 de diciembre de 2028.

Te recuerdo que la asamblea es el 2 de diciembre y que las cuotas vencen
a los 15 días de cada mes; eso va por otro lado.

No somos abogados. Busca uno pronto, por favor.

Un abrazo,
Remedios, por la junta
''',font='LMono',size=10)
case('cooperativa-cinco-dias-habiles-uscis','Spanish, a mail co-operative: five working days from the sending, over Thanksgiving; an assembly and fees are bait','medium',_,'2028-11-18',('other','Telar Digital'),notice='2028-11-17',kind='immigration_subpoena',agency='uscis',agency_name='Servicio de Ciudadanía e Inmigración de los Estados Unidos (USCIS)',auth=['8 U.S.C. § 1225(d)'],refs=ref(process='FDNS-NYC-29-0107'),pd='2028-11-09',rd='2028-12-12',window=W(5,'notice_date',unit='business'),accounts=['pablo.cordero@telardigital.example'],data=['subscriber_info','ip_logs'],period=('2028-01-01',None),challenge='filed_objection',lang=('es',),may=['short_window'],unscored=['provider','challenge_document'],
 printed=dict(window='cinco días hábiles desde el envío de este correo',notice_date='17 de noviembre de 2028',process_date='9 de noviembre de 2028',return_date='12 de diciembre de 2028',authority='8 U.S.C. § 1225(d)'))
# ---------------------------------------------------------------- 24
def _(d):
 web(d/'notice.pdf','''<div class=n>The Tuta Letter</div><div class=s>Issue 44 &middot; @M2027-02-02@ &middot; You get this because you subscribed at our website</div>
<h2>Transparency report, second half of 2026</h2>
<p>Twice a year we publish how many requests for user data we received from authorities. Between @M2026-07-01@ and @M2026-12-31@ there were 214 of them: 131 court orders, 62 subpoenas and 21 preservation requests. We handed over data in 58 cases.</p>
<h2>What happens when an agency asks about a user</h2>
<p>Our legal team reads every request. If the law lets us, we inform the user at least ten days before we disclose anything, so there is time to file a motion to quash. In 2026 that happened in 37 cases. In four of them the agency, including Homeland Security Investigations and the FBI, withdrew the request.</p>
<h2>Also this month</h2>
<p>The new calendar app leaves beta on @M2027-02-16@. Upgrade within 14 days and pay half the price for the first year.</p>
<p class=s>No request has been made about you in connection with this newsletter. Unsubscribe with one click.</p>''',css='.n{font:bold 28px Liberation Serif;text-align:center}.s{text-align:center;color:#777;font-size:11px}h2{font-size:15px}')
case('lookalike-transparency-report-newsletter','Not a demand: a newsletter’s transparency report with agencies, subpoenas, motions and ten days','medium',_,'2027-02-03',None,notice='2027-02-02',status='not_a_notice',flags=['not_a_notice'],printed=dict(kind='Transparency report, second half of 2026',days='at least ten days before we disclose anything'))
# ---------------------------------------------------------------- 25
def _(d):
 letter(d/'notice.pdf',['<b>Mercantor Marketplace</b> · Seller Compliance','@M2026-09-14@','Seller: wickerandtwine<br/>Case SC-7731-04','<b>Action needed: confirm your account information</b>','Dear seller,','The federal INFORM Consumers Act (15 U.S.C. § 45f) requires online marketplaces to collect and verify certain information about high-volume sellers. The law is enforced by the Federal Trade Commission and by state attorneys general.','Your shop reached the threshold on @M2026-09-10@. Please confirm your legal name, tax identification number, bank account and a working telephone number within 10 days of this notice. If we have not heard from you by @L2026-09-24@, we are required to suspend your selling privileges until you do.','If you are not able to confirm, or if you want to object to the suspension, you may file an appeal with our Legal Team through Seller Help. Appeals are answered within five business days.','Buyers of high-volume sellers may ask us to disclose your business name and address, as the Act provides.','Thank you for selling with us.','Mercantor Seller Compliance'],font='LSans',size=11,margin=84)
case('lookalike-marketplace-seller-verification','Not a demand: a marketplace asks its seller to confirm account facts under a statute, with ten days, a day, the FTC and a legal team','hard',_,'2026-09-15',None,notice='2026-09-14',status='not_a_notice',flags=['not_a_notice'],printed=dict(kind='confirm your account information',days='within 10 days of this notice'))
# ---------------------------------------------------------------- 26
def _(d):
 letter(d/'notice.pdf',[('c','Snap Inc.'),('c','Law Enforcement Operations, 3000 31st Street, Santa Monica, California',.8),('grid',[[('Date of this notice','@M2028-01-07@'),('Username','otter.and.ash'),('Case','SNP-W-28-00612')],[('Legal process','Search warrant issued @M2027-12-28@'),('Agency','Albuquerque Police Department'),('Issuing court','Second Judicial District Court, Bernalillo County')]],'over'),
 'Hi otter.and.ash,','Snap received the legal process summarized above. It requires us to provide basic account information, Memories and chats that are available, and location data for the period @M2027-10-01@ through @M2027-12-15@.',
 'If you want to challenge it, you need to get a court order and deliver it to us. Snap will respond to the warrant ten days after the date shown at the top of this notice, unless a court has ordered otherwise by then.',
 ('li','Warrants in New Mexico are to be carried out within 10 days of issue. The police have agreed that Snap may answer later than that.','Most Snaps are deleted from our servers once opened, and unopened ones after 31 days.','The Memories you delete now have already been preserved.'),
 'We’re not able to give you legal advice and our support agents cannot see this case.','Snap Law Enforcement Operations'],font='Helvetica',size=10.5)
case('snap-ten-days-after-date-shown-albuquerque-police','A police search warrant for content; ten days after the date in a box end on Martin Luther King Day; the warrant’s own ten days are bait','medium',_,'2028-01-10',('snap','Snap'),notice='2028-01-07',kind='search_warrant',agency='police',agency_name='Albuquerque Police Department',refs=ref(provider='SNP-W-28-00612'),pd='2027-12-28',window=W(10,'notice_date'),accounts=['otter.and.ash'],data=['subscriber_info','content','location'],period=('2027-10-01','2027-12-15'),challenge='court_order',flags=['content_requested'],
 printed=dict(window='ten days after the date shown at the top of this notice',notice_date='@M2028-01-07@',process_date='@M2027-12-28@',agency='Albuquerque Police Department'))
# ---------------------------------------------------------------- 27
def _(d):
 web(d/'notice.pdf','''<div class=b>bluesky <span>moderation &amp; legal</span></div><table class=m><tr><td>to<td>@fernhollow.example<tr><td>sent<td>@S2027-09-30@ 1:12 PM PT<tr><td>about<td>Legal request BSKY-L-1946</table>
<p>Hello,</p><p>Bluesky Social has been served with a subpoena by the United States Senate Committee on Homeland Security and Governmental Affairs. It was issued on @M2027-09-21@ and requires records about several accounts. Yours, @fernhollow.example, is on the list.</p>
<p>The committee is seeking the email address and the IP address logs for each account, @M2027-01-01@ to @M2027-08-31@.</p>
<p>On @L2027-10-14@, we will send the committee the records for your account. What would change that is a court order, or a message from the committee that it no longer wants them. If you obtain an order, write to legal@bsky.example and mention BSKY-L-1946.</p>
<p>Everything you post on Bluesky is public and isn't part of this. Committee staff have asked that we not comment to the press until their hearing on @M2027-10-26@; they have not asked us to keep this from you.</p>
<p>This isn't legal advice. Thank you for being here.</p><p>The Bluesky legal team</p>''',css='.b{font:bold 22px Liberation Sans;color:#1185fe}.b span{font-weight:normal;font-size:14px;color:#666}.m td{padding:1px 12px 1px 0;font-size:12px}.m td:first-child{color:#888}')
case('bluesky-on-october-14-we-will-send-senate-committee','On a named Thursday the records go, so the day before it; a committee of the Senate; a hearing and a wish about the press are bait','medium',_,'2027-10-01',('bluesky','Bluesky'),notice='2027-09-30',kind='congressional_subpoena',agency='congress',agency_name='United States Senate Committee on Homeland Security and Governmental Affairs',refs=ref(provider='BSKY-L-1946'),pd='2027-09-21',window=W(date='2027-10-14',strict=True),accounts=['@fernhollow.example'],data=['contact_info','ip_logs'],period=('2027-01-01','2027-08-31'),challenge='court_order',
 printed=dict(explicit_date='On @L2027-10-14@, we will send the committee the records',notice_date='@S2027-09-30@',process_date='@M2027-09-21@'))
# ---------------------------------------------------------------- 28
def _(d):
 letter(d/'notice.pdf',['AT&amp;T<br/>Global Legal Demand Center<br/>11760 U.S. Highway 1, North Palm Beach, Florida',('r','@M2026-09-10@'),'VIA UPS GROUND','<b>Account:</b> 198.51.100.37 (assigned @M2026-02-19@, 03:06 UTC)<br/><b>GLDC no.:</b> 4471826<br/><b>cc:</b> counsel for plaintiff, mailed @M2026-09-11@',
 'Dear AT&amp;T Internet Customer:','In <i>Federal Trade Commission v. Larkfield Lead Services, Inc.</i>, No. 4:26-cv-01377, a subpoena has been directed to AT&amp;T. Compliance would require us to disclose your name, address and email address as the customer associated with the IP address above. The subpoena is enclosed.',
 'You may contest the subpoena in the court where compliance is required. AT&amp;T allows twenty days, beginning when you receive this letter, for a stamped copy of your motion to quash to reach this office by fax at (877) 555-0150. If none has, AT&amp;T will make the disclosure.',
 'It is not necessary to contact us if you do not intend to contest. Equipment returns, if you are changing service, are due within 21 days of cancellation and are handled elsewhere.','This letter is for information and is not legal advice.','AT&amp;T Global Legal Demand Center'],font='Times-Roman',size=11.5)
 letter(d/'subpoena.pdf',[('c','UNITED STATES DISTRICT COURT'),('c','NORTHERN DISTRICT OF TEXAS',1),('grid',[[('','FEDERAL TRADE COMMISSION,<br/>Plaintiff,<br/>v.<br/>LARKFIELD LEAD SERVICES, INC.,<br/>Defendant.'),('','Civil Action No. 4:26-cv-01377<br/><br/>SUBPOENA TO PRODUCE DOCUMENTS IN A CIVIL ACTION')]],'over'),
 '<b>To:</b> AT&amp;T Services, Inc.','<b>Production:</b> You are commanded to produce the following at the place and hour stated here: the name, address and e-mail address of the subscriber assigned IP address 198.51.100.37 on @M2026-02-19@ at 03:06 UTC.',
 ('tbl',[('Place','1999 Bryan Street, Dallas, Texas'),('Date and time','@N2026-10-20@, 10:00 a.m.')],(110,340),1),
 'This subpoena is issued under Fed. R. Civ. P. 45, parts (c) through (g) of which are printed overleaf. A written objection by the recipient has to be served within 14 days after service of the subpoena, or before the time for compliance if that is earlier.',
 'Date: @N2026-08-27@','/s/ Octavia Brindlecombe, attorney for the Federal Trade Commission, (202) 555-0183'],font='Times-Roman',size=11.5)
case('att-twenty-days-beginning-when-you-receive-ftc','Twenty days from a receipt that the person dates five days after the letter; Rule 45 with its own fourteen days; a copy line with another mailing day','hard',_,'2026-09-16',('att','AT&T'),notice='2026-09-10',received='2026-09-15',kind='civil_subpoena',agency='ftc',auth=['Fed. R. Civ. P. 45'],refs=ref(provider='4471826',case='4:26-cv-01377'),pd='2026-08-27',rd='2026-10-20',window=W(20,'receipt'),accounts=['198.51.100.37'],data=['subscriber_info','contact_info'],challenge='file_stamped_motion',files=SUB,docs=two(),unscored=['accounts'],
 printed=dict(window='twenty days, beginning when you receive this letter',notice_date='@M2026-09-10@',process_date='@N2026-08-27@',return_date='@N2026-10-20@',agency='Federal Trade Commission',authority='Fed. R. Civ. P. 45'))
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
