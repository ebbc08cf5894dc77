//! Values of forms: what stands right of a label, under it, or over it.

use crate::document::flow::PlacedLine;
use crate::document::flow::Span;
use crate::recognize::pattern::Pattern;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use std::sync::LazyLock;

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$doc])* pub static $name: Label = Label { pattern: LazyLock::new(|| Pattern::of(label_pattern($text))) };)+
    };
}

/// A label at the head of a line, after the number of its box. One that opens with `=` stands alone there.
fn label_pattern(names: &str) -> String {
    let head = r"^\W*(?:\(?[0-9a-k]{1,2}[.)]\s*)*(?:\([a-k]\)\s*)?";
    match names.strip_prefix('=') {
        Some(names) => format!(r"{head}(?:{names})\s*(?:\([^)]{{0,40}}\))?\s*[:.]?\s*$"),
        None => format!(r"{head}(?:{names})\b[^\n\t]{{0,60}}$"),
    }
}

/// Names that forms give to one thing.
pub struct Label {
    pattern: LazyLock<Pattern>,
}

labels! {
    /// Whoever is to produce.
    RECORD_HOLDER = r"(?:summoned )?(?:person summoned|summoned (?:person|party)|third[- ]party|record ?holder|record keeper|financial institution|institution|recipient|provider|company served)";
    /// The date of the notice.
    NOTICE_DATE = r"=(?:(?:sheet|form|memo|post|bulletin|server|message|letter|notification|mailing|issue) date|notice given|(?:letter|notice|message) dated|date of (?:this |the )?(?:notification|notice|letter|message|email|e-mail)|notice date|letter date|date(?: and time)? sent|sent on|date (?:on which |that )?this (?:notice|letter) (?:is|was) (?:given|sent|mailed|issued)|date of this (?:sheet|page|post|memo|bulletin|mailing|statement)|date this notice|date given|opened on|prepared(?: on)?|written(?: on)?|notice given|date notice|posting date|posted(?: on)?|date posted|transmitted(?: on)?|date transmitted|dispatched(?: on)?|letter of|published(?: on)?|notified(?: on)?|sent|date|dated|fecha(?: (?:del|de este|de la|de esta|de|de envio))?(?: (?:aviso|carta|correo|mensaje|notificacion|envio))?|enviado(?: el)?)";
    /// The day the process was issued.
    PROCESS_DATE = r"(?:this\W*$|(?:instrument|document|paper|process) date|date (?:of|on) (?:the )?(?:document|instrument|paper)|signed(?: on)?|executed(?: on)?|(?:warrant|demand|order|subpoena|summons) signed|date of issuance|date (?:of )?(?:issue|issued|issuance)|issue date|issued(?: on| this)?|issuance date|date (?:of|on) (?:the )?(?:subpoena|summons|order|demand|process|warrant)|(?:subpoena|summons|order|demand|process|warrant) (?:date|dated|issued|entered)|dated|order entered|date signed|signed on|date issued by|entered|fecha de (?:emision|expedicion|la citacion|la orden))";
    /// The day that the process commands.
    RETURN_DATE = r"(?:on \(date(?:,? and (?:hour|time))?\)|records? (?:are|is) due|our (?:response|answer|reply|production) is due|date by which (?:the )?[a-z]{4,12} (?:is|are) to be [a-z]{4,12}|we must (?:answer|respond|comply|produce)(?: by| on)?|time (?:for|of) (?:delivery|production|appearance|compliance|return)|[a-z]{2,12}'s (?:own )?(?:due date|deadline|return date)|[a-z]{2,8} (?:wants?|needs?|expects?|would like) (?:it|them|this|these|an answer|the (?:records|data|information))|deadline (?:given|set|fixed) (?:to|for) us|return(?:able)?(?: date| on)?|date,? and time|date & time|date/time|(?:produce|provide|deliver|submit|furnish) (?:on|by|before|no later than|not later than)|production (?:due|date|required)|due(?: date| on| by)?|date for (?:production|response|appearance|compliance|return|answer)|day (?:fixed|set)(?: for \w+)?|date and hour(?: (?:for|of) \w+)?|records? to be (?:examined|made available|produced|delivered)(?: on| by)?|answer (?:wanted|expected|due)|(?:agency|requester)(?:'s)? (?:response|return|answer|due) date|(?:answer|response|return) date|no later than|not later than|on or before|deliver by|response due|agency (?:expects|wants|asks for|requires|deadline|due)|our answer (?:due|expected)|production (?:called for|date|on)|hour and date|due to (?:the )?agency|return|date (?:fixed|due|of (?:production|appearance|return|compliance)|and hour|for (?:production|appearance|compliance))|compliance (?:date|due|by)|response (?:to the agency )?(?:due|date|required)|records due|appear(?:ance)? (?:on|date|by)|to be produced (?:by|on)|answer (?:due|by)|deadline for (?:production|compliance)|comply by|when|due|(?:(?:the )?(?:requester|agency|bureau|department|office|government|court|commission|service)'s|its|their) (?:own )?(?:due date|deadline|date|return date)|(?:(?:the )?(?:agency|bureau|department|office)|they) (?:wants?|needs?|expects?|asks? for) (?:it|them|this|these|an answer)(?: on| by)?|to be answered(?: by us)?(?: on| by)?|you are commanded\W*$|to produce by|fecha de (?:comparecencia|entrega|cumplimiento|vencimiento))";
    /// A cell that says only "Date".
    BARE_DATE = r"=\(?date\)?";
    /// The number of the process, named as such.
    SUBPOENA_NUMBER = r"(?:(?:their|its|agency|the agency's|agency's|government|government's) (?:own )?(?:number|no|nr|#|ref|reference|file|id)|(?:administrative |immigration |grand jury |summons |customs |state |investigative )*(?:subpoena|summons|order|demand|warrant|cid)(?:'s)? (?:number|no|nr|#|num|id|reference|ref)|number of (?:summons|subpoena|demand|order)|numero de (?:citacion|orden|requerimiento))";
    /// The number of the process, on the process itself.
    PROCESS_NUMBER = r"(?:(?:administrative |immigration |grand jury |summons |customs )?(?:subpoena|summons|order|demand|warrant|cid|process|letter)(?:'s)? (?:number|no|nr|#|num|id|reference|ref)|number of (?:summons|subpoena|demand|order)|number|no|nr|document (?:number|no)|control (?:number|no)|tracking (?:number|no)|numero de (?:citacion|orden|requerimiento))";
    /// The number of a court's or an agency's case.
    CASE_NUMBER = r"(?:matter\W*$|(?:file or case|case or file|case|docket|civil action|misc|miscellaneous|cause|court file|court|matter|investigation|file|grand jury|gj)(?: case| docket| file)? ?(?:number|no|nr|#)|docket|civil action|in re grand jury|numero de (?:caso|expediente))";
    /// The company's own number.
    OUR_NUMBER = r"(?:(?:our|my|internal|company|legal|notice|request|support|user|customer|your)? ?(?:reference|ref|file|ticket|matter|case|request|tracking|inquiry|incident|id|legal request|notice|comcast file|internal file|correspondence|control|lr|folio|numero de referencia|referencia|expediente|nuestro numero|numero de caso|caso|numero de solicitud|solicitud)(?: reference| file| matter| case| request| legal| ticket)? ?(?:number|no|nr|#|id|code)?|our (?:number|no)|in re|numero)";
    /// The account.
    ACCOUNT = r"=(?:[a-z.]{2,12} (?:account|user|profile|screen|display) ?(?:name|id|handle)|creator|artist|author|rider|listener|(?:worker|employee|patient|student|customer|client|member|membership|host|seller|player|rider|driver|donor|patron|shopper|wallet|library card|card|share account|loyalty|registrant|policy|cliente|socio) ?(?:id|identifier|number|no|nr|#|code|account|handle|name)?|shop|store|journal|mailbox|(?:your )?zone|domain|wallet|(?:google|apple|discord|snapchat|x|facebook|instagram|reddit|github|linkedin|account|user|screen|your|customer|subscriber|affected|named|target|relevant|page|channel|site|blog|profile)? ?(?:accounts?|user ?names?|handles?|user|account (?:name|id|holder|identifier|number|in question|concerned|at issue|named|s)|username|screen name|identifiers?|profile|page|channel|site|blog|user id|selector|target|subject account|email address|ip address|subscriber|cuenta|usuario)(?: (?:at issue|concerned|in question|named|affected|involved|or identifier))?)";
    /// A telephone line.
    LINE = r"=(?:(?:subscriber |wireless |telephone |phone )?(?:line|number)(?: concerned| affected)?|account(?: number)?)";
    /// What records are demanded.
    RECORDS = r"(?:they(?:'d)? (?:want|like)|wanted|requested|material (?:demanded|sought|to be produced)|records?(?: (?:required|demanded|sought|requested|to be produced|and documents|described))?(?: to be produced)?(?: for inspection)?|information (?:sought|requested|demanded|required|given|asked for|wanted)|data (?:sought|requested|demanded|categories|asked for)|information|what (?:they|it) (?:want|wants|asked|asks for|is sought)|documents? (?:required|sought|demanded|requested|to be produced)|categories|items? (?:sought|requested)|materials?|specifications?|scope|datos (?:solicitados|requeridos)|informacion (?:solicitada|requerida))";
    /// Under which law.
    AUTHORITY = r"(?:(?:legal |statutory |issuing )?authority|statute|law|legal basis|issued under|under|pursuant to|base legal|fundamento)";
    /// The day the notice came.
    RECEIVED = r"(?:received(?: on| by)?|date (?:of receipt|received)|recibido(?: el)?)";
}

