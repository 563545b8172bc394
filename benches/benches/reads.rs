//! What the engine takes to read documents that are twice as long: of good rows,
//! and of whatever could be looked for again and again.

use criterion::Criterion;
use errcode_codegen::{Input, Source, read};
use errcodes_benches::documents::{SHAPES, SIZES};
use errcodes_benches::leaf;

fn main() {
    let mut criterion = Criterion::default()
        .output_directory(&leaf::results())
        .sample_size(20)
        .configure_from_args();
    for (shape, document) in SHAPES {
        for size in SIZES {
            let text = document(size);
            criterion.bench_function(&format!("read {shape} {size}"), |bencher| {
                bencher.iter(|| {
                    let source = Source::file("any.md", &text);
                    read(&Input { source, ..Input::default() })
                });
            });
        }
    }
    criterion.final_summary();
}
