//! The command line through the real binary: results, messages and exit codes.

mod paper;

use serde_json::Value;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;

fn quash(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quash"));
    command.args(arguments).output().expect("the binary runs")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn example(name: &str) -> String {
    format!("{}/examples/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn report(arguments: &[&str]) -> (i32, Value) {
    let output = quash(&[&["triage", "--format", "json"], arguments].concat());
    let report = serde_json::from_slice(&output.stdout).expect("JSON on the standard output");
    (code(&output), report)
}

/// `QUASH_ACCEPT=1 cargo test --test cli` makes them anew.
#[test]
fn the_examples_are_what_the_test_papers_make() {
    for (name, lines) in [
        ("notice.pdf", paper::NOTICE),
        ("summons.pdf", paper::SUMMONS),
    ] {
        let made = paper::pdf(lines);
        if std::env::var_os("QUASH_ACCEPT").is_some() {
            std::fs::write(example(name), &made).expect("the folder can be written");
        }
        assert!(
            std::fs::read(example(name)).is_ok_and(|kept| kept == made),
            "{name}"
        );
    }
}

/// The first sheet that anybody sees of this program.
#[test]
fn the_readme_begins_with_what_the_program_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).expect("the file");
    let shown = readme.split("```text\n").nth(1).expect("a sheet");
    let (shown, _) = shown.split_once("```").expect("its end");
    let papers = [&example("notice.pdf")[..], &example("summons.pdf")];
    let output = quash(&["triage", papers[0], papers[1], "--as-of", "2025-11-06"]);
    assert!(shown.lines().count() > 20);
    assert!(
        out(&output).starts_with(shown),
        "print it anew:\n{}",
        out(&output)
    );
}

#[test]
fn a_notice_and_its_summons_give_the_day_to_act_by() {
    let papers = [&example("notice.pdf")[..], &example("summons.pdf")];
    let (_, report) = report(&[papers[0], papers[1], "--as-of", "2025-11-06"]);
    assert_eq!(report["schema"], "quash.report/1");
    // Ten days from November 5 end on Saturday the 15th; the first day counted, on Friday the 14th.
    assert_eq!(report["file_by"]["date"], "2025-11-14");
    assert_eq!(report["file_by"]["days_left"], 8);
    assert_eq!(report["file_by"]["status"], "open");
    assert_eq!(report["agency"]["value"]["id"], "hsi");
    assert_eq!(report["documents"][1]["kind"], "process");
}

#[test]
fn text_on_a_pipe_has_the_date_first_and_no_color() {
    let output = quash(&["triage", &example("notice.pdf"), "--as-of", "2025-11-06"]);
    let sheet = out(&output);
    assert!(
        sheet
            .lines()
            .nth(1)
            .is_some_and(|it| it.contains("FRIDAY, NOVEMBER 14, 2025"))
    );
    assert!(!sheet.contains('\u{1b}'));
}

#[test]
fn spanish_is_chosen_by_the_option() {
    let sheet = out(&quash(&["triage", &example("notice.pdf"), "--lang", "es"]));
    assert!(sheet.contains("VIERNES 14 DE NOVIEMBRE DE 2025"));
}

#[test]
fn an_extra_paper_that_cannot_be_read_is_told_and_leaves_code_1() {
    let folder = folder("extra");
    let letter = folder.join("letter.bin");
    std::fs::write(&letter, [0, 1, 2]).expect("written");
    let notice = example("notice.pdf");
    let (code, report) = report(&[&notice, text(&letter), "--as-of", "2025-11-06"]);
    assert_eq!(code, 1);
    let review = report["review"].as_array().expect("a list");
    let told = |it: &&Value| {
        it["reason"]
            .as_str()
            .is_some_and(|it| it.contains("no paper that can be read"))
    };
    assert_eq!(review.iter().filter(told).count(), 1);
    assert_eq!(report["file_by"]["date"], "2025-11-14");
}

