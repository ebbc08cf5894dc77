//! Connections to the desk: how many there may be, from whom, and how long each may say nothing.
//!
//! Takes a listener and the pages; serves until it is told to stop, after the requests in flight.
//! Whoever connects and is silent, or reads nothing of what is sent, holds up nobody: their place
//! is given to somebody else.

use crate::web::proxy::Network;
use crate::web::stalled::Stalled;
use crate::web::stalled::Upload;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::rt::TokioTimer;
use std::collections::HashMap;
use std::net::IpAddr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;
use tokio::io::AsyncRead;
use tokio::io::AsyncWrite;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

/// How long a browser may take to agree on keys.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to rest where the system gives no connection.
const REST: Duration = Duration::from_millis(500);

/// How much is given to those who connect.
#[derive(Clone, Debug)]
pub struct Bounds {
    /// Connections in all. Further ones wait until one ends.
    pub most: u32,
    /// Connections from one place, where others than this computer come. Further ones are closed.
    pub each: Option<u32>,
    /// How long one may say nothing, be at the head of a request, or take nothing of an answer.
    pub silence: Duration,
    /// Through these everybody comes: they are not counted as one place.
    pub proxies: Arc<Vec<Network>>,
}

/// How many connections there are from each place.
#[derive(Default)]
struct Places(Mutex<HashMap<IpAddr, u32>>);

/// One of them; given back when it is dropped.
struct Seat {
    places: Arc<Places>,
    place: IpAddr,
}

impl Places {
    fn take(self: &Arc<Places>, from: IpAddr, most: u32) -> Option<Seat> {
        let place = place(from);
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(place).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        let places = self.clone();
        Some(Seat { places, place })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.places.0.lock();
        let taken = taken.as_mut().map_err(PoisonError::get_mut);
        let taken = taken.unwrap_or_else(|poisoned| poisoned);
        if let Some(count) = taken.get_mut(&self.place) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.place);
            }
        }
    }
}

/// An address; of the newer kind the network alone, which is one customer's.
fn place(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(address) => {
            let network = address.to_bits() & !u128::from(u64::MAX);
            IpAddr::V6(Ipv6Addr::from_bits(network))
        }
        address => address,
    }
}

/// Serves until it is told to stop, and then until the requests in flight have ended.
pub async fn serve(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    app: Router,
    bounds: Bounds,
    told: impl Future<Output = ()>,
) {
    let all = Arc::new(Semaphore::new(bounds.most as usize));
    let places = Arc::new(Places::default());
    let (tell, stop) = watch::channel(false);
    let mut told = pin!(told);
    loop {
        let turn = tokio::select! {
            turn = all.clone().acquire_owned() => turn,
            () = &mut told => break,
        };
        let taken = tokio::select! {
            taken = listener.accept() => taken,
            () = &mut told => break,
        };
        let Ok((stream, from)) = taken else {
            // Too many files are open, or the other end is gone already.
            tokio::time::sleep(REST).await;
            continue;
        };
        let counted = bounds
            .each
            .filter(|_| !bounds.proxies.iter().any(|it| it.has(from.ip())));
        let seat = match counted {
            Some(most) => match places.take(from.ip(), most) {
                Some(seat) => Some(seat),
                None => continue,
            },
            None => None,
        };
        // Answers are written whole: nothing is gained by waiting for more.
        let _ = stream.set_nodelay(true);
        let guest = Guest {
            app: app.clone(),
            from,
            silence: bounds.silence,
            stop: stop.clone(),
        };
        let tls = tls.clone();
        tokio::spawn(async move {
            let _held = (turn, seat);
            guest.come_in(stream, tls).await;
        });
    }
    drop(listener);
    // Nobody may be connected.
    let _ = tell.send(true);
    let _ = all.acquire_many(bounds.most).await;
}

/// Whoever is connected.
struct Guest {
    app: Router,
    from: SocketAddr,
    silence: Duration,
    stop: watch::Receiver<bool>,
}

impl Guest {
    async fn come_in(mut self, stream: TcpStream, tls: Option<TlsAcceptor>) {
        let Some(acceptor) = tls else {
            return self.speak(stream).await;
        };
        let patience = PATIENCE.min(self.silence);
        let agreed = tokio::select! {
            agreed = tokio::time::timeout(patience, acceptor.accept(stream)) => agreed,
            _ = self.stop.wait_for(|it| *it) => return,
        };
        if let Ok(Ok(stream)) = agreed {
            self.speak(stream).await;
        }
    }

    async fn speak(mut self, stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static) {
        let (app, from, silence) = (self.app, self.from, self.silence);
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(|body| Body::new(Upload::of(body, silence)));
            request.extensions_mut().insert(ConnectInfo(from));
            app.clone().oneshot(request)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(silence)
            .serve_connection(TokioIo::new(Stalled::of(stream, silence)), service);
        let mut connection = pin!(connection);
        tokio::select! {
            // However it ended, there is nobody to tell.
            _ = connection.as_mut() => return,
            _ = self.stop.wait_for(|it| *it) => connection.as_mut().graceful_shutdown(),
        }
        let _ = connection.await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_so_many_seats_and_gets_them_back() {
        let places = Arc::new(Places::default());
        let at = |text: &str| text.parse::<IpAddr>().expect("an address");
        let first = places.take(at("192.0.2.7"), 2).expect("a seat");
        let _second = places.take(at("::ffff:192.0.2.7"), 2).expect("a seat");
        assert!(places.take(at("192.0.2.7"), 2).is_none());
        assert!(places.take(at("192.0.2.8"), 2).is_some());
        drop(first);
        assert!(places.take(at("192.0.2.7"), 2).is_some());
        let _one = places.take(at("2001:db8::1"), 1).expect("a seat");
        assert!(places.take(at("2001:db8::2"), 1).is_none(), "one network");
        assert!(places.take(at("2001:db8:0:1::1"), 1).is_some());
        assert_eq!(places.0.lock().expect("held").len(), 2);
    }
}
