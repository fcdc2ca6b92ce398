"""Work in a copy of the process. Each test runs in a process with one thread, which that of the tests is not."""

from __future__ import annotations

import os
import subprocess
import sys
from textwrap import dedent

import pytest

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or len(os.sched_getaffinity(0)) < 2, reason="no copy is made here"
)

BEGIN = """
import os, signal, threading, time
from pathlib import Path
from crm.beside import beside
here = os.getpid()
def copies():
    return [int(number) for number in Path(f"/proc/self/task/{here}/children").read_text().split()]
"""


def run(program: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", BEGIN + dedent(program)], capture_output=True, text=True, timeout=60
    )
    assert not done.stderr
    return done.stdout.split()


def test_the_work_is_done_in_a_copy_and_handed_back_piece_by_piece() -> None:
    assert run(
        """
        print("einmal", end=" ")  # waits to be written when the copy is made
        def work():
            for number in range(3):
                yield os.getpid(), number, ["ä" * 10] * 300_000
        with beside(work) as others:
            for number, found in enumerate(others):
                print(found[0] != here, found[1] == number, len(found[2]))
        """
    ) == ["einmal", *["True", "True", "300000"] * 3]


def test_the_copy_goes_on_while_nobody_asks() -> None:
    assert run(
        """
        def work():
            yield "x" * 10_000_000
            yield time.monotonic()
        with beside(work) as others:
            time.sleep(0.5)
            asked = time.monotonic()
            next(others)
            print(next(others) < asked)
        """
    ) == ["True"]


def test_with_another_thread_it_is_done_here() -> None:
    assert run(
        """
        stop = threading.Event()
        thread = threading.Thread(target=stop.wait)
        thread.start()
        with beside(lambda: [os.getpid()]) as others:
            print(list(others) == [here])
        stop.set()
        thread.join()
        """
    ) == ["True"]


def test_where_no_process_can_be_made_it_is_done_here() -> None:
    assert run(
        """
        def refused():
            raise BlockingIOError
        files, os.fork = os.listdir("/proc/self/fd"), refused
        with beside(lambda: [os.getpid()]) as others:
            print(list(others) == [here], len(files) == len(os.listdir("/proc/self/fd")))
        """
    ) == ["True", "True"]


def test_what_the_copy_cannot_do_is_done_here_with_its_error() -> None:
    assert run(
        """
        def work():
            yield "vorher"
            if os.getpid() != here:
                raise MemoryError
            raise ValueError("hier")
        try:
            with beside(work) as others:
                for piece in others:
                    print(piece)
        except ValueError as error:
            print(error)
        """
    ) == ["vorher", "hier"]


@pytest.mark.parametrize("done", [0, 1, 2])
def test_a_copy_that_is_ended_costs_nothing_but_time(done: int) -> None:
    assert run(
        f"""
        def work():
            for number in range(3):
                if os.getpid() != here and number == {done}:
                    os.kill(os.getpid(), signal.SIGKILL)
                yield number
        with beside(work) as others:
            print(*others)
        """
    ) == ["0", "1", "2"]


def test_nothing_is_left_of_it_when_something_goes_wrong_here() -> None:
    assert run(
        """
        files = os.listdir("/proc/self/fd")
        try:
            with beside(lambda: time.sleep(60)):
                raise KeyboardInterrupt
        except KeyboardInterrupt:
            print(copies(), files == os.listdir("/proc/self/fd"))
        """
    ) == ["[]", "True"]


def test_ctrl_c_ends_the_program_once() -> None:
    assert run(
        """
        os.setpgid(0, 0)  # a terminal sends it to all of the group
        try:
            with beside(lambda: time.sleep(60)) as others:
                os.killpg(0, signal.SIGINT)
                next(others)
        except KeyboardInterrupt:
            print("beendet")
        """
    ) == ["beendet"]
