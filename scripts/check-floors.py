#!/usr/bin/env python3
"""Scores the development sets and compares the figures with quality/floors.json.

usage: check-floors.py [--rewrite] [--only SET ...]

Every floor is a figure that was reached once; one that is missed fails the build. A set's time limit in seconds bounds nothing:
speed is measured by `./build bench`. Where the folder ../shared is absent, says so and passes. --rewrite raises floors to what was
reached now (less the margin, which covers rounding only) and never lowers one.
"""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(HERE)
SCORES = os.path.join(TOP, "..", "shared", "score", "all.py")
FLOORS = os.path.join(TOP, "quality", "floors.json")
MARGIN = 0.0005


def pick(figures, path):
    for step in path.split("/"):
        figures = figures[step]
    return figures


def main(arguments):
    if {"-h", "--help"} & set(arguments):
        print(__doc__.strip())
        return 0
    if not os.path.exists(SCORES):
        print("floors: ../shared is not here, so no development set was scored; the rest of the build stands")
        return 0
    with open(FLOORS, encoding="utf-8") as file:
        floors = json.load(file)
    only = arguments[arguments.index("--only") + 1:] if "--only" in arguments else []
    command = [sys.executable, SCORES, "--daybook", os.path.join(TOP, "daybook")] + (["--only", *only] if only else [])
    run = subprocess.run(command, capture_output=True, text=True, cwd=TOP)
    print("\n".join(run.stdout.splitlines()[:-1]))
    if not run.stdout.strip():
        print(run.stderr)
        return 1
    figures = json.loads(run.stdout.splitlines()[-1])
    missed = held = 0
    for name, rows in floors["floors"].items():
        if only and name not in only:
            continue
        for path, floor in rows.items():
            try:
                reached = pick(figures[name], path)
            except (KeyError, TypeError):
                print(f"floor missed: {name} {path}: no figure, floor {floor}")
                missed += 1
                continue
            lower_is_better = path in floors["lowerIsBetter"]
            fine = reached <= floor + MARGIN if lower_is_better else reached >= floor - MARGIN
            held += fine
            missed += not fine
            if not fine:
                print(f"floor missed: {name} {path}: {reached}, floor {floor}")
            if "--rewrite" in arguments:
                rows[path] = min(reached, floor) if lower_is_better else max(reached, floor)
    if "--rewrite" in arguments:
        with open(FLOORS, "w", encoding="utf-8") as file:
            json.dump(floors, file, indent=2)
            file.write("\n")
    print(f"floors: {held} passed, {missed} failed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
