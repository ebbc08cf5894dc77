#!/usr/bin/env python3
"""Builds papers and says what is on them: papers_7.py FOLDER [name ...]. Everything in them is invented."""
from made import *
for a, n, p in (('oh_ag', 'Ohio Attorney General', None), ('ma_ag', 'Office of the Massachusetts Attorney General', None), ('irs-ci', 'IRS Criminal Investigation', 'irs')): AG[a] = (n, p)
G = lambda i, n: dict(id=i, name=n)
INA = lambda *s: dict(authorities=[[f'{a} {x}' for x in s] for a in ('INA §', 'INA', 'Immigration and Nationality Act §')])
def sheet(path, html, css='', **k): web(path, html, css, **k)
def bubbles(path, top, rows, **k):
    h = ''.join(f'<div class="o {c}"><div class=i>{b}<div class=z>{w}</div></div></div>' for c, w, b in rows)
    web(path, f'<div class=tp>{top}</div>{h}', 'body{font:13px/1.4 Liberation Sans;max-width:430px;margin:0 auto}.tp{text-align:center;font-weight:bold;font-size:15px;border-bottom:1px solid #ccc;padding-bottom:8px;margin-bottom:12px}.i{display:inline-block;background:#eceff4;border-radius:14px;padding:8px 13px;max-width:330px;text-align:left}.o{margin:9px 0}.me{text-align:right}.me .i{background:#cfe3ff}.z{font-size:9.5px;color:#777;margin-top:4px}', **k)
# ================================================================ 1 google
def _(d):
    sheet(d/'notice.pdf', '<div class=g>Gmail</div><h2>[60418827] Notification from Google</h2><table><tr><td><b>Google Legal Investigations Support</b> &lt;usernotice@google.example&gt;</td><td class=r>@S2027-01-11@ at 3:47 PM</td></tr><tr><td>To: cedarwaxwing.reads@gmail.example</td><td></td></tr></table>'
      '<p>Hello,</p><p>Google has received legal process from a law enforcement authority compelling the release of information related to your Google Account.</p><p>Google is not in a position to give you legal advice or to discuss the substance of the process with you. A copy of it is attached to this message.</p><p>We may produce the information unless you email us, within seven days, a copy of a motion to quash the process that has been filed and stamped by a court of competent jurisdiction. Put the number in the subject line of this message in your answer.</p><p>If you have other questions regarding this matter, you may wish to speak with an attorney.</p><p>Regards,<br>Legal Investigations Support<br>Google LLC</p><p class=at>1 attachment: subpoena.pdf</p>',
      '.g{color:#c33;font-size:20px}h2{font-weight:normal;font-size:19px}table{width:100%;border-top:1px solid #ddd;border-bottom:1px solid #ddd;margin-bottom:12px}.r{text-align:right;color:#555}.at{border:1px solid #ccc;padding:6px 10px;width:220px;color:#555}')
    letter(d/'subpoena.pdf', [('c', 'DEPARTMENT OF HOMELAND SECURITY'), ('c', 'SUMMONS TO APPEAR AND/OR PRODUCE RECORDS'), ('c', 'Issued under Title 19, United States Code, Section 1509', 1),
        ('grid', [[('1. TO (name and address)', 'Google LLC, Custodian of Records, Mountain View, California'), ('2. SUMMONS NUMBER', 'HSI-BA-2026-11847')], [('3. APPEAR BEFORE / DELIVER TO', 'Special Agent Orrin Tasker, Homeland Security Investigations, 40 South Gay Street, Baltimore, Maryland. Tel. (410) 555-0171'), ('4. ON', 'February 8, 2027 at 10:00 AM')], [('5. RECORDS', 'For the Google Account cedarwaxwing.reads@gmail.example: subscriber name, recovery e-mail address and telephone number, log-in IP addresses with dates and times, and means of payment, from July 1, 2026 to December 15, 2026.')]], 'over'),
        'The records are required in connection with an inquiry to ascertain the correctness of entries, to determine liability for duties, taxes, fines, penalties or forfeitures, and to insure compliance with laws administered by CBP and ICE.', 'You are requested not to disclose the existence of this summons for an indefinite period of time. Any such disclosure will impede the investigation.',
        ('grid', [[('6. DATE OF ISSUE', 'December 22, 2026'), ('7. ISSUED BY', 'Leontyne Brackwater, Supervisory Special Agent')]], 'over'), ('s', 'DHS Form 3115 (6/09)')], font='Helvetica', size=10)
case('google-seven-days-hsi-summons-beside-it', 'Gmail print; seven days without a start; the safe count ends on a Sunday before Martin Luther King Day', 'easy', _, '2027-01-12', G('google', 'Google'), '2027-01-11', '2027-01-15', kind='customs_summons', agency='hsi', auth=['19 U.S.C. § 1509'], refs=ref(provider='60418827', process='HSI-BA-2026-11847'), pd='2026-12-22', rd='2027-02-08', window=W(7, 'unstated'), accounts=['cedarwaxwing.reads@gmail.example'], data=['subscriber_info', 'contact_info', 'ip_logs', 'payment'], period=('2026-07-01', '2026-12-15'), gag='request', challenge='file_stamped_motion', files=SUB, docs=[('provider_notice', 0, 1, 1), ('process', 1, 1, 1)],
     printed=dict(window='within seven days', notice_date='Mon, Jan 11, 2027', return_date='February 8, 2027'))
# ================================================================ 2 facebook FAQ
def _(d):
    q = lambda a, b: f'<h3>{a}</h3><p>{b}</p>'
    sheet(d/'notice.pdf', '<div class=f>facebook</div><div class=c>Support Inbox &rsaquo; Legal request about your account</div><p class=dt>@M2027-03-15@</p><p>Hi Marisol, we want you to know about something that concerns your account, facebook.com/marisol.vantongeren.</p>'
      + q('What happened?', 'U.S. Immigration and Customs Enforcement (ICE) has sent us an administrative subpoena, number ICE-NWK-27-00902, which it dated March 2, 2027. ICE says that 8 U.S.C. § 1225(d)(4) gives it the power to do so.') + q('What do they want to know?', 'Your name, the email addresses and phone numbers you have on the account, and the IP addresses of recent logins. Your posts and messages are not part of the request.') + q('Has Facebook already shared it?', 'No. Nothing has been shared so far.')
      + q('What happens next?', 'We plan to respond to the request 10 days from the date of this notice. If you would like to stop us from doing that, send us, before the 10 days are over, a copy of documentation that you have filed an objection in court. You can upload it by replying here. ICE has asked us for an answer by April 9, 2027.') + q('Can Facebook be my lawyer?', 'No. We can’t give legal advice. Local bar associations keep lists of lawyers.') + q('What is the number of my case?', 'Please mention 3309-7712-0458 when you write.')
      + '<p>Thanks,<br>The Facebook Law Enforcement Response Team</p>', '.f{color:#1877f2;font-weight:bold;font-size:24px}.c{color:#666;border-bottom:1px solid #ccc;padding-bottom:6px}h3{font-size:13.5px;margin:14px 0 2px}p{margin:3px 0 8px}.dt{color:#777}')
case('facebook-faq-ten-days-ice', 'Questions and answers in the support inbox; ten days, nothing shared yet', 'easy', _, '2027-03-16', G('meta', 'Facebook'), '2027-03-15', '2027-03-24', kind='immigration_subpoena', agency='ice', auth=['8 U.S.C. § 1225(d)(4)'], refs=ref(provider='3309-7712-0458', process='ICE-NWK-27-00902'), pd='2027-03-02', rd='2027-04-09', window=W(10, 'notice_date'), accounts=['facebook.com/marisol.vantongeren'], data=['subscriber_info', 'contact_info', 'ip_logs'], disclosed=False, challenge='filed_objection', accept=dict(accounts=[['marisol.vantongeren']], process_kind=['administrative_subpoena']),
     printed=dict(window='10 days from the date of this notice', notice_date='March 15, 2027', disclosed='Nothing has been shared so far'))
# ================================================================ 3 instagram, Spanish
def _(d):
    sheet(d/'notice.pdf', '<div class=ig>Instagram</div><p><b>Asunto:</b> Una autoridad pidió datos de tu cuenta @tejiendo.memoria<br><b>Enviado:</b> @E2027-05-24@<br><b>Caso:</b> IG-LER-7740215</p><p>Hola:</p><p>Te escribimos porque Homeland Security Investigations (HSI), una dependencia del Departamento de Seguridad Nacional de Estados Unidos, nos entregó una citación aduanera (customs summons) con fecha @F2027-05-05@ y número HSI-MIA-27-04416. Se apoya en 19 U.S.C. § 1509.</p><p><b>Qué información pide:</b></p><ul><li>tu nombre y la fecha en que abriste la cuenta;</li><li>el correo electrónico y el teléfono que registraste;</li><li>las direcciones IP desde las que entraste entre el @F2027-01-01@ y el @F2027-04-30@.</li></ul>'
      '<p><b>Qué puedes hacer:</b> si no estás de acuerdo, puedes pedirle a un juez que anule la citación. Para que no respondamos, tenemos que recibir una copia de tu moción con el sello del tribunal dentro de los catorce días siguientes a la fecha de este mensaje. Contesta a este correo y adjunta la copia.</p><p>Si no recibimos nada, vamos a responder a la citación. No podemos orientarte en lo legal; te sugerimos hablar con una abogada o un abogado.</p><p>El equipo de Instagram</p>', '.ig{font:italic bold 26px Liberation Serif;margin-bottom:10px}')
case('instagram-catorce-dias-siguientes-hsi', 'Spanish email from Instagram, informal “tú”; fourteen days ending on a Monday', 'medium', _, '2027-05-25', G('meta', 'Instagram'), '2027-05-24', '2027-06-04', kind='customs_summons', agency='hsi', auth=['19 U.S.C. § 1509'], refs=ref(provider='IG-LER-7740215', process='HSI-MIA-27-04416'), pd='2027-05-05', window=W(14, 'notice_date'), accounts=['@tejiendo.memoria'], data=['subscriber_info', 'contact_info', 'ip_logs'], period=('2027-01-01', '2027-04-30'), challenge='file_stamped_motion', lang=('es',),
     printed=dict(window='dentro de los catorce días siguientes a la fecha de este mensaje', notice_date='lunes 24 de mayo de 2027'))
