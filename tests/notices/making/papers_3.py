#!/usr/bin/env python3
"""Builds papers and says what is on them: papers_3.py FOLDER [name ...]. Everything in them is invented."""
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
HERE=Path(sys.argv[1] if sys.argv[1:] else sys.exit(__doc__)); HERE.mkdir(parents=True,exist_ok=True)
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
# ================================================================ the cases
# ---------------------------------------------------------------- 1
def _(d):
 web(d/'notice.pdf','''<div class=g>Gmail</div><div class=u>tidepool.ledger@example.com</div><hr><h2>287410663 Notification from Google</h2><div class=m>1 message</div><hr>
<table class=h><tr><td><b>Google LIS</b> &lt;legal-notice@google.com&gt;<td class=r>Wed, Mar 17, 2027 at 10:41 AM</tr><tr><td colspan=2>To: tidepool.ledger@example.com</tr></table>
<p>Dear User,</p>
<p>Google received a summons from Homeland Security Investigations, a component of U.S. Immigration and Customs Enforcement. The summons asks Google to produce certain records associated with your Google Account, tidepool.ledger@example.com. We've attached a copy.</p>
<p>It is our policy to notify users before we disclose account information to the government, where the law allows it. The summons contains a request that we keep it confidential. It isn't accompanied by a court order, and we've decided to notify you.</p>
<p><b>What happens next.</b> Unless you provide us with a file-stamped copy of a motion to quash within seven (7) days of the date of this email, Google may produce responsive records. Please reply to this email so that your message reaches the right team, and keep the reference number 287410663 in the subject line.</p>
<p>Google is unable to provide legal advice or discuss the substance of the request. For more about how we handle government requests for user information, see our <u>Privacy &amp; Terms</u> page (effective September 15, 2026).</p>
<p>Sincerely,<br>Legal Investigations Support<br>Google LLC</p>
<hr><div class=m>1 attachment<br>HSI_Summons_redacted.pdf (212K)</div>''',css='.g{font:22px Liberation Sans;color:#666}.u{float:right;margin-top:-24px;font-weight:bold}.m{color:#666;font-size:11px}h2{font-size:17px;margin:4px 0}.h{width:100%;border-collapse:collapse}.r{text-align:right}',top=('3/22/27, 7:58 PM','Gmail - 287410663 Notification from Google'),bottom='https://mail.google.com/mail/u/0/?ik=5be0&view=pt&search=all')
 letter(d/'subpoena.pdf',[('c','DEPARTMENT OF HOMELAND SECURITY'),('c','U.S. Immigration and Customs Enforcement · Homeland Security Investigations',.9),('c','SUMMONS TO PRODUCE RECORDS'),
 ('grid',[[('1. TO (name and address)','Google LLC, Attn: Custodian of Records, 1600 Amphitheatre Parkway, Mountain View, CA 94043'),('2. SUMMONS NO.','HSI-SD-2027-003318')],[('3. ISSUED PURSUANT TO','19 U.S.C. § 1509'),('4. FILE NO.','SD07BR27SD0014')],[('5. PRODUCE ON OR BEFORE','04/07/2027'),('6. TIME','9:00 AM')],[('7. RECORDS','For the account tidepool.ledger@example.com, for the period 09/01/2026 through 02/28/2027: (a) subscriber name and address; (b) recovery email address and recovery telephone number; (c) IP address logs with time stamps')],[('8. ISSUING OFFICER','Thaddeus Wrenfield, Supervisory Special Agent'),('9. DATE ISSUED','03/09/2027')]],'over',(320,150)),
 'Failure to comply with this summons will render you liable to proceedings in a U.S. District Court to enforce compliance. You are requested not to disclose the existence of this summons for an indefinite period of time. Any such disclosure could impede the investigation being conducted.',
 ('s','Certificate of service: transmitted by electronic portal on 03/11/2027 at 3:22 PM.')],font='LSans',size=10)
case('google-seven-days-of-the-date-hsi-boxes','Seven days of the date of the email; HSI summons in boxes; return after the window','easy',_,'2027-03-18',('google','Google'),notice='2027-03-17',kind='customs_summons',agency='hsi',auth=['19 U.S.C. § 1509'],refs=ref(provider='287410663',process='HSI-SD-2027-003318',case='SD07BR27SD0014'),pd='2027-03-09',rd='2027-04-07',window=W(7,'notice_date'),accounts=['tidepool.ledger@example.com'],data=['subscriber_info','contact_info','ip_logs'],period=('2026-09-01','2027-02-28'),gag='request',challenge='file_stamped_motion',flags=['nondisclosure_request'],files=SUB,docs=two(),
 printed=dict(window='within seven (7) days of the date of this email',notice_date='Wed, Mar 17, 2027',process_date='03/09/2027',return_date='04/07/2027',agency='Homeland Security Investigations',authority='19 U.S.C. § 1509'))
# ---------------------------------------------------------------- 2
def _(d): web(d/'notice.pdf','''<div class=f>facebook</div><div class=s>Support Inbox &rsaquo; Legal notices &rsaquo; Case 4471902265</div><hr>
<p><b>Notice of a government request for your information</b><br><span class=s>June 25, 2027</span></p>
<p>Hi,</p><p>We received legal process from U.S. Immigration and Customs Enforcement (ICE). It's an immigration subpoena, dated June 14, 2027, and cites 8 U.S.C. § 1225(d)(4)(A) as its authority. It asks Meta to provide basic subscriber information and recent IP login addresses for the Facebook Page <b>Fulton Street Tenants Network</b>.</p>
<p>You have 10 days, beginning on the date this notice was sent, to give us a copy of documentation showing that you have filed an objection in court. If we haven't received that documentation by the end of that period, we may respond to the request.</p>
<p>You can upload documents in this thread or email them to user-notice@meta.example with the case number above.</p>
<p><b>Frequently asked questions</b></p>
<p><i>Is my content being preserved?</i> When an agency asks us to, we preserve account records for 90 days pending receipt of formal legal process. A preservation can be renewed once for another 90 days.</p>
<p><i>Will deleting my account help?</i> No. Deletion can take up to 30 days to complete, and preserved records are not affected by it.</p>
<p><i>Can you give me legal advice?</i> We can't. You may wish to speak with an attorney.</p>
<p>Meta Law Enforcement Response Team</p><hr><div class=s>Terms of Service last revised January 1, 2027 · Meta © 2027</div>''',css='.f{font:bold 26px Liberation Sans;color:#1877f2}.s{color:#666;font-size:11px}',top=('6/28/27, 8:15 AM','Support Inbox'),bottom='https://www.facebook.com/support/?item_id=4471902265')
case('facebook-ten-days-beginning-sent-ice-faq','Ten days that begin on the day the notice was sent, into the observed July 4 of 2027; a FAQ with other day counts','medium',_,'2027-06-28',('meta','Facebook'),notice='2027-06-25',kind='immigration_subpoena',agency='ice',auth=['8 U.S.C. § 1225(d)(4)(A)'],refs=ref(provider='4471902265'),pd='2027-06-14',window=W(10,'notice_date'),accounts=['Fulton Street Tenants Network'],data=['subscriber_info','ip_logs'],challenge='filed_objection',
 printed=dict(window='10 days, beginning on the date this notice was sent',notice_date='June 25, 2027',process_date='June 14, 2027',agency='U.S. Immigration and Customs Enforcement',authority='8 U.S.C. § 1225(d)(4)(A)'))
# ---------------------------------------------------------------- 3
def _(d):
 mono(d/'notice.pdf','''
From: X Legal <twitter-legal@x.com>
To: dockside.signal@example.net
Date: Tue, 9 Feb 2027 14:06:31 -0800
Subject: X Receipt of Legal Process - Case# 0419922781

Dear X User:

We are writing to inform you that X Corp. has received legal process
dated January 19, 2027 requesting information regarding your X account,
@dockside_signal. A copy of the legal process is attached.

The legal process was issued by the United States Secret Service. If
you wish to challenge it, X will need to hear from you promptly. X will
respond to the legal process 10 days after the date of this notice
unless we are notified before then that a motion to quash has been
filed in a court of competent jurisdiction, or that this matter has
otherwise been resolved.

To respond to this notice, please reply to this email. We are not able
to provide legal advice. If you need assistance locating counsel, some
nonprofit organizations maintain referral lists.

Additional information about how X handles requests for user
information is available in our Guidelines for Law Enforcement, last
updated October 3, 2026.

X Legal
X Corp.
865 FM 1209, Building 2, Bastrop, TX 78602
''')
 letter(d/'subpoena.pdf',['<b>UNITED STATES SECRET SERVICE</b><br/>Criminal Investigative Division<br/>950 H Street NW, Washington, DC 20223',('r','January 19, 2027'),
 'X Corp.<br/>Attn: Custodian of Records<br/>Bastrop, Texas',
 '<b>Re: Administrative Subpoena 2027-CID-00418</b>','Dear Custodian:',
 'Pursuant to the authority conferred by 18 U.S.C. § 3486(a)(1)(A)(ii), you are hereby commanded to deliver to the undersigned, not later than February 2, 2027, the following records for the X account @dockside_signal:',
 ('li','Subscriber name and mailing address','Telephone number and email address associated with the account','IP addresses captured at login from November 1, 2026 through January 15, 2027'),
 'Records may be returned by email in a commonly used electronic format in lieu of a personal appearance.',
 'Your cooperation is appreciated.',('sp',10),'Meriwether Oakhollow<br/>Special Agent in Charge<br/>(202) 555-0164'],font='Times-Roman',size=11.5)
case('x-ten-days-after-the-date-usss-letter-stale','Ten days after the date of the notice; a letter-form Secret Service subpoena whose return day was gone before the notice','medium',_,'2027-02-10',('x','X'),notice='2027-02-09',kind='administrative_subpoena',agency='usss',auth=['18 U.S.C. § 3486(a)(1)(A)(ii)'],refs=ref(provider='0419922781',process='2027-CID-00418'),pd='2027-01-19',rd='2027-02-02',window=W(10,'notice_date'),accounts=['@dockside_signal'],data=['subscriber_info','contact_info','ip_logs'],period=('2026-11-01','2027-01-15'),challenge='notice_of_filing',flags=['stale_return_date'],files=SUB,docs=two(),
 printed=dict(window='10 days after the date of this notice',notice_date='Tue, 9 Feb 2027',process_date='January 19, 2027',return_date='February 2, 2027',agency='United States Secret Service',authority='18 U.S.C. § 3486(a)(1)(A)(ii)'))