#[test]
fn with_no_paper_read_the_code_is_3_and_each_file_has_its_line() {
    let folder = folder("unread");
    let (letter, empty) = (folder.join("letter.bin"), folder.join("empty.pdf"));
    std::fs::write(&letter, [0, 1, 2]).expect("written");
    std::fs::write(&empty, "").expect("written");
    let output = quash(&["triage", text(&letter), text(&empty), "no-such.pdf"]);
    assert_eq!(code(&output), 3);
    assert_eq!(out(&output), "");
    let lines = err(&output);
    assert_eq!(lines.lines().count(), 3);
    for (name, line) in ["letter.bin", "empty.pdf", "no-such.pdf"]
        .iter()
        .zip(lines.lines())
    {
        assert!(line.contains(name) && line.contains(';'), "{line}");
    }
}

#[test]
fn each_reason_why_a_paper_is_not_read_is_told_with_what_to_do() {
    let folder = folder("reasons");
    let locked = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/papers/locked-aes-256.pdf"
    );
    let cut = folder.join("cut.pdf");
    let notice = std::fs::read(example("notice.pdf")).expect("the example");
    std::fs::write(&cut, &notice[..500]).expect("written");
    for (asked, told) in [
        (&[text(&folder)][..], "this is a folder; name the papers"),
        (&[locked], "locked and the password was not given; give it"),
        (
            &[locked, "--password", "no"],
            "does not open it; check the password",
        ),
        (&[text(&cut)], "is damaged"),
    ] {
        let output = quash(&[&["triage"], asked].concat());
        assert_eq!(code(&output), 3, "{asked:?}");
        let line = err(&output);
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(line.starts_with("quash: ") && line.contains(told), "{line}");
        assert!(line.contains(asked[0]), "{line}");
    }
}

#[test]
fn a_name_cannot_act_on_the_terminal() {
    let output = quash(&["triage", "\u{1b}[2Jgone.pdf"]);
    assert_eq!(code(&output), 3);
    assert!(!err(&output).contains('\u{1b}'));
    let output = quash(&["rules", "show", "\u{1b}[2J"]);
    assert_eq!(code(&output), 2);
    assert!(!err(&output).contains('\u{1b}'));
}

#[test]
fn a_command_line_that_is_not_understood_leaves_code_2() {
    let notice = example("notice.pdf");
    for wrong in [
        &["triage"][..],
        &["triage", &notice, "--received", "11/05/2025"],
        &["triage", &notice, "--as-of", "2025-02-29"],
        &["triage", &notice, "--court", "nowhere"],
        &["triage", &notice, "--format", "odt"],
        &["triage", &notice, "--lang", "fr"],
        &["triage", &notice, "--out", "sheet.odt"],
        &["man", "nothing"],
        &["guess"],
        &[],
    ] {
        let output = quash(wrong);
        assert_eq!(code(&output), 2, "{wrong:?}");
        assert!(!err(&output).is_empty(), "{wrong:?}");
        assert_eq!(out(&output), "", "{wrong:?}");
    }
    let output = quash(&["triage", &notice, "--received", "11/05/2025"]);
    assert!(err(&output).contains("2025-11-10"));
}

#[test]
fn a_rule_file_that_is_refused_leaves_code_4_with_every_problem() {
    let folder = folder("rules");
    let rules = folder.join("bad.toml");
    std::fs::write(&rules, "edition = 7\nsurprise = true\n").expect("written");
    for command in ["triage", "deadline"] {
        let notice = example("notice.pdf");
        let asked = match command {
            "triage" => vec!["triage", &notice],
            _ => vec!["deadline", "--trigger", "2025-11-05", "--days", "7"],
        };
        let output = quash(&[&asked[..], &["--rules", text(&rules)]].concat());
        assert_eq!(code(&output), 4);
        assert_eq!(out(&output), "");
        assert!(err(&output).contains("bad.toml"), "{}", err(&output));
    }
    let output = quash(&["triage", &example("notice.pdf"), "--rules", "no-such.toml"]);
    assert_eq!(code(&output), 4);
}

