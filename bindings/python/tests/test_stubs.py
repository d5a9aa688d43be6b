# The type stubs say what the extension has, and the package passes a strict checker.
import subprocess
import sys

from conftest import ROOT


def run(*arguments, folder):
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_stubs_match_the_extension(tmp_path):
    allowed = tmp_path / "allowed.txt"
    allowed.write_text(r"nhan\._native\.Result\.__buffer__" + "\n")  # there at run time since Python 3.12, and for checkers always
    run("mypy.stubtest", "nhan._native", "--ignore-disjoint-bases", "--allowlist", allowed, "--ignore-unused-allowlist", folder=tmp_path)


def test_the_package_is_typed(tmp_path):
    run("mypy", "--strict", "--disable-error-code", "import-untyped", "--cache-dir", tmp_path, ROOT / "bindings/python/src/nhan", folder=tmp_path)


def test_users_are_checked(tmp_path):
    (tmp_path / "user.py").write_text(
        "import nhan\n"
        "result = nhan.Annotator(nhan.Database(), unit='bytes').annotate('x')\n"
        "words: list[str | None] = [span.text for span in result]\n"
        "place: nhan.Span | None = result.offices[0].place\n"
        "count: str = result[0].begin  # wrong\n"
    )
    done = subprocess.run([sys.executable, "-m", "mypy", "--strict", "user.py"], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.count("error:") == 1 and "user.py:5: error: Incompatible types in assignment" in done.stdout, done.stdout
