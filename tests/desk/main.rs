//! The desk driven without a socket: every route, and the story of a matter from upload to erasure.

mod at_hand;
mod commands;
mod keeping;
mod killed;
mod pages;
mod people;
mod routes;
mod sealed;
mod signing_in;
mod story;