#[test]
fn a_result_that_cannot_be_written_leaves_code_5_and_nothing_behind() {
    let folder = folder("unwritten");
    let notice = example("notice.pdf");
    let output = quash(&[
        "triage",
        &notice,
        "--out",
        text(&folder.join("none/sheet.html")),
    ]);
    assert_eq!(code(&output), 5);
    assert!(err(&output).contains("sheet.html"));
    std::fs::create_dir(folder.join("taken")).expect("a folder");
    let output = quash(&["triage", &notice, "--out", text(&folder.join("taken"))]);
    assert_eq!(code(&output), 5);
    let left: Vec<_> = std::fs::read_dir(&folder).expect("a folder").collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn a_file_is_written_whole_and_for_its_owner_alone() {
    let folder = folder("written");
    for (name, begins) in [
        ("sheet.html", "<!DOCTYPE html>"),
        ("sheet.md", "# Intake sheet"),
        ("sheet.json", "{"),
        ("sheet.txt", "===="),
    ] {
        let path = folder.join(name);
        std::fs::write(&path, "older").expect("written");
        let output = quash(&["triage", &example("notice.pdf"), "--out", text(&path)]);
        assert!(code(&output) <= 1, "{}", err(&output));
        assert_eq!(out(&output), "");
        let written = std::fs::read_to_string(&path).expect("the file");
        assert!(written.starts_with(begins), "{name}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&path)
                .expect("the file")
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
    }
    assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 4);
}

/// A full disk, for whoever writes to it.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_code_5_whatever_was_asked() {
    let notice = example("notice.pdf");
    for asked in [
        &["triage", &notice][..],
        &["schema"],
        &["man"],
        &["completions", "bash"],
        &["rules", "list"],
        &["rules", "check"],
        &["rules", "show", "irs_7609"],
        &["deadline", "--trigger", "2025-11-05", "--days", "7"],
        &[
            "citations",
            concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"),
        ],
    ] {
        let full = std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .expect("the device");
        let mut command = Command::new(env!("CARGO_BIN_EXE_quash"));
        let output = command
            .args(asked)
            .stdout(full)
            .output()
            .expect("the binary runs");
        assert_eq!(code(&output), 5, "{asked:?}");
        assert_eq!(err(&output).lines().count(), 1, "{asked:?}");
    }
}

/// A file moved over a pipe, a device or a link would take its place.
#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_written_into_and_stays_what_it_is() {
    use std::os::unix::fs::FileTypeExt;
    let folder = folder("kept");
    let notice = example("notice.pdf");
    let kept = folder.join("kept.txt");
    let link = folder.join("link.txt");
    std::fs::write(&kept, "older").expect("written");
    std::os::unix::fs::symlink(&kept, &link).expect("a link");
    let output = quash(&["triage", &notice, "--out", text(&link)]);
    assert!(code(&output) <= 1, "{}", err(&output));
    assert!(link.is_symlink());
    let written = std::fs::read_to_string(&kept).expect("the file");
    assert!(written.starts_with("===="));

    let pipe = folder.join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo runs").success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).expect("what came through")
    });
    let output = quash(&["triage", &notice, "--out", text(&pipe)]);
    assert!(code(&output) <= 1, "{}", err(&output));
    let is_pipe = std::fs::metadata(&pipe).is_ok_and(|it| it.file_type().is_fifo());
    assert!(is_pipe);
    assert!(reader.join().expect("the reader").starts_with("===="));
}

#[test]
fn the_examples_of_the_help_work() {
    let mut tried = 0;
    for of in ["deadline", "rules"] {
        let help = out(&quash(&[of, "--help"]));
        let examples = help.lines().filter_map(|it| it.strip_prefix("  quash "));
        for example in examples {
            let output = quash(&example.split(' ').collect::<Vec<_>>());
            assert_eq!(code(&output), 0, "{example}: {}", err(&output));
            tried += 1;
        }
    }
    assert!(tried > 5);
}

#[test]
fn a_rule_file_may_be_named_before_the_command_or_after_it() {
    let rules = concat!(env!("CARGO_MANIFEST_DIR"), "/deadlines.toml");
    for asked in [
        ["--rules", rules, "rules", "list"],
        ["rules", "--rules", rules, "list"],
        ["rules", "list", "--rules", rules],
    ] {
        let output = quash(&asked);
        assert_eq!(code(&output), 0, "{asked:?}");
        assert!(out(&output).starts_with(rules), "{asked:?}");
    }
}

