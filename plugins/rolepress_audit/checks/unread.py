"""The rule for what cannot be read, or not all of it. Checks of pages and of the site share it."""

from rolepress_audit.findings.finding import Rule, Severity

READ = Rule("Y105", Severity.ERROR, "What lies in the folder can be read, and all of it")
