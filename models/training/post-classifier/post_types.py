"""What kind of post a Reddit title is, read from the community it was posted in and how it is marked."""

import html
import re
from collections.abc import Iterator

QUESTIONS = {"AskReddit", "NoStupidQuestions", "answers", "askscience", "AskHistorians", "explainlikeimfive", "AskMen", "AskWomen"}
LESSONS = {"LifeProTips", "YouShouldKnow", "lifehacks", "howto", "todayilearned"}
STORIES = {"offmychest", "confession", "tifu", "TalesFromRetail", "talesfromtechsupport", "pettyrevenge"}
OFFERS = {"GameDeals", "deals", "freebies", "giveaways", "kickstarter", "buildapcsales", "shamelessplug", "AppHookup", "steamdeals"}
NEWS = {"announcements", "blog", "Android", "apple", "gadgets", "technology", "Games", "space", "programming", "startups", "business", "facebook", "Twitter"}
VIEWS = {"changemyview", "rant", "DebateReligion", "truegaming", "TrueFilm", "PoliticalDiscussion"}
CITIES = {"nyc", "sanfrancisco", "Seattle", "boston", "chicago", "LosAngeles", "london", "toronto", "Portland", "Austin", "meetup", "festivals"}

NEWNESS = re.compile(r"\b(announc\w+|launch\w*|releas\w+|introduc\w+|unveil\w*|now (?:available|live|open)|coming (?:to|soon)|rolls? out|update[sd]?|new (?:version|feature)|will (?:be|launch|release)|reveal\w*|debuts?|acquire[sd]?)\b", re.I)
GATHERING = re.compile(r"\b(meet-?ups?|tonight|tomorrow|this (?:weekend|saturday|sunday|friday|thursday)|festival|concert|tickets?|join (?:us|me)|happening|rsvp|doors|parade|gathering|picnic|line-?up|(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2})\b", re.I)
HIRING = re.compile(r"\[\s*hiring|\bhiring\b", re.I)
MARKS = re.compile(r"^\s*(?:\[[^\]]*\]|\([^)]*\)|(?:LPT|TIL|YSK|CMV|ELI5|TIFU|PSA|DAE)\b[\s:,-]*(?:that|by)?)+\s*[:,-]*\s*", re.I)
TRAILING = re.compile(r"[\s.,-]*\b(?:CMV|TIFU|LPT|PSA)\.?\s*$|\[[^\]]*\]\s*$", re.I)


def type_of(row: dict[str, str]) -> str | None:
    place, title = row["subreddit"], row["title"]
    asks = "?" in title
    if place in {"forhire", "jobbit"}:
        return "hiring" if HIRING.search(f"{row['flair']} {title}") else None
    if place in QUESTIONS:
        return "question"
    if place in OFFERS:
        return None if asks else "promotional"
    if place in STORIES:
        return None if asks else "story"
    if asks:
        return None
    if place in LESSONS:
        return "educational"
    if place in VIEWS:
        return "opinion"
    if place in CITIES and GATHERING.search(title):
        return "event"
    if place in NEWS and NEWNESS.search(title):
        return "announcement"
    return None


def post_type_rows(rows: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Texts without the community's marks, the title alone or with the start of the body."""
    for row in rows:
        label = type_of(row)
        if not label:
            continue
        title = TRAILING.sub("", MARKS.sub("", html.unescape(row["title"]))).strip()
        if len(title) < 15:
            continue
        body = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*#>`]+", r"\1", html.unescape(row["selftext600"] or "")).strip()
        # Half of the bodies, chosen by the title's length, so that titles alone are learnt too.
        yield (f"{title} {body[:240]}" if body and len(title) % 2 == 0 else title), label
