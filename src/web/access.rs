//! Who may ask what: the rules that the table of routes is written in, and the guard enforces.

use crate::docket::feed::READERS;
use crate::docket::role::Role;

/// Who may use an address in one of its two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// The address cannot do this.
    No,
    /// Anybody who reaches the desk, without signing in.
    Anyone,
    /// Whoever has one of these roles.
    These(&'static [Role]),
}

/// Everybody who is signed in.
pub const SIGNED_IN: May = May::These(Role::ALL);
/// Those who see the list of dates.
pub const DATES: May = May::These(&[Role::Intake, Role::Attorney, Role::Coordinator]);
/// Those who see a matter itself. Whoever has the intake role alone sees what they took in that day.
pub const MATTER: May = May::These(&[Role::Intake, Role::Attorney]);
/// Those who see every matter.
pub const EVERY_MATTER: May = May::These(&[Role::Attorney]);
/// Those who see how every matter stands, and move it on.
pub const COURSE: May = May::These(READERS);
/// Those who take the docket out of the desk.
pub const EXPORT: May = May::These(&[Role::Coordinator]);
/// Those who let other programs in.
pub const PROGRAMS: May = May::These(&[Role::Attorney, Role::Administrator]);
/// Those who set how long matters are kept, and see how the key stands.
pub const KEEPING: May = May::These(&[Role::Coordinator, Role::Administrator]);
/// Those who look after people and the log.
pub const CARE: May = May::These(&[Role::Administrator]);
/// No way but the other one.
pub const NO: May = May::No;
/// Without signing in.
pub const ANYONE: May = May::Anyone;

/// What may be asked of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Shows something.
    Look,
    /// Changes something: only from a page of the desk itself.
    Change,
    /// Both, by method.
    LookAndChange,
}
