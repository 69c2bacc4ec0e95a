"""The Nu HTML Checker, which checks HTML, CSS and SVG by the standards' own text.

`python -m tests.validators.nu FOLDER` reads every page, stylesheet and image of a built site,
prints each complaint, and ends with 1 if there is any. https://validator.github.io/validator/
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

JAR = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"
ENDS = (".html", ".css", ".svg")
SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m")
"""Compile and collect as for a program that ends soon, in half the time, with room for schemas."""
TIMEOUT_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Known:
    """A complaint that is not one: its exact message, and what its source has there."""

    message: str
    extract: str
    reason: str


KNOWN = (
    Known(
        "Inline script violates Content Security Policy (meta tag): blocked by “script-src” "
        "directive (missing “\N{LEFT SINGLE QUOTATION MARK}unsafe-inline’” or nonce/hash).",
        '<script type="application/ld+json">',
        "A block of data is no script: browsers leave before they ask the policy "
        "(https://html.spec.whatwg.org/#prepare-the-script-element).",
    ),
    Known(
        "CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist.",
        "get-group:auto",
        "It does in CSS Overflow 5; the checker's list is older.",
    ),
    Known(
        "CSS: Unknown pseudo-element or pseudo-class “:target-current”",
        ":target-current",
        "It is in CSS Overflow 5; the checker's list is older.",
    ),
    Known(
        "CSS: Unrecognized at-rule “@view-transition”",
        "@view-transition{",
        "It is in CSS View Transitions 2; the checker's list is older.",
    ),
    Known(
        "CSS: Parse Error.",
        "tion-group(root){",
        "`::view-transition-group(root)` is in CSS View Transitions 1; the checker is older.",
    ),
)
_OWN_FILES = tuple(
    f"Resource violates Content Security Policy (meta tag): {file}"
    for file in ("external stylesheet “/static/", "external script “/static/", "image “/")
)
"""Files have no origin that `'self'` could be. Whether it holds, browsers say: test_console.py."""


def why_missing() -> str:
    """What is needed to run the checker and is not there; empty if it can run."""
    if shutil.which("java") is None:
        return "no java here: the Nu HTML Checker needs Java 11 or later"
    return "" if JAR.is_file() else "not installed: npm ci --prefix tests/validators"


def complaints(files: Sequence[Path]) -> Iterator[str]:
    """Each error and warning, as `file:line: message`."""
    options = ["--format", "json", "--stdout", "--also-check-css", "--also-check-svg"]
    ran = subprocess.run(
        [shutil.which("java") or "java", *SHORT_RUN, "-jar", str(JAR), *options, *map(str, files)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=TIMEOUT_SECONDS,
    )
    if not ran.stdout:
        raise RuntimeError(ran.stderr)
    for message in json.loads(ran.stdout)["messages"]:
        if (message["type"], message.get("subType")) != ("info", None) and not is_known(message):
            file = message.get("url", "").removeprefix("file:")
            yield f"{file}:{message.get('lastLine', 0)}: {message['message']}"


def is_known(message: dict[str, Any]) -> bool:
    """Whether the checker is wrong here, in a way that we know and have a reason for."""
    text, extract = message["message"], message.get("extract", "")
    return text.startswith(_OWN_FILES) or any(
        text == known.message and known.extract in extract for known in KNOWN
    )


def files_of(folder: Path) -> list[Path]:
    """What the checker can read of a built site."""
    return sorted(path for path in folder.rglob("*.*") if path.suffix in ENDS)


def main(folder: Path) -> int:
    """Check a built site, and say what was found."""
    if why := why_missing():
        sys.stderr.write(f"Nu HTML Checker: {why}\n")
        return 1
    files = files_of(folder)
    found = list(complaints(files))
    counted = f"{len(files)} files, {len(found)} errors and warnings"
    sys.stdout.write("\n  ".join([f"Nu HTML Checker: {counted}", *found]) + "\n")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