# ================================================================ 4 x, letter with RE block
def _(d):
    letter(d/'notice.pdf', ['@M2027-08-03@', 'VIA FIRST-CLASS MAIL AND IN-APP NOTIFICATION', ('tbl', [('RE:', 'Administrative Subpoena No. DHS-A-27-33105'), ('', 'Account: @tollbooth_owl'), ('', 'X Corp. Reference: 0419-55-2731')], (50, 400)), 'Dear Account Holder:',
        'X Corp. (“X”) hereby advises you that it has been served with the above-referenced administrative subpoena, issued by the United States Department of Homeland Security (the “Agency”), a copy of which is enclosed herewith. The Agency purports to act under 8 U.S.C. § 1225(d).',
        'Pursuant to its policies, and without waiver of any right, privilege or objection, X will refrain from responding to the subpoena for a period of fourteen (14) days after you receive this letter. If, within said period, X is notified that a motion to quash has been filed, together with the name of the court and the number assigned to the matter, X will abide the court’s ruling. In default of such notification X reserves the right to respond without further notice to you.', 'Notification may be given at user-notice@x.example. Nothing herein constitutes legal advice.', 'Very truly yours,', ('sp', 16), 'X Corp. Legal<br/>Enclosure'], font='Times-Roman', size=11.5, margin=80, foot='X Corp. - 865 FM 1209, Bastrop, Texas - page {p}')
    mono(d/'subpoena.pdf', """
                 UNITED STATES DEPARTMENT OF HOMELAND SECURITY

                          ADMINISTRATIVE SUBPOENA

  To:               X Corp.
  Subpoena No.:     DHS-A-27-33105
  Date issued:      07/21/2027
  Return on:        08/30/2027
  Authority:        8 U.S.C. 1225(d); 8 C.F.R. 287.4

  You are directed to furnish the following for the account @tollbooth_owl:

     (a)  full name and physical address on record
     (b)  e-mail address and mobile number on record
     (c)  internet protocol addresses used to post on 06/14/2027
     (d)  any other accounts opened with the same device or e-mail address

  Failure to comply may result in an order of a United States district court.


  /s/ Thaddeus Wrenfield
  Authorized Official
""", size=10.5)
case('x-letter-fourteen-days-after-you-receive-dhs', 'Legalistic letter with an RE: block; the count runs from a receipt nobody has dated; subpoena in a second file', 'hard', _, '2027-08-06', G('x', 'X'), '2027-08-03', '2027-08-16', kind='immigration_subpoena', agency='dhs', auth=['8 U.S.C. § 1225(d)', '8 C.F.R. § 287.4'], refs=ref(provider='0419-55-2731', process='DHS-A-27-33105'), pd='2027-07-21', rd='2027-08-30', window=W(14, 'receipt'), accounts=['@tollbooth_owl'], data=['subscriber_info', 'contact_info', 'ip_logs', 'linked_accounts'], optional=['device'], challenge='notice_of_filing', files=SUB, docs=[('provider_notice', 0, 1, 1), ('process', 1, 1, 1)], accept=dict(process_kind=['administrative_subpoena'], authorities=[['8 U.S.C. § 1225(d)']]), unscored=['records_period'],
     printed=dict(window='fourteen (14) days after you receive this letter', notice_date='August 3, 2027', return_date='08/30/2027'))
# ================================================================ 5 reddit, no window
def _(d):
    sheet(d/'notice.pdf', '<div class=h>reddit &nbsp;<span>messages</span></div><p class=m><b>Legal request for your account information</b><br>from <b>u/reddit-legal</b> [A] sent @H2027-10-04@<br>to u/slow_ferret_club</p><p>Hey u/slow_ferret_club,</p><p>Reddit got a legal request that asks for information about your account. Here is what we can tell you:</p><ul><li><b>who:</b> Immigration and Customs Enforcement (ICE)</li><li><b>what kind of request:</b> summons citing 19 U.S.C. 1509</li><li><b>what for:</b> account registration info and IP logs for u/slow_ferret_club</li><li><b>when they want it:</b> @H2027-10-29@</li><li><b>our ticket:</b> RL-2027-081164</li></ul><p>We push back where we can, but unless a court steps in we may have to comply. If you plan to challenge the request, please let us know as soon as you can and send along whatever you file.</p><p>We aren’t able to give you legal advice. The EFF and the ACLU have pages with referrals.</p><p>— Reddit Legal</p>', '.h{font-size:20px;color:#ff4500;font-weight:bold;border-bottom:2px solid #ff4500;margin-bottom:12px}.h span{color:#777;font-size:13px;font-weight:normal}.m{background:#f6f7f8;padding:8px 12px;font-size:12px}')
case('reddit-message-no-window-ice-summons', 'In-app message with no count and no day to act by; only the agency’s day', 'medium', _, '2027-10-05', G('reddit', 'Reddit'), '2027-10-04', '2027-10-13', kind='customs_summons', agency='ice', auth=['19 U.S.C. § 1509'], refs=ref(provider='RL-2027-081164'), rd='2027-10-29', accounts=['u/slow_ferret_club'], data=['subscriber_info', 'ip_logs'], challenge='filed_objection', flags=['no_window_stated'], accept=dict(challenge_document=['intent_to_challenge']), unscored=['challenge_document'],
     printed=dict(notice_date='Oct 4, 2027', return_date='Oct 29, 2027'))
# ================================================================ 6 discord, cut-off Pacific
def _(d):
    mono(d/'notice.pdf', """
Subject: Legal request re: your Discord account (DISC-418830)
From: Discord Legal <noreply@discord.example>
Date: Wed, 2 Feb 2028 11:20:41 -0800
To: biscuit.tin.percussion@mail.example

Hi biscuit_tin_perc,

We're writing to tell you that Discord has been served with a summons seeking
information about your account.

  Requesting agency ....... U.S. Customs and Border Protection
  Summons number .......... CBP-OPR-28-0097
  Statute cited ........... 19 USC 1509
  Discord username ........ biscuit_tin_perc
  Information sought ...... email address, phone number, IP addresses,
                            billing information
  Deadline given to us .... February 24, 2028

If you want to object, you'll need to go to court. Please have a file-stamped
copy of your motion or petition in our inbox by 11:59 p.m. Pacific Time on
February 16, 2028. Reply to this email and keep DISC-418830 in the subject line.
If there's nothing from you at that point, Discord will respond to the summons.

The people who answer this inbox aren't allowed to give legal advice, and they
can't tell you why the agency is interested in your account because they don't
know either.

Discord Legal Team
""", font='LMono', size=9.6)
case('discord-11-59-pm-pacific-cbp', 'Plain mail with a dotted list; a day and hour in Pacific Time', 'easy', _, '2028-02-03', G('discord', 'Discord'), '2028-02-02', '2028-02-16', kind='customs_summons', agency='cbp', auth=['19 U.S.C. § 1509'], refs=ref(provider='DISC-418830', process='CBP-OPR-28-0097'), rd='2028-02-24', window=W(date='2028-02-16', cutoff='23:59', zone='America/Los_Angeles'), accounts=['biscuit_tin_perc'], data=['contact_info', 'ip_logs', 'payment'], challenge='file_stamped_motion', accept=dict(accounts=[['biscuit_tin_perc', 'biscuit.tin.percussion@mail.example']]),
     printed=dict(window='by 11:59 p.m. Pacific Time on February 16, 2028', notice_date='Wed, 2 Feb 2028', return_date='February 24, 2028'))
# ================================================================ 7 yahoo, legal letter grand jury
def _(d):
    letter(d/'notice.pdf', ['@L2027-12-06@', 'To the user of the Yahoo mailbox <i>umber.plover77@yahoo.example</i>', 'NOTICE OF GRAND JURY SUBPOENA', ('hr',),
        '<b>1. The subpoena.</b> Yahoo Inc. (“Yahoo”) has been served with a subpoena to testify before a grand jury of the United States District Court for the Eastern District of New York, bearing the number 2027R00882-014. The subpoena was obtained by the United States Attorney for that district and bears the date November 19, 2027.', '<b>2. What it requires.</b> It requires the production, on January 11, 2028, of subscriber information, alternate e-mail addresses and telephone numbers, and log-in records showing IP addresses, for the mailbox named above.', '<b>3. What Yahoo will do.</b> Yahoo will produce the foregoing fifteen (15) days from the date of this notice, save that it will not do so if it has by then been informed that a motion to quash has been filed or that the matter has otherwise been resolved.', '<b>4. How to inform Yahoo.</b> By e-mail to user-notices@yahoo.example. State the caption and the number of your motion and quote Yahoo Control No. 318-402-G.', '<b>5. No advice.</b> Yahoo does not represent you. If you have questions about the subpoena, consult counsel of your own choosing.', ('sp', 10), 'Yahoo Inc., Legal Compliance'], font='LSerif', size=11.3, head=('yahoo!', 'Legal Compliance', '770 Broadway, New York'))
case('yahoo-numbered-sections-fifteen-days-grand-jury', 'Numbered sections; fifteen days; word of a motion is enough', 'easy', _, '2027-12-08', G('yahoo', 'Yahoo'), '2027-12-06', '2027-12-20', kind='grand_jury_subpoena', agency='usao', refs=ref(provider='318-402-G', process='2027R00882-014'), pd='2027-11-19', rd='2028-01-11', window=W(15, 'notice_date'), accounts=['umber.plover77@yahoo.example'], data=['subscriber_info', 'contact_info', 'ip_logs'], challenge='notice_of_filing',
     printed=dict(window='fifteen (15) days from the date of this notice', notice_date='Monday, December 6, 2027', return_date='January 11, 2028'))
# ================================================================ 8 microsoft, portal, business days
def _(d):
    portal(d/'notice.pdf', 'Microsoft account', 'Privacy dashboard / Notices from Microsoft', 'Government demand for customer data', [('Notice ID', 'MSLENS-2027-55193'), ('Date of notice', '@H2027-06-07@'), ('Microsoft account', 'greta.holloway.ink@outlook.example'), ('Government entity', 'Department of Homeland Security — U.S. Customs and Border Protection'), ('Type of demand', 'Customs summons'), ('Demand number', '2027-CBP-SFO-0318'), ('Date of demand', '@H2027-05-24@'), ('Legal authority', '19 U.S.C. § 1509(a)(1)'), ('Customer data demanded', 'Basic subscriber information; IP connection history; devices registered to the account'), ('Response due', '@H2027-07-16@')],
        '<p>It is Microsoft’s practice to notify customers before it answers a demand of this kind, unless the law prohibits it.</p><p>Microsoft will respond to the demand when ten (10) business days have passed after the date of this notice, unless within those ten business days you provide a copy of a motion challenging it, endorsed with the filing stamp of a court.</p><p>Provide the copy with the <b>Upload</b> button below. Microsoft support agents do not have access to this case.</p>', '#0067b8', foot='Notice MSLENS-2027-55193 · Printed for your records', bottom='account.microsoft.example/privacy/notices')
case('microsoft-dashboard-ten-business-days-cbp', 'Table of facts in a privacy dashboard; ten business days across the observed Juneteenth Friday', 'medium', _, '2027-06-08', G('microsoft', 'Microsoft'), '2027-06-07', '2027-06-17', kind='customs_summons', agency='cbp', auth=['19 U.S.C. § 1509(a)(1)'], refs=ref(provider='MSLENS-2027-55193', process='2027-CBP-SFO-0318'), pd='2027-05-24', rd='2027-07-16', window=W(10, 'notice_date', unit='business'), accounts=['greta.holloway.ink@outlook.example'], data=['subscriber_info', 'ip_logs', 'device'], challenge='file_stamped_motion',
     printed=dict(window='ten (10) business days have passed after the date of this notice', notice_date='Jun 7, 2027', return_date='Jul 16, 2027'))
