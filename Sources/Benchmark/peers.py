"""Asks DuckDB, reading CSV files, for the figures of the overview: usage peers.py items|all FOLDER TODAY SOON.

Prints pairs of a name and a number; peak_kb is the most memory this process held. Types are DuckDB's own guesses, except that unit and street are
codes, which it takes for numbers.
"""

import sys
import time

begun = time.perf_counter()
import duckdb

what, folder, today, soon = sys.argv[1:5]
imported = time.perf_counter()


def rows(kind):
    codes = {"unit": "VARCHAR"}
    if kind in ("item", "compound"):
        codes["street"] = "VARCHAR"
    return f"read_csv('{folder}/{kind}-*.csv', types = {codes})"


queries = {
    "item": f"""
        select unit, count(*) as open,
          count(*) filter (due < date '{today}' and state <> 'suspended') as overdue,
          count(*) filter (due between date '{today}' and date '{soon}' and state <> 'suspended') as soon
        from (select unit, state, coalesce("current-due", "original-due") as due from {rows('item')})
        where state not in ('closed', 'archived', 'revoked') group by unit""",
    "compound": f"""
        select unit, count(*) as compounds, sum(households) as households
        from {rows('compound')} where register = 'in-register' group by unit""",
    "project": f"select unit, stage, count(*) as projects from {rows('project')} group by unit, stage",
    "contract": f"""
        select unit, count(*) as contracts from {rows('contract')} where "end" >= date '{today}' group by unit""",
    "committee": f"""
        select unit, state, count(*) as committees from {rows('committee')} group by unit, state""",
}

answer = {"version": duckdb.__version__, "import_ms": (imported - begun) * 1e3}
for kind in ["item"] if what == "items" else list(queries):
    result = duckdb.sql(queries[kind])
    names = result.columns
    table = result.fetchall()
    answer[kind + "_groups"] = len(table)
    for place, name in enumerate(names):
        if table and isinstance(table[0][place], int):
            answer[name] = sum(row[place] for row in table)
answer["query_ms"] = (time.perf_counter() - imported) * 1e3
with open("/proc/self/status") as status:
    answer["peak_kb"] = next(line.split()[1] for line in status if line.startswith("VmHWM:"))
print(" ".join(f"{name} {value}" for name, value in answer.items()))
