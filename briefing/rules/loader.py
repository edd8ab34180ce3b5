"""Rule and lexicon files to one `RuleSet`, with every mistake in them found at its line and column.

Owns which files are read, how a user's rules add to, replace or switch off those of the pack, and what ids,
classes and placeholders must refer to. YAML and shape are the business of `nodes`, matching of `matcher`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Protocol

import yaml
from msgspec import inspect

from briefing.errors import BriefingError, ExitCode, Problem, suggestion
from briefing.rules import nodes
from briefing.rules.lexicon import Lexicon
from briefing.rules.schema import (
    PLACEHOLDERS,
    Condition,
    LexiconFile,
    PredicateTest,
    Rule,
    SwitchedOff,
    words,
)
from briefing.text import printable, squeeze

_HERE = Path(__file__).parent
_MAX_BYTES = 512 * 1024
_RULE_TYPE = inspect.type_info(Rule)
_OFF_TYPE = inspect.type_info(SwitchedOff)
_LEXICON_TYPE = inspect.type_info(LexiconFile)
MATTER_PARTS = ("complement", "subject", "objects", "noun")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """The rules and words of one run, in force together."""

    pack: str
    rules: tuple[Rule, ...]
    """Sorted by id."""
    lexicon: Lexicon
    digest: str
    """SHA-256 of everything that was read, in hex."""

    @property
    def noun_lemmas(self) -> frozenset[str]:
        """The nouns that rules of form `noun` ask for: the language step gives each a statement of its own.

        Of an entry of several words nothing is asked for: its last word alone would mean too much.
        """
        found: set[str] = set()
        for rule in self.rules:
            test = rule.when.predicate
            if test is not None and "noun" in words(rule.when.form):
                classes = [entry for name in words(test.class_) for entry in self.lexicon.nouns.get(name, ())]
                found.update(entry for entry in (*classes, *words(test.lemma)) if " " not in entry)
        return frozenset(found)


@dataclass(slots=True, kw_only=True)
class _Placed:
    """A rule with where it stands."""

    rule: Rule
    path: str
    node: yaml.Node
    layer: int


class _Reader:
    """Reads one file after another and keeps what it found and what is wrong."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.rules: dict[str, _Placed] = {}
        self.broken: set[str] = set()
        self.lexicon = Lexicon()
        self.hash = hashlib.sha256()

    def report(self, path: str, node: yaml.Node | None, key: str, message: str) -> None:
        """Record a mistake at the node's first character."""
        line, column = (node.start_mark.line + 1, node.start_mark.column + 1) if node is not None else (0, 0)
        # A quoted scalar may hold an escape sequence that would drive the terminal.
        safe = {"key": squeeze(printable(key)), "message": squeeze(printable(message))}
        self.problems.append(Problem(path=path, line=line, column=column, **safe))

    def file(self, file: Path, path: str, layer: int) -> None:
        """Read one YAML file: a list of rules, or a mapping of lexicon classes."""
        text = self._text(file, path)
        if text is None:
            return
        root, problems = nodes.compose(text, path)
        self.problems.extend(problems)
        if root is None:
            return
        if isinstance(root, yaml.SequenceNode):
            for entry in root.value:
                self._entry(entry, path, layer)
        elif isinstance(root, yaml.MappingNode):
            self._words(root, path)
        else:
            self.report(path, root, "", "a list of rules or a mapping of lexicon classes expected")

    def _text(self, file: Path, path: str) -> str | None:
        try:
            data = file.read_bytes() if file.stat().st_size <= _MAX_BYTES else None
        except OSError as error:
            self.report(path, None, "", f"cannot be read: {error.strerror}")
            return None
        if data is None:
            self.report(path, None, "", f"larger than {_MAX_BYTES // 1024} KB; a rule file is a few pages")
            return None
        self.hash.update(f"{file.name}\0{len(data)}\0".encode() + data)
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            column = error.start - data.rfind(b"\n", 0, error.start)
            message = "not UTF-8 text; save the file as UTF-8"
            self.problems.append(Problem(path=path, line=line, column=column, message=message))
            return None

    def _words(self, root: yaml.Node, path: str) -> None:
        data = nodes.read(root, _LEXICON_TYPE, lambda node, message: self.report(path, node, "", message))
        if data is nodes.BAD:
            return
        found: LexiconFile = nodes.convert(data, LexiconFile)
        lowered = [
            {
                name: tuple(entry.lower() for entry in entries if entry.strip())
                for name, entries in kind.items()
            }
            for kind in (found.verbs, found.nouns, found.words)
        ]
        verbs, nouns, other = lowered
        self.lexicon = self.lexicon.merged(Lexicon(verbs=verbs, nouns=nouns, words=other))

    def _entry(self, entry: yaml.Node, path: str, layer: int) -> None:
        pairs = nodes.entries(entry)
        id_node = pairs["id"][1] if "id" in pairs else None
        key = str(id_node.value) if isinstance(id_node, yaml.ScalarNode) else ""
        off = "off" in pairs
        data = nodes.read(
            entry,
            _OFF_TYPE if off else _RULE_TYPE,
            lambda node, message: self.report(path, node, key, message),
        )
        if data is nodes.BAD:
            self.broken.add(key)
            return
        if off:
            self._switch_off(nodes.convert(data, SwitchedOff), path, pairs["id"][1])
            return
        rule: Rule = nodes.convert(data, Rule)
        if not rule.id.startswith(rule.section + "."):
            self.report(path, id_node, key, f"the id must begin with its section: '{rule.section}.'")
        before = self.rules.get(rule.id)
        if before is not None and before.layer == layer:
            line = before.node.start_mark.line + 1
            self.report(path, id_node, key, f"repeated id (first in {before.path}:{line})")
            return
        self.rules[rule.id] = _Placed(rule=rule, path=path, node=entry, layer=layer)

    def _switch_off(self, entry: SwitchedOff, path: str, node: yaml.Node) -> None:
        if entry.id not in self.rules and entry.id not in self.broken:
            near = suggestion(entry.id, list(self.rules))
            self.report(path, node, entry.id, f"there is no rule of this id to switch off.{near}")
        elif entry.off:
            self.rules.pop(entry.id, None)


