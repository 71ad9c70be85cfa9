//! A list that was read: each row says what was understood, and the reader chooses which ones come in.

use std::collections::BTreeSet;

use browser::clock;
use contract::case_tracker::keys;
use domain::case::{Change, Moment};
use domain::identifier::Verdict;
use domain::message::MessageKey;
use domain::status::StatusTable;
use domain::transfer::Say;
use domain::transfer::list::{DateOrder, Draft, List, Row, read};
use domain::transfer::words::COLUMNS;
use leptos::prelude::*;
use ui::dynamic::{Each, When};
use ui::select_field::SelectField;

use super::{heading_id_without, undo};
use crate::tracker::{Tracker, moment, new_id};

/// What a list is read as.
fn read_text(tracker: Tracker, text: &str, order: Option<DateOrder>) -> List {
    let titles = tracker.titles.get_untracked();
    let none = StatusTable::default();
    let statuses = titles.as_ref().map_or(&none, |titles| &titles.statuses);
    tracker.with_context(|context| {
        tracker.words.with_texts(|texts| {
            let say: Say<'_> = &|key| texts.get(key).map_or("", String::as_str);
            tracker.list.cases.with_untracked(|cases| read(text, context, statuses, cases, order, say))
        })
    })
}

/// The draft of a row that can come in.
const fn draft(row: &Row) -> Option<&Draft> {
    match row {
        Row::New(draft) | Row::Almost(draft, _) => Some(draft),
        Row::Known(_) | Row::Again | Row::Refused(_) => None,
    }
}

/// The headings of number, person, form and name: those of the table that this site writes.
fn columns() -> impl Iterator<Item = &'static MessageKey> {
    [0, 2, 3, 1].into_iter().filter_map(|index: usize| COLUMNS.get(index))
}

/// Number, person, form and name of a draft.
fn cells(draft: &Draft) -> [String; 4] {
    let of = |pick: fn(&Change) -> Option<&String>| draft.changes.iter().find_map(pick).cloned().unwrap_or_default();
    [
        of(|change| if let Change::Receipt(text) = change { Some(text) } else { None }),
        of(|change| if let Change::Person(text) = change { Some(text) } else { None }),
        of(|change| if let Change::Form(text) = change { Some(text) } else { None }),
        of(|change| if let Change::Label(text) = change { Some(text) } else { None }),
    ]
}

/// The same draft with person and name changed.
fn swapped(draft: &Draft) -> Draft {
    let swap = |change: &Change| match change {
        Change::Person(text) => Change::Label(text.clone()),
        Change::Label(text) => Change::Person(text.clone()),
        other => other.clone(),
    };
    Draft { changes: draft.changes.iter().map(swap).collect(), seen: draft.seen }
}

/// Why a row does not come in.
fn reason(row: &Row) -> &'static MessageKey {
    match row {
        Row::Known(_) => &keys::ROW_KNOWN,
        Row::Again => &keys::ROW_AGAIN,
        Row::Refused(Verdict::Several) => &keys::ROW_SEVERAL,
        Row::Refused(Verdict::Incomplete) => &keys::ROW_INCOMPLETE,
        Row::Refused(Verdict::OtherIdentifier) => &keys::ROW_OTHER,
        Row::New(_) | Row::Almost(..) | Row::Refused(_) => &keys::ROW_REFUSED,
    }
}

