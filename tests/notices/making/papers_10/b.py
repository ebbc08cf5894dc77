from kit import *
from a import summons, i138, join, gmail, NP, P, PR, CS
# 15
@case('seller-payments-ten-days-irs-summons','Payment app for craft sellers; IRS summons; the company’s own ten days','medium','2027-03-16','Fernway Pay','2027-03-15','2027-03-24','irs','irs_summons',['26 U.S.C. § 7602'],[(P,'FWP-5527')],'2027-03-04','2027-04-22',
 W(10,'notice_date'),acc=['claywheel@example.com'],data=['subscriber_info','payment'],opt=['other'],per=('2024-01-01','2025-12-31'),ch='filed_objection',uns=['deadlines'],accept=dict(challenge_document=['file_stamped_motion']),printed=dict(window='inside ten days of the date of this email',notice_date='March 15, 2027'))
def _(d): email(d/'notice.pdf',[('From','Fernway Pay Compliance &lt;compliance@fernway.example&gt;'),('To','claywheel@example.com'),('Date','March 15, 2027 8:31 AM'),('Subject','IRS summons for your Fernway Pay records (FWP-5527)')],'''<p>Dear seller,</p><p>On March 4, 2027 the Internal Revenue Service issued a summons to Fernway Pay under 26 U.S.C. § 7602. The summons asks for records of the seller account claywheel@example.com for January 1, 2024 to December 31, 2025, namely the name and address of the account holder and every payout we made to the account. The revenue agent expects the records on April 22, 2027.</p>
<p>Our seller terms promise you a chance to object first. If you take the summons to court, get a copy of your filing to us inside ten days of the date of this email and we will sit tight. If not, we will mail the records to the agent.</p><p>Any notice that the IRS sends you itself is separate from this one and may set times of its own. Please show both to a tax professional.</p><p>Fernway Pay Compliance</p>''','body{font-family:"Liberation Serif"}')
# 16
@case('patient-portal-seven-to-object-twenty-one-to-release-hhs-inspector-general','Portal message with two clocks','medium','2026-04-08','Marigold Chart','2026-04-06','2026-04-10','hhs_oig','inspector_general_subpoena',['5 U.S.C. § 406(a)(4)'],[(P,'MC-40082'),(PR,'HHS-OIG-26-0713')],'2026-03-24','2026-05-08',
 W(7,'notice_date'),more=[W(21,'notice_date')],acc=['rosalind.teague@example.org'],data=['subscriber_info','ip_logs'],disc=False,ch='written_objection',flags=['two_windows'],uns=['challenge_document'],printed=dict(window='within 7 days of the date of this message',notice_date='April 6, 2026'))
def _(d): html(d/'notice.pdf','''<div class=n>Marigold Chart &nbsp;|&nbsp; Inbox &nbsp;|&nbsp; Message MC-40082</div><h3>A federal agency has asked for your portal account records</h3><p class=s>Sent April 6, 2026 to rosalind.teague@example.org</p><p>Dear Ms. Teague,</p><p>The Office of Inspector General of the U.S. Department of Health and Human Services (HHS-OIG) served subpoena HHS-OIG-26-0713 on us. It is dated March 24, 2026, rests on 5 U.S.C. § 406(a)(4), and is to be answered by May 8, 2026. It asks for the sign-up record of your portal account (rosalind.teague@example.org) and the IP addresses from which you signed in. It does not ask for medical records. We have not given HHS-OIG anything.</p>
<h4>What you can do</h4><p><b>Object.</b> Send us a written objection within 7 days of the date of this message. We pass objections on to HHS-OIG and ask it to narrow or drop its request.</p><p><b>Go to court.</b> We will release the records 21 days after the date of this message unless a court tells us not to.</p><p>We can't help you choose. Your county bar association keeps a list of lawyers.</p><p>Marigold Chart Privacy Office</p>''','.n{background:#e8a33d;color:#fff;padding:8px 12px}.s{color:#666;font-size:12px}h4{margin:14px 0 4px}')
# 17
@case('payroll-host-ten-business-days-over-labor-day-labor-department','Payroll host; business days, Labor Day between','medium','2026-09-02','Tallypoint Payroll','2026-09-01','2026-09-14','dol','administrative_subpoena',['29 U.S.C. § 211'],[(P,'TP-26-0415')],None,'2026-09-30',
 W(10,'notice_date','business'),acc=['brightwork-cleaning'],data=['subscriber_info','contact_info','payment'],ch='notice_of_filing',accept=dict(challenge_document=['filed_objection']),printed=dict(window='ten business days after the date of this email',notice_date='September 1, 2026'))
