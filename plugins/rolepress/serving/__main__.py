"""`python -m rolepress.serving`, or `make serve`."""

import sys

from rolepress.serving.inbox import Inbox


def main() -> int:
    """Serve until somebody ends it. Returns the status to exit with."""
    inbox = Inbox()
    inbox.stop_at_signals()
    from rolepress.serving.preview import preview  # noqa: PLC0415 - half a second, for Ctrl-C as well

    return preview(sys.argv[1:], inbox)


if __name__ == "__main__":
    sys.exit(main())
