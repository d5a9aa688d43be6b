# The README's example is whole: copied into an empty folder elsewhere it runs and prints what the README says.
import re
import subprocess
import sys

from conftest import ROOT

README = (ROOT / "bindings/python/README.md").read_text(encoding="utf-8")


def test_example(tmp_path):
    program, printed = re.search(r"```python\n(.*?)```\n\nIt prints\n\n```\n(.*?)```", README, re.S).groups()
    path = tmp_path / "example.py"
    path.write_text(program, encoding="utf-8")
    done = subprocess.run([sys.executable, path], cwd=tmp_path, env={"PYTHONUTF8": "1"}, capture_output=True, text=True, encoding="utf-8")
    assert (done.stdout, done.stderr) == (printed, "")


def test_the_readme_s_other_programs_run(tmp_path, sample):
    (tmp_path / "article.txt").write_text(sample, encoding="utf-8")
    programs = re.findall(r"```python\n(.*?)```", README, re.S)[1:]
    assert programs
    program = "import nhan\ndatabase = nhan.Database()\nannotator = nhan.Annotator(database)\n" + "\n".join(programs)
    path = tmp_path / "programs.py"
    path.write_text(program, encoding="utf-8")
    done = subprocess.run([sys.executable, path], cwd=tmp_path, env={"PYTHONUTF8": "1"}, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
