//! Prints how a PDF is read: `block row x0 y0 | text` for each line, or all of it with `--json`; with `--flow`
//! the running text that the recognizers see.

use quash::document::flow::Flow;
use quash::ingest::read_paper;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let json = arguments.iter().any(|a| a == "--json");
    let Some(path) = arguments.iter().find(|a| !a.starts_with("--")) else {
        eprintln!("usage: words [--json|--flow] FILE.pdf [PASSWORD]");
        return ExitCode::from(2);
    };
    let password = arguments.iter().filter(|a| !a.starts_with("--")).nth(1);
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(3);
        }
    };
    std::panic::set_hook(Box::new(|_| {}));
    let reading = match read_paper(&bytes, password.map(String::as_str)) {
        Ok(reading) => reading,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(3);
        }
    };
    if json {
        match serde_json::to_string_pretty(&reading) {
            Ok(text) => println!("{text}"),
            Err(error) => eprintln!("{error}"),
        }
        return ExitCode::SUCCESS;
    }
    if arguments.iter().any(|a| a == "--flow") {
        println!("{}", Flow::of(0, &reading.pages).low());
        return ExitCode::SUCCESS;
    }
    for remark in &reading.remarks {
        println!("# {remark:?}");
    }
    for page in &reading.pages {
        println!(
            "## page {} {:.0} x {:.0} {:?}",
            page.number, page.width, page.height, page.source
        );
        for remark in &page.remarks {
            println!("# {remark:?}");
        }
        for line in &page.lines {
            let Some(area) = line.area() else { continue };
            println!(
                "{:3} {:3} {:6.1} {:6.1} | {}",
                line.block,
                line.row,
                area.x0,
                area.y0,
                line.text()
            );
        }
    }
    ExitCode::SUCCESS
}
