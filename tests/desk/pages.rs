//! The templates speak only in keys that every language has.

use quash::language::Language;

#[test]
fn every_key_of_a_template_is_in_the_tables() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/desk");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("the template");
        for opening in ["frame.say(\"", "frame.with(\"", "phrase(\""] {
            for rest in text.split(opening).skip(1) {
                let key = rest.split('"').next().expect("a closing mark");
                assert!(Language::english().has(key), "{key} in {}", path.display());
                seen += 1;
            }
        }
        for rest in text.split("frame.word(\"").skip(1) {
            let section = rest.split('"').next().expect("a closing mark");
            assert!(
                Language::english().table().contains_key(section),
                "{section}"
            );
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn every_fault_says_what_happened_and_what_to_do() {
    use quash::web::fault::Fault;
    let all = [
        Fault::NotFound,
        Fault::NoSuchAct,
        Fault::TooLarge,
        Fault::NothingBrought,
        Fault::CutOff,
        Fault::NotUnderstood("desk.the_form"),
        Fault::Foreign,
        Fault::WrongHost,
        Fault::NotYet,
        Fault::NotSignedIn,
        Fault::NotAllowed,
        Fault::NoInvitation,
        Fault::OwnAccount,
        Fault::Away,
        Fault::Full,
        Fault::Broken,
    ];
    for fault in all {
        for end in ["what", "next"] {
            let key = format!("fault.{}_{end}", fault.id());
            assert!(Language::english().has(&key), "{key}");
        }
    }
}

#[test]
fn every_state_format_and_field_has_its_words() {
    use quash::docket::matter::State;
    use quash::notice::answer::Field;
    use quash::notice::vocabulary::Trigger;
    use quash::notice::vocabulary::Unit;
    use quash::web::docket::Nearness;
    let states = State::ALL.iter().map(|it| format!("state.{}", it.id()));
    let formats = quash::render::FORMATS
        .iter()
        .map(|it| format!("format.{}", it.name));
    let fields = Field::ALL.iter().map(|it| format!("field.{}", it.id()));
    let units = Unit::ALL.iter().map(|it| format!("unit.{}", it.id()));
    let triggers = Trigger::ALL.iter().map(|it| format!("trigger.{}", it.id()));
    let near = Nearness::ALL
        .iter()
        .map(|it| format!("nearness.{}", it.id()));
    let roles = quash::docket::role::Role::ALL.iter();
    let roles =
        roles.flat_map(|it| ["role", "role_does"].map(|part| format!("{part}.{}", it.id())));
    let log = quash::web::log::WORDS.iter().map(|it| format!("log.{it}"));
    for key in states
        .chain(roles)
        .chain(log)
        .chain(formats)
        .chain(fields)
        .chain(units)
        .chain(triggers)
        .chain(near)
    {
        assert!(Language::english().has(&key), "{key}");
    }
}

#[test]
fn every_word_that_the_log_is_written_in_can_be_read() {
    let mut seen = 0;
    for folder in ["src/docket", "src/web", "src/web/api"] {
        let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
        for entry in std::fs::read_dir(folder).expect("the folder") {
            let path = entry.expect("an entry").path();
            let Ok(text) = std::fs::read_to_string(&path) else {
                continue;
            };
            for opening in ["&self.vault, \"", ".note(\"", "let what = format!(\""] {
                for rest in text.split(opening).skip(1) {
                    let end = |it: char| !it.is_ascii_lowercase() && it != '_';
                    let word = rest.split(end).next().expect("a word");
                    let known = quash::web::log::WORDS.contains(&word);
                    assert!(known, "{word} in {}", path.display());
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 20, "{seen}");
}