# ================================================================ 9 apple, long-winded
def _(d):
    letter(d/'notice.pdf', ['@D2027-09-09@', 'Dear Customer,', 'At Apple we believe that privacy is a fundamental human right. Every product that we make is designed with that belief in mind, and we are proud of the trust that people all over the world place in us. We publish twice a year a report on the requests that we receive from governments, and in the last of these reports, which covers the second half of 2026, you will find that most of them concern lost or stolen devices.',
        'From time to time, however, a government agency asks us for information about one particular customer. A team of experienced lawyers reads every such request with care, and where a request is unclear, inappropriate or too broad, we say so. When we are able to, we tell the customer. That is the purpose of the present letter, for which we ask a moment of your attention.',
        'U.S. Citizenship and Immigration Services has sent us the immigration subpoena which you will find on the following page. It is directed to the Apple Account registered as orchard.keeper.lowell@icloud.example, and it asks us who you are and where you live, and which telephone number and payment card are on file.',
        'We shall provide the information requested unless, before @L2027-09-28@, we have been provided with an order of a court that relieves us of the obligation or puts it on hold. Please direct any such order to the Privacy and Law Enforcement Compliance team at the address at the foot of this page and be so kind as to mention our case number, which is 2700091846.',
        'We understand that a letter like this may be unsettling. While our colleagues are not able to act as your advisers, many communities have organizations that offer legal help at little or no cost. We thank you for being part of the Apple family.', 'Sincerely,<br/>Privacy and Law Enforcement Compliance', ('pb',),
        ('c', 'U.S. Citizenship and Immigration Services'), ('c', 'SUBPOENA', 1.3), ('tbl', [('Issued to', 'Apple Inc., Cupertino, California'), ('Subpoena no.', 'USCIS-BOS-27-1176'), ('Power', 'Section 235(d)(4)(A) of the Act, 8 U.S.C. § 1225(d)(4)(A)'), ('Date', '@D2027-08-26@'), ('Time for delivery', '@D2027-10-08@, 14:00'), ('Items', 'Customer name, billing and postal address, telephone number and payment card for orchard.keeper.lowell@icloud.example'), ('By', 'Marguerite Sallowfield, Field Office Director')], (120, 340), 1)], font='LSans', size=10.4, page=A4, foot='One Apple Park Way, Cupertino · {p}')
case('apple-long-letter-before-tuesday-uscis', 'A long letter, mostly about something else; “before” a day; only a court’s order stops it; subpoena on the next page', 'medium', _, '2027-09-13', G('apple', 'Apple'), '2027-09-09', '2027-09-27', kind='immigration_subpoena', agency='uscis', auth=['8 U.S.C. § 1225(d)(4)(A)'], refs=ref(provider='2700091846', process='USCIS-BOS-27-1176'), pd='2027-08-26', rd='2027-10-08', window=W(date='2027-09-28', strict=True), accounts=['orchard.keeper.lowell@icloud.example'], data=['subscriber_info', 'contact_info', 'payment'], challenge='court_order', docs=[('provider_notice', 0, 1, 1), ('process', 0, 2, 2)],
     printed=dict(window='before Tuesday, September 28, 2027', notice_date='9 September 2027', return_date='8 October 2027'))
# ================================================================ 10 automattic later-of
def _(d):
    mail(d/'notice.pdf', 'Legal demand for your WordPress.com site', [('From', 'Automattic Legal &lt;legal@wordpress.example&gt;'), ('To', 'owner of greenstreetwatch.wordpress.example'), ('Sent', '@G2028-04-06@ 16:40')],
        '<p>Hello there,</p><p>We’re Automattic, the folks behind WordPress.com. Homeland Security Investigations has sent us a subpoena that asks who runs <b>greenstreetwatch.wordpress.example</b>. We’ve attached it so that you can read it for yourself.</p><p>Here is how we handle these:</p><ul><li>We don’t hand anything over right away. You have 7 days from this email, or until the date the information is due under the subpoena, whichever is later.</li><li>All we need from you in that time is a reply that says you intend to challenge the subpoena. You don’t have to have filed anything yet.</li><li>If you’re fine with us complying, or if we hear nothing, we’ll respond to the subpoena when the time is up.</li></ul><p>Please don’t take anything in this email for legal advice: we’re not your attorneys.</p><p>Best,<br>Automattic Legal<br>ticket 9920144-zen</p>', 2)
    letter(d/'subpoena.pdf', [('c', 'HOMELAND SECURITY INVESTIGATIONS'), ('c', 'Office of the Special Agent in Charge, Seattle', 1), ('c', 'IMMIGRATION ENFORCEMENT SUBPOENA'), ('tbl', [('No.', 'SE-28-IES-00057'), ('Addressee', 'Automattic Inc., San Francisco'), ('Statute and regulation', '8 U.S.C. § 1225(d)(4)(A); 8 C.F.R. § 287.4'), ('Produce on', 'April 27, 2028'), ('Subject', 'Site greenstreetwatch.wordpress.example')], (150, 310)), 'Produce: the name, e-mail address and telephone number given at registration of the site; IP addresses from which posts were published; the text of any unpublished drafts. Period: October 1, 2027 through March 15, 2028.', 'Dated this 29th day of March, 2028.', ('sp', 20), 'Supervisory Special Agent Hollis Peverell'], font='Times-Roman', size=11)
case('wordpress-seven-days-or-due-date-whichever-later-hsi', 'The later of two days; the due day stands only in the second file; unpublished drafts are content', 'hard', _, '2028-04-07', G('automattic', 'WordPress.com'), '2028-04-06', '2028-04-12', kind='immigration_subpoena', agency='hsi', auth=['8 U.S.C. § 1225(d)(4)(A)', '8 C.F.R. § 287.4'], refs=ref(provider='9920144-zen', process='SE-28-IES-00057'), pd='2028-03-29', rd='2028-04-27', window=W(7, 'notice_date'), later_of=True, accounts=['greenstreetwatch.wordpress.example'], data=['subscriber_info', 'contact_info', 'ip_logs', 'content'], period=('2027-10-01', '2028-03-15'), challenge='intent_to_challenge', flags=['later_of'], files=SUB, docs=[('provider_notice', 0, 1, 1), ('process', 1, 1, 1)], accept=dict(authorities=[['8 U.S.C. § 1225(d)(4)(A)']]),
     printed=dict(window='7 days from this email, or until the date the information is due', notice_date='Thursday 6 April 2028', return_date='April 27, 2028'))
# ================================================================ 11 github, markdown-like mail
def _(d):
    mono(d/'notice.pdf', """
GitHub Legal  <legal-notices@github.example>                     Nov 2, 2027
To: @quarrel-of-sparrows

## [GH-USERNOTICE 21930] A court order about your GitHub account

Hi @quarrel-of-sparrows,

GitHub was served with an order under 18 U.S.C. 2703(d). We are not prohibited
from telling you about it, so we are.

  * **Court:** United States District Court, Northern District of Illinois
  * **Docket:** 27 GJ 1180
  * **Applicant:** the United States Attorney's Office, Chicago
  * **Signed:** October 25, 2027
  * **Our response is due:** December 1, 2027
  * **What it covers:** email addresses on the account, IP access logs, and the
    list of other accounts that signed in from the same machines

It does not cover the contents of private repositories.

### What you can do

If you'd like to ask the court to vacate or modify the order, you have two weeks
from the date of this message to send us a copy of the motion with the court's
file stamp on it. `legal-notices@github.example` is the right place; a public
issue is not.

### What we'll do

If two weeks go by without it, we'll comply with the order.

-- GitHub Legal
""", font='LMono', size=9.8)
case('github-markdown-two-weeks-2703d', 'Mail with raw markdown; a 2703(d) order with its docket; two weeks', 'medium', _, '2027-11-03', G('github', 'GitHub'), '2027-11-02', '2027-11-15', kind='court_order_2703d', agency='usao', auth=['18 U.S.C. § 2703(d)'], refs=ref(provider='21930', case='27 GJ 1180'), pd='2027-10-25', rd='2027-12-01', window=W(14, 'notice_date'), accounts=['@quarrel-of-sparrows'], data=['contact_info', 'ip_logs', 'linked_accounts'], optional=['device'], challenge='file_stamped_motion', accept=dict(references=[ref(provider='GH-USERNOTICE 21930', case='27 GJ 1180'), ref(provider='21930', process='27 GJ 1180')]),
     printed=dict(window='two weeks from the date of this message', notice_date='Nov 2, 2027', return_date='December 1, 2027'))
# ================================================================ 12 snap, terse
def _(d):
    sheet(d/'notice.pdf', '<p class=s>Snap Inc.</p><p>To: moth_at_noon<br>@N2027-07-19@<br>SNP-UN-60077</p><p>We received DEA administrative subpoena LA-27-661820 (21 U.S.C. 876), issued @N2027-07-14@. It seeks the following for username moth_at_noon:</p><p>1. email and phone<br>2. date of account creation and date of last login<br>3. login IPs</p><p>You have until @L2027-07-30@ to provide us with a filed motion to quash. Absent that, we respond.</p><p>This mailbox takes PDF attachments only. No phone calls.</p><p>Law Enforcement Operations</p>', 'body{font:15px/1.6 Liberation Sans}.s{font-weight:bold;background:#fffc00;padding:5px 10px;width:110px}')
case('snap-terse-until-friday-dea', 'A few lines; an explicit Friday', 'easy', _, '2027-07-20', G('snap', 'Snap'), '2027-07-19', '2027-07-30', kind='administrative_subpoena', agency='dea', auth=['21 U.S.C. § 876'], refs=ref(provider='SNP-UN-60077', process='LA-27-661820'), pd='2027-07-14', window=W(date='2027-07-30'), accounts=['moth_at_noon'], data=['contact_info', 'subscriber_info', 'ip_logs'], challenge='file_stamped_motion', accept=dict(challenge_document=['filed_objection']),
     printed=dict(window='You have until Friday, July 30, 2027', notice_date='07/19/2027'))
# ================================================================ 13 tiktok, disclosed
def _(d):
    bubbles(d/'notice.pdf', 'TikTok &middot; Inbox &middot; System notifications', [('', '@M2027-03-03@, 9:30 AM', 'Hi @pan_de_muerto_diaries, we’re letting you know that TikTok received an administrative subpoena from U.S. Immigration and Customs Enforcement (ICE), dated January 28, 2027.'), ('', '@M2027-03-03@, 9:30 AM', 'In response, on February 19, 2027 we disclosed the following information about your account: username, email address, phone number, and IP addresses from the last 90 days. Videos and messages were not disclosed.'), ('', '@M2027-03-03@, 9:31 AM', 'ICE’s number for the subpoena is SAN-27-A-1509. Ours is TT-GR-448190. You can ask us for a copy by answering this notification within 30 days.'), ('', '@M2027-03-03@, 9:31 AM', 'You don’t have to do anything. For more about how we handle government requests, see our Help Center.')])
case('tiktok-inbox-already-disclosed-ice', 'Told after the disclosure; the thirty days are for asking for a copy', 'medium', _, '2027-03-04', G('tiktok', 'TikTok'), '2027-03-03', None, kind='administrative_subpoena', agency='ice', refs=ref(provider='TT-GR-448190', process='SAN-27-A-1509'), pd='2027-01-28', accounts=['@pan_de_muerto_diaries'], data=['subscriber_info', 'contact_info', 'ip_logs'], optional=['subscriber_info'], disclosed=True, status='closed', flags=['already_disclosed'], accept=dict(process_kind=['immigration_subpoena']), unscored=['window', 'more_windows', 'challenge_document', 'records_period'],
     printed=dict(disclosed='on February 19, 2027 we disclosed the following information', notice_date='March 3, 2027'))