def _(d): plain(d/'notice.pdf','''
From:     Legal <legal@tallypoint.example>
To:       Owner of workspace "brightwork-cleaning"
Date:     Tuesday, September 1, 2026 4:12 PM
Subject:  Department of Labor subpoena for your workspace [TP-26-0415]

Hello from Tallypoint Payroll.

The U.S. Department of Labor has subpoenaed us (29 U.S.C. 211) about your
workspace, brightwork-cleaning. What it is after:

  - who owns the workspace, with name and address
  - the owner's email and phone number
  - how the owner pays us

The Department would like this by September 30, 2026. Our practice is to give
the customer a head start. We will not answer until ten business days after
the date of this email. Before those days are up, let us know if you have asked
a court to set the subpoena aside, and in which court. We will then leave the
matter with the judge.

If we don't get any such word, we will answer the subpoena.

We're a payroll company and not lawyers for you, so please ask one.

Tallypoint Legal''')
# 18
@case('review-site-three-weeks-from-today-colorado-attorney-general','Review site, friendly mail, state attorney general, three weeks from today','easy','2027-02-08','Spoonmark','2027-02-04','2027-02-24',dict(id='co_ag',name='Colorado Attorney General',parent=None),'state_subpoena',['C.R.S. § 6-1-108'],[(P,'SM-LR-2211')],None,None,
 W(21,'notice_date'),acc=['TheSecondHelping'],data=['contact_info','ip_logs'],disc=False,ch='filed_objection',accept=dict(challenge_document=['file_stamped_motion'],authorities=[['Colo. Rev. Stat. § 6-1-108']]),printed=dict(window='three weeks from today',notice_date='Feb 4, 2027'))
def _(d): gmail(d/'notice.pdf','secondhelping@example.net','About your Spoonmark reviews: a subpoena (SM-LR-2211)','Spoonmark Legal &lt;legal@spoonmark.example&gt;','Thu, Feb 4, 2027 at 1:57 PM','''<p>Hi there,</p><p>We got a subpoena about your Spoonmark profile, <b>TheSecondHelping</b>. It comes from the Colorado Attorney General's office, which says it is looking into paid reviews under C.R.S. § 6-1-108. It wants us to give up the email address on your profile and the IP addresses your reviews were posted from. So far we've given them nothing.</p>
<p>Reviewers have rights, including the right to speak without giving a name, and a court can protect them. If you'd like to ask a court to do that, you have three weeks from today. Send us what you filed, and we'll stand down until the judge has spoken. If three weeks pass and there's nothing from you, we'll have to comply.</p><p>We'd like to tell you what we would do in your place, but we're not allowed to give legal advice.</p><p>Take care,<br>Saskia (Spoonmark Legal)</p>''')
# 19
@case('dash-camera-cloud-will-produce-on-june-30-city-police-warrant','Dash camera cloud, city police warrant; footage asked for; on the day it goes','medium','2026-06-17','Dashlark','2026-06-15','2026-06-29',dict(id='police',name='Wickford Police Department',parent=None),'search_warrant',[],[(P,'DL-7731'),(PR,'26-SW-0388')],'2026-06-09',None,
 W(date='2026-06-30',strict=True),acc=['DLK-0094-77'],data=['content','location','subscriber_info'],ch='court_order',flags=['content_requested'],uns=['accounts'],printed=dict(window='will produce the responsive material on Tuesday, June 30, 2026',notice_date='June 15, 2026'))
