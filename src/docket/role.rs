//! What people of the clinic do, and so what they may see.

/// One kind of work; the word is what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Takes papers in, and sees what they took in themselves that day.
    Intake,
    /// Sees every matter.
    Attorney,
    /// Watches dates, states and who works on what.
    Coordinator,
    /// Looks after people, the log and how long matters are kept; sees no matter.
    Administrator,
}

impl Role {
    pub const ALL: &'static [Role] = &[
        Role::Intake,
        Role::Attorney,
        Role::Coordinator,
        Role::Administrator,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Role::Intake => "intake",
            Role::Attorney => "attorney",
            Role::Coordinator => "coordinator",
            Role::Administrator => "administrator",
        }
    }

    pub fn from_id(id: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.id() == id)
    }
}

/// The roles of one person, each once and in the order of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles(Vec<Role>);

impl Roles {
    pub fn of(roles: impl IntoIterator<Item = Role>) -> Roles {
        let mut roles: Vec<Role> = roles.into_iter().collect();
        roles.sort();
        roles.dedup();
        Roles(roles)
    }

    /// Every role: one person on one computer.
    pub fn all() -> Roles {
        Roles::of(Role::ALL.iter().copied())
    }

    /// As they are stored: words between spaces.
    pub fn from_words(words: &str) -> Roles {
        Roles::of(words.split_whitespace().filter_map(Role::from_id))
    }

    pub fn words(&self) -> String {
        let words: Vec<&str> = self.0.iter().map(|role| role.id()).collect();
        words.join(" ")
    }

    pub fn list(&self) -> &[Role] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Those that are also on a list.
    pub fn among(&self, list: &[Role]) -> Roles {
        Roles::of(self.0.iter().copied().filter(|role| list.contains(role)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_come_back_as_they_were_stored() {
        let roles = Roles::from_words("administrator  intake nonsense intake");
        assert_eq!(roles.words(), "intake administrator");
        assert_eq!(Roles::from_words(&Roles::all().words()), Roles::all());
        let among = roles.among(&[Role::Intake, Role::Attorney]);
        assert_eq!(among.words(), "intake");
        assert!(Roles::from_words("root").is_empty());
    }
}
