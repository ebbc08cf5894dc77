//! Numbers in words and digits, English and Spanish, up to ninety-nine in words.

/// A pattern for a number in words, without groups. Text in lower case.
pub const IN_WORDS: &str = concat!(
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?",
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen",
    r"|zero|one|two|three|four|five|six|seven|eight|nine|ten",
    r"|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y (?:uno|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?",
    r"|veinti(?:uno|una|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)|veinte|dieci(?:seis|siete|ocho|nueve)",
    r"|once|doce|trece|catorce|quince|uno|una|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)",
);

const EN: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const EN_TENS: &[&str] = &[
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const ES: &[&str] = &[
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciseis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidos",
    "veintitres",
    "veinticuatro",
    "veinticinco",
    "veintiseis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];
const ES_TENS: &[&str] = &[
    "veinte",
    "treinta",
    "cuarenta",
    "cincuenta",
    "sesenta",
    "setenta",
    "ochenta",
    "noventa",
];
const EN_ORDINALS: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// A pattern for an ordinal day of the month in words, without groups.
pub const ORDINAL_IN_WORDS: &str = concat!(
    r"(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|twentieth",
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth",
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)",
);

/// The number that digits or words stand for.
pub fn value(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    match text {
        "a" | "an" | "un" | "una" => return Some(1),
        _ => {}
    }
    let at = |list: &[&str], word: &str| list.iter().position(|w| *w == word).map(|n| n as u32);
    if let Some(n) = at(EN, text).or_else(|| at(ES, text)) {
        return Some(n);
    }
    if text == "veintiun" || text == "veintiuna" {
        return Some(21);
    }
    let tens = |word: &str| {
        at(EN_TENS, word)
            .or_else(|| at(ES_TENS, word))
            .map(|n| (n + 2) * 10)
    };
    if let Some(n) = tens(text) {
        return Some(n);
    }
    let (ten, one) = text
        .split_once(" y ")
        .or_else(|| text.split_once(['-', ' ']))?;
    let one = match one.trim() {
        "un" | "una" => 1,
        one => at(EN, one)
            .or_else(|| at(ES, one))
            .filter(|n| (1..10).contains(n))?,
    };
    Some(tens(ten.trim())? + one)
}

/// The number that an ordinal in words stands for.
pub fn ordinal(text: &str) -> Option<u32> {
    let at = |word: &str| {
        EN_ORDINALS
            .iter()
            .position(|w| *w == word)
            .map(|n| n as u32 + 1)
    };
    match text {
        "thirtieth" => Some(30),
        "primero" => Some(1),
        _ => at(text).or_else(|| {
            let (ten, one) = text.split_once(['-', ' '])?;
            let ten = match ten {
                "twenty" => 20,
                "thirty" => 30,
                _ => return None,
            };
            Some(ten + at(one)?)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_digits_give_their_number() {
        let table = [
            ("7", 7),
            ("ten", 10),
            ("fourteen", 14),
            ("twenty-one", 21),
            ("forty five", 45),
            ("diez", 10),
            ("quince", 15),
            ("veintiun", 21),
            ("treinta y un", 31),
            ("a", 1),
        ];
        for (text, number) in table {
            assert_eq!(value(text), Some(number), "{text}");
        }
        assert_eq!(value("tenant"), None);
        assert_eq!(ordinal("twenty-second"), Some(22));
    }
}
