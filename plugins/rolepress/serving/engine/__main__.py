"""See the package. Until the line stands, nothing is imported that takes long."""

import signal
import sys

from rolepress.serving.engine.line import Line


def main() -> None:
    """Say that the settings are read, or what is wrong with them; then build whenever asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    line = Line()
    from rolepress.serving.engine.work import work  # noqa: PLC0415 - takes a second

    work(line, sys.argv[1:])


if __name__ == "__main__":
    main()
