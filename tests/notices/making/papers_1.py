#!/usr/bin/env python3
"""Builds papers and says what is on them: papers_1.py FOLDER [name ...]. Everything in them is invented."""
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

# ================================================================ the cases
# ---------------------------------------------------------------- 1
def _(d): mono(d/'notice.pdf',"""
Return-Path: <subpoena-desk@tumblr.com>
From:     "Tumblr, Legal & Safety" <subpoena-desk@tumblr.com>
To:       moth.window@example.net
Date:     Mon, 7 Jun 2027 10:18:52 -0400
Subject:  Somebody in government is asking who you are (TL-27-3356)


Hey there,

You run the blog moth-at-the-window, and we like to be straight with
the people who blog here. On May 27, 2027 a process server brought us
a customs summons, HSI-BO-27-00417. The signature on it belongs to the
Boston field office of Homeland Security Investigations and is dated
May 24, 2027. As its legal footing it names section 509 of the Tariff
Act of 1930 (19 USC 1509).

What they'd like to have:

   * the name, street address and sign-up particulars on file
   * the log of internet addresses that blog was run from

They'd like to have it in hand on July 8, 2027.

Nothing leaves this building for a fortnight, reckoned from the date
of this e-mail. Should a court paper asking that the summons be
quashed land with us inside that fortnight - and it has to carry the
clerk's filed stamp - we'll hold still until the judge has spoken.
Otherwise we will hand over the items on the list.

The last page of the summons asks us kindly to keep this from you. No
judge signed that page. So we're telling you.

We're nobody's lawyers but our own.

Tumblr Legal & Safety
--
Tumblr community rules, in force since 14 February 2026
(c) 2007-2027
""")
case('tumblr-fortnight-from-this-email-hsi','A fortnight from the email; its inclusive end falls into the Juneteenth 2027 weekend','medium',_,'2027-06-09',('tumblr','Tumblr'),notice='2027-06-07',kind='customs_summons',agency='hsi',auth=['19 U.S.C. § 1509'],refs=ref(provider='TL-27-3356',process='HSI-BO-27-00417'),pd='2027-05-24',rd='2027-07-08',window=W(14,'notice_date'),accounts=['moth-at-the-window'],data=['subscriber_info','ip_logs'],gag='request',challenge='file_stamped_motion',flags=['nondisclosure_request'],
 printed=dict(window='a fortnight, reckoned from the date of this e-mail',notice_date='Mon, 7 Jun 2027',process_date='May 24, 2027',return_date='July 8, 2027',agency='Homeland Security Investigations',authority='19 USC 1509'))
# ---------------------------------------------------------------- 2
def _(d): letter(d/'notice.pdf',[
 ('r','September 26, 2030'),
 'Sent to the e-mail address on file: quillback.sails@example.com',
 '<b>Subject: Grand jury subpoena touching your Dropbox account; our matter DBX-30-77412</b>',
 'To our customer:',
 "We write about a subpoena duces tecum of a federal grand jury sitting in the Eastern District of Virginia. It was obtained by the United States Attorney's Office for that District and invokes Rule 17 of the Federal Rules of Criminal Procedure. It bears the number GJ-30-2-0418 and the date September 17, 2030, and is returnable October 22, 2030. The account it specifies is quillback.sails@example.com.",
 'The subpoena calls for account registration particulars, billing and card data, and the Internet Protocol addresses recorded at each sign-in. It does not call for any file that you have stored, and none will be supplied in answer to it.',
 "Dropbox's practice is to tell a user the moment at which it proposes to comply. In this instance we propose to comply once the following moment has gone by:",
 ('c','5:00 p.m. ET on Monday, October 14, 2030'),
 'Should you hold, by that moment, an order of a court that stays or sets aside the subpoena, and should a copy of the order have been delivered to us at process-desk@dropbox.example, Dropbox will abide by it. A letter of protest, by itself, does not suffice.',
 'This communication is furnished as a courtesy. Nothing in it is legal counsel.',
 ('sp',10),'Yours faithfully,','Custodian of Records<br/>Dropbox, Inc.'],
 font='LSerif',size=11,foot=['Dropbox, Inc. · 1800 Owens Street, San Francisco, California 94158','© 2009–2030 Dropbox. Privacy statement last amended February 18, 2029. Transparency principles in effect since May 1, 2024.'],head=['Dropbox','Legal Process Unit','Privileged matter: for the account holder only'])
case('dropbox-5pm-et-on-columbus-day-grand-jury','An explicit hour and day; the day is Columbus Day 2030','medium',_,'2030-10-01',('dropbox','Dropbox'),notice='2030-09-26',kind='grand_jury_subpoena',agency='usao',agency_name="United States Attorney's Office for the Eastern District of Virginia",auth=['Fed. R. Crim. P. 17'],refs=ref(provider='DBX-30-77412',process='GJ-30-2-0418'),pd='2030-09-17',rd='2030-10-22',window=W(date='2030-10-14',cutoff='17:00',zone='America/New_York'),accounts=['quillback.sails@example.com'],data=['subscriber_info','payment','ip_logs'],challenge='court_order',
 printed=dict(explicit_date='5:00 p.m. ET on Monday, October 14, 2030',notice_date='September 26, 2030',process_date='September 17, 2030',return_date='returnable October 22, 2030',authority='Rule 17 of the Federal Rules of Criminal Procedure',agency="United States Attorney's Office"))
# ---------------------------------------------------------------- 3
def _(d): letter(d/'notice.pdf',[
 'Dublin, 24 August 2026',
 'Re: your Pinterest profile <b>brassfernpress</b><br/>Our file: PIN/LE/26/5108',
 'Dear Pinner,',
 'A United States authority, the Consumer Financial Protection Bureau, has addressed to us a civil investigative demand (No. 2026-MISC-PIN-0441, dated 31 July 2026). It relies on 12 U.S.C. § 5562(c)(1). It wishes to know who is behind the above profile: the name and postal address given on registration, the e-mail address and telephone number, and any further profile opened by the same person.',
 'The Bureau has asked to be answered on 15 September 2026. We intend, however, to send our answer on 8 September 2026, in order that it may arrive in good time.',
 'It follows that anything you wish to undertake in court has to be undertaken before 8 September 2026. If it has been, let us have the document as lodged with the court, by e-mail to records-ie@pinterest.example, and we shall withhold the answer until the court has ruled.',
 'No obligation of secrecy was laid upon us. We regret that we may not counsel you in this matter.',
 ('sp',8),'With kind regards,','Legal Operations, Pinterest Europe'],font='Helvetica',size=10.5,page=A4,foot='Pinterest Europe · Palmerston House, Dublin 2 · Terms revised 30 April 2025 · © Pinterest 2026')
case('pinterest-before-8-september-cfpb-cid','European order of dates; "before" the day after Labor Day','medium',_,'2026-08-28',('pinterest','Pinterest'),notice='2026-08-24',kind='civil_investigative_demand',agency='cfpb',auth=['12 U.S.C. § 5562(c)(1)'],refs=ref(provider='PIN/LE/26/5108',process='2026-MISC-PIN-0441'),pd='2026-07-31',rd='2026-09-15',window=W(date='2026-09-08',strict=True),accounts=['brassfernpress'],data=['subscriber_info','contact_info','linked_accounts'],challenge='filed_objection',
 printed=dict(explicit_date='before 8 September 2026',notice_date='24 August 2026',process_date='31 July 2026',return_date='15 September 2026',agency='Consumer Financial Protection Bureau',authority='12 U.S.C. § 5562(c)(1)'))
# ---------------------------------------------------------------- 4
def _(d): letter(d/'notice.pdf',[
 'December 10, 2025','<b>VIA ELECTRONIC MAIL ONLY</b>','The author of <i>The Salt Ledger</i><br/>saltledger.substack.example',
 'Re:&nbsp;&nbsp;Investigatory subpoena SUB-2025-61907 of the State of New York',
 'Dear Author:',
 'Please be advised that Substack Inc. (the “Company”) is in receipt of the above-captioned subpoena, executed November 24, 2025 by the New York State Office of the Attorney General in purported exercise of its powers under N.Y. Exec. Law § 63(12), and returnable January 9, 2026 at 28 Liberty Street, New York. The subpoena demands (i) the legal name and mailing address of the author of saltledger.substack.example, and (ii) records of subscription proceeds paid out to that author, including the receiving bank account.',
 'The Company will refrain from producing for a period of twenty-one (12) days running from the date of this letter. The Company will further refrain for so long as a proceeding to quash, of which it has been furnished a conformed copy showing the index number and the stamp of the clerk, remains undetermined.',
 'Save as aforesaid, the Company reserves all rights. It does not act for you, and you may wish to retain counsel without delay.',
 ('sp',8),'Very truly yours,','Office of the General Counsel<br/>Substack Inc.',('s','cc: file 25-NY-0388')],font='Times-Roman',size=11.5)
case('substack-twenty-one-12-new-york-attorney-general','Words say twenty-one, digits say 12: the shorter; it lands in the week before Christmas 2025','medium',_,'2025-12-12',('substack','Substack'),notice='2025-12-10',kind='state_subpoena',agency='ny_ag',auth=['N.Y. Exec. Law § 63(12)'],refs=ref(process='SUB-2025-61907',provider='25-NY-0388'),pd='2025-11-24',rd='2026-01-09',window=W(12,'notice_date'),accounts=['saltledger.substack.example'],data=['subscriber_info','payment'],challenge='file_stamped_motion',flags=['number_conflict'],unscored=['references'],may=['window_conflict'],
 printed=dict(window='twenty-one (12) days running from the date of this letter',notice_date='December 10, 2025',process_date='November 24, 2025',return_date='January 9, 2026',authority='N.Y. Exec. Law § 63(12)',agency='New York State Office of the Attorney General'),notes='The file number stands on a cc line; two readers may differ on listing it.')
# ---------------------------------------------------------------- 5
def _(d): letter(d/'notice.pdf',[
 ('h','Customer notification: government demand for records'),
 ('grid',[[('DATE OF THIS NOTIFICATION','DEC 03 2027'),('OUR CONTROL NO.','VZ-SR-2712-0066')],[('LINE CONCERNED','(202) 555-0143'),('AGENCY','ICE Enforcement and Removal Operations')],[('FORM OF DEMAND','Immigration enforcement subpoena'),('LEGAL BASIS CITED','8 U.S.C. 1225(d)(4)')],[('SUBPOENA NO.','ERO-WAS-27-1290'),('DATE OF SUBPOENA','11/19/2027')],[('DUE TO AGENCY','01/14/2028'),('RECORDS DEMANDED','Subscriber name and address; how the bills are paid')]],'under'),
 'The particulars of the demand are set out in the box; each caption stands beneath the entry it belongs to.',
 'Verizon has elected to allow thirty calendar days, measured from the date of this notification, for you to take the matter before a court. A set of your motion, stamped as filed, must be in our hands within those thirty days; send it by facsimile to (908) 555-0161 and put the control number on every page.',
 'If nothing of the kind is in our hands when the thirty days are up, the records demanded will be released to the agency. You will receive no further word from us.',
 'We cannot discuss the demand by telephone, and store employees know nothing of it.',
 ('sp',10),'Verizon Security Assistance Team',('s','Notification template rev. 03/2024. Customer Agreement effective 08/14/2026. © 2027 Verizon.')],font='LSans',size=10.5,head=['verizon','Security Assistance Team','180 Washington Valley Road, Bedminster, NJ'])
case('verizon-values-over-labels-ero-30-days','A box of values with each label under its value; thirty days over New Year 2028, observed on a Friday','medium',_,'2027-12-06',('verizon','Verizon'),notice='2027-12-03',kind='immigration_subpoena',agency='ero',auth=['8 U.S.C. § 1225(d)(4)'],refs=ref(provider='VZ-SR-2712-0066',process='ERO-WAS-27-1290'),pd='2027-11-19',rd='2028-01-14',window=W(30,'notice_date'),accounts=['(202) 555-0143'],data=['subscriber_info','payment'],challenge='file_stamped_motion',
 printed=dict(window='thirty calendar days, measured from the date of this notification',notice_date='DEC 03 2027',process_date='11/19/2027',return_date='01/14/2028',agency='ICE Enforcement and Removal Operations',authority='8 U.S.C. 1225(d)(4)'))
