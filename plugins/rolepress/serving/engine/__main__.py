"""See the package. Slow imports wait until the line to the preview is open."""

import signal
import sys
from pathlib import Path

from rolepress.serving.engine.line import Line


def main() -> None:
    """Report that the settings were read, or what is wrong with them; then build when asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    line = Line()
    from rolepress.serving.engine.work import work  # noqa: PLC0415 - takes a second

    session, *arguments = sys.argv[1:]
    work(line, Path(session), arguments)


if __name__ == "__main__":
    main()
