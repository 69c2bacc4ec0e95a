"""What cannot be read, or not all of it: checks of pages and of the site find some."""

from rolepress_audit.findings.finding import Rule, Severity

READ = Rule("Y105", Severity.ERROR, "What lies in the folder can be read, and all of it")
