//! The desk's commands through the real program.

use crate::at_hand::AtHand;
use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use std::path::Path;
use std::process::Command;
use std::process::Output;

fn quash(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_quash"))
        .args(arguments)
        .env("XDG_DATA_HOME", folder.join("nowhere"))
        .env("XDG_CONFIG_HOME", folder.join("nowhere"))
        .env_remove("QUASH_PASSPHRASE")
        .output()
        .expect("it runs")
}

fn said(output: &Output) -> String {
    let both = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8_lossy(&both).into_owned()
}

fn places(desk: &AtHand) -> (String, String) {
    let shown = |part: &str| desk.folder.join(part).display().to_string();
    (shown("data"), shown("conf/key"))
}

#[tokio::test]
async fn the_desk_opens_on_this_computer_alone() {
    let desk = desk().await;
    for address in ["0.0.0.0:8080", "192.168.1.4:8080", "[::]:8080"] {
        let refused = quash(&desk.folder, &["serve", "--listen", address]);
        assert_eq!(refused.status.code(), Some(2), "{address}");
        assert!(
            said(&refused).contains("no accounts and no TLS"),
            "{address}"
        );
        assert!(!desk.folder.join("nowhere").exists(), "nothing was made");
    }
}

#[tokio::test]
async fn a_second_desk_in_the_folder_is_refused() {
    let desk = desk().await;
    let (data, key) = places(&desk);
    let listen = "127.0.0.1:0";
    let arguments = ["serve", "--listen", listen, "--data", &data, "--key", &key];
    let refused = quash(&desk.folder, &arguments);
    assert_eq!(refused.status.code(), Some(5));
    assert!(said(&refused).contains("another quash uses this folder"));
}

#[tokio::test]
async fn a_copy_is_made_beside_the_desk_and_brought_back() {
    let desk = desk().await;
    desk.matter(NOTICE).await;
    let (data, key) = places(&desk);
    let copy = desk.folder.join("copy").display().to_string();
    let back = desk.folder.join("back").display().to_string();
    let of = |command: &[&str], data: &str| {
        let store = ["--data", data, "--key", &key];
        quash(&desk.folder, &[command, &store].concat())
    };
    let made = of(&["backup", &copy], &data);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    let again = of(&["backup", &copy], &data);
    assert_eq!(again.status.code(), Some(5), "{}", said(&again));
    let brought = of(&["restore", &copy], &back);
    assert_eq!(brought.status.code(), Some(0), "{}", said(&brought));
    assert!(said(&brought).contains("1 matters are back"));
    let whole = of(&["audit", "verify"], &back);
    assert_eq!(whole.status.code(), Some(0), "{}", said(&whole));
    assert!(said(&whole).contains("the log is whole"));
    let nothing = of(&["audit", "verify"], &copy);
    assert_eq!(nothing.status.code(), Some(5), "{}", said(&nothing));
}

#[cfg(unix)]
#[test]
fn it_stops_when_it_is_told_to() {
    use std::io::BufRead;
    use std::io::BufReader;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stopped");
    // Left by an earlier run.
    let _ = std::fs::remove_dir_all(&folder);
    let mut child = Command::new(env!("CARGO_BIN_EXE_quash"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CONFIG_HOME", folder.join("conf"))
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut lines = BufReader::new(child.stderr.take().expect("its errors")).lines();
    let open = lines.next().expect("a line").expect("text");
    assert!(
        open.contains("the desk is open at http://127.0.0.1:"),
        "{open}"
    );
    let told = Command::new("kill").arg(child.id().to_string()).status();
    assert!(told.expect("kill runs").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}
