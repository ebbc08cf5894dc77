//! The desk driven without a socket: every route, and the story of a matter from upload to erasure.

mod at_hand;
mod commands;
#[cfg(unix)]
mod faults;
mod keeping;
mod keys;
mod killed;
#[cfg(unix)]
mod on_postgres;
mod pages;
mod people;
mod program;
mod routes;
mod sealed;
mod signing_in;
#[cfg(unix)]
mod server;
mod story;
