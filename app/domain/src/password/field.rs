//! Words that come to mind to somebody who makes a password for an immigration account, and so to an attacker.

use super::matching::{KnownWord, WordSource};

/// Each costs this many guesses: fewer than the list is long, since an attacker would order it.
const RANK: f64 = 20.0;

/// In lower case and without accents, English and Spanish.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    // Offices and programs.
    "uscis", "myuscis", "uscisgov", "dhs", "ice", "cbp", "eoir", "nvc", "daca", "tps", "sevis", "immigration",
    "immigrant", "immigrate", "inmigracion", "inmigrante", "migracion", "migrante", "homelandsecurity", "myaccount",
    "micuenta",
    // What people apply for.
    "visa", "visas", "visado", "greencard", "tarjetaverde", "green-card", "mica", "permit", "workpermit", "permiso",
    "permisodetrabajo", "resident", "residente", "residency", "residencia", "permanentresident",
    "residentepermanente", "citizen", "citizenship", "uscitizen", "ciudadano", "ciudadana", "ciudadania",
    "naturalization", "naturalizacion", "naturalize", "asylum", "asilo", "asylee", "refugee", "refugio", "refugiado",
    "parole", "humanitarian", "dreamer", "dreamers", "passport", "pasaporte", "petition", "peticion", "sponsor",
    "fiance", "fiancee", "biometrics", "biometricos", "huellas", "interview", "entrevista", "adjustment", "ajuste",
    "receipt", "recibo", "alien", "lawyer", "abogado", "abogada", "application", "solicitud", "case", "caso",
    "status", "estatus",
    "approved", "approval", "aprobado", "aprobada", "denied", "pending", "mygreencard", "myvisa", "mivisa", "mitarjetaverde",
    // The country.
    "usa", "america", "americana", "americano", "unitedstates", "estadosunidos", "eeuu", "suenoamericano",
    "americandream", "godblessamerica", "liberty", "libertad",
    // Forms, with and without their dash.
    "i90", "i-90", "i129", "i-129", "i129f", "i-129f", "i130", "i-130", "i131", "i-131", "i134", "i-134", "i140",
    "i-140", "i485", "i-485", "i539", "i-539", "i589", "i-589", "i601", "i-601", "i601a", "i-601a", "i693", "i-693",
    "i730", "i-730", "i751", "i-751", "i765", "i-765", "i797", "i-797", "i821", "i-821", "i821d", "i-821d", "i864",
    "i-864", "i907", "i-907", "i912", "i-912", "i918", "i-918", "i94", "i-94", "g28", "g-28", "g325", "g-325", "n336",
    "n-336", "n400", "n-400", "n565", "n-565", "n600", "n-600", "ar11", "ar-11", "ds160", "ds-160", "ds260", "ds-260",
    // Kinds of status.
    "h1b", "h-1b", "h2a", "h2b", "h4ead", "f1opt", "ead", "opt", "stemopt", "eb1", "eb2", "eb3", "eb5", "uvisa",
    "tvisa", "vawa", "k1visa",
    // Receipt number prefixes with the digits that all of a kind begin with.
    "ioe", "ioe0", "ioe09", "eac", "lin", "msc", "nbc", "wac", "ysc",
];

/// All words of immigration.
pub fn words<'a>() -> impl Iterator<Item = KnownWord<'a>> {
    WORDS.iter().map(|word| KnownWord { letters: word.as_bytes(), rank: RANK, source: WordSource::Field })
}

#[cfg(test)]
mod tests {
    use super::WORDS;

    #[test]
    fn words_are_folded_and_unique() {
        for (position, word) in WORDS.iter().enumerate() {
            let folded = word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            assert!(folded && word.len() >= 3, "{word}");
            assert!(!WORDS.iter().skip(position + 1).any(|other| other == word), "{word}");
        }
    }
}
