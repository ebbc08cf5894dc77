//! What a font says its codes mean: its ToUnicode table.
//!
//! Read here, and not by `pdf-extract`, because a hostile table can name four
//! thousand million codes in one line. Ranges are kept as ranges and only asked
//! about codes that a page shows. Never fails: what makes no sense is skipped.

use crate::ingest::limits;
use crate::ingest::pdf;
use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use std::collections::HashMap;

/// Entries kept of one table.
const ENTRIES: usize = 70_000;

/// Codes and the text they stand for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CharacterMap {
    single: HashMap<u32, Vec<u16>>,
    ranges: Vec<(u32, u32, Vec<u16>)>,
    identity: bool,
}

impl CharacterMap {
    /// The table of a font; `None` when it has none that can be read.
    pub fn of_font(doc: &Document, font: &Dictionary) -> Option<CharacterMap> {
        match pdf::value(doc, font, b"ToUnicode")? {
            Object::Stream(stream) => Some(CharacterMap::read(
                &pdf::open_stream(stream, limits::CHARACTER_MAP_BYTES).ok()?,
            )),
            Object::Name(name) if name.starts_with(b"Identity") => Some(CharacterMap {
                identity: true,
                ..CharacterMap::default()
            }),
            _ => None,
        }
    }

    /// The table as it is written.
    pub fn read(bytes: &[u8]) -> CharacterMap {
        let mut map = CharacterMap::default();
        let mut tokens = Tokens { rest: bytes };
        let mut kept = 0;
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(b"beginbfchar") => {
                    while let (Some(Token::Hex(code)), Some(Token::Hex(text))) =
                        (tokens.next(), tokens.peek())
                    {
                        tokens.next();
                        kept += 1;
                        if kept > ENTRIES {
                            return map;
                        }
                        map.single.insert(number(&code), units(&text));
                    }
                }
                Token::Word(b"beginbfrange") => {
                    while let (Some(Token::Hex(low)), Some(Token::Hex(high))) =
                        (tokens.next(), tokens.peek())
                    {
                        tokens.next();
                        kept += 1;
                        if kept > ENTRIES {
                            return map;
                        }
                        let (low, high) = (number(&low), number(&high));
                        match tokens.next() {
                            Some(Token::Hex(text)) => map.ranges.push((low, high, units(&text))),
                            Some(Token::Open) => {
                                let mut code = low;
                                while let Some(Token::Hex(text)) = tokens.next() {
                                    kept += 1;
                                    if code <= high && kept <= ENTRIES {
                                        map.single.insert(code, units(&text));
                                    }
                                    code = code.saturating_add(1);
                                }
                            }
                            _ => break,
                        }
                    }
                }
                _ => {}
            }
        }
        map
    }

    /// What a code stands for.
    pub fn text(&self, code: u32) -> Option<String> {
        if self.identity {
            return char::from_u32(code).map(String::from);
        }
        if let Some(units) = self.single.get(&code) {
            return decode(units);
        }
        let (low, _, units) = self
            .ranges
            .iter()
            .find(|(low, high, _)| (*low..=*high).contains(&code))?;
        let mut units = units.clone();
        let last = units.last_mut()?;
        *last = last.wrapping_add(u16::try_from(code - low).ok()?);
        decode(&units)
    }
}

fn decode(units: &[u16]) -> Option<String> {
    String::from_utf16(units)
        .ok()
        .filter(|text| !text.is_empty())
}

fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .take(4)
        .fold(0, |sum, &byte| sum << 8 | u32::from(byte))
}

fn units(bytes: &[u8]) -> Vec<u16> {
    match bytes {
        [one] => vec![u16::from(*one)],
        more => more
            .chunks_exact(2)
            .take(16)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
            .collect(),
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Token<'a> {
    Hex(Vec<u8>),
    Open,
    Close,
    Word(&'a [u8]),
}

#[derive(Clone)]
struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    fn peek(&self) -> Option<Token<'a>> {
        self.clone().next()
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let start = self
                .rest
                .iter()
                .position(|b| !b.is_ascii_whitespace() && *b != 0)?;
            self.rest = &self.rest[start..];
            let first = *self.rest.first()?;
            match first {
                b'%' => {
                    let end = self
                        .rest
                        .iter()
                        .position(|b| matches!(b, b'\n' | b'\r'))
                        .unwrap_or(self.rest.len());
                    self.rest = &self.rest[end..];
                }
                b'<' if self.rest.get(1) == Some(&b'<') => self.rest = &self.rest[2..],
                b'>' | b'(' | b')' | b'{' | b'}' => self.rest = &self.rest[1..],
                b'[' => {
                    self.rest = &self.rest[1..];
                    return Some(Token::Open);
                }
                b']' => {
                    self.rest = &self.rest[1..];
                    return Some(Token::Close);
                }
                b'<' => {
                    let end = self
                        .rest
                        .iter()
                        .position(|b| *b == b'>')
                        .unwrap_or(self.rest.len());
                    let digits: Vec<u8> = self.rest[1..end]
                        .iter()
                        .filter_map(|&b| char::from(b).to_digit(16))
                        .map(|d| d as u8)
                        .collect();
                    self.rest = &self.rest[(end + 1).min(self.rest.len())..];
                    let pair = |pair: &[u8]| pair[0] << 4 | pair.get(1).copied().unwrap_or(0);
                    return Some(Token::Hex(digits.chunks(2).map(pair).collect()));
                }
                _ => {
                    let stop = |b: &u8| {
                        b.is_ascii_whitespace()
                            || matches!(b, b'<' | b'>' | b'[' | b']' | b'(' | b')')
                    };
                    let end = self.rest[1..]
                        .iter()
                        .position(stop)
                        .map_or(self.rest.len(), |end| end + 1);
                    let (word, rest) = self.rest.split_at(end);
                    self.rest = rest;
                    return Some(Token::Word(word));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_codes_ranges_and_lists_are_read() {
        let map = CharacterMap::read(
            b"2 beginbfchar <0003> <0020> <24> <00660069> endbfchar \
              2 beginbfrange <0041> <0043> <0061> <0050> <0051> [<0078> <0079>] endbfrange",
        );
        assert_eq!(map.text(3).as_deref(), Some(" "));
        assert_eq!(map.text(0x24).as_deref(), Some("fi"));
        assert_eq!(map.text(0x43).as_deref(), Some("c"));
        assert_eq!(map.text(0x51).as_deref(), Some("y"));
        assert_eq!(map.text(0x52), None);
    }

    #[test]
    fn a_range_of_all_codes_costs_nothing() {
        let map = CharacterMap::read(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange");
        assert_eq!(map.text(1).as_deref(), Some("B"));
        assert_eq!(map.text(0xFFFF_FFFF), None);
    }

    #[test]
    fn garbage_is_skipped() {
        let map = CharacterMap::read(b"beginbfchar <zz <> <<>> endbfchar ((( [ <41");
        assert_eq!(map, CharacterMap::read(b""));
    }
}