# ---------------------------------------------------------------- 4
def _(d):
 web(d/'notice.pdf','''<div class=r>reddit</div><div class=s>Message from <b>u/RedditLegal</b> &middot; April 27, 2027 &middot; Legal reference R-2027-0518834</div><hr>
<p>Dear Reddit user u/mill_pond_reader,</p>
<p>Reddit, Inc. has been served with a grand jury subpoena that seeks information about your Reddit account. The subpoena was obtained by the United States Attorney's Office for the District of Massachusetts. It asks for your registration information and the IP addresses that were recorded when you accessed the account.</p>
<p>It's Reddit's policy to notify users of requests like this one when we can. We have attached the subpoena to this message with certain names removed.</p>
<p>If you intend to challenge the subpoena, you must do so in court. Please email us proof that a motion has been filed, bearing the court's stamp, no later than 5:00 p.m. Pacific Time on Thursday, May 13, 2027. If we do not have it by that time, Reddit will produce the information described above.</p>
<p>Reddit can't represent you or advise you on whether or how to respond. You may want to talk to a lawyer.</p>
<p>Reddit Legal</p><div class=s>This is an official message from Reddit, Inc. User Agreement effective March 31, 2026.</div>''',css='.r{font:bold 24px Liberation Sans;color:#ff4500}.s{color:#777;font-size:11px}',top=('4/29/27, 12:03 PM','reddit: messages'),bottom='https://www.reddit.com/message/messages/2ab')
 letter(d/'subpoena.pdf',[('s','AO 110 (Rev. 06/09) Subpoena to Testify Before a Grand Jury'),('c','UNITED STATES DISTRICT COURT'),('c','for the',.9),('c','District of Massachusetts',1),('c','SUBPOENA TO TESTIFY BEFORE A GRAND JURY'),
 '<b>To:</b> Reddit, Inc., Custodian of Records, San Francisco, California',
 '<b>YOU ARE COMMANDED</b> to appear in this United States district court at the time, date, and place shown below to testify before the court’s grand jury. When you arrive, you must remain at the court until the judge or a court officer allows you to leave.',
 ('grid',[[('Place','John Joseph Moakley U.S. Courthouse, Boston'),('Date and Time','May 27, 2027, 9:30 a.m.')]],'over'),
 'You must also bring with you the following documents, electronically stored information, or objects: registration information and IP access logs for user u/mill_pond_reader, December 1, 2026 to April 1, 2027. Production by email to the case agent before the date above excuses appearance.',
 ('tbl',[('Date:','April 15, 2027'),('','CLERK OF COURT'),('Grand jury no.','27-GJ-10-0226')]),
 'The name, address, telephone number and email of the United States attorney, or assistant United States attorney, who requests this subpoena, are: Lucinda Farthingale, Assistant U.S. Attorney, Boston, (617) 555-0139.',
 ('s','Issued under Fed. R. Crim. P. 17.')],font='Times-Roman',size=11)
case('reddit-no-later-than-5pm-pacific-grand-jury','No later than an hour and a zone; an AO 110 grand jury subpoena with the later return day','easy',_,'2027-04-29',('reddit','Reddit'),notice='2027-04-27',kind='grand_jury_subpoena',agency='usao',agency_name="United States Attorney's Office for the District of Massachusetts",auth=['Fed. R. Crim. P. 17'],refs=ref(provider='R-2027-0518834',process='27-GJ-10-0226'),pd='2027-04-15',rd='2027-05-27',window=W(date='2027-05-13',cutoff='17:00',zone='America/Los_Angeles'),accounts=['u/mill_pond_reader'],data=['subscriber_info','ip_logs'],period=('2026-12-01','2027-04-01'),challenge='file_stamped_motion',files=SUB,docs=two(),unscored=['references'],
 printed=dict(explicit_date='no later than 5:00 p.m. Pacific Time on Thursday, May 13, 2027',notice_date='April 27, 2027',process_date='April 15, 2027',return_date='May 27, 2027',agency="United States Attorney's Office for the District of Massachusetts"))
# ---------------------------------------------------------------- 5
def _(d): mono(d/'notice.pdf','''
From:    Perpetua Lindqvist-Ames <perpetua@example.org>
To:      Legal Aid Intake <intake@example.org>
Date:    Wed, 6 Oct 2027 08:44:10 -0400
Subject: Fwd: [Discord] Information request for your account (#58820417)

Hi, I manage our group's server and got this on Friday. I think we have
until the 15th, is that right? Our board meets on October 20.

Perpetua

---------- Forwarded message ----------
From:    Discord Legal <legal-notices@discord.com>
Date:    Fri, 1 Oct 2027 16:20:55 -0700
Subject: [Discord] Information request for your account (#58820417)
To:      perpetua@example.org

Hello,

Discord received an administrative subpoena from the Federal Bureau of
Investigation that requests information about your account,
copperfern_mods. The subpoena is dated September 22, 2027. According to
the subpoena, it was issued under 18 U.S.C. 3486.

The requested information consists of the email address and phone number
registered to the account, and session IP addresses from July 1, 2027 to
September 15, 2027. Messages are not included in the request.

If you object to the disclosure of this information, you will need to
file a motion with the appropriate court. Please provide us with a
file-stamped copy by replying to this email within seven (7) business
days of the date this email was sent. In the absence of such a filing,
Discord will comply with the subpoena.

We can't answer questions about the investigation or give legal advice.

Discord Legal Team
444 De Haro Street, San Francisco, CA 94107
''')
case('discord-seven-business-days-forwarded-columbus','Seven business days over Columbus Day, in a forwarded mail with a lay guess','hard',_,'2027-10-06',('discord','Discord'),notice='2027-10-01',kind='administrative_subpoena',agency='fbi',auth=['18 U.S.C. § 3486'],refs=ref(provider='58820417'),pd='2027-09-22',window=W(7,'notice_date',unit='business'),accounts=['copperfern_mods'],data=['contact_info','ip_logs'],period=('2027-07-01','2027-09-15'),challenge='file_stamped_motion',flags=['forwarded'],unscored=['received_date'],
 printed=dict(window='within seven (7) business days of the date this email was sent',notice_date='Fri, 1 Oct 2027',process_date='September 22, 2027',agency='Federal Bureau of Investigation',authority='18 U.S.C. 3486'))
# ---------------------------------------------------------------- 6
def _(d):
 letter(d/'notice.pdf',['February 17, 2027','Via email to the address on file','<b>Re: Subpoena for information about your LinkedIn account; LinkedIn reference LNKD-GR-270217-06</b>','Dear Member:',
 'LinkedIn Corporation recently received a subpoena from the U.S. Securities and Exchange Commission that calls for the production of information concerning the LinkedIn profile registered to harrow.and.pine@example.com. The enclosed copy has been provided so that you may review it with counsel of your choosing.',
 'LinkedIn intends to produce responsive, non-content information on or after March 8, 2027. We will not do so if you have, prior to that date, filed a motion to quash or modify the subpoena and have provided LinkedIn with a copy of the motion showing that it was filed.',
 'Correspondence regarding this matter should be directed to member-notice@linkedin.example and should include the reference number above.',
 'LinkedIn takes no position on the merits of any challenge. This letter is not, and should not be relied on as, legal advice. Our Privacy Policy, which describes this practice, was last updated on November 20, 2026.',
 ('sp',6),'Sincerely,','LinkedIn Legal<br/>Government Requests'],font='Helvetica',size=10.5,foot='LinkedIn Corporation · 1000 West Maude Avenue, Sunnyvale, California 94085',head=['LinkedIn','Government Requests'])
 letter(d/'subpoena.pdf',[('c','UNITED STATES OF AMERICA'),('c','SECURITIES AND EXCHANGE COMMISSION'),('c','SUBPOENA'),('c','In the Matter of Pinecrest Harbor Notes (D-04417)',1),
 '<b>To:</b> LinkedIn Corporation, c/o Custodian of Records, 1000 West Maude Avenue, Sunnyvale, CA 94085',
 '<b>[X] YOU MUST PRODUCE</b> everything specified in the Attachment to this subpoena to officers of the Securities and Exchange Commission, at the place, date and time specified below:',
 ('in','ENF-CPU, U.S. Securities and Exchange Commission, 14420 Albemarle Point Place, Chantilly, VA, no later than March 24, 2027 at 5:00 p.m.'),
 '<b>FEDERAL LAW REQUIRES YOU TO COMPLY WITH THIS SUBPOENA.</b> If you do not comply, the SEC may bring an action in federal court to enforce it. Failure to comply with a court order enforcing this subpoena may result in the court imposing a fine, imprisonment, or both.',
 ('tbl',[('By:','Cassius Penhallow, Senior Counsel, Division of Enforcement'),('Date:','February 4, 2027')]),
 'I am an officer of the Securities and Exchange Commission authorized to issue subpoenas in this matter. The Commission has issued a formal order authorizing this investigation under Section 21(a) of the Securities Exchange Act of 1934; this subpoena is issued under 15 U.S.C. § 78u(b).',
 ('hr',),('c','ATTACHMENT',1),'Relevant period: May 1, 2025 through December 31, 2026.<br/>1. Documents sufficient to identify the member registered under harrow.and.pine@example.com, including name and address.<br/>2. Payment card and billing information for premium services.'],font='Times-Roman',size=10.5)
case('linkedin-on-or-after-march-8-sec','Production on or after a Monday; the SEC subpoena names a later day','medium',_,'2027-02-18',('linkedin','LinkedIn'),notice='2027-02-17',kind='administrative_subpoena',agency='sec',auth=['15 U.S.C. § 78u(b)'],refs=ref(provider='LNKD-GR-270217-06',case='D-04417'),pd='2027-02-04',rd='2027-03-24',window=W(date='2027-03-08',strict=True),accounts=['harrow.and.pine@example.com'],data=['subscriber_info','payment'],period=('2025-05-01','2026-12-31'),challenge='file_stamped_motion',accept=None,files=SUB,docs=two(),unscored=['challenge_document'],
 printed=dict(explicit_date='on or after March 8, 2027',notice_date='February 17, 2027',process_date='February 4, 2027',return_date='March 24, 2027',agency='U.S. Securities and Exchange Commission',authority='15 U.S.C. § 78u(b)'))