# ---------------------------------------------------------------- 6
def _(d): web(d/'notice.pdf','''
<div class=bar><b>Inbox</b> &nbsp; Legal inquiry regarding your LinkedIn membership</div>
<table class=m><tr><td class=a>From</td><td>LinkedIn Member Data Requests &lt;do-not-guess@linkedin.example&gt;</td></tr><tr><td class=a>To</td><td>t.hollowell.boats@example.org</td></tr><tr><td class=a>Date</td><td>Friday, February 11, 2028, 4:47 PM (Pacific)</td></tr></table>
<p>Hello T.,</p>
<p>You have a LinkedIn profile at <b>linkedin.com/in/t-hollowell-boats</b>. The Division of Enforcement of the U.S. Securities and Exchange Commission would like to learn certain things about it, and has subpoenaed us for them in the inquiry it calls <i>In the Matter of Keelhaul Marine Holdings</i> (HO-14877). Section 21(b) of the Securities Exchange Act, 15 U.S.C. § 78u(b), is the provision named.</p>
<p>What would be shared: your account's e-mail addresses and phone numbers, when and from which IP addresses it signed in, and which devices it used &mdash; all for <b>March 1, 2026 to September 30, 2027</b>.</p>
<p>What happens next: LinkedIn will wait for ten working days after the date of this message. Have a court filing made within those ten working days and mail us a copy of what you filed, and we will keep waiting until the court decides. Without one, we'll share the data listed above.</p>
<p>The subpoena is dated January 25, 2028; the Commission's staff has given us until March 17, 2028.</p>
<p>Reply to this thread, quoting case 280211-009317. We are unable to advise you.</p>
<p>LinkedIn Member Data Requests</p><hr><p class=f>This is a mandatory service email. LinkedIn Ireland / LinkedIn Corporation, 1000 W Maude Ave, Sunnyvale. User Agreement effective November 3, 2025. &copy; 2028</p>''',
 css='.bar{background:#0a66c2;color:#fff;padding:8px}.m{margin:10px 0;border-collapse:collapse}.a{color:#666;padding-right:18px}.f{font-size:10px;color:#777}',top=('2/14/28, 8:02 AM','Mail - Legal inquiry regarding your LinkedIn membership'),bottom='https://webmail.example.org/u/0/thread/28f1a')
case('linkedin-ten-working-days-sec','Working days over Washington\'s Birthday 2028; browser print made three days later','medium',_,'2028-02-14',('linkedin','LinkedIn'),notice='2028-02-11',kind='administrative_subpoena',agency='sec',auth=['15 U.S.C. § 78u(b)'],refs=ref(provider='280211-009317',case='HO-14877'),pd='2028-01-25',rd='2028-03-17',window=W(10,'notice_date','business'),accounts=['linkedin.com/in/t-hollowell-boats'],data=['contact_info','ip_logs','device'],period=('2026-03-01','2027-09-30'),challenge='filed_objection',
 printed=dict(window='ten working days after the date of this message',notice_date='Friday, February 11, 2028',process_date='January 25, 2028',return_date='March 17, 2028',agency='U.S. Securities and Exchange Commission',authority='15 U.S.C. § 78u(b)'),unscored=['return_date'],notes='"has given us until" is a due day; a careful reader may or may not call it the return date, but the day is the same.')
# ---------------------------------------------------------------- 7
def _(d): letter(d/'notice.pdf',[
 ('r','Denver, March 10, 2025'),
 '<b>Notice of compelled disclosure: remitter WU-4471-0082-19</b>',
 'Dear Customer,',
 'Please read this to the end. It affects the privacy of transfers you have made.',
 ('tbl',[('Requested by','Office of the Attorney General of Arizona, Financial Remedies Section'),('Instrument','State subpoena no. AZ-FR-25-0217'),('Signed','February 26, 2025'),('Statute','A.R.S. § 13-2315'),('Handed to us','March 3, 2025, Phoenix, by a process server'),('Answer due','March 28, 2025'),('Material','Sender name, address and identity card details; amounts, dates and funding source of every transfer'),('Stretch of time','July 1, 2023 through January 31, 2025')],(120,350),1),
 'Arizona law lets the person concerned go to the superior court. Our compliance staff have been told not to transmit the material until twenty days have elapsed since the subpoena was served on Western Union, which happened on March 3, 2025.',
 'If you obtain an order in that time, or show us that a motion has been filed by giving us the case caption and number, the material stays with us. Write to Western Union, Subpoena Intake, 7001 E. Belleview Avenue, Denver, and mark the envelope with the remitter number above.',
 'No word of reproach is meant by this letter. We send the like to everyone in your position.',
 ('sp',6),'Western Union Financial Services, Inc.<br/>Subpoena Intake'],font='Times-Roman',size=11,foot='WU 4471 (11/21)')
case('western-union-twenty-days-since-service-on-us-arizona','Days that began with service on the company, a week before the letter; end on a Sunday','hard',_,'2025-03-14',('western-union','Western Union'),notice='2025-03-10',kind='state_subpoena',agency='az_ag',auth=['A.R.S. § 13-2315'],refs=ref(process='AZ-FR-25-0217'),pd='2025-02-26',rd='2025-03-28',window=W(20,'service',trigger_date='2025-03-03'),accounts=['WU-4471-0082-19'],data=['subscriber_info','payment'],optional=['other'],period=('2023-07-01','2025-01-31'),accept={'authorities':[['Ariz. Rev. Stat. § 13-2315']],'challenge_document':['court_order']},challenge='notice_of_filing',
 printed=dict(window='twenty days have elapsed since the subpoena was served on Western Union',service='March 3, 2025',notice_date='March 10, 2025',process_date='February 26, 2025',return_date='March 28, 2025',agency='Office of the Attorney General of Arizona',authority='A.R.S. § 13-2315'))
# ---------------------------------------------------------------- 8
def _(d): web(d/'notice.pdf','''
<div class=top>coinbase</div><h2>We received a government request about you</h2><p class=d>Tuesday, November 5, 2024 &middot; Case 24-CB-118204</p>
<p>A subpoena from the <b>Drug Enforcement Administration</b> reached our compliance department. It was issued on October 22, 2024 under 21 U.S.C. 876(a) and is numbered DN-25-400317.</p>
<table class=g><tr><th>They want</th><td>Your legal name and address, linked bank accounts and cards, sign-in IPs</td></tr><tr><th>For</th><td>the customer who signs in as pell.tanager@example.com</td></tr><tr><th>Between</th><td>January 1, 2023 and October 15, 2024</td></tr></table>
<h3>Two things to put in your calendar</h3>
<p><b>First, 5 days.</b> Within 5 days of the date of this notice, let us know whether you are going to contest the subpoena. A one-line answer through the help center is fine.</p>
<p><b>Then, 21 days.</b> Records go to the agency 21 days after the date of this notice, contested or not, unless we have been given the stamped first page of a motion to quash by then.</p>
<p>If we don't hear from you in the first 5 days, we'll take it that you do not object, and may send the records at once.</p>
<p class=f>Coinbase, Inc. This message can't be replied to. Our user agreement was last updated on September 19, 2024. &copy; 2024 Coinbase</p>''',
 css='.top{color:#0052ff;font:bold 24px Liberation Sans;border-bottom:2px solid #0052ff}.d{color:#555}.g{border-collapse:collapse}.g th,.g td{border:1px solid #bbb;padding:6px 10px;text-align:left;vertical-align:top}.f{font-size:10px;color:#888}',top=('11/7/24, 7:41 PM','Coinbase notification'),bottom='https://www.coinbase.example/inbox/118204')
case('coinbase-five-days-to-say-so-then-21-dea','Two clocks: five days to say that one objects, twenty-one until the records go; Veterans Day weekend 2024','medium',_,'2024-11-07',('coinbase','Coinbase'),notice='2024-11-05',kind='administrative_subpoena',agency='dea',auth=['21 U.S.C. § 876(a)'],refs=ref(provider='24-CB-118204',process='DN-25-400317'),pd='2024-10-22',window=W(5,'notice_date'),more=[W(21,'notice_date')],accounts=['pell.tanager@example.com'],data=['subscriber_info','payment','ip_logs'],period=('2023-01-01','2024-10-15'),challenge='intent_to_challenge',unscored=['challenge_document'],flags=['two_windows'],
 printed=dict(window='Within 5 days of the date of this notice',second_window='21 days after the date of this notice',notice_date='Tuesday, November 5, 2024',process_date='October 22, 2024',agency='Drug Enforcement Administration',authority='21 U.S.C. 876(a)'))
# ---------------------------------------------------------------- 9
def _(d): web(d/'notice.pdf','''
<div class=ph><p class=sys>System notifications</p><h3>Information about your account was requested</h3><p class=t>6 March 2025</p>
<p>Dear <b>@peat_and_kiln</b>,</p>
<p>On 11 February 2025, TikTok Inc. was served with an administrative subpoena of the Bureau of Alcohol, Tobacco, Firearms and Explosives. In compliance with it, on 3 March 2025 TikTok Inc. turned over the profile's sign-up information (name, e-mail address, phone number) and the model of the handset that it was created on. The request is thereby settled, and there is nothing further that will be produced under it.</p>
<p>Members who are told ahead of time usually have ten days in which to apply to a court. In your case the law required us only to inform you after the fact.</p>
<p>Our number for this request is TT-LE-0250309. You may use it if you or an attorney would like a copy of the subpoena.</p>
<p>TikTok Law Enforcement Outreach</p><p class=f>Law enforcement guidelines in the version of 25 April 2023 are available in the Safety Center.</p></div>''',
 css='.ph{width:360px;margin:0 auto;border:1px solid #ccc;border-radius:14px;padding:14px}.sys,.t{color:#888;font-size:11px}.f{font-size:10px;color:#999}',top=('09/03/2025, 21:14','TikTok'),bottom='https://www.tiktok.example/notifications')
case('tiktok-turned-over-on-3-march-atf','Told after the fact, without the word disclosed; "usually ten days" is bait','easy',_,'2025-03-09',('tiktok','TikTok'),notice='2025-03-06',kind='administrative_subpoena',agency='atf',refs=ref(provider='TT-LE-0250309'),accounts=['@peat_and_kiln'],data=['subscriber_info','contact_info','device'],disclosed=True,status='closed',flags=['already_disclosed'],unscored=['window','process_date'],
 printed=dict(disclosed='turned over',notice_date='6 March 2025',agency='Bureau of Alcohol, Tobacco, Firearms and Explosives'))
# ---------------------------------------------------------------- 10
def _(d): mono(d/'notice.pdf',"""
Message-ID: <7c41f0@legal.bsky.example>
Date: Wed, 14 Jan 2026 09:02:17 -0800
From: Bluesky Legal <lawful-requests@bsky.example>
To: Kestrel Flats <kestrel@example.net>
Subject: RE: government request - you can stand down

Hello again Kestrel,

Good news for once. Yesterday the lawyers of U.S. Customs and Border
Protection notified us by letter that the agency is rescinding the
summons CBP-LRD-26-0033 (19 U.S.C. 1509) in its entirety and will not
enforce it. Not a byte about @kestrelflats.example had gone out before
that, and now none will.

So the ten days we spoke of in our last message no longer matter. You
can stop looking for an attorney on our account.

If they come back with something new, we'd start over from zero and
write to you afresh.

Take care,
Bluesky Legal

> On Jan 6, 2026, at 11:20, Bluesky Legal wrote:
> A customs summons asks us for the email address and phone number
> behind @kestrelflats.example. Unless you've gone to court within
> 10 days of this message, we'll comply.
""",size=10.5)
case('bluesky-agency-rescinds-cbp-summons','The agency rescinds; the ten days in the quoted earlier message are dead','easy',_,'2026-01-15',('bluesky','Bluesky'),notice='2026-01-14',kind='customs_summons',agency='cbp',auth=['19 U.S.C. § 1509'],refs=ref(process='CBP-LRD-26-0033'),accounts=['@kestrelflats.example'],data=['contact_info'],disclosed=False,withdrawn=True,status='closed',flags=['withdrawn'],unscored=['window','challenge_document','data_sought'],
 printed=dict(withdrawn='rescinding the summons',notice_date='Wed, 14 Jan 2026',agency='U.S. Customs and Border Protection',authority='19 U.S.C. 1509'))
