# Measured on: the line above a table of results, which tells the machine, its load, the commit and the text.
import datetime
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent


def processor():
    found = re.search(r"^model name\s*:\s*(.+)$", pathlib.Path("/proc/cpuinfo").read_text(), re.M)
    return found[1] if found else os.uname().machine


def heading():
    commit = subprocess.run(["git", "-C", ROOT, "describe", "--always", "--dirty"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    corpus = os.environ.get("NHAN_CORPUS")
    text = f"{pathlib.Path(corpus).name}, {pathlib.Path(corpus).stat().st_size / 1e6:.1f} MB" if corpus else "generated news"
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return f"{datetime.date.today()}, {processor()}, {os.cpu_count()} processors, load {load}, commit {commit}, {text}"
