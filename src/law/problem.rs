//! What is wrong with a rule file, said so that its author can mend it.

use std::fmt;

/// One fault of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    /// What is wrong, and with which entry.
    pub what: String,
    /// What to do about it.
    pub hint: String,
}

/// Every fault of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    name: String,
    found: Vec<Problem>,
}

impl Problems {
    /// No fault yet, of the file with this name.
    pub fn of(name: &str) -> Problems {
        Problems {
            name: name.to_owned(),
            found: Vec::new(),
        }
    }

    /// Notes one fault; the list stays in the order of the file.
    pub fn add(&mut self, line: usize, what: impl Into<String>, hint: impl Into<String>) {
        let problem = Problem {
            line,
            what: what.into(),
            hint: hint.into(),
        };
        let place = self.found.partition_point(|known| known.line <= line);
        if !self.found.contains(&problem) {
            self.found.insert(place, problem);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// What the file is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn all(&self) -> &[Problem] {
        &self.found
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.found.iter().enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            write!(
                out,
                "{}:{}: {}\n  hint: {}",
                self.name, problem.line, problem.what, problem.hint
            )?;
        }
        Ok(())
    }
}
