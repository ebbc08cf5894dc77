//! The web server before the desk: whose word is believed about where a request came from.
//!
//! Takes who is connected and what was forwarded; gives the address that counts. A word of anybody
//! who was not named is never believed.

use axum::http::HeaderMap;
use std::fmt::Display;
use std::fmt::Formatter;
use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::str::FromStr;

/// The header that is believed.
pub const FORWARDED: &str = "x-forwarded-for";

/// An address, or all those that begin alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    /// How many bits must be alike.
    bits: u32,
}

impl Network {
    /// This computer, by both kinds of address.
    pub const HERE: [Network; 2] = [
        Network {
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            bits: 8,
        },
        Network {
            address: IpAddr::V6(Ipv6Addr::LOCALHOST),
            bits: 128,
        },
    ];

    /// Whether it is one of these.
    pub fn has(&self, other: IpAddr) -> bool {
        let alike = |differ: u128, width: u32| {
            let rest = width - self.bits;
            differ.checked_shr(rest).unwrap_or(0) == 0
        };
        match (self.address, other.to_canonical()) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                alike(u128::from(own.to_bits() ^ other.to_bits()), 32)
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => alike(own.to_bits() ^ other.to_bits(), 128),
            _ => false,
        }
    }
}

impl Display for Network {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}/{}", self.address, self.bits)
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Network, String> {
        let told = || {
            format!(
                "{text}: write the address of the web server, such as 10.0.0.5, or of its network, such as 10.0.0.0/24"
            )
        };
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| told())?;
        let address = address.to_canonical();
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = match bits {
            Some(bits) => bits.parse().ok().filter(|it| (1..=most).contains(it)),
            None => Some(most),
        };
        Ok(Network {
            address,
            bits: bits.ok_or_else(told)?,
        })
    }
}

/// Where a request came from: whoever is connected or, where that is a named proxy, the last one
/// in its list who is none. What stands before that one anybody could have written.
pub fn origin(peer: IpAddr, proxies: &[Network], headers: &HeaderMap) -> IpAddr {
    let named = |address: IpAddr| proxies.iter().any(|it| it.has(address));
    let mut origin = peer.to_canonical();
    let lists = headers.get_all(FORWARDED).into_iter().rev();
    let entries = lists.flat_map(|it| it.to_str().unwrap_or("?").rsplit(','));
    for entry in entries {
        if !named(origin) {
            break;
        }
        match entry.trim().parse::<IpAddr>() {
            Ok(address) => origin = address.to_canonical(),
            Err(_) => break,
        }
    }
    origin
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn network(text: &str) -> Network {
        text.parse().expect("a network")
    }

    #[test]
    fn a_network_has_those_that_begin_alike() {
        for (of, other, has) in [
            ("10.1.2.3", "10.1.2.3", true),
            ("10.1.2.3", "10.1.2.4", false),
            ("10.1.2.0/24", "10.1.2.255", true),
            ("10.1.2.0/24", "10.1.3.0", false),
            ("10.1.2.0/24", "::ffff:10.1.2.9", true),
            ("fd00::/8", "fd12::1", true),
            ("fd00::/8", "fe80::1", false),
            ("fd00::/8", "10.1.2.3", false),
        ] {
            let other: IpAddr = other.parse().expect("an address");
            assert_eq!(network(of).has(other), has, "{of} {other}");
        }
        for wrong in [
            "",
            "proxy",
            "10.0.0.0/0",
            "10.0.0.0/33",
            "10.0.0.0/x",
            "::/129",
        ] {
            let refused = wrong.parse::<Network>().expect_err(wrong);
            assert!(refused.contains("10.0.0.0/24"), "{refused}");
        }
    }

    #[test]
    fn only_what_a_named_proxy_says_is_believed() {
        let proxies = [network("127.0.0.1"), network("10.0.0.0/24")];
        for (peer, lists, origin_is) in [
            ("127.0.0.1", &["192.0.2.7"][..], "192.0.2.7"),
            ("127.0.0.1", &["1.1.1.1, 192.0.2.7"], "192.0.2.7"),
            ("127.0.0.1", &["1.1.1.1", "192.0.2.7"], "192.0.2.7"),
            ("127.0.0.1", &["192.0.2.7, 10.0.0.4"], "192.0.2.7"),
            ("127.0.0.1", &["1.1.1.1, not an address"], "127.0.0.1"),
            ("127.0.0.1", &["1.1.1.1, x, 10.0.0.4"], "10.0.0.4"),
            ("127.0.0.1", &[], "127.0.0.1"),
            ("198.51.100.9", &["192.0.2.7"], "198.51.100.9"),
            ("::ffff:10.0.0.3", &["192.0.2.7"], "192.0.2.7"),
        ] {
            let mut headers = HeaderMap::new();
            for list in lists {
                headers.append(FORWARDED, HeaderValue::from_static(list));
            }
            let peer = peer.parse().expect("an address");
            let found = origin(peer, &proxies, &headers).to_string();
            assert_eq!(found, origin_is, "{peer} {lists:?}");
        }
    }
}
