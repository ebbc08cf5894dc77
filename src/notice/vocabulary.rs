//! The closed lists of the report: kinds, triggers, units and the like.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum $name { $($(#[$of])* #[serde(rename = $id)] $variant),+ }

        impl $name {
            /// Every member, in the order of the contract.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that stands for it in the report.
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }

            /// The member that a word of the report stands for.
            pub fn from_id(id: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|member| member.id() == id)
            }
        }
    };
}

vocabulary! {
    /// What kind of paper the agency sent; the most specific that fits.
    ProcessKind {
        CustomsSummons = "customs_summons",
        ImmigrationSubpoena = "immigration_subpoena",
        AdministrativeSubpoena = "administrative_subpoena",
        GrandJurySubpoena = "grand_jury_subpoena",
        CivilSubpoena = "civil_subpoena",
        CourtOrder2703d = "court_order_2703d",
        SearchWarrant = "search_warrant",
        Nsl = "nsl",
        IrsSummons = "irs_summons",
        InspectorGeneralSubpoena = "inspector_general_subpoena",
        CivilInvestigativeDemand = "civil_investigative_demand",
        CongressionalSubpoena = "congressional_subpoena",
        StateSubpoena = "state_subpoena",
        Other = "other",
    }
}

vocabulary! {
    /// What one part of the input is.
    PaperKind {
        ProviderNotice = "provider_notice",
        AgencyNotice = "agency_notice",
        Process = "process",
        Attachment = "attachment",
        Cover = "cover",
        LookAlike = "look_alike",
        Other = "other",
    }
}

vocabulary! {
    /// How a window counts.
    Unit { Calendar = "calendar", Business = "business", Hours = "hours" }
}

vocabulary! {
    /// The event that a window runs from.
    Trigger {
        NoticeDate = "notice_date",
        Receipt = "receipt",
        Service = "service",
        Mailing = "mailing",
        ProcessDate = "process_date",
        ExplicitDate = "explicit_date",
        Unstated = "unstated",
    }
}

vocabulary! {
    /// Whose number a reference is.
    ReferenceKind { Provider = "provider", Process = "process", Case = "case" }
}

vocabulary! {
    /// What data the demand reaches.
    DataSought {
        SubscriberInfo = "subscriber_info",
        ContactInfo = "contact_info",
        IpLogs = "ip_logs",
        Device = "device",
        Payment = "payment",
        Content = "content",
        Location = "location",
        LinkedAccounts = "linked_accounts",
        Other = "other",
    }
}

vocabulary! {
    /// Why the provider was to keep silent.
    Silence { Request = "request", CourtOrder = "court_order", Statutory = "statutory" }
}

vocabulary! {
    /// What the provider wants to see before it holds the data back.
    ChallengeDocument {
        FileStampedMotion = "file_stamped_motion",
        FiledObjection = "filed_objection",
        NoticeOfFiling = "notice_of_filing",
        IntentToChallenge = "intent_to_challenge",
        CourtOrder = "court_order",
        WrittenObjection = "written_objection",
        Other = "other",
    }
}

vocabulary! {
    /// A statute that gives the account holder a dated right, and how its notice reached the person.
    StatutoryRight {
        /// Right to Financial Privacy Act, notice served: ten days.
        RfpaService = "rfpa_service",
        /// Right to Financial Privacy Act, notice mailed: fourteen days.
        RfpaMail = "rfpa_mail",
        /// Right to Financial Privacy Act, manner not known.
        RfpaUnknown = "rfpa_unknown",
        /// Stored Communications Act backup preservation, 18 U.S.C. 2704(b).
        Sca2704 = "sca_2704",
        /// Internal Revenue Code, third-party summons.
        Irs7609 = "irs_7609",
        /// Customs summons to a broker, attorney or accountant, 19 U.S.C. 1509(d).
        Customs1509d = "customs_1509d",
    }
}

vocabulary! {
    /// Something a reader must be told; the ids of the contract.
    FlagId {
        AlreadyDisclosed = "already_disclosed",
        PartlyDisclosed = "partly_disclosed",
        Withdrawn = "withdrawn",
        SecondDemand = "second_demand",
        NotANotice = "not_a_notice",
        Scam = "scam",
        NoticeMissing = "notice_missing",
        AgencyNotNamed = "agency_not_named",
        AuthorityMissing = "authority_missing",
        AuthorityNotRecognised = "authority_not_recognised",
        ProcessUnsigned = "process_unsigned",
        ProcessUndated = "process_undated",
        NoWindowStated = "no_window_stated",
        ShortWindow = "short_window",
        TriggerUnstated = "trigger_unstated",
        ReceiptUnknown = "receipt_unknown",
        LaterOf = "later_of",
        MinimumGap = "minimum_gap",
        TwoWindows = "two_windows",
        WindowConflict = "window_conflict",
        WindowPassed = "window_passed",
        NumberConflict = "number_conflict",
        WeekdayMismatch = "weekday_mismatch",
        MissingYear = "missing_year",
        DateOutOfRange = "date_out_of_range",
        NoCourtDay = "no_court_day",
        ReturnBeforeWindowEnd = "return_before_window_end",
        StaleReturnDate = "stale_return_date",
        StatutoryDeadline = "statutory_deadline",
        ContentRequested = "content_requested",
        BeyondSubscriberData = "beyond_subscriber_data",
        NondisclosureRequest = "nondisclosure_request",
        GagExpired = "gag_expired",
        Forwarded = "forwarded",
        SenderUnverified = "sender_unverified",
        PapersDisagree = "papers_disagree",
        BadTextLayer = "bad_text_layer",
        HiddenText = "hidden_text",
        CoveredText = "covered_text",
        ActiveContent = "active_content",
        LowOcrConfidence = "low_ocr_confidence",
        PreservationOnly = "preservation_only",
    }
}
