"""The outcome of an audit, for all formats."""

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.report.suppressions import Suppressed
from rolepress_audit.settings.options import Options
from rolepress_audit.site.summary import PageSummary
from rolepress_base.messages import count


@dataclass(frozen=True)
class Report:
    """The findings that count, the suppressed findings, and every page that could be read."""

    options: Options
    findings: tuple[Finding, ...]
    """Findings by file, then by position. A fault that many pages share is one finding."""
    suppressed: tuple[Suppressed, ...]
    pages: tuple[PageSummary, ...]
    page_count: int
    """How many pages there are, with the pages that could not be read."""
    rules: Mapping[str, Rule]
    seconds: float
    """How long the audit took."""
    fail_on: Severity = Severity.ERROR
    """The least severity that makes the audit fail."""

    @cached_property
    def severities(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(finding.rule.severity for finding in self.findings)

    @property
    def failed(self) -> bool:
        """Whether a finding makes the audit fail."""
        return any(self.fails(finding) for finding in self.findings)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding makes the audit fail."""
        return finding.rule.severity is Severity.ERROR or self.fail_on is Severity.WARNING

    def file_of(self, finding: Finding) -> str:
        """A finding's file as seen from where the audit was started, with forward slashes."""
        return self.path_of(finding.path)

    def path_of(self, path: str) -> str:
        """The path of a site's file as seen from where the audit was started."""
        return PurePath(os.path.normpath(self.options.folder / path)).as_posix()

    @property
    def summary(self) -> str:
        """The outcome in a line."""
        read = f"{count(self.page_count, 'page')} read in {self.seconds:.1f} seconds"
        rest = f"; {len(self.suppressed):,} suppressed" if self.suppressed else ""
        return f"{read}: {self.outcome}{rest}{self._unjudged}"

    @property
    def _unjudged(self) -> str:
        """What was not judged, because nothing shows where the folder is served."""
        if self.options.site_url or self.options.below is not None:
            return ""
        return (
            "; links that start with a slash do not fit this folder and were not judged: "
            "--site-url says where it is served"
        )

    @property
    def outcome(self) -> str:
        """How many errors and warnings there are."""
        if not self.findings:
            return "nothing found"
        files = len({path for finding in self.findings for path in finding.files})
        parts = [
            count(self.severities[severity], severity.value)
            for severity in Severity
            if self.severities[severity]
        ]
        return f"{' and '.join(parts)} in {count(files, 'file')}"
