//! Reports made by hand, so that the sheet and the formats are tested by values alone.

use chrono::NaiveDate;
use quash::deadline::Desk;
use quash::deadline::court_day::Days;
use quash::document::flow::Flow;
use quash::document::page::Document;
use quash::document::page::Page;
use quash::document::page::PageSource;
use quash::document::page::Paper;
use quash::language::Language;
use quash::law::Rulebook;
use quash::notice::Challenge;
use quash::notice::Doubt;
use quash::notice::Nature;
use quash::notice::Nondisclosure;
use quash::notice::Notice;
use quash::notice::Part;
use quash::notice::Period;
use quash::notice::Raised;
use quash::notice::Reference;
use quash::notice::Why;
use quash::notice::finding::Finding;
use quash::notice::named::Agency;
use quash::notice::named::Officer;
use quash::notice::named::Provider;
use quash::notice::vocabulary::ChallengeDocument;
use quash::notice::vocabulary::DataSought;
use quash::notice::vocabulary::FlagId;
use quash::notice::vocabulary::PaperKind;
use quash::notice::vocabulary::ProcessKind;
use quash::notice::vocabulary::ReferenceKind;
use quash::notice::vocabulary::Silence;
use quash::notice::vocabulary::Trigger;
use quash::notice::vocabulary::Unit;
use quash::notice::window::Window;
use quash::report::Report;
use quash::report::Rules;
use quash::report::assemble::Parts;
use quash::report::assemble::assemble;
use quash::sheet::IntakeSheet;
use quash::sheet::intake_sheet;

/// The names of the made reports.
pub const NAMES: &[&str] = &["customs", "withdrawn", "hostile"];

/// A made report as a sheet.
pub fn sheet(name: &str, language: &'static Language) -> IntakeSheet {
    let days = Days::of(Rulebook::built_in(), None);
    let closed = |day| days.no_court(day).map(|why| language.say(&why));
    intake_sheet(report(name, language), &closed, language)
}

/// A made report.
pub fn report(name: &str, language: &'static Language) -> Report {
    match name {
        "customs" => customs(language),
        "withdrawn" => withdrawn(language),
        "hostile" => hostile(language),
        other => panic!("no report is called {other}"),
    }
}

fn counted(
    notice: &Notice,
    papers: &[Paper],
    as_of: &str,
    unread: &[Doubt],
    language: &'static Language,
) -> Report {
    let rulebook = Rulebook::built_in();
    let desk = Desk {
        as_of: date(as_of),
        court: None,
    };
    let document = Document {
        papers: papers.to_vec(),
    };
    assemble(Parts {
        notice,
        document: &document,
        computed: &quash::deadline::compute(notice, &desk, rulebook),
        unread,
        as_of: desk.as_of,
        // A made edition, so that the sheets stay as they are when the rule file changes.
        rules: Rules {
            edition: "2026-11".to_owned(),
            fingerprint: "a1b2c3d4e5f6".to_owned(),
        },
        language,
    })
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a day as 2025-11-10")
}

fn found<T>(value: T, words: &str, confidence: f32) -> Finding<T> {
    let flow = Flow::of_text(words);
    let evidence = flow.evidence(0..flow.text().len()).expect("words");
    Finding::new(value, evidence, confidence)
}

fn paper(file: usize, pages: u32) -> Paper {
    let page = |number| Page {
        number,
        width: 612.0,
        height: 792.0,
        source: PageSource::Native,
        lines: Vec::new(),
        remarks: Vec::new(),
    };
    let sha256 = "5f3a9c0e77d1".repeat(6)[..64].to_owned();
    Paper {
        file,
        sha256,
        pages: (1..=pages).map(page).collect(),
        remarks: Vec::new(),
    }
}

fn part(kind: PaperKind, file: usize, first_page: u32, last_page: u32) -> Part {
    Part {
        kind,
        file,
        first_page,
        last_page,
    }
}

fn provider(id: &str, name: &str) -> Provider {
    Provider {
        id: id.to_owned(),
        name: name.to_owned(),
    }
}