def _(d): letter(d/'notice.pdf',[('h','Dashlark, Inc.'),('small','Law Enforcement Requests'),'June 15, 2026','Re: Search warrant 26-SW-0388 (our no. DL-7731)','To the owner of camera DLK-0094-77:','The Wickford Police Department has presented Dashlark with search warrant 26-SW-0388, signed on June 9, 2026 by a judge of the Wickford Municipal Court. The warrant commands Dashlark to give the police the video clips stored in your cloud locker, the GPS track recorded with them, and your name and address as the registered owner.','Dashlark has secured the judge’s leave to tell you of the warrant and to wait before answering it. We will produce the responsive material on Tuesday, June 30, 2026 unless a court order to the contrary has been delivered to us by then.','If you have an attorney, please give this letter to your attorney right away.','Respectfully,',('sp',12),'Dashlark Law Enforcement Requests'],font='San',size=11)
# 20
def gj(path,no,to,when,recs,court,office,aus,issued):
    letter(path,[('small','AO 110 (Rev. 06/09) Subpoena to Testify Before a Grand Jury'),('c','<b>UNITED STATES DISTRICT COURT</b><br/>for the<br/>'+court),('c','<b>SUBPOENA TO TESTIFY BEFORE A GRAND JURY</b><br/>Fed. R. Crim. P. 17'),'To: '+to,'<b>YOU ARE COMMANDED</b> to appear in this United States district court at the time, date, and place shown below to testify before the court’s grand jury.',('boxes',[[('Place','Federal Courthouse, Grand Jury Room'),('Date and Time',when)],[('You must also bring with you the following documents',recs)]]),('boxes',[[('Date of issue',issued),('Subpoena number',no)],[('Requested by',aus+'<br/>'+office)]])],font='Ser',size=10.5)
@case('newsletter-host-close-of-business-eastern-grand-jury-maine','Newsletter host; close of business Eastern; grand jury subpoena as second PDF','medium','2026-07-10','Broadleaf Letters','2026-07-08','2026-07-23',dict(id='usao',name='United States Attorney’s Office for the District of Maine',parent='doj'),'grand_jury_subpoena',['Fed. R. Crim. P. 17'],[(P,'BL-0092'),(PR,'2026-GJ-0147')],'2026-06-26','2026-08-04',
 W(date='2026-07-23',cutoff='17:00',zone='America/New_York'),acc=['saltmarshdispatch.example'],data=['subscriber_info','contact_info','payment'],ch='file_stamped_motion',files=('notice.pdf','subpoena.pdf'),docs=[NP,dict(kind='process',file=1,first_page=1,last_page=1)],printed=dict(window='close of business (Eastern Time) on Thursday, July 23, 2026',notice_date='July 8, 2026',return_date='August 4, 2026'))
def _(d):
    email(d/'notice.pdf',[('From','Broadleaf Letters'),('To','The publisher of saltmarshdispatch.example'),('Sent','Wednesday, July 8, 2026 5:26 PM'),('Subject','Grand jury subpoena, ref. BL-0092'),('Attached','subpoena.pdf')],'''<p>Dear publisher,</p><p>A federal grand jury in Maine has subpoenaed records of your newsletter, saltmarshdispatch.example. The subpoena, which is attached, was obtained by the United States Attorney's Office. There is no order that forbids us to tell you about it, and so we are telling you.</p><p>Subscriber lists and drafts are not covered. The subpoena is confined to who you are, how to reach you and how you are paid.</p>
<p>Should you move to quash, we must have a stamped copy of the motion by close of business (Eastern Time) on Thursday, July 23, 2026. Broadleaf will otherwise send the records to the grand jury.</p><p>Broadleaf Letters, Office of the Publisher's Advocate</p>''')
    gj(d/'subpoena.pdf','2026-GJ-0147','Custodian of Records, Broadleaf Letters, Inc.','August 4, 2026, 9:30 a.m.','For the publication saltmarshdispatch.example: name and address of the publisher; email address and telephone number; records of payouts to the publisher and the bank account to which they were made.','District of Maine','United States Attorney’s Office for the District of Maine','Linus Harrowby, Assistant United States Attorney','June 26, 2026')