/// The value of the first label that has one: right of it, in the line under it, or after its colon.
pub fn value(piece: &Piece, label: &Label) -> Option<Span> {
    values(piece, label).into_iter().next()
}

/// The values of every place of the label, likeliest reading first for each place.
pub fn values(piece: &Piece, label: &Label) -> Vec<Span> {
    places(piece, label).into_iter().flatten().collect()
}

/// Every place of one label on a piece: its own line, and what it may hold.
pub struct Places(Vec<(Span, Vec<Span>)>);

impl Places {
    pub fn of(piece: &Piece, label: &Label) -> Places {
        let lines = piece.flow.lines().iter().enumerate();
        let found = lines.map(|(n, line)| (line.span.clone(), place(piece, n, label)));
        Places(found.filter(|(_, held)| !held.is_empty()).collect())
    }

    /// The line of the label that holds what stands at `at`, if one does.
    pub fn holding(&self, at: usize) -> Option<Span> {
        let mut all = self.0.iter();
        all.find(|(_, held)| held.iter().any(|value| value.contains(&at)))
            .map(|(line, _)| line.clone())
    }
}

/// What each place of the label may hold, likeliest reading first.
pub fn places(piece: &Piece, label: &Label) -> Vec<Vec<Span>> {
    let lines = 0..piece.flow.lines().len();
    lines
        .map(|n| place(piece, n, label))
        .filter(|held| !held.is_empty())
        .collect()
}

