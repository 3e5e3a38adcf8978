"`./reproduce` after installation: what runs again and when, faults, and the comparison at its end."
import json, os, re, signal, time
import pytest
from conftest import git, in_copy, kill_all, start_and_wait_for

def reproduce(there, *args, **env):
    "On the paper's numbers, where a test names no profile."
    return in_copy(there, 'codem.reproduce', *([] if '--profile' in args else ['--profile', 'published']), *args, **env)

def jobs(there):
    "How many jobs Snakemake would run now, apart from the one that only asks for the others."
    done = in_copy(there, 'snakemake', '-n', '--directory', 'runs', '--config', 'profile=published')
    assert done.returncode == 0, done.stderr
    return sum(int(o) for o in re.findall(r'^analyze_published\s+(\d+)', done.stdout + done.stderr, re.M)[:1])

def edit(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))

def reproduce_quickly(there):
    "A second call: nothing runs, nothing is written, and it takes less than 15 s; one lost file is made again."
    table, figure = there/'runs'/'published'/'results'/'table1.csv', there/'runs'/'published'/'figures'/'figure4b.svg'
    made, started = table.stat().st_mtime_ns, time.time()
    again = reproduce(there)
    assert again.returncode == 0 and 'published/analyze' not in again.stderr and table.stat().st_mtime_ns == made and time.time() - started < 15
    figure.unlink()
    return reproduce(there).returncode == 0 and figure.exists()

def test_one_change_runs_exactly_what_depends_on_it(checkout):
    assert jobs(checkout) == 1
    first = reproduce(checkout)
    assert first.returncode == 0 and 'beside the committed reference in paper_outputs/published/: same' in first.stdout, first.stdout + first.stderr
    assert jobs(checkout) == 0
    assert reproduce_quickly(checkout)
    assert not git(checkout, 'status', '--porcelain')  # a run touches neither the reference nor anything else that git has
    ini = checkout/'settings.ini'
    edit(ini, 'train.epochs = 3', 'train.epochs = 2')                # another stage's
    edit(ini, '[mini]', '[mini]\nanalyze.nearly_all = 0.5')          # another profile's
    edit(ini, '# open: rounds of', '# open: the rounds of')        # a comment
    edit(checkout/'codem'/'analyze.py', '    "Writes tables, figures and claims', '    # so\n    "Writes all tables, figures and claims')  # a docstring
    assert jobs(checkout) == 0
    edit(ini, 'analyze.nearly_all = 0.9', 'analyze.nearly_all = 0.99')
    assert jobs(checkout) == 1
    edit(ini, 'analyze.nearly_all = 0.99', 'analyze.nearly_all = 0.9')
    assert jobs(checkout) == 0
    edit(checkout/'codem'/'claims.py', "return v > o,", "return v >= o,")  # code
    assert jobs(checkout) == 1
    edit(checkout/'codem'/'claims.py', "return v >= o,", "return v > o,")
    assert jobs(checkout) == 0
    edit(checkout/'nbs'/'analyze.ipynb', "write_frame(folder/f'{name}.csv', t, decimals=2)", "write_frame(folder/f'{name}.csv', t+1, decimals=2)")  # a cell that papermill runs
    assert jobs(checkout) == 1
    edit(checkout/'paper_outputs'/'published'/'input'/'cells.csv', '38.41,11.58,63', '39.02,12.19,64')  # input
    assert jobs(checkout) == 1

def test_a_notebook_run_by_hand_with_other_code_is_not_trusted(checkout):
    "Snakemake has no note of it; its provenance has."
    assert in_copy(checkout, 'codem.analyze').returncode == 0
    edit(checkout/'codem'/'claims.py', "return v > o,", "return v >= o,")
    done = reproduce(checkout)
    assert done.returncode == 0 and 'published/analyze' in done.stderr

@pytest.mark.slow
def test_different_and_within_spread(checkout):
    ref = checkout/'paper_outputs'/'published'
    edit(ref/'table1.csv', 'CodeM-Go,35.98', 'CodeM-Go,36.59')
    done = reproduce(checkout)
    table = checkout/'runs'/'published'/'results'/'table1.csv'
    edit(table, 'CodeM-Go,35.98', 'CodeM-Go,99.98')  # somebody changes a result: it is made again, not compared
    assert reproduce(checkout).returncode == 3 and 'CodeM-Go,35.98' in table.read_text()
    assert done.returncode == 3 and 'different: Table 1, CodeM-Go, Python: 35.98 here, 36.59 in the reference' in done.stdout
    (ref/'spread.csv').write_text('artifact,row,column,spread\ntable1,CodeM-Go,Python,1.0\n')
    done = reproduce(checkout)
    assert done.returncode == 0 and ': within spread' in done.stdout and '69 same, 1 within spread' in done.stdout