# 22 es
@case('telefonia-guacamaya-quince-dias-naturales-cbp','Carta en español; quince días naturales desde la fecha de la carta','medium','2026-06-11','Telefonía Guacamaya','2026-06-09','2026-06-23','cbp','customs_summons',['19 U.S.C. § 1509'],[(P,'TG-LEG-1184')],'2026-05-28','2026-07-10',
 W(15,'notice_date'),acc=['(520) 555-0174'],data=['subscriber_info','payment'],lang=('es',),ch='file_stamped_motion',printed=dict(window='quince (15) días naturales a partir de la fecha de esta carta',notice_date='9 de junio de 2026'))
def _(d): letter(d/'notice.pdf',[('h','Telefonía Guacamaya'),('small','Departamento Jurídico · Nogales, Arizona'),('r','9 de junio de 2026'),'Expediente: TG-LEG-1184<br/>Línea: (520) 555-0174','Estimado cliente:','Le informamos que la Oficina de Aduanas y Protección Fronteriza de los Estados Unidos (CBP) nos notificó un requerimiento aduanero (<i>customs summons</i>) con fecha 28 de mayo de 2026, emitido conforme a 19 U.S.C. § 1509. CBP solicita el nombre y el domicilio del titular de la línea arriba indicada, así como los datos de la tarjeta con la que se pagan las recargas. La fecha de entrega fijada por CBP es el 10 de julio de 2026.','Antes de responder, esta empresa le concede un plazo de quince (15) días naturales a partir de la fecha de esta carta. Si dentro de ese plazo recibimos copia, con sello del tribunal, de una moción para anular el requerimiento, no entregaremos sus datos mientras el tribunal resuelve. De lo contrario, los entregaremos.','No podemos darle asesoría legal. Le recomendamos consultar a un abogado o a una organización de ayuda a inmigrantes.','Atentamente,',('sp',12),'Departamento Jurídico<br/>Telefonía Guacamaya'])
# 23 es
@case('radio-comunitaria-a-mas-tardar-12-de-marzo-hora-del-este-hsi','Correo en español; día y hora con zona','medium','2027-02-26','Radio Chicharra','2027-02-24','2027-03-12','hsi','immigration_subpoena',['8 U.S.C. § 1225(d)(4)(A)'],[(PR,'HSI-NY-27-00219')],'2027-02-10','2027-03-19',
 W(date='2027-03-12',cutoff='17:00',zone='America/New_York'),acc=['lavozdelbarrio@chicharra.example'],data=['subscriber_info','contact_info','ip_logs'],disc=False,lang=('es',),ch='filed_objection',accept=dict(challenge_document=['file_stamped_motion']),printed=dict(window='a más tardar el viernes 12 de marzo de 2027, a las 5:00 p. m., hora del Este',notice_date='24 de febrero de 2027'))
def _(d): email(d/'notice.pdf',[('De','Radio Chicharra, administración &lt;hola@chicharra.example&gt;'),('Para','lavozdelbarrio@chicharra.example'),('Fecha','24 de febrero de 2027, 18:20'),('Asunto','El gobierno pide datos de tu cuenta de oyente')],'''<p>Hola:</p><p>Te escribimos porque Investigaciones de Seguridad Nacional (HSI), que forma parte de ICE, nos mandó una citación de inmigración. Lleva el número HSI-NY-27-00219 y la fecha 10 de febrero de 2027, e invoca 8 U.S.C. § 1225(d)(4)(A). Quieren que a más tardar el 19 de marzo de 2027 les demos, sobre la cuenta lavozdelbarrio@chicharra.example, el nombre de la persona registrada, su teléfono y correo alterno, y las direcciones IP desde las que se conectó.</p>
<p>Todavía no les hemos dado nada. La radio es tuya también, y por eso queremos que lo sepas antes.</p><p>Si vas a pelear la citación ante un juez, mándanos lo que presentaste en el tribunal a más tardar el viernes 12 de marzo de 2027, a las 5:00 p. m., hora del Este. Si para entonces no tenemos nada tuyo, vamos a tener que contestar la citación.</p><p>No somos abogados. La Clínica Legal de la calle Olmo atiende los jueves sin costo.</p><p>Un abrazo,<br>Radio Chicharra</p>''')
# 24 es
@case('plataforma-de-cursos-diez-dias-siguientes-a-la-fecha-uscis','Correo en español; diez días; la víspera es Veterans Day','medium','2026-11-03','Aula Tecolote','2026-11-02','2026-11-10','uscis','immigration_subpoena',['8 U.S.C. § 1225(d)'],[(P,'AT-5509')],None,None,
 W(10,'notice_date'),acc=['refugio.salas@example.com'],data=['subscriber_info','linked_accounts'],opt=['linked_accounts','other'],lang=('es',),ch='notice_of_filing',accept=dict(process_kind=['administrative_subpoena']),printed=dict(window='dentro de los diez días siguientes a la fecha de este correo',notice_date='2 de noviembre de 2026'))
