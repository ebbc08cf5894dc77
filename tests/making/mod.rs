//! PDFs made by hand for the tests: plain ones, and some no honest program would write.

#![allow(dead_code)]

use lopdf::Dictionary;
use lopdf::Stream;

/// A PDF of these numbered objects, with the catalog as object 1.
pub fn pdf(objects: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut places = Vec::new();
    for (number, body) in objects {
        places.push((*number, out.len()));
        out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        out.extend_from_slice(body);
        out.extend_from_slice(b"\nendobj\n");
    }
    let start = out.len();
    let size = objects
        .iter()
        .map(|(number, _)| number + 1)
        .max()
        .unwrap_or(1);
    out.extend_from_slice(b"xref\n0 1\n0000000000 65535 f \n");
    for (number, place) in places {
        out.extend_from_slice(format!("{number} 1\n{place:010} 00000 n \n").as_bytes());
    }
    out.extend_from_slice(
        format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").as_bytes(),
    );
    out
}

/// A stream with these entries and bytes.
pub fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = format!("<< {entries} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    out.extend_from_slice(bytes);
    out.extend_from_slice(b"\nendstream");
    out
}

/// A stream of these bytes, deflated.
pub fn deflated(entries: &str, bytes: Vec<u8>) -> Vec<u8> {
    let mut packed = Stream::new(Dictionary::new(), bytes);
    packed.compress().expect("deflate");
    stream(&format!("{entries} /Filter /FlateDecode"), &packed.content)
}

/// One page with this content; `page` adds entries to it, `more` adds objects from 10 on.
/// Font F1 is Helvetica.
pub fn page(content: &[u8], page: &str, resources: &str, more: Vec<(u32, Vec<u8>)>) -> Vec<u8> {
    let mut objects = vec![
        (1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()),
        (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec()),
        (
            3,
            format!(
                "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> {page} >>"
            )
            .into_bytes(),
        ),
        (4, stream("", content)),
        (
            5,
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
        ),
    ];
    objects.extend(more);
    pdf(&objects)
}

/// Letter paper, upright.
pub const LETTER: &str = "/MediaBox [0 0 612 792]";

/// Content that sets a line in Helvetica, its baseline starting at `x`, `y` from below.
pub fn line(text: &str, x: f32, y: f32, size: f32) -> String {
    format!("BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n")
}
