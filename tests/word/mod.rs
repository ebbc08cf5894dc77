//! Word files read back.

/// The words of a Word file, read back by another reader than the one that wrote it.
pub fn words(docx: &[u8]) -> String {
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(docx)).expect("a Word file");
    let mut xml = String::new();
    let mut document = file.by_name("word/document.xml").expect("a document");
    std::io::Read::read_to_string(&mut document, &mut xml).expect("UTF-8");
    let mut text = String::new();
    for part in xml.split('<').skip(1) {
        let (tag, after) = part.split_once('>').expect("whole tags");
        if tag.starts_with("/w:p") {
            text.push('\n');
        }
        if tag.starts_with("w:t ") || tag == "w:t" {
            text.push_str(after);
        }
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}
