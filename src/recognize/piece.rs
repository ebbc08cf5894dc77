//! One document of the matter as text, ready for the questions.

use crate::document::flow::Flow;
use crate::document::flow::Span;
use crate::notice::Part;
use crate::notice::vocabulary::PaperKind;
use crate::recognize::date;
use crate::recognize::date::DateMention;
use crate::recognize::date::Order;
use crate::recognize::duration;
use crate::recognize::duration::Duration;
use crate::recognize::message;
use crate::recognize::message::Message;
use crate::recognize::sentence;

/// A run of lines that is one document, with what is looked up often.
#[derive(Clone, Debug)]
pub struct Piece {
    pub part: Part,
    pub flow: Flow,
    pub sentences: Vec<Span>,
    pub order: Order,
    pub dates: Vec<DateMention>,
    pub durations: Vec<Duration>,
    pub messages: Vec<Message>,
    /// The message that speaks now: the notice itself, without forwards above and older mail below.
    pub live: Span,
    /// Sentences of the live message about an earlier demand that is over.
    pub bygone: Vec<Span>,
}

impl Piece {
    pub fn new(part: Part, flow: Flow, order: Order) -> Piece {
        let all = 0..flow.text().len();
        let messages = message::messages(&flow);
        let live = message::live(&flow, &messages);
        let sentences = sentence::sentences(&flow, all.clone());
        let dates = date::dates(&flow, all.clone(), order);
        let durations = duration::durations(&flow, all);
        Piece {
            part,
            flow,
            sentences,
            order,
            dates,
            durations,
            messages,
            live,
            bygone: Vec::new(),
        }
    }

    pub fn low(&self) -> &str {
        self.flow.low()
    }

    pub fn text(&self) -> &str {
        self.flow.text()
    }

    /// The sentence around the byte.
    pub fn sentence(&self, at: usize) -> Span {
        let index = sentence::sentence_at(&self.sentences, at);
        index.map_or(at..at, |index| self.sentences[index].clone())
    }

    /// Which sentence holds the byte; the first, where none does.
    pub fn sentence_index(&self, at: usize) -> usize {
        sentence::sentence_at(&self.sentences, at).unwrap_or(0)
    }

    /// The sentences that lie in the message that speaks now.
    pub fn live_sentences(&self) -> impl Iterator<Item = &Span> {
        self.sentences.iter().filter(|s| self.is_live(s.start))
    }

    /// Whether the place belongs to what the notice says now.
    pub fn is_live(&self, at: usize) -> bool {
        self.live.contains(&at)
            && !self.bygone.iter().any(|span| span.contains(&at))
            && !self.is_quoted(at)
    }

    /// Whether the place stands behind a quote mark in a message that does not.
    pub fn is_quoted(&self, at: usize) -> bool {
        let quoted = |at: usize| self.flow.line_at(at).is_some_and(|line| line.quoted);
        quoted(at) && !self.speaks_from_a_quote()
    }

    /// Whether the message that speaks now is itself quoted, under a line such as "On Friday we wrote:".
    fn speaks_from_a_quote(&self) -> bool {
        let lines = self.flow.lines();
        let first = lines.partition_point(|line| line.span.end <= self.live.start);
        lines.iter().skip(first).take(2).any(|line| line.quoted)
    }

    /// The dates that stand in the span.
    pub fn dates_in(&self, span: &Span) -> impl Iterator<Item = &DateMention> {
        let from = self.dates.partition_point(|d| d.span.start < span.start);
        let end = span.end;
        self.dates[from..]
            .iter()
            .take_while(move |d| d.span.start < end)
    }

    pub fn is_notice(&self) -> bool {
        matches!(
            self.part.kind,
            PaperKind::ProviderNotice | PaperKind::AgencyNotice
        )
    }

    pub fn is_process(&self) -> bool {
        self.part.kind == PaperKind::Process
    }
}
