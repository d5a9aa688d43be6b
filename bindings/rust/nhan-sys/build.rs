// Where the library comes from: the clone's release build, brought up to date, else a build of the clone in Cargo's own folder, linked statically, so that no program
// has to find libnhan.so when it runs; with the feature `system` the library that pkg-config knows.
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    if env::var_os("CARGO_FEATURE_SYSTEM").is_some() {
        return link_packages(&["nhan"]);
    }
    let clone = Path::new(&env::var_os("CARGO_MANIFEST_DIR").unwrap()).join("../../..");
    let folder = build(&clone);
    println!("cargo:rustc-link-search=native={}", folder.display());
    println!("cargo:rustc-link-lib=static=nhan");
    link_packages(&["libhs", "icu-uc", "libhwy"]);
    println!("cargo:rustc-link-lib=stdc++");
}

/// Builds libnhan.a, again whenever a source changes: in the clone's release build where there is one, else in the folder that Cargo gives this crate.
fn build(clone: &Path) -> PathBuf {
    assert!(
        clone.join("CMakeLists.txt").is_file(),
        "{} is no clone of Nhãn: take the crate from a clone, or link an installed library with the feature `system`",
        clone.display()
    );
    for source in ["CMakeLists.txt", "include", "src", "gazetteers"] {
        println!("cargo:rerun-if-changed={}", clone.join(source).display());
    }
    let mut folder = clone.join("build/release");
    if !folder.join("CMakeCache.txt").is_file() {
        folder = PathBuf::from(env::var_os("OUT_DIR").unwrap());
        let options = ["-GNinja", "-DCMAKE_BUILD_TYPE=Release", "-DBUILD_TESTING=OFF"];
        run(Command::new("cmake").arg("-S").arg(clone).arg("-B").arg(&folder).args(options));
    }
    let jobs = env::var("NUM_JOBS").unwrap_or_else(|_| "1".into());
    run(Command::new("cmake").arg("--build").arg(&folder).args(["--target", "nhan_static", "--parallel", &jobs]));
    folder.join("src")
}

/// Tells rustc to link what pkg-config says of `packages`.
fn link_packages(packages: &[&str]) {
    for flag in run(Command::new("pkg-config").arg("--libs").args(packages)).split_whitespace() {
        if let Some(folder) = flag.strip_prefix("-L") {
            println!("cargo:rustc-link-search=native={folder}");
        } else if let Some(library) = flag.strip_prefix("-l") {
            println!("cargo:rustc-link-lib={library}");
        }
    }
}

/// What the command prints; where it fails, the build fails with all that it said.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}; `script/bootstrap` installs what is missing"));
    assert!(
        output.status.success(),
        "{command:?} failed; `script/bootstrap` installs what is missing\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
