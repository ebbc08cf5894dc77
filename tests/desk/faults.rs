//! Several desks and readers on one server, killed and cut off under load: every paper that was
//! accepted ends as one matter, and no word of it lies open anywhere.

use crate::at_hand::NOTICE;
use crate::on_postgres::not_run;
use crate::program::Running;
use crate::program::bring;
use crate::sealed::WORDS;
use crate::sealed::files;
use crate::sealed::holds;
use crate::server::Server;
use crate::server::programs;
use chrono::NaiveDate;
use quash::docket::Docket;
use quash::docket::audit::Verified;
use quash::docket::database::Home;
use quash::docket::database::postgres;
use quash::docket::unlock::Unlock;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

const PAPERS: usize = 200;
/// Who bring papers side by side.
const VISITORS: usize = 4;
/// So many papers were brought when a desk, a reader, and the server are ended.
const DESK_KILLED: &[usize] = &[40, 120];
const READER_KILLED: &[usize] = &[30, 90, 150];
const SERVER_CUT: usize = 70;

struct Clinic {
    folder: PathBuf,
    address: String,
}

impl Clinic {
    fn start(&self, arguments: &[&str]) -> Running {
        let key = self.folder.join("key").display().to_string();
        let arguments = [arguments, &["--key", &key]].concat();
        Running::start(&arguments, &[("DATABASE_URL", &self.address)])
    }

    fn desk(&self) -> Running {
        self.start(&["serve", "--listen", "127.0.0.1:0", "--readers", "0"])
    }

    fn reader(&self) -> Running {
        self.start(&["work", "--readers", "2"])
    }

    async fn docket(&self) -> Docket {
        let server = postgres::Server::from_address(&self.address).expect("an address");
        let key = Unlock::File(self.folder.join("key"));
        let docket = Docket::open_beside(Home::Server(server), &key).await;
        docket.expect("it opens beside the desks")
    }
}

fn number(n: usize) -> String {
    format!("HSI-EX-2026-{n:06}")
}

/// Brings papers to whichever desk listens; gives which were accepted, as what matter.
fn bring_papers(
    next: &AtomicUsize,
    hosts: &Mutex<Vec<String>>,
    accepted: &Mutex<Vec<(usize, String)>>,
) {
    loop {
        let n = next.fetch_add(1, Ordering::SeqCst);
        if n >= PAPERS {
            return;
        }
        let host = {
            let hosts = hosts.lock().expect("the hosts");
            hosts[n % hosts.len()].clone()
        };
        let text = NOTICE.replace("HSI-EX-2026-000417", &number(n));
        // One that was not accepted is not sent again: it may be there all the same.
        match bring(&host, &text) {
            Some(matter) => {
                let id = matter.trim_start_matches("/matters/").to_owned();
                accepted.lock().expect("the list").push((n, id));
            }
            None => std::thread::sleep(Duration::from_millis(300)),
        }
    }
}

#[test]
fn every_accepted_paper_ends_as_one_matter_whatever_is_killed() {
    let Some(programs) = programs() else {
        return not_run("desks, readers and a server that are killed under load");
    };
    let mut server = Server::start(&programs, "faults");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults");
    // Left by an earlier run.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let clinic = Clinic {
        address: format!("{}&dbname=postgres", server.address()),
        folder,
    };
    let mut desks = vec![clinic.desk(), clinic.desk()];
    let mut readers = vec![clinic.reader(), clinic.reader()];
    let hosts = Mutex::new(desks.iter().map(|it| it.host.clone()).collect::<Vec<_>>());
    let (next, accepted) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..VISITORS {
            scope.spawn(|| bring_papers(&next, &hosts, &accepted));
        }
        let mut kills: BTreeSet<usize> = DESK_KILLED.iter().chain(READER_KILLED).copied().collect();
        kills.insert(SERVER_CUT);
        for at in kills {
            while next.load(Ordering::SeqCst) < at {
                std::thread::sleep(Duration::from_millis(5));
            }
            if DESK_KILLED.contains(&at) {
                desks.remove(0).kill();
                desks.push(clinic.desk());
                let now = desks.iter().map(|it| it.host.clone()).collect();
                *hosts.lock().expect("the hosts") = now;
            } else if READER_KILLED.contains(&at) {
                readers.remove(0).kill();
                readers.push(clinic.reader());
            } else {
                server.cut();
                let page = desks[0].get("/");
                assert!(page.starts_with("HTTP/1.1 503"), "{page}");
                assert!(page.contains("The database does not answer now"), "{page}");
                assert!(page.contains("retry-after: 30"), "{page}");
                let page = desks[0].post("/matters/0/questions", "question=goals&answer=gain+time");
                assert!(page.starts_with("HTTP/1.1 503"), "{page}");
                assert!(page.contains("What you typed is still here"), "{page}");
                assert!(
                    page.contains("name=\"answer\" value=\"gain time\""),
                    "{page}"
                );
                assert!(page.contains("action=\"/matters/0/questions\""), "{page}");
                server.go_on();
            }
        }
    });
    let accepted = accepted.into_inner().expect("the list");
    assert!(accepted.len() > PAPERS / 2, "{} accepted", accepted.len());
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let docket = clinic.docket().await;
        // What a killed reader had is taken up after a minute; on a busy machine reading waits long.
        for _ in 0..6000 {
            let waits = docket.jobs().await.expect("the jobs") > 0;
            let uncounted = docket.uncounted().await.expect("the list");
            if !waits && uncounted.is_empty() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let act_by = NaiveDate::from_ymd_opt(2026, 11, 27);
        for (n, id) in &accepted {
            let matter = docket
                .matter(id)
                .await
                .expect("an answer")
                .expect("it is there");
            assert_eq!(
                docket.progress(id).await.expect("an answer"),
                None,
                "{n} is read"
            );
            assert_eq!(matter.act_by, act_by, "{n}");
            assert!(
                matter.about.references.contains(&number(n.to_owned())),
                "{n}"
            );
            let same = docket.find(&number(*n)).await.expect("an answer");
            assert_eq!(same, std::slice::from_ref(id), "{n} is one matter");
        }
        let all = docket.count().await.expect("a count");
        assert!(
            all >= accepted.len() as i64 && all <= PAPERS as i64,
            "{all}"
        );
        let whole = docket.verify().await.expect("the log");
        assert!(matches!(whole, Verified::Whole(_)), "{whole:?}");
        let copy = clinic.folder.join("copy");
        docket.backup(&copy).await.expect("a copy");
        docket.close().await;
        // Told to stop, they end.
        for running in desks.into_iter().chain(readers) {
            assert_eq!(running.stop(), Some(0));
        }
        let id = &accepted[0].1;
        // Stopped, the server has written everything to its files.
        server.stop();
        for place in [server.data(), copy] {
            let bytes = files(&place);
            assert!(
                bytes.iter().any(|(_, it)| holds(it, id)),
                "the look finds what is there"
            );
            for (name, bytes) in &bytes {
                for words in WORDS {
                    assert!(!holds(bytes, words), "{words} in {name}");
                }
            }
        }
    });
}
