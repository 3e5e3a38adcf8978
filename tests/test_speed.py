"""Programs judged together end as they do one by one, only sooner.

The slow tests measure: let nothing else run meanwhile (./test --slow -n 0 tests/test_speed.py).
"""
import json, os, time
from pathlib import Path
import pytest
from codem import toolchains
from codem.benchmarks import load_benchmark, spread_evenly
from codem.speed import MIX, USUAL, canonical, conventional, designed, full_load, kinds, mixed, overhead, races, repeated, spoiled, together
from conftest import run

ABLE = toolchains.runnable(toolchains.find_all())
DATA = os.environ.get('CODEM_DATA_DIR')
with_data = pytest.mark.skipif(not DATA, reason='CODEM_DATA_DIR names no folder with HumanEval-X')
boxed = pytest.mark.skipif(not toolchains.sandbox_works(), reason=f'bubblewrap does not work here: {toolchains.sandbox_problem()}')

def few(n, langs=ABLE): return [o for k in langs for o in spread_evenly(load_benchmark('minieval', [k]), n)]

@pytest.mark.slow
def test_equal_verdicts(tmp_path):
    "Programs of every kind end as they were made to end, both ways. Go's first build takes longer than all others, so it is left to a slow test."
    programs = [o for k in ABLE if k != 'go' for o in mixed(few(4, [k]), dict.fromkeys(MIX, .25))]
    wanted = {o.id: w for o, w in programs}
    assert set(wanted.values()) == {'failed', 'timeout', 'compile error'} and len(wanted) == 4*len([k for k in ABLE if k != 'go'])
    programs = [o for o, _ in programs] + canonical(few(1, [k for k in ABLE if k != 'go']))
    ours = together(programs, tmp_path, seconds=1).words
    assert conventional(programs, seconds=1).words == ours == wanted | {o.id: 'passed' for o in programs if o.id not in wanted}

@pytest.mark.slow
@pytest.mark.skipif('go' not in ABLE, reason='Go is not on this machine')
def test_equal_verdicts_in_go(tmp_path):
    programs = mixed(few(5, ['go']), dict.fromkeys(MIX, .2))
    wanted = {o.id: w for o, w in programs}
    assert together([o for o, _ in programs], tmp_path).words == conventional([o for o, _ in programs]).words == wanted

def test_mix_is_exact_and_seeded():
    got = kinds(164)
    assert [got.count(o) for o in MIX] == [33, 16, 8, 8] and got.count('canonical') == 99
    assert got == kinds(164) != kinds(164, seed='other')
    assert sum(kinds(3).count(o) for o in ('canonical', *MIX)) == 3
    once, again = (mixed(few(4)) for _ in range(2))
    assert once == again and len({o.id for o, _ in once}) == len(once)

@pytest.mark.parametrize('lang', list(USUAL))
def test_statements_stand_in_the_function(lang):
    task = few(1, [lang])[0]
    for kind in ('broken', 'crash', 'endless'):
        code = spoiled(task, kind)
        assert code.startswith(task.start) and getattr(USUAL[lang], kind) in code and code.endswith(task.solution.removeprefix(task.start))
    assert spoiled(task, 'wrong') == task.stub and designed(task, 'wrong') == 'failed'

def test_unequal_verdicts_are_told(monkeypatch):
    "The comparison can fail."
    programs = canonical(few(2, ['python']))
    monkeypatch.setitem(USUAL, 'python', USUAL['python'].__class__('python', 'main.py', '', 'python --nothing main.py', '', '', ''))
    rows, unlike = races(programs)
    assert rows[0]['equal'] == '0/2' and 'failed one by one, passed cold, passed warm' in unlike[0]
    assert races(programs, flaky=[o.id for o in programs])[1] == []

def test_load_ends_with_its_block():
    import psutil
    def spinning(): return [o for o in psutil.Process().children() if 'os.getppid() == parent' in ''.join(o.cmdline()[-1:])]
    n, until = len(os.sched_getaffinity(0)), time.monotonic()+10
    with full_load():
        while len(spinning()) < n and time.monotonic() < until: time.sleep(.05) # a process that has just begun shows no command yet
        assert len(spinning()) == n
    assert not spinning()

def test_command(tmp_path):
    "A part is added to a file, and another is kept; a mistake is one line."
    out = tmp_path/'speed.json'
    out.write_text('{"mine": 1}')
    done = run('codem.speed', '--what', 'nothing')
    assert done.returncode == 2 and 'no part' in done.stderr and 'Traceback' not in done.stderr
    if not toolchains.sandbox_works(): return
    done = run('codem.speed', '--benchmark', 'minieval', '--what', 'overhead', '--limit', 1, '--out', out)
    assert done.returncode == 0, done.stderr
    got = json.loads(out.read_text())
    assert got['mine'] == 1 and [o['program'] for o in got['overhead']['rows']] and got['overhead']['machine']['cores'] and '|program' in done.stdout.replace(' ', '')

@pytest.mark.slow
def test_the_same_again_and_again():
    programs = canonical(few(4))
    rows, unlike = repeated(programs, 2)
    assert not unlike and rows[1]['load'] == 'full'

def race_of(programs, tasks):
    "The row of all languages, of a whole benchmark."
    rows, unlike = races(programs, flaky={o.key for o in tasks if o.flaky})
    assert not unlike, unlike
    return rows[-1]

@pytest.mark.slow
@with_data
def test_canonical_solutions_are_judged_8_times_as_fast():
    tasks = load_benchmark('humaneval-x', folder=Path(DATA))
    assert race_of(canonical([o for o in tasks if o.language in ABLE]), tasks)['ratio'] >= 8

@pytest.mark.slow
@with_data
def test_a_mix_is_judged_3_times_as_fast():
    tasks = load_benchmark('humaneval-x', folder=Path(DATA))
    assert race_of([o for o, _ in mixed([o for o in tasks if o.language in ABLE])], tasks)['ratio'] >= 3

@pytest.mark.slow
@boxed
def test_the_sandbox_costs_less_than_30_ms():
    for row in overhead()[0]: assert row['extra_ms'] < 30, row
