//! A golden folder: its papers, and what is printed on them.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

/// One folder of `tests/notices`.
pub struct Folder {
    pub name: String,
    pub path: PathBuf,
    pub expected: Expected,
}

/// `expected.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// What the paper is there to prove.
    #[allow(dead_code)]
    about: String,
    /// What a reader of the test should know besides.
    #[serde(default)]
    #[allow(dead_code)]
    note: String,
    pub origin: Origin,
    pub text: Text,
    /// In the order in which they are given to the program.
    pub files: Vec<String>,
    /// Of the notice; left out where two readers could differ.
    pub languages: Option<Vec<String>>,
    pub must_flag: Vec<String>,
    /// Flags that a careful reader may raise or not.
    #[serde(default)]
    pub may_flag: Vec<String>,
    /// Parts of the report that are not compared.
    #[serde(default)]
    pub unscored: Vec<String>,
    pub options: Options,
    pub file_by: FileBy,
    #[serde(default)]
    pub deadlines: Vec<Deadline>,
    #[serde(default)]
    pub documents: Vec<Document>,
    /// By the report's names; a field that is not here is not compared.
    #[serde(default)]
    pub fields: BTreeMap<String, Field>,
}

/// Where a paper is from. Never a client's.
#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Made,
}

/// How the words of a paper can be had.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Text {
    Native,
    Scan,
    Mixed,
}

impl Text {
    pub fn name(self) -> &'static str {
        match self {
            Text::Native => "text",
            Text::Scan => "scan",
            Text::Mixed => "mixed",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    pub received: Option<toml::value::Datetime>,
    pub as_of: Option<toml::value::Datetime>,
}

/// The one date; none where nothing is due or a person must be asked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileBy {
    pub date: Option<toml::value::Datetime>,
    pub status: String,
    pub certain: Option<bool>,
    pub latest: Option<toml::value::Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    pub basis: String,
    pub stated: toml::value::Datetime,
    pub safe: toml::value::Datetime,
    /// Of the provider's own windows `file_by.latest` is compared.
    #[allow(dead_code)]
    latest: toml::value::Datetime,
}

/// Which pages are what.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub kind: String,
    pub file: usize,
    pub first_page: u32,
    pub last_page: u32,
}

/// One fact: its value or values, or that the paper does not say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    value: Option<toml::Value>,
    values: Option<Vec<toml::Value>>,
    #[serde(default)]
    pub absent: bool,
    /// The words on the paper; those of a finding must hold them or be among them.
    /// More than one where the paper says it more than once.
    #[serde(default, deserialize_with = "one_or_more")]
    pub quote: Vec<String>,
    /// Other answers that are as good.
    accept: Option<toml::Value>,
    /// Of a list: what may be found besides.
    #[serde(default)]
    pub optional: Vec<String>,
    /// Of a window: parts that are not compared.
    #[serde(default)]
    pub unscored: Vec<String>,
}

fn one_or_more<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Words {
        One(String),
        More(Vec<String>),
    }
    Ok(match Words::deserialize(from)? {
        Words::One(words) => vec![words],
        Words::More(many) => many,
    })
}

impl Field {
    pub fn value(&self) -> Value {
        self.value.as_ref().map_or(Value::Null, json)
    }

    pub fn is_list(&self) -> bool {
        self.values.is_some()
    }

    pub fn values(&self) -> Vec<Value> {
        self.values.iter().flatten().map(json).collect()
    }

    pub fn accept(&self) -> Value {
        self.accept.as_ref().map_or(Value::Null, json)
    }

    /// The other answers, each a value, or for a list each a list.
    pub fn accepted(&self) -> Vec<Value> {
        match self.accept() {
            Value::Array(many) => many,
            _ => Vec::new(),
        }
    }
}

/// A value of TOML as one of JSON; a day becomes its text.
pub fn json(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::from(text.as_str()),
        toml::Value::Integer(number) => Value::from(*number),
        toml::Value::Float(number) => Value::from(*number),
        toml::Value::Boolean(answer) => Value::from(*answer),
        toml::Value::Datetime(day) => Value::from(day.to_string()),
        toml::Value::Array(many) => many.iter().map(json).collect(),
        toml::Value::Table(table) => table
            .iter()
            .map(|(key, one)| (key.clone(), json(one)))
            .collect(),
    }
}

/// Every folder that holds an `expected.toml`, by name.
pub fn folders(notices: &Path) -> Vec<Folder> {
    let entries = std::fs::read_dir(notices).expect("tests/notices");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry of tests/notices").path())
        .filter(|path| path.join("expected.toml").is_file())
        .collect();
    paths.sort();
    let folder = |path: PathBuf| {
        let file = path.join("expected.toml");
        let text = std::fs::read_to_string(&file).expect("expected.toml");
        let expected: Expected =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert!(
            expected.origin == Origin::Made,
            "{}: papers are made, never a client's",
            file.display()
        );
        let name = path.file_name().expect("a name").to_string_lossy();
        Folder {
            name: name.into_owned(),
            path,
            expected,
        }
    };
    paths.into_iter().map(folder).collect()
}
