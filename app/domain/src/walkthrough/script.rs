//! The script: its steps, where each leads, and what can be wrong with that.
//!
//! A script has a **path**, the steps in their order, and **branches**, which help at a step and come back to it.

use std::collections::{BTreeMap, BTreeSet};

/// One step of the path, or one branch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Step {
    /// The name, which is also the fragment of its address: lower-case letters, digits and dashes.
    pub id: String,
    /// The heading.
    pub title: String,
    /// False for a step of the path.
    pub is_branch: bool,
    /// How many minutes the reader is asked to wait here, if any.
    pub wait: Option<u32>,
    /// The branches that are offered where the step did not work.
    pub trouble: Vec<String>,
    /// The steps and branches that answer the question of this step.
    pub choices: Vec<String>,
    /// The step of the path to go on with after this branch; without one it is where the reader came from.
    pub back: Option<String>,
}

/// One thing that is wrong with a script, with the names of the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScriptFault<'a> {
    /// The path has no step.
    NoPath,
    /// Two steps have this name.
    Repeated {
        /// The name.
        id: &'a str,
    },
    /// A step leads to one that does not exist.
    Unknown {
        /// Where it is named.
        from: &'a str,
        /// The name that no step has.
        to: &'a str,
    },
    /// A step of the path is offered as help, which must be a branch.
    HelpOnPath {
        /// Where it is offered.
        from: &'a str,
        /// The step of the path.
        to: &'a str,
    },
    /// A branch goes back to another branch instead of the path.
    BackToBranch {
        /// The branch.
        from: &'a str,
        /// Where it goes back to.
        to: &'a str,
    },
    /// A step of the path says where to go back to, which only branches do.
    BackOnPath {
        /// The step.
        id: &'a str,
    },
    /// No step leads to this branch.
    Unreachable {
        /// The branch.
        id: &'a str,
    },
    /// Every answer to the question of this branch leads to a question again.
    DeadEnd {
        /// The branch.
        id: &'a str,
    },
}

/// A script: the path first, then the branches.
///
/// A script with faults can be walked as far as it goes; the build lets none through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Script {
    steps: Vec<Step>,
}

impl Script {
    /// Takes the steps of the path in their order, and the branches in theirs, in any mixture.
    #[must_use]
    pub fn new(steps: Vec<Step>) -> Self {
        let (branches, mut path): (Vec<Step>, Vec<Step>) = steps.into_iter().partition(|step| step.is_branch);
        path.extend(branches);
        Self { steps: path }
    }

    /// Every step: the path, then the branches.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The path.
    pub fn path(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().take_while(|step| !step.is_branch)
    }