def _(d): plain(d/'notice.pdf','''
De: Aula Tecolote - Asuntos Legales <legal@tecolote.example>
Para: refugio.salas@example.com
Fecha: 2 de noviembre de 2026 10:14
Asunto: Solicitud del gobierno sobre su cuenta [AT-5509]

Estimada alumna, estimado alumno:

El Servicio de Ciudadanía e Inmigración de los Estados Unidos (USCIS) nos
entregó una citación administrativa, con base en 8 U.S.C. 1225(d), que se
refiere a su cuenta refugio.salas@example.com. USCIS nos pide los datos de
registro de la cuenta (nombre, domicilio y fecha de alta) y las demás cuentas
que estén a nombre de la misma persona.

Si usted presenta ante un tribunal una moción contra la citación, avísenos
dentro de los diez días siguientes a la fecha de este correo e indíquenos el
tribunal y el número del caso. Esperaremos entonces la decisión del juez.
Sin ese aviso, entregaremos los datos a USCIS.

Nuestro personal no puede orientarle sobre qué hacer.

Aula Tecolote
Asuntos Legales''',font='Mon')
# 25 es
@case('compania-de-luz-veinte-dias-desde-que-reciba-hsi','Carta de una compañía de luz; veinte días desde el recibo, sin fecha de recibo','medium','2027-01-14','Luz del Valle Alto','2027-01-11','2027-01-29','hsi','administrative_subpoena',[],[(P,'LVA-2027-0033')],None,'2027-02-12',
 W(20,'receipt'),acc=['4471-90-2'],data=['subscriber_info','contact_info','payment'],lang=('es',),ch='court_order',flags=['receipt_unknown'],printed=dict(window='veinte (20) días contados desde que usted reciba esta carta',notice_date='11 de enero de 2027'))
def _(d): letter(d/'notice.pdf',[('c','<b>COMPAÑÍA DE LUZ DEL VALLE ALTO</b><br/>Atención Jurídica al Suscriptor'),'11 de enero de 2027',('kv',[('Cuenta de servicio','4471-90-2'),('Nuestra referencia','LVA-2027-0033'),('Autoridad que pide los datos','Homeland Security Investigations (HSI)'),('Documento','Citación administrativa'),('Fecha de entrega pedida','12 de febrero de 2027')],(190,270),1),'Apreciable suscriptor:','La autoridad arriba indicada nos ha pedido los siguientes datos de su cuenta de servicio: nombre y domicilio del suscriptor, teléfono de contacto y forma de pago. La ley no nos prohíbe comunicárselo.','La Compañía entregará los datos una vez transcurridos veinte (20) días contados desde que usted reciba esta carta, a no ser que en ese tiempo nos presente una orden judicial que lo impida.','Este aviso no afecta su servicio de electricidad.','Atentamente,','Atención Jurídica al Suscriptor'],font='San',size=11)
# 26
@case('chat-app-no-days-given-hsi-june-return','Chat app tells of a summons and gives no time','medium','2026-05-07','Corvid','2026-05-06','2026-05-15','hsi','customs_summons',['19 U.S.C. § 1509'],[(PR,'HSI-SEA-2026-0551')],'2026-04-27','2026-06-03',
 None,acc=['rook.and.pine'],data=['subscriber_info','ip_logs'],flags=['no_window_stated'],uns=['challenge_document'],printed=dict(notice_date='May 6, 2026',return_date='June 3, 2026'))