# ---------------------------------------------------------------- 7
def _(d):
 letter(d/'notice.pdf',[('r','October 4, 2027'),'Dear Pinner,','<b>About your Pinterest account @saltmarsh.studio</b>',
 'Pinterest recently received a civil investigative demand issued by the Washington State Office of the Attorney General. The demand, which we received on September 23, 2027, requires Pinterest to provide information about the business account @saltmarsh.studio. A copy accompanies this letter.',
 'Before we provide any information, we would like you to have an opportunity to seek relief from a court. You have 21 days from the date of this letter to do so. Please make sure that we receive a copy of your petition or motion, as accepted for filing by the clerk, within those 21 days at user-disclosure@pinterest.example. In the absence of a filing, we will provide the information requested.',
 'Please note that information you delete after the date of this letter may already have been preserved. We preserved the account on September 24, 2027 and will retain the preserved copy through December 23, 2027.',
 'We are not able to give you legal advice.',('sp',6),'Regards,','Pinterest Legal'],font='LSans',size=10.5,foot='Pinterest, Inc. · 651 Brannan Street, San Francisco, CA · Law enforcement guidelines updated 08/01/2026')
 letter(d/'subpoena.pdf',[('c','STATE OF WASHINGTON'),('c','OFFICE OF THE ATTORNEY GENERAL'),('c','Consumer Protection Division',.9),('c','CIVIL INVESTIGATIVE DEMAND'),
 ('tbl',[('Demand to','Pinterest, Inc., San Francisco, California'),('Demand No.','CPD-2027-1108'),('Authority','Wash. Rev. Code § 19.86.110'),('Date of demand','September 16, 2027'),('Date for response','October 20, 2027'),('Subject','Possible unfair or deceptive acts in the sale of event tickets'),('Material demanded','For the account @saltmarsh.studio: name and address of the account holder; email address; advertising payment records. Period: January 1, 2026 to August 31, 2027.'),('Contact','Hyacinth Barrowclough, Assistant Attorney General, (206) 555-0117')],(130,340),1),
 'A petition to extend the return date, or to modify or set aside this demand, may be filed in superior court within 20 days after service or before the return date, whichever is sooner.',('sp',12),'Hyacinth Barrowclough<br/>Assistant Attorney General, Consumer Protection Division'],font='DSans',size=10)
case('pinterest-21-days-washington-ag-due-first','Twenty-one days from the letter, but the attached demand of a state attorney general is due on day sixteen; its own twenty days are the recipient’s','medium',_,'2027-10-06',('pinterest','Pinterest'),notice='2027-10-04',kind='civil_investigative_demand',agency='wa_ag',auth=['Wash. Rev. Code § 19.86.110'],refs=ref(process='CPD-2027-1108'),pd='2027-09-16',rd='2027-10-20',window=W(21,'notice_date'),accounts=['@saltmarsh.studio'],data=['subscriber_info','contact_info','payment'],period=('2026-01-01','2027-08-31'),challenge='file_stamped_motion',flags=['return_before_window_end'],files=SUB,docs=two(),
 printed=dict(window='21 days from the date of this letter',notice_date='October 4, 2027',process_date='September 16, 2027',return_date='October 20, 2027',agency='Washington State Office of the Attorney General',authority='Wash. Rev. Code § 19.86.110'))
# ---------------------------------------------------------------- 8
def _(d): web(d/'notice.pdf','''<div class=t>TikTok</div><div class=s>Inbox &rsaquo; System notifications</div><hr>
<div class=b><div class=s>Account update &middot; Nov 14</div><p><b>We received a legal request about your account</b></p>
<p>Hi @loomhouse.collective,</p><p>TikTok has received an administrative subpoena from the U.S. Department of Homeland Security requesting registration details and log-in IP information for your account. We're letting you know because our policy is to tell users about requests for their data unless we're legally prevented from doing so.</p>
<p>If you'd like to contest the subpoena, please send us evidence that you've filed a challenge with a court within 10 days of the date of this notification. You can reach us through the form linked below. Include request ID TT-US-7719024. After that period we may provide the requested data.</p>
<p>This notification isn't legal advice.</p></div><div class=s>&copy; 2027 TikTok &middot; Community Guidelines &middot; Privacy Policy</div>''',css='.t{font:bold 22px Liberation Sans}.s{color:#777;font-size:11px}.b{border:1px solid #ccc;border-radius:8px;padding:6px 14px;margin:8px 0}')
case('tiktok-nov-14-without-a-year','An in-app notification with a day and month only; a copyright year is bait','medium',_,'2027-11-17',('tiktok','TikTok'),kind='administrative_subpoena',agency='dhs',refs=ref(provider='TT-US-7719024'),window=W(10,'notice_date'),accounts=['@loomhouse.collective'],data=['subscriber_info','ip_logs'],challenge='filed_objection',status='unknown',flags=['missing_year'],
 printed=dict(window='within 10 days of the date of this notification',agency='U.S. Department of Homeland Security'))
# ---------------------------------------------------------------- 9
def _(d): mono(d/'notice.pdf','''
From: Tumblr Legal <legal@tumblr.com>
To: slate.and.sorrel@example.net
Date: Thu, 20 May 2027 13:15:09 -0400
Subject: Legal demand concerning slateandsorrel.tumblr.example

Hello,

Tumblr has been served with a summons by U.S. Customs and Border
Protection, number CBP-27-HQ-0552, under 19 U.S.C. 1509. It was issued
May 10, 2027 and demands user information for the blog
slateandsorrel.tumblr.example, specifically the email address on the
account and the IP addresses used to post since January 1, 2027.

You have 7 days from the date of this email, or until the date the
information is due to the agency, whichever is later, to file a motion
to quash or to raise another legal challenge. CBP has asked us to
provide the information by June 14, 2027.

If you plan to challenge the summons, let us know by replying to this
email within that time and we will hold off on producing anything until
the challenge is decided. If we do not hear from you, we will provide
the information described above.

We can't offer legal advice and recommend that you talk to an attorney.

Regards,
Tumblr Legal
''')
case('tumblr-later-of-7-days-or-june-14-cbp','The later of seven days and the due day; word of intent is enough','medium',_,'2027-05-21',('tumblr','Tumblr'),notice='2027-05-20',kind='customs_summons',agency='cbp',auth=['19 U.S.C. § 1509'],refs=ref(process='CBP-27-HQ-0552'),pd='2027-05-10',rd='2027-06-14',window=W(7,'notice_date'),later_of=True,accounts=['slateandsorrel.tumblr.example'],data=['contact_info','ip_logs'],period=('2027-01-01',None),challenge='intent_to_challenge',flags=['later_of'],
 printed=dict(window='7 days from the date of this email, or until the date the information is due to the agency, whichever is later',notice_date='Thu, 20 May 2027',process_date='May 10, 2027',return_date='June 14, 2027',agency='U.S. Customs and Border Protection',authority='19 U.S.C. 1509'))
# ---------------------------------------------------------------- 10
def _(d): letter(d/'notice.pdf',['From: Substack Legal &lt;legal@substack.com&gt;<br/>To: editor@ironbridge-dispatch.example<br/>Sent: Monday, August 30, 2027 11:02 AM<br/>Subject: Subpoena for information about your publication',('hr',),
 'Hello,','We wanted to let you know that Substack has received a subpoena from the Multnomah County District Attorney in Oregon. It relates to your publication, ironbridge-dispatch.example, and it is dated August 23, 2027. Our internal reference is SUB-LGL-2291.',
 'The subpoena asks for the name and email address on the publisher account and for payout details. It doesn’t ask for drafts, posts or subscriber lists, and we wouldn’t provide those without a warrant. We have been asked to respond by October 1, 2027. Nothing has been provided so far.',
 'We generally comply with valid legal process. If you believe the subpoena is improper and you intend to ask a court to quash it, please tell us as soon as possible and share a copy of whatever is filed. We’ll take that into account before responding.',
 'As a reminder, Substack cannot advise you about your legal options. Writers who participate in Substack Defender may contact that program; applications are typically reviewed within 5 days.',
 'Thanks,<br/>Substack Legal',('s','548 Market Street, San Francisco, CA 94104 · Publisher Agreement effective 12 July 2026')],font='DSerif',size=10)
case('substack-as-soon-as-possible-multnomah-da','No window: as soon as possible; the response day and a program’s five days are bait; nothing handed over','medium',_,'2027-08-31',('substack','Substack'),notice='2027-08-30',kind='state_subpoena',agency='district_attorney',agency_name='Multnomah County District Attorney',refs=ref(provider='SUB-LGL-2291'),pd='2027-08-23',rd='2027-10-01',accounts=['ironbridge-dispatch.example'],data=['subscriber_info','contact_info','payment'],disclosed=False,flags=['no_window_stated'],unscored=['challenge_document'],
 printed=dict(notice_date='Monday, August 30, 2027',process_date='August 23, 2027',return_date='October 1, 2027',agency='Multnomah County District Attorney'))
# ---------------------------------------------------------------- 11
def _(d): letter(d/'notice.pdf',['<b>Dropbox</b>','December 29, 2026','User notice of legal process','Reference: DB-LE-66014927',('hr',),
 'Dear Dropbox user,','This notice concerns your Dropbox account registered to bellwether.archive@example.org. On December 21, 2026, Dropbox was served with an administrative subpoena by the U.S. Postal Inspection Service (subpoena no. PIS-26-7740, dated December 16, 2026), under the authority of 39 U.S.C. § 3016.',
 ('tbl',[('Information requested','Name on the account, registration date, email address, IP addresses from account logins'),('Time period','June 1, 2026 to November 30, 2026'),('Files requested','None')],(150,320),1),
 'We do not plan to provide a response to the subpoena before Tuesday, January 19, 2027. If you file a motion to quash or another formal objection before that date, please send us documentation of the filing so that we can consider it.',
 'After that, Dropbox expects to provide the information listed above. Please do not reply with questions about the underlying investigation; we do not have that information.',
 'Dropbox Legal<br/>user-notices@dropbox.example',('s','Dropbox Government Data Request Principles, revised February 2, 2026')],font='LSans',size=11)
case('dropbox-not-before-january-19-uspis','No response before the Tuesday after Martin Luther King Day: the Friday before is the safe day','medium',_,'2027-01-04',('dropbox','Dropbox'),notice='2026-12-29',kind='administrative_subpoena',agency='uspis',auth=['39 U.S.C. § 3016'],refs=ref(provider='DB-LE-66014927',process='PIS-26-7740'),pd='2026-12-16',window=W(date='2027-01-19',strict=True),accounts=['bellwether.archive@example.org'],data=['subscriber_info','contact_info','ip_logs'],period=('2026-06-01','2026-11-30'),challenge='filed_objection',
 printed=dict(explicit_date='before Tuesday, January 19, 2027',notice_date='December 29, 2026',process_date='December 16, 2026',agency='U.S. Postal Inspection Service',authority='39 U.S.C. § 3016'))
