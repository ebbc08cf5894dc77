//! Statutes that give the reader a dated right, where the papers meet the statute's own test.
//!
//! LAW: reference on the law, part A.3. The Right to Financial Privacy Act
//! covers customers of banks and the like when the agency itself gives notice;
//! the Internal Revenue Code covers the person named in a third-party summons.

use crate::notice::StatutoryNotice;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::StatutoryRight;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use chrono::NaiveDate;

pattern!(
    RFPA,
    r"\bright to financial privacy\b|\b12 u\.?\s?s\.?\s?c\.?[^.]{0,8}\b34(?:0[1-9]|1[0-9]|2[0-2])\b|derecho a la privacidad financiera"
);
pattern!(
    RFPA_NOTICE,
    r"\bcustomer notice\b|(?:within )?(?:ten|10|\(10\)) (?:\(10\) |calendar )?days (?:of|from|after) (?:the )?(?:date of )?(?:service|the date on which this notice was served|the day (?:on which )?(?:this|it) was (?:served|handed))|fourteen|\b14\b|records or information concerning your transactions|your transactions|financial records?"
);
pattern!(
    BANK,
    r"\b(?:bank|credit union|savings|trust company|financial institution|card issuer|consumer finance|banco|cooperativa de credito)\b"
);
pattern!(
    IRS,
    r"\b(?:internal revenue code (?:section |\x01 ?)?7609|\b7609\b|third-party summons|20th day|twentieth day|20 days|dia 20)\b"
);
pattern!(IRS_TEST, r"\b(?:internal revenue|\birs\b|summons)");
pattern!(PETITION, r"\b(?:quash|petition|proceeding|anular)\b");
pattern!(SCA, r"\b2704\s?\(?(?:b\)?)?");
pattern!(
    BACKUP,
    r"\bbackup (?:copy|preservation|copies)|\bback-up cop"
);
pattern!(CUSTOMS_D, r"\b1509\s?\(d\)");
pattern!(
    KEEPER,
    r"\b(?:customhouse broker|customs broker|attorney|accountant)\b[^.]{0,80}\b(?:record|summons|identified)|third-party recordkeeper"
);
pattern!(
    MAILED,
    r"\b(?:mailed|mailing|sent by (?:registered|certified|first[- ]class) mail|by (?:registered|certified|first[- ]class) mail|deposited in the (?:united states |u\.s\. )?mails?|plac\w+ in the mail|put in(?:to)? the mail|postmark\w*|enviad[oa] por correo|correo certificado)\b"
);
pattern!(
    SERVED,
    r"\b(?:delivered by hand|by hand|served (?:on|upon) (?:you|the customer|the person)|personally (?:served|delivered|handed)|handed to|hand[- ]deliver\w*|personal service|entregad[oa] en mano|left at)\b"
);
pattern!(
    MAILED_TODAY,
    r"\b(?:mailed|served|delivered|sent) (?:this (?:day|date)|today|on (?:the |this )?(?:date of this notice|day))|certified mail,? on the date of this notice"
);
pattern!(
    RULE_WORDS,
    r"\b(?:within|days of|days from|if (?:this|the|you|it)|must (?:mail|send)|send a copy|by mailing|either|or (?:within )?(?:fourteen|14)|you (?:must|may)|copy of your)\b"
);