# ================================================================ 14 bluesky, withdrawn, earlier notice quoted
def _(d):
    mono(d/'notice.pdf', """
From:     Bluesky Trust & Safety, Legal <legal@bsky.example>
To:       heronstand.bsky.example
Date:     Mon, 17 May 2027 10:11:58 -0700
Subject:  Re: [BSKY-L-00771] Summons for your account information

Hi again,

A short and happy update. On Friday the government's lawyer wrote to us that
customs summons HSI-PDX-27-02093 is withdrawn. There is no longer anything for us to
comply with, so we won't be producing your information, and you don't need to
file anything for our sake. We have not given Homeland Security Investigations
any data about you.

If we ever hear from them again we will start over with a new notice.

Bluesky Legal

> On Mon, 10 May 2027 at 09:02, Bluesky Legal wrote:
>
> Hi,
>
> Bluesky has been served by Homeland Security Investigations with customs
> summons HSI-PDX-27-02093 for the email address and IP logs of the account
> heronstand.bsky.example.
>
> We will comply unless you send us, within 14 days from the date of this
> email, a file-stamped copy of a motion to quash.
>
> Bluesky Legal
""", size=10)
case('bluesky-thread-summons-is-withdrawn-hsi', 'The answer on top says withdrawn; the live notice with its fourteen days is quoted under it', 'medium', _, '2027-05-18', G('bluesky', 'Bluesky'), '2027-05-17', None, kind='customs_summons', agency='hsi', refs=ref(provider='BSKY-L-00771', process='HSI-PDX-27-02093'), accounts=['heronstand.bsky.example'], disclosed=False, withdrawn=True, status='closed', flags=['withdrawn'], unscored=['window', 'more_windows', 'challenge_document', 'data_sought'],
     printed=dict(withdrawn='customs summons HSI-PDX-27-02093 is withdrawn', notice_date='Mon, 17 May 2027'))
# ================================================================ 15 cloudflare, on or after, FTC
def _(d):
    letter(d/'notice.pdf', [('tbl', [('Date', '@M2028-01-06@'), ('To', 'Customer of record, saltgrass-dispatch.example'), ('From', 'Cloudflare, Inc., Trust &amp; Safety'), ('Matter', 'CF-TS-1183706')], (60, 400)), ('hr',), '<b>Background.</b> The Federal Trade Commission has issued a Civil Investigative Demand to Cloudflare (FTC File No. 282-3017; issued @M2027-12-20@; returnable @M2028-02-15@). The Commission relies on section 20 of the FTC Act, 15 U.S.C. § 57b-1.', '<b>Your data.</b> Specification 4 of the Demand reaches the customer name, billing address, payment method and origin server IP address for the domain <b>saltgrass-dispatch.example</b>.', '<b>Timing.</b> On or after @L2028-01-24@ Cloudflare will produce the data described above. We will not do so for as long as a motion or petition against the Demand is pending, provided we have seen a copy of the paper as filed.', '<b>Contact.</b> E-mail lawenforcement-notices@cloudflare.example.', '<b>Disclaimer.</b> This notice is a courtesy. It is not legal advice.'], font='DSans', size=10)
case('cloudflare-on-or-after-monday-ftc', 'Memo with headed paragraphs; “on or after” a Monday, so the safe day is the Friday before', 'medium', _, '2028-01-07', G('cloudflare', 'Cloudflare'), '2028-01-06', '2028-01-21', kind='civil_investigative_demand', agency='ftc', auth=['15 U.S.C. § 57b-1'], refs=ref(provider='CF-TS-1183706', case='282-3017'), pd='2027-12-20', rd='2028-02-15', window=W(date='2028-01-24', strict=True), accounts=['saltgrass-dispatch.example'], data=['subscriber_info', 'payment', 'ip_logs'], optional=['ip_logs', 'other'], challenge='filed_objection', accept=dict(challenge_document=['file_stamped_motion'], references=[ref(provider='CF-TS-1183706', process='282-3017')]),
     printed=dict(window='On or after Monday, January 24, 2028', notice_date='January 6, 2028', return_date='February 15, 2028'))
# ================================================================ 16 AT&T, no window
def _(d):
    letter(d/'notice.pdf', ['@B2026-12-07@', 'AT&amp;T Customer<br/>Wireless number: 615-555-0184', 'Dear AT&amp;T Customer:', 'This is to advise you that AT&amp;T’s Global Legal Demand Center has received a subpoena for records relating to the wireless number shown above. The subpoena was issued by the Federal Bureau of Investigation, Nashville, pursuant to 18 U.S.C. § 3486, and is numbered 26-NSH-3486-0441. AT&amp;T must respond no later than January 4, 2027.', 'The records requested are: name and address of the subscriber, form of payment, and call records from August 1, 2026 to November 15, 2026.', 'AT&amp;T is required by law to comply with valid subpoenas. If you believe that this subpoena should not be honored, you should contact an attorney promptly about filing a motion in the appropriate court.', 'Please refer to File 4417702.26 in any communication.', ('sp', 14), 'AT&amp;T Global Legal Demand Center<br/>North Palm Beach, Florida'], font='LSans', size=11.2)
case('att-letter-no-window-fbi', 'Carrier’s letter that says “promptly” and gives no time at all', 'medium', _, '2026-12-09', G('att', 'AT&T'), '2026-12-07', '2026-12-16', kind='administrative_subpoena', agency='fbi', auth=['18 U.S.C. § 3486'], refs=ref(provider='4417702.26', process='26-NSH-3486-0441'), rd='2027-01-04', accounts=['615-555-0184'], data=['subscriber_info', 'payment', 'other'], optional=['other', 'contact_info'], period=('2026-08-01', '2026-11-15'), challenge=None, flags=['no_window_stated'], unscored=['challenge_document'],
     printed=dict(notice_date='Dec. 7, 2026', return_date='January 4, 2027'))
# ================================================================ 17 t-mobile, mailing, INA
def _(d):
    letter(d/'notice.pdf', [('r', 'T-Mobile USA, Inc.<br/>Legal and Emergency Response<br/>Parsippany, New Jersey'), 'Letter date: @U2028-02-08@<br/>Mail date: @U2028-02-09@', 'MSISDN (973) 555-0109', 'Customer:', 'T-Mobile has a subpoena for records of this number. Issuer: Homeland Security Investigations, Newark. Issuer’s number: NK-235-2028-19. Issued under section 235(d) of the Immigration and Nationality Act. Signed @U2028-01-25@. Due @U2028-03-13@.', 'Records: subscriber name and address; call and text detail (no content), @U2027-11-01@ to @U2028-01-20@; location of cell towers used.', 'T-Mobile will hold its response for 20 days following the mail date. If a court order quashing or staying the subpoena reaches T-Mobile in those 20 days, T-Mobile will follow it. If not, T-Mobile will respond.', 'T-Mobile tracking ID: 2802-LER-7713<br/>Fax (973) 555-0100', 'No signature required.'], font='Courier', size=10.2)
case('t-mobile-twenty-days-following-the-mail-date-hsi', 'Terse letter; letter date and mail date a day apart; the Act cited by its own section; leap-year February', 'hard', _, '2028-02-11', G('t-mobile', 'T-Mobile'), '2028-02-08', '2028-02-25', kind='immigration_subpoena', agency='hsi', auth=['8 U.S.C. § 1225(d)'], refs=ref(provider='2802-LER-7713', process='NK-235-2028-19'), pd='2028-01-25', rd='2028-03-13', window=W(20, 'mailing', trigger_date='2028-02-09'), accounts=['(973) 555-0109'], data=['subscriber_info', 'location', 'other'], optional=['other', 'contact_info'], period=('2027-11-01', '2028-01-20'), challenge='court_order', accept=dict(process_kind=['administrative_subpoena'], **INA('235(d)')),
     printed=dict(window='20 days following the mail date', notice_date='08-FEB-2028', mailing='09-FEB-2028', return_date='13-MAR-2028'), notes='First is February 8, the trigger day February 9: stated February 29, safe from Sunday February 27, hence February 25.')
# ================================================================ 18 comcast, service on the reader
def _(d):
    letter(d/'notice.pdf', [('r', '@O2027-09-14@'), 'Comcast File Number: <b>CL-27-220416</b>', ('h', 'Important notice about a subpoena for your Xfinity records'), 'Dear Valued Customer,', 'Comcast has been subpoenaed by the Federal Bureau of Investigation (its number: PH-3486-27-88) to identify the customer who was using the IP address 203.0.113.207. Our records show that it was assigned to the account at which you are receiving this letter. The FBI cites 18 U.S.C. § 3486. It has directed us to respond on October 19th, 2027.', 'The FBI has asked for the account holder’s name, service address, telephone number and length of service.', ('box', ['<b>How long do I have?</b> You have twenty-one days from the date this letter is served on you to file a motion to quash or vacate the subpoena. We must get a copy of your motion, stamped as filed, no later than that.']), 'Send it to Comcast Legal Response Center, 650 Centerton Road, Moorestown, New Jersey, or fax it to (866) 555-0147. If we don’t get it, we will give the FBI what it has asked for.', 'Our agents cannot answer legal questions. If you have one, please consult an attorney.', 'Sincerely yours,<br/>Comcast Legal Response Center'], font='LSans', size=10.8)
case('comcast-twenty-one-days-from-service-of-letter-fbi', 'The count runs from service of the letter on the reader, undated', 'hard', _, '2027-09-17', G('comcast', 'Comcast'), '2027-09-14', '2027-10-04', kind='administrative_subpoena', agency='fbi', auth=['18 U.S.C. § 3486'], refs=ref(provider='CL-27-220416', process='PH-3486-27-88'), rd='2027-10-19', window=W(21, 'service'), accounts=['203.0.113.207'], data=['subscriber_info', 'contact_info'], challenge='file_stamped_motion',
     printed=dict(window='twenty-one days from the date this letter is served on you', notice_date='September 14th, 2027', return_date='October 19th, 2027'))
# ================================================================ 19 paypal, message centre
def _(d):
    sheet(d/'notice.pdf', '<div class=p>PayPal</div><div class=c>Message Center &rsaquo; Message PP-D-118400263</div><p class=dt>@M2028-03-20@</p><p>Hello, Business account <b>stitchery@lapwing-crafts.example</b></p><p>The U.S. Securities and Exchange Commission (SEC) has sent PayPal a subpoena which covers this account.</p><table><tr><th>SEC matter</th><th>Subpoena date</th><th>SEC’s due date</th><th>Law</th></tr><tr><td>SF-04471-A</td><td>March 8, 2028</td><td>April 14, 2028</td><td>15 U.S.C. § 78u(b)</td></tr></table><p><b>What PayPal was asked to provide:</b> account registration data, linked bank accounts and cards, and transaction history from January 1, 2027 to February 29, 2028.</p><p><b>What you can do.</b> PayPal will wait 10 calendar days from the date above before it provides these records. During those 10 days you can send us proof that you have filed an objection with a court, and we’ll pause. You can’t object to PayPal itself; the Resolution Center doesn’t handle subpoenas.</p><p><b>What we can’t do.</b> We can’t close or edit the account while the subpoena is open.</p><p>PayPal Legal Specialist Team</p>', '.p{color:#003087;font-style:italic;font-weight:bold;font-size:24px}.c{color:#777;font-size:11px}table{border-collapse:collapse;width:100%}th,td{border:1px solid #9bb;padding:5px 8px;text-align:left;font-size:12px}th{background:#eef3f7}.dt{text-align:right}')
