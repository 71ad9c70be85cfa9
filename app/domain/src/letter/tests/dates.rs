//! Dates in three orders, with short years, and as stamps have them.

use super::{date, find, why};
use crate::date::Date;

/// Checks the days of a text, and the codes of what is said of each but the day itself.
#[track_caller]
fn check(text: &str, expected: &[(Option<Date>, &[&str])]) {
    let letter = find(text);
    let found: Vec<(Option<Date>, Vec<&str>)> = letter
        .found
        .iter()
        .filter_map(|found| {
            let dated = found.dated()?;
            let assessment = found.thing.assessment();
            Some((dated.date, assessment.why.iter().skip(1).map(|finding| finding.code).collect()))
        })
        .collect();
    let found: Vec<(Option<Date>, &[&str])> = found.iter().map(|(date, codes)| (*date, codes.as_slice())).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn stamps_and_short_years_are_read() {
    let day = date(2026, 11, 30);
    for text in ["30NOV2026", "30nov2026", "30-NOV-2026", "30/NOV/2026", "30 NOV 2026", "30-nov.-2026", "2026/11/30"] {
        check(text, &[(day, &[])]);
    }
    for text in ["30NOV26", "30-NOV-26", "30 NOV 26", "30-nov.-26"] {
        check(text, &[(day, &["date-short-year"])]);
    }
    for text in ["11/30/26", "11-30-26", "11.30.26"] {
        check(text, &[(day, &["date-short-year"])]);
    }
    check("14/03/88", &[(date(1988, 3, 14), &["date-day-first", "date-short-year"])]);
    check("14 MAR 1988", &[(date(1988, 3, 14), &[])]);
    check("11 / 30 / 2026", &[(day, &[])]);
    check("2026-11-30T10:00:00Z", &[(day, &[])]);
    check("３０/１１/２０２６", &[(day, &["date-day-first"])]);
    check("٣٠/١١/٢٠٢٦", &[(day, &["date-day-first"])]);
    check("1ENE2027", &[(date(2027, 1, 1), &[])]);
    // Sections, parts and sentences are no dates.
    for text in ["3.5.26", "99/99/26", "30 May 26 people", "30XYZ2026", "30NOV026", "ABC30NOV2026", "12-34-56"] {
        check(text, &[]);
    }
}

#[test]
fn the_certain_dates_of_a_text_settle_the_others() {
    let month_first = &["date-month-first-in-text"][..];
    let day_first = &["date-day-first-in-text"][..];
    check("11/03/2026 and 11/24/2026", &[(date(2026, 11, 3), month_first), (date(2026, 11, 24), &[])]);
    check("03/11/2026, 26/11/2026", &[(date(2026, 11, 3), day_first), (date(2026, 11, 26), &["date-day-first"])]);
    check(
        "24/11/2026. 03/11/26",
        &[
            (date(2026, 11, 24), &["date-day-first"]),
            (date(2026, 11, 3), &["date-day-first-in-text", "date-short-year"]),
        ],
    );
    // A word for the month, or the year in front, says nothing of the order of the others.
    check(
        "24 November 2026, 2026-11-24, 05/05/2026, 03/04/1988",
        &[
            (date(2026, 11, 24), &[]),
            (date(2026, 11, 24), &[]),
            (date(2026, 5, 5), &[]),
            (date(1988, 3, 4), &["date-month-first", "date-other-order"]),
        ],
    );
}

#[test]
fn two_orders_in_one_text_are_reported_as_two() {
    check(
        "14/03/1988 11/24/2026 03/04/1988",
        &[
            (date(1988, 3, 14), &["date-day-first"]),
            (date(2026, 11, 24), &[]),
            (date(1988, 3, 4), &["date-two-orders", "date-other-order"]),
        ],
    );
    let letter = find("14/03/1988 11/24/2026 03/04/1988");
    assert_eq!(letter.dated().last().and_then(|dated| dated.other), date(1988, 4, 3));
}

#[test]
fn an_answer_that_must_arrive_is_marked() {
    let text = "YOUR RESPONSE MUST BE RECEIVED BY USCIS ON OR\nBEFORE NOVEMBER 30, 2026.\n\
        Beneficiary A-Number: A 000 000 000\nP.O. Box 00000, Lincoln NE 68501-2521";
    check(text, &[(date(2026, 11, 30), &["date-words-before", "date-must-arrive"])]);
    super::check(text, &[("NOVEMBER 30, 2026", "date", "deadline"), ("A 000 000 000", "number", "a-number")]);
    check(
        "SU RESPUESTA DEBE SER RECIBIDA ANTES DEL 30 DE NOVIEMBRE DE 2026",
        &[(date(2026, 11, 30), &["date-words-before", "date-must-arrive"])],
    );
    check("We received your form. Answer by 11/30/2026", &[(date(2026, 11, 30), &["date-words-before"])]);
    why("DUE DATE: 30NOV2026", "deadline", &["date-day", "date-words-before"]);
    why("FECHA LÍMITE: 30/11/2026", "deadline", &["date-day", "date-words-before", "date-day-first"]);
    why("RECEIVED DATE 11/24/2026", "date", &["date-day"]);
    for text in [
        "Due by 5:00 PM on November 30, 2026",
        "by the close of business on 30NOV2026",
        "ANTES DEL DIA 30/11/2026",
        "November 30, 2026 is the last day to answer.",
        "El 30 de noviembre de 2026 es la fecha límite",
        "RESPOND NO LATER THAN 11/30/26.",
        "hasta el miercoles 30 de noviembre de 2026",
    ] {
        assert_eq!(find(text).deadlines().count(), 1, "{text}");
    }
    assert_eq!(find("On November 30, 2026 is a visit. The last day").deadlines().count(), 0);
}

#[test]
fn a_text_that_is_read_in_parts_is_read_as_one() {
    let parts = [
        "On 03/11/2026. Case IOE\n0900000000\n\n",
        "your one-time code: see https://egov.uscis.gov/?n=EAC2212300000\n\n",
        "000000, by 26/11/2026",
    ];
    let whole = parts.concat();
    let read_part = |text: &str| super::in_context(|context| crate::letter::read_part(text, context));
    let mut from = 0;
    let mut read = Vec::new();
    for part in parts {
        read.push((from, read_part(part)));
        from += part.len();
    }
    let joined = crate::letter::join(&whole, read);
    assert_eq!(joined, find(&whole));
    assert_eq!(joined.dates().next(), date(2026, 11, 3));
    assert_eq!(joined.warnings.len(), 1);
}