# ---------------------------------------------------------------- 11
def _(d): letter(d/'notice.pdf',[
 ('r','Plan-les-Ouates, 31.08.2026'),
 'An den Inhaber / To the holder of<br/><b>tundra.swan@proton.example</b>',
 'Reference: PR-2026/1187',
 'Dear Madam or Sir',
 'Proton answers to Swiss law alone. The Federal Office of Justice in Bern has forwarded to us, in the way of mutual legal assistance, a request that comes from the Federal Bureau of Investigation of the United States and bears the date 22.07.2026. The Bern office has found it admissible and has directed us to supply: the recovery e-mail address of the mailbox, the day on which the mailbox was opened, and the means by which it is paid for. The text of messages is encrypted and is not part of the request.',
 'We have been permitted to inform you and to hold the information back for the time being. We shall do so until 18:00 (Zurich time) on 14.09.2026.',
 'A person who wishes to oppose must address the competent court through a lawyer admitted in Switzerland. If the receipt of the court for your appeal is in our possession by the hour named, nothing will be supplied while the appeal is pending.',
 'The present letter contains no advice as to law.',
 ('sp',8),'Proton AG<br/>Legal Department'],font='LSans',size=10.5,page=A4,foot=['Proton AG, Route de la Galaise 32, 1228 Plan-les-Ouates, Schweiz · CHE-000.000.000','Privacy policy of 27.06.2026 · © 2014–2026'])
case('proton-until-18-00-zurich-on-14-09-2026','Dates as 14.09.2026 and an hour east of New York: the court day before','hard',_,'2026-09-02',('proton','Proton'),notice='2026-08-31',kind='other',agency='fbi',refs=ref(provider='PR-2026/1187'),pd='2026-07-22',window=W(date='2026-09-14',cutoff='18:00',zone='Europe/Zurich'),accounts=['tundra.swan@proton.example'],data=['contact_info','subscriber_info','payment'],challenge='filed_objection',unscored=['process_kind','agency','challenge_document','languages','process_date'],
 printed=dict(explicit_date='until 18:00 (Zurich time) on 14.09.2026',notice_date='31.08.2026',agency='Federal Bureau of Investigation'),notes='Mutual legal assistance: the body that asks is the FBI, the body that orders a Swiss one.')
# ---------------------------------------------------------------- 12
def _(d): letter(d/'notice.pdf',[
 '<b>December 11, 2029</b>','T-Mobile USA, Inc.<br/>Customer Privacy Correspondence<br/>P.O. Box 555, Albuquerque',
 'Account 600-555-0126','Dear Valued Customer:',
 'You are getting this letter because a federal agency would like us to open our books on your wireless account. We think that you should hear of it before, not after.',
 '<b>Who is asking.</b> The United States Marshals Service, through its Southwest Regional Fugitive Task Force.',
 '<b>How.</b> By an administrative subpoena, USMS-SW-2029-5561, said to be issued under 18 U.S.C. § 3486(a)(1)(D) and dated November 30, 2029.',
 '<b>What.</b> The name and address to which service is billed; the serial numbers of the handsets used (IMEI); and the cell-tower locations of the line for the week of November 11, 2029 to November 17, 2029.',
 '<b>When.</b> The Marshals have written January 8, 2030 on the subpoena as the day for our reply.',
 ('fb',),
 '<b>What you can do.</b> You, or a lawyer for you, may ask a federal court to set the subpoena aside. We must see the papers within fifteen (15) days after this letter reaches you: not a draft, but the version that the court clerk has stamped as filed. Fax them to (973) 555-0108.',
 '<b>What we will do.</b> With stamped papers in hand we will tell the Marshals that the records have to wait. With none, we will mail the records on the next working day.',
 'Some of the above, in our view, ought to be asked for with a warrant. We have told the Marshals that.',
 'Our legal-process line at (973) 555-0107 can confirm that this letter is real but can say nothing more.',
 ('sp',6),'Sincerely,','T-Mobile Customer Privacy',('s','TMO-PRV-19 (rev. 05/28). Terms and Conditions effective May 15, 2028. © 2029 T-Mobile USA, Inc.')],font='LSerif',size=11,cols=2,margin=60)
case('t-mobile-two-columns-fifteen-days-after-it-reaches-you','Fifteen days after the letter reaches the person; nobody said when; Christmas 2029','medium',_,'2029-12-17',('t-mobile','T-Mobile'),notice='2029-12-11',kind='administrative_subpoena',agency='usms',auth=['18 U.S.C. § 3486(a)(1)(D)'],refs=ref(process='USMS-SW-2029-5561'),pd='2029-11-30',rd='2030-01-08',window=W(15,'receipt'),accounts=['600-555-0126'],data=['subscriber_info','device','location'],period=('2029-11-11','2029-11-17'),challenge='file_stamped_motion',flags=['receipt_unknown'],
 printed=dict(window='within fifteen (15) days after this letter reaches you',notice_date='December 11, 2029',process_date='November 30, 2029',return_date='January 8, 2030',agency='United States Marshals Service',authority='18 U.S.C. § 3486(a)(1)(D)'))
# ---------------------------------------------------------------- 13
def _(d): web(d/'notice.pdf','''
<div class=b>AT&amp;T</div><p class=r>April 6, 2026<br>File GLDC-26-40417</p><p>Dear Customer:</p>
<p>This is a follow-up concerning telephone number (404) 555-0172 and subpoena 26-VA-OIG-0731, which the Office of Inspector General of the Department of Veterans Affairs issued to us on March 16, 2026 in reliance on 5 U.S.C. § 406(a)(4).</p>
<p>The subpoena has two parts, and the parts are being treated differently.</p>
<ul><li><b>Part A</b> (subscriber name, service address). We sent this to the Inspector General on April 2, 2026.</li>
<li><b>Part B</b> (call and message detail records, October 1, 2025 &ndash; February 28, 2026; no contents). We have not sent this. We are scheduled to do so on April 20, 2026.</li></ul>
<p>As to Part B you still have a say. Should you obtain a ruling from a court, or be awaiting one upon papers which you have filed and of which we have a copy, before April 20, 2026, Part B will be held.</p>
<p>We are sorry that Part A went out without a word to you. That was a mistake of ours.</p>
<p>Global Legal Demand Center<br>AT&amp;T</p><p class=f>11760 U.S. Highway 1, North Palm Beach, Florida. &copy;2026 AT&amp;T Intellectual Property. Privacy notice effective February 2, 2026.</p>''',
 css='body{font-family:Liberation Serif;font-size:14px;padding:8mm}.b{font:bold 22px Liberation Sans;color:#0a7}.r{text-align:right}.f{font-size:10px;color:#666}')
case('att-part-a-sent-part-b-on-april-20-va-oig','Half of the data is gone, the other half follows on a Monday: the date stays','hard',_,'2026-04-09',('att','AT&T'),notice='2026-04-06',kind='inspector_general_subpoena',agency='va_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(provider='GLDC-26-40417',process='26-VA-OIG-0731'),pd='2026-03-16',window=W(date='2026-04-20',strict=True),accounts=['(404) 555-0172'],data=['subscriber_info','other'],period=('2025-10-01','2026-02-28'),challenge='filed_objection',flags=['partly_disclosed'],unscored=['disclosed','challenge_document','return_date','data_sought'],
 printed=dict(explicit_date='before April 20, 2026',disclosed='We sent this to the Inspector General on April 2, 2026',notice_date='April 6, 2026',process_date='March 16, 2026',agency='Office of Inspector General of the Department of Veterans Affairs',authority='5 U.S.C. § 406(a)(4)'),may=['already_disclosed'])
# ---------------------------------------------------------------- 14
def _(d): letter(d/'notice.pdf',[
 ('tbl',[('Date:','May 4, 2026'),('To:','Account holder, wicket.and.thorn@example.org'),('From:','PayPal Legal Specialist Team, Omaha'),('Concerning:','Labor Department subpoena of April 27, 2026 (our ticket PP-L-2026-88310)')],(90,380)),('hr',),
 'You may remember that we wrote on March 23, 2026 about a subpoena of the U.S. Department of Labor numbered EBSA-26-0140. The Department abandoned that subpoena on April 20, 2026, having addressed it to the wrong PayPal company, and no records were turned in.',
 'A replacement has now come. Its number is EBSA-26-0198, its date April 27, 2026, and its stated foundation section 504(c) of ERISA (29 U.S.C. § 1134(c)). It seeks, for the account shown above, the owner’s name and address and the list of payments taken in from January 1, 2024 on to December 31, 2025. The Department expects them on June 16, 2026.',
 'What we said in March about the first subpoena does not carry over. For the replacement there is a period of three weeks from the date of this letter. Within it, we must be told by you or your attorney that a motion has been put before a court, and which court that is; a docket number will do. We will comply with the replacement at the end of the three weeks if we have been told nothing.',
 'Please do not send us arguments on the merits. We cannot weigh them.',
 'PayPal, Inc.<br/>Legal Specialist Team',('s','PayPal User Agreement last modified January 28, 2026. Copyright © 1999-2026 PayPal.')],font='Helvetica',size=10.5)
case('paypal-replacement-subpoena-three-weeks-dol','The first subpoena was abandoned, its replacement is live; three weeks end on Memorial Day','hard',_,'2026-05-08',('paypal','PayPal'),notice='2026-05-04',kind='administrative_subpoena',agency='dol',auth=['29 U.S.C. § 1134(c)'],refs=ref(provider='PP-L-2026-88310',process='EBSA-26-0198'),pd='2026-04-27',rd='2026-06-16',window=W(21,'notice_date'),accounts=['wicket.and.thorn@example.org'],data=['subscriber_info','payment'],period=('2024-01-01','2025-12-31'),challenge='notice_of_filing',flags=['second_demand'],
 printed=dict(window='three weeks from the date of this letter',notice_date='May 4, 2026',process_date='April 27, 2026',return_date='June 16, 2026',agency='U.S. Department of Labor',authority='29 U.S.C. § 1134(c)'),unscored=['disclosed'])
# ---------------------------------------------------------------- 15
def _(d): mono(d/'notice.pdf',"""
From: Orla P. <orla@loomworks-union.example.org>
To: Legal clinic intake <intake@clinic.example.org>
Sent: 22 May 2028 19:20
Subject: Fwd: Fwd: [GitHub] Subpoena for the records of @loomworks-bot

Can somebody look at this before the long weekend? Dougal sat on it
for days. We have a committee meeting on 1 June 2028, is that soon
enough??   -- O.

---------- Forwarded message ----------
From: Dougal M. <dougal@loomworks-union.example.org>
Date: 19 May 2028, 23:51
To: Orla P.

I reckon we have ten days from today but ask a lawyer. The repo was
set up in 2025 I think.

---------- Forwarded message ----------
From: GitHub Legal Operations <user-notices@github.example>
Date: Mon, 15 May 2028 at 08:12:40 -0700
Subject: [GitHub] Subpoena for the records of @loomworks-bot
To: <owners@loomworks-union.example.org>

Hi there,

As an owner of the machine account @loomworks-bot you should know
that the FBI, by its Pittsburgh office, has subpoenaed us under
18 U.S.C. 3486. Request reference: GH-28-04417.

The subpoena (issued 2 May 2028) looks for:
  - e-mail addresses tied to the account
  - sign-in IP addresses and the SSH key fingerprints on record

Unless, in the space of fifteen days following the date of this email,
we are handed a court-filed objection, our answer will go to the FBI.

GitHub cannot tell you what to do. A lawyer can.

GitHub Legal Operations
""",size=10)
case('github-forwarded-twice-fifteen-days-memorial-day','The notice is two forwards deep; lay guesses and a meeting date are bait; fifteen days end on May 30, 2028','hard',_,'2028-05-22',('github','GitHub'),notice='2028-05-15',kind='administrative_subpoena',agency='fbi',auth=['18 U.S.C. § 3486'],refs=ref(provider='GH-28-04417'),pd='2028-05-02',window=W(15,'notice_date'),accounts=['@loomworks-bot'],data=['contact_info','ip_logs'],optional=['other','device'],challenge='filed_objection',flags=['forwarded'],unscored=['received_date'],
 printed=dict(window='fifteen days following the date of this email',notice_date='Mon, 15 May 2028',process_date='2 May 2028',agency='FBI',authority='18 U.S.C. 3486'))