case('paypal-message-center-ten-calendar-days-sec', 'Facts in a table with column heads; ten calendar days', 'easy', _, '2028-03-21', G('paypal', 'PayPal'), '2028-03-20', '2028-03-29', kind='administrative_subpoena', agency='sec', auth=['15 U.S.C. § 78u(b)'], refs=ref(provider='PP-D-118400263', case='SF-04471-A'), pd='2028-03-08', rd='2028-04-14', window=W(10, 'notice_date'), accounts=['stitchery@lapwing-crafts.example'], data=['subscriber_info', 'payment', 'linked_accounts'], optional=['linked_accounts', 'other'], period=('2027-01-01', '2028-02-29'), challenge='filed_objection',
     printed=dict(window='10 calendar days from the date above', notice_date='March 20, 2028', return_date='April 14, 2028'))
# ================================================================ 20 linkedin, reminder with the first day
def _(d):
    mail(d/'notice.pdf', 'Reminder: Department of Labor subpoena for your LinkedIn account', [('From', 'LinkedIn Legal'), ('To', 'linkedin.com/in/bertrand-okafor-lathe'), ('Date', '@L2027-04-26@')],
        '<p>Hi Bertrand,</p><p>We wrote to you on @M2027-04-19@ about a subpoena from the U.S. Department of Labor (subpoena DOL-WHD-27-5520, 29 U.S.C. § 209) for information about your LinkedIn account, linkedin.com/in/bertrand-okafor-lathe. This is a reminder, as we have not heard back.</p><p>The 14 days that we gave you to object run from April 19, the date of our first message, and today’s message does not change that.</p><p>As a recap, the Department would like to have your name, your email address and the names of the employers on your profile. If you object, send us a copy of the motion you filed in court. Otherwise we will provide the information. The Department expects our reply on May 21, 2027.</p><p>Case: LI-LEG-30071</p><p>The LinkedIn Legal team</p>', 0, 'LinkedIn, 1000 W. Maude Avenue, Sunnyvale')
case('linkedin-reminder-fourteen-days-from-first-message-labor', 'A reminder that names the day of the first message, from which the fourteen days run', 'hard', _, '2027-04-27', G('linkedin', 'LinkedIn'), '2027-04-26', '2027-04-30', kind='administrative_subpoena', agency='dol', auth=['29 U.S.C. § 209'], refs=ref(provider='LI-LEG-30071', process='DOL-WHD-27-5520'), rd='2027-05-21', window=W(14, 'notice_date', trigger_date='2027-04-19'), accounts=['linkedin.com/in/bertrand-okafor-lathe'], data=['subscriber_info', 'contact_info', 'other'], optional=['other'], challenge='filed_objection', accept=dict(accounts=[['bertrand-okafor-lathe']], challenge_document=['file_stamped_motion']),
     printed=dict(window='The 14 days that we gave you to object run from April 19', notice_date='Monday, April 26, 2027', trigger='April 19, 2027'), notes='Stated May 3; safe from Sunday May 2, hence April 30.')
# ================================================================ 21 substack, conflict
def _(d):
    letter(d/'notice.pdf', [('h', 'substack'), 'August 23, 2027', 'Hi there, writer of <b>The Detention Ledger</b> (detention-ledger.substack.example),', 'Enforcement and Removal Operations (ERO), the arm of ICE that carries out deportations, wants us to tell it who you are. It sent us a subpoena (ERO-DEN-27-0650) on August 16, 2027, citing 8 U.S.C. § 1225(d), and it would like an answer by September 20, 2027.', 'We think that anonymous writing matters. We also think it’s your fight to pick or not. So:', ('li', 'we’ll wait ten days from the date of this email, that is, until @L2027-08-31@;', 'if by then you have sent us a motion to quash with a court’s file stamp, we’ll keep waiting;', 'if you haven’t, we’ll send ERO your name, your email address and the IP address of your last login, and nothing about your subscribers.'), 'Just hit reply. Your thread is SB-L-1120.', 'Ever yours,', 'Priscilla, for the Substack legal team'], font='LSerif', size=12, margin=90)
case('substack-ten-days-that-is-until-august-31-conflict-ero', 'Ten days end on September 2; the mail says “that is, until August 31”', 'hard', _, '2027-08-24', G('substack', 'Substack'), '2027-08-23', '2027-08-31', kind='immigration_subpoena', agency='ero', auth=['8 U.S.C. § 1225(d)'], refs=ref(provider='SB-L-1120', process='ERO-DEN-27-0650'), rd='2027-09-20', window=W(10, 'notice_date', date='2027-08-31'), accounts=['detention-ledger.substack.example'], data=['subscriber_info', 'contact_info', 'ip_logs'], challenge='file_stamped_motion', flags=['window_conflict'], accept=dict(process_kind=['administrative_subpoena'], accounts=[['The Detention Ledger'], ['The Detention Ledger', 'detention-ledger.substack.example']]), unscored=['process_date'],
     printed=dict(window='ten days from the date of this email', date='until Tuesday, August 31, 2027', notice_date='August 23, 2027'), notes='The subpoena was sent to the provider on August 16; its own date is not given, so process_date is left out of the score.')
# ================================================================ 22 bank, state attorney general
def _(d):
    letter(d/'notice.pdf', [('c', 'Tallow Creek National Bank'), ('c', 'Member FDIC · 200 Court Street, Chillicothe, Ohio', .9), ('sp', 8), '@M2028-06-05@', 'Ambrose T. Fairweather<br/>d/b/a Fairweather Roofing<br/>77 Paint Street, Chillicothe, Ohio 45601', ('tbl', [('Subject:', 'Investigative subpoena of the Ohio Attorney General, No. CPS-28-04417'), ('Account:', '6610-33-90218'), ('Bank file:', 'TC/LP/28-151')], (60, 400)), 'Dear Mr. Fairweather:', 'We write as a courtesy to a customer of long standing. The Consumer Protection Section of the Office of the Ohio Attorney General served the Bank with the subpoena identified above, dated May 25, 2028, under Ohio Rev. Code § 1345.06. It calls for the signature card and the statements and deposited checks of the account from January 1, 2027 to April 30, 2028. The Bank’s answer falls due on July 10, 2028.',
        'Absent an objection from you, the Bank will answer. An objection, for our purposes, is a motion filed in a court of competent jurisdiction, and a copy that bears the clerk’s time-stamp must be in our hands within ten (10) business days after the date of this letter. Bank holidays are not business days.', 'You may be aware that the Bank has lately moved its drive-up window to the Main Street side. Kindly bring or send your papers to the Court Street entrance.', 'Yours truly,', ('sp', 14), 'Lucasta Penhallow<br/>Compliance Officer'], font='Times-Roman', size=11.2)
case('bank-ten-business-days-ohio-attorney-general', 'Bank letter about a state attorney general’s subpoena; ten business days across Juneteenth', 'medium', _, '2028-06-07', 'Tallow Creek National Bank', '2028-06-05', '2028-06-16', kind='state_subpoena', agency='oh_ag', auth=['Ohio Rev. Code § 1345.06'], refs=ref(provider='TC/LP/28-151', process='CPS-28-04417'), pd='2028-05-25', rd='2028-07-10', window=W(10, 'notice_date', unit='business'), accounts=['6610-33-90218'], data=['subscriber_info', 'payment'], optional=['subscriber_info', 'other', 'content'], period=('2027-01-01', '2028-04-30'), challenge='file_stamped_motion', accept=dict(authorities=[['R.C. 1345.06'], ['Ohio Revised Code § 1345.06'], ['O.R.C. § 1345.06']]),
     printed=dict(window='within ten (10) business days after the date of this letter', notice_date='June 5, 2028', return_date='July 10, 2028'))
# ================================================================ 23 vps host
def _(d):
    mono(d/'notice.pdf', """
Delivered-To: ops@kelpbed.example
From: abuse+legal@graniteracks.example
Date: Thu, 21 Oct 2027 16:02:11 -0700
Subject: [GR-7741] subpoena for your VPS (198.51.100.24)

customer,

HSI (homeland security investigations, seattle) served granite racks with a
customs summons for the owner of 198.51.100.24, which is you.

summons no. HSI-SEA-27-3309, issued 10/13/27, 19 usc 1509. they say it's about
8 usc 1324. don't ask me what an import statute has to do with that.

wanted: signup name, signup email, credit card last four, ssh login ips

we can give you 5 days from the date on this mail. show us a filed copy of a
motion to quash in that time and we'll sit this one out. otherwise it goes to
them, no further mail from us.

granite racks / abuse desk
we rent metal. we are not lawyers.
""", size=10.6, font='LMono')
case('vps-host-five-days-hsi-summons-about-1324', 'Lower-case mail of a small host; five days; 8 U.S.C. 1324 is the subject, not the power', 'medium', _, '2027-10-22', 'Granite Racks', '2027-10-21', '2027-10-25', kind='customs_summons', agency='hsi', auth=['19 U.S.C. § 1509'], refs=ref(provider='GR-7741', process='HSI-SEA-27-3309'), pd='2027-10-13', window=W(5, 'notice_date'), accounts=['198.51.100.24'], data=['subscriber_info', 'contact_info', 'payment', 'ip_logs'], challenge='file_stamped_motion', accept=dict(challenge_document=['filed_objection']),
     printed=dict(window='5 days from the date on this mail', notice_date='Thu, 21 Oct 2027'))
# ================================================================ 24 forum
def _(d):
    sheet(d/'notice.pdf', '<div class=b>Narrow Gauge Notebook</div><div class=c>Index &raquo; Private messages &raquo; Inbox</div><table><tr><td class=l><b>stationmaster_joy</b><br>Site owner<br>posts: 11,402</td><td><div class=dt>Sent: @G2027-11-01@, 08:31 pm</div><p><b>FBI wants your sign-up details (our note 27/4)</b></p><p>Dear culvert_and_cutting,</p><p>I’ve run this board for nineteen years and the most official thing that ever reached me was a parking ticket, so bear with me.</p><p>Two people from the FBI office in Knoxville came by and left me a subpoena. It’s got the number KX-27-90113 on it and it says 18 U.S.C. 3486. It’s dated 25 October 2027. They’d like the e-mail you signed up with and the IP numbers you’ve posted from since 1 May 2027, for the user culvert_and_cutting. That is all I’ve got anyhow.</p><p>I’m to mail it to them so it gets there on 22 November 2027. I’ll wait for you up to and including @G2027-11-14@. If you’ve been to a court by then and can show me the papers with the stamp on, I’ll put mine back in the drawer. If not I’ll mail it Monday morning.</p><p>The meet at the trestle is still on for the 20th, weather permitting. Bring the good thermos.</p><p>Joy</p></td></tr></table>',
      '.b{background:#3b5a2c;color:#f4efd8;font:bold 20px Liberation Serif;padding:9px 14px}.c{font-size:10.5px;color:#666;margin:7px 0}table{border-collapse:collapse;width:100%}td{border:1px solid #b8b89a;vertical-align:top;padding:9px 12px}.l{width:120px;background:#f1f0e2;font-size:11px}.dt{font-size:10.5px;color:#666;border-bottom:1px solid #ddd}')
case('forum-owner-up-to-and-including-sunday-fbi', 'Chatty private message; the last day is a Sunday, after Veterans Day; a club meeting as bait', 'medium', _, '2027-11-02', 'Narrow Gauge Notebook', '2027-11-01', '2027-11-12', kind='administrative_subpoena', agency='fbi', auth=['18 U.S.C. § 3486'], refs=ref(provider='27/4', process='KX-27-90113'), pd='2027-10-25', rd='2027-11-22', window=W(date='2027-11-14'), accounts=['culvert_and_cutting'], data=['contact_info', 'ip_logs'], challenge='file_stamped_motion', accept=dict(challenge_document=['filed_objection'], records_period=[{'from': '2027-05-01', 'to': None}]), unscored=['records_period', 'references'],
     printed=dict(window='up to and including Sunday 14 November 2027', notice_date='Monday 1 November 2027', return_date='22 November 2027'))
