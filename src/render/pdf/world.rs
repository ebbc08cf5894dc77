//! All that a template can see: itself, the house's style, its facts and the fonts compiled in.
//!
//! No folder, no package, no network, no clock.

use std::path::PathBuf;
use std::sync::OnceLock;
use typst::Library;
use typst::LibraryExt;
use typst::World;
use typst::diag::FileError;
use typst::diag::FileResult;
use typst::foundations::Bytes;
use typst::foundations::Datetime;
use typst::foundations::Duration;
use typst::syntax::FileId;
use typst::syntax::RootedPath;
use typst::syntax::Source;
use typst::syntax::VirtualPath;
use typst::syntax::VirtualRoot;
use typst::text::Font;
use typst::text::FontBook;
use typst::utils::LazyHash;

/// The templates with the names they know each other by.
const TEMPLATES: &[(&str, &str)] = &[
    (
        "house.typ",
        include_str!("../../../templates/pdf/house.typ"),
    ),
    (
        "sheet.typ",
        include_str!("../../../templates/pdf/sheet.typ"),
    ),
    (
        "draft.typ",
        include_str!("../../../templates/pdf/draft.typ"),
    ),
];

/// The name under which a template finds its facts.
const FACTS: &str = "facts.json";

/// The families that the templates set; the rest of the bundle is for mathematics.
const FAMILIES: &[&str] = &["Libertinus Serif", "DejaVu Sans Mono"];

/// What is the same for every paper, made once.
pub(in crate::render::pdf) struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
}

impl Shop {
    pub(in crate::render::pdf) fn open() -> &'static Shop {
        static SHOP: OnceLock<Shop> = OnceLock::new();
        SHOP.get_or_init(|| {
            let fonts = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data)));
            let fonts: Vec<Font> = fonts
                .filter(|font| FAMILIES.contains(&font.info().family.as_str()))
                .collect();
            let source = |(name, text): &(&str, &str)| Source::new(id(name), (*text).to_owned());
            Shop {
                library: LazyHash::new(Library::default()),
                book: LazyHash::new(FontBook::from_fonts(&fonts)),
                sources: TEMPLATES.iter().map(source).collect(),
                fonts,
            }
        })
    }

    /// Whether one of the fonts has this letter.
    pub(in crate::render::pdf) fn has(&self, letter: char) -> bool {
        let mut fonts = self.fonts.iter();
        fonts.any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}

/// The world of one paper.
pub(in crate::render::pdf) struct Press {
    shop: &'static Shop,
    main: FileId,
    facts: Bytes,
}

impl Press {
    pub(in crate::render::pdf) fn new(template: &str, facts: String) -> Press {
        Press {
            shop: Shop::open(),
            main: id(template),
            facts: Bytes::from_string(facts),
        }
    }
}

/// The name of a file that only this press knows.
fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut sources = self.shop.sources.iter();
        let found = sources.find(|source| source.id() == id);
        found.cloned().ok_or_else(|| absent(id))
    }

    fn file(&self, file: FileId) -> FileResult<Bytes> {
        if file == id(FACTS) {
            return Ok(self.facts.clone());
        }
        self.source(file)
            .map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
