"""What ends the program when its terminal is gone."""

import os
import select
import signal
import threading
import time

_PATIENCE = 3.0
"""Seconds that a program without a terminal has to put on disk what is written and end by itself."""
_STEP = 0.5


def end_with_terminal(terminal: int) -> None:
    """See to it that the program ends soon after its terminal, a file descriptor, is closed.

    Textual does not: its threads wait for ever for a terminal that takes no more, or read its end over and over.
    """
    threading.Thread(target=_watch, args=(terminal,), name="hangup", daemon=True).start()


def _watch(terminal: int) -> None:
    poll = select.poll()
    poll.register(terminal, 0)
    gone = 0.0
    while gone < _PATIENCE:
        time.sleep(_STEP)
        gone = gone + _STEP if any(event & select.POLLHUP for _, event in poll.poll(0)) else 0.0
    os._exit(128 + signal.SIGHUP)
