"""`python -m rolepress` is the command `rolepress`."""

import sys

from rolepress.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
