//! Which records have a name, while some of them leave it for others.

use crate::numbers::Numbers;

/// The records by their names.
#[derive(Default)]
pub(super) struct AllOwners {
    names: Numbers<'static>,
    owners: Vec<Owners>,
}

impl AllOwners {
    pub(super) fn of(&mut self, name: &str) -> &mut Owners {
        let at = self.names.add(name.to_owned());
        if at == self.owners.len() {
            self.owners.push(Owners::default());
        }
        &mut self.owners[at]
    }
}

/// The records that have a name.
#[derive(Default)]
pub(super) struct Owners {
    /// Those that can be appended to.
    movable: Vec<usize>,
    /// A group of one of them.
    group: Option<usize>,
    /// A group of one that cannot, and whether there are others.
    stuck: Option<usize>,
    stuck_clash: bool,
    /// Whether there is more than one group.
    clash: bool,
}

impl Owners {
    pub(super) fn add(&mut self, at: usize, group: usize, is_movable: bool) {
        let is_other = |other: Option<usize>| other.is_some_and(|other| other != group);
        self.clash |= self.stuck_clash || is_other(self.group) || is_other(self.stuck);
        if is_movable {
            self.movable.push(at);
            self.group = Some(group);
        } else {
            self.stuck_clash |= is_other(self.stuck);
            self.stuck = Some(group);
        }
    }

    /// Those that leave the name to be appended to.
    pub(super) fn leaving(&mut self) -> Vec<usize> {
        if !self.clash {
            return Vec::new();
        }
        // Whoever is left is of one group, or cannot move.
        (self.group, self.clash) = (None, false);
        std::mem::take(&mut self.movable)
    }
}
