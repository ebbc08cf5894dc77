//! The federal rules of procedure and evidence, by their names.
//!
//! Takes a reading and a place; tells whose rules are named there. Local rules
//! of a court and rules of a state are none of these.

use crate::citation::names::Found;
use crate::citation::names::Names;
use crate::citation::reading::Reading;
use std::sync::LazyLock;

/// A body of federal rules: its name in the normal form, and the names it goes by.
struct Body {
    normal: &'static str,
    names: &'static [&'static str],
}

const BODIES: &[Body] = &[
    Body {
        normal: "Fed. R. Civ. P.",
        names: &[
            "fed. r. civ. p.",
            "fed. r. civ. proc.",
            "fed. r. civ. pro.",
            "fed. rule civ. p.",
            "fed. rule civ. proc.",
            "fed. rules civ. p.",
            "fed. rules civ. proc.",
            "fed. r. of civ. p.",
            "fed. rules of civ. proc.",
            "federal rule of civil procedure",
            "federal rules of civil procedure",
            "F.R.C.P.",
            "FRCP",
            "F.R.Civ.P.",
            "F. R. Civ. P.",
            "FRCivP",
            "federal civil rule",
            "reglas federales de procedimiento civil",
            "regla federal de procedimiento civil",
        ],
    },
    Body {
        normal: "Fed. R. Crim. P.",
        names: &[
            "fed. r. crim. p.",
            "fed. r. crim. proc.",
            "fed. r. crim. pro.",
            "fed. r. cr. p.",
            "fed. rule crim. p.",
            "fed. rule crim. proc.",
            "fed. rules crim. p.",
            "fed. rules crim. proc.",
            "fed. r. of crim. p.",
            "fed. rules of crim. proc.",
            "fed. rules cr. proc.",
            "federal rule of criminal procedure",
            "federal rules of criminal procedure",
            "FRCrP",
            "FRCRP",
            "FRCrimP",
            "FRCRIMP",
            "F.R.Crim.P.",
            "F. R. Crim. P.",
            "F.R.Cr.P.",
            "federal criminal rule",
            "reglas federales de procedimiento penal",
            "regla federal de procedimiento penal",
            "reglas federales de procedimiento criminal",
        ],
    },
    Body {
        normal: "Fed. R. App. P.",
        names: &[
            "fed. r. app. p.",
            "fed. r. app. proc.",
            "fed. rule app. p.",
            "fed. rules app. proc.",
            "fed. rule app. proc.",
            "federal rule of appellate procedure",
            "federal rules of appellate procedure",
            "FRAP",
            "F.R.A.P.",
            "F. R. App. P.",
            "F.R.App.P.",
        ],
    },
    Body {
        normal: "Fed. R. Evid.",
        names: &[
            "fed. r. evid.",
            "fed. rule evid.",
            "fed. rules evid.",
            "fed. r. of evid.",
            "fed. rules of evid.",
            "federal rule of evidence",
            "federal rules of evidence",
            "FRE",
            "F.R.E.",
            "F. R. Evid.",
            "F.R.Evid.",
            "reglas federales de evidencia",
        ],
    },
    Body {
        normal: "Fed. R. Bankr. P.",
        names: &[
            "fed. r. bankr. p.",
            "fed. r. bank. p.",
            "fed. r. bankr. proc.",
            "federal rule of bankruptcy procedure",
            "federal rules of bankruptcy procedure",
            "FRBP",
            "F.R.B.P.",
        ],
    },
];

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    for (entry, body) in BODIES.iter().enumerate() {
        for name in body.names {
            names.add(name, entry);
        }
    }
    names
});

/// The body of rules named here.
pub fn named(reading: &Reading, place: usize) -> Option<Found> {
    matches!(reading.at(place), 'f' | 'r')
        .then(|| NAMES.at(reading, place))
        .flatten()
}

/// The name of a body in the normal form.
pub fn normal(entry: usize) -> &'static str {
    BODIES[entry].normal
}

/// The body of that name in the normal form.
pub fn entry(normal: &str) -> Option<usize> {
    BODIES.iter().position(|body| body.normal == normal)
}
