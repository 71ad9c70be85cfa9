//! What the columns of a pasted table are: by their headings, else by what is in them.

use std::collections::BTreeSet;

use super::Say;
use super::words::COLUMNS;
use crate::status::folded;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The receipt number.
    Number,
    /// The reader's own name for the case.
    Name,
    /// Whose case it is.
    Person,
    /// The form.
    Form,
    /// The day of filing.
    Filed,
    /// The received date.
    Received,
    /// The status.
    Status,
    /// The day on which the status was written down.
    Seen,
    /// What follows from the others.
    Other,
}

/// This site's own columns, in the order of [`COLUMNS`].
const OWN: [Column; 11] = [
    Column::Number,
    Column::Name,
    Column::Person,
    Column::Form,
    Column::Filed,
    Column::Received,
    Column::Other,
    Column::Status,
    Column::Seen,
    Column::Other,
    Column::Other,
];

/// Headings that people write themselves, in English and Spanish, as [`folded`] leaves them.
const COMMON: &[(Column, &[&str])] = &[
    (
        Column::Number,
        &[
            "receipt",
            "receipt no",
            "receipt no.",
            "receipt #",
            "receipt number",
            "case number",
            "case no",
            "number",
            "recibo",
            "número de recibo",
            "numero de recibo",
            "número",
            "numero",
            "número de caso",
            "numero de caso",
        ],
    ),
    (
        Column::Person,
        &[
            "who",
            "whose",
            "person",
            "applicant",
            "beneficiary",
            "client",
            "family member",
            "quién",
            "quien",
            "de quién",
            "de quien",
            "persona",
            "solicitante",
            "beneficiario",
            "cliente",
            "familiar",
        ],
    ),
    (
        Column::Name,
        &[
            "nickname",
            "name",
            "label",
            "title",
            "description",
            "what",
            "apodo",
            "nombre",
            "etiqueta",
            "título",
            "titulo",
            "descripción",
            "descripcion",
            "qué",
            "que",
        ],
    ),
    (Column::Form, &["form", "form type", "form number", "formulario", "tipo de formulario"]),
    (Column::Filed, &["filed", "filing date", "date filed", "presentado", "fecha de presentación"]),
    (Column::Received, &["received", "received date", "receipt date", "recibido", "fecha de recibo"]),
    (Column::Status, &["status", "case status", "estado", "estado del caso"]),
];

/// What each cell of a row names, where the row is one of headings.
pub(super) fn headings(row: &[String], say: Say<'_>) -> Option<Vec<Option<Column>>> {
    let named: Vec<Option<Column>> = row.iter().map(|cell| named(&folded(cell), say)).collect();
    let count = named.iter().flatten().count();
    (named.contains(&Some(Column::Number)) || count >= 2).then_some(named)
}

fn named(heading: &str, say: Say<'_>) -> Option<Column> {
    let own = COLUMNS.iter().zip(OWN).find(|(word, _)| folded(say(word.key)) == heading).map(|(_, column)| column);
    let common = || COMMON.iter().find(|(_, names)| names.contains(&heading)).map(|(column, _)| *column);
    own.or_else(common)
}

/// The column that names people, among the columns of words that have no heading: one word for several cases.
///
/// `words` has the texts of each row, each with the position of its column.
pub(super) fn person(words: &[Vec<(usize, String)>]) -> Option<usize> {
    let positions: BTreeSet<usize> = words.iter().flatten().map(|(position, _)| *position).collect();
    let counted = positions.iter().map(|position| {
        let texts: Vec<&String> =
            words.iter().flatten().filter(|(own, _)| own == position).map(|(_, text)| text).collect();
        let different = texts.iter().collect::<BTreeSet<_>>().len();
        (*position, texts.len(), different)
    });
    // The fewest different texts; of equals the column further left.
    let (position, count, different) = counted.min_by_key(|(position, _, different)| (*different, *position))?;
    (different < count || positions.len() == 2).then_some(position)
}