# ---------------------------------------------------------------- 16
def _(d):
 letter(d/'a.pdf',['December 17, 2025','Apple Account: <b>weir.cottage@example.net</b><br/>Apple file number: APL-25-1217-3306',
 'Dear Apple customer,',
 'A judge’s order of May 29, 2025 forbade Apple to speak of the matter below. The order ran for 200 days. It lapsed on December 15, 2025, and the government did not ask for more time. Apple is accordingly free to write to you.',
 'Behind this letter you will find an order under 18 U.S.C. § 2703(d), obtained by the Criminal Investigation division of the Internal Revenue Service. It obliges Apple to hand over account registration data, purchase records and connection logs with IP addresses, for June 1, 2023 to April 30, 2025. Apple asked the court to be excused from doing so until you could be heard. The court agreed, so that as of today none of the data has left Apple.',
 'Apple will perform the order ten days after the date of this letter. It will refrain if, prior to that, you have filed with the issuing court an application to vacate or modify, and Apple has a stamped copy (facsimile (408) 555-0174).',
 'Sincerely,','Privacy &amp; Law Enforcement Compliance<br/>Apple'],font='LSans',size=11,foot='Apple · One Apple Park Way, Cupertino · Copyright © 2025 Apple Inc.')
 letter(d/'b.pdf',[('c','UNITED STATES DISTRICT COURT'),('c','DISTRICT OF NEVADA',1),('tbl',[('','IN THE MATTER OF THE APPLICATION FOR AN ORDER DIRECTED TO APPLE INC. PURSUANT TO 18 U.S.C. § 2703(d)'),('','Case No. 2:25-mj-90417 &nbsp;&nbsp; <b>FILED UNDER SEAL</b>')],(20,440)),('c','ORDER'),
 'Upon the application of Internal Revenue Service – Criminal Investigation, Las Vegas Field Office, the Court finds that there are specific and articulable facts showing reasonable grounds to believe that the records described below are relevant and material to an ongoing criminal investigation.',
 'IT IS ORDERED that Apple Inc. shall, for the Apple Account weir.cottage@example.net, disclose registration data, purchase history, and connection logs from June 1, 2023 through April 30, 2025.',
 'IT IS FURTHER ORDERED under 18 U.S.C. § 2705(b) that Apple Inc. shall not notify any person of this Order for 200 days from its date.',
 'DATED this 29th day of May, 2025.',('sp',18),('r','______________________________<br/>Hon. Euphemia Larkspur<br/>United States Magistrate Judge')],font='Times-Roman',size=12)
 join(d/'notice.pdf',d/'a.pdf',d/'b.pdf')
case('apple-gag-lapsed-2703d-irs-ci-ten-days-to-christmas-2025','A gag that lapsed, an order behind the letter; ten days over the closings of Christmas 2025','hard',_,'2025-12-18',('apple','Apple'),notice='2025-12-17',kind='court_order_2703d',agency='irs-ci',auth=['18 U.S.C. § 2703(d)'],refs=ref(provider='APL-25-1217-3306',case='2:25-mj-90417'),pd='2025-05-29',window=W(10,'notice_date'),accounts=['weir.cottage@example.net'],data=['subscriber_info','payment','ip_logs'],period=('2023-06-01','2025-04-30'),gag='court_order',disclosed=False,challenge='file_stamped_motion',flags=['gag_expired'],docs=[('provider_notice',0,1,1),('process',0,2,2)],
 printed=dict(window='ten days after the date of this letter',notice_date='December 17, 2025',process_date='29th day of May, 2025',agency='Criminal Investigation division of the Internal Revenue Service',authority='18 U.S.C. § 2703(d)',reference_case='2:25-mj-90417'))
# ---------------------------------------------------------------- 17
def _(d): letter(d/'notice.pdf',[
 ('c','Alder Gulch Public Library &amp; Community Network'),('c','a members’ Internet cooperative · Virginia Flats, Montana',.85),('sp',10),
 'June 6, 2031',
 'Dear cardholder no. 20417-8,',
 'I have been the director here for nineteen years and have never before had to write such a letter. Last autumn two agents of the Federal Bureau of Investigation handed me a National Security Letter, dated October 21, 2030, which says that it is sent under 18 U.S.C. § 2709. It directs our cooperative to give them the name, the address and the length of service of the member who holds cardholder no. 20417-8, that is to say, of you.',
 'With it came a certification under § 2709(c) that bound me to silence by operation of statute. In May the Bureau reviewed the silence, as it must, and ended it by a letter of May 30, 2031. I have not complied with the National Security Letter itself. Our board decided last night how to go on, and this is what it decided:',
 ('in','<i>The cooperative shall give the member twenty-eight days, running from the date of the director’s letter, to ask a judge to modify or set aside the demand. It shall release nothing in those days, nor afterwards while a petition is on file of which the member has sent us a copy.</i>'),
 'Come and see me with any questions of fact; for questions of law please see an attorney. Our number here is (406) 555-0114.',
 ('sp',6),'Yours,','Thaddeus Nightingale-Oakes<br/>Director',('s','Reading room closed on July 4. Summer reading starts June 16, 2031!')],font='DSerif',size=10)
case('library-co-op-national-security-letter-28-days','A national security letter told of after its silence ended; twenty-eight days end on July 4, 2031','medium',_,'2031-06-12',('other','Alder Gulch Public Library & Community Network'),notice='2031-06-06',kind='nsl',agency='fbi',auth=['18 U.S.C. § 2709'],pd='2030-10-21',window=W(28,'notice_date'),accounts=['20417-8'],data=['subscriber_info'],gag='statutory',disclosed=False,challenge='filed_objection',unscored=['provider','disclosed','accounts'],flags=['gag_expired'],
 printed=dict(window='twenty-eight days, running from the date of the director’s letter',notice_date='June 6, 2031',process_date='October 21, 2030',agency='Federal Bureau of Investigation',authority='18 U.S.C. § 2709'))
# ---------------------------------------------------------------- 18
def _(d): web(d/'notice.pdf','''
<div class=w>WhatsApp</div><h3>Solicitud de una autoridad sobre tu número</h3><p class=d>Menlo Park, a 16 de diciembre de 2026<br>Expediente WA-261216-50933</p>
<p>Estimado usuario del número <b>+1 305 555 0119</b>:</p>
<p>El Servicio de Inmigración y Control de Aduanas de los Estados Unidos (ICE) nos ha notificado un requerimiento administrativo en materia migratoria, expedido el 30 de noviembre de 2026 con apoyo en el artículo 287.4 del título 8 del Código de Regulaciones Federales (8 C.F.R. § 287.4). Pretende conocer tu nombre, la fecha de alta, las direcciones IP de conexión y el modelo del teléfono; no pide mensajes.</p>
<p>No daremos respuesta a la autoridad mientras no pasen quince (15) días hábiles a partir del día en que recibas esta comunicación. Si dentro de ese lapso acudes a un tribunal federal, mándanos el escrito con el sello de presentación y suspenderemos la entrega.</p>
<p>La autoridad espera nuestra contestación el 29 de enero de 2027.</p>
<p>No podemos asesorarte. Busca a una persona abogada de tu confianza.</p>
<p>WhatsApp LLC<br>Atención a requerimientos</p><p class=f>Condiciones del servicio vigentes desde el 11 de abril de 2024 &middot; &copy; 2026 WhatsApp LLC</p>''',
 css='.w{color:#128c7e;font:bold 26px Liberation Sans}.d{color:#444}.f{font-size:10px;color:#888}',top=('22/12/26 7:45','WhatsApp'),bottom='https://web.whatsapp.example/aviso/50933',page='A4')
case('whatsapp-quince-dias-habiles-desde-la-recepcion','Spanish: fifteen business days from receipt, received five days after the date; year end 2026','hard',_,'2026-12-22',('meta','WhatsApp'),notice='2026-12-16',received='2026-12-21',kind='immigration_subpoena',agency='ice',agency_name='Servicio de Inmigración y Control de Aduanas (ICE)',auth=['8 C.F.R. § 287.4'],refs=ref(provider='WA-261216-50933'),pd='2026-11-30',rd='2027-01-29',window=W(15,'receipt','business'),accounts=['+1 305 555 0119'],data=['subscriber_info','ip_logs','device'],challenge='file_stamped_motion',lang=('es',),
 printed=dict(window='quince (15) días hábiles a partir del día en que recibas esta comunicación',notice_date='16 de diciembre de 2026',process_date='30 de noviembre de 2026',return_date='29 de enero de 2027',authority='8 C.F.R. § 287.4'))
# ---------------------------------------------------------------- 19
def _(d): letter(d/'notice.pdf',[
 ('h','Cooperativa de Internet Yunque Libre'),'Luquillo, Puerto Rico','<b>10 de diciembre de 2030</b>',
 'Asunto: citación administrativa relativa al buzón coqui.del.alba@yunquelibre.example',
 'Apreciada socia, apreciado socio:',
 'El pasado 4 de diciembre nos visitó un agente de la Oficina Federal de Investigaciones (FBI). Traía una citación administrativa, la número SJ-3486-30-0071, firmada el 25 de noviembre de 2030, que invoca la sección 3486 del título 18 del Código de los Estados Unidos (18 U.S.C. § 3486). Por ella se pide el nombre y la dirección postal de quien usa el buzón coqui.del.alba@yunquelibre.example, así como su número de teléfono.',
 'La Junta acordó esperar. Quien quiera oponerse deberá haberlo hecho ante el Tribunal de Distrito y habernos entregado copia de lo radicado a más tardar el viernes, 3 de enero de 2031, a las 5:00 p. m., hora de Puerto Rico. Transcurrida esa hora sin oposición, cumpliremos.',
 'Nada nos obliga a callar, y por eso le escribimos. No somos abogados; le rogamos que consulte a uno.',
 ('sp',8),'Fraternalmente,','Eustaquio Pomarrosa Inventado<br/>Secretario de la Junta',('s','Tel. (787) 555-0146 · Reglamento enmendado el 2 de febrero de 2028')],font='LSerif',size=11.5)
case('cooperativa-a-mas-tardar-el-3-de-enero-hora-de-puerto-rico','Spanish: explicit day and hour in a zone east of New York in winter','hard',_,'2030-12-16',('other','Cooperativa de Internet Yunque Libre'),notice='2030-12-10',kind='administrative_subpoena',agency='fbi',agency_name='Oficina Federal de Investigaciones (FBI)',auth=['18 U.S.C. § 3486'],refs=ref(process='SJ-3486-30-0071'),pd='2030-11-25',window=W(date='2031-01-03',cutoff='17:00',zone='America/Puerto_Rico'),accounts=['coqui.del.alba@yunquelibre.example'],data=['subscriber_info','contact_info'],challenge='filed_objection',lang=('es',),unscored=['provider'],
 printed=dict(explicit_date='a más tardar el viernes, 3 de enero de 2031, a las 5:00 p. m., hora de Puerto Rico',notice_date='10 de diciembre de 2030',process_date='25 de noviembre de 2030',authority='18 U.S.C. § 3486'))
