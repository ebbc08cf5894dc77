//! Opens PDFs as the program does, OCR included, and prints their pages: lines of text, or JSON.

use quash::ingest::Limits;
use quash::ingest::Source;
use quash::ingest::child;
use quash::ingest::open_all;
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some(child::SUBCOMMAND) {
        return child::run();
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let json = arguments.iter().any(|a| a == "--json");
    let files: Vec<&String> = arguments.iter().filter(|a| !a.starts_with("--")).collect();
    if files.is_empty() {
        eprintln!("usage: papers [--json] FILE.pdf ...");
        return ExitCode::from(2);
    }
    let sources = files.iter().map(|f| Source::Path((*f).into())).collect();
    let mut code = ExitCode::SUCCESS;
    for (file, result) in files
        .iter()
        .zip(open_all(sources, &Limits::default(), None))
    {
        let paper = match result {
            Ok(paper) => paper,
            Err(error) => {
                eprintln!("{file}: {error}");
                code = ExitCode::from(3);
                continue;
            }
        };
        if json {
            match serde_json::to_string(&paper) {
                Ok(text) => println!("{text}"),
                Err(error) => eprintln!("{file}: {error}"),
            }
            continue;
        }
        for page in &paper.pages {
            println!("## {file} page {} {:?}", page.number, page.source);
            for remark in &page.remarks {
                println!("# {remark:?}");
            }
            for line in &page.lines {
                println!("{}", line.text());
            }
        }
    }
    code
}
