//! An end to what does not go on: an answer that nobody takes, an upload that stops coming.
//!
//! Takes a stream or the body of a request; gives the same with a clock beside it. Looks at no
//! byte of either.

use axum::BoxError;
use hyper::body::Body;
use hyper::body::Bytes;
use hyper::body::Frame;
use hyper::body::Incoming;
use hyper::body::SizeHint;
use std::io::Error;
use std::io::ErrorKind;
use std::io::IoSlice;
use std::pin::Pin;
use std::task::Context;
use std::task::Poll;
use std::task::ready;
use std::time::Duration;
use tokio::io::AsyncRead;
use tokio::io::AsyncWrite;
use tokio::io::ReadBuf;
use tokio::time::Instant;
use tokio::time::Sleep;

/// How long one upload may take in all. The largest comes through a slow line in a quarter of it.
const LONGEST_UPLOAD: Duration = Duration::from_secs(3600);

/// A clock that runs while something is waited for.
struct Wait {
    most: Duration,
    clock: Pin<Box<Sleep>>,
    runs: bool,
}

impl Wait {
    fn new(most: Duration) -> Wait {
        Wait {
            most,
            clock: Box::pin(tokio::time::sleep(most)),
            runs: false,
        }
    }

    /// What was waited for, or that it took too long.
    fn hold<T>(&mut self, cx: &mut Context<'_>, waited: Poll<T>) -> Poll<Result<T, Error>> {
        if let Poll::Ready(it) = waited {
            self.runs = false;
            return Poll::Ready(Ok(it));
        }
        if !self.runs {
            self.runs = true;
            let most = self.most;
            self.clock.as_mut().reset(Instant::now() + most);
        }
        ready!(self.clock.as_mut().poll(cx));
        Poll::Ready(Err(ErrorKind::TimedOut.into()))
    }
}

/// A stream that ends when nobody takes what is written.
pub struct Stalled<S> {
    stream: S,
    written: Wait,
}

impl<S> Stalled<S> {
    pub fn of(stream: S, most: Duration) -> Stalled<S> {
        let written = Wait::new(most);
        Stalled { stream, written }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Stalled<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Stalled<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize, Error>> {
        let done = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.written.hold(cx, done).map(Result::flatten)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        let done = Pin::new(&mut self.stream).poll_flush(cx);
        self.written.hold(cx, done).map(Result::flatten)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        let done = Pin::new(&mut self.stream).poll_shutdown(cx);
        self.written.hold(cx, done).map(Result::flatten)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<Result<usize, Error>> {
        let done = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        self.written.hold(cx, done).map(Result::flatten)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

/// The body of a request that ends when it stops coming.
pub struct Upload {
    body: Incoming,
    part: Wait,
    all: Wait,
}

impl Upload {
    pub fn of(body: Incoming, most: Duration) -> Upload {
        Upload {
            body,
            part: Wait::new(most),
            all: Wait::new(LONGEST_UPLOAD),
        }
    }
}

impl Body for Upload {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let part = Pin::new(&mut self.body).poll_frame(cx);
        let part = match self.part.hold(cx, part) {
            Poll::Ready(Ok(part)) => part.map(|it| it.map_err(Into::into)),
            Poll::Ready(Err(late)) => Some(Err(late.into())),
            Poll::Pending => return Poll::Pending,
        };
        // Its clock runs from the first part to the last.
        let late = self.all.hold(cx, Poll::<()>::Pending).is_ready();
        Poll::Ready(match part {
            Some(Ok(_)) if late => Some(Err(Error::from(ErrorKind::TimedOut).into())),
            part => part,
        })
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