# ---------------------------------------------------------------- 20
def _(d):
 letter(d/'notice.pdf',[('r','7 de noviembre de 2028'),'Remesas Golondrina, Inc.<br/>Fresno, California','<b>Aviso al remitente: cuenta GOL-55-01830</b>','Muy señora nuestra, muy señor nuestro:',
 'La Procuraduría General del Estado de California nos exige, mediante la citación que se acompaña en inglés, los datos de los envíos de dinero hechos desde su cuenta.',
 'Usted dispone de dos semanas, que se cuentan desde la fecha en que esta carta fue depositada en el correo, es decir, desde el 8 de noviembre de 2028. Si en ese tiempo nos hace llegar una orden judicial que deje sin efecto la citación o la suspenda, no entregaremos los datos. De lo contrario, los entregaremos.',
 'Esta carta se manda por correo certificado y no sustituye el consejo de un licenciado.',('sp',8),'Atentamente,','Departamento de Cumplimiento'],font='Helvetica',size=11.5,foot='Licencia estatal 2190-F · Aviso de privacidad: enero de 2026')
 letter(d/'subpoena.pdf',[('c','STATE OF CALIFORNIA'),('c','DEPARTMENT OF JUSTICE · OFFICE OF THE ATTORNEY GENERAL',.9),('c','INVESTIGATIVE SUBPOENA FOR RECORDS'),
 ('grid',[[('TO','Remesas Golondrina, Inc., 55 Tulare Walk, Fresno'),('SUBPOENA NO.','SF-2028-60177')],[('ISSUED UNDER','Cal. Gov. Code § 11181'),('DATE','October 20, 2028')],[('RECORDS TO BE FURNISHED','Account GOL-55-01830: name, address, payment cards and bank accounts used; each transfer, September 1, 2027 to August 31, 2028')],[('RETURN','December 15, 2028, 10:00 a.m.'),('DEPUTY','Rosalind Featherwick, Deputy Attorney General')]],'over'),
 'YOU ARE COMMANDED to furnish the records described above at the time stated. Disobedience may be reported to the superior court.',('sp',14),'______________________________<br/>for the Attorney General of California'],font='Times-Roman',size=11)
case('remesas-dos-semanas-desde-el-correo-california-ag','Spanish letter, English state subpoena in a second file; two weeks from the day of mailing, a day after the letter','hard',_,'2028-11-13',('other','Remesas Golondrina, Inc.'),notice='2028-11-07',kind='state_subpoena',agency='ca_ag',auth=['Cal. Gov. Code § 11181'],refs=ref(process='SF-2028-60177'),pd='2028-10-20',rd='2028-12-15',window=W(14,'mailing',trigger_date='2028-11-08'),accounts=['GOL-55-01830'],data=['subscriber_info','payment'],optional=['other'],period=('2027-09-01','2028-08-31'),challenge='court_order',lang=('es','en'),unscored=['languages','provider'],files=('notice.pdf','subpoena.pdf'),docs=[('provider_notice',0,1,1),('process',1,1,1)],
 printed=dict(window='dos semanas, que se cuentan desde la fecha en que esta carta fue depositada en el correo',mailing='8 de noviembre de 2028',notice_date='7 de noviembre de 2028',process_date='October 20, 2028',return_date='December 15, 2028',authority='Cal. Gov. Code § 11181'))
# ---------------------------------------------------------------- 21
RF=lambda days:None
def _(d): letter(d/'notice.pdf',[
 ('c','DEPARTMENT OF HOUSING AND URBAN DEVELOPMENT'),('c','Office of Inspector General',1),('c','NOTICE TO CUSTOMER PURSUANT TO THE RIGHT TO FINANCIAL PRIVACY ACT OF 1978'),
 ('grid',[[('Customer','Holder of savings account 771-0048'),('Date of this notice','June 8, 2027')],[('Financial institution','Tannery Row Savings Bank'),('Subpoena','HUD-OIG-27-1166, issued June 1, 2027')],[('How given','Served by hand on the customer on June 8, 2027'),('Records to be made available','July 6, 2027')]],'over'),
 'The records of your transactions described in the subpoena annexed hereto are sought by this Office, acting under 5 U.S.C. § 406(a)(4) and in conformity with 12 U.S.C. § 3405, in order to establish who received rental assistance.',
 'Should you wish to keep the records from us, complete the annexed motion and sworn statement, or draw up your own; lodge them with the clerk of the United States District Court for the Eastern District of Missouri or of any other district mentioned in the instructions; and cause a copy to reach the undersigned by certified mail or by hand. To be in time you must do so within ten days from the date of service of this notice. Where a notice is mailed, and only then, the period is fourteen days from mailing.',
 'If a motion and sworn statement are not lodged in time, the bank may make the records available to us.',
 ('sp',10),'Leopold Quarrington, Special Agent<br/>(314) 555-0128',
 ('pb',),('c','MOTION OF CUSTOMER (form)'),'United States District Court for the ______________ District of ______________','The undersigned moves to quash the subpoena directed to ______________________.','Signed ______________________ &nbsp;&nbsp; Date ____________',('sp',12),('c','SWORN STATEMENT (form)'),'I am a customer of the institution named, and I believe that the records are not relevant to a legitimate inquiry because ______________________.'],font='LSerif',size=11)
case('rfpa-hud-oig-served-into-observed-juneteenth','Bank-records notice served by hand: day ten is the observed Juneteenth of 2027','hard',_,'2027-06-10',('other','Tannery Row Savings Bank'),notice='2027-06-08',kind='inspector_general_subpoena',agency='hud_oig',auth=['5 U.S.C. § 406(a)(4)','12 U.S.C. § 3405'],refs=ref(process='HUD-OIG-27-1166'),pd='2027-06-01',rd='2027-07-06',statutes=[('rfpa_service','2027-06-08')],accounts=['771-0048'],data=['payment','other'],challenge='file_stamped_motion',flags=['statutory_deadline'],unscored=['window','more_windows','accounts','challenge_document','provider','data_sought'],docs=[('provider_notice',0,1,1),('attachment',0,2,2)],
 printed=dict(statute_service='within ten days from the date of service of this notice',service='Served by hand on the customer on June 8, 2027',notice_date='June 8, 2027',process_date='June 1, 2027',return_date='July 6, 2027',agency='DEPARTMENT OF HOUSING AND URBAN DEVELOPMENT',authority='5 U.S.C. § 406(a)(4)'),notes="June 18, 2027 is the observed day, not a Rule 6 holiday: stated June 18, safe the day before; latest, with the observed day counted, Monday June 21. The periods are the Act's; a reader that also fills window is not wrong.")
# ---------------------------------------------------------------- 22
def _(d): letter(d/'notice.pdf',[
 '<b>U.S. DEPARTMENT OF LABOR</b><br/>OFFICE OF INSPECTOR GENERAL<br/>Cleveland Field Office',('r','October 29, 2029'),
 'MAILED THIS DAY, CERTIFIED, RETURN RECEIPT REQUESTED',
 'To: the depositor having checking account 00-4419-7 with Lockkeepers Bank, N.A.',
 'Concerning: your rights under the Right to Financial Privacy Act, 12 U.S.C. §§ 3401-3422',
 'We have prepared a subpoena, DOL-OIG-30-0022, for the bank named above. It is dated October 24, 2029 and rests on 5 U.S.C. § 406(a)(4). It covers statements, canceled checks and wire instructions for the account from January 1, 2027 through June 30, 2029, and it wants them at this office on December 3, 2029. The purpose is an inquiry into unemployment-insurance claims.',
 'The Act lets you object in court. You would file a motion to quash, with an affidavit or sworn statement, with a United States district court, and give us a copy, before the Act’s time runs out. The time is ten days when this notice has been served upon you in person, and fourteen days from the date of mailing when, as here, it has come by post.',
 'You are not obliged to do anything. Without a motion the bank will let us have the records. With one, a judge decides.',
 ('sp',8),'Ottoline Brackwater<br/>Special Agent in Charge · (216) 555-0150','Enclosures: subpoena; blank motion; blank sworn statement; instructions'],font='Times-Roman',size=11.5)