/// What a list would bring.
#[component]
pub fn ListPreview(
    /// The tracker.
    tracker: Tracker,
    /// The list.
    text: String,
) -> impl IntoView {
    let words = tracker.words;
    let order = RwSignal::new(String::new());
    let is_swapped = RwSignal::new(false);
    let ticked = RwSignal::new(BTreeSet::<usize>::new());
    let list = Memo::new(move |_| {
        let order = match order.get().as_str() {
            "month" => Some(DateOrder::MonthFirst),
            "day" => Some(DateOrder::DayFirst),
            _ => None,
        };
        let mut list = read_text(tracker, &text, order);
        if is_swapped.get() {
            for (_, row) in &mut list.rows {
                if let Row::New(draft) | Row::Almost(draft, _) = row {
                    *draft = swapped(draft);
                }
            }
        }
        list
    });
    // A repaired number is a question, so its box is empty.
    ticked.set(list.with_untracked(|list| {
        list.rows.iter().filter(|(_, row)| matches!(row, Row::New(_))).map(|(line, _)| *line).collect()
    }));
    let is_doubtful = list.with_untracked(|list| list.is_doubtful);
    let has_words = list.with_untracked(|list| {
        list.rows.iter().filter_map(|(_, row)| draft(row)).any(|draft| {
            let [_, person, _, name] = cells(draft);
            !person.is_empty() || !name.is_empty()
        })
    });
    let count = list.with_untracked(|list| list.rows.len());
    let chosen = move || ticked.with(BTreeSet::len);
    let headings = [&keys::ROW_TAKE].into_iter().chain(columns()).map(|word| words.get(word));
    view! {
        <section class="rows" aria-labelledby=tracker.id("rows")>
            <h3 id=tracker.id("rows") tabindex="-1">{words.fill(&keys::ROWS_HEADING, &count.to_string())}</h3>
            <p>{words.get(&keys::ROWS_HINT)}</p>
            {is_doubtful.then(|| view! { <DateOrderField tracker order/> })}
            <table>
                <thead>
                    <tr>
                        {headings.map(|heading| view! { <th scope="col">{heading}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    <Each each=move || list.get().rows key=|row| format!("{row:?}") let:row>
                        <ListRow tracker line=row.0 row=row.1 ticked/>
                    </Each>
                </tbody>
            </table>
            {has_words.then(|| view! {
                <button type="button" class="button-link" on:click=move |_| is_swapped.update(|is| *is = !*is)>
                    {words.get(&keys::ROWS_SWAP)}
                </button>
            })}
            <When when=move || chosen() == 0>
                <p>{words.get(&keys::ROWS_NONE)}</p>
            </When>
            <When when=move || chosen() != 0>
                <button
                    type="button"
                    id=tracker.id("take-rows")
                    on:click=move |_| take(tracker, &list.get_untracked(), &ticked.get_untracked())
                    prop:textContent=move || words.count(&keys::ROWS_TAKE_ONE, &keys::ROWS_TAKE, chosen())
                ></button>
            </When>
        </section>
    }
}

/// The question in which order the figures of dates stand.
#[component]
fn DateOrderField(tracker: Tracker, order: RwSignal<String>) -> impl IntoView {
    let words = tracker.words;
    // What is read without an answer.
    order.set("month".to_owned());
    view! {
        <SelectField id=tracker.id("rows-order") label=words.get(&keys::ROWS_ORDER) value=order>
            <option value="month">{words.get(&keys::ROWS_MONTH_FIRST)}</option>
            <option value="day">{words.get(&keys::ROWS_DAY_FIRST)}</option>
        </SelectField>
    }
}

/// One row of the list.
#[component]
fn ListRow(tracker: Tracker, line: usize, row: Row, ticked: RwSignal<BTreeSet<usize>>) -> impl IntoView {
    let words = tracker.words;
    let Some(draft) = draft(&row) else {
        let text = words.fill(reason(&row), &line.to_string());
        return view! { <tr class="row-refused"><td></td><td colspan="4">{text}</td></tr> }.into_any();
    };
    let [number, person, form, name] = cells(draft);
    let note = match &row {
        Row::Almost(_, written) => Some(words.fill(&keys::ROW_ALMOST, written)),
        _ => None,
    };
    let id = tracker.id(&format!("row-take-{line}"));
    let toggle = move |_| {
        ticked.update(|ticked| {
            if !ticked.remove(&line) {
                ticked.insert(line);
            }
        });
    };
    let named = columns().skip(1).zip([person, form, name]);
    let named = named.map(|(word, text)| view! { <td data-label=words.get(word)>{text}</td> });
    view! {
        <tr>
            <td class="row-box">
                <input type="checkbox" id=id.clone() prop:checked=move || ticked.with(|ticked| ticked.contains(&line)) on:change=toggle/>
            </td>
            <th scope="row">
                <label class="number" translate="no" for=id>{untrack(|| tracker.number(&number))}</label>
                {note.map(|note| view! { <span class="hint">{note}</span> })}
            </th>
            {named.collect_view()}
        </tr>
    }
    .into_any()
}

/// Adds the rows that were chosen.
fn take(tracker: Tracker, list: &List, ticked: &BTreeSet<usize>) {
    let focus = heading_id_without(tracker);
    let chosen = list.rows.iter().filter(|(line, _)| ticked.contains(line)).filter_map(|(_, row)| draft(row));
    let mut added = Vec::new();
    let start = clock::milliseconds();
    tracker.list.cases.update(|cases| {
        // One case is a millisecond later than the one before it, so that they are listed in the order of their lines.
        for (at, draft) in (start..).zip(chosen) {
            let id = new_id();
            added.push(id);
            for change in &draft.changes {
                let seen = draft.seen.filter(|_| matches!(change, Change::Status(_)));
                let on = seen.unwrap_or_else(clock::today);
                cases.write(id, Moment { at, on, ..moment() }, change.clone());
            }
        }
    });
    tracker.read_all();
    tracker.save();
    let text = tracker.words.count(&keys::ROWS_TAKEN_ONE, &keys::ROWS_TAKEN, added.len());
    tracker.offer_undo(text, undo(&added, &[], focus));
    tracker.show_added(&added);
}

#[cfg(test)]
mod tests {
    use domain::case::Change;
    use domain::transfer::list::Draft;

    use super::{cells, swapped};

    #[test]
    fn person_and_name_are_swapped() {
        let texts = [Change::Receipt("IOE0900000000".into()), Change::Person("a".into()), Change::Label("b".into())];
        let draft = Draft { changes: texts.to_vec(), seen: None };
        assert_eq!(cells(&draft), ["IOE0900000000", "a", "", "b"]);
        assert_eq!(cells(&swapped(&draft)), ["IOE0900000000", "b", "", "a"]);
    }
}
