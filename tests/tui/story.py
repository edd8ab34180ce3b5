"""A hand-built story for the tests of the UI: four articles, a dozen facts, no parser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.brief.assemble import assemble_brief
from briefing.config import Config
from briefing.model import (
    Article,
    Attribution,
    Brief,
    Claim,
    DateMention,
    Fact,
    Paragraph,
    Party,
    Published,
    Review,
    Seal,
    SourceFile,
    Statement,
)
from briefing.offsets import OffsetMap
from briefing.pipeline import Analysis
from briefing.tui.engine import Engine, ExportPlan, Progress

DAY = date(2031, 3, 4)
MARA = Party(name="Mara Olsen", kind="person", role="president", country="Norland")
TEO = Party(name="Teo Varga", kind="person", role="prime minister", country="Sudmark")

# (section, article, sentence, line, mark, weight)
# fmt: off
LINES = (
    ("leaders", 0, "President Mara Olsen of Norland took office in 2029.", "Mara Olsen has been president of Norland since 2029.", "single"),
    ("leaders", 1, "Sudmark is led by Prime Minister Teo Varga.", "Teo Varga is prime minister of Sudmark.", "single"),
    ("agreements", 0, "Olsen and Varga agreed to reopen the Halden ferry line, her office said on Monday.", "Mara Olsen and Teo Varga agreed to reopen the Halden ferry line.", "corroborated"),
    ("agreements", 1, "The two governments will set up a joint fisheries commission, Sudmark's foreign ministry said.", "The two governments will set up a joint fisheries commission, according to Sudmark’s foreign ministry.", "official"),
    ("agreements", 2, "Both sides shared the hope to meet more often.", "Both sides shared the hope to meet more often.", "single"),
    ("disputes", 2, "Norland has yet to accept Sudmark's claim to the Skarn banks.", "Norland has yet to accept Sudmark’s claim to the Skarn banks.", "single"),
    ("disputes", 0, "Varga denied that patrol boats had crossed the line.", "Teo Varga denied that patrol boats had crossed the line.", "official"),
    ("upcoming", 1, "Experts are to meet in Halden on 12 March.", "Experts are to meet in Halden.", "official"),
    ("upcoming", 2, "Olsen may visit Sudmark in April.", "Mara Olsen may visit Sudmark.", "single"),
    ("past", 0, "The two spoke by telephone for 25 minutes on Monday.", "Mara Olsen and Teo Varga spoke by telephone for 25 minutes.", "corroborated"),
    ("past", 3, "A first round of talks ended without a statement.", "A first round of talks ended without a statement.", "single"),
)  # fmt: skip

OUTLETS = ("Norland Times", "Sudmark Courier", "Harbour Post", "")


def analysis(
    root: Path, *, lines: tuple[tuple[str, int, str, str, str], ...] = LINES, copies: int = 1
) -> Analysis:
    """Return the story; `copies` multiplies the facts, for large lists."""
    files = tuple(_file(number, lines) for number in range(4))
    facts = []
    for copy in range(copies):
        for number, (section, article, sentence, line, mark) in enumerate(lines):
            file = files[article]
            start = file.text.index(sentence)
            day = _date(sentence)
            speaker = "her office" if "her office" in sentence else ""
            claim = Claim(
                rule=f"{section}.example",
                section=section,
                article=f"{file.path}#1",
                start=start,
                end=start + len(sentence),
                quote=sentence,
                text=line,
                statement=Statement(
                    article=f"{file.path}#1", sentence=0, form="clause", start=0, end=1, quote_start=0,
                    quote_end=1, predicate="agree", verb="agreed", subject_text="Mara Olsen",
                    complement="to reopen the line", tense="past",
                    attribution=Attribution(
                        source_start=0, source_end=1, source_text=speaker, cue_start=0, cue_end=1,
                        cue_text="said", content_start=0, content_end=1, kind="official",
                    ) if speaker else None,
                ),
                parties=(MARA, TEO),
                date=day,
            )  # fmt: skip
            second = (
                replace(claim, article="b.txt#1", start=0, end=14, quote=files[1].text[:14])
                if mark == "corroborated"
                else None
            )
            facts.append(
                Fact(
                    id=f"f-{number:02}" if not copy else f"f-{number:02}-{copy}",
                    section=section,
                    text=line if not copy else f"{line[:-1]} ({copy}).",
                    claims=(claim, second) if second else (claim,),
                    origins=("Norland", "Sudmark") if mark == "corroborated" else (OUTLETS[article] or "x",),
                    mark=mark,
                    certainty="possible" if " may " in line else "reported",
                    date=day,
                    parties=tuple(party for party in (MARA, TEO) if party.name in line),
                    attributed_to=(),
                    rank=80.0 - number - copy * 0.01,
                    matter="the Skarn banks" if "Skarn" in line else "",
                    tag="scheduled" if section == "upcoming" else "",
                )
            )
    return Analysis(root=root, files=files, facts=tuple(facts), as_of=DAY)


def _date(sentence: str) -> DateMention | None:
    days = {"on Monday": (date(2031, 3, 3), "Monday"), "12 March": (date(2031, 3, 12), "12 March")}
    for words, (day, text) in days.items():
        if words in sentence:
            why = f"“{text}”: counted from 4 March 2031, the article's day"
            return DateMention(start=0, end=1, text=text, first=day, last=day, why=why)
    return None


def _file(number: int, lines: tuple[tuple[str, int, str, str, str], ...]) -> SourceFile:
    path = f"{'abcd'[number]}.txt"
    body = [sentence for _, article, sentence, _, _ in lines if article == number]
    parts = [f"Story number {number}", *body, "Sign up for our newsletter and never miss a story."]
    text = "\n\n".join(parts) + "\n"
    paragraphs, place = [], 0
    for index, part in enumerate(parts):
        kept = 0 < index < len(parts) - 1
        why = "body" if kept else "title" if index == 0 else "newsletter form"
        paragraphs.append(Paragraph(start=place, end=place + len(part), kept=kept, why=why, article=1))
        place += len(part) + 2
    published = Published(day=DAY, why='a "Date:" line', confidence="high") if number != 3 else Published()
    article = Article(
        file=path,
        number=1,
        text="\n\n".join(body),
        offsets=OffsetMap(runs=()),
        title=parts[0],
        outlet=OUTLETS[number],
        published=published,
        status="incomplete" if number == 3 else "complete",
        status_why="ends in the middle of a sentence" if number == 3 else "",
    )
    return SourceFile(
        path=path, kind="txt", text=text, sha256="0", paragraphs=tuple(paragraphs), articles=(article,)
    )


class StoryEngine(Engine):
    """The pipeline's verbs over the hand-built story."""

    def __init__(
        self, root: Path, *, copies: int = 1, lines: tuple[tuple[str, int, str, str, str], ...] = LINES
    ) -> None:
        super().__init__((root,), config=Config())
        self.copies, self.lines = copies, lines
        self.saved = True
        self.plans: list[ExportPlan] = []
        self.analysed: list[Review] = []

    def load(self) -> Analysis | None:
        return analysis(self.root, copies=self.copies, lines=self.lines) if self.saved else None

    def is_stale(self, analysis: Analysis, review: Review) -> bool:
        return False

    def analyse(self, review: Review, progress: Progress) -> Analysis:
        self.analysed.append(review)
        for done in range(4):
            progress("Reading articles", done, 4)
        found = analysis(self.root, copies=self.copies, lines=self.lines)
        return replace(found, as_of=review.as_of or DAY)

    def make_brief(self, analysis: Analysis, review: Review) -> Brief:
        seal = Seal(inputs="", rules="", template="", edits="", version="", model="")
        return assemble_brief(
            analysis.facts, analysis.articles, as_of=analysis.as_of, review=review, seal=seal
        )

    def preview(self, brief: Brief) -> str:
        lines = [f"# {brief.title}", "", brief.bottom_line, ""]
        for section in brief.sections:
            lines += [f"## {section.title}", ""]
            lines += [
                f"- {f'**{i.lead}** ' if i.lead else ''}{i.text} [{', '.join(i.cited)}]"
                for i in section.items
            ]
            lines.append("")
        return "\n".join([*lines, f"template {self.config.template}"])

    def export(self, brief: Brief, plan: ExportPlan) -> tuple[Path, ...]:
        self.plans.append(plan)
        plan.out.mkdir(parents=True, exist_ok=True)
        paths = tuple(plan.out / f"brief.{name}" for name in plan.formats)
        for path in paths:
            path.write_text(self.preview(brief))
        return paths

    def templates(self) -> tuple[str, ...]:
        return ("brief", "timeline")

    def open(self, path: Path) -> StoryEngine:
        return StoryEngine(path, lines=self.lines[:3])