# ================================================================ 25 library consortium, subpoena behind it
def _(d):
    letter(d/'notice.pdf', [('h', 'Three Rivers Library Consortium'), '@L2027-04-05@', 'Patron: barcode 21934000571188', 'Dear reader,', 'Our profession keeps confidences. When one of them is put at risk, we believe that the reader should hear of it from us first, and so we are sending you this.', 'Agents of U.S. Immigration and Customs Enforcement presented the paper that follows this letter. It calls for the home address and telephone number behind your library card, and for a list of the titles lent on it.', 'Counsel for the Consortium has looked it over. Her view is that we may wait fourteen days from the date of this letter, and then must give an answer. Should a copy of a motion to quash, with the mark of the court upon it, be handed to any of our seven branches before the fourteen days are out, the answer will be that we await the judge.', 'The reference desk holds a list of legal aid offices, free to all, card or no card.', 'With respect,', ('sp', 12), 'Drusilla Amory-Lane<br/>Director', ('s', 'Our legal log: TRLC-27-06'), ('pb',),
        ('r', 'I-138'), ('c', 'U.S. DEPARTMENT OF HOMELAND SECURITY'), ('c', 'Immigration Enforcement Subpoena'), ('grid', [[('TO', 'Three Rivers Library Consortium, Attn: Director'), ('SUBPOENA NUMBER', 'ICE-PIT-27-S-0288')], [('AUTHORITY', '8 U.S.C. § 1225(d); 8 C.F.R. § 287.4'), ('ISSUED', '@N2027-03-30@')], [('DELIVER TO', 'U.S. Immigration and Customs Enforcement, 3000 Sidney Street, Pittsburgh'), ('ON OR BEFORE', '@N2027-05-14@')], [('RECORDS', 'Card holder name, home address and telephone number, and circulation history, for library card 21934000571188')]], 'over'), 'You are commanded to produce the above. If you neglect or refuse, a district court of the United States may be asked to compel you.', ('sp', 22), 'Deportation Officer (designated)'], font='DSerif', size=10)
case('library-fourteen-days-subpoena-on-page-two-ice', 'Warm letter; agency’s paper as page 2; fourteen days with the safe count ending on a Sunday', 'easy', _, '2027-04-06', 'Three Rivers Library Consortium', '2027-04-05', '2027-04-16', kind='immigration_subpoena', agency='ice', auth=['8 U.S.C. § 1225(d)', '8 C.F.R. § 287.4'], refs=ref(provider='TRLC-27-06', process='ICE-PIT-27-S-0288'), pd='2027-03-30', rd='2027-05-14', window=W(14, 'notice_date'), accounts=['21934000571188'], data=['subscriber_info', 'contact_info', 'other'], optional=['other', 'content'], challenge='file_stamped_motion', docs=[('provider_notice', 0, 1, 1), ('process', 0, 2, 2)], accept=dict(authorities=[['8 U.S.C. § 1225(d)']]),
     printed=dict(window='fourteen days from the date of this letter', notice_date='Monday, April 5, 2027', return_date='05/14/2027'))
# ================================================================ 26 school district, Spanish
def _(d):
    letter(d/'notice.pdf', [('c', 'DISTRITO ESCOLAR UNIFICADO DE RÍO SECO'), ('c', 'Oficina de la Superintendente · Apartado 440, Río Seco, Texas', .9), ('hr',), ('r', '@F2028-03-10@'), 'A la familia del estudiante con número de identificación 7704418', 'Estimada familia:', 'La ley federal sobre expedientes escolares (FERPA) nos pide avisarles antes de entregar información de un estudiante en respuesta a una citación. Por eso reciben esta carta.', '<b>Quién la pide.</b> El Servicio de Inmigración y Control de Aduanas de los Estados Unidos (ICE), por medio de la citación administrativa de inmigración núm. ICE-ELP-28-0133, del @F2028-02-28@, que invoca 8 U.S.C. § 1225(d).', '<b>Qué pide.</b> La dirección de la casa, los teléfonos de los padres o tutores y la fecha de inscripción del estudiante 7704418.', '<b>Cuándo la daremos.</b> ICE quiere la información el @F2028-04-05@. El Distrito la entregará si hasta las 4:00 p. m., hora del Centro, del @E2028-03-23@ no ha recibido copia de un escrito presentado ante un tribunal en que ustedes se oponen a la citación. Pueden traerla a esta oficina o a la escuela.', '<b>Qué no significa esta carta.</b> No significa que su hijo o hija haya hecho algo malo, ni que deba faltar a clases. Las vacaciones de primavera siguen siendo del 13 al 17 de marzo.', 'El Distrito no puede darles consejo legal. En la biblioteca de la escuela hay una lista de organizaciones que atienden sin costo.', 'Con aprecio,', ('sp', 12), 'Dra. Leocadia Barrientos Fuentes<br/>Superintendente', ('s', 'Expediente RS-AJ-28-009')], font='LSerif', size=10.8)
case('distrito-escolar-hasta-las-4-hora-del-centro-ice', 'Spanish letter of a school district; an hour and a zone; spring break as bait', 'medium', _, '2028-03-13', 'Distrito Escolar Unificado de Río Seco', '2028-03-10', '2028-03-23', kind='immigration_subpoena', agency='ice', auth=['8 U.S.C. § 1225(d)'], refs=ref(provider='RS-AJ-28-009', process='ICE-ELP-28-0133'), pd='2028-02-28', rd='2028-04-05', window=W(date='2028-03-23', cutoff='16:00', zone='America/Chicago'), accounts=['7704418'], data=['subscriber_info', 'contact_info'], optional=['other'], challenge='filed_objection', lang=('es',), accept=dict(process_kind=['administrative_subpoena']),
     printed=dict(window='hasta las 4:00 p. m., hora del Centro, del jueves 23 de marzo de 2028', notice_date='10 de marzo de 2028', return_date='5 de abril de 2028'))
# ================================================================ 27 union
def _(d):
    letter(d/'notice.pdf', [('h', 'Amalgamated Packinghouse Workers, Local 88'), 'January 31, 2028', 'Sister Yolanda,', 'I tried you on the phone twice. You need to know this and it can’t wait for the meeting.', 'Homeland Security Investigations in Omaha has subpoenaed the Local. The paper is number OM-28-0019 and was written out on January 20, 2028. It goes by 8 U.S.C. § 1225(d)(4) and talks about “a possible violation of 8 U.S.C. § 1324.” Your member number, 88-20417, is one of the three on it.', 'They’re asking for:', ('li', 'your home address and your cell phone number', 'the bank account your dues come out of', 'where you were working on each shift between June 1, 2027 and December 31, 2027'), 'The executive board voted that we hold off for twelve days, starting with the day after this letter’s date. If you and your lawyer tell us within those twelve days that you’re going to fight it, we fight it with you: the Local’s lawyer will file right alongside. If you would rather let it go, that’s your right too, and we will send in the answer. HSI wants it by February 25, 2028.', 'Come see me. The hall is open till six, and there is soup on Wednesdays.', 'In solidarity,', ('sp', 10), 'Desmond Achterberg, Recording Secretary<br/>(Local file 28-LEG-2)'], font='LSans', size=11)
case('union-local-twelve-days-intent-is-enough-hsi', 'Letter from a union officer; twelve days “starting with the day after this letter’s date”; word of intent is enough', 'medium', _, '2028-02-01', 'Amalgamated Packinghouse Workers, Local 88', '2028-01-31', '2028-02-11', kind='immigration_subpoena', agency='hsi', auth=['8 U.S.C. § 1225(d)(4)'], refs=ref(provider='28-LEG-2', process='OM-28-0019'), pd='2028-01-20', rd='2028-02-25', window=W(12, 'notice_date'), accounts=['88-20417'], data=['subscriber_info', 'contact_info', 'payment', 'other'], optional=['other', 'location'], period=('2027-06-01', '2027-12-31'), challenge='intent_to_challenge', accept=dict(process_kind=['administrative_subpoena']),
     printed=dict(window='twelve days, starting with the day after this letter’s date', notice_date='January 31, 2028', return_date='February 25, 2028'))
# ================================================================ 28 reminder, first day not given
def _(d):
    mail(d/'notice.pdf', 'Second message: summons for your Millbrook Broadband account', [('From', 'Millbrook Broadband — Legal'), ('To', 'Subscriber 500-71-3308'), ('When', '@M2027-11-08@')],
        '<p>Dear subscriber,</p><p>This follows up on the message we sent you earlier about Homeland Security Investigations. We have nothing from you on file.</p><p>You were given 30 days, counted from the date of that first message. We are not starting the count again.</p><p>For your convenience: HSI has used a customs summons (19 U.S.C. § 1509) to ask us for the name, address and payment method on subscriber account 500-71-3308. A copy of a motion to quash with the clerk’s stamp, sent to legal@millbrookbb.example before the 30 days end, will cause us to wait. If none arrives we will turn over the records.</p><p>If you have lost our first message, sign in to MyMillbrook and open Documents.</p><p>Millbrook Broadband, Legal</p>', 1, 'Millbrook Broadband, serving the valley since 1998')
case('isp-second-message-first-message-undated-hsi', 'Second message; the thirty days run from a first message whose day it does not give', 'hard', _, '2027-11-09', 'Millbrook Broadband', '2027-11-08', None, kind='customs_summons', agency='hsi', auth=['19 U.S.C. § 1509'], window=W(30, 'notice_date'), accounts=['500-71-3308'], data=['subscriber_info', 'payment'], challenge='file_stamped_motion', status='unknown', accept=dict(trigger=['unstated']), unscored=['deadlines', 'references'],
     printed=dict(window='30 days, counted from the date of that first message', notice_date='November 8, 2027'), notes='The day of the first message is not on the paper and no process date either: any count from November 8 may be late. A person must give the day.')
# ================================================================ 29 prepaid carrier, disclosed
def _(d):
    letter(d/'notice.pdf', [('grid', [[('Customer', 'Prepaid line (505) 555-0133'), ('Our number', 'ZP-41900'), ('Letter of', '@H2028-01-18@')]], 'over'), 'Dear customer,', 'On December 9, 2027 the Drug Enforcement Administration issued subpoena AQ-28-100442 to Zip Prepaid under 21 U.S.C. § 876. On January 5, 2028 we complied with it. The agency now has the name and birth date that were given when the line was activated, the retail store where it was bought, and the log of calls for October 2027.', 'We ordinarily hold a request for ten days so that a customer may go to court. In this instance the request was handled by a new vendor who did not know of our rule. The vendor has been told.', 'We cannot call the records back. If you believe that you were harmed, please talk to an attorney; we shall answer any questions he or she puts to us in writing.', 'Zip Prepaid, Customer Relations'], font='LSans', size=11, page=A4)
