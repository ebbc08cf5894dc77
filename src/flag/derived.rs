//! Flags that follow from the facts of the notice and the remarks of the readers.
//!
//! Takes the notice and the document; gives flags that no recognizer and no count raises by
//! itself, each with the words that show it.

use crate::document::evidence::Evidence;
use crate::document::page::Document;
use crate::document::page::PageSource;
use crate::document::page::Remark;
use crate::document::word::Origin;
use crate::notice::Nature;
use crate::notice::Notice;
use crate::notice::Raised;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::DataSought;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::ProcessKind;
use crate::notice::vocabulary::Silence;

/// Below this mean trust the words of a page read by OCR need a second look.
const DOUBTFUL_PAGE: f32 = 0.75;

/// What the facts raise by themselves.
pub fn raised(notice: &Notice, document: &Document) -> Vec<Raised> {
    let mut raised = from_nature(notice);
    if matches!(notice.nature, Nature::Notice | Nature::ProcessAlone) {
        raised.extend(from_facts(notice));
    }
    raised.extend(from_papers(document));
    raised
}

fn from_nature(notice: &Notice) -> Vec<Raised> {
    match notice.nature {
        Nature::ProcessAlone => vec![bare(FlagId::NoticeMissing)],
        Nature::Notice | Nature::LookAlike | Nature::Unclear => Vec::new(),
    }
}

fn from_facts(notice: &Notice) -> Vec<Raised> {
    let mut raised = Vec::new();
    if notice.agency.is_none() {
        raised.push(bare(FlagId::AgencyNotNamed));
    }
    if notice.authorities.is_empty() && kind(notice).is_none_or(rests_on_a_statute) {
        raised.push(bare(FlagId::AuthorityMissing));
    }
    let content = evidence_of(&notice.data_sought, |data| data == DataSought::Content);
    if !content.is_empty() {
        raised.push(with(FlagId::ContentRequested, content));
    }
    let beyond = evidence_of(&notice.data_sought, |data| {
        beyond_the_list(data, kind(notice))
    });
    if !beyond.is_empty() {
        raised.push(with(FlagId::BeyondSubscriberData, beyond));
    }
    let request = |silence: &&Finding<_>| is_request(silence);
    if let Some(silence) = notice.nondisclosure.as_ref().filter(request) {
        raised.push(with(
            FlagId::NondisclosureRequest,
            vec![silence.evidence.clone()],
        ));
    }
    raised
}

fn is_request(silence: &Finding<crate::notice::Nondisclosure>) -> bool {
    silence.value.kind == Silence::Request
}

fn kind(notice: &Notice) -> Option<ProcessKind> {
    notice.process_kind.as_ref().map(|kind| kind.value)
}

/// Papers whose power comes from a statute that they are expected to name. A
/// grand jury, a court and a party to a suit act under the rules of a court.
fn rests_on_a_statute(kind: ProcessKind) -> bool {
    !matches!(
        kind,
        ProcessKind::GrandJurySubpoena
            | ProcessKind::CivilSubpoena
            | ProcessKind::CourtOrder2703d
            | ProcessKind::SearchWarrant
            | ProcessKind::CongressionalSubpoena
    )
}

/// LAW: 18 U.S.C. 2703(c)(2)(A)-(F). What lies outside the list that a subpoena
/// can reach. A court's order and a warrant reach further.
fn beyond_the_list(data: DataSought, kind: Option<ProcessKind>) -> bool {
    let by_a_judge = matches!(
        kind,
        Some(ProcessKind::CourtOrder2703d | ProcessKind::SearchWarrant)
    );
    let outside = matches!(
        data,
        DataSought::Content
            | DataSought::Device
            | DataSought::Location
            | DataSought::LinkedAccounts
    );
    outside && !by_a_judge
}

fn evidence_of(
    findings: &[Finding<DataSought>],
    test: impl Fn(DataSought) -> bool,
) -> Vec<Evidence> {
    findings
        .iter()
        .filter(|it| test(it.value))
        .map(|it| it.evidence.clone())
        .collect()
}

fn from_papers(document: &Document) -> Vec<Raised> {
    let pages = || document.papers.iter().flat_map(|paper| &paper.pages);
    let of_papers = document.papers.iter().flat_map(|paper| &paper.remarks);
    let mut raised: Vec<Raised> = of_papers
        .chain(pages().flat_map(|page| &page.remarks))
        .filter_map(flag_of)
        .map(bare)
        .collect();
    let doubtful = pages()
        .filter(|page| matches!(page.source, PageSource::Ocr | PageSource::Mixed))
        .any(|page| {
            let words = page.lines.iter().flat_map(|line| &line.words);
            let trust: Vec<f32> = words
                .filter(|word| word.origin == Origin::Ocr)
                .map(|word| word.trust)
                .collect();
            !trust.is_empty() && trust.iter().sum::<f32>() / (trust.len() as f32) < DOUBTFUL_PAGE
        });
    if doubtful {
        raised.push(bare(FlagId::LowOcrConfidence));
    }
    raised
}

fn flag_of(remark: &Remark) -> Option<FlagId> {
    match remark {
        Remark::UnusableText { .. } | Remark::HiddenLayer { .. } | Remark::LayerSetAside { .. } => {
            Some(FlagId::BadTextLayer)
        }
        Remark::HiddenText { .. } => Some(FlagId::HiddenText),
        Remark::CoveredText { .. } => Some(FlagId::CoveredText),
        Remark::ActiveContent { .. } => Some(FlagId::ActiveContent),
        Remark::PictureWithoutText
        | Remark::ShiftedText { .. }
        | Remark::ReadersDisagree { .. }
        | Remark::OneReader { .. }
        | Remark::ReadByOcr { .. }
        | Remark::OcrMissing { .. }
        | Remark::OcrFailed { .. }
        | Remark::PageFailed { .. }
        | Remark::NotOpened { .. }
        | Remark::PagesLeftOut { .. } => None,
    }
}

fn bare(flag: FlagId) -> Raised {
    with(flag, Vec::new())
}

fn with(flag: FlagId, evidence: Vec<Evidence>) -> Raised {
    Raised { flag, evidence }
}
