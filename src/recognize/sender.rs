//! Whether a mail's own lines speak against the sender that it names.
//!
//! A real notice may come without any such line, so silence proves nothing.
//! What speaks against it: the reader's own server found the signature false,
//! or a known company is said to write from a free mailbox.

use crate::notice::Raised;
use crate::notice::finding::Finding;
use crate::notice::named::Provider;
use crate::notice::vocabulary::FlagId;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(
    CHECKED,
    r"(?:^|\n)[>*\s]*authentication-results\s*:[^\n]*(?:\n[^\n:]*[;=][^\n]*){0,4}"
);
pattern!(
    FALSE,
    r"\bdmarc\s*=\s*fail\b|\bdkim\s*=\s*(?:fail|permerror)\b"
);
pattern!(TRUE, r"\bdmarc\s*=\s*pass\b|\bdkim\s*=\s*pass\b");
pattern!(
    FREE_MAILBOX,
    r"@(?:gmail|googlemail|outlook|hotmail|live|msn|aol|gmx|mail|yandex|zoho|protonmail|icloud|ymail|rocketmail|inbox|tutanota)\.(?:com|net|org|ru|de|me)\b"
);

/// What speaks against the sender, with the words.
pub fn unverified(notice: &Piece, provider: Option<&Finding<Provider>>) -> Option<Raised> {
    let low = notice.low();
    let raise = |span| {
        let evidence = notice.flow.evidence(span)?;
        Some(Raised {
            flag: FlagId::SenderUnverified,
            evidence: vec![evidence],
        })
    };
    // The lines at the head of a forward speak of whoever forwarded it.
    let own = notice
        .messages
        .first()
        .is_none_or(|m| m.span == notice.live);
    if own && let Some(checked) = CHECKED.first(low, 0..notice.live.end.min(2500)) {
        let words = &low[checked.whole()];
        if FALSE.is_in(words) && !TRUE.is_in(words) {
            return raise(checked.whole());
        }
    }
    let known = provider.is_some_and(|found| found.value.id != "other");
    let message = notice
        .messages
        .iter()
        .find(|m| m.span.start <= notice.live.start && notice.live.start < m.span.end)?;
    let line = message.sender.clone()?;
    let free = FREE_MAILBOX.first(low, line.clone())?;
    known.then(|| raise(line.start..free.whole().end)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::flow::Flow;
    use crate::notice::Part;
    use crate::notice::vocabulary::PaperKind;
    use crate::recognize::date::Order;
    use crate::recognize::provider;

    fn against(head: &str) -> bool {
        let text = format!(
            "{head}\nDate: Tue, 11 May 2027\nSubject: Legal\n\nHello,\nGoogle has received a subpoena about your account.\n"
        );
        let part = Part {
            kind: PaperKind::ProviderNotice,
            file: 0,
            first_page: 1,
            last_page: 1,
        };
        let piece = Piece::new(part, Flow::of_text(&text), Order::MonthFirst);
        let company = provider::provider(&[&piece]);
        unverified(&piece, company.as_ref()).is_some()
    }

    #[test]
    fn only_lines_that_speak_against_the_sender_raise_it() {
        let cases = [
            (false, "From: Google <legal-notice@google.com>"),
            (
                false,
                "Authentication-Results: mx.a.example; dkim=pass header.d=google.com; dmarc=pass\nFrom: Google <legal-notice@google.com>",
            ),
            (
                false,
                "Authentication-Results: mx.a.example; dkim=none; spf=pass\nFrom: Google <legal-notice@google.com>",
            ),
            (
                true,
                "Authentication-Results: mx.a.example; dkim=fail header.d=google.com; dmarc=fail\nFrom: Google <legal-notice@google.com>",
            ),
            (true, "From: Google Legal <google.legal.notice@gmail.com>"),
        ];
        for (expected, head) in cases {
            assert_eq!(against(head), expected, "{head}");
        }
    }
}