SLEEP = "write_claims(scores, run.results, a)[1]", "write_claims(scores, run.results, __import__('time').sleep(60) or a)[1]"

@pytest.mark.parametrize('moment', [pytest.param('running notebook', marks=pytest.mark.slow), pytest.param('writing results', marks=pytest.mark.slow)])
def test_a_killed_run_is_recovered(checkout, moment):
    "kill -9 of everything leaves Snakemake's lock and incomplete files; the next call mends them without asking."
    if moment == 'writing results': edit(checkout/'codem'/'analyze.py', *SLEEP)
    p = start_and_wait_for(checkout, 'notebooks/analyze.ipynb' if moment == 'running notebook' else 'results/figure4b.csv')
    kill_all(p)
    p.communicate()
    assert list((checkout/'runs'/'.snakemake'/'locks').iterdir())
    if moment == 'writing results': edit(checkout/'codem'/'analyze.py', *reversed(SLEEP))
    done = reproduce(checkout)
    assert done.returncode == 0 and ': same' in done.stdout, done.stdout[-2000:] + done.stderr[-2000:]
    assert not [o for o in (checkout/'runs').rglob('*.part')]

def test_two_calls_do_not_meet(checkout):
    from codem.reproduce import sole_run
    with sole_run(checkout/'runs'):
        done = reproduce(checkout)
        assert done.returncode == 2 and 'Another call (process' in done.stderr and done.stderr.count('\n') == 1
        direct = in_copy(checkout, 'snakemake', '--cores', '1')
        assert direct.returncode != 0 and 'Another call (process' in direct.stderr
    assert in_copy(checkout, 'snakemake', '--cores', '1').returncode == 0  # and without ./reproduce it works too

def test_interrupted(checkout):
    edit(checkout/'codem'/'analyze.py', *SLEEP)
    p = start_and_wait_for(checkout, 'results/figure4b.csv')
    os.killpg(p.pid, signal.SIGINT)  # what Ctrl-C does
    out, err = p.communicate(timeout=60)
    assert p.returncode == 130 and 'Call again to go on' in err and 'codem/reproduce.py' not in err

def test_a_failing_job_names_notebook_cell_and_remedy(checkout):
    edit(checkout/'paper_outputs'/'published'/'input'/'cells.csv', ',26.83,', ',x6.83,')
    done = reproduce(checkout)
    assert done.returncode == 1 and 'runs/published/notebooks/analyze.ipynb, cell In [' in done.stderr
    assert "cells.csv, line 2: pass_at_1 = 'x6.83' is no number; restore the file with git checkout" in done.stderr.splitlines()[-2]
    assert 'Traceback' not in done.stderr

def test_reference_is_written_only_on_demand_and_by_committed_code(checkout):
    ref = checkout/'paper_outputs'/'published'
    before = {o.name: o.read_bytes() for o in ref.iterdir() if o.is_file()}
    edit(checkout/'codem'/'claims.py', "'holds' if holds", "'holds' if not holds")
    done = reproduce(checkout, '--update-reference')
    assert done.returncode == 2 and 'commit what is changed' in done.stderr
    assert before == {o.name: o.read_bytes() for o in ref.iterdir() if o.is_file()}
    git(checkout, 'commit', '-qam', 'changed')
    done = reproduce(checkout, '--update-reference')
    assert done.returncode == 0, done.stderr
    assert 'does not hold' in (ref/'claims.csv').read_text()
    p = json.loads((ref/'analyze.provenance.json').read_text())
    assert p['dirty'] is False and p['commit'] == git(checkout, 'rev-parse', 'HEAD').strip()
    assert str(checkout) not in (ref/'analyze.ipynb').read_text()

    (checkout/'runs'/'published'/'results'/'.table1.csv.12.part').touch()  # leftovers of a kill do not get in
    (checkout/'runs'/'published'/'results'/'notes.txt').touch()
    first = (ref/'analyze.ipynb').read_bytes()
    (checkout/'runs'/'published'/'results'/'analyze.provenance.json').unlink()
    assert reproduce(checkout, '--update-reference').returncode == 0
    assert (ref/'analyze.ipynb').read_bytes() == first and not (ref/'notes.txt').exists() and not list(ref.glob('.*'))