/// Seven days, no stated start, over Veterans Day, with the summons in a second paper.
fn customs(language: &'static Language) -> Report {
    let mut notice = Notice::unsaid();
    notice.nature = Nature::Notice;
    notice.parts = vec![
        part(PaperKind::ProviderNotice, 0, 1, 1),
        part(PaperKind::Process, 1, 1, 2),
    ];
    notice.languages = vec!["en".to_owned()];
    notice.provider = Some(found(
        provider("google", "Google"),
        "Google Legal Investigations",
        0.97,
    ));
    notice.notice_date = Some(found(date("2025-11-05"), "Wed, Nov 5, 2025", 0.98));
    notice.process_kind = Some(found(
        ProcessKind::CustomsSummons,
        "SUMMONS TO APPEAR AND/OR PRODUCE RECORDS",
        0.95,
    ));
    let agency = Agency {
        id: "hsi".to_owned(),
        name: "Homeland Security Investigations".to_owned(),
        parent: Some("ice".to_owned()),
    };
    notice.agency = Some(found(agency, "HOMELAND SECURITY INVESTIGATIONS", 0.96));
    notice.issuing_office = Some(found(
        "Special Agent in Charge, Plainview".to_owned(),
        "SAC Plainview",
        0.8,
    ));
    let officer = Officer {
        name: "P. Example".to_owned(),
        title: Some("Special Agent".to_owned()),
    };
    notice.issuing_officer = Some(found(officer, "P. Example, Special Agent", 0.82));
    notice.authorities = vec![found(
        "19 U.S.C. § 1509".to_owned(),
        "pursuant to 19 U.S.C. § 1509",
        0.97,
    )];
    let reference = |kind, value: &str| Reference {
        kind,
        value: value.to_owned(),
    };
    notice.references = vec![
        found(
            reference(ReferenceKind::Provider, "104471920"),
            "Reference 104471920",
            0.95,
        ),
        found(
            reference(ReferenceKind::Process, "HSI-PL-2025-104417-002"),
            "Summons No. HSI-PL-2025-104417-002",
            0.93,
        ),
    ];
    notice.process_date = Some(found(date("2025-10-27"), "10/27/2025", 0.9));
    notice.return_date = Some(found(date("2025-11-24"), "11/24/2025", 0.9));
    let window = Window {
        days: Some(7),
        unit: Some(Unit::Calendar),
        ..Window::unsaid()
    };
    notice.window = Some(found(window, "within 7 days", 0.96));
    notice.accounts = vec![
        found("@river_watch_24".to_owned(), "@river_watch_24", 0.94),
        found(
            "river.watch.24@example.org".to_owned(),
            "river.watch.24@example.org",
            0.94,
        ),
    ];
    notice.data_sought = vec![
        found(
            DataSought::SubscriberInfo,
            "subscriber name and address",
            0.92,
        ),
        found(DataSought::IpLogs, "IP logs", 0.92),
        found(DataSought::Payment, "means of payment", 0.9),
    ];
    let period = Period {
        from: Some(date("2025-01-01")),
        to: Some(date("2025-10-20")),
    };
    notice.records_period = Some(found(period, "January 1, 2025 to October 20, 2025", 0.93));
    let silence = Nondisclosure {
        kind: Silence::Request,
    };
    notice.nondisclosure = Some(found(
        silence,
        "you are requested not to disclose the existence of this summons",
        0.9,
    ));
    let challenge = Challenge {
        document: ChallengeDocument::FileStampedMotion,
        send_to: Some("the address in the notice".to_owned()),
    };
    notice.challenge = Some(found(
        challenge,
        "a file-stamped copy of a motion to quash",
        0.95,
    ));
    counted(
        &notice,
        &[paper(0, 1), paper(1, 2)],
        "2025-11-06",
        &[],
        language,
    )
}

/// A demand that was taken back: no date.
fn withdrawn(language: &'static Language) -> Report {
    let mut notice = Notice::unsaid();
    notice.nature = Nature::Notice;
    notice.parts = vec![part(PaperKind::ProviderNotice, 0, 1, 1)];
    notice.languages = vec!["en".to_owned()];
    notice.provider = Some(found(
        provider("automattic", "WordPress.com"),
        "WordPress.com",
        0.97,
    ));
    notice.notice_date = Some(found(date("2026-02-04"), "February 4, 2026", 0.98));
    notice.process_kind = Some(found(ProcessKind::CustomsSummons, "customs summons", 0.9));
    notice.authorities = vec![found("19 U.S.C. § 1509".to_owned(), "19 U.S.C. 1509", 0.9)];
    notice.withdrawn = Some(found(true, "the agency has withdrawn its summons", 0.95));
    counted(&notice, &[paper(0, 1)], "2026-02-06", &[], language)
}

/// Words that would like to act on the page or the terminal, and a year that is missing.
fn hostile(language: &'static Language) -> Report {
    let mut notice = Notice::unsaid();
    notice.nature = Nature::Notice;
    notice.parts = vec![part(PaperKind::ProviderNotice, 0, 1, 1)];
    notice.provider = Some(found(
        provider("other", "<script>alert('x')</script> & <b>Sons</b>"),
        "<script>alert('x')</script> & <b>Sons</b>",
        0.6,
    ));
    notice.accounts = vec![found(
        "a\u{1b}[2J\u{202e}b|c\u{9b}31m".to_owned(),
        "[click](http://evil.example) | **x**",
        0.5,
    )];
    let window = Window {
        days: Some(10),
        unit: Some(Unit::Business),
        trigger: Trigger::NoticeDate,
        cutoff: Some("17:00".to_owned()),
        ..Window::unsaid()
    };
    let other = Window {
        days: Some(14),
        unit: Some(Unit::Calendar),
        ..Window::unsaid()
    };
    notice.window = Some(
        found(window, "ten (14) business days", 0.6)
            .with_alternatives(vec![found(other, "14 days", 0.3)]),
    );
    notice.doubts = vec![
        Doubt {
            field: "notice_date",
            why: Why::YearMissing {
                printed: "Tue, Mar 3 <img src=x>".to_owned(),
            },
        },
        Doubt {
            field: "window.days",
            why: Why::NumbersDiffer {
                words: 10,
                digits: 14,
            },
        },
    ];
    notice.raised = vec![Raised {
        flag: FlagId::MissingYear,
        evidence: Vec::new(),
    }];
    let unread = Doubt {
        field: "sources",
        why: Why::FileUnread {
            file: 1,
            why: "this is not a PDF".to_owned(),
        },
    };
    counted(&notice, &[paper(0, 1)], "2026-03-05", &[unread], language)
}
