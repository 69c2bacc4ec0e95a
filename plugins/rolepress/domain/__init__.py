"""What the site is about: roles, vacancies, employers, places, pay. Frozen, typed, no I/O."""
