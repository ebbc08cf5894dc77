//! Words from the paper, made safe to show.

/// What stands in place of a character that could act on the screen.
const NEUTRAL: char = '\u{FFFD}';

/// The text on one line, with nothing left in it that moves a cursor, colors a
/// terminal, turns the direction of writing or hides itself.
pub fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        if letter.is_whitespace() {
            gap = true;
            continue;
        }
        if unseen(letter) {
            continue;
        }
        if gap && !shown.is_empty() {
            shown.push(' ');
        }
        gap = false;
        shown.push(if acts(letter) { NEUTRAL } else { letter });
    }
    shown
}

/// Control characters, and marks that turn the direction of writing.
pub fn acts(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Characters of no width that print nothing: soft hyphen, zero-width spaces, byte-order mark.
fn unseen(letter: char) -> bool {
    matches!(letter, '\u{00AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_neutral() {
        assert_eq!(plain("a\u{1b}[31mred"), "a\u{FFFD}[31mred");
        assert_eq!(plain("a\u{9b}2Jb\u{7}"), "a\u{FFFD}2Jb\u{FFFD}");
        assert_eq!(plain("user\u{202e}gpj.exe"), "user\u{FFFD}gpj.exe");
    }

    #[test]
    fn white_space_is_one_space_and_unseen_marks_go() {
        assert_eq!(
            plain("  ten\u{a0}\n(10)\tda\u{ad}ys \u{200b}"),
            "ten (10) days"
        );
        assert_eq!(plain("niño — § 1509"), "niño — § 1509");
    }
}
