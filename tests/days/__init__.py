"""Sites that live through many days: each builds on every one, and its audit finds no error."""
