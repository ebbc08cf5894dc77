//! The text as the recognizer walks it: one glyph a letter, each with its place in the input.
//!
//! Takes running text; gives glyphs with spaces evened out, soft hyphens and
//! letter-spacing gone, words joined over line ends. Never loses where a glyph
//! came from, so that a citation can be quoted as it stands.

/// One letter as it is matched, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Glyph {
    /// Lower case, without accents.
    pub folded: char,
    /// As printed (spaces, quotes and dashes evened out).
    pub raw: char,
    pub start: usize,
    pub end: usize,
}

/// A text made ready for matching. Positions are indexes of glyphs.
pub struct Reading {
    glyphs: Vec<Glyph>,
}

/// Letters that stand alone in a row before they count as letter-spaced.
const SPACED_RUN: usize = 4;

/// How many letters of a long name may be misread.
const MISREAD_MOST: usize = 2;

/// A name shorter than this must be spelt right.
const MISREAD_FROM: usize = 5;

impl Reading {
    /// Folds a text.
    pub fn of(text: &str) -> Reading {
        Reading {
            glyphs: join_spaced(&join_lines(&glyphs(text))),
        }
    }

    /// The place after the last glyph.
    pub fn end(&self) -> usize {
        self.glyphs.len()
    }

    /// The folded letter there; a zero character past the end.
    pub fn at(&self, place: usize) -> char {
        self.glyphs.get(place).map_or('\0', |glyph| glyph.folded)
    }

    /// The letter as printed; a zero character past the end.
    pub fn raw(&self, place: usize) -> char {
        self.glyphs.get(place).map_or('\0', |glyph| glyph.raw)
    }

    /// The letter before, or a space at the beginning.
    pub fn before(&self, place: usize) -> char {
        if place == 0 { ' ' } else { self.at(place - 1) }
    }

    /// The bytes of the input that glyphs `from..to` came from.
    pub fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.glyphs.get(from).map_or(0, |glyph| glyph.start);
        let end = to
            .checked_sub(1)
            .and_then(|last| self.glyphs.get(last))
            .map_or(start, |glyph| glyph.end);
        (start, end)
    }

    /// Past any space.
    pub fn space(&self, mut place: usize) -> usize {
        while self.at(place) == ' ' {
            place += 1;
        }
        place
    }

    /// Past any space and one comma.
    pub fn comma(&self, place: usize) -> usize {
        let place = self.space(place);
        if self.at(place) == ',' {
            self.space(place + 1)
        } else {
            place
        }
    }

    /// True where a word may begin.
    pub fn word_starts(&self, place: usize) -> bool {
        !self.before(place).is_alphanumeric()
    }

    /// The end of `word` (folded letters only) if it stands here as a whole word.
    pub fn word(&self, place: usize, word: &str) -> Option<usize> {
        let mut here = place;
        for letter in word.chars() {
            if self.at(here) != letter {
                return None;
            }
            here += 1;
        }
        (!self.at(here).is_alphabetic()).then_some(here)
    }

    /// The end of the first of `words` that stands here, past the space that follows it.
    pub fn word_of(&self, place: usize, words: &[&str]) -> Option<usize> {
        words
            .iter()
            .find_map(|word| self.word(place, word))
            .map(|end| self.space(end))
    }

    /// The folded letters of the word that begins here.
    pub fn letters(&self, place: usize) -> String {
        (place..)
            .map(|here| self.at(here))
            .take_while(|letter| letter.is_alphabetic())
            .collect()
    }

    /// True where `words`, spaces evened out, stand in the few glyphs before.
    pub fn shortly_before(&self, place: usize, words: &str, glyphs: usize) -> bool {
        let from = place.saturating_sub(glyphs);
        let before: String = (from..place).map(|here| self.at(here)).collect();
        before.contains(words)
    }

    /// The end of a name that begins here, and whether letters of it were misread.
    pub fn name(&self, place: usize, name: &str) -> Option<(usize, bool)> {
        let (seen, want) = (self.at(place), name.chars().next()?.to_ascii_lowercase());
        if seen != want && !looks_like(seen, want) {
            return None;
        }
        self.named(place, &Name::of(name))
    }

    /// The end of a prepared name that begins here, and whether letters of it were misread.
    pub fn named(&self, place: usize, name: &Name) -> Option<(usize, bool)> {
        let Name {
            exact,
            long,
            dotted,
            ..
        } = *name;
        let mut here = place;
        let mut misread = 0;
        let mut last = ' ';
        let mut stops = 0;
        for (nth, want) in name.letters.iter().copied().enumerate() {
            match want {
                '.' => {
                    // Letter-spaced or loosely set: "U .S."
                    let stop = self.space(here);
                    if self.at(stop) == '.'
                        && !(dotted && stops == 0 && nth + 1 == name.letters.len())
                    {
                        here = stop + 1;
                        stops += 1;
                    } else if long && self.at(here) == ',' {
                        here += 1;
                        misread += 1;
                    }
                }
                '\'' => {
                    if self.at(here) == '\'' {
                        here += 1;
                    }
                }
                ' ' => {
                    let next = self.space(here);
                    if next == here && last != '.' && last != '&' && !long {
                        return None;
                    }
                    here = next;
                }
                '&' if self.at(here) == '&' => here += 1,
                '&' => here = self.word(here, "and").or_else(|| self.word(here, "y"))?,
                _ => {
                    let seen = if exact { self.raw(here) } else { self.at(here) };
                    if want == 'm' && seen == 'r' && self.at(here + 1) == 'n' && long {
                        misread += 1;
                        here += 1;
                    } else if seen != want {
                        if !long || !looks_like(seen, want) {
                            return None;
                        }
                        misread += 1;
                        if misread > MISREAD_MOST {
                            return None;
                        }
                    }
                    here += 1;
                }
            }
            last = want;
        }
        let open = self.at(here).is_alphabetic() || (exact && self.at(here) == '-');
        if open && !(last == '.' && self.before(here) == '.') {
            return None;
        }
        Some((here, misread > 0))
    }
}

