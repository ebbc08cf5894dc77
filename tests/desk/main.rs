//! The desk driven without a socket: every route, and the story of a matter from upload to erasure.

mod api;
mod at_hand;
#[cfg(unix)]
mod care;
mod commands;
#[cfg(target_os = "linux")]
mod connections;
#[cfg(unix)]
mod faults;
mod interview;
mod keeping;
mod keys;
mod killed;
#[cfg(unix)]
mod on_postgres;
mod pages;
mod people;
mod program;
mod readers;
mod routes;
mod sealed;
#[cfg(unix)]
mod server;
mod signing_in;
mod story;
#[cfg(unix)]
mod tls;