    /// The step with this name.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The number of a step on the path, counted from 1; nothing for a branch.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<usize> {
        self.path().position(|step| step.id == id).map(|at| at + 1)
    }

    /// The step of the path with this number, counted from 1.
    #[must_use]
    pub fn numbered(&self, number: usize) -> Option<&Step> {
        self.path().nth(number.checked_sub(1)?)
    }

    /// The step of the path before this one.
    #[must_use]
    pub fn before(&self, id: &str) -> Option<&Step> {
        self.numbered(self.number(id)?.checked_sub(1)?)
    }

    /// The step of the path after this one.
    #[must_use]
    pub fn after(&self, id: &str) -> Option<&Step> {
        self.numbered(self.number(id)? + 1)
    }

    /// The steps of the path that a branch goes back to: its own choice, or every step that leads to it.
    #[must_use]
    pub fn returns(&self, id: &str) -> Vec<&Step> {
        let Some(branch) = self.find(id).filter(|step| step.is_branch) else { return Vec::new() };
        if let Some(back) = branch.back.as_deref().and_then(|back| self.find(back)).filter(|back| !back.is_branch) {
            return vec![back];
        }
        self.path().filter(|step| self.leads(&step.id, id)).collect()
    }

    /// Whether a branch can be reached from a step through branches alone.
    #[must_use]
    pub fn leads(&self, from: &str, to: &str) -> bool {
        self.branches_below(from).contains(&to)
    }

    /// The branches that a step leads to, at once or through other branches.
    fn branches_below(&self, id: &str) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        let mut next = self.find(id);
        let mut seen = 0;
        while let Some(step) = next {
            for to in step.trouble.iter().chain(&step.choices).filter_map(|to| self.find(to)) {
                if to.is_branch && !found.contains(&to.id.as_str()) {
                    found.push(&to.id);
                }
            }
            next = found.get(seen).and_then(|id| self.find(id));
            seen += 1;
        }
        found
    }

    /// The names of the branches whose question comes to an answer: advice, or a step of the path.
    fn answered(&self) -> BTreeSet<&str> {
        let mut answered: BTreeSet<&str> = self
            .steps
            .iter()
            .filter(|step| !step.is_branch || step.choices.is_empty())
            .map(|s| s.id.as_str())
            .collect();
        loop {
            let before = answered.len();
            for step in &self.steps {
                if step.choices.iter().any(|next| answered.contains(next.as_str())) {
                    answered.insert(&step.id);
                }
            }
            if answered.len() == before {
                return answered;
            }
        }
    }

    /// Every fault, in the order of the steps.
    ///
    /// A script without faults has these properties: each step can be reached from the first one,
    /// the last step of the path can be reached from each, and each branch comes back to the path.
    #[must_use]
    pub fn faults(&self) -> Vec<ScriptFault<'_>> {
        let mut faults = Vec::new();
        if self.path().next().is_none() {
            faults.push(ScriptFault::NoPath);
        }
        let reached: BTreeSet<&str> = self.path().flat_map(|step| self.branches_below(&step.id)).collect();
        let answered = self.answered();
        let mut names = BTreeSet::new();
        for step in &self.steps {
            let id = step.id.as_str();
            if !names.insert(id) {
                faults.push(ScriptFault::Repeated { id });
            }
            for to in &step.trouble {
                match self.find(to) {
                    None => faults.push(ScriptFault::Unknown { from: id, to }),
                    Some(found) if !found.is_branch => faults.push(ScriptFault::HelpOnPath { from: id, to }),
                    Some(_) => {}
                }
            }
            for to in step.choices.iter().filter(|to| self.find(to).is_none()) {
                faults.push(ScriptFault::Unknown { from: id, to });
            }
            if let Some(to) = step.back.as_deref() {
                match self.find(to) {
                    _ if !step.is_branch => faults.push(ScriptFault::BackOnPath { id }),
                    None => faults.push(ScriptFault::Unknown { from: id, to }),
                    Some(found) if found.is_branch => faults.push(ScriptFault::BackToBranch { from: id, to }),
                    Some(_) => {}
                }
            }
            if step.is_branch && !reached.contains(id) {
                faults.push(ScriptFault::Unreachable { id });
            }
            if !answered.contains(id) {
                faults.push(ScriptFault::DeadEnd { id });
            }
        }
        faults
    }

    /// The script as it travels with a page, without the titles: these are in the page as headings.
    #[must_use]
    pub fn to_record(&self) -> BTreeMap<String, String> {
        self.steps
            .iter()
            .enumerate()
            .map(|(at, step)| {
                let kind = if step.is_branch { "branch" } else { "path" };
                let wait = step.wait.map_or(String::new(), |minutes| minutes.to_string());
                let back = step.back.as_deref().unwrap_or_default();
                let (trouble, choices) = (step.trouble.join(" "), step.choices.join(" "));
                let line = format!("{}|{kind}|{wait}|{trouble}|{choices}|{back}", step.id);
                (format!("{at:04}"), line)
            })
            .collect()
    }

    /// Reads what [`to_record`](Self::to_record) wrote; a line of another kind is left out.
    ///
    /// `title` gives the title of the step with this name.
    pub fn from_record<'a>(record: impl Iterator<Item = (&'a str, &'a str)>, title: impl Fn(&str) -> String) -> Self {
        let list = |names: &str| names.split_whitespace().map(str::to_owned).collect::<Vec<String>>();
        let step = |line: &str| {
            let mut parts = line.split('|');
            let id = parts.next()?;
            Some(Step {
                id: id.to_owned(),
                is_branch: parts.next()? == "branch",
                wait: parts.next()?.parse().ok(),
                trouble: list(parts.next()?),
                choices: list(parts.next()?),
                back: Some(parts.next()?).filter(|back| !back.is_empty()).map(str::to_owned),
                title: title(id),
            })
        };
        Self::new(record.filter_map(|(_, line)| step(line)).collect())
    }
}
