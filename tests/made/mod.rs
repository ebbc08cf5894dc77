//! Reports made by hand, so that the sheet and the formats are tested by values alone.

use chrono::Datelike;
use chrono::NaiveDate;
use chrono::Weekday;
use quash::document::flow::Flow;
use quash::document::page::Document;
use quash::document::page::Page;
use quash::document::page::PageSource;
use quash::document::page::Paper;
use quash::language::Language;
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
use quash::report::deadline::Basis;
use quash::report::deadline::Deadline;
use quash::report::file_by::FileBy;
use quash::report::file_by::Status;
use quash::sheet::IntakeSheet;
use quash::sheet::intake_sheet;

/// The names of the made reports.
pub const NAMES: &[&str] = &["customs", "withdrawn", "hostile"];

/// A made report as a sheet.
pub fn sheet(name: &str, language: &'static Language) -> IntakeSheet {
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

fn closed(day: NaiveDate) -> Option<String> {
    if day == date("2025-11-11") {
        return Some("Veterans Day, 5 U.S.C. § 6103(a)".to_owned());
    }
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun).then(|| day.weekday().to_string())
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

fn rules() -> Rules {
    Rules {
        edition: "2026-11".to_owned(),
        fingerprint: "a1b2c3d4e5f6".to_owned(),
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
    let window_words = notice.window.iter().map(|it| it.evidence.clone()).collect();
    let document = Document {
        papers: vec![paper(0, 1), paper(1, 2)],
    };
    assemble(Parts {
        document: &document,
        deadlines: vec![
            Deadline {
                id: "provider-window".to_owned(),
                title: "Seven days from the notice".to_owned(),
                basis: Basis::ProviderWindow,
                rule: "stated-window".to_owned(),
                citation: None,
                trigger: Trigger::Unstated,
                trigger_date: Some(date("2025-11-05")),
                stated_date: date("2025-11-12"),
                safe_date: date("2025-11-10"),
                latest_date: date("2025-11-12"),
                cutoff: None,
                zone: None,
                certain: false,
                steps: vec![
                    "The notice is dated Wednesday, November 5, 2025.".to_owned(),
                    "It does not say from when the 7 days run; the count starts from that day."
                        .to_owned(),
                    "Seven days end on Wednesday, November 12, 2025.".to_owned(),
                    "If the first day is counted, they end on Tuesday, November 11, 2025."
                        .to_owned(),
                    "Tuesday, November 11, 2025 is Veterans Day: courts are closed.".to_owned(),
                    "The safe day is Monday, November 10, 2025.".to_owned(),
                ],
            },
            Deadline {
                id: "process-return".to_owned(),
                title: "The summons commands production".to_owned(),
                basis: Basis::ProcessReturn,
                rule: "return-date".to_owned(),
                citation: None,
                trigger: Trigger::ExplicitDate,
                trigger_date: None,
                stated_date: date("2025-11-23"),
                safe_date: date("2025-11-21"),
                latest_date: date("2025-11-23"),
                cutoff: Some("17:00".to_owned()),
                zone: Some("America/Los_Angeles".to_owned()),
                certain: true,
                steps: vec![
                    "The summons commands production on Monday, November 24, 2025.".to_owned(),
                ],
            },
        ],
        file_by: FileBy {
            date: Some(date("2025-11-10")),
            latest: Some(date("2025-11-12")),
            days_left: Some(4),
            status: Status::Open,
            certain: Some(false),
            deadline: Some("provider-window".to_owned()),
            because: "Google gave you 7 days from November 5, and the courts are closed on \
                      November 11, so have the motion filed by Monday, November 10."
                .to_owned(),
        },
        raised: vec![Raised {
            flag: FlagId::TriggerUnstated,
            evidence: window_words,
        }],
        doubts: Vec::new(),
        as_of: date("2025-11-06"),
        rules: rules(),
        language,
        notice: &notice,
    })
}

/// A demand that was taken back: no date.
fn withdrawn(language: &'static Language) -> Report {
    let mut notice = Notice::unsaid();
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
    let document = Document {
        papers: vec![paper(0, 1)],
    };
    assemble(Parts {
        document: &document,
        deadlines: Vec::new(),
        file_by: FileBy {
            date: None,
            latest: None,
            days_left: None,
            status: Status::Closed,
            certain: None,
            deadline: None,
            because: "The notice says that the demand was withdrawn.".to_owned(),
        },
        raised: Vec::new(),
        doubts: Vec::new(),
        as_of: date("2026-02-06"),
        rules: rules(),
        language,
        notice: &notice,
    })
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
    let document = Document {
        papers: vec![paper(0, 1)],
    };
    assemble(Parts {
        document: &document,
        deadlines: Vec::new(),
        file_by: FileBy {
            date: None,
            latest: None,
            days_left: None,
            status: Status::Unknown,
            certain: None,
            deadline: None,
            because: "The notice bears no year, so nobody can count yet.".to_owned(),
        },
        raised: Vec::new(),
        doubts: vec![Doubt {
            field: "sources",
            why: Why::FileUnread {
                file: 1,
                why: "this is not a PDF".to_owned(),
            },
        }],
        as_of: date("2026-03-05"),
        rules: rules(),
        language,
        notice: &notice,
    })
}
