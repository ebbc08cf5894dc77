//! Words that a text must hold for a pattern to occur in it.
//!
//! Takes the text of a pattern and gives a few plain strings, of which every
//! text that the pattern matches holds at least one. To look for these is far
//! cheaper than to make the pattern, and most patterns never occur in a given
//! paper. Never says more than it is sure of: a pattern with a form that is not
//! known here has no needles, and is then made and tried as it is. Wherever
//! checks are on, a pattern that its needles pass over is tried all the same.

/// More needles than this take longer to look for than the pattern takes to make.
const MOST: usize = 120;

/// A needle of fewer letters is in nearly every text.
const FEWEST_LETTERS: usize = 2;

/// What a text must hold for a pattern to occur, in lower case. Empty where nothing is known.
#[derive(Debug, Default)]
pub struct Needles {
    any_of: Vec<Vec<u8>>,
}

impl Needles {
    /// What every match of `pattern` holds.
    pub fn of(pattern: &str) -> Needles {
        let mut reader = Reader {
            rest: pattern.as_bytes(),
        };
        let any_of = match reader.alternatives() {
            Some(Part::AnyOf(any_of)) if reader.rest.is_empty() => any_of,
            _ => Vec::new(),
        };
        Needles { any_of }
    }

    /// Whether the pattern may occur in `text`, which is in lower case.
    pub fn may_occur(&self, text: &[u8]) -> bool {
        let holds = |needle: &Vec<u8>| memchr::memmem::find(text, needle).is_some();
        self.any_of.is_empty() || self.any_of.iter().any(holds)
    }
}

/// What is known of a part of a pattern.
enum Part {
    /// Just this letter, in either case.
    Letter(u8),
    /// At least one of these strings.
    AnyOf(Vec<Vec<u8>>),
    /// It may match without any string that is known.
    Open,
    /// It matches a place and takes no letter.
    Place,
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn take(&mut self, wanted: &[u8]) -> bool {
        let taken = self.rest.strip_prefix(wanted);
        self.rest = taken.unwrap_or(self.rest);
        taken.is_some()
    }

    /// `a|b|c`, up to the end or to the bracket that closes the group. None: a form not known here.
    fn alternatives(&mut self) -> Option<Part> {
        let mut all = Vec::new();
        let mut open = false;
        loop {
            match self.sequence()? {
                Part::AnyOf(strings) => all.extend(strings),
                _ => open = true,
            }
            if !self.take(b"|") {
                break;
            }
        }
        Some(if open || all.len() > MOST {
            Part::Open
        } else {
            Part::AnyOf(all)
        })
    }

    /// Parts one after another: the best of what each must hold.
    fn sequence(&mut self) -> Option<Part> {
        let mut best: Option<Vec<Vec<u8>>> = None;
        let mut run = Vec::new();
        loop {
            let part = match self.rest.first() {
                None | Some(b'|' | b')') => break,
                Some(_) => self.part()?,
            };
            match (part, self.repeated()?) {
                (Part::Place, _) => {}
                (Part::Letter(letter), Repeated::Once) => run.push(letter),
                (Part::Letter(letter), Repeated::More) => {
                    run.push(letter);
                    better(&mut best, vec![std::mem::take(&mut run)]);
                }
                (Part::AnyOf(strings), Repeated::Once | Repeated::More) => {
                    better(&mut best, vec![std::mem::take(&mut run)]);
                    better(&mut best, strings);
                }
                _ => better(&mut best, vec![std::mem::take(&mut run)]),
            }
        }
        better(&mut best, vec![run]);
        Some(best.map_or(Part::Open, Part::AnyOf))
    }

    fn part(&mut self) -> Option<Part> {
        match self.next()? {
            b'(' => self.group(),
            b'[' => self.class(),
            b'^' | b'$' => Some(Part::Place),
            b'.' => Some(Part::Open),
            b'\\' => self.escaped(),
            b'*' | b'+' | b'?' | b'{' => None,
            letter => Some(Part::Letter(letter.to_ascii_lowercase())),
        }
    }

    fn group(&mut self) -> Option<Part> {
        if self.rest.starts_with(b"?") && !self.take(b"?:") {
            // `(?i)` changes the case, which needles do not see; `(?i:` and `(?-i:` likewise.
            if self.take(b"?i)") || self.take(b"?im)") {
                return Some(Part::Place);
            }
            if !self.take(b"?i:") && !self.take(b"?-i:") {
                return None;
            }
        }
        let inside = self.alternatives()?;
        self.take(b")").then_some(inside)
    }

