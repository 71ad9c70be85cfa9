//! The measures themselves.

/// What a text is made of, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences with an end.
    pub sentences: usize,
    /// Words with letters in them.
    pub words: usize,
    /// The syllables of those words.
    pub syllables: usize,
}

impl Counts {
    /// Words in each sentence, on average.
    pub fn words_per_sentence(&self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Syllables in each word, on average.
    pub fn syllables_per_word(&self) -> f64 {
        ratio(self.syllables, self.words)
    }

    /// The grade of a school in the United States that an English text needs.
    ///
    /// Kincaid, Fishburne, Rogers, Chissom: Derivation of new readability formulas (1975).
    pub fn flesch_kincaid(&self) -> f64 {
        0.39 * self.words_per_sentence() + 11.8 * self.syllables_per_word() - 15.59
    }

    /// How easy a Spanish text is: 100 for children, below 50 past the tenth grade.
    ///
    /// Fernández Huerta: Medidas sencillas de lecturabilidad (1959), with words in each
    /// sentence as in Flesch's formula, which it translates.
    pub fn fernandez_huerta(&self) -> f64 {
        206.84 - 60.0 * self.syllables_per_word() - 1.02 * self.words_per_sentence()
    }
}

fn ratio(one: usize, of: usize) -> f64 {
    // Counts of a page are far below what a float holds exactly.
    let float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    float(one) / float(of.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_measures_are_those_of_their_papers() {
        let counts = Counts { sentences: 10, words: 150, syllables: 225 };
        assert!((counts.flesch_kincaid() - 7.96).abs() < 0.001);
        assert!((counts.fernandez_huerta() - 101.54).abs() < 0.001);
    }

    #[test]
    fn nothing_has_no_grade_and_divides_by_nothing() {
        assert!(Counts::default().flesch_kincaid() < 0.0);
    }
}