/// What the label at line `n` may hold; nothing if that line is no such label.
fn place(piece: &Piece, n: usize, label: &Label) -> Vec<Span> {
    let low = piece.low();
    let Some(line) = piece.flow.lines().get(n) else {
        return Vec::new();
    };
    let text = &low[line.span.clone()];
    if let Some(span) = after_colon(line, text, label) {
        return vec![span];
    }
    if !is_label(text, label) {
        return Vec::new();
    }
    let mut found: Vec<Span> = beside(piece, n).into_iter().collect();
    let below = under(piece, n);
    // "Date issued: May 3" over a label carries a label of its own.
    let above = over(piece, n).filter(|above| !is_labelled(&low[above.clone()]));
    match nearer(piece, n, &below, &above) {
        Side::Under => found.extend(below),
        Side::Over => found.extend(above),
        Side::Either => found.extend(below.into_iter().chain(above)),
    }
    found
}

/// On which side of a label its value stands, when it stands beside neither.
enum Side {
    Under,
    Over,
    Either,
}

/// The side whose line is plainly the nearer: a label and its value share a cell.
fn nearer(piece: &Piece, n: usize, below: &Option<Span>, above: &Option<Span>) -> Side {
    let lines = piece.flow.lines();
    let area = |span: &Span| lines.iter().find(|l| l.span == *span).map(|l| l.area);
    let (Some(below), Some(above), Some(line)) = (
        below.as_ref().and_then(area),
        above.as_ref().and_then(area),
        lines.get(n),
    ) else {
        return Side::Either;
    };
    let (down, up) = (below.y0 - line.area.y1, line.area.y0 - above.y1);
    let clear = line.area.height() * 0.25;
    match () {
        _ if down + clear < up => Side::Under,
        _ if up + clear < down => Side::Over,
        _ => Side::Either,
    }
}

