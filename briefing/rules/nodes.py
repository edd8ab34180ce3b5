"""YAML text as nodes that know their line, and nodes as plain data of a wanted type.

Owns what is wrong with a file as YAML (tabs, broken syntax, aliases, nesting) and as data (unknown and
repeated keys, missing keys, wrong kinds of value). The wanted type is a msgspec type, so that the shape is
written down once. What ids, classes and placeholders mean is the loader's business.

A value is read as the type at its place wants it: where text is wanted, `NO`, `on` and `2` are text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec
import yaml
from msgspec import inspect

from briefing.errors import Problem, suggestion

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 16
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)

Report = Callable[[yaml.Node, str], None]
"""Called with the node that is wrong and what is wrong with it."""

BAD = object()
"""Stands for a value that was reported."""


def compose(text: str, path: str) -> tuple[yaml.Node | None, tuple[Problem, ...]]:
    """Return the document's root node (None for an empty file) and what is wrong with the YAML.

    Aliases are refused: rules need none, and a few nested ones expand to gigabytes.
    """
    if tab := _TAB_INDENT.search(text):
        line = text.count("\n", 0, tab.start()) + 1
        return None, (
            _problem(path, line, len(tab.group()), "a tab indents the line; YAML takes blanks only"),
        )
    try:
        depth = 0
        for event in yaml.parse(text, Loader=_Loader):
            mark = event.start_mark
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                message = "anchors and aliases (&, *) are not allowed; write the value out, or quote the text"
                return None, (_problem(path, *_place(mark), message),)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _MAX_DEPTH:
                    message = f"more than {_MAX_DEPTH} levels of nesting"
                    return None, (_problem(path, *_place(mark), message),)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
        return yaml.compose(text, Loader=_Loader), ()
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark or error.context_mark)
        return None, (_problem(path, *place, f"not valid YAML: {error.problem or error.context}"),)
    except yaml.YAMLError as error:
        return None, (_problem(path, 0, 0, f"not valid YAML: {str(error).splitlines()[0]}"),)


def _place(mark: Any) -> tuple[int, int]:
    """Return a mark's line and column, 1-based; zeros where there is none."""
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _problem(path: str, line: int, column: int, message: str) -> Problem:
    return Problem(path=path, line=line, column=column, message=message)


def entries(node: yaml.Node) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """Return a mapping node's key and value nodes by key; the first of a repeated key. {} for others."""
    found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                found.setdefault(key.value, (key, value))
    return found


def at(node: yaml.Node, *path: str | int) -> yaml.Node:
    """Return the node that `path` leads to from `node`, or the nearest one on the way."""
    for step in path:
        if isinstance(step, int):
            if not isinstance(node, yaml.SequenceNode) or step >= len(node.value):
                return node
            node = node.value[step]
        elif step in (found := entries(node)):
            node = found[step][1]
        else:
            return node
    return node


def read(node: yaml.Node, wanted: inspect.Type, report: Report) -> Any:
    """Return `node` as plain data of the type `wanted`, or `BAD` after reporting each mistake in it."""
    if isinstance(wanted, inspect.Metadata):
        wanted = wanted.type
    match wanted:
        case inspect.UnionType():
            return _read_union(node, wanted, report)
        case inspect.StructType():
            return _read_struct(node, wanted, report)
        case inspect.DictType():
            return _read_dict(node, wanted, report)
        case inspect.VarTupleType():
            return _read_list(node, wanted, report)
    if not isinstance(node, yaml.ScalarNode):
        report(node, f"{_name(wanted)} expected, found {_found(node)}")
        return BAD
    return _read_scalar(node, wanted, report)


def _read_scalar(node: yaml.ScalarNode, wanted: inspect.Type, report: Report) -> Any:
    value = node.value
    match wanted:
        case inspect.BoolType():
            if not node.style and value.lower() in {"true", "false"}:
                return value.lower() == "true"
        case inspect.IntType(ge=low, le=high):
            if not node.style and re.fullmatch(r"-?\d{1,9}", value):
                number = int(value)
                if (low is None or number >= low) and (high is None or number <= high):
                    return number
                report(node, f"{value} is out of range: {low} to {high}")
                return BAD
        case inspect.LiteralType(values=values):
            if value in values:
                return value
            known = sorted(str(option) for option in values)
            report(
                node, f"unknown value '{value}'.{suggestion(value, known) or ' One of: ' + ', '.join(known)}"
            )
            return BAD
        case inspect.StrType(pattern=pattern, min_length=least):
            if pattern and not re.search(pattern, value):
                report(node, f"'{value}' has not the form {_form(pattern)}")
                return BAD
            if least and len(value.strip()) < least:
                report(node, "text expected, found nothing")
                return BAD
            return value
    report(node, f"{_name(wanted)} expected, found {_found(node)}")
    return BAD


