"""`python -m rolepress` is the command `rolepress`."""

import sys

from rolepress_base.errors import INTERRUPTED


def run() -> int:
    """Run the command. Ctrl-C may come while it is still being imported."""
    try:
        from rolepress.cli.app import main  # noqa: PLC0415 - as above
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
        return INTERRUPTED
    return main()


if __name__ == "__main__":
    sys.exit(run())