# ---------------------------------------------------------------- 12
def _(d):
 web(d/'notice.pdf','''<div class=c>coinbase</div><p>July 23, 2027</p><p><b>Notice of a request for your account information</b><br>Case ID: CB-SUB-0093318</p>
<p>Dear Coinbase customer,</p><p>Coinbase, Inc. received a Civil Investigative Demand from the Federal Trade Commission. The demand calls for records relating to the Coinbase account associated with quarrykeeper@example.com, including account opening information, transaction history and linked bank accounts.</p>
<p>Coinbase is required to respond to valid legal demands. As a courtesy, we will wait fourteen (14) days from the date of this notice, through Friday, August 6, 2027, before producing records that relate to you. If you obtain an order from a court directing Coinbase not to produce, please email a copy to customer-notices@coinbase.example within that time.</p>
<p>For your reference, the demand is enclosed. Coinbase does not provide legal or tax advice.</p>
<p>Coinbase Compliance</p><p class=s>Did you receive this message unexpectedly? Coinbase will never ask for your password, 2-step verification codes or recovery phrase. User Agreement updated 06/02/2027.</p>''',css='.c{font:bold 26px Liberation Sans;color:#0052ff}.s{font-size:10px;color:#666}')
 letter(d/'subpoena.pdf',[('c','United States of America'),('c','Federal Trade Commission'),('c','CIVIL INVESTIGATIVE DEMAND'),
 ('grid',[[('1. TO','Coinbase, Inc., Attn: Legal Department'),('1a. MATTER NUMBER','2723119')],
  [('2. ACTION REQUIRED','This demand is issued pursuant to Section 20 of the FTC Act, 15 U.S.C. § 57b-1, in the course of an investigation to determine whether there is a violation of laws administered by the Federal Trade Commission.')],
  [('3. RESPONSE DUE','August 18, 2027'),('4. DATE ISSUED','07/12/2027')],
  [('5. DOCUMENTS','Account opening information (name, address), transaction history and linked bank accounts for the customer using quarrykeeper@example.com, 01/01/2026 to 06/30/2027')],
  [('6. RECORDS CUSTODIAN','Ingram Sallowfield, Paralegal Specialist'),('7. COMMISSIONER’S SIGNATURE','(signed)')]],'over'),
 '<b>YOUR RIGHTS TO REGULATORY ENFORCEMENT FAIRNESS.</b> The FTC has a longstanding commitment to a fair regulatory enforcement environment.',
 '<b>PETITION TO LIMIT OR QUASH.</b> Any petition must be filed by the recipient within 20 days after service, or, if the return date is less than 20 days after service, prior to the return date.',('s','FTC Form 144 (rev. 11/17)')],font='LSans',size=10)
case('coinbase-fourteen-days-through-august-6-ftc','Fourteen days and the day they end on, told together; FTC demand in boxes with its own twenty days for the recipient','easy',_,'2027-07-26',('coinbase','Coinbase'),notice='2027-07-23',kind='civil_investigative_demand',agency='ftc',auth=['15 U.S.C. § 57b-1'],refs=ref(provider='CB-SUB-0093318',case='2723119'),pd='2027-07-12',rd='2027-08-18',window=W(14,'notice_date',date='2027-08-06'),accounts=['quarrykeeper@example.com'],data=['subscriber_info','payment'],optional=['other','linked_accounts'],period=('2026-01-01','2027-06-30'),challenge='court_order',files=SUB,docs=two(),
 printed=dict(window='fourteen (14) days from the date of this notice',explicit_date='through Friday, August 6, 2027',notice_date='July 23, 2027',process_date='07/12/2027',return_date='August 18, 2027',agency='Federal Trade Commission',authority='15 U.S.C. § 57b-1'))
# ---------------------------------------------------------------- 13
def _(d): letter(d/'notice.pdf',['Verizon Security Assistance Team<br/>180 Washington Valley Road, Bedminster, New Jersey','April 10, 2028','Re: Wireless number (302) 555-0143<br/>Verizon file VSAT-28-0410-662','Dear Verizon customer:',
 'Please be advised that Cellco Partnership d/b/a Verizon Wireless is in receipt of a subpoena from the House Committee on Oversight and Accountability, issued on March 31, 2028. It directs Verizon to produce subscriber information and call detail records for the wireless number shown above, for January 1, 2027 through December 31, 2027. The return date on the subpoena is May 9, 2028.',
 'We are notifying you in order that you may take any action you believe is appropriate. Should you or your attorney file an action to challenge the subpoena, please notify us in writing at once. Verizon will otherwise comply with its legal obligations.',
 'This letter does not affect your service. Questions about your bill should be raised within 180 days of the bill date; see the Customer Agreement (effective January 10, 2028).',
 'Verizon is not permitted to provide you with legal advice.',('sp',8),'Very truly yours,','Verizon Security Assistance Team'],font='Helvetica',size=10.5)
case('verizon-at-once-house-committee','A committee of Congress; no window but a return date and a billing period','medium',_,'2028-04-13',('verizon','Verizon'),notice='2028-04-10',kind='congressional_subpoena',agency='congress',agency_name='House Committee on Oversight and Accountability',refs=ref(provider='VSAT-28-0410-662'),pd='2028-03-31',rd='2028-05-09',accounts=['(302) 555-0143'],data=['subscriber_info','other'],period=('2027-01-01','2027-12-31'),flags=['no_window_stated'],unscored=['challenge_document','data_sought'],
 printed=dict(notice_date='April 10, 2028',process_date='March 31, 2028',return_date='May 9, 2028',agency='House Committee on Oversight and Accountability'))
# ---------------------------------------------------------------- 14
def _(d):
 letter(d/'notice.pdf',['<b>AT&amp;T</b><br/>Global Legal Demand Center<br/>11760 US Highway 1, North Palm Beach, Florida','June 1, 2027','VIA FIRST-CLASS MAIL','Account ending in 7714<br/>GLDC File: 3370916',
 'Dear Customer:','AT&amp;T has been served with a subpoena in the civil action captioned <i>Secretary of Labor v. Cape Verity Home Care, LLC</i>, No. 3:27-cv-00884, pending in the United States District Court for the District of Connecticut. The party that served the subpoena is the United States Department of Labor. A copy of the subpoena is included with this letter.',
 'The subpoena requires AT&amp;T to identify the customer who was assigned IP address 198.51.100.62 on the dates listed in it, and to supply that customer’s name, billing address and telephone number.',
 'If you object to the release of this information, you must file your objection or motion with the court and furnish AT&amp;T with a copy bearing the court’s file stamp within twenty (20) days of your receipt of this letter. Copies may be faxed to (561) 555-0188.',
 'Unless AT&amp;T receives such a copy within that period, it will provide the information to the requesting party. AT&amp;T was served on May 24, 2027. Please do not contact the court regarding the contents of this letter.',
 ('sp',6),'Sincerely,','AT&amp;T Global Legal Demand Center'],font='Times-Roman',size=11)
 letter(d/'subpoena.pdf',[('s','AO 88B (Rev. 12/20) Subpoena to Produce Documents, Information, or Objects in a Civil Action'),('c','UNITED STATES DISTRICT COURT'),('c','for the District of Connecticut',.95),
 ('tbl',[('SECRETARY OF LABOR, United States Department of Labor, Plaintiff','Civil Action No. 3:27-cv-00884'),('v.',''),('CAPE VERITY HOME CARE, LLC, Defendant','(issued in aid of discovery)')],(280,190)),
 ('c','SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS IN A CIVIL ACTION'),
 'To: AT&amp;T Corp., Global Legal Demand Center',
 '[X] <b>Production:</b> YOU ARE COMMANDED to produce at the time, date, and place set forth below the following documents or electronically stored information: records sufficient to show the name, billing address and telephone number of the subscriber assigned 198.51.100.62 on February 3, 2027 and March 11, 2027.',
 ('grid',[[('Place: Office of the Solicitor, Boston, Massachusetts','&nbsp;'),('Date and Time:','July 6, 2027, 10:00 am')]],'over'),
 'The following provisions of Fed. R. Civ. P. 45 are attached: Rule 45(c), relating to the place of compliance; Rule 45(d), relating to your protection as a person subject to a subpoena.',
 ('tbl',[('Date:','May 17, 2027'),('Attorney’s signature:','Barnabas Elmhurst, Trial Attorney')])],font='Times-Roman',size=10.5)
case('att-twenty-days-of-receipt-labor-rule-45','Twenty days from a receipt that nobody has dated; Rule 45 subpoena with a caption; the safe day runs back over the observed Juneteenth','hard',_,'2027-06-07',('att','AT&T'),notice='2027-06-01',kind='civil_subpoena',agency='dol',auth=['Fed. R. Civ. P. 45'],refs=ref(case='3:27-cv-00884',provider='3370916'),pd='2027-05-17',rd='2027-07-06',window=W(20,'receipt'),accounts=['198.51.100.62'],data=['subscriber_info','contact_info'],challenge='file_stamped_motion',flags=['receipt_unknown'],unscored=['accounts'],files=SUB,docs=two(),
 printed=dict(window='within twenty (20) days of your receipt of this letter',notice_date='June 1, 2027',process_date='May 17, 2027',return_date='July 6, 2027',agency='United States Department of Labor',authority='Fed. R. Civ. P. 45'))
