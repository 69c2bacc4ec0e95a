"""`python -m rolepress_audit FOLDER`: read a built site as a stranger would."""

import sys

from rolepress_audit.cli.command import main

if __name__ == "__main__":
    sys.exit(main())
