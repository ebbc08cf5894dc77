//! Dates, by tables: what a paper says, and the day that must come out.

mod papers;

use papers::Paper;
use quash::deadline::compute;
use quash::law::Rulebook;

#[test]
fn every_paper_gets_the_dates_worked_out_by_hand() {
    let mut wrong = Vec::new();
    for (name, text) in [("papers.toml", include_str!("deadlines/papers.toml"))] {
        let papers = Paper::all(text);
        assert!(papers.len() > 20, "{name} holds too few papers");
        for (index, paper) in papers.iter().enumerate() {
            let computed = compute(&paper.notice(), &paper.desk(), Rulebook::built_in());
            wrong.extend(
                paper
                    .faults(&computed)
                    .into_iter()
                    .map(|fault| format!("{name} {} ({}): {fault}", index + 1, paper.says)),
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
