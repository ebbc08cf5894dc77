//! The sheet as one HTML page that prints on letter paper: no script, nothing
//! fetched, a title that tells nothing of the client.

use crate::render::Error;
use crate::render::Format;
use crate::render::Manner;
use crate::sheet::IntakeSheet;
use crate::sheet::block::Block;
use crate::sheet::block::blocks;
use askama::Template;

pub const FORMAT: Format = Format {
    name: "html",
    extension: "html",
    media_type: "text/html; charset=utf-8",
    write,
};

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage {
    lang: &'static str,
    /// Generic: it shows in window lists and histories.
    title: String,
    articles: Vec<Article>,
}

/// One notice.
pub struct Article {
    pub title: String,
    pub sections: Vec<Section>,
}

/// A heading with what stands under it.
pub struct Section {
    pub id: String,
    /// What the style sheet calls it.
    pub class: &'static str,
    pub title: Option<String>,
    pub blocks: Vec<Block>,
}

fn write(sheets: &[IntakeSheet], _: &Manner) -> Result<Vec<u8>, Error> {
    let first = sheets.first();
    let all = sheets.len();
    let articles = sheets.iter().enumerate();
    let articles = articles.map(|(n, sheet)| article(n, all, sheet));
    let page = SheetPage {
        lang: first.map_or("en", |sheet| sheet.language.code()),
        title: first.map(title).unwrap_or_default(),
        articles: articles.collect(),
    };
    let mut html = page.render()?;
    html.push('\n');
    Ok(html.into_bytes())
}

fn title(sheet: &IntakeSheet) -> String {
    sheet.language.phrase("sheet.title", &[])
}

/// One notice of so many, set out for a page; `n` from 0.
pub fn article(n: usize, all: usize, sheet: &IntakeSheet) -> Article {
    let title = title(sheet);
    let title = if all > 1 {
        let (number, all) = ((n + 1).to_string(), all.to_string());
        let of = sheet
            .language
            .phrase("sheet.of", &[("n", &number), ("all", &all)]);
        format!("{title}: {of}")
    } else {
        title
    };
    Article {
        title,
        sections: sections(n, blocks(sheet)),
    }
}

fn sections(article: usize, blocks: Vec<Block>) -> Vec<Section> {
    let mut sections = vec![Section {
        id: String::new(),
        class: "first",
        title: None,
        blocks: Vec::new(),
    }];
    for block in blocks {
        match block {
            Block::Heading { id: name, title } => {
                let id = format!("n{}-{name}", article + 1);
                sections.push(Section {
                    class: name,
                    id,
                    title: Some(title),
                    blocks: Vec::new(),
                });
            }
            block => {
                if let Some(section) = sections.last_mut() {
                    section.blocks.push(block);
                }
            }
        }
    }
    sections
}