#[test]
fn help_teaches_by_example_and_names_every_format() {
    let help = out(&quash(&["--help"]));
    assert!(help.contains("quash triage notice.pdf"));
    assert!(help.contains("Exit codes"));
    let help = out(&quash(&["triage", "--help"]));
    for format in quash::render::FORMATS {
        assert!(help.contains(format.name), "{}", format.name);
    }
    for code in 0..=5 {
        assert!(
            out(&quash(&["--help"])).contains(&format!("  {code} ")),
            "{code}"
        );
    }
}

#[test]
fn the_shell_and_the_manual_know_every_command() {
    let completions = out(&quash(&["completions", "bash"]));
    let manual = out(&quash(&["man"]));
    for command in [
        "triage",
        "deadline",
        "citations",
        "rules",
        "schema",
        "completions",
        "man",
    ] {
        assert!(completions.contains(command), "{command}");
        assert!(manual.contains(command), "{command}");
        let page = quash(&["man", command]);
        assert_eq!(code(&page), 0, "{command}");
        // groff writes the hyphen of a name with a backslash.
        let page = out(&page).replace('\\', "");
        assert!(page.contains(&format!("quash-{command} - ")), "{page}");
    }
}

#[test]
fn a_report_is_what_the_schema_promises() {
    let schema = quash(&["schema"]);
    assert_eq!(code(&schema), 0);
    let schema: Value = serde_json::from_slice(&schema.stdout).expect("JSON");
    let notice = example("notice.pdf");
    let summons = example("summons.pdf");
    let (_, report) = report(&[&notice, &summons, "--received", "2025-11-06"]);
    let mut faults = Vec::new();
    fits(&report, &schema, &schema, "report", &mut faults);
    assert!(faults.is_empty(), "{faults:#?}");
    // And the check can fail.
    let mut wrong = report.clone();
    wrong["file_by"]["status"] = "soon".into();
    fits(&wrong, &schema, &schema, "report", &mut faults);
    assert_eq!(faults.len(), 1, "{faults:#?}");
}

#[test]
fn a_report_has_every_key_of_the_contract_in_its_order() {
    let (_, report) = report(&[&example("notice.pdf")]);
    let keys: Vec<&str> = report
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    let contract = [
        "schema",
        "as_of",
        "sources",
        "documents",
        "languages",
        "provider",
        "notice_date",
        "received_date",
        "process_kind",
        "agency",
        "issuing_office",
        "issuing_officer",
        "authorities",
        "references",
        "process_date",
        "return_date",
        "window",
        "other_windows",
        "accounts",
        "data_sought",
        "records_period",
        "nondisclosure",
        "disclosed",
        "challenge",
        "withdrawn",
        "deadlines",
        "file_by",
        "flags",
        "grounds",
        "review",
        "rules",
    ];
    assert_eq!(keys, contract);
    let finding = report["window"].as_object().expect("the window was found");
    for key in [
        "value",
        "quote",
        "file",
        "page",
        "boxes",
        "confidence",
        "origin",
        "alternatives",
    ] {
        assert!(finding.contains_key(key), "{key}");
    }
}

/// As much of JSON Schema as the contract uses.
fn fits(value: &Value, schema: &Value, root: &Value, at: &str, faults: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let target = root
            .pointer(name.trim_start_matches('#'))
            .expect("a definition");
        fits(value, target, root, at, faults);
    }
    if let Some(choices) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        let fitting = choices.iter().any(|choice| {
            let mut misfit = Vec::new();
            fits(value, choice, root, at, &mut misfit);
            misfit.is_empty()
        });
        if !fitting {
            faults.push(format!("{at}: fits none of the choices"));
        }
        return;
    }
    let is = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("no such type: {other}"),
    };
    let typed = match &schema["type"] {
        Value::String(kind) => is(kind),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).any(is),
        _ => true,
    };
    if !typed {
        faults.push(format!("{at}: is no {}", schema["type"]));
        return;
    }
    let named = schema["enum"]
        .as_array()
        .is_none_or(|all| all.contains(value));
    let constant = schema.get("const").is_none_or(|only| only == value);
    if !named || !constant {
        faults.push(format!("{at}: {value} is not allowed"));
    }
    if let Some(object) = value.as_object() {
        for key in schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            if !object.contains_key(key) {
                faults.push(format!("{at}.{key} is missing"));
            }
        }
        for (key, inner) in object.iter().filter(|_| schema["properties"].is_object()) {
            match schema["properties"].get(key) {
                Some(schema) => fits(inner, schema, root, &format!("{at}.{key}"), faults),
                None => faults.push(format!("{at}.{key} is not in the schema")),
            }
        }
    }
    if let (Some(items), Some(each)) = (value.as_array(), schema.get("items")) {
        for (n, item) in items.iter().enumerate() {
            fits(item, each, root, &format!("{at}[{n}]"), faults);
        }
    }
}