/// The statutory notices that the papers are.
pub fn statutory(pieces: &[&Piece]) -> Vec<Finding<StatutoryNotice>> {
    let mut found = Vec::new();
    for piece in pieces.iter().filter(|p| p.is_notice()) {
        let low = piece.low();
        if let Some(act) = RFPA.first(low, 0..low.len()) {
            let covered = RFPA_NOTICE.is_in(low)
                && (BANK.is_in(low) || low.contains("customer"))
                && !told_of_only(piece);
            if covered && let Some(evidence) = piece.flow.evidence(act.whole()) {
                let (manner, day) = manner(piece);
                let right = match manner {
                    Some(Manner::Mailed) => StatutoryRight::RfpaMail,
                    Some(Manner::Served) => StatutoryRight::RfpaService,
                    None => StatutoryRight::RfpaUnknown,
                };
                let (evidence, day) = manner_evidence(piece, day).unwrap_or((evidence, None));
                found.push(Finding::new(
                    StatutoryNotice {
                        right,
                        trigger_date: day,
                    },
                    evidence,
                    0.9,
                ));
            }
        }
        if let Some(period) = IRS.first(low, 0..low.len()) {
            // A John Doe summons names nobody, so nobody is given this notice.
            pattern!(JOHN_DOE, r"\bjohn doe\b|7609\s?\(f\)");
            let covered = IRS_TEST.is_in(low)
                && !JOHN_DOE.is_in(low)
                && PETITION.is_in(low)
                && (low.contains("7609")
                    || low.contains("20th day")
                    || low.contains("twentieth day"));
            if covered && let Some(evidence) = piece.flow.evidence(period.whole()) {
                // The day that the notice bears stands for the day it was given where no other day is told: it is never later.
                let day = manner(piece).1.map(|(day, _)| day).or_else(|| {
                    crate::recognize::day::notice_date(piece)
                        .date
                        .map(|d| d.value)
                });
                found.push(Finding::new(
                    StatutoryNotice {
                        right: StatutoryRight::Irs7609,
                        trigger_date: day,
                    },
                    evidence,
                    0.9,
                ));
            }
        }
        if let (Some(act), true) = (SCA.first(low, 0..low.len()), BACKUP.is_in(low))
            && let Some(evidence) = piece.flow.evidence(act.whole())
        {
            found.push(Finding::new(
                StatutoryNotice {
                    right: StatutoryRight::Sca2704,
                    trigger_date: None,
                },
                evidence,
                0.85,
            ));
        }
        if let (Some(act), true) = (CUSTOMS_D.first(low, 0..low.len()), KEEPER.is_in(low))
            && let Some(evidence) = piece.flow.evidence(act.whole())
        {
            found.push(Finding::new(
                StatutoryNotice {
                    right: StatutoryRight::Customs1509d,
                    trigger_date: None,
                },
                evidence,
                0.85,
            ));
        }
    }
    found
}

/// A company that only says that the act does not apply, or that it is no bank.
fn told_of_only(piece: &Piece) -> bool {
    pattern!(
        NOT_APPLY,
        r"right to financial privacy act[^.]{0,60}\b(?:does not|do not|not) (?:apply|cover)"
    );
    NOT_APPLY.is_in(piece.low())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Mailed,
    Served,
}

type DayPlace = (NaiveDate, crate::document::flow::Span);

/// How the notice reached the person, by the sentence that tells it, and the day where it gives one.
fn manner(piece: &Piece) -> (Option<Manner>, Option<DayPlace>) {
    let low = piece.low();
    let mut told: Option<Manner> = None;
    for sentence in &piece.sentences {
        let text = &low[sentence.clone()];
        let manner = match (MAILED.is_in(text), SERVED.is_in(text)) {
            (true, false) => Manner::Mailed,
            (false, true) => Manner::Served,
            _ => continue,
        };
        // The rule itself names both manners; only a telling of what was done counts.
        if MAILED_TODAY.is_in(text) {
            let own = crate::recognize::day::notice_date(piece)
                .date
                .map(|d| (d.value, sentence.clone()));
            return (Some(manner), own);
        }
        if RULE_WORDS.is_in(text)
            && !text.contains("was mailed on")
            && !text.contains("was served on")
            && !text.contains("was delivered")
        {
            continue;
        }
        let day = piece
            .dates_in(sentence)
            .find_map(|d| Some((d.date()?, d.span.clone())));
        if day.is_some() {
            return (Some(manner), day);
        }
        told = told.or(Some(manner));
    }
    (told, None)
}

fn manner_evidence(
    piece: &Piece,
    day: Option<DayPlace>,
) -> Option<(crate::document::evidence::Evidence, Option<NaiveDate>)> {
    let (date, span) = day?;
    let sentence = piece.sentence(span.start);
    Some((
        piece
            .flow
            .evidence(sentence.start.max(span.start.saturating_sub(60))..span.end)?,
        Some(date),
    ))
}