case('prepaid-carrier-complied-by-mistake-dea', 'The records went out two weeks before the letter; ten days are what the carrier ordinarily gives', 'easy', _, '2028-01-20', 'Zip Prepaid', '2028-01-18', None, kind='administrative_subpoena', agency='dea', auth=['21 U.S.C. § 876'], refs=ref(provider='ZP-41900', process='AQ-28-100442'), pd='2027-12-09', accounts=['(505) 555-0133'], data=['subscriber_info', 'other'], optional=['other', 'location'], disclosed=True, status='closed', flags=['already_disclosed'], unscored=['window', 'more_windows', 'challenge_document', 'records_period'],
     printed=dict(disclosed='On January 5, 2028 we complied with it', notice_date='Jan 18, 2028'))
# ================================================================ 30 email list, words against digits
def _(d):
    mono(d/'notice.pdf', """
From: thistledown lists collective <collective@thistledown-lists.example>
To: owner of mutual-aid-eastside@thistledown-lists.example
Date: Mon, 10 Jan 2028 19:44:05 -0500
Subject: !! legal thing, please open !!

dear friend of the list,

we are five volunteers and a server in a basement. we are sorry that this is
long and sorry for the capitals in the subject.

what came: a paper called "Summons" from HOMELAND SECURITY INVESTIGATIONS,
boston. number HSI-BO-2028-0021. date on it january 4, 2028. law on it 19 U.S.C.
section 1509. it wants the email addresses of the persons who own the list
mutual-aid-eastside@thistledown-lists.example and when they logged in and from
where (IPs). it does NOT ask for the list of members. (if it did we would eat
the hard disk.)

what we have done so far: cried a little. sent them nothing.

what we have to do: the paper says to answer on february 18, 2028. our lawyer
friend says we should.

what you can do: go to court. within fourteen (10) days of the date of this
email mail us a photo of the thing you filed where one can see the court's
stamp. then we will wait.

we keep no backups and we hug you,
thistledown collective

p.s. write to us with our little number, TDL-9, in it so we can find your mail
""", size=10)
case('mailing-list-collective-fourteen-10-days-conflict-hsi', 'Volunteers’ mail; words say fourteen, digits 10', 'hard', _, '2028-01-11', 'Thistledown Lists Collective', '2028-01-10', '2028-01-19', kind='customs_summons', agency='hsi', auth=['19 U.S.C. § 1509'], refs=ref(provider='TDL-9', process='HSI-BO-2028-0021'), pd='2028-01-04', rd='2028-02-18', window=W(10, 'notice_date'), accounts=['mutual-aid-eastside@thistledown-lists.example'], data=['contact_info', 'ip_logs'], disclosed=False, challenge='file_stamped_motion', flags=['number_conflict'], accept=dict(challenge_document=['filed_objection']),
     printed=dict(window='within fourteen (10) days of the date of this', notice_date='Mon, 10 Jan 2028', return_date='february 18, 2028', disclosed='sent them nothing'))
# ================================================================ 31 dating app, police
def _(d):
    bubbles(d/'notice.pdf', 'Sparrowdate Safety', [('', '@M2027-09-27@ 6:12 PM', 'Hi Rafi! Sparrowdate Safety here. This isn’t a match (sorry!), it’s a legal heads-up about your profile <b>rafi_on_rollerskates</b>.'), ('', '6:12 PM', 'The Bellhaven Police Department in Oregon sent us a subpoena, dated September 20, 2027. Their case is BPD 27-118430.'), ('', '6:13 PM', 'They’re asking for your phone number, your email, and the locations your app shared with us on September 11 and 12, 2027.'), ('', '6:13 PM', 'We haven’t sent anything. You’ve got 7 days from today to send us proof that you’ve asked a court to block it. A PDF in this chat is fine.'), ('', '6:14 PM', 'After that we’ll answer the subpoena. Reference SPD-L-33071.'), ('me', '6:20 PM', 'omg what did i do'), ('', '6:24 PM', 'We don’t know, and we can’t give legal advice. A lawyer can!')])
case('dating-app-bubbles-seven-days-from-today-police', 'Chat bubbles with the reader’s answer; seven days “from today”', 'easy', _, '2027-09-28', 'Sparrowdate', '2027-09-27', '2027-10-01', kind='state_subpoena', agency=dict(id='police', name='Bellhaven Police Department', parent=None), refs=ref(provider='SPD-L-33071', case='BPD 27-118430'), pd='2027-09-20', window=W(7, 'notice_date'), accounts=['rafi_on_rollerskates'], data=['contact_info', 'location'], disclosed=False, challenge='filed_objection', accept=dict(process_kind=['administrative_subpoena', 'other'], records_period=[{'from': '2027-09-11', 'to': '2027-09-12'}]), unscored=['records_period'],
     printed=dict(window='7 days from today', notice_date='September 27, 2027', disclosed='We haven’t sent anything'))
# ================================================================ 32 church, no window
def _(d):
    letter(d/'notice.pdf', [('c', 'Fount of Grace Church &amp; Mission'), ('c', 'Dalton, Georgia', 1), 'Monday, @V2027-02-22@', 'Dear brother Anselmo,', 'Grace and peace to you. I have prayed over how to begin this letter, and I will simply begin.', 'Last week a summons was brought to the church office by U.S. Immigration and Customs Enforcement. It bears the number ICE-ATL-27-00410 and it was made out on February 11, 2027. It speaks of 19 U.S.C. § 1509. It concerns the prayer-chain text line that you signed up for: it asks whose number (706) 555-0158 is, where that person lives, and what other numbers were signed up along with it.', 'The summons says that the church is to answer on March 24, 2027. The elders have not decided when we shall answer, and a good man who knows the law has told us that we may be made to.', 'If you should wish to go before a judge about this, please do not delay, and send us a copy of what is filed so that the elders may have it before them.', 'Whatever comes, you are not alone. “The Lord is nigh unto all them that call upon him.” Supper is still at six on Wednesdays, and Sister Perla would be glad of help with the tables.', 'Your servant in Christ,', ('sp', 14), 'Rev. Everardo Millbank'], font='LSerif', size=12, margin=88)
case('church-letter-no-window-ice-summons', 'A pastor’s letter; the elders have not decided when to answer', 'medium', _, '2027-02-23', 'Fount of Grace Church & Mission', '2027-02-22', '2027-03-03', kind='customs_summons', agency='ice', auth=['19 U.S.C. § 1509'], refs=ref(process='ICE-ATL-27-00410'), pd='2027-02-11', rd='2027-03-24', accounts=['(706) 555-0158'], data=['subscriber_info', 'linked_accounts'], optional=['linked_accounts', 'contact_info', 'other'], challenge='filed_objection', flags=['no_window_stated'],
     printed=dict(notice_date='the twenty-second of February, 2027', return_date='March 24, 2027'))
# ================================================================ 33 podcast host, hours
def _(d):
    ticket(d/'notice.pdf', 'Murmuration Podcast Hosting · Help Desk', 'Ticket MUR-20553 &nbsp;|&nbsp; show: “Bitter Pills and Billing” &nbsp;|&nbsp; status: waiting on customer', [('Legal bot · @G2028-04-20@ 10:00 EDT', '<p>A legal demand has been logged against the show account <b>bitter-pills</b>. A human will follow up.</p>'), ('Tamsin (Trust team) · @G2028-04-20@ 10:26 EDT', '<p>Hi, human here. The Department of Health and Human Services, Office of Inspector General, subpoenaed us for the person behind bitter-pills. PDF attached.</p><p>You have 120 hours from the time of this post. If you’ve told us by then that a motion has been filed, with court name and case number, the account is locked for legal hold and we don’t produce. If you haven’t, we produce on schedule.</p><p>Nothing you say in this ticket is privileged, so keep it short.</p>')])
    letter(d/'subpoena.pdf', [('c', 'OFFICE OF INSPECTOR GENERAL'), ('c', 'U.S. Department of Health and Human Services', 1), ('hr',), 'SUBPOENA DUCES TECUM &nbsp; No. 4-28-00306-9', 'TO: Custodian of Records, Murmuration Podcast Hosting, LLC', 'By the power vested in the Inspector General by 5 U.S.C. § 406(a)(4), you are ordered to produce at 233 North Michigan Avenue, Chicago, on the @P2028-05-12@, the following:', ('ol', 'The name, e-mail address and telephone number of the operator of the show account bitter-pills.', 'Payment cards used for the account.', 'IP addresses used to upload episodes from @M2027-09-01@ to @M2028-03-31@.'), 'You are asked, though not ordered, to refrain from telling the account’s operator about this subpoena.', 'Issued @M2028-04-11@.', ('sp', 18), 'Regional Inspector General for Investigations'], font='Times-Roman', size=11.5)
case('podcast-host-120-hours-hhs-inspector-general', 'Help-desk ticket; hours; subpoena in a second file, with a mere wish for silence', 'medium', _, '2028-04-21', 'Murmuration Podcast Hosting', '2028-04-20', '2028-04-24', kind='inspector_general_subpoena', agency='hhs_oig', auth=['5 U.S.C. § 406(a)(4)'], refs=ref(provider='MUR-20553', process='4-28-00306-9'), pd='2028-04-11', rd='2028-05-12', window=W(120, 'notice_date', unit='hours'), accounts=['bitter-pills'], data=['subscriber_info', 'contact_info', 'payment', 'ip_logs'], period=('2027-09-01', '2028-03-31'), gag='request', challenge='notice_of_filing', files=SUB, docs=[('provider_notice', 0, 1, 1), ('process', 1, 1, 1)],
     printed=dict(window='120 hours from the time of this post', notice_date='Thursday 20 April 2028', return_date='12th day of May, 2028'))
# ================================================================ 34 vpn, translated, process date
def _(d):
    mono(d/'notice.pdf', """
From:            Juurikas VPN OÜ <oigus@juurikas-vpn.example>
Date:            Thu, 20 May 2027 14:00:32 +0300
To:              client JV-0077213
Subject:         Notification about demand of American authority

Honoured client!

With present letter we bring to your knowledge that our daughter company in state
of Delaware has got from the Homeland Security Investigations, city Houston, one
administrative subpoena. Number of the subpoena: HOU-27-IS-0764. It is signed on
12 May 2027. As legal ground is shown 8 U.S.C. 1225(d)(4)(A).

Demanded is about client JV-0077213: the e-mail of the client, the manner of
paying, and the moments of connecting together with IP. We do not keep connecting
moments nor IP, therefore such ones can not be given to nobody.

The American authority waits the answer on 30 June 2027.

We give the answer when thirty days are full, counted from the day on which the
subpoena was signed. It would be otherwise only if in this time comes to us from
you the confirmed copy of complaint or motion, bearing stamp of court.

Please to write in answer the mark 5-2/1138.

We are not permitted to consult you in questions of law.

With honour
Juurikas VPN OÜ
Tartu
""", size=9.8, font='LMono', page=A4)
case('vpn-translated-thirty-days-from-signing-hsi', 'English of a translator; thirty days from the signing of the subpoena, eight days before the mail', 'hard', _, '2027-05-21', 'Juurikas VPN', '2027-05-20', '2027-06-10', kind='immigration_subpoena', agency='hsi', auth=['8 U.S.C. § 1225(d)(4)(A)'], refs=ref(provider='5-2/1138', process='HOU-27-IS-0764'), pd='2027-05-12', rd='2027-06-30', window=W(30, 'process_date', trigger_date='2027-05-12'), accounts=['JV-0077213'], data=['contact_info', 'payment', 'ip_logs'], challenge='file_stamped_motion', accept=dict(process_kind=['administrative_subpoena']),
     printed=dict(window='thirty days are full, counted from the day on which the', notice_date='Thu, 20 May 2027', return_date='30 June 2027'))
