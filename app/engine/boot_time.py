"""The seconds since the computer was started, those in which it slept included: no setting of the clock moves them."""

import sys
import time


def boot_time() -> float:
    """Return the seconds since some fixed point before; sleep and hibernation count, setting the clock does not."""
    if sys.platform == "win32":
        return _ticks_of_windows()
    # On macOS this clock counts on during sleep; on Linux only the other one does.
    clock = time.CLOCK_MONOTONIC_RAW if sys.platform == "darwin" else time.CLOCK_BOOTTIME
    return time.clock_gettime(clock)


if sys.platform == "win32":

    def _ticks_of_windows() -> float:
        """Return the milliseconds of the system's own tick counter as seconds; it counts on during sleep."""
        import ctypes

        count = ctypes.windll.kernel32.GetTickCount64
        count.restype = ctypes.c_ulonglong
        return float(count()) / 1000
