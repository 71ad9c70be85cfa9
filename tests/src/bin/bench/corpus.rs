//! A help site of any size, the same every time: about 1,170 words and 7 kB a page, 8 links of
//! which half name an anchor, 50 pages a section. In Waymark's dialect and in Hugo's; only front
//! matter and links between pages differ.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::LazyLock;

/// What the pages talk about.
static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "account address adjust allow amount answer apply archive area arrange ask attach audit backup \
     balance banner batch begin billing block board border box browser budget build button calendar call \
     camera cancel card carry catalog change chart check choose city clean clear click client clock close \
     cloud code collect color column combine comment compare complete compress confirm connect contact \
     contain content convert copy corner correct cost count cover create credit crop current custom \
     customer cycle daily data date day decide default delete deliver depend describe design detail \
     device dialog direct disable discount display divide document domain double download draft drag drop \
     each early edit effect email empty enable end enter entry error even event every exact example \
     expand expect expire explain export extend extra fast feature feedback field file fill filter final \
     find finish first fix folder follow font format forward frame free full function gather general give \
     group grow guide half handle happen header height help hide high history hold home hour icon image \
     import improve include increase index inform input insert inside install invoice item join jump keep \
     key kind label language large last layout lead learn leave length letter level library light limit \
     line link list little load local lock login long look lower mail main make manage manual map mark \
     match measure member menu merge message method middle minimum minute mobile mode monthly move \
     multiple name narrow need network never new next normal note notice number offer office often old \
     once online only open option order origin other outline output outside owner page paper paragraph \
     parent part password paste path pause pay people percent period permission person phone photo pick \
     picture place plain plan play point policy popup position post preview price print private problem \
     process product profile program project protect provide public purchase quality question quick range \
     rate reach read ready reason receipt receive recent record reduce refresh refund region regular \
     reload remain remember remove rename repeat replace reply report request require reset resize \
     resolve response restore result return review right role rotate row rule safe sample save scale scan \
     schedule screen search second section secure see select send separate serial service session set \
     setting setup share sheet shift short show side sign simple single site size skip slow small sort \
     source space special speed split staff standard start state status step still stop storage store \
     style submit subject subscribe success suggest summary support sure switch sync system tab table tag \
     target task tax team template test text theme then thing ticket time title today together toggle \
     tool top total track transfer trial true turn type under undo unit unlock until update upgrade \
     upload usage user usual valid value version video view visible visit wait warning watch week weight \
     wide window word work workspace write year yearly zone zoom"
        .split_whitespace()
        .collect()
});

/// Every second word.
static FUNCTION_WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "the a your this that when if before after with from into for and or on in to by of as then it you"
        .split_whitespace()
        .collect()
});

/// What pages are grouped by.
static TAGS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "account billing export import mobile privacy security printing images documents calendar email \
     templates search sharing storage teams api shortcuts accessibility languages invoices refunds backup \
     offline devices profile settings themes migration"
        .split_whitespace()
        .collect()
});

/// How many pages a section has.
const SECTION: usize = 50;

/// The files of Hugo's side: the leanest set of layouts that shows the same.
const HUGO: [(&str, &str); 9] = [
    ("hugo.toml", include_str!("hugo/hugo.toml")),
    ("layouts/404.html", include_str!("hugo/layouts/404.html")),
    ("layouts/baseof.html", include_str!("hugo/layouts/baseof.html")),
    ("layouts/home.html", include_str!("hugo/layouts/home.html")),
    ("layouts/page.html", include_str!("hugo/layouts/page.html")),
    ("layouts/section.html", include_str!("hugo/layouts/section.html")),
    ("layouts/taxonomy.html", include_str!("hugo/layouts/taxonomy.html")),
    ("layouts/term.html", include_str!("hugo/layouts/term.html")),
    ("static/site.css", include_str!("hugo/static/site.css")),
];

/// Whose markdown is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Waymark,
    Hugo,
}

/// One page's head.
pub struct Page {
    number: usize,
    section: String,
    slug: String,
    title: String,
}

impl Page {
    /// The file of the page below `content/<lang>` or `content`.
    pub fn file(&self) -> String {
        format!("guides/{}/{}.md", self.section, self.slug)
    }

    /// The page's title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("/guides/{}/{}/", self.section, self.slug)
    }
}

/// The heads of all pages of a site of that size.
pub fn pages(count: usize) -> Vec<Page> {
    (0..count)
        .map(|number| {
            let title = format!("How to {}", words(&mut Dice::of(1, number), 4));
            let slug = format!("{number:05}-{}", title.to_lowercase().replace(' ', "-"));
            Page { number, section: format!("topic-{:03}", number / SECTION), slug, title }
        })
        .collect()
}

