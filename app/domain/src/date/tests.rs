//! The calendar against a second one that is slow and knows no trick.

use super::{Date, date, day_of_year, fiscal_year, is_federal_holiday, is_weekday, phrase, phrase_between, workday};

#[test]
fn the_fiscal_year_turns_on_1_october() {
    for (year, month, day, fiscal) in
        [(2026, 9, 30, 2026), (2026, 10, 1, 2027), (2026, 12, 31, 2027), (2027, 1, 1, 2027)]
    {
        assert_eq!(fiscal_year(date(year, month, day).unwrap()), fiscal);
    }
}

#[test]
fn a_day_that_no_calendar_has_is_no_date() {
    for (month, day) in [(0, 1), (13, 1), (4, 31), (2, 30), (1, 0)] {
        assert_eq!(date(2026, month, day), None);
    }
    assert_eq!(day_of_year(2023, 366), None);
    assert_eq!(day_of_year(2024, 366), date(2024, 12, 31));
    assert_eq!(day_of_year(2024, 0), None);
}

/// A calendar that counts every single day since a known Monday, 1 January 1900, and keeps a list of holidays by hand.
mod slow {
    /// A year, a month and a day, each from 1, and the day of the week, from 0 on Monday.
    pub type CountedDay = (i32, u8, u8, u8);

    fn length(year: i32, month: u8) -> u8 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    pub fn days(until: i32) -> Vec<CountedDay> {
        let mut days = Vec::new();
        let mut of_week = 0;
        for year in 1900..=until {
            for month in 1..=12 {
                for day in 1..=length(year, month) {
                    days.push((year, month, day, of_week));
                    of_week = (of_week + 1) % 7;
                }
            }
        }
        days
    }

    /// Whether offices are closed, computed by walking through the month.
    pub fn is_holiday(days: &[CountedDay], at: usize) -> bool {
        let fixed = |(year, month, day, _): CountedDay| match (month, day) {
            (6, 19) => year >= 2021,
            date => [(1, 1), (7, 4), (11, 11), (12, 25)].contains(&date),
        };
        let (_, month, day, of_week) = days[at];
        let same_before = (1..day).filter(|earlier| (day - earlier) % 7 == 0).count();
        let last = days.get(at + 7).is_none_or(|next| next.1 != month);
        let moving = match (month, of_week) {
            (1 | 2, 0) => same_before == 2,
            (5, 0) => last,
            (9, 0) => same_before == 0,
            (10, 0) => same_before == 1,
            (11, 3) => same_before == 3,
            _ => false,
        };
        let on_saturday = |day: CountedDay| day.3 == 5 && fixed(day);
        let on_sunday = |day: CountedDay| day.3 == 6 && fixed(day);
        moving
            || fixed(days[at]) && of_week < 5
            || of_week == 4 && days.get(at + 1).copied().is_some_and(on_saturday)
            || of_week == 0 && at.checked_sub(1).map(|at| days[at]).is_some_and(on_sunday)
    }
}

#[test]
fn the_calendar_agrees_with_a_slow_one_from_1990_to_2060() {
    let days = slow::days(2061);
    let start = days.iter().position(|day| (day.0, day.1) == (1989, 10)).unwrap();
    let mut fiscal = 0;
    let (mut weekdays, mut workdays): (Vec<Date>, Vec<Date>) = (Vec::new(), Vec::new());
    for at in start..days.len() - 31 {
        let (year, month, day, of_week) = days[at];
        let date = date(year, month, day).unwrap();
        let holiday = slow::is_holiday(&days, at);
        assert_eq!(is_weekday(date), of_week < 5, "{date:?}");
        assert_eq!(is_federal_holiday(date), holiday, "{date:?}");
        if (month, day) == (10, 1) {
            compare(fiscal, &weekdays, &workdays);
            fiscal = year + 1;
            weekdays.clear();
            workdays.clear();
        }
        if of_week < 5 {
            weekdays.push(date);
            if !holiday {
                workdays.push(date);
            }
        }
    }
}

/// Every day of a fiscal year as the rule finds it, against the lists of the slow calendar.
fn compare(fiscal: i32, weekdays: &[Date], workdays: &[Date]) {
    if fiscal == 0 {
        return;
    }
    assert!((260..=262).contains(&weekdays.len()), "{fiscal}: {}", weekdays.len());
    assert!((248..=252).contains(&workdays.len()), "{fiscal}: {}", workdays.len());
    let last = date(fiscal, 9, 30).unwrap();
    for day in 1..=266_u16 {
        let of = |list: &[Date]| list.get(usize::from(day) - 1).copied().unwrap_or(last);
        assert_eq!(workday(fiscal, day), Some((of(weekdays), of(workdays))), "day {day} of {fiscal}");
    }
}

#[test]
fn day_123_of_eight_fiscal_years() {
    for (fiscal, first, last) in [
        (2020, 19, 30),
        (2021, 22, 31),
        (2022, 22, 31),
        (2023, 22, 31),
        (2024, 20, 29),
        (2025, 20, 31),
        (2026, 20, 31),
        (2027, 22, 31),
    ] {
        let march = |day| date(fiscal, 3, day).unwrap();
        assert_eq!(workday(fiscal, 123), Some((march(first), march(last))), "{fiscal}");
    }
}

#[test]
fn days_of_other_worked_inputs() {
    for (fiscal, day, first, last) in [
        (2019, 20, (2018, 10, 26), (2018, 10, 29)),
        (2020, 155, (2020, 5, 4), (2020, 5, 13)),
        (2024, 1, (2023, 10, 2), (2023, 10, 2)),
    ] {
        let date = |(year, month, day)| date(year, month, day).unwrap();
        assert_eq!(workday(fiscal, day), Some((date(first), date(last))), "day {day} of {fiscal}");
    }
    for fiscal in 1990..=2060 {
        let (first, last) = workday(fiscal, 250).unwrap();
        assert!(first >= date(fiscal, 9, 12).unwrap() && last <= date(fiscal, 9, 30).unwrap());
        assert_eq!(workday(fiscal, 0), None);
    }
}

#[test]
fn a_calendar_without_end_has_an_end_somewhere() {
    assert_eq!(workday(i32::MAX, 1), None);
    assert_eq!(workday(i32::MIN, 1), None);
    // Beside these two days there is no other; asking must not fail.
    let _ = (is_federal_holiday(Date::MIN), is_federal_holiday(Date::MAX));
}

#[test]
fn dates_are_written_in_words() {
    let word = |key: &str| match key {
        "month-12" => "December",
        "month-3" => "March",
        "month-4" => "April",
        "date" => "{day} {month} {year}",
        "dates-one" => "on {date}",
        "dates-in-month" => "between {first} and {last} {month} {year}",
        "dates-in-year" => "between {first} {first-month} and {last} {last-month} {year}",
        "dates-across-years" => "between {first} and {last}",
        _ => "?",
    };
    let march = |day| date(2022, 3, day).unwrap();
    assert_eq!(phrase(march(2)).sentence(word), "2 March 2022");
    assert_eq!(phrase_between(march(2), march(2)).sentence(word), "on 2 March 2022");
    assert_eq!(phrase_between(march(2), march(9)).sentence(word), "between 2 and 9 March 2022");
    let april = date(2022, 4, 1).unwrap();
    assert_eq!(phrase_between(march(30), april).sentence(word), "between 30 March and 1 April 2022");
    let december = date(2021, 12, 31).unwrap();
    assert_eq!(phrase_between(december, march(1)).sentence(word), "between 31 December 2021 and 1 March 2022");
}