/// A name made ready for matching: lower case and without accents, upper case
/// throughout where case counts. A period may be missing in the text, `&` is
/// also `and`, an apostrophe is free.
pub struct Name {
    letters: Vec<char>,
    /// It counts only in capitals.
    pub exact: bool,
    /// It is long enough to be known with a letter misread.
    long: bool,
    /// It has several periods: "INA." ends a sentence, "I.N.A." a name.
    dotted: bool,
}

impl Name {
    /// Makes a name ready.
    pub fn of(name: &str) -> Name {
        let exact = !name.chars().any(char::is_lowercase);
        Name {
            letters: name
                .chars()
                .map(|letter| if exact { letter } else { plain(letter) })
                .collect(),
            exact,
            long: name.len() >= MISREAD_FROM && !exact,
            dotted: name.matches('.').count() > 1,
        }
    }
}

/// True for letters that a scanner takes for one another.
fn looks_like(seen: char, want: char) -> bool {
    match want {
        'i' | 'l' => matches!(seen, '1' | 'l' | 'i' | '|' | '!'),
        'o' => matches!(seen, '0'),
        's' => matches!(seen, '5' | '$'),
        'e' => matches!(seen, 'c'),
        'c' => matches!(seen, 'e'),
        _ => false,
    }
}

fn glyphs(text: &str) -> Vec<Glyph> {
    let mut out = Vec::with_capacity(text.len());
    for (start, raw) in text.char_indices() {
        let end = start + raw.len_utf8();
        if raw.is_ascii() {
            let raw = if raw.is_ascii_whitespace() && raw != '\n' {
                ' '
            } else {
                raw
            };
            out.push(Glyph {
                folded: raw.to_ascii_lowercase(),
                raw,
                start,
                end,
            });
            continue;
        }
        let even = match raw {
            '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{200e}' | '\u{200f}' => continue,
            // A soft hyphen is kept for `join_lines`, which drops it.
            '\u{ad}' => raw,
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{2033}' => '"',
            '\u{2010}' | '\u{2011}' => '-',
            '\u{2012}'..='\u{2015}' | '\u{2212}' => '–',
            '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            _ if raw.is_whitespace() => ' ',
            _ => raw,
        };
        for ligature in match even {
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬀ' => "ff",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            _ => "",
        }
        .chars()
        {
            out.push(Glyph {
                folded: ligature,
                raw: ligature,
                start,
                end,
            });
        }
        if !('ﬀ'..='ﬄ').contains(&even) {
            out.push(Glyph {
                folded: plain(even),
                raw: even,
                start,
                end,
            });
        }
    }
    // A combining accent (decomposed text) belongs to the letter before it.
    let mut joined: Vec<Glyph> = Vec::with_capacity(out.len());
    for glyph in out {
        match joined.last_mut() {
            Some(last) if ('\u{300}'..='\u{36f}').contains(&glyph.raw) => last.end = glyph.end,
            _ => joined.push(glyph),
        }
    }
    joined
}

