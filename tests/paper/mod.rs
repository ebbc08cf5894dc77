//! Makes small PDFs of plain text, so that no paper of a client is ever needed.

use lopdf::Document;
use lopdf::Object;
use lopdf::Stream;
use lopdf::dictionary;

/// A paper with these lines, one page of them after the other, 44 lines a page.
///
/// A line that begins with `# ` is set larger.
pub fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let font = |name: &str| {
        dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => name,
            "Encoding" => "WinAnsiEncoding",
        }
    };
    let regular = document.add_object(font("Helvetica"));
    let bold = document.add_object(font("Helvetica-Bold"));
    let fonts = dictionary! { "F1" => regular, "F2" => bold };
    let resources = document.add_object(dictionary! { "Font" => fonts });
    let kids: Vec<Object> = lines
        .chunks(44)
        .map(|lines| {
            let content = Stream::new(dictionary! {}, content(lines));
            let content = document.add_object(content);
            let page = document.add_object(dictionary! {
                "Type" => "Page", "Parent" => pages, "Contents" => content,
                "Resources" => resources,
                "MediaBox" => vec![0.into(), 0.into(), 612.into(), 792.into()],
            });
            page.into()
        })
        .collect();
    let count = kids.len() as i64;
    let tree = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    document.objects.insert(pages, tree.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF in memory");
    bytes
}

fn content(lines: &[&str]) -> Vec<u8> {
    let mut content = b"BT 15 TL 72 728 Td\n".to_vec();
    for line in lines {
        let (font, text) = match line.strip_prefix("# ") {
            Some(title) => ("/F2 13 Tf", title),
            None => ("/F1 10.5 Tf", *line),
        };
        content.extend_from_slice(format!("{font} (").as_bytes());
        for letter in text.chars() {
            match letter {
                '(' | ')' | '\\' => content.extend_from_slice(&[b'\\', letter as u8]),
                // The section sign and the accents of Spanish stand where Latin-1 has them.
                '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{ff}' => content.push(letter as u32 as u8),
                other => panic!("the sample font has no {other:?}"),
            }
        }
        content.extend_from_slice(b") Tj T*\n");
    }
    content.extend_from_slice(b"ET\n");
    content
}

/// The notice of `examples/notice.pdf`.
pub const NOTICE: &[&str] = &[
    "# Harborline",
    "Harborline Legal Support <legal-notices@harborline.example>",
    "",
    "Date: Wednesday, November 5, 2025",
    "To: river.watch.24@example.org",
    "Subject: Legal process about your Harborline account [reference 7-104471]",
    "",
    "Hello,",
    "",
    "Harborline has received a summons from Homeland Security Investigations that",
    "demands information about your account @river_watch_24. The summons was issued",
    "under 19 U.S.C. § 1509 and asks for your name, your address, the telephone number",
    "on file, and the dates and IP addresses of your logins.",
    "",
    "We have not given any information to the agency. If you want to object, you must",
    "send us a file-stamped copy of a motion to quash within 10 days from the date of",
    "this notice. Send it as a reply to this message. If we do not receive it by then,",
    "we will give the agency the information that the summons demands.",
    "",
    "We cannot give legal advice. You may wish to talk to an attorney.",
    "",
    "Harborline Legal Support",
];

/// The summons of `examples/summons.pdf`.
pub const SUMMONS: &[&str] = &[
    "# DEPARTMENT OF HOMELAND SECURITY",
    "Homeland Security Investigations",
    "",
    "# SUMMONS TO APPEAR AND/OR PRODUCE RECORDS",
    "",
    "Summons number: HSI-EX-2025-000417",
    "To: Harborline, Inc., Custodian of Records",
    "",
    "Pursuant to 19 U.S.C. § 1509 you are hereby commanded to produce the records",
    "described below on or before November 24, 2025.",
    "",
    "Records required: subscriber name, address, telephone number, login dates and",
    "IP addresses for the account @river_watch_24 for the period January 1, 2025",
    "through October 20, 2025.",
    "",
    "You are requested not to disclose the existence of this summons.",
    "",
    "Date of issue: October 27, 2025",
    "Signature: P. Example",
    "Name and title: P. Example, Special Agent in Charge",
];
