//! Characters in equal steps: `abcdef`, `9753`, `zyx`.

use super::{Match, Pattern, Spans};
use crate::password::guesses::sequence_guesses;
use crate::password::typed::Typed;

/// A larger step is no sequence that anybody would count.
const LARGEST_STEP: i64 = 5;

/// Offers every run of equal steps: of three characters, or of two that are neighbours.
pub fn find(typed: &Typed, spans: &mut Spans) {
    let codes: Vec<i64> = typed.signs().iter().map(|sign| i64::from(u32::from(sign.typed))).collect();
    let mut first = 0;
    let mut last_step = None;
    let steps = codes.iter().zip(codes.iter().skip(1)).map(|(a, b)| b - a);
    for (position, step) in steps.enumerate() {
        if let Some(last) = last_step
            && last != step
        {
            offer(typed, first, position + 1, last, spans);
            first = position;
        }
        last_step = Some(step);
    }
    if let Some(step) = last_step {
        offer(typed, first, typed.len(), step, spans);
    }
}

fn offer(typed: &Typed, first: usize, end: usize, step: i64, spans: &mut Spans) {
    let length = end - first;
    let near = (1..=LARGEST_STEP).contains(&step.abs());
    if !near || (length < 3 && step.abs() != 1) {
        return;
    }
    let Some(start) = typed.between(first, end).first() else {
        return;
    };
    spans.offer(Match {
        first,
        end,
        pattern: Pattern::Sequence,
        guesses: sequence_guesses(start.typed, length, step > 0),
    });
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::password::matching::Spans;
    use crate::password::typed::Typed;

    fn guesses(password: &str, first: usize, end: usize) -> Option<f64> {
        let typed = Typed::new(password);
        let mut spans = Spans::new(typed.len());
        find(&typed, &mut spans);
        spans.get(first, end).map(|found| found.guesses)
    }

    #[test]
    fn runs_are_found_with_their_direction() {
        assert_eq!(guesses("abcdb975zy", 0, 4), Some(16.0));
        assert_eq!(guesses("abcdb975zy", 5, 8), Some(24.0));
        assert_eq!(guesses("abcdb975zy", 8, 10), Some(16.0));
        assert_eq!(guesses("jklm", 0, 4), Some(104.0));
        assert_eq!(guesses("aaa", 0, 3), None);
        assert_eq!(guesses("ab", 0, 2), Some(8.0));
        assert_eq!(guesses("", 0, 0), None);
    }
}
