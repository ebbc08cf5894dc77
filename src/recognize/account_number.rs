//! Accounts that go by a number: telephone lines, cards, customers, addresses of machines.
//!
//! A number counts only beside the word that says whose number it is.

use crate::document::flow::Span;
use crate::recognize::account;
use crate::recognize::account::Candidates;
use crate::recognize::form;
use crate::recognize::pattern::pattern;

pattern!(IP, r"\b(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})\b");
pattern!(
    IP_NEAR,
    r"\b(?:box|server|host|machine|instance|droplet|node|vps|address|direccion)(?: at| with| on)?\s+$|\b(?:internet protocol|internet|ip)(?: \(?ip\)?)? (?:address|number)?\s*(?:was |of |is )?[^.;]{0,25}$"
);
pattern!(PHONE, r"(\+?1?[ .-]?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})\b");
pattern!(
    PHONE_NEAR,
    r"\b(?:linea|telefono|registered to|registrad[oa] (?:a|con)|(?:account )?holder of|titular de(?: la linea| la| el)?|assigned to|belonging to|behind|user of|subscriber of|rider|member|customer|cliente)[\s:,]+$|\b(?:wireless|telephone|phone|mobile|cell|your|subscriber|line|account|the|usuario del|cuenta|del|user|customer)(?: telephone| phone| wireless)? (?:number|line|no\.|numero)[\s:,]*(?:is |of |at )?$|\b(?:line|number|account|subscriber line|line concerned|numero|usuario del numero|wireless number|usuario)[\s:,]+$"
);
pattern!(
    CONTACT_NEAR,
    r"\b(?:fax\w*|call\w*|contact\w*|questions|tel\.?|reach|facsimile|agent|officer|telefax)\b[^\n]{0,40}$"
);
// "account 40-118-6620", "library card 2 1188 00041 7735", "customer ID: DX-3390417"
pattern!(
    NUMBERED,
    r"\b(?:accounts?|acct\.?|customer|client|member(?:ship)?|subscriber|wallet|(?:library |loyalty |reward )?card|policy|loan|patron|student|barcode|worker|employee|api[- ]key|device|registrant|service|profile|page|host|seller|player|rider|donor|courier|driver|artist|author|vendor|contractor|guest|tenant|wallet holder|remitter|sender|seller|locker|renter|holder|serial|rider|pass|ticket holder|usuario|titular|remitente|abonado|estudiante|identificacion|cuenta(?: de (?:servicio|cliente|usuario))?|cliente|socio|tarjeta)(?:'s)?(?: (?:number|numbers|no\.?|nr\.?|num\.?|id|code|numero|n\.o))?(?: is| es)?(?: ?/ ?\w+)?[ \t:#,]+(?:(?:number|no\.|id) )?(?:id )?((?:[a-z]{0,5}-?|[a-z]{2,3} )\d(?:[\d-]|[a-z]\d| \d){3,22}(?:-?[a-z])?|(?:[a-z]{1,6}-)+(?:[a-z0-9]+-){0,3}[a-z0-9]*\d[a-z0-9]*)\b"
);
pattern!(
    ENDING,
    r"\b((?:\w+ ){0,2}account(?: number)? ending (?:in )?\d{3,6})\b"
);

/// Collects the numbers of a piece.
pub fn collect(found: &mut Candidates) {
    let piece = found.piece;
    let low = piece.low();
    for groups in NUMBERED.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1) else { continue };
        let digits = low[span.clone()].bytes().filter(u8::is_ascii_digit).count();
        let dated = piece
            .dates
            .iter()
            .any(|d| d.span.start < span.end && span.start < d.span.end);
        let live = piece.is_process() || piece.is_live(span.start);
        let phone = PHONE.spans(
            low,
            span.start.saturating_sub(8)..(span.end + 6).min(low.len()),
        );
        let phone = phone
            .iter()
            .any(|p| p.start < span.end && span.start < p.end);
        // "About your account, XC-9930417" in a subject: the number of the matter.
        let of_matter =
            account::in_subject(piece, &span) && low[..span.start].trim_end().ends_with(',');
        if digits >= 4 && live && !dated && !phone && !of_matter {
            found.add(span, 5);
        }
    }
    for groups in IP.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1) else { continue };
        if IP_NEAR.is_in(&low[span.start.saturating_sub(60)..span.start]) {
            found.add(span.clone(), account::weigh(piece, &span) + 3);
        }
    }
    for groups in PHONE.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1) else { continue };
        let start = span.start + (low[span.clone()].len() - low[span.clone()].trim_start().len());
        let before = &low[start.saturating_sub(50)..start];
        let label = form::values(piece, &form::LINE)
            .iter()
            .any(|v| v.start <= start && start < v.end);
        pattern!(
            RECORDS_OF,
            r"\b(?:for|of|concerning|regarding|about|relating to)\s+(?:the\s+)?$"
        );
        let of_records = piece.is_process() && RECORDS_OF.is_in(before);
        if (label || of_records || PHONE_NEAR.is_in(before))
            && !CONTACT_NEAR.is_in(before)
            && (piece.is_process() || piece.is_live(start))
        {
            found.add(start..span.end, 6);
        }
    }
    for groups in ENDING.groups(low, 0..low.len()) {
        if let Some(span) = groups.get(1) {
            found.add(span.clone(), account::weigh(piece, &span) + 4);
        }
    }
}

/// The telephone numbers in a span.
pub fn phones(low: &str, span: Span) -> Vec<Span> {
    PHONE.spans(low, span)
}