#[test]
fn a_batch_writes_one_line_for_every_paper_and_goes_on_where_it_was_stopped() {
    let folder = folder("batch");
    let (papers, results, table) = (
        folder.join("papers"),
        folder.join("results.jsonl"),
        folder.join("results.csv"),
    );
    std::fs::create_dir_all(papers.join("below")).expect("a folder");
    let copy = |to: &str| std::fs::copy(example("notice.pdf"), papers.join(to)).expect("copied");
    copy("a.pdf");
    copy("below/b.pdf");
    std::fs::write(papers.join("bad.bin"), [0, 1]).expect("written");
    let batch = |more: &[&str]| {
        let usual = [
            "batch",
            text(&papers),
            "--out",
            text(&results),
            "--as-of",
            "2025-11-06",
        ];
        quash(&[&usual[..], more].concat())
    };
    let first = batch(&["--csv", text(&table)]);
    assert_eq!(code(&first), 1, "{}", err(&first));
    assert!(out(&first).contains("3 papers, of which 1 could not be read"));
    let lines = |path: &Path| {
        let text = std::fs::read_to_string(path).expect("the lines");
        let lines: Vec<Value> = text
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        lines
    };
    let written = lines(&results);
    assert_eq!(written.len(), 3);
    let dated = written
        .iter()
        .filter(|line| line["reports"][0]["file_by"]["date"] == "2025-11-14");
    assert_eq!(dated.count(), 2);
    assert!(written.iter().any(|line| line["error"].is_string()));
    assert_eq!(
        std::fs::read_to_string(&table)
            .expect("the table")
            .lines()
            .count(),
        4
    );
    // Without --resume nothing that is there is touched.
    assert_eq!(code(&batch(&[])), 2);
    // A run that was stopped in the middle of a line goes on without loss and without doubles.
    let whole = std::fs::read(&results).expect("the lines");
    std::fs::write(&results, &whole[..whole.len() - 40]).expect("cut");
    assert_eq!(code(&batch(&["--resume"])), 1);
    let mut names: Vec<String> = lines(&results)
        .iter()
        .map(|line| line["file"].as_str().expect("a name").to_owned())
        .collect();
    names.sort();
    names.dedup();
    assert_eq!((names.len(), lines(&results).len()), (3, 3));
}