def test_reference_needs_git_and_runs_in_the_checkout(checkout, tmp_path):
    done = reproduce(checkout, '--update-reference', '--runs', tmp_path/'elsewhere')
    assert done.returncode == 2 and 'runs in this checkout' in done.stderr
    edit(checkout/'paper_outputs'/'published'/'input'/'cells.csv', '38.41,11.58,63', '39.02,12.19,64')
    done = reproduce(checkout, '--update-reference')
    assert done.returncode == 2 and 'commit what is changed' in done.stderr
    (checkout/'.git').rename(checkout/'no git')
    done = reproduce(checkout, '--update-reference')
    assert done.returncode == 2 and 'no checkout of git' in done.stderr
    assert reproduce(checkout).returncode == 3  # an archive without git can do all else; here its input was changed
    done = reproduce(checkout, '--update-reference', CODEM_SETTINGS=str(checkout/'settings.ini')+'x')
    assert done.returncode == 2

@pytest.mark.slow
def test_a_reader_s_own_set_up_changes_nothing(checkout, tmp_path):
    "A style of matplotlib, start-up files, a home that cannot be written, and a folder whose name YAML would not take as text."
    (tmp_path/'matplotlibrc').write_text('axes.facecolor: red\nfont.size: 30\n')
    (tmp_path/'startup.py').write_text('raise SystemExit(1)')
    done = reproduce(checkout, '--runs', 'runs: # 123', MATPLOTLIBRC=str(tmp_path/'matplotlibrc'), PYTHONSTARTUP=str(tmp_path/'startup.py'), HOME='/proc/nowhere')
    assert done.returncode == 0, done.stderr
    plain = in_copy(checkout, 'codem.analyze', '--runs', 'plain')
    assert plain.returncode == 0, plain.stderr
    for o in ('figure4a.png', 'figure4b.svg'):
        assert (checkout/'plain'/'published'/'figures'/o).read_bytes() == (checkout/'runs: # 123'/'published'/'figures'/o).read_bytes()

def test_wrong_usage(checkout):
    done = reproduce(checkout, '--profile', 'nosuch')
    assert done.returncode == 2 and 'choose one of published' in done.stderr and done.stderr.count('\n') == 1, done.stderr

@pytest.mark.slow
def test_what_this_version_cannot_do_is_said(checkout):
    done = reproduce(checkout, '--profile', 'paper-15b', OPENAI_API_KEY='')
    assert done.returncode == 1 and 'OPENAI_API_KEY is not set' in done.stderr and 'Traceback' not in done.stderr, done.stderr

def write_verdicts(run, models, languages, rate):
    "Verdicts of made-up models on 20 problems in each language."
    from codem.formats import VerdictRow, write_rows
    for i, m in enumerate(models):
        rows = []
        for j, l in enumerate(languages):
            for t in range(20):
                ok = (t*7 + i*3 + j) % 20 < rate + (3*i*(j+1)) % 8 + (m != 'base')*3
                rows.append(VerdictRow(id=f'{l}/{t}#0', task_id=f'{l}/{t}', language=l, model=m, verdict='passed' if ok else 'timeout', passed=ok, seconds=0.1))
        write_rows(run/'verdicts'/m/'0.jsonl', rows)

@pytest.mark.parametrize('profile, tables, figures', [('mini', ['table1'], True), ('smoke', ['table1'], False), pytest.param('paper-15b', ['table2'], False, marks=pytest.mark.slow)])
def test_every_profile_can_be_analysed(checkout, profile, tables, figures):
    "From verdicts to tables, with as many models as the profile has."
    from codem.settings import load_settings
    s, run = load_settings(profile).study, checkout/'runs'/profile
    write_verdicts(run, ['base', *s.train_languages], s.eval_languages, 6)
    done = in_copy(checkout, 'codem.analyze', '--profile', profile)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [o.stem for o in sorted((run/'results').glob('table*.csv'))] == tables
    assert bool(list((run/'figures').glob('figure4*'))) == figures == bool(list((run/'results').glob('figure4*.csv')))
    claims = (run/'results'/'claims.csv').read_text()
    assert 'published only' in claims and 'does not hold' not in claims and 'StarCoder 7B' not in (run/'results'/f'{tables[0]}.md').read_text()
    if profile != 'mini': return
    file = run/'verdicts'/'python'/'0.jsonl'
    file.write_text(file.read_text().replace('"timeout","passed":false', '"infrastructure","passed":false', 1))
    done = in_copy(checkout, 'codem.analyze', '--profile', profile)
    assert done.returncode == 2 and 'failure of the machine' in done.stderr