def _form(pattern: str) -> str:
    return "of a count: 1 or 2+" if r"\d" in pattern else "section.verb-phrase (lower case, digits, hyphens)"


def _read_list(node: yaml.Node, wanted: inspect.VarTupleType, report: Report) -> Any:
    if not isinstance(node, yaml.SequenceNode):
        report(node, f"a list expected, found {_found(node)}")
        return BAD
    if wanted.min_length and len(node.value) < wanted.min_length:
        report(node, "the list is empty; at least one entry is needed")
        return BAD
    items = [read(item, wanted.item_type, report) for item in node.value]
    return BAD if any(item is BAD for item in items) else items


def _read_dict(node: yaml.Node, wanted: inspect.DictType, report: Report) -> Any:
    pairs = _pairs(node, report)
    if pairs is BAD:
        return BAD
    result = {key: read(value, wanted.value_type, report) for key, (_, value) in pairs.items()}
    return BAD if any(value is BAD for value in result.values()) else result


def _read_struct(node: yaml.Node, wanted: inspect.StructType, report: Report) -> Any:
    pairs = _pairs(node, report)
    if pairs is BAD:
        return BAD
    # A type that holds itself stops short in what inspect nests: ask for its fields afresh.
    fields = {field.encode_name: field for field in _fields(wanted.cls)}
    result: dict[str, Any] = {}
    good = True
    for key, (key_node, value) in pairs.items():
        if key not in fields:
            report(
                key_node,
                f"unknown key '{key}'.{suggestion(key, list(fields)) or ' Known: ' + ', '.join(fields)}",
            )
            good = False
        elif (read_value := read(value, fields[key].type, report)) is BAD:
            good = False
        else:
            result[key] = read_value
    if missing := [name for name, field in fields.items() if field.required and name not in pairs]:
        report(node, f"missing key{'s' if len(missing) > 1 else ''}: {', '.join(missing)}")
        good = False
    return result if good else BAD


def _read_union(node: yaml.Node, wanted: inspect.UnionType, report: Report) -> Any:
    options = [o.type if isinstance(o, inspect.Metadata) else o for o in wanted.types]
    shapes: tuple[type, ...]
    if isinstance(node, yaml.SequenceNode):
        shapes = (inspect.VarTupleType,)
    elif isinstance(node, yaml.MappingNode):
        shapes = (inspect.StructType, inspect.DictType)
    else:
        shapes = (inspect.LiteralType, inspect.StrType, inspect.BoolType, inspect.IntType)
    for option in options:
        if isinstance(option, shapes):
            return read(node, option, report)
    named = [_name(option) for option in options if not isinstance(option, inspect.NoneType)]
    report(node, f"{' or '.join(named)} expected, found {_found(node)}")
    return BAD


def _pairs(node: yaml.Node, report: Report) -> Any:
    if not isinstance(node, yaml.MappingNode):
        report(node, f"keys with values expected, found {_found(node)}")
        return BAD
    first: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            report(key, "a key must be a word")
        elif key.value in first:
            report(
                key, f"repeated key '{key.value}' (first in line {first[key.value][0].start_mark.line + 1})"
            )
        else:
            first[key.value] = (key, value)
    return first


_KNOWN_FIELDS: dict[type, tuple[inspect.Field, ...]] = {}


def _fields(cls: type) -> tuple[inspect.Field, ...]:
    if cls not in _KNOWN_FIELDS:
        info = inspect.type_info(cls)
        assert isinstance(info, inspect.StructType)
        _KNOWN_FIELDS[cls] = info.fields
    return _KNOWN_FIELDS[cls]


def convert(data: Any, cls: type[msgspec.Struct]) -> Any:
    """Return plain data that `read` passed as an object of `cls`."""
    return msgspec.convert(data, cls)


def _name(wanted: inspect.Type) -> str:
    match wanted:
        case inspect.BoolType():
            return "true or false"
        case inspect.IntType():
            return "a whole number"
        case inspect.VarTupleType():
            return "a list"
        case inspect.StructType() | inspect.DictType():
            return "keys with values"
        case _:
            return "text"


def _found(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    if isinstance(node, yaml.MappingNode):
        return "keys with values"
    value = str(node.value)
    if not value:
        return "nothing"
    return f"'{value if len(value) <= 40 else value[:37] + '...'}'"