def check_rules(pack: str, folders: Sequence[Path] = ()) -> tuple[RuleSet | None, tuple[Problem, ...]]:
    """Read the pack and then the user's folders, in this order; return the rules and all mistakes.

    The rule set is None where a mistake of severity `error` was found.
    """
    reader = _Reader()
    known = sorted(path.name for path in (_HERE / "packs").iterdir() if path.is_dir())
    if pack not in known:
        message = f"unknown rule pack '{pack}'.{suggestion(pack, known) or ' Known: ' + ', '.join(known)}"
        return None, (Problem(path="packs", key="pack", message=message),)
    for file in _yaml_files(_HERE / "lexicon"):
        reader.file(file, f"lexicon/{file.name}", 0)
    for file in _yaml_files(_HERE / "packs" / pack):
        reader.file(file, f"packs/{pack}/{file.name}", 0)
    for layer, folder in enumerate(folders, start=1):
        if not folder.is_dir():
            reader.report(folder.as_posix(), None, "rules", "there is no such folder")
            continue
        for file in _yaml_files(folder):
            reader.file(file, file.as_posix(), layer)
    for placed in reader.rules.values():
        _check_meaning(placed, reader)
    problems = tuple(sorted(set(reader.problems)))
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    rules = tuple(sorted((placed.rule for placed in reader.rules.values()), key=lambda rule: rule.id))
    return RuleSet(pack=pack, rules=rules, lexicon=reader.lexicon, digest=reader.hash.hexdigest()), problems