# ================================================================ 35 marketplace, portal
def _(d):
    portal(d/'notice.pdf', 'Barnloft Seller Hub', 'Hub / Compliance / Legal holds', 'Legal hold on shop “quilted-heron”', [('Hold no.', 'BL-HOLD-50916'), ('Created', '@R2027-11-30@'), ('Shop', 'quilted-heron'), ('Why', 'CBP (U.S. Customs and Border Protection) Summons 2027-4601-000118 under 19 USC 1509'), ('Signed', '@R2027-11-18@'), ('Scope', 'Seller identity; payout bank account; shipping records of parcels from abroad, @R2026-11-01@ to @R2027-10-31@'), ('CBP wants it', '@R2027-12-22@')],
        '<p>To contest: have a court-stamped motion uploaded here by close of business (Eastern Time) on <b>@L2027-12-15@</b>. Late uploads are refused by the system.</p><p>Frequently asked: <i>Can I go on selling?</i> Yes. <i>Will my rating be affected?</i> No. <i>Will Barnloft contest the summons for me?</i> No.</p>', '#7a3b12', bottom='barnloft.example/hub/legal-holds')
case('marketplace-legal-hold-close-of-business-eastern-cbp', 'Seller portal; day-month dates in the table; close of business, Eastern Time', 'medium', _, '2027-12-01', 'Barnloft', '2027-11-30', '2027-12-15', kind='customs_summons', agency='cbp', auth=['19 U.S.C. § 1509'], refs=ref(provider='BL-HOLD-50916', process='2027-4601-000118'), pd='2027-11-18', rd='2027-12-22', window=W(date='2027-12-15', cutoff='17:00', zone='America/New_York'), accounts=['quilted-heron'], data=['subscriber_info', 'payment', 'other'], optional=['other'], period=('2026-11-01', '2027-10-31'), challenge='file_stamped_motion',
     printed=dict(window='by close of business (Eastern Time) on Wednesday, December 15, 2027', notice_date='Tue, 30 Nov 2027', return_date='Wed, 22 Dec 2027'))
# ================================================================ 36 look-alike: preservation
def _(d):
    letter(d/'notice.pdf', [('h', 'Harborlight Mail'), '@M2027-06-21@', 'To: tidewrack@harborlight.example', 'Hello,', 'We have a rule that we tell our users everything that we are free to tell. So we are telling you this, although you need not do anything about it.', 'The Federal Bureau of Investigation has asked us to <b>preserve</b> a copy of what is in the mailbox tidewrack@harborlight.example. This is a letter under 18 U.S.C. § 2703(f), dated June 15, 2027. We made the copy and put it in a locked folder, where it will stay for 90 days, until September 13, 2027, and then be erased.', 'The letter does not ask us to hand anything over, and we have not. No subpoena, summons, order or warrant has reached us. If one does, you will hear from us again, and you will be told then how much time you have.', 'Harborlight Mail, Portland, Maine (note H-2209)'], font='DSans', size=10.5)
case('lookalike-preservation-letter-only-fbi', 'A request to preserve, with 90 days in it; no demand for data', 'hard', _, '2027-06-22', None, None, None, status='not_a_notice', flags=['preservation_only'], may=['not_a_notice'], printed=dict(preserve='The letter does not ask us to hand anything over'))
# ================================================================ 37 look-alike: request to withhold a post
def _(d):
    mail(d/'notice.pdf', 'A request to remove your video has been received', [('From', 'Lanternreel Content Policy'), ('To', '@bosphorus_ferryman'), ('Date', '@S2027-08-12@')],
        '<p>Hello @bosphorus_ferryman,</p><p>In the interest of transparency, we are writing to inform you that Lanternreel has received a legal request from a regulator in Türkiye regarding your video “Night Ferry, part 3”. The request claims that the video breaks Law No. 5651.</p><p>We have not taken any action on the video at this time. If you wish to respond, you may within 5 days send us a statement of why the video should remain available in Türkiye, or delete it on your own. If a court has ruled in your favor, please send the ruling as well.</p><p>Lanternreel does not provide legal advice. You may wish to consult an attorney about this matter.</p><p>Request ID LRQ-90418</p>', 2)
case('lookalike-foreign-regulator-wants-video-removed', 'A legal request about a video’s content, with five days to answer; nobody asks for account data', 'medium', _, '2027-08-13', None, None, None, status='not_a_notice', flags=['not_a_notice'], printed=dict(content='regarding your video'))
# ================================================================ 38 withdrawn, fundraising, IRS
def _(d):
    sheet(d/'notice.pdf', '<div class=k>KINDSTONE &nbsp; fundraisers</div><table><tr><td>Notice type</td><td>Closing notice</td></tr><tr><td>Our case</td><td>KS-CASE-7132</td></tr><tr><td>Date</td><td>@D2028-02-14@</td></tr><tr><td>Fundraiser</td><td>kindstone.example/f/roof-for-the-alvarados</td></tr><tr><td>Agency</td><td>Internal Revenue Service</td></tr><tr><td>Demand</td><td>Summons IRS-TEGE-28-0450</td></tr><tr><td>Outcome</td><td><b>Withdrawn by the agency on 11 February 2028</b></td></tr></table><p>Dear organizer,</p><p>The Internal Revenue Service has revoked the summons that we told you about last month. It does not need an answer any more and will get none. No information on your fundraiser was released at any time.</p><p>You can disregard the dates in our earlier notice.</p><p>Kindstone Fundraisers, Member Integrity</p>', '.k{background:#0c4a3e;color:#fff;padding:8px 14px;font-weight:bold;letter-spacing:1px}table{margin:14px 0;border-collapse:collapse}td{padding:4px 14px 4px 0;border-bottom:1px dotted #999}')
case('fundraiser-closing-notice-summons-revoked-irs', 'Closing notice: the tax summons was withdrawn; nothing went out', 'easy', _, '2028-02-15', 'Kindstone', '2028-02-14', None, kind='irs_summons', agency='irs', refs=ref(provider='KS-CASE-7132', process='IRS-TEGE-28-0450'), accounts=['kindstone.example/f/roof-for-the-alvarados'], disclosed=False, withdrawn=True, status='closed', flags=['withdrawn'], unscored=['window', 'more_windows', 'challenge_document', 'data_sought'],
     printed=dict(withdrawn='has revoked the summons', notice_date='14 February 2028', disclosed='No information on your fundraiser was released'))
# ================================================================ 39 Spanish, receipt
def _(d):
    mono(d/'notice.pdf', """
De:      Mensajería Colibrí <avisos@colibri-chat.example>
Para:    usuario +1 (713) 555-0190
Fecha:   miércoles, 14 de junio de 2028, 17:20
Asunto:  Aviso legal sobre tu cuenta [CLB-2028-0612]


Hola,

La oficina de Operaciones de Detención y Deportación de ICE (ERO, por sus siglas
en inglés), en Houston, nos mandó una citación administrativa. Es la número
HOU-ERO-28-0207, está fechada el 6 de junio de 2028 y cita 8 U.S.C. 1225(d)(4).

Quieren saber tu nombre, con qué otros números hablas y desde qué aparato usas
Colibrí. Tus mensajes están cifrados y no los tenemos, así que no los podemos dar.

Tienes siete días naturales, contados desde que recibas este correo, para
avisarnos de que ya presentaste una moción ante un tribunal. Dinos en cuál y con
qué número. Si pasan los siete días sin noticias tuyas, les contestaremos.

No hemos entregado nada todavía.

Somos una empresa chica y no tenemos abogados para ti, pero en la página de ayuda
hay una lista.

Ánimo,
Colibrí
""", font='LMono', size=9.8)
case('colibri-siete-dias-desde-que-recibas-ero', 'Short Spanish email; seven days from a receipt nobody has dated, over Juneteenth', 'hard', _, '2028-06-15', 'Mensajería Colibrí', '2028-06-14', '2028-06-20', kind='immigration_subpoena', agency='ero', auth=['8 U.S.C. § 1225(d)(4)'], refs=ref(provider='CLB-2028-0612', process='HOU-ERO-28-0207'), pd='2028-06-06', window=W(7, 'receipt'), accounts=['+1 (713) 555-0190'], data=['subscriber_info', 'device', 'other'], optional=['other', 'contact_info', 'linked_accounts'], disclosed=False, challenge='notice_of_filing', lang=('es',), accept=dict(process_kind=['administrative_subpoena'], accounts=[['(713) 555-0190']]),
     printed=dict(window='siete días naturales, contados desde que recibas este correo', notice_date='miércoles, 14 de junio de 2028', disclosed='No hemos entregado nada todavía'))
# ================================================================ 40 coinbase, two clocks
def _(d):
    letter(d/'notice.pdf', ['<b>coinbase</b>', 'May 8, 2028', 'Re: Civil Investigative Demand No. 28-CPD-019 (Massachusetts Attorney General)<br/>Re: Coinbase User ID 5f20-9c1e-77ab<br/>Re: Case 0311-CBLE', 'Dear Customer:', 'On May 1, 2028 the Office of the Massachusetts Attorney General issued to Coinbase, Inc. a civil investigative demand under M.G.L. c. 93A, § 6. The demand requires Coinbase to produce, by June 14, 2028, the following with respect to the above user: (i) name and residential address; (ii) bank accounts linked for funding; and (iii) transaction history for the period from March 1, 2027 to March 31, 2028.', 'Coinbase’s procedure has two steps, each with its own time limit:', ('tbl', [('Step A. Objection', 'You may submit a written objection to Coinbase within 10 days of the date of this letter. Coinbase will consider it in good faith but need not adopt it.'), ('Step B. Disclosure', 'Coinbase will disclose the information 20 days after the date of this letter, unless a court has ordered otherwise.')], (110, 350), 1), 'Submit objections through help.coinbase.example/legal-objection.', 'This letter is provided for your information and creates no obligation on the part of Coinbase.', 'Coinbase Legal Operations'], font='Helvetica', size=10.8)
case('coinbase-ten-to-object-twenty-to-disclosure-massachusetts', 'Two steps with a clock each; a state civil investigative demand', 'medium', _, '2028-05-09', G('coinbase', 'Coinbase'), '2028-05-08', '2028-05-17', kind='civil_investigative_demand', agency='ma_ag', auth=['M.G.L. c. 93A, § 6'], refs=ref(provider='0311-CBLE', process='28-CPD-019'), pd='2028-05-01', rd='2028-06-14', window=W(10, 'notice_date'), more=[W(20, 'notice_date')], accounts=['5f20-9c1e-77ab'], data=['subscriber_info', 'payment', 'linked_accounts', 'other'], optional=['linked_accounts', 'other', 'payment'], period=('2027-03-01', '2028-03-31'), challenge='written_objection', flags=['two_windows'], accept=dict(process_kind=['state_subpoena'], challenge_document=['court_order'], authorities=[['Mass. Gen. Laws ch. 93A, § 6'], ['M.G.L. c. 93A § 6'], ['Mass. Gen. Laws c. 93A, § 6'], ['G.L. c. 93A, § 6']]),
     printed=dict(window='within 10 days of the date of this letter', other='20 days after the date of this letter', notice_date='May 8, 2028', return_date='June 14, 2028'))
if __name__ == '__main__':
    build_all()