/// Whether a line is "Label: value" by itself.
fn is_labelled(text: &str) -> bool {
    let Some((label, value)) = text.split_once(':') else {
        return false;
    };
    let letters = label
        .chars()
        .all(|c| c.is_alphabetic() || " ./()".contains(c));
    letters && label.split_whitespace().count() <= 5 && !value.trim().is_empty()
}

fn is_label(text: &str, label: &Label) -> bool {
    // "On or before May 28, 2027" holds its own value, and none stands beside it.
    pattern!(OWN_VALUE, r"\d{4}");
    text.split_whitespace().count() <= 12 && label.pattern.is_in(text) && !OWN_VALUE.is_in(text)
}

/// "Label: value" on one line.
fn after_colon(line: &PlacedLine, text: &str, label: &Label) -> Option<Span> {
    // "Label ........ value" is set with leaders.
    let leaders = || {
        text.find("...")
            .filter(|n| text[*n..].trim_start_matches('.').len() > 1)
    };
    let colon = text.find(':').or_else(leaders)?;
    let value = text[colon + 1..].trim_start_matches(['.', ' ']).trim_end();
    if value.is_empty() || !is_label(text[..colon].trim_end(), label) {
        return None;
    }
    let start = line.span.start + colon + 1 + text[colon + 1..].find(value)?;
    Some(start..start + value.len())
}

/// The next line to the right on the same height.
pub fn beside(piece: &Piece, n: usize) -> Option<Span> {
    let lines = piece.flow.lines();
    let line = lines.get(n)?;
    let right = lines.iter().filter(|l| {
        l.page == line.page
            && l.area.shared_height(&line.area) > line.area.height().min(l.area.height()) * 0.4
            && l.area.x0 >= line.area.x1 - 1.0
    });
    right
        .min_by(|a, b| a.area.x0.total_cmp(&b.area.x0))
        .map(|l| l.span.clone())
}

/// The nearest line under it that shares its left part.
pub fn under(piece: &Piece, n: usize) -> Option<Span> {
    nearest(
        piece,
        n,
        |line, other| other.area.y0 >= line.area.y1 - 2.0,
        |line, other| other.area.y0 - line.area.y1,
    )
}

/// The nearest line over it that shares its left part: forms that print the label beneath the value.
pub fn over(piece: &Piece, n: usize) -> Option<Span> {
    nearest(
        piece,
        n,
        |line, other| other.area.y1 <= line.area.y0 + 2.0,
        |line, other| line.area.y0 - other.area.y1,
    )
}

fn nearest(
    piece: &Piece,
    n: usize,
    side: fn(&PlacedLine, &PlacedLine) -> bool,
    gap: fn(&PlacedLine, &PlacedLine) -> f32,
) -> Option<Span> {
    let lines = piece.flow.lines();
    let line = lines.get(n)?;
    let near = lines.iter().filter(|other| {
        other.page == line.page
            && side(line, other)
            && gap(line, other) < line.area.height() * 4.0
            && other.area.shared_width(&line.area) > 0.0
    });
    near.min_by(|a, b| gap(line, a).total_cmp(&gap(line, b)))
        .map(|l| l.span.clone())
}