#[test]
fn the_doctor_tells_how_the_machine_stands() {
    let output = quash(&["doctor"]);
    let told = out(&output);
    assert!(told.contains("text papers         work\n"), "{told}");
    for part in [
        "scans and photos",
        "limits on memory",
        "network             none is used",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    assert!(code(&output) <= 1);
}

#[test]
fn pasted_text_and_a_saved_email_give_a_sheet() {
    let folder = folder("pasted");
    let words = "From: Legal <legal@voxpond.example>\nDate: Tue, 11 May 2027 15:20:00 -0700\nSubject: Legal notice\n\n\
                 We have received an administrative subpoena from the Department of Homeland Security about your account @pond.\n\
                 Unless you send us a file-stamped motion to quash within 10 days of the date of this email, we will produce the records.\n";
    let mail = folder.join("notice.eml");
    std::fs::write(&mail, format!("Message-ID: <1@voxpond.example>\n{words}")).expect("written");
    let (_, from_mail) = report(&[text(&mail), "--as-of", "2027-05-12"]);
    assert_eq!(from_mail["file_by"]["date"], "2027-05-20");
    let mut child = Command::new(env!("CARGO_BIN_EXE_quash"))
        .args(["triage", "-", "--format", "json", "--as-of", "2027-05-12"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let mut input = child.stdin.take().expect("its input");
    std::io::Write::write_all(&mut input, words.as_bytes()).expect("handed over");
    drop(input);
    let output = child.wait_with_output().expect("an answer");
    let pasted: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(pasted["file_by"]["date"], "2027-05-20");
}

#[test]
fn a_packet_is_a_folder_for_its_owner_alone() {
    let folder = folder("packet").join("matter");
    let (notice, summons) = (example("notice.pdf"), example("summons.pdf"));
    let asked = ["triage", &notice, &summons, "--as-of", "2025-11-06"];
    let packet = |more: &[&str]| {
        let mut all = asked.to_vec();
        all.extend(["--packet", text(&folder)]);
        all.extend(more);
        quash(&all)
    };
    let output = packet(&["--court", "cand", "--format", "json"]);
    assert!(code(&output) <= 1, "{}", err(&output));
    assert!(err(&output).contains("not encrypted"));
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .expect("the packet")
        .map(|file| {
            let name = file.expect("a file").file_name();
            name.to_string_lossy().into_owned()
        })
        .collect();
    names.sort();
    let papers = quash::packet::PAPERS.len();
    let all = match cfg!(feature = "pdf") {
        true => 2 * papers + 6,
        false => papers + 5,
    };
    assert_eq!(names.len(), all, "{names:?}");
    assert_eq!(names[0], "00-today.docx");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| {
            let about = std::fs::metadata(path).expect("it is there");
            about.permissions().mode() & 0o777
        };
        assert_eq!(mode(&folder), 0o700);
        assert!(names.iter().all(|name| mode(&folder.join(name)) == 0o600));
    }
    // The sheet on the screen and the one in the folder are the same report.
    let kept = std::fs::read_to_string(folder.join("report.json")).expect("the report");
    assert_eq!(kept, out(&output));
}

#[test]
fn pages_are_written_by_a_build_that_has_them_and_promised_by_no_other() {
    let folder = folder("pages");
    let (notice, place) = (example("notice.pdf"), folder.join("sheet.pdf"));
    for asked in [["--out", text(&place)], ["--format", "pdf"]] {
        let output = quash(&[&["triage", &notice, "--as-of", "2025-11-06"][..], &asked].concat());
        if cfg!(feature = "pdf") {
            assert!(code(&output) <= 1, "{}", err(&output));
            let written = std::fs::read(&place).expect("the sheet");
            assert!(written.starts_with(b"%PDF-"));
            assert!(asked[0] == "--out" || output.stdout == written);
        } else {
            assert_eq!(code(&output), 2);
            assert!(err(&output).contains("writes no PDF"), "{}", err(&output));
            assert!(!place.exists());
        }
    }
}

#[test]
fn a_text_of_the_clinic_is_used_or_refused_with_its_line() {
    let folder = folder("texts");
    let notice = example("notice.pdf");
    let own = folder.join("own");
    let packet = folder.join("packet");
    std::fs::create_dir(&own).expect("a folder");
    let write = |text: &str| std::fs::write(own.join("letter-client.md"), text).expect("a text");
    let run = || {
        quash(&[
            "triage",
            &notice,
            "--packet",
            text(&packet),
            "--templates",
            text(&own),
        ])
    };
    write("# Hello\n\n{{ file_by }}, {{ provider_reference }}\n\n{{ agnecy }}\n");
    let output = run();
    assert_eq!(code(&output), 4);
    assert!(
        err(&output).contains("letter-client.md, line 5"),
        "{}",
        err(&output)
    );
    assert!(
        !packet.exists(),
        "nothing is kept of a packet that is refused"
    );
    write("# Hello\n\n{{ file_by }}, {{ provider_reference }}, from {{ agency }}\n");
    let output = run();
    assert!(code(&output) <= 1, "{}", err(&output));
    // A place that cannot be made: a file stands in its way.
    std::fs::write(folder.join("file"), "").expect("a file");
    let taken = folder.join("file").join("packet");
    let output = quash(&["triage", &notice, "--packet", text(&taken)]);
    assert_eq!(code(&output), 5);
    assert!(err(&output).contains("--packet"), "{}", err(&output));
}