# ---------------------------------------------------------------- 15
def _(d):
 letter(d/'notice.pdf',['T-Mobile USA, Inc.<br/>Law Enforcement Relations Group<br/>4 Sylvan Way, Parsippany, New Jersey','January 5, 2028','<b>Notification of subpoena · LERG ticket 28-01-55203</b>','Dear T-Mobile customer,',
 'T-Mobile has been served with an administrative subpoena for records of the line ending in 0176. The subpoena was issued by the Drug Enforcement Administration under 21 U.S.C. § 876. The enclosed copy shows what has been requested.',
 'If you wish to contest the subpoena, you have 14 days from the date of mailing of this letter to obtain relief and to provide us with a court order. This letter was mailed on January 6, 2028. In the event that no order has been provided by the end of the 14-day period, T-Mobile will release the records.',
 'Please send any order to LERG, Attention: Customer Notices, at the address above, or by fax to (973) 555-0121. We cannot accept orders by telephone or in retail stores.',
 'T-Mobile does not give legal advice and cannot tell you why the records have been requested.',('sp',8),'T-Mobile Law Enforcement Relations Group'],font='LSans',size=11,foot='T-Mobile Privacy Notice effective May 15, 2027')
 letter(d/'subpoena.pdf',[('c','UNITED STATES DEPARTMENT OF JUSTICE'),('c','DRUG ENFORCEMENT ADMINISTRATION',1),('c','ADMINISTRATIVE SUBPOENA'),
 ('grid',[[('In the matter of the investigation of Case No.','R1-28-0039'),('Subpoena No.','RI-28-414770')],[('TO','T-Mobile USA, Inc., 4 Sylvan Way, Parsippany, NJ'),('PHONE','(973) 555-0120')]],'over'),
 'Pursuant to an investigation of violations of 21 U.S.C. 801 et seq. and by authority of section 506 of the Controlled Substances Act, 21 U.S.C. § 876, you are hereby commanded to provide the following:',
 ('tbl',[('Target','(908) 555-0176'),('Records','Subscriber name and billing address; IMEI and device model; payment method'),('Dates','08/01/2027 - 12/15/2027'),('Return to','Special Agent Rowan Pettibone, Newark Division'),('Due','January 28, 2028'),('Issued','December 22, 2027')],(90,380),1),
 'Please do not disclose the existence of this request or investigation for an indefinite time period. Any such disclosure could impede the criminal investigation being conducted.',('s','FORM DEA-79')],font='LNarrow',size=11.5)
case('t-mobile-14-days-from-mailing-dea','Fourteen days from the day of mailing, one day after the letter; DEA subpoena in table and boxes','medium',_,'2028-01-10',('t-mobile','T-Mobile'),notice='2028-01-05',kind='administrative_subpoena',agency='dea',auth=['21 U.S.C. § 876'],refs=ref(provider='28-01-55203',process='RI-28-414770',case='R1-28-0039'),pd='2027-12-22',rd='2028-01-28',window=W(14,'mailing',trigger_date='2028-01-06'),accounts=['(908) 555-0176'],data=['subscriber_info','device','payment'],period=('2027-08-01','2027-12-15'),gag='request',challenge='court_order',flags=['nondisclosure_request'],files=SUB,docs=two(),
 printed=dict(window='14 days from the date of mailing of this letter',mailing='mailed on January 6, 2028',notice_date='January 5, 2028',process_date='December 22, 2027',return_date='January 28, 2028',agency='Drug Enforcement Administration',authority='21 U.S.C. § 876'))
# ---------------------------------------------------------------- 16
def _(d):
 letter(d/'notice.pdf',['Comcast<br/>Legal Response Center<br/>650 Centerton Road, Moorestown, New Jersey','October 27, 2027','CONFIDENTIAL','Re: Court order for subscriber records<br/>Comcast File No. LRC-2027-90417',
 'Dear Comcast Customer:','Comcast has received an order of the United States District Court for the Eastern District of Pennsylvania, entered October 18, 2027 on the application of the United States Attorney’s Office for that district. The order requires Comcast to disclose subscriber and connection records for the Xfinity account that used IP address 203.0.113.149.',
 'Federal law gives cable subscribers an opportunity to contest an order of this kind. If you wish to contest it, you must file the appropriate papers with the court and send us a file-stamped copy within thirty (30) days of the date of this letter, that is, on or before November 26, 2027.',
 'If we have not received a file-stamped copy by then, we will comply with the order. You may reach the Legal Response Center at (856) 555-0153 between 8:00 a.m. and 5:00 p.m. Eastern time. Our representatives are not able to give legal advice.',
 ('sp',6),'Sincerely yours,','Comcast Legal Response Center',('s','Enclosure (1). Customer Privacy Notice last updated June 30, 2027.')],font='Times-Roman',size=11.5)
 letter(d/'subpoena.pdf',[('c','IN THE UNITED STATES DISTRICT COURT'),('c','FOR THE EASTERN DISTRICT OF PENNSYLVANIA',1),
 ('tbl',[('IN RE APPLICATION OF THE UNITED STATES OF AMERICA FOR AN ORDER PURSUANT TO 18 U.S.C. § 2703(d)','Misc. No. 27-mc-1186')],(300,170)),('c','ORDER'),
 'AND NOW, this 18th day of October, 2027, upon the application of the United States, by its attorneys, the United States Attorney’s Office for the Eastern District of Pennsylvania, and the Court finding that the applicant has offered specific and articulable facts showing that there are reasonable grounds to believe that the records sought are relevant and material to an ongoing criminal investigation,',
 'IT IS HEREBY ORDERED, pursuant to 18 U.S.C. § 2703(d), that Comcast shall disclose to the United States, on or before December 10, 2027, the following with respect to the account assigned IP address 203.0.113.149: (1) the subscriber’s name and service address; (2) records of session times and IP addresses for March 1, 2027 through August 31, 2027; (3) the means and source of payment.',
 'IT IS FURTHER ORDERED that Comcast may give notice of this Order to its subscriber.',('sp',8),'BY THE COURT:',('sp',6),'______________________________<br/>Honorable Evander Thistlewood<br/>United States Magistrate Judge'],font='LSerif',size=11.5)
case('comcast-thirty-days-on-or-before-november-26-2703d','Thirty days and the day they end on: the count’s safe day falls on Thanksgiving and runs back; 2703(d) order with a caption','medium',_,'2027-11-01',('comcast','Comcast'),notice='2027-10-27',kind='court_order_2703d',agency='usao',agency_name="United States Attorney's Office for the Eastern District of Pennsylvania",auth=['18 U.S.C. § 2703(d)'],refs=ref(provider='LRC-2027-90417',case='27-mc-1186'),pd='2027-10-18',rd='2027-12-10',window=W(30,'notice_date',date='2027-11-26'),accounts=['203.0.113.149'],data=['subscriber_info','ip_logs','payment'],period=('2027-03-01','2027-08-31'),challenge='file_stamped_motion',unscored=['accounts','agency'],files=SUB,docs=two(),
 printed=dict(window='within thirty (30) days of the date of this letter',explicit_date='on or before November 26, 2027',notice_date='October 27, 2027',process_date='October 18, 2027',return_date='December 10, 2027',authority='18 U.S.C. § 2703(d)'))