    fn class(&mut self) -> Option<Part> {
        let mut first = true;
        loop {
            match self.next()? {
                b'\\' => {
                    self.next()?;
                }
                // A class in a class, and a bracket that stands for itself, are not used.
                b'[' => return None,
                b']' if first => return None,
                b']' => return Some(Part::Open),
                b'^' if first => continue,
                _ => {}
            }
            first = false;
        }
    }

    fn escaped(&mut self) -> Option<Part> {
        match self.next()? {
            b'b' | b'B' => Some(Part::Place),
            b'd' | b'D' | b'w' | b'W' | b's' | b'S' => Some(Part::Open),
            b'n' => Some(Part::Letter(b'\n')),
            b't' => Some(Part::Letter(b'\t')),
            b'x' => {
                let (high, low) = (self.next()?, self.next()?);
                let code = [high, low];
                let code = std::str::from_utf8(&code).ok()?;
                let letter = u8::from_str_radix(code, 16).ok()?;
                Some(Part::Letter(letter.to_ascii_lowercase()))
            }
            // The edges of a word, in newer patterns.
            b'<' | b'>' => None,
            letter if letter.is_ascii_punctuation() => Some(Part::Letter(letter)),
            _ => None,
        }
    }

    /// How often what came before must stand there.
    fn repeated(&mut self) -> Option<Repeated> {
        let repeated = match self.rest.first() {
            Some(b'?' | b'*') => {
                self.next();
                Repeated::MayBeAbsent
            }
            Some(b'+') => {
                self.next();
                Repeated::More
            }
            Some(b'{') => {
                self.next();
                let least = self.next()?;
                while self.next()? != b'}' {}
                match least {
                    b'0' => Repeated::MayBeAbsent,
                    b'1'..=b'9' => Repeated::More,
                    _ => return None,
                }
            }
            _ => Repeated::Once,
        };
        if repeated != Repeated::Once {
            self.take(b"?");
        }
        Some(repeated)
    }
}

#[derive(PartialEq)]
enum Repeated {
    Once,
    More,
    MayBeAbsent,
}

/// Keeps the strings that are the rarer ones in a text: the longer, then the fewer.
fn better(best: &mut Option<Vec<Vec<u8>>>, new: Vec<Vec<u8>>) {
    let shortest = |strings: &[Vec<u8>]| strings.iter().map(Vec::len).min().unwrap_or(0);
    if shortest(&new) < FEWEST_LETTERS {
        return;
    }
    let rank = |strings: &Vec<Vec<u8>>| (shortest(strings), usize::MAX - strings.len());
    if best.as_ref().is_none_or(|it| rank(&new) > rank(it)) {
        *best = Some(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needles(pattern: &str) -> Vec<String> {
        let any_of = Needles::of(pattern).any_of;
        any_of
            .into_iter()
            .map(|it| String::from_utf8_lossy(&it).into_owned())
            .collect()
    }

    #[test]
    fn every_match_holds_one_of_the_needles() {
        for (pattern, wanted) in [
            (r"\bsubpoenas?\b", vec!["subpoena"]),
            (r"ab+c", vec!["ab"]),
            (r"(?i)\bOn or (?:about )?before\b", vec!["on or "]),
            (r"(?:mon|tues?)day", vec!["day"]),
            (r"(?:monday|tuesday) a", vec!["monday", "tuesday"]),
            (r"within (\d+) days", vec!["within "]),
            (r"a.{0,3}bcd{2}", vec!["bcd"]),
            (r"stop|halt|wait", vec!["stop", "halt", "wait"]),
            (r"stop|\d+", vec![]),
            (r"(?:stop)?\w+", vec![]),
            (r"(?:stop){0,2}", vec![]),
            (r"(?:stop){1,2}", vec!["stop"]),
            (r"[^a-z\]]x\.y", vec!["x.y"]),
            (r"(?P<name>stop)", vec![]),
            (r"[[:alpha:]]stop", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(needles(pattern), wanted, "{pattern}");
        }
    }

    #[test]
    fn a_text_without_needles_cannot_match() {
        let needles = Needles::of(r"\bsubpoenas?\b|summons");
        assert!(needles.may_occur(b"a summons came"));
        assert!(!needles.may_occur(b"a letter came"));
        assert!(Needles::of(r"\d+").may_occur(b""));
    }
}
