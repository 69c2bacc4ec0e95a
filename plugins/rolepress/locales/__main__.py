"""`python -m rolepress.locales`: collect the site's words, and bring every language up to date."""

import sys

from rolepress.locales.collect import files


def main() -> None:
    """Write the files, and name those that changed."""
    for path, data in list(files()):
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
            sys.stdout.write(f"{path.name} changed\n")


if __name__ == "__main__":
    main()
