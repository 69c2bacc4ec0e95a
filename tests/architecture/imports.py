"""What is wrong with the imports of a package."""

from collections.abc import Iterator, Sequence

from tests.architecture.rooms import MAY_IMPORT, MAY_IMPORT_PELICAN, Rooms
from tests.architecture.sources import Sources, imports_of, room_of


def wrong_arrows(
    sources: Sources, rooms: Rooms = MAY_IMPORT, package: str = "rolepress"
) -> Iterator[str]:
    """Imports that go against the rooms' order, rooms without a place in it, relative imports."""
    for path, text in sources.items():
        room = room_of(path)
        if room and room not in rooms:
            yield f"{path}: the room {room} has no place among the rooms"
            continue
        for name in imports_of(text):
            if name.startswith("."):
                yield f"{path}: the import {name} is relative"
            other = name.split(".")[1] if name.startswith(f"{package}.") else room
            if other in rooms and other not in {room, *rooms.get(room, ())}:
                yield f"{path}: {room or package} must not import {other}"
            if name.partition(".")[0] == "pelican" and room not in MAY_IMPORT_PELICAN:
                yield f"{path}: {room} must not import Pelican"


def unused_arrows(sources: Sources, rooms: Rooms, package: str) -> Iterator[str]:
    """Imports that are allowed between rooms, and that no module makes."""
    made = {
        (room_of(path), name.split(".")[1])
        for path, text in sources.items()
        for name in imports_of(text)
        if name.startswith(f"{package}.")
    }
    for room, others in rooms.items():
        for other in sorted(others):
            if (room, other) not in made:
                yield f"{room} does not import {other}"


def loose_modules(sources: Sources) -> set[str]:
    """The modules that lie beside the rooms of a package."""
    return {path for path in sources if not room_of(path)}


def over_the_wall(sources: Sources, wall: Sequence[str]) -> Iterator[str]:
    """Imports of these packages."""
    for path, text in sources.items():
        for name in imports_of(text):
            if name.partition(".")[0] in wall:
                yield f"{path}: {name}"


def cycles(sources: Sources, package: str = "rolepress") -> Iterator[str]:
    """Modules that import each other, in however many steps."""
    names = {_module(path, package): path for path in sources}
    arrows = {
        module: {name for name in imports_of(sources[path]) if name in names and name != module}
        for module, path in names.items()
    }
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> Iterator[str]:
        if module in trail:
            yield " -> ".join((*trail[trail.index(module) :], module))
        elif module not in done:
            for other in sorted(arrows[module]):
                yield from visit(other, (*trail, module))
            done.add(module)

    for module in sorted(names):
        yield from visit(module, ())


def _module(path: str, package: str) -> str:
    return f"{package}.{path}".removesuffix(".py").removesuffix("/__init__").replace("/", ".")