/// Lower case, without the accents of Spanish and its neighbors.
fn plain(letter: char) -> char {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    match lower {
        'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        _ => lower,
    }
}

/// Joins words that were broken over a line end; takes soft hyphens out.
fn join_lines(glyphs: &[Glyph]) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    let mut here = 0;
    while here < glyphs.len() {
        let glyph = glyphs[here];
        let blank = |place: &usize| {
            glyphs
                .get(*place)
                .is_some_and(|next| next.raw == ' ' || next.raw == '\n')
        };
        if glyph.raw == '\u{ad}' || glyph.raw == '-' {
            let mut next = here + 1;
            let mut lines = 0;
            while blank(&next) {
                lines += usize::from(glyphs[next].raw == '\n');
                next += 1;
            }
            let after = glyphs.get(next).map_or('\0', |next| next.raw);
            let before = out.last().map_or('\0', |last: &Glyph| last.raw);
            if glyph.raw == '\u{ad}' {
                here = if lines == 1 { next } else { here + 1 };
                continue;
            }
            if lines == 1 && before.is_alphabetic() && after.is_lowercase() {
                here = next;
                continue;
            }
            if lines == 1 && before.is_alphanumeric() && after.is_ascii_digit() {
                out.push(glyph);
                here = next;
                continue;
            }
        }
        out.push(glyph);
        here += 1;
    }
    out
}

/// Takes the spaces out of `1 9  U . S . C .`, and evens out all others.
fn join_spaced(glyphs: &[Glyph]) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    let blank = |place: usize| {
        glyphs
            .get(place)
            .is_none_or(|glyph| glyph.raw == ' ' || glyph.raw == '\n')
    };
    let push_space = |out: &mut Vec<Glyph>, glyph: &Glyph| {
        if out.last().is_some_and(|last| last.raw != ' ') {
            out.push(Glyph {
                folded: ' ',
                raw: ' ',
                ..*glyph
            });
        }
    };
    let mut here = 0;
    while here < glyphs.len() {
        if blank(here) {
            push_space(&mut out, &glyphs[here]);
            here += 1;
            continue;
        }
        let alone =
            |place: usize| !blank(place) && blank(place + 1) && (place == 0 || blank(place - 1));
        if alone(here) {
            let mut run = vec![here];
            let mut next = here + 1;
            loop {
                let mut gap = next;
                while gap < glyphs.len() && blank(gap) && gap - next < 4 {
                    gap += 1;
                }
                if gap >= glyphs.len() || !alone(gap) {
                    break;
                }
                run.push(gap);
                next = gap + 1;
            }
            if run.len() >= SPACED_RUN {
                let mut last = here;
                for &place in &run {
                    if place > last + 2 || glyphs[place - usize::from(place > 0)].raw == '\n' {
                        push_space(&mut out, &glyphs[place - 1]);
                    }
                    out.push(glyphs[place]);
                    last = place;
                }
                here = last + 1;
                continue;
            }
        }
        while here < glyphs.len() && !blank(here) {
            out.push(glyphs[here]);
            here += 1;
        }
    }
    out
}