# ---------------------------------------------------------------- 17
def _(d): web(d/'notice.pdf','''<div class=c>CLOUDFLARE</div><table><tr><td><b>From</b><td>Cloudflare Trust &amp; Safety &lt;legal-notice@cloudflare.com&gt;</tr><tr><td><b>To</b><td>ops@graniteferry.example</tr><tr><td><b>Date</b><td>Monday, February 7, 2028 9:21 AM</tr><tr><td><b>Subject</b><td>[CF-LP-118205] Legal process concerning your Cloudflare account</tr></table><hr>
<p>Dear customer,</p><p>Cloudflare, Inc. was served with a subpoena by the Social Security Administration, Office of the Inspector General. The subpoena, OIG-28-0093, is dated January 25, 2028 and was issued under 5 U.S.C. § 406(a)(4). It seeks the name, address, email address and payment information on the Cloudflare account for the domain graniteferry.example.</p>
<p>Cloudflare&rsquo;s policy is to notify customers of legal process before disclosing their information, and to allow at least ten (10) days before any information is disclosed so that customers have a chance to seek legal recourse. If you file a motion to quash, please send us a copy of the filed motion at the address above and we will withhold production while the motion is pending.</p>
<p>The subpoena requests production on March 3, 2028. No customer content is stored by us for the domain, and none has been requested.</p>
<p>Regards,<br>Cloudflare Legal</p><p class=s>Cloudflare publishes a Transparency Report twice a year. The next report covers the period ending June 30, 2028.</p>''',css='.c{font:bold 22px Liberation Sans;color:#f38020}.s{font-size:10px;color:#666}table{border-spacing:8px 1px}')
case('cloudflare-at-least-ten-days-ssa-oig','A minimum gap of ten days before disclosure; the Social Security inspector general','medium',_,'2028-02-09',('cloudflare','Cloudflare'),notice='2028-02-07',kind='inspector_general_subpoena',agency='ssa_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(provider='CF-LP-118205',process='OIG-28-0093'),pd='2028-01-25',rd='2028-03-03',window=W(10,'unstated'),accounts=['graniteferry.example'],data=['subscriber_info','contact_info','payment'],challenge='file_stamped_motion',flags=['minimum_gap'],unscored=['certain','challenge_document'],
 printed=dict(window='at least ten (10) days before any information is disclosed',notice_date='Monday, February 7, 2028',process_date='January 25, 2028',return_date='March 3, 2028',agency='Social Security Administration, Office of the Inspector General',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 18
def _(d):
 letter(d/'notice.pdf',[('r','March 14, 2028'),'Dear Student:','<b>Notice of subpoena for education records (file OGC-28-117)</b>',
 'The Office of the General Counsel has received a subpoena from U.S. Immigration and Customs Enforcement, Enforcement and Removal Operations, that requests information from your education records. Under the Family Educational Rights and Privacy Act, 20 U.S.C. § 1232g, and 34 C.F.R. § 99.31(a)(9), the University makes a reasonable effort to notify a student before it complies with a subpoena, so that the student may seek protective action.',
 'If you intend to seek a court order or file a motion to quash, this office must have a copy of your filing by 4:30 p.m. Central Time on Friday, March 31, 2028. If we have not received one, the University will release the records identified in the subpoena. A copy of the subpoena is enclosed.',
 'The subpoena was received by the Registrar on March 8, 2028. Spring recess (March 20–24) does not extend the time stated above.',
 'Student Legal Services in Hollister Hall offers consultations to enrolled students. The Office of the General Counsel represents the University and cannot advise you.',
 ('sp',6),'Gwendolyn Ashcombe<br/>Associate General Counsel'],font='LSerif',size=11,head=['Wexcombe State University','Office of the General Counsel','114 Founders Hall'],foot='Annual FERPA notification published August 21, 2027')
 letter(d/'subpoena.pdf',[('c','DEPARTMENT OF HOMELAND SECURITY'),('c','IMMIGRATION ENFORCEMENT SUBPOENA'),
 ('grid',[[('1. To (Name, Address, City, State, Zip Code)','Wexcombe State University, Office of the Registrar'),('Subpoena Number','ERO-CHI-28-00561')],[('2. In Reference To (Title of Proceeding) (File Number, if Applicable)','Status verification inquiry')]],'over',(310,160)),
 'By the service of this subpoena upon you, YOU ARE HEREBY SUMMONED AND REQUIRED TO: (A) ☐ APPEAR before the U.S. Immigration and Customs Enforcement official named in Block 3. (B) ☒ PRODUCE the records indicated in Block 4 to that official at the place, date, and time specified.'.replace('☐','[ ]').replace('☒','[X]'),
 ('grid',[[('3. (A) Official','Deportation Officer Silvanus Greaves'),('(B) Date','04/11/2028'),('(C) Time','10:00 a.m.')],[('4. Records required to be produced for inspection','For student ID W20418857: name, local and permanent address; university email address and telephone number; enrollment dates')]],'over'),
 ('grid',sw([[('Theodora Lyttleton, Assistant Field Office Director, Enforcement and Removal Operations','5. Authorized Official (Printed Name, Title)'),('03/02/2028','(Date)')]]),'under',(350,120)),
 ('s','Authority: 8 U.S.C. § 1225(d)(4)(A); 8 C.F.R. § 287.4 · Form I-138')],font='LSans',size=10)
case('university-by-430-central-ero-boxes','A university under FERPA: an hour, a zone and a day; the immigration subpoena has values over and under labels','hard',_,'2028-03-16',('other','Wexcombe State University'),notice='2028-03-14',kind='immigration_subpoena',agency='ero',auth=['8 U.S.C. § 1225(d)(4)(A)','8 C.F.R. § 287.4'],refs=ref(provider='OGC-28-117',process='ERO-CHI-28-00561'),pd='2028-03-02',rd='2028-04-11',window=W(date='2028-03-31',cutoff='16:30',zone='America/Chicago'),accounts=['W20418857'],data=['subscriber_info','contact_info','other'],challenge='file_stamped_motion',unscored=['provider','challenge_document','data_sought'],files=SUB,docs=two(),
 printed=dict(explicit_date='by 4:30 p.m. Central Time on Friday, March 31, 2028',notice_date='March 14, 2028',process_date='03/02/2028',return_date='04/11/2028',agency='Enforcement and Removal Operations',authority='8 U.S.C. § 1225(d)(4)(A)'))
# ---------------------------------------------------------------- 19
def _(d): mono(d/'notice.pdf','''
From: Abuse & Legal <legal@brackenhost.example>
To: owner@quillfeather-forum.example
Date: Wed, 22 Sep 2027 15:10:37 -0500
Subject: Search warrant received - server vps-2207 (ticket BH-77120)

Hello,

Bracken Hosting has been served with a search warrant for data on your
virtual server vps-2207. The warrant was obtained by the Dubuque Police
Department and signed by a district court judge on September 20, 2027.

It covers the contents of the database for quillfeather-forum.example,
including private messages, and the IP addresses in the web server logs
for August 2027.

Our terms allow us to give customers a short period of notice when the
warrant doesn't prohibit it. This one does not. We will execute the
warrant 72 hours after this email was sent. If a court stays the warrant
before then, send us the order and we will stop.

Do not delete or alter data on the server. A snapshot was taken on
September 21, 2027.

We can't advise you on the law. If you use our 24/7 support line, please
note that the agents there don't have access to this ticket.

Legal Desk
Bracken Hosting LLC
Terms of Service, version of 1 May 2027
''')
case('small-host-72-hours-police-search-warrant','Seventy-two hours after the email, ending on a Saturday; a police search warrant for content','medium',_,'2027-09-23',('other','Bracken Hosting LLC'),notice='2027-09-22',kind='search_warrant',agency='police',agency_name='Dubuque Police Department',refs=ref(provider='BH-77120'),pd='2027-09-20',window=W(72,'notice_date',unit='hours'),accounts=['vps-2207','quillfeather-forum.example'],data=['content','ip_logs'],challenge='court_order',flags=['short_window','content_requested'],unscored=['provider','accounts','records_period'],
 printed=dict(window='72 hours after this email was sent',notice_date='Wed, 22 Sep 2027',process_date='September 20, 2027',agency='Dubuque Police Department'))
# ---------------------------------------------------------------- 20
def _(d): letter(d/'notice.pdf',['<b>UNITED STATES DEPARTMENT OF AGRICULTURE</b><br/>Office of Inspector General<br/>Investigations, Midwest Region',('r','August 23, 2027'),
 'BY CERTIFIED MAIL, MAILED AUGUST 23, 2027',
 '<b>CUSTOMER NOTICE UNDER THE RIGHT TO FINANCIAL PRIVACY ACT</b>','To the customer of Millstone Valley Bank, N.A., account number 60-118824:',
 'Records or information concerning your transactions which are held by the financial institution named in the attached subpoena are being sought by this agency in accordance with the Right to Financial Privacy Act of 1978, 12 U.S.C. § 3405, for the following purpose: to determine the use of farm loan proceeds. The subpoena is number OIG-MW-27-0316, dated August 18, 2027, and was issued under 5 U.S.C. § 406(a)(4). It calls for production on September 22, 2027.',
 'If you desire that such records or information not be made available, you must:',
 ('li','Fill out the accompanying motion paper and sworn statement or write one of your own, stating that you are the customer whose records are being requested.','File the motion and statement by mailing or delivering them to the clerk of the United States District Court for the Southern District of Iowa.','Serve the agency requesting the records by mailing or delivering a copy of your motion and statement to the undersigned.'),
 'The motion must be filed within ten days from the date of service or fourteen days from the date of mailing of this notice. You do not need a lawyer, although you may wish to employ one. If you do not follow the above procedures, upon the expiration of that time the records will be made available.',
 ('sp',4),'Alaric Pendergast, Special Agent in Charge, (515) 555-0162'],font='Times-Roman',size=11)
case('rfpa-usda-oig-mailed-into-labor-day','Bank customer notice by certified mail: day fourteen is Labor Day 2027','medium',_,'2027-08-30',('other','Millstone Valley Bank, N.A.'),notice='2027-08-23',kind='inspector_general_subpoena',agency='usda_oig',auth=['5 U.S.C. § 406(a)(4)','12 U.S.C. § 3405'],refs=ref(process='OIG-MW-27-0316'),pd='2027-08-18',rd='2027-09-22',statutes=[('rfpa_mail','2027-08-23')],accounts=['60-118824'],data=['payment','other'],challenge='file_stamped_motion',flags=['statutory_deadline'],unscored=['window','more_windows','accounts','challenge_document','provider','data_sought','authorities'],
 printed=dict(statute_mail='fourteen days from the date of mailing of this notice',notice_date='August 23, 2027',process_date='August 18, 2027',return_date='September 22, 2027',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 21
def _(d): letter(d/'notice.pdf',['<b>Department of the Treasury<br/>Internal Revenue Service</b><br/>Small Business / Self-Employed Division',
 ('tbl',[('Date:','February 1, 2028'),('Sent by:','Certified mail, last known address'),('Person to contact:','Revenue Agent Isolde Fennimore, (512) 555-0109'),('Third-party recordkeeper:','PayPal, Inc.'),('Summons issued:','January 31, 2028'),('Records to be examined on:','February 28, 2028')],(170,300),1),
 '<b>Notice to person identified in a third-party summons</b>',
 'Enclosed is a copy of a summons served by the IRS under section 7602 of the Internal Revenue Code, 26 U.S.C. § 7602, to examine records made or kept by the third-party recordkeeper named above, or to request testimony. The records relate to account PP-4481-0093 and the tax period January 1, 2025 through December 31, 2025. They consist of account ownership information and statements of payments received.',
 'If you object to the examination of these records, you may begin a proceeding to quash the summons. To do so, you must file a petition in the United States district court for the district in which the person summoned resides or is found, not later than the 20th day after the day this notice was sent to you by certified or registered mail. You must also mail, by registered or certified mail, a copy of the petition to the person summoned and to the contact person above within the same 20-day period. See 26 U.S.C. § 7609(b)(2).',
 'If you begin such a proceeding, the period of limitations for assessment of tax may be suspended.',('s','Part D - to be given to noticee · Form 2039 (Rev. 3-2020) · Catalog Number 21405J')],font='Helvetica',size=10.5)
case('irs-7609-certified-mail-washingtons-birthday-paypal','IRS third-party notice in letter form: the twentieth day is Washington’s Birthday 2028','medium',_,'2028-02-07',('paypal','PayPal, Inc.'),notice='2028-02-01',kind='irs_summons',agency='irs',auth=['26 U.S.C. § 7602'],pd='2028-01-31',rd='2028-02-28',statutes=[('irs_7609','2028-02-01')],accounts=['PP-4481-0093'],data=['subscriber_info','payment'],period=('2025-01-01','2025-12-31'),challenge='other',flags=['statutory_deadline'],unscored=['window','provider','authorities','challenge_document'],
 printed=dict(statute='not later than the 20th day after the day this notice was sent to you by certified or registered mail',notice_date='February 1, 2028',process_date='January 31, 2028',return_date='February 28, 2028',agency='Internal Revenue Service',authority='26 U.S.C. § 7602'))
# ---------------------------------------------------------------- 22
def _(d): web(d/'notice.pdf','''<div class=g>Gmail</div><div class=u>cuaderno.norte@example.com</div><hr><h2>301772894 Notificación de Google</h2><div class=s>1 mensaje</div><hr>
<table><tr><td><b>Google</b> &lt;legal-notice@google.com&gt;<td>14 jun 2027, 4:05 p. m.</tr><tr><td colspan=2>Para: cuaderno.norte@example.com</tr></table>
<p>Estimado usuario:</p><p>Google recibió una orden judicial que le exigía divulgar información asociada a su cuenta, cuaderno.norte@example.com. La orden, fechada el 11 de mayo de 2027, fue solicitada por la Oficina Federal de Investigaciones (FBI) al amparo de 18 U.S.C. § 2703(d).</p>
<p>En cumplimiento de esa orden, Google ya entregó la información solicitada: los datos del suscriptor y los registros de direcciones IP. La entrega se efectuó el 9 de junio de 2027. No se entregó el contenido de mensajes ni de archivos.</p>
<p>Normalmente avisamos a los usuarios con siete días de antelación. En este caso la orden nos lo prohibía, y la prohibición venció el 13 de junio de 2027.</p>
<p>Si desea recibir una copia de la orden, responda a este correo sin modificar el número de referencia 301772894. Google no puede ofrecerle asesoramiento jurídico.</p>
<p>Atentamente,<br>Asistencia de Investigaciones Legales<br>Google LLC</p>''',css='.g{font:22px Liberation Sans;color:#666}.u{float:right;margin-top:-24px}.s{color:#666;font-size:11px}h2{font-size:17px;margin:4px 0}table{width:100%}',top=('16/6/27, 9:30','Gmail - 301772894 Notificación de Google'))
case('google-en-espanol-ya-entrego-2703d','Spanish notice after the fact: the data went out before the gag ended; the usual seven days are bait','medium',_,'2027-06-16',('google','Google'),notice='2027-06-14',kind='court_order_2703d',agency='fbi',auth=['18 U.S.C. § 2703(d)'],refs=ref(provider='301772894'),pd='2027-05-11',accounts=['cuaderno.norte@example.com'],data=['subscriber_info','ip_logs'],gag='court_order',disclosed=True,status='closed',lang=('es',),flags=['already_disclosed','gag_expired'],unscored=['window','agency','nondisclosure'],
 printed=dict(notice_date='14 jun 2027',process_date='11 de mayo de 2027',disclosed='ya entregó la información solicitada',authority='18 U.S.C. § 2703(d)'))
# ---------------------------------------------------------------- 23
def _(d): mono(d/'notice.pdf','''
From: Yahoo Legal Operations <user-notice@yahooinc.example>
To: maplebend.clinicwatch@example.com
Date: Fri, 5 Nov 2027 12:20:18 -0400
Subject: Re: Notice regarding your Yahoo account (Yahoo ref. 2027-NL-40958)

Dear Yahoo user:

We are following up on our message of October 26, 2027. The Office of
Inspector General of the U.S. Department of Health and Human Services
has informed Yahoo that it is withdrawing subpoena 28-HHS-0071.

Accordingly, Yahoo considers this matter closed. No information about
your account was produced. You need not take any action.

Yahoo Legal Operations


-----Original Message-----
From: Yahoo Legal Operations
Sent: Tuesday, October 26, 2027 10:02 AM
Subject: Notice regarding your Yahoo account (Yahoo ref. 2027-NL-40958)

Dear Yahoo user:

Yahoo has been served with subpoena 28-HHS-0071, dated October 15, 2027,
from the Office of Inspector General of the U.S. Department of Health
and Human Services. It seeks subscriber and IP log information for the
account maplebend.clinicwatch@example.com.

Yahoo will produce the information 15 days from the date of this notice
unless we receive a file-stamped copy of a motion to quash. The subpoena
calls for production by November 22, 2027.
''')
case('yahoo-withdrawing-hhs-oig-subpoena','The inspector general withdraws; the fifteen days in the quoted first message are dead','easy',_,'2027-11-08',('yahoo','Yahoo'),notice='2027-11-05',kind='inspector_general_subpoena',agency='hhs_oig',refs=ref(provider='2027-NL-40958',process='28-HHS-0071'),pd='2027-10-15',accounts=['maplebend.clinicwatch@example.com'],data=['subscriber_info','ip_logs'],disclosed=False,withdrawn=True,status='closed',flags=['withdrawn'],unscored=['window','challenge_document','return_date','process_date'],
 printed=dict(notice_date='Fri, 5 Nov 2027',withdrawn='withdrawing subpoena 28-HHS-0071'))
# ---------------------------------------------------------------- 24
def _(d): letter(d/'notice.pdf',['<b>Apple</b><br/>Privacy and Law Enforcement Compliance<br/>One Apple Park Way, Cupertino, California','February 8, 2028','Apple Account: fennel.and.flint@example.com<br/>Apple reference: PLEC-2028-014477',
 'Dear Customer,','Apple received an administrative subpoena from the Federal Bureau of Investigation, dated January 20, 2028, that requests several categories of information about the Apple Account listed above. The subpoena was issued under 18 U.S.C. § 3486.',
 'Apple provided part of the requested information, namely the name and address on the account, on February 3, 2028. The remaining information, consisting of device registration records and iCloud sign-in logs for the period July 1, 2027 to December 31, 2027, has not yet been provided.',
 'Apple plans to provide the remaining information on Tuesday, February 22, 2028. If, before that date, you file a challenge to the subpoena with a court, please send us a copy of what you filed and we will review it before responding further. The contact address for this purpose is user-notice@apple.example.',
 'We regret that the first portion was provided before this notice could be sent. Apple is not able to give customers legal advice.',('sp',6),'Apple Privacy &amp; Law Enforcement Compliance'],font='LSans',size=11,foot='Apple Legal Process Guidelines, U.S., updated December 2027')
case('apple-part-provided-rest-on-february-22-fbi','Part was provided; the rest goes on the Tuesday after Washington’s Birthday','hard',_,'2028-02-10',('apple','Apple'),notice='2028-02-08',kind='administrative_subpoena',agency='fbi',auth=['18 U.S.C. § 3486'],refs=ref(provider='PLEC-2028-014477'),pd='2028-01-20',window=W(date='2028-02-22',strict=True),accounts=['fennel.and.flint@example.com'],data=['subscriber_info','device','ip_logs'],period=('2027-07-01','2027-12-31'),challenge='filed_objection',flags=['partly_disclosed'],may=['already_disclosed'],unscored=['disclosed','data_sought'],
 printed=dict(explicit_date='on Tuesday, February 22, 2028',notice_date='February 8, 2028',process_date='January 20, 2028',agency='Federal Bureau of Investigation',authority='18 U.S.C. § 3486'))
# ---------------------------------------------------------------- 25
def _(d):
 web(d/'notice.pdf','''<table><tr><td><b>From:</b><td>Snap Inc. Law Enforcement Operations &lt;user-notice@snap.example&gt;</tr><tr><td><b>Sent:</b><td>Monday, March 6, 2028 1:37 PM</tr><tr><td><b>To:</b><td>juniper.relay@example.net</tr><tr><td><b>Subject:</b><td>Snapchat legal process notice 2028-LEO-33190</tr><tr><td><b>Attachments:</b><td>GJ subpoena (redacted).pdf</tr></table><hr>
<p>Hello,</p><p>On February 14, 2028 we notified you of an administrative subpoena for your Snapchat account, juniper_relay, under notice 2028-LEO-31804. That subpoena was withdrawn by the issuing agency on February 25, 2028. We did not disclose any information in response to it, and the deadline in our earlier notice no longer applies.</p>
<p>Snap has since been served with a grand jury subpoena for the same account. The subpoena was requested by the United States Attorney&rsquo;s Office for the Northern District of Georgia. It requires Snap to produce your account registration information, including the email address and phone number on the account, and IP logs.</p>
<p>We will respond to the grand jury subpoena after 14 days have passed from the date of this email, unless you provide us with a file-stamped motion to quash during that time. A motion or letter that you prepared for the earlier subpoena will not be treated as a challenge to this one.</p>
<p>Snap can&rsquo;t give legal advice. Please consult your own attorney.</p><p>Snap Inc.<br>Law Enforcement Operations</p>''',css='table{border-spacing:6px 0}')
 letter(d/'subpoena.pdf',[('c','UNITED STATES DISTRICT COURT'),('c','NORTHERN DISTRICT OF GEORGIA'),('sp',4),
 ('grid',sw([[('SUBPOENA TO TESTIFY BEFORE GRAND JURY','SUBPOENA FOR:'),('[ ] PERSON  [X] DOCUMENT(S) OR OBJECT(S)','')],[('Snap Inc.<br/>3000 31st Street, Santa Monica, California','TO'),('28-02-GJ-0447','SUBPOENA NUMBER')],[('Richard B. Russell Federal Building, Atlanta, Georgia','PLACE'),('Tuesday, March 28, 2028, 9:00 a.m.','DATE AND TIME')],[('Registration information and IP logs for Snapchat user juniper_relay, October 1, 2027 through February 15, 2028','YOU ARE ALSO COMMANDED to bring with you the following')],[('(Deputy Clerk)','CLERK'),('February 29, 2028','DATE')],[('Assistant U.S. Attorney Clementine Harrowgate, (404) 555-0148','This subpoena is issued on application of the United States Attorney')]]),'under',(300,170)),
 ('s','This subpoena shall remain in effect until you are granted leave to depart by the court. Fed. R. Crim. P. 17(c).')],font='Times-Roman',size=11)
case('snap-grand-jury-after-withdrawn-subpoena','A grand jury subpoena follows an administrative one that was withdrawn; values over labels','hard',_,'2028-03-07',('snap','Snap'),notice='2028-03-06',kind='grand_jury_subpoena',agency='usao',agency_name="United States Attorney's Office for the Northern District of Georgia",auth=['Fed. R. Crim. P. 17'],refs=ref(provider='2028-LEO-33190',process='28-02-GJ-0447'),pd='2028-02-29',rd='2028-03-28',window=W(14,'notice_date'),accounts=['juniper_relay'],data=['subscriber_info','contact_info','ip_logs'],period=('2027-10-01','2028-02-15'),challenge='file_stamped_motion',flags=['second_demand'],unscored=['disclosed','authorities'],files=SUB,docs=two(),
 printed=dict(window='after 14 days have passed from the date of this email',notice_date='Monday, March 6, 2028',process_date='February 29, 2028',return_date='March 28, 2028',agency='United States Attorney’s Office for the Northern District of Georgia'),notes='Fed. R. Crim. P. 17(c) stands on the form; authorities unscored for the subsection.')
# ---------------------------------------------------------------- 26
def _(d): letter(d/'notice.pdf',['Microsoft Corporation<br/>Law Enforcement and National Security Team','November 15, 2027','Sent to: admin@kelpworks.example',
 ('tbl',[('Subject','Notice of administrative subpoena'),('Microsoft reference','LENS-1127-60551'),('Requesting agency','Cybersecurity and Infrastructure Security Agency'),('Legal basis','6 U.S.C. § 659(p)'),('Subpoena issued','November 3, 2027'),('Information','Name, postal address, email address and telephone number for the Azure subscription of kelpworks.example')],(130,340),1),
 'Microsoft has been served with the subpoena described above. You are listed as the administrator of the subscription and for that reason we are contacting you directly rather than through an end user.',
 'Microsoft will withhold its response for ten (10) business days following the date of this notice. During that period you may file an objection or a motion with a court of appropriate jurisdiction. If you do so, please forward the filed document to lens-notice@microsoft.example, citing the reference above. Otherwise Microsoft will provide the information.',
 'Standard support response times (one business day for severity B, four hours for severity A) do not apply to legal matters. Microsoft cannot provide you with legal counsel.',
 ('sp',6),'Regards,<br/>Law Enforcement and National Security Team'],font='DSans',size=10,foot='Microsoft Services Agreement effective September 30, 2027')
case('microsoft-ten-business-days-following-cisa','Ten business days over Thanksgiving 2027; support hours are bait; CISA','medium',_,'2027-11-17',('microsoft','Microsoft'),notice='2027-11-15',kind='administrative_subpoena',agency='cisa',auth=['6 U.S.C. § 659(p)'],refs=ref(provider='LENS-1127-60551'),pd='2027-11-03',window=W(10,'notice_date',unit='business'),accounts=['kelpworks.example'],data=['subscriber_info','contact_info'],challenge='filed_objection',unscored=['accounts'],
 printed=dict(window='ten (10) business days following the date of this notice',notice_date='November 15, 2027',process_date='November 3, 2027',agency='Cybersecurity and Infrastructure Security Agency',authority='6 U.S.C. § 659(p)'))
# ---------------------------------------------------------------- 27
def _(d): web(d/'notice.pdf','''<div class=g>Google</div><p><b>Government-backed attackers may be trying to steal your password</b></p><p class=s>security-alert@example.org account &middot; March 2, 2027</p>
<p>There&rsquo;s a chance this is a false alarm, but we believe we detected government-backed attackers trying to steal your password. This happens to less than 0.1% of all Gmail users. We can&rsquo;t reveal what tipped us off because the attackers will take note and change their tactics.</p>
<p>If they&rsquo;re successful, at some point they could use your password to access your account or take other actions. We recommend that you take the following steps within the next 7 days:</p><ul><li>Enroll in the Advanced Protection Program.</li><li>Review your recent security events and connected devices.</li><li>Update your recovery email and phone number.</li></ul>
<p>This alert isn&rsquo;t related to a subpoena, court order or search warrant. When we receive legal process from a government agency for a user&rsquo;s information, we send a separate notice with a reference number.</p>
<p>The Google Accounts team</p><p class=s>You received this email to let you know about important changes to your Google Account and services. &copy; 2027 Google LLC</p>''',css='.g{font:26px Liberation Sans;color:#4285f4}.s{font-size:11px;color:#666}')
case('lookalike-google-government-backed-attackers','Not a demand: a security alert about government-backed attackers that speaks of subpoenas and seven days','medium',_,'2027-03-03',None,notice='2027-03-02',status='not_a_notice',flags=['not_a_notice'],printed=dict(kind='Government-backed attackers may be trying to steal your password',days='within the next 7 days'))
# ---------------------------------------------------------------- 28
def _(d): letter(d/'notice.pdf',[('c','UNITED STATES DISTRICT COURT'),('c','NORTHERN DISTRICT OF CALIFORNIA',1),('c','NOTICE OF PROPOSED CLASS ACTION SETTLEMENT'),('c','A federal court authorized this notice. It is not a solicitation from a lawyer.',.95),
 '<i>In re Yarrow Social User Data Litigation</i>, No. 5:25-cv-03318','Date of this notice: April 19, 2027',
 'Records show that you held a Yarrow Social account between January 1, 2021 and December 31, 2024. The lawsuit alleges that Yarrow Social shared account information with advertisers and with government agencies without legal process. Yarrow Social denies the allegations.',
 ('tbl',[('Submit a claim','On or before July 19, 2027'),('Exclude yourself','Postmarked no later than June 21, 2027'),('Object','File a written objection with the court by June 21, 2027'),('Fairness hearing','August 12, 2027, 1:30 p.m.')],(150,320),1),
 'If you do nothing, you will give up the right to sue Yarrow Social about the claims in this case. To object, mail your objection to the Clerk of the Court; objections must be received within sixty (60) days of the date of this notice.',
 'Questions? Contact the Settlement Administrator at (800) 555-0177. Do not telephone the court.'],font='Times-Roman',size=11)
case('lookalike-class-action-settlement-notice','Not a demand: a class action settlement notice with a court, objections, days and dates','medium',_,'2027-04-21',None,notice='2027-04-19',status='not_a_notice',flags=['not_a_notice'],printed=dict(kind='NOTICE OF PROPOSED CLASS ACTION SETTLEMENT',days='sixty (60) days of the date of this notice'))
# ---------------------------------------------------------------- 29
def _(d):
 letter(d/'notice.pdf',['<b>WhatsApp</b><br/>Notificaciones legales','24 de enero de 2028','Número de caso: WA-2028-771403',
 'Hola:','WhatsApp recibió un requerimiento legal del gobierno de Estados Unidos relacionado con la cuenta registrada con el número +1 (305) 555-0134. Se trata de un requerimiento aduanero (summons) emitido por Homeland Security Investigations (HSI) con base en 19 U.S.C. § 1509. Adjuntamos una copia en su idioma original.',
 'Nuestra política es informar a los usuarios antes de compartir su información, siempre que la ley lo permita. Si quieres oponerte al requerimiento, tienes 14 días naturales, contados a partir de la fecha de este aviso, para presentar una impugnación ante un tribunal y enviarnos la documentación que lo acredite. Si al terminar ese plazo no hemos recibido la documentación, es posible que respondamos al requerimiento.',
 'Puedes escribirnos a avisos-legales@whatsapp.example. Indica el número de caso en el asunto. Los mensajes que se envían por WhatsApp están cifrados de extremo a extremo y no forman parte de lo solicitado.',
 'WhatsApp no puede brindarte asesoría legal. Te recomendamos consultar con un abogado.',('sp',6),'El equipo legal de WhatsApp'],font='Helvetica',size=11,foot='Condiciones del servicio: última actualización, 11 de septiembre de 2027')
 letter(d/'subpoena.pdf',[('c','DEPARTMENT OF HOMELAND SECURITY'),('c','SUMMONS'),('c','19 U.S.C. § 1509',.95),
 ('grid',sw([[('WhatsApp LLC, 1601 Willow Road, Menlo Park, California','1. To (name, address)'),('HSI-MI-2028-000731','2. Summons number')],[('02/22/2028 &nbsp; 10:00 AM','3. Date and time for production'),('01/11/2028','4. Date of issue')],[('Account registered to +1 (305) 555-0134: subscriber name and registration information; device type; IP address connection logs, 07/01/2027 to 12/31/2027','5. Records required')],[('Fortescue Baines, Special Agent, Homeland Security Investigations Miami','6. Name and title of official'),('(305) 555-0105','7. Telephone')]]),'under',(310,160)),
 'If you fail to comply with this summons, the Attorney General may be asked to apply to a United States district court for an order to compel compliance.'],font='LSans',size=10.5)
case('whatsapp-catorce-dias-naturales-hsi','Spanish notice with an English customs summons in a second file; fourteen calendar days','medium',_,'2028-01-25',('meta','WhatsApp'),notice='2028-01-24',kind='customs_summons',agency='hsi',auth=['19 U.S.C. § 1509'],refs=ref(provider='WA-2028-771403',process='HSI-MI-2028-000731'),pd='2028-01-11',rd='2028-02-22',window=W(14,'notice_date'),accounts=['+1 (305) 555-0134'],data=['subscriber_info','device','ip_logs'],period=('2027-07-01','2027-12-31'),challenge='filed_objection',lang=('es','en'),unscored=['languages'],files=SUB,docs=two(),
 printed=dict(window='14 días naturales, contados a partir de la fecha de este aviso',notice_date='24 de enero de 2028',process_date='01/11/2028',return_date='02/22/2028',agency='Homeland Security Investigations',authority='19 U.S.C. § 1509'))
# ---------------------------------------------------------------- 30
def _(d): web(d/'notice.pdf','''<div class=p>PayPal</div><p>29 de diciembre de 2027</p><p><b>Aviso sobre una solicitud de información de su cuenta</b><br>Referencia PP-LEG-50077183</p>
<p>Estimado cliente:</p><p>Le informamos que PayPal, Inc. ha recibido una citación de un gran jurado federal en la que se solicitan registros de la cuenta de PayPal asociada a taller.laurel@example.com. La citación fue solicitada por la Fiscalía Federal para el Distrito de Puerto Rico, lleva fecha del 17 de diciembre de 2027 y se emitió conforme a Fed. R. Crim. P. 17.</p>
<p>Los registros solicitados son el nombre y la dirección del titular, los métodos de pago vinculados y el historial de transacciones del 1 de enero al 31 de octubre de 2027. La citación exige la entrega de los registros el 26 de enero de 2028.</p>
<p>Si usted tiene la intención de impugnar la citación, deberá hacernos llegar una copia de la moción con el sello de presentación del tribunal a más tardar el martes 18 de enero de 2028, a las 5:00 p. m., hora del este. De no recibirla, PayPal entregará los registros a la fiscalía.</p>
<p>Este aviso se envía solo con fines informativos y no constituye asesoramiento legal. Las aclaraciones sobre cargos no reconocidos deben presentarse dentro de los 60 días siguientes al estado de cuenta.</p>
<p>Atentamente,<br>PayPal, Departamento de Cumplimiento Legal</p><p class=s>Acuerdo de uso vigente desde el 1 de noviembre de 2027. &copy; 1999&ndash;2027 PayPal, Inc.</p>''',css='.p{font:bold 26px Liberation Sans;color:#003087}.s{font-size:10px;color:#666}',page='A4')
case('paypal-a-mas-tardar-el-18-de-enero-gran-jurado','Spanish: no later than an hour, Eastern time, on the Tuesday after Martin Luther King Day; sixty days for charges are bait','medium',_,'2028-01-04',('paypal','PayPal'),notice='2027-12-29',kind='grand_jury_subpoena',agency='usao',agency_name='Fiscalía Federal para el Distrito de Puerto Rico',auth=['Fed. R. Crim. P. 17'],refs=ref(provider='PP-LEG-50077183'),pd='2027-12-17',rd='2028-01-26',window=W(date='2028-01-18',cutoff='17:00',zone='America/New_York'),accounts=['taller.laurel@example.com'],data=['subscriber_info','payment'],optional=['other'],period=('2027-01-01','2027-10-31'),challenge='file_stamped_motion',lang=('es',),
 printed=dict(explicit_date='a más tardar el martes 18 de enero de 2028, a las 5:00 p. m., hora del este',notice_date='29 de diciembre de 2027',process_date='17 de diciembre de 2027',return_date='26 de enero de 2028',authority='Fed. R. Crim. P. 17'))
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
