//! Nothing that an author wrote is lost silently: each word of a source is in its page, or on a line that a diagnostic is about.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use generator::diagnostic::line_column::line_column;
use generator::source::SourcePath;

use crate::fixture::{build, file, page, tree};
use crate::numbers::Numbers;

/// Pieces of markdown as people write it, right and wrong; each `@` becomes a word that is nowhere else.
const PIECES: &[&str] = &[
    "@ @ @.",
    "**@ @** @",
    "*@ @",
    "@ **@ @",
    "| @ | @ |\n| --- | --- |\n| @ | @ |",
    "| @ | @ |\n| --- | --- |\n| @ | @ | @ |",
    "| @ | @ |\n| --- | --- |\n| @ |",
    "| @ | @\n| @ |",
    "1. @\n  - @\n2. @",
    "- @\n- @\n\n  @",
    "1. @\n\n @",
    "- @\n    - @\n        - @",
    "@[^n@]\n\n[^n@]: @ @",
    "[^a@]: @ @",
    "@[^Note]\n\n[^note]: @\n\n[^NOTE]: @",
    "[@][ref]\n\n[ref]: https://www.uscis.gov/\n[REF]: https://www.uscis.gov/@",
    "[@]: https://www.uscis.gov/ \"@\"",
    "[@](https://www.uscis.gov/ \"@\")",
    "[@](old @ @.md)",
    "[@] (@)",
    "@\n---\n\n@",
    "@ @\n===\n\n@",
    "```@ @\n@\n```",
    "```\n@\n```",
    "~~~\n@ @",
    "    @ @",
    "@\n\n\t@",
    "## @ {.@}",
    "## @ @",
    "#@",
    "####### @",
    "<b>@</b> @",
    "@ <!-- hidden --> @",
    "<!--\n:::notice\n-->\n\n@",
    "<?@?> @",
    "<!@>",
    "<![CDATA[@]]>",
    ":::notice{title=\"@\"}\n@ @\n:::",
    "   :::notice\n   @\n   :::",
    "1. @\n   :::notice\n   @\n   :::",
    ":::unknown{title=\"@\"}\n@\n:::",
    "\\:label[@] :label[@]{gloss=\"@\"}",
    "> @\n@\n\n> > @",
    "@ ~@~ @ ~~@~~",
    "`@` ``@ ` @`` ```@``` @",
    "@ ` @",
    "![@](nowhere.png)",
    "@ | @",
    "Term @\n: @",
    "- [ ] @\n- [x] @",
    "@<br>@",
    "@  \n@\\\n@",
    "+ @\n* @\n1) @",
    "&lt;@&gt; &@; &nbsp;@",
    "<https://www.uscis.gov/@> <help@example.gov>",
    "@: @:: @ :::",
    "* * *\n\n@",
    "\\*@\\* \\[^@] \\`@\\`",
    "> [!NOTE]\n> @ @",
    "> [!WARNING] @\n> @",
    "!!! note \"@\"\n    @",
    "::: notice\n@\n:::",
    ":::notice @\n@\n:::",
    "7. @\n3. @\n3. @",
    "==@== ^[@] [[@|@]] {{@}} %%@%%",
    "@\n{: .@}",
    "*[@]: @",
    "[//]: # (@)",
    "[![@](nowhere.png)](https://www.uscis.gov/)",
];

/// A body of some pieces, with words counted on from `word`.
fn body(numbers: &mut Numbers, word: &mut usize) -> String {
    let mut body = String::new();
    for _ in 0..1 + numbers.below(6) {
        let piece = PIECES[numbers.below(PIECES.len())];
        let mut parts = piece.split('@');
        body.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let _ = write!(body, "word{word}x{part}");
            *word += 1;
        }
        body.push_str(if numbers.below(8) == 0 { "\n" } else { "\n\n" });
    }
    if numbers.below(4) == 0 { body.replace('\n', "\r\n") } else { body }
}

/// The words that [`body`] made, each with its byte.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("word").filter_map(|(at, _)| {
        let length = text[at..].find('x')? + 1;
        text[at + 4..at + length - 1].bytes().all(|byte| byte.is_ascii_digit()).then(|| (at, &text[at..at + length]))
    })
}

fn check(seed: u64, pages: usize) {
    let mut numbers = Numbers(seed);
    let mut word = 0;
    let mut site = format!("//- content/en/index.md\n{}", page("Home", "Welcome."));
    let texts: Vec<String> =
        (0..pages).map(|number| page(&format!("Page {number}"), &body(&mut numbers, &mut word))).collect();
    for (number, text) in texts.iter().enumerate() {
        let _ = write!(site, "//- content/en/p{number}.md\n{text}");
    }
    let tree = tree(&site);
    let built = build(&tree);
    for (number, text) in texts.iter().enumerate() {
        let path = SourcePath::new(format!("content/en/p{number}.md"));
        let reported: BTreeSet<usize> = built
            .outcome
            .report
            .diagnostics()
            .iter()
            .filter(|diagnostic| diagnostic.file == path)
            .flat_map(|diagnostic| {
                line_column(text, diagnostic.span.start).line..=line_column(text, diagnostic.span.end).line
            })
            .collect();
        let html = file(&built, &format!("p{number}/index.html"));
        let lost: Vec<&str> = words(text)
            .filter(|(at, word)| !html.contains(word) && !reported.contains(&line_column(text, *at).line))
            .map(|(_, word)| word)
            .collect();
        assert_eq!(lost, Vec::<&str>::new(), "seed {seed}, page {number}:\n{text}");
    }
}

#[test]
fn every_word_is_in_the_page_or_in_a_diagnostic() {
    for seed in 1..=100 {
        check(u64::wrapping_mul(seed, 0x9E37_79B9_7F4A_7C15), 100);
    }
}
