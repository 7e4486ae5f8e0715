"""The processes of a parent that is killed."""

import subprocess
import sys

import pytest

POOL = """
from itertools import count
from wiredesk.engine import run_map
for number in run_map(abs, count(), 2):
    print(number, flush=True)
"""
BESIDE = """
import signal
from wiredesk.engine import _aside, aside
_aside._may_fork = lambda: True
wait = aside(lambda told: told("begun", 0, None) or signal.pause())
wait(lambda stage, done, total: print(stage, flush=True))
"""


@pytest.mark.parametrize("program", [POOL, BESIDE], ids=["pool", "beside"])
@pytest.mark.skipif(sys.platform == "win32", reason="no fork here")
def test_a_parent_that_is_killed_takes_its_processes_with_it(program):
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    assert parent.stdout.readline()
    parent.kill()
    parent.communicate(timeout=30)  # its output ends when nobody holds it open any more
