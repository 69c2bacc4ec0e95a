"""Documents in the shapes that real ones have, in words of our own."""

WALL = (
    "Discover what a Lock Keeper does. A Lock Keeper is the person who opens and closes the gates "
    "of a canal, so that boats of any size can climb a hill. This work needs patience and a strong "
    "back, and it is done outside in every season of the year. Boats come early in the morning and "
    "late in the evening, and each of them has somebody on board who is in a hurry. The common "
    "responsibilities of a Lock Keeper are simple to name. They raise and lower the water in the "
    "chamber, they watch the gates for wear, and they write down which boat passed at which hour. "
    "They also talk to skippers by radio, e.g. about the wind, and call the workshop when a paddle "
    "sticks. The typical skills and requirements for such jobs are not long. A Lock Keeper brings "
    "3+ years of experience with boats or machines, reads a gauge without a mistake, and swims. "
    "Knowledge of Python and Docker is not asked for, but nobody minds it. Strong arms are "
    "essential, and so is a calm voice. If you are somebody who likes water more than offices, "
    "exploring Lock Keeper jobs is a good next step."
)
TEMPLATE = """Lock KeeperJob Description
Everything a harbor needs to hire a lock keeper.
Job Description Sample
Copy it, and change what you like.
Job Title: Lock Keeper
Location: On the canal
Type: Full-time
About the Role:
We look for a calm Lock Keeper for the upper gates.
Key Responsibilities:
- Open gates
- Close gates
Perks:
- Competitive salary
- A boat
Lock Keeper Prerequisites
Before you hire, make sure of this:
Lock Keeper Salary by Experience Level
Frequently Asked QuestionsAbout Lock Keeper Hiring
They work outside, and the harbor master works inside.
Ask them to read a gauge.
Tools and Programs Lock Keepers Use
Here is what is in the shed:
Boat hook
Grease gun
Rope
Job Description Examples
Related Articles
"""
VACANCY = """We’re looking for a Senior Lock Keeper who enjoys rain. You work at the upper gates.
What you’ll do
You open gates. You also close them.
What we’re looking for
You should be confident with:
- Reading gauges
- Talking to skippers
Must have
- Hands-on experience with a boat hook
Qualifications
- 8+ years of professional experience on the water
- Bachelor’s degree in hydrology, or equivalent practical experience
"""
SECTIONED = """About the Lock Keeper role
A comprehensive SEO description for a Lock Keeper page should provide a clear overview. A Lock \
Keeper opens gates.
A typical day might involve three boats.
Key responsibilities commonly include: raising the water, lowering the water (slowly, at night), \
watching the gates, and writing everything down. They also talk to skippers.
"""
"""Its first paragraph speaks about the text itself."""