def load_rules(pack: str, folders: Sequence[Path] = ()) -> RuleSet:
    """Return the rules of `pack` with the user's `folders` laid over it.

    Raises:
        BriefingError: a file holds a mistake; `problems` lists all of them.
    """
    rules, problems = check_rules(pack, folders)
    if rules is None:
        count = len(problems)
        message = str(problems[0]) if count == 1 else f"{count} mistakes in the rules, first: {problems[0]}"
        raise BriefingError(message, code=ExitCode.USAGE, problems=problems)
    return rules


def _yaml_files(folder: Path) -> list[Path]:
    return sorted(
        (
            p
            for p in folder.rglob("*")
            if p.suffix in {".yaml", ".yml"} and not p.name.startswith(".") and p.is_file()
        ),
        key=lambda p: p.as_posix(),
    )


def _check_meaning(placed: _Placed, reader: _Reader) -> None:
    """Report what the types cannot know: classes, placeholders."""
    rule, node = placed.rule, placed.node

    def report(message: str, *path: str | int) -> None:
        reader.report(placed.path, nodes.at(node, *path), rule.id, message)

    _check_condition(rule.when, ("when",), reader.lexicon, report)
    for index, blocker in enumerate(rule.unless):
        if isinstance(blocker, Condition):
            _check_condition(blocker, ("unless", index), reader.lexicon, report)
    _check_template(rule.say, "say", report)
    if rule.say.count("[") != rule.say.count("]"):
        report("a square bracket is not closed or not opened", "say")
    if "{" in rule.matter:
        _check_template(rule.matter, "matter", report)
    elif rule.matter and rule.matter not in MATTER_PARTS:
        near = (
            suggestion(rule.matter, list(MATTER_PARTS))
            or f" One of: {', '.join(MATTER_PARTS)}, or a template"
        )
        report(f"unknown part '{rule.matter}'.{near}", "matter")


def _check_template(template: str, key: str, report: _Report) -> None:
    try:
        fields = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
    except ValueError:
        report("a brace is not closed or not opened", key)
        return
    for name in fields:
        if name not in PLACEHOLDERS:
            known = [f"{{{placeholder}}}" for placeholder in PLACEHOLDERS]
            near = suggestion(f"{{{name}}}", known) or f" Known: {', '.join(known)}"
            report(f"unknown placeholder '{{{name}}}'.{near}", key)


class _Report(Protocol):
    """The call `report(message, *path)`, as a type for the checker's parts."""

    def __call__(self, message: str, *path: str | int) -> None: ...


def _check_condition(
    condition: Condition, path: tuple[str | int, ...], lexicon: Lexicon, report: _Report
) -> None:
    forms = words(condition.form) or ("clause",)
    verbs = set(lexicon.verbs) if "clause" in forms else set()
    nouns = {*lexicon.nouns, *lexicon.words}

    def known(classes: Iterable[str], of: set[str], kind: str, *where: str) -> None:
        for name in classes:
            if name not in of:
                near = suggestion(name, sorted(of)) or " The classes: docs/rules.md"
                report(f"unknown {kind} class '{name}'.{near}", *path, *where, "class")

    if condition.predicate is not None:
        of = verbs | (set(lexicon.nouns) if set(forms) & {"noun", "title"} else set())
        known(words(condition.predicate.class_), of, "verb" if "clause" in forms else "noun", "predicate")
        _check_predicate(condition.predicate, (*path, "predicate"), report)
    if condition.beside is not None:
        known(words(condition.beside.class_), {*lexicon.verbs, *lexicon.nouns}, "verb", "beside")
        _check_predicate(condition.beside, (*path, "beside"), report)
    for name in ("subject", "object", "complement"):
        if (part := getattr(condition, name)) is not None:
            known(words(part.class_), nouns, "noun", name)
    for index, alternative in enumerate(condition.any):
        _check_condition(alternative, (*path, "any", index), lexicon, report)


def _check_predicate(test: PredicateTest, path: tuple[str | int, ...], report: _Report) -> None:
    if not (test.class_ or test.lemma or test.phrase):
        report("one of class, lemma, phrase is needed", *path)
