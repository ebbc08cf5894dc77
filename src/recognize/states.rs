//! The states, and their attorneys general as they are named in English and Spanish.

use crate::document::flow::Span;
use crate::recognize::agency::occurrences;

/// Name in lower case and postal code.
pub const STATES: &[(&str, &str)] = &[
    ("alabama", "al"),
    ("alaska", "ak"),
    ("arizona", "az"),
    ("arkansas", "ar"),
    ("california", "ca"),
    ("colorado", "co"),
    ("connecticut", "ct"),
    ("delaware", "de"),
    ("district of columbia", "dc"),
    ("florida", "fl"),
    ("georgia", "ga"),
    ("hawaii", "hi"),
    ("idaho", "id"),
    ("illinois", "il"),
    ("indiana", "in"),
    ("iowa", "ia"),
    ("kansas", "ks"),
    ("kentucky", "ky"),
    ("louisiana", "la"),
    ("maine", "me"),
    ("maryland", "md"),
    ("massachusetts", "ma"),
    ("michigan", "mi"),
    ("minnesota", "mn"),
    ("mississippi", "ms"),
    ("missouri", "mo"),
    ("montana", "mt"),
    ("nebraska", "ne"),
    ("nevada", "nv"),
    ("new hampshire", "nh"),
    ("new jersey", "nj"),
    ("new mexico", "nm"),
    ("new york", "ny"),
    ("nueva york", "ny"),
    ("north carolina", "nc"),
    ("north dakota", "nd"),
    ("ohio", "oh"),
    ("oklahoma", "ok"),
    ("oregon", "or"),
    ("pennsylvania", "pa"),
    ("puerto rico", "pr"),
    ("rhode island", "ri"),
    ("south carolina", "sc"),
    ("south dakota", "sd"),
    ("tennessee", "tn"),
    ("texas", "tx"),
    ("utah", "ut"),
    ("vermont", "vt"),
    ("virginia", "va"),
    ("washington", "wa"),
    ("west virginia", "wv"),
    ("wisconsin", "wi"),
    ("wyoming", "wy"),
];

const OFFICES: &[&str] = &[
    "attorney general",
    "procurador general",
    "procuraduria general",
    "fiscal general",
    "fiscalia general",
];

/// Every attorney general of a state that the text names: id, name and place.
pub fn attorneys_general(low: &str) -> Vec<(String, String, Span)> {
    let mut found = Vec::new();
    for office in OFFICES {
        for span in occurrences(low, office) {
            let start = low[..span.start]
                .rfind(['\n', '.', ';'])
                .map_or(0, |n| n + 1)
                .max(span.start.saturating_sub(60));
            let end = (span.end + 60).min(low.len());
            let end = low[span.end..end].find([';']).map_or(end, |n| span.end + n);
            let near = &low[start..end];
            if near.contains("united states")
                || near.contains("assistant to the attorney general of the u")
            {
                continue;
            }
            let middle = span.start - start;
            let state = STATES.iter().filter_map(|(name, code)| {
                let at = occurrences(near, name)
                    .into_iter()
                    .min_by_key(|s| s.start.abs_diff(middle))?;
                Some((*name, *code, at))
            });
            let state = state.min_by_key(|(name, _, at)| {
                (at.start.abs_diff(middle), std::cmp::Reverse(name.len()))
            });
            if let Some((name, code, at)) = state {
                // "West Virginia" holds "virginia": the longer name is meant.
                let (name, code) = STATES
                    .iter()
                    .filter(|(other, _)| {
                        other.len() > name.len()
                            && other.ends_with(name)
                            && near[..at.end].ends_with(other)
                    })
                    .map(|(n, c)| (*n, *c))
                    .next()
                    .unwrap_or((name, code));
                let whole = span.start.min(start + at.start)..span.end.max(start + at.end);
                let title: Vec<String> = name
                    .split(' ')
                    .map(|w| w[..1].to_ascii_uppercase() + &w[1..])
                    .collect();
                found.push((
                    format!("{code}_ag"),
                    format!("Attorney General of {}", title.join(" ")),
                    whole,
                ));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_beside_the_office_is_named() {
        let table = [
            (
                "the office of the attorney general of texas has sent",
                "tx_ag",
            ),
            ("california attorney general", "ca_ag"),
            ("attorney general, state of west virginia", "wv_ag"),
            ("el procurador general de nueva york", "ny_ag"),
        ];
        for (text, id) in table {
            assert_eq!(attorneys_general(text)[0].0, id, "{text}");
        }
        assert!(
            attorneys_general("the attorney general of the united states in washington").is_empty()
        );
    }
}