def _(d): html(d/'notice.pdf','''<div class=b><b>Corvid</b> &nbsp; System notice to rook.and.pine<br><span class=s>May 6, 2026, 7:02 PM</span><p>We have been served with a summons for information about you. Here are the facts as we have them.</p><ul><li>Who: Homeland Security Investigations (HSI), Seattle</li><li>What: summons HSI-SEA-2026-0551 of April 27, 2026, under 19 U.S.C. § 1509</li><li>Records: your registration details and sign-in IP addresses</li><li>HSI wants them by: June 3, 2026</li></ul><p>Messages on Corvid are end-to-end encrypted. We do not hold them and cannot give them to anyone.</p><p>We're looking at the summons with our lawyers. You may wish to speak with one of your own without delay. You have the right to ask a federal court to quash the summons. We will not be able to write to you a second time.</p></div>''','.b{border:1px solid #999;border-radius:10px;padding:16px 20px}.s{color:#777;font-size:11px}')
# 27
@case('bird-forum-operator-no-time-no-due-day-fbi','Forum operator, short letter, no time and no due day','medium','2027-01-20','Fernhollow Forum','2027-01-19','2027-01-28','fbi','administrative_subpoena',['18 U.S.C. § 3486'],[],None,None,
 None,acc=['owlpellet'],data=['contact_info','ip_logs'],disc=False,flags=['no_window_stated'],uns=['challenge_document'],printed=dict(notice_date='January 19, 2027'))
def _(d): email(d/'notice.pdf',[('From','Fernhollow Forum &lt;keeper@fernhollow.example&gt;'),('To','owlpellet'),('Date','January 19, 2027'),('Subject','you should know about this')],'''<p>Dear owlpellet,</p><p>This is the man who pays the server bill. The FBI has sent me an administrative subpoena (18 U.S.C. § 3486) that wants the email address behind your forum name and the IP addresses in the logs. I've sent nothing. I haven't decided how quickly I'll answer, and the agent I spoke to was vague about when he needs it.</p><p>If you mean to do something about it, with a lawyer or in court, please do it and write to me. I am not a company, I have no legal department and I can't hold out forever.</p><p>All the best,<br>the keeper</p>''')
# 28
@case('video-meetings-more-time-until-january-22-cbp','The agency gave more time; the user’s day moves with it','medium','2027-01-06','Parley Video','2027-01-05','2027-01-22','cbp','customs_summons',['19 U.S.C. § 1509'],[(P,'PV-US-6120')],None,'2027-01-29',
 W(date='2027-01-22'),acc=['cormorant.desk@example.org'],data=['subscriber_info','ip_logs'],disc=False,ch='file_stamped_motion',printed=dict(window='until Friday, January 22, 2027',notice_date='January 5, 2027',return_date='January 29, 2027'))
def _(d): email(d/'notice.pdf',[('From','Parley Video Legal Requests'),('To','cormorant.desk@example.org'),('Date','Tuesday, January 5, 2027 11:40 AM'),('Subject','PV-US-6120: more time')],'''<p>Hello again,</p><p>This is about the customs summons (19 U.S.C. § 1509) from U.S. Customs and Border Protection for your Parley account, cormorant.desk@example.org, which asks for account registration details and connection IP addresses. We first told you of it in December.</p><p>We asked CBP for an extension and got one. Its new due date is January 29, 2027. Your own time is extended as well: in place of the day we gave you earlier, you have until Friday, January 22, 2027 to send us a file-stamped copy of a motion to quash. Nothing has gone to CBP, and nothing will before then.</p><p>Further extensions are unlikely.</p><p>Parley Video Legal Requests</p>''')