/// Writes a site into a folder.
pub fn write(dialect: Dialect, pages: &[Page], out: &Path) -> io::Result<()> {
    let (base, index) = match dialect {
        Dialect::Waymark => (out.join("content/en"), "index.md"),
        Dialect::Hugo => (out.join("content"), "_index.md"),
    };
    if dialect == Dialect::Hugo {
        for (path, text) in HUGO {
            put(&out.join(path), text)?;
        }
    }
    for page in pages {
        put(&base.join(page.file()), &format!("{}{}", front_matter(page, dialect), body(page, pages, dialect)))?;
    }
    let section = |folder: &str, title: &str, text: &str| {
        let about = title.to_lowercase();
        // Each page names the one before it and the one after it, as Hugo's layouts do.
        let order = if dialect == Dialect::Waymark { "sequence = true\n" } else { "" };
        let front =
            format!("+++\ntitle = \"{title}\"\ndescription = \"All guides about {about}.\"\n{order}+++\n\n{text}");
        put(&base.join(folder).join(index), &front)
    };
    for page in pages.iter().step_by(SECTION) {
        section(&format!("guides/{}", page.section), &page.section.replace("topic-", "Topic "), "")?;
    }
    section("guides", "Guides", "")?;
    section("", "Help", "Welcome.\n")
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

fn front_matter(page: &Page, dialect: Dialect) -> String {
    let mut dice = Dice::of(2, page.number);
    let description = sentence(&mut dice, 12, 18).replace(['*', '`'], "");
    let day = format!("{}-{:02}-{:02}", 2022 + dice.below(4), 1 + dice.below(12), 1 + dice.below(28));
    let tags: Vec<String> = (0..3).map(|_| format!("\"{}\"", dice.word(&TAGS))).collect();
    let head = format!("+++\ntitle = \"{}\"\ndescription = \"{description}\"\n", page.title);
    let tail = format!("weight = {}\ntags = [{}]\n", page.number + 1, tags.join(", "));
    match dialect {
        Dialect::Hugo => format!("{head}date = {day}\n{tail}+++\n\n"),
        Dialect::Waymark => format!(
            "{head}reviewed = {day}\nreview_by = 2036-01-01\n{tail}sources = [\"https://www.uscis.gov/\"]\n+++\n\n"
        ),
    }
}

fn body(page: &Page, pages: &[Page], dialect: Dialect) -> String {
    let mut dice = Dice::of(3, page.number);
    let link = |dice: &mut Dice| {
        let to = &pages[dice.below(pages.len())];
        let anchor = ["", "", "#before-you-start", "#frequently-asked-questions"][dice.below(4)];
        let address = match dialect {
            Dialect::Hugo => format!("{{{{< relref \"/{}{anchor}\" >}}}}", to.file()),
            Dialect::Waymark if to.section == page.section => format!("{}.md{anchor}", to.slug),
            Dialect::Waymark => format!("../{}/{}.md{anchor}", to.section, to.slug),
        };
        format!("[{}]({address})", to.title.to_lowercase())
    };
    let mut parts = vec![paragraph(&mut dice, 4), "## Before you start".to_owned(), paragraph(&mut dice, 3)];
    parts.push((0..4).map(|_| format!("- {}\n", sentence(&mut dice, 6, 12))).collect());
    parts.push(format!("> **Note:** {} See {} for more.", sentence(&mut dice, 8, 20), link(&mut dice)));
    for step in 1..=4 {
        parts.push(format!("## Step {step}: {}", words(&mut dice, 3)));
        parts.push(format!("{} Read {} too.", paragraph(&mut dice, 3), link(&mut dice)));
        let mut list = String::new();
        for item in 1..=4 {
            list.push_str(&format!("{item}. {}\n", sentence(&mut dice, 6, 12)));
            if item % 2 == 1 {
                (0..2).for_each(|_| list.push_str(&format!("   - {}\n", sentence(&mut dice, 4, 8))));
            }
        }
        parts.push(list);
        parts.push(format!("### More about {} {step}", words(&mut dice, 3)));
        parts.push(paragraph(&mut dice, 3));
        if step == 2 {
            let rows = (0..6).map(|_| {
                let (name, value) = (words(&mut dice, 2), words(&mut dice, 1));
                format!("| {name} | `{value}` | {} |\n", sentence(&mut dice, 6, 10))
            });
            let rows: String = rows.collect();
            parts.push(format!("| Setting | Default | What it does |\n| --- | --- | --- |\n{rows}"));
        }
        if step == 3 {
            let entries: Vec<String> =
                (0..6).map(|at| format!("  \"{}_{at}\": \"{}\"", words(&mut dice, 1), words(&mut dice, 1))).collect();
            parts.push(format!("```json\n{{\n{}\n}}\n```", entries.join(",\n")));
        }
    }
    parts.push("## Frequently asked questions".to_owned());
    for number in 1..=5 {
        parts.push(format!("### Why {} {number}?", words(&mut dice, 4)));
        parts.push(paragraph(&mut dice, 2));
    }
    parts.push("## Related guides".to_owned());
    parts.push((0..3).map(|_| format!("- {}\n", link(&mut dice))).collect());
    parts.join("\n\n")
}

fn paragraph(dice: &mut Dice, sentences: usize) -> String {
    (0..sentences).map(|_| sentence(dice, 8, 20)).collect::<Vec<_>>().join(" ")
}

fn sentence(dice: &mut Dice, least: usize, most: usize) -> String {
    let count = least + dice.below(most - least + 1);
    let mut all: Vec<String> =
        (0..count).map(|at| dice.word(if at % 2 == 0 { &WORDS } else { &FUNCTION_WORDS }).to_owned()).collect();
    if let Some(first) = all.first_mut() {
        let (head, tail) = first.split_at(1);
        *first = format!("{}{tail}", head.to_uppercase());
    }
    let at = dice.below(count);
    match dice.below(100) {
        0..10 => all[at] = format!("**{}**", all[at]),
        10..18 => all[at] = format!("`{}`", all[at]),
        18..24 => all[at] = format!("*{}*", all[at]),
        _ => {}
    }
    format!("{}.", all.join(" "))
}

fn words(dice: &mut Dice, count: usize) -> String {
    (0..count).map(|_| dice.word(&WORDS)).collect::<Vec<_>>().join(" ")
}

/// Numbers that look like chance and are the same every time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn of(kind: u64, number: usize) -> Self {
        Self(kind.wrapping_mul(0x5851_f42d_4c95_7f2d) ^ (number as u64).wrapping_mul(0x1405_7b7e_f767_814f))
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit.max(1) as u64).unwrap_or(0)
    }

    fn word(&mut self, from: &LazyLock<Vec<&'static str>>) -> &'static str {
        from[self.below(from.len())]
    }
}
