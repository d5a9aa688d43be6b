# Runs the command under test: `nhan`, whose path is in the environment variable NHAN.
import json
import os
import subprocess
import sys
import tempfile
import unittest

NHAN = os.environ.get("NHAN") or sys.exit("set NHAN to the path of the command under test")
SAMPLE = os.path.join(os.path.dirname(__file__), "..", "..", "docs", "sample.txt")


def run(*arguments, given=b"", status=0, **environment):
    """Runs nhan and returns (standard output, standard error) as bytes and text; fails where the exit code is not `status`."""
    given = given.encode() if isinstance(given, str) else given
    done = subprocess.run([NHAN, *arguments], input=given, capture_output=True, env={**os.environ, **environment}, timeout=120)
    message = done.stderr.decode()
    if done.returncode != status:
        raise AssertionError(f"nhan {' '.join(arguments)}: exit code {done.returncode} and not {status}; {message}")
    return done.stdout, message


def annotate(text, *arguments, **options):
    """The one object that --output jsonl gives for a text."""
    return json.loads(run("annotate", "--output", "jsonl", *arguments, given=text, **options)[0])


def documents(lines, *arguments, **options):
    """The objects that --output jsonl gives for JSON Lines, and what went to standard error."""
    output, message = run("annotate", "--input", "jsonl", "--output", "jsonl", *arguments, given=lines, **options)
    return [json.loads(line) for line in output.splitlines()], message


def sample():
    with open(SAMPLE, encoding="utf-8") as file:
        return file.read()


class Case(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        return path