case('rfpa-dol-oig-mailed-into-veterans-day-observed-2029','Bank-records notice by certified mail: day fourteen is the observed Veterans Day, Monday November 12, 2029','hard',_,'2029-11-02',('other','Lockkeepers Bank, N.A.'),notice='2029-10-29',kind='inspector_general_subpoena',agency='dol_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(process='DOL-OIG-30-0022'),pd='2029-10-24',rd='2029-12-03',statutes=[('rfpa_mail','2029-10-29')],accounts=['00-4419-7'],data=['payment','other'],period=('2027-01-01','2029-06-30'),challenge='file_stamped_motion',flags=['statutory_deadline'],unscored=['window','more_windows','accounts','challenge_document','provider','data_sought','authorities'],
 printed=dict(statute_mail='fourteen days from the date of mailing',notice_date='October 29, 2029',process_date='October 24, 2029',return_date='December 3, 2029',agency='U.S. DEPARTMENT OF LABOR',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 23
def _(d):
 c=C.Canvas(str(d/'notice.pdf'),pagesize=LETTER,invariant=1); f=c.acroForm
 c.setFont('Helvetica-Bold',13); c.drawString(54,735,'Internal Revenue Service'); c.setFont('Helvetica',9); c.drawString(54,722,'Department of the Treasury · Small Business / Self-Employed Division')
 c.setFont('Helvetica-Bold',14); c.drawCentredString(306,690,'Notice of Third-Party Summons'); c.setFont('Helvetica',9); c.drawCentredString(306,676,'given to the person to whose records it relates, I.R.C. § 7609(a)')
 rows=[('Date of this notice','date','December 5, 2030'),('Given by','how','Certified mail, on the date of this notice'),('Person identified','who','Holder of wallet CB-0077-4431'),('Summoned third party','third','Coinbase, Inc., New York'),('Summons issued','issued','December 3, 2030'),('Day fixed for production','ret','January 6, 2031'),('Tax periods','per','January 1, 2027 to December 31, 2028'),('Records summoned','rec','Account opening papers; deposits, withdrawals and linked banks'),('Revenue officer','ro','Jessamine Holloway-Trout, (212) 555-0185')]
 y=645
 for l,n,v in rows:
  c.setFont('Helvetica',10); c.drawString(54,y+5,l)
  f.textfield(name=n,value=v,x=210,y=y,width=340,height=18,fontName='Helvetica',fontSize=10,borderWidth=.5,forceBorder=True,borderStyle='solid',fillColor=colors.white,textColor=colors.black,fieldFlags='')
  y-=25
 c.setFont('Helvetica',10); y-=10
 for ln in ['A summons directing the third party named above to produce records that concern you has been served. A copy',
  'is attached to the original of this notice. The law entitles you to ask a judge to quash it.',
  '',
  'To use that right you must file a petition with the United States district court for the district in which the third party',
  'resides or is found. The petition has to be filed no later than the 20th day after the day on which this notice was',
  'given. By that same day, copies of the petition must go, by registered or certified mail, to the third party and to the',
  'Revenue officer named above. See I.R.C. § 7609(b)(2).',
  '',
  'If no petition is filed the third party may be examined on or after the day fixed for production, which is at least',
  '24 days after this notice.']:
  c.drawString(54,y,ln); y-=14
 c.setFont('Helvetica',7.5); c.drawString(54,50,'Catalog No. 00000X      Rev. 7-2026'); c.save()
case('irs-7609-form-fields-mailed-day-twenty-is-christmas-2030','The values of an IRS third-party notice sit in form fields; the twentieth day is Christmas','hard',_,'2030-12-09',('coinbase','Coinbase, Inc.'),notice='2030-12-05',kind='irs_summons',agency='irs',auth=['26 U.S.C. § 7609'],pd='2030-12-03',rd='2031-01-06',statutes=[('irs_7609','2030-12-05')],accounts=['CB-0077-4431'],data=['subscriber_info','payment'],period=('2027-01-01','2028-12-31'),challenge='other',flags=['statutory_deadline'],unscored=['window','provider','authorities','challenge_document'],
 printed=dict(statute='no later than the 20th day after the day on which this notice was given'),notes='Form field values; pdftotext shows their appearances. Day 20 is December 25: it rolls to December 26, the safe day is the 24th.')
# ---------------------------------------------------------------- 24
def _(d): web(d/'notice.pdf','''
<div class=v>vimeo</div><p>Re: video 55501077, &ldquo;Harbor dredging, day 3&rdquo;</p><p>October 6, 2027</p>
<p>Hi Maren,</p><p>We took down the video above on September 29, 2027 after Gullane Stock Footage Ltd. claimed that it holds the copyright. On October 4, 2027 you sent us a counter-notification under 17 U.S.C. § 512(g). We have forwarded it, with your name, address and telephone number, to the claimant.</p>
<p>The claimant now has ten (10) business days to let us know that it has filed an action seeking a court order against you. If it does not, we'll put the video back within fourteen business days. Federal law lays down these steps; we've no discretion in the matter.</p>
<p>Should the claimant subpoena us for your identity, you would get a separate message.</p><p>Vimeo Copyright Team, case DMCA-27-104418</p>''',css='.v{font:bold 28px Liberation Sans;color:#1ab7ea}',top=('10/7/27, 9:12 AM','Your counter-notification'),bottom='https://vimeo.example/help/cases/104418')
case('lookalike-vimeo-counter-notification','Not a demand for data: a copyright counter-notification that mentions a court, days and a possible subpoena','medium',_,'2027-10-07',None,status='not_a_notice',flags=['not_a_notice'],printed=dict(kind='counter-notification',days='ten (10) business days'))
# ---------------------------------------------------------------- 25
def _(d): mono(d/'notice.pdf',"""
From: Coinbase Complience Department <case-officer@coinbase-federal-hold.example>
Reply-To: release.desk.agent07@example.net
To: undisclosed-recipients
Date: Sat, 9 Aug 2025 03:12:55 +0000
Subject: IRS/FBI SUMMONS on you wallet - act with in 48 hours

ATTENTION ACCOUNT HOLDER,

The Federal Bureau of Investigations and I.R.S. has serve us a Summon
No. FBI/IRS/99-2025 (26 USC 7602) for full disclosure of you wallet,
transactions and seed phrase.

For avoid the disclosure and freezing of all asset you must within
48 hours:

  1. Sign in at the below portal to confirm ownership
     http://coinbase-federal-hold.example/secure/quash
  2. Enter you 12 word recovery phrase and one time code
  3. Pay the refundable Motion Filing Fee of 0.02 BTC

After payment our Attorney will file the motion to quash on your
behalf and case is close. Do not contact local police or lawyer as
the matter is sealed.

Officer Daniel Whitmoreland
Badge CB-4471
""",size=10)
case('scam-wallet-summons-with-filing-fee','A scam: a summons, a motion to quash, 48 hours, and a recovery phrase','easy',_,'2025-08-09',None,status='not_a_notice',flags=['not_a_notice','scam'],printed=dict(kind='12 word recovery phrase',fee='0.02 BTC'))
# ---------------------------------------------------------------- 26
def _(d): letter(d/'notice.pdf',[
 ('h','We are updating our Privacy Policy and Legal Requests Policy'),'February 3, 2027','Hello,',
 'Starting March 15, 2027, new versions of two of our documents will apply to everyone who keeps files with Dropbox. Here is what is different.',
 ('li','<b>Government requests.</b> When an agency such as the FBI or ICE serves us with a subpoena, a court order or a search warrant, we will tell the user at least fourteen days before we respond, unless a law forbids us to.','<b>Challenges.</b> A user who sends us a file-stamped motion to quash within those fourteen days can count on us to wait.','<b>Retention.</b> Connection logs, IP addresses included, are kept for 60 days instead of 90.'),
 'You do not have to do anything. If you go on using Dropbox on or after March 15, 2027 the new versions apply. If you would rather not accept them, close your account before that day.',
 'Thank you for being with us.','The Dropbox Team',('s','You get this message because you have an account. Dropbox, Inc., San Francisco. Policies last posted February 3, 2027.')],font='LSans',size=11)
case('lookalike-dropbox-policy-update','A policy mail that describes subpoenas, fourteen days and motions, but no demand for the reader\'s data','medium',_,'2027-02-10',None,status='not_a_notice',flags=['not_a_notice'],printed=dict(kind='We are updating our Privacy Policy',days='fourteen days before we respond'))
# ---------------------------------------------------------------- 27
def _(d): letter(d/'notice.pdf',[
 ('r','May 18, 2026'),'Holder of mailbox ferry.lamps@example.com','Our reference: YAH-PR-260518-22',
 'Dear Yahoo user:',
 'On May 12, 2026, the Federal Bureau of Investigation asked Yahoo, by a letter citing 18 U.S.C. § 2703(f), to keep a copy of what is at present in the mailbox named above. Such a letter obliges a provider to set records aside for ninety days. It does not oblige, and does not allow, a provider to turn them over.',
 'No subpoena, summons, warrant or order for your information has been served upon us. Nothing has been shared, and there is at this time nothing for you to contest. If legal process should follow, we expect to tell you, and to give you the customary period in which to seek relief, unless a court directs otherwise.',
 'The ninety days come to an end on August 10, 2026 and can be extended once.',
 'This letter is for information only.','Yahoo Legal, Records Preservation'],font='Times-Roman',size=12)
case('lookalike-yahoo-preservation-only','Only a request to preserve; ninety days and their last day are bait','hard',_,'2026-05-20',None,status='not_a_notice',flags=['preservation_only'],printed=dict(kind='18 U.S.C. § 2703(f)',days='ninety days'))
# ---------------------------------------------------------------- 28
def _(d): web(d/'notice.pdf','''
<table class=k><tr><td><div class=l>Server date</div><div>2027-03-08</div></td><td><div class=l>Ticket</div><div>DISC-71190442</div></td><td><div class=l>Account</div><div>tin.owl.radio</div></td></tr></table>
<p>Hi tin.owl.radio,</p>
<p>Congress has come knocking. The House Committee on Homeland Security has issued a subpoena, signed by its chair on 2027-02-26, for the e-mail address, the phone number and the list of servers connected with your Discord account. The committee would have us deliver these by 2027-03-26.</p>
<p>A congressional subpoena can't be quashed in the usual way, but people have sued over them. We'd like you to have a real opportunity. So we won't deliver anything until seven days from the date of this message have passed, or until the committee's delivery date has come, whichever of the two is later.</p>
<p>Just tell us in an e-mail to congress-desk@discord.example that you mean to challenge it. From then on we'll treat the matter as contested.</p>
<p>Discord Legal</p><p class=f>Discord Inc., 444 De Haro Street &middot; Privacy policy effective 2026-04-08</p>''',
 css='.k{border-collapse:collapse;margin-bottom:14px}.k td{border:1px solid #5865f2;padding:6px 16px}.l{font-size:10px;color:#5865f2}.f{font-size:10px;color:#999}',page='A4')
case('discord-congress-later-of-seven-days-or-delivery-date','A committee of Congress; the later of seven days and the delivery date; ISO dates; word of intent is enough','medium',_,'2027-03-09',('discord','Discord'),notice='2027-03-08',kind='congressional_subpoena',agency='congress',agency_name='House Committee on Homeland Security',refs=ref(provider='DISC-71190442'),pd='2027-02-26',rd='2027-03-26',window=W(7,'notice_date'),later_of=True,accounts=['tin.owl.radio'],data=['contact_info','other'],optional=['other','linked_accounts'],challenge='intent_to_challenge',flags=['later_of'],
 printed=dict(window='seven days from the date of this message',notice_date='2027-03-08',process_date='2027-02-26',return_date='2027-03-26',agency='House Committee on Homeland Security'))
# ---------------------------------------------------------------- 29
def _(d): letter(d/'notice.pdf',[
 'October 28, 2027','<b>Nextdoor</b> — Trust, Safety &amp; Legal','Neighbor account: “R. Pennywhistle, Gravesend”<br/>Case ND-271028-5580',
 'Hello neighbor,',
 'The District Attorney of Kings County, New York, has sent us a subpoena (Ind. No. 70418/2027, dated October 15, 2027) under N.Y. Crim. Proc. Law § 610.20. It is made returnable on December 1, 2027 and asks for the e-mail address and the IP addresses of the account “R. Pennywhistle, Gravesend”.',
 'You have 14 days from today’s date, that is until Friday, November 19, 2027, to go to court. If by then you have e-mailed us a copy of a motion with the court’s filing stamp on it, your information stays put until the court has decided.',
 'We do recommend that you get help from a lawyer. We aren’t allowed to be yours.',
 'Kindly,<br/>The Nextdoor legal team'],font='DSans',size=10.5,foot='Nextdoor Holdings · Member agreement updated January 10, 2026 · © 2011–2027')
case('nextdoor-14-days-that-is-until-november-19-kings-county-da','A count and a date told as one that disagree by eight days; the count ends on Veterans Day','hard',_,'2027-11-01',('other','Nextdoor'),notice='2027-10-28',kind='state_subpoena',agency='district_attorney',agency_name='District Attorney of Kings County, New York',auth=['N.Y. Crim. Proc. Law § 610.20'],refs=ref(provider='ND-271028-5580',case='70418/2027'),pd='2027-10-15',rd='2027-12-01',window=W(14,'notice_date',date='2027-11-19'),accounts=['R. Pennywhistle, Gravesend'],data=['contact_info','ip_logs'],challenge='file_stamped_motion',flags=['window_conflict'],unscored=['references'],accept={'authorities':[['N.Y. C.P.L. § 610.20']]},
 printed=dict(window='14 days from today’s date',explicit_date='until Friday, November 19, 2027',notice_date='October 28, 2027',process_date='October 15, 2027',return_date='December 1, 2027',agency='District Attorney of Kings County',authority='N.Y. Crim. Proc. Law § 610.20'))
# ---------------------------------------------------------------- 30
def _(d): mono(d/'notice.pdf',"""
        INTERNET ARCHIVE  *  PATRON PRIVACY NOTE  *  12 NOVEMBER 2026
        -------------------------------------------------------------

To the uploader known to us as  reel-and-sprocket

The Inspector General of the Department of Homeland Security (DHS OIG)
wants to know who you are. The tool is subpoena OIG-27-SUB-0409 of
3 November 2026, and the power claimed for it is 5 U.S.C. 406(a)(4).
Wanted: the e-mail address you registered, and the IP addresses kept
with each upload between 1 June 2026 and 30 September 2026.

It is a rule of this house that not fewer than fifteen calendar days
go by between telling a patron and giving anything to a government.
We are telling you now. What you make of the days is up to you. If
some paper of yours is on file in a court by the time they are over,
mail a copy of it to patron-legal@archive.example, and the Archive
will leave things as they are until the court is done.

We have not answered the subpoena. The date it sets for an answer is
11 December 2026.

No legal advice is given here, and none should be read into it.

                          Internet Archive, 300 Funston Avenue
""",size=10.5)
case('internet-archive-not-fewer-than-fifteen-days-dhs-oig','A gap of not fewer than fifteen days before disclosure; its inclusive end is Thanksgiving 2026','medium',_,'2026-11-16',('other','Internet Archive'),notice='2026-11-12',kind='inspector_general_subpoena',agency='dhs_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(process='OIG-27-SUB-0409'),pd='2026-11-03',rd='2026-12-11',window=W(15,'unstated'),accounts=['reel-and-sprocket'],data=['contact_info','ip_logs'],period=('2026-06-01','2026-09-30'),challenge='filed_objection',flags=['minimum_gap'],unscored=['certain','trigger','disclosed','window'],
 printed=dict(window='not fewer than fifteen calendar days',notice_date='12 NOVEMBER 2026',process_date='3 November 2026',return_date='11 December 2026',authority='5 U.S.C. 406(a)(4)'),notes='A gap: how its trigger is written down is open.')
# ---------------------------------------------------------------- 31
def _(d): exhibit(d/'notice.pdf',[
 ['','^SUPPLEMENTAL DECLARATION OF MOVANT','','1.  I am the movant. I go by a pseudonym in this case. On August 26,','2024, I retained counsel. On August 28, 2024, counsel received from','Cloudflare, Inc. by e-mail a second copy of the letter that is','Exhibit 4. My own copy lay in a spam folder until August 24, 2024.','','2.  Cloudflare’s counsel has agreed to nothing beyond what the','letter says.','','I declare under penalty of perjury that this is true.','','Executed August 29, 2024, at Galveston, Texas.','','/s/ Movant'],
 ['','','','','','','','','^EXHIBIT 4'],
 ['^CLOUDFLARE, INC.','^101 Townsend Street, San Francisco','','August 19, 2024','','Customer of record for pelican-post.example','Abuse and Legal file CF-24-80116','','We hold a subpoena of the United States Postal Inspection Service,','Houston Division. It is numbered HOU-24-1107 and dated August 2, 2024,','and the Inspection Service rests it on 39 U.S.C. § 3016. It asks','for the origin server’s IP address, for the name and the payment','card of the customer, and for login addresses.','','Cloudflare gives its customers an opportunity to litigate. The','subpoena allows thirty (30) days, reckoned from the date that the','subpoena bears, and Cloudflare will use all of them: it will make no','answer until they have run. To have it go on waiting after that, fur-','nish, while they are still running, a motion to quash bearing the','stamp of the clerk of court.'],
 ['Address the same to legal-process@cloudflare.example and mention the','file number. A copy of the subpoena was attached to our e-mail.','','Take this to an attorney if you are in doubt. Cloudflare is neutral.','','Cloudflare Legal','','Transparency report: first half of 2024, published July 30, 2024.']],'Case 4:24-mc-91177   Document 9-4   Filed on 08/29/24 in TXSD   Page {p} of {n}')
case('cloudflare-exhibit-thirty-days-from-date-of-subpoena-uspis','A court exhibit with gutter numbers; thirty days that began with the date of the subpoena; Labor Day weekend 2024','hard',_,'2024-08-29',('cloudflare','Cloudflare'),notice='2024-08-19',kind='administrative_subpoena',agency='uspis',auth=['39 U.S.C. § 3016'],refs=ref(case='4:24-mc-91177',provider='CF-24-80116',process='HOU-24-1107'),pd='2024-08-02',window=W(30,'process_date',trigger_date='2024-08-02'),accounts=['pelican-post.example'],data=['subscriber_info','ip_logs','payment'],optional=['other'],challenge='file_stamped_motion',unscored=['return_date','received_date','documents'],docs=[('cover',0,1,2),('provider_notice',0,3,4)],
 printed=dict(window='thirty (30) days, reckoned from the date that the subpoena bears',notice_date='August 19, 2024',process_date='dated August 2, 2024',agency='United States Postal Inspection Service',authority='39 U.S.C. § 3016'))
# ---------------------------------------------------------------- 32
def _(d): mono(d/'notice.pdf',"""
From: Wick <root@tallow.social.example>
To: gannet@example.org
Cc: Oakhollow Sheriff Community Liaison <liaison@oakhollow.example>
Date: Thu, 3 Jul 2025 13:05:10 -0700
Subject: heads up, somebody wants your details

Gannet,

I got legal process today over @gannet@tallow.social.example, from a
law enforcement body. They have asked me to leave their name out of
this mail until their own lawyers have had a look, so I do. They want
your sign-up e-mail and your last login IP.

I can stall them for 48 hours from the time this mail went out. Show
me that a court has told them or me to stop, and it stops. If not, I
have to send it, I've got two kids and no lawyer.

(The sheriff's people are on copy because we do the storm alerts
together. They've nothing to do with this.)

This is the post it is about, I guess:

| @gannet@tallow.social.example - 28 June 2025, 21:40
| ICE was outside the cannery again today. Two vans, agents from
| Enforcement and Removal Operations, no warrant from a judge.
| Film them. You have 10 days to send your videos to the co-op.

Wick
""",size=10.5)
case('tallow-48-hours-agency-left-out-ice-only-in-quoted-post','Agency left out; a quoted post names ICE and ten days, a CC line a sheriff; 48 hours into July 4, 2025','hard',_,'2025-07-03',('other','tallow.social.example'),notice='2025-07-03',window=W(48,'notice_date','hours'),accounts=['@gannet@tallow.social.example'],data=['contact_info','ip_logs'],challenge='court_order',flags=['short_window','agency_not_named'],unscored=['provider'],
 printed=dict(window='48 hours from the time this mail went out',notice_date='Thu, 3 Jul 2025'),may=['no_court_day'])
# ---------------------------------------------------------------- 33
def _(d): letter(d/'notice.pdf',[
 ('c','HARROWGATE STATE UNIVERSITY'),('c','Office of the Registrar · Student Records',.85),('hr',),
 'April 3, 2028','By campus mail and to olm.student@harrowgate.example',
 'Dear Student (ID 8-0417-7730):',
 'The Family Educational Rights and Privacy Act requires the University to make a reasonable effort to notify a student before it obeys a subpoena for the student’s education records. This is that notification.',
 'The Office of Inspector General of the U.S. Department of Education has issued subpoena ED-OIG-28-0093 (March 21, 2028; 5 U.S.C. § 406(a)(4)) for your directory and housing address, your campus network sign-in records, and your financial-aid disbursements. It is to be complied with on May 5, 2028 in Kansas City.',
 'The Registrar will comply in due course. If you seek protective action, evidence of it, that is, a motion with the file mark of a court, must be delivered to Room 114, Sedgewick Hall, no later than Monday, April 18, 2028.',
 'Student Legal Services (555-0183) can refer you to counsel.',
 ('sp',8),'Prudence Alderwick, Registrar'],font='LSerif',size=12,foot='Form REG-22, revised August 1, 2025 · Harrowgate State University is an equal opportunity institution · © 2028')
case('university-monday-april-18-2028-is-a-tuesday-ed-oig','The printed weekday belongs to the day before the printed date','hard',_,'2028-04-10',('other','Harrowgate State University'),notice='2028-04-03',kind='inspector_general_subpoena',agency='ed_oig',auth=['5 U.S.C. § 406(a)(4)'],refs=ref(process='ED-OIG-28-0093'),pd='2028-03-21',rd='2028-05-05',window=W(date='2028-04-18',weekday=0),accounts=['8-0417-7730'],data=['subscriber_info','ip_logs','payment'],optional=['other','payment'],challenge='file_stamped_motion',flags=['weekday_mismatch'],unscored=['provider','accounts'],
 printed=dict(explicit_date='no later than Monday, April 18, 2028',notice_date='April 3, 2028',process_date='March 21, 2028',return_date='May 5, 2028',authority='5 U.S.C. § 406(a)(4)'))
# ---------------------------------------------------------------- 34
def _(d): mono(d/'notice.pdf',"""
Subject: the sheriff wants your logs
From: Marlowe at Gristmill Shell <marlowe@gristmill.example>
Date: Tue, 22 Apr 2025 20:11:03 -0500
To: plover@example.net

Hi,

this is about your shell account "plover" on gristmill.example. The
Sheriff's Office of Chaffinch County has served me with a subpoena,
cause number 25-CR-0619, signed by an assistant prosecutor on the 14th
of this month. They are after your real name, and the addresses your
ssh sessions came from, January through March.

I've told the deputy that nothing will come from me until close of
business on Friday, May 9. So if you want a judge in on it, get a
motion to quash filed and let me see the filed copy by that Friday at
close of business. After that I will do what the subpoena says.

No hard feelings either way. The box stays up.

Marlowe
""",size=11)
case('gristmill-friday-may-9-without-a-year-sheriff','A day without a year whose weekday agrees; close of business; a hobby host','hard',_,'2025-04-28',('other','Gristmill Shell'),notice='2025-04-22',kind='state_subpoena',agency='sheriff',agency_name="Sheriff's Office of Chaffinch County",refs=ref(case='25-CR-0619'),window=W(date='2025-05-09',cutoff='17:00'),accounts=['plover'],data=['subscriber_info','ip_logs'],challenge='file_stamped_motion',unscored=['provider','records_period','references','process_date','challenge_document'],accept={'explicit_date':[None]},
 printed=dict(explicit_date='by that Friday at close of business',day='Friday, May 9',notice_date='Tue, 22 Apr 2025'),notes='"Close of business" is taken as 17:00; the zone is not said. The year follows from the notice (17 days) and the weekday.')
# ---------------------------------------------------------------- 35
def _(d): letter(d/'notice.pdf',[
 ('tbl',[('LETTER DATE','October 30, 2026'),('SUBSCRIBER','heliograph (control panel login)'),('INQUIRING BODY','Transportation Security Administration, Office of Chief Counsel'),('PAPER SERVED','Administrative subpoena TSA-26-SUB-0087'),('SIGNED ON','October 19, 2026'),('UNDER','49 U.S.C. § 46104'),('ANSWER WANTED','December 1, 2026'),('INFORMATION','Name and billing address; card on file; IP addresses of control panel sessions')],(130,330),1),
 'Dear subscriber,',
 'The table gives you all that we know. Gablewick Hosting has made no decision yet on how it will deal with the paper, and has turned over nothing so far.',
 'If you have views, or if an attorney is acting for you, we should be glad to hear of it soon. We shall in any event obey the law.',
 ('sp',8),'Gablewick Hosting LLC<br/>Abuse &amp; Compliance, Dayton, Ohio',('s','Acceptable use policy, 9th edition, July 4, 2025 · Copyright 2003-2026')],font='Helvetica',size=11,head=['Gablewick Hosting','since 2003'])
case('gablewick-no-window-tsa-label-table','No window at all; the agency\'s day must not stand in for it','medium',_,'2026-11-02',('other','Gablewick Hosting'),notice='2026-10-30',kind='administrative_subpoena',agency='tsa',auth=['49 U.S.C. § 46104'],refs=ref(process='TSA-26-SUB-0087'),pd='2026-10-19',rd='2026-12-01',accounts=['heliograph'],data=['subscriber_info','payment','ip_logs'],disclosed=False,flags=['no_window_stated'],unscored=['challenge_document'],
 printed=dict(notice_date='October 30, 2026',process_date='October 19, 2026',return_date='December 1, 2026',agency='Transportation Security Administration',authority='49 U.S.C. § 46104'))
# ---------------------------------------------------------------- 36
def _(d): mono(d/'notice.pdf',"""
From:    Bramblecode e.V., Vorstand <vorstand@bramblecode.example>
To:      dunnock@example.com
Date:    Tue, 15 Sep 2026 06:05:00 +0200
Subject: US immigration subpoena concerning your account "dunnock"

Dear dunnock,

Bramblecode is a small association in Freiburg, with one server in
Virginia. To the company which rents us that server there was served
a subpoena of U.S. Citizenship and Immigration Services. They gave it
through to us, as we alone can see the data. It is dated 2 September
2026, it bears the number FDNS-VSC-26-2214 and it leans on 8 U.S.C.
1225(d). Wanted are the e-mail address and the session addresses (IP)
of the account "dunnock".

The board has voted as follows: We wait ten days, counted from the
sending of this mail. When in this time a complaint or motion from you
lies with an American court and we have a copy, we wait on. Otherwise
we answer.

We are volunteers and can not judge American law.

Greetings
The board
""",size=10.5)
case('bramblecode-mail-sent-east-of-new-york-uscis','The Date line is in a zone east of New York: the email may have gone out the day before','hard',_,'2026-09-17',('other','Bramblecode e.V.'),notice='2026-09-15',sent='2026-09-14',kind='immigration_subpoena',agency='uscis',auth=['8 U.S.C. § 1225(d)'],refs=ref(process='FDNS-VSC-26-2214'),pd='2026-09-02',window=W(10,'notice_date'),accounts=['dunnock'],data=['contact_info','ip_logs'],challenge='filed_objection',unscored=['provider'],
 printed=dict(window='ten days, counted from the sending of this mail',notice_date='Tue, 15 Sep 2026',process_date='2 September 2026',agency='U.S. Citizenship and Immigration Services',authority='8 U.S.C. 1225(d)'),notes='06:05 at +02:00 is 18:05 of September 14 at UTC-10: sent is September 14 for the count, notice_date stays as printed.')
# ---------------------------------------------------------------- 37
def _(d):
 c=C.Canvas(str(d/'notice.pdf'),pagesize=LETTER,invariant=1)
 def sp(x,y,s,size,cs,font='Times-Roman'):
  t=c.beginText(x,y); t.setFont(font,size); t.setCharSpace(cs); t.textOut(s); t.setCharSpace(0); c.drawText(t)
 def caps(x,y,s,size):  # small capitals
  for ch in s:
   z=size if not ch.islower() else size*.78; c.setFont('Times-Roman',z); c.drawString(x,y,ch.upper()); x+=c.stringWidth(ch.upper(),'Times-Roman',z)
  return x
 sp(150,728,'OFFICE OF SUBSCRIBER COUNSEL',14,4.5,'Times-Bold'); caps(196,706,'Larkmoor Telephone Cooperative',13)
 c.setLineWidth(.8); c.line(72,694,540,694)
 y=668
 for a,b in (('Notice given','July 1, 2026'),('Subscriber line','(605) 555-0137'),('Demand','Search warrant no. 3:26-mj-90255, D.S.D.'),('Sought by',"Federal Bureau of Investigation, Sioux Falls"),('Warrant signed','June 22, 2026')):
  caps(72,y,a,12); c.setFont('Times-Roman',12); c.drawString(215,y,b); y-=20
 y-=8; c.setFont('Times-Roman',12)
 for ln in ['A magistrate judge has signed a warrant, under Rule 41 of the Federal Rules of Criminal Procedure, for','voice messages and text messages kept for the line shown above, and for its billing records, from','April 1, 2026 to June 15, 2026. Warrants are as a rule carried out without delay. Here the judge has','written on the face of the paper that the Cooperative shall first notify the subscriber and shall','deliver on or after Tuesday, July 7, 2026.','','The Cooperative will deliver on that Tuesday. Only an order of the court that issued the warrant can','stop it. Have your attorney send it to us by telefax, (605) 555-0138.','','We say nothing as to whether you should act.']:
  c.drawString(72,y,ln); y-=17
 y-=14; sp(72,y,'LARKMOOR',12,3.5,'Times-Bold'); c.setFont('Times-Roman',9); c.drawString(72,60,'Bylaws as amended March 9, 2022. Office closed Friday, July 3, and Saturday, July 4, 2026.'); c.save()
case('larkmoor-spaced-letters-warrant-on-or-after-july-7','Spaced letters and small capitals; a warrant for contents, delivery on or after a Tuesday, July 4 weekend before it','hard',_,'2026-07-01',('other','Larkmoor Telephone Cooperative'),notice='2026-07-01',kind='search_warrant',agency='fbi',auth=['Fed. R. Crim. P. 41'],pd='2026-06-22',refs=ref(process='3:26-mj-90255'),window=W(date='2026-07-07',strict=True),accounts=['(605) 555-0137'],data=['content','payment'],period=('2026-04-01','2026-06-15'),challenge='court_order',flags=['content_requested'],unscored=['provider','references','return_date','data_sought'],
 printed=dict(explicit_date='on or after Tuesday, July 7, 2026',notice_date='July 1, 2026',process_date='June 22, 2026',agency='Federal Bureau of Investigation'))
# ---------------------------------------------------------------- 38
def _(d): letter(d/'notice.pdf',[
 'Snap Inc. · Legal Intake','Dear Snapchatter <b>kelp.comet</b>,',
 'A subpoena from the Drug Enforcement Administration, based on 21 U.S.C. § 876 and numbered SD-27-330918, asks us for your username history, phone number and the IPs you last used.',
 'You can oppose it. Bring a motion in federal court and get a stamped copy to us within twelve days of the date of this letter. Past those twelve days we’ll comply with the subpoena.',
 'Use case SN-3308116 when you write.','Snap Inc., Santa Monica',('s','Terms effective April 7, 2025 · © 2027 Snap Inc.')],font='LSans',size=11.5)
case('snap-undated-letter-twelve-days','The letter bears no date, and nobody said when it came: a person must supply the day','medium',_,'2027-05-10',('snap','Snap'),kind='administrative_subpoena',agency='dea',auth=['21 U.S.C. § 876'],refs=ref(process='SD-27-330918',provider='SN-3308116'),window=W(12,'notice_date'),accounts=['kelp.comet'],data=['subscriber_info','contact_info','ip_logs'],challenge='file_stamped_motion',status='unknown',
 printed=dict(window='within twelve days of the date of this letter',agency='Drug Enforcement Administration',authority='21 U.S.C. § 876'))
# ---------------------------------------------------------------- 39
def _(d):
 web(d/'a.pdf','''
<p class=m>Microsoft &middot; Legal Notices and Subscriber Rights</p><h2>What has happened, and what may happen</h2>
<p>Prepared for the subscriber of <b>osier.and.reed@example.com</b> and <b>osier-backup@example.com</b><br>Matter MSLN-0726-41190</p>
<table><tr><td>April 2, 2026</td><td>An agency asks us to freeze both mailboxes.</td></tr>
<tr><td>May 11, 2026</td><td>The agency signs the paper that you find on the next page. The records it is after begin with November 1, 2025 and end with March 31, 2026.</td></tr>
<tr><td>May 14, 2026</td><td>The paper is brought to our registered agent.</td></tr>
<tr><td>June 1, 2026</td><td>Its original due day. The agency agrees to wait, first to July 1, 2026 and then to September 25, 2026.</td></tr>
<tr><td>June 30, 2026</td><td>Our last freeze runs out; it is renewed on July 1, 2026 for ninety days.</td></tr>
<tr><td>July 20, 2026</td><td>The agency drops its wish that we keep silent. It never had a court order for it.</td></tr>
<tr><td><b>July 24, 2026</b></td><td><b>This notice is written and sent to you.</b></td></tr></table>
<p>From here on it's up to you. Microsoft will let forty-five (45) days go by after the date of this notice. If we hold, when they are over, a conformed copy of a motion to quash, we'll stand by until there is a ruling. If we don't, both mailboxes' sign-up details and sign-in IP history go to the agency.</p>
<p>Questions of law are for your lawyer. Questions about this notice: +1 (425) 555-0196.</p>
<p class=f>Microsoft Services Agreement effective September 30, 2025 &middot; Privacy statement last updated June 2026 &middot; &copy; Microsoft 2026</p>''',css='.m{color:#666}table{border-collapse:collapse}td{border-bottom:1px solid #ccc;padding:4px 10px;vertical-align:top}td:first-child{white-space:nowrap}.f{font-size:9px;color:#888}')
 letter(d/'b.pdf',[('c','DEPARTMENT OF HOMELAND SECURITY'),('c','U.S. Customs and Border Protection · Office of Professional Responsibility',.9),('c','SUMMONS'),
 ('grid',[[('To (name and address of person summoned)','Microsoft Corporation, One Microsoft Way, Redmond, Washington 98052'),('Summons no.','OPR-SEA-26-0712')],[('Statutory basis','19 U.S.C. § 1509(a)(1)'),('Issued','May 11, 2026')],[('Date and hour for production','June 1, 2026, 1:00 p.m.'),('Officer','Ambrose Tidewell, Investigator')],[('Records','osier.and.reed@example.com and osier-backup@example.com: sign-up details (name, address, date), and IP sign-in history, 11/01/2025 to 03/31/2026')]],'over'),
 'You are requested, not ordered, to refrain from revealing that this summons exists, since that could impede an inquiry.',('sp',14),'/s/ Cordelia Marchbanks, Special Agent in Charge'],font='LSans',size=10)
 join(d/'notice.pdf',d/'a.pdf',d/'b.pdf')
case('microsoft-timeline-of-dates-45-days-to-labor-day-cbp','A timeline of a dozen dates; the agency only in the summons behind it; old due day on the summons, new one in the notice; forty-five days end on Labor Day','hard',_,'2026-08-03',('microsoft','Microsoft'),notice='2026-07-24',kind='customs_summons',agency='cbp',auth=['19 U.S.C. § 1509(a)(1)'],refs=ref(provider='MSLN-0726-41190',process='OPR-SEA-26-0712'),pd='2026-05-11',rd='2026-09-25',window=W(45,'notice_date'),accounts=['osier.and.reed@example.com','osier-backup@example.com'],data=['subscriber_info','ip_logs'],period=('2025-11-01','2026-03-31'),gag='request',challenge='file_stamped_motion',unscored=['nondisclosure','return_date','deadlines'],may=['stale_return_date'],docs=[('provider_notice',0,1,1),('process',0,2,2)],
 printed=dict(window='forty-five (45) days go by after the date of this notice',notice_date='July 24, 2026',process_date='May 11, 2026',return_date='September 25, 2026',agency='U.S. Customs and Border Protection',authority='19 U.S.C. § 1509(a)(1)'),notes='The summons says June 1, the notice that the day was moved to September 25; a reader that takes the summons for stale has no return deadline, hence deadlines unscored.')
# ---------------------------------------------------------------- 40
def _(d):
 letter(d/'notice.pdf',['August 12, 2024','The proprietor, Threadneedle Moth Press<br/>shop.threadneedle-moth.example',
 'Dear Merchant,',
 'Stallbarrow Marketplace has been presented with papers by a federal body. You will find a copy as the second attachment to this message, and may see from it who asks and by what right; we prefer not to characterise it.',
 'You have until close of business, Pacific time, on Tuesday, September 3, 2024 to furnish us with an injunction or other order. We regret that a mere motion is not enough for us.',
 'Lacking an order, we shall deliver what is described in the papers.',
 ('sp',8),'Stallbarrow Marketplace, Inc.<br/>Risk and Legal, Tacoma',('s','Seller terms of October 1, 2023. © 2012–2024.')],font='DSerif',size=10.5)
 letter(d/'subpoena.pdf',[('c','UNITED STATES OF AMERICA'),('c','CONSUMER FINANCIAL PROTECTION BUREAU'),('sp',6),('c','CIVIL INVESTIGATIVE DEMAND',1.05),
 ('tbl',[('1. Recipient','Stallbarrow Marketplace, Inc., Tacoma, Washington'),('2. Demand number','2024-MISC-STB-0092'),('3. Pursuant to','section 1052(c) of the Consumer Financial Protection Act, 12 U.S.C. 5562(c)'),('4. Material to be produced','For the seller shop.threadneedle-moth.example: name and address of the proprietor; payout bank account; telephone number and e-mail address. Applicable period: January 1, 2023 to June 30, 2024'),('5. Return','September 16, 2024'),('6. Date of issuance','July 30, 2024'),('7. Issued by','Balthazar Greenlaw, Deputy Enforcement Director')],(140,330),1),
 'A petition to modify or set aside this demand may be filed by the recipient within 20 days after service.'],font='Times-Roman',size=11)
case('stallbarrow-close-of-business-pacific-cfpb-only-in-attachment','The letter names nobody; the demand is a second file; its own twenty days belong to the recipient; close of business Pacific','hard',_,'2024-08-20',('other','Stallbarrow Marketplace, Inc.'),notice='2024-08-12',kind='civil_investigative_demand',agency='cfpb',auth=['12 U.S.C. § 5562(c)'],refs=ref(process='2024-MISC-STB-0092'),pd='2024-07-30',rd='2024-09-16',window=W(date='2024-09-03',cutoff='17:00',zone='America/Los_Angeles'),accounts=['shop.threadneedle-moth.example'],data=['subscriber_info','payment','contact_info'],period=('2023-01-01','2024-06-30'),challenge='court_order',unscored=['provider'],files=('notice.pdf','subpoena.pdf'),docs=[('provider_notice',0,1,1),('process',1,1,1)],
 printed=dict(explicit_date='close of business, Pacific time, on Tuesday, September 3, 2024',notice_date='August 12, 2024',process_date='July 30, 2024',return_date='September 16, 2024',agency='CONSUMER FINANCIAL PROTECTION BUREAU',authority='12 U.S.C. 5562(c)'))

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
