"""`python -m rolepress_audit FOLDER`: read a built site as a stranger would."""

import sys

INTERRUPTED = 130
"""What shells end with after Ctrl-C."""

try:
    from rolepress_audit.cli.app import main
except KeyboardInterrupt:  # pressed while Python still loads
    sys.exit(INTERRUPTED)

if __name__ == "__main__":
    sys.exit(main())
