"The contract between papermill and the stage notebooks, on analyze.ipynb."
import os, pty, subprocess, sys
import nbformat, pytest
from conftest import ROOT, clean_env, run

NB = 'nbs/analyze.ipynb'

def last(done): return [o for o in done.stderr.splitlines() if o.strip()][-1]

def test_runs_from_any_folder(tmp_path):
    "Parameters arrive, paths are meant from the root, the folder it is called in does not matter."
    elsewhere = tmp_path/'elsewhere'
    elsewhere.mkdir()
    done = run('papermill', ROOT/NB, tmp_path/'out.ipynb', '-p', 'profile', 'published', '-p', 'runs', tmp_path/'runs', cwd=elsewhere)
    assert done.returncode == 0, done.stderr
    assert (tmp_path/'runs'/'published'/'results'/'table1.csv').exists() and not list(elsewhere.iterdir())
    assert run('papermill', '--help-notebook', ROOT/NB).stdout.count('runs:') == 1

def test_short_form_writes_the_notebook_to_a_file(tmp_path):
    with open(tmp_path/'out.ipynb', 'w') as f:
        done = subprocess.run([sys.executable, '-m', 'papermill', NB, '-p', 'runs', str(tmp_path/'runs')], cwd=ROOT, env=clean_env(), stdin=subprocess.DEVNULL, stdout=f, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stderr
    nb = nbformat.read(tmp_path/'out.ipynb', as_version=4)
    injected = [o for o in nb.cells if 'injected-parameters' in o.metadata.get('tags', [])]
    assert len(injected) == 1 and str(tmp_path) in injected[0].source
    assert any('CodeM-Mixed' in str(o) for c in nb.cells if c.cell_type == 'code' for o in c.outputs)

def test_in_a_terminal_papermill_wants_an_output_path():
    "As the README says; should papermill change its mind, the README must too."
    here, there = pty.openpty()
    done = subprocess.run([sys.executable, '-m', 'papermill', NB], cwd=ROOT, env=clean_env(), stdin=there, stdout=there, stderr=subprocess.PIPE, text=True)
    os.close(here), os.close(there)
    assert done.returncode != 0 and 'OUTPUT_PATH' in done.stderr

@pytest.mark.parametrize('args, words', [
    (['-p', 'profle', 'mini'], ['profle', 'did you mean profile', 'profile, runs', 'papermill nbs/']),
    (['-p', 'lang', 'c'], ["'lang'", 'it takes profile, runs']),
    (['-p', 'profile', 'nosuch'], ["'nosuch'", 'published, smoke, mini']),
    (['-p', 'profile', '3'], ['profile = 3', 'valid string']),
    (['-p', 'profile', 'mini'], ['no verdicts'])])
def test_wrong_parameters_end_in_one_sentence(tmp_path, args, words):
    done = run('papermill', NB, tmp_path/'out.ipynb', *args, '-p', 'runs', tmp_path/'runs')
    assert done.returncode == 1 and last(done).startswith('CodemError: ') and all(o in last(done) for o in words), last(done)
    assert not (tmp_path/'runs').exists() or not list((tmp_path/'runs').rglob('*.csv'))

def test_the_command_says_the_same(tmp_path):
    done = run('codem.analyze', '--profile', 'nosuch')
    assert done.returncode == 2 and done.stderr.count('\n') == 1 and 'published, smoke' in done.stderr
