"The notebooks are the source: what was exported equals them, they are clean, and they run."
import copy, filecmp, json, os, shutil, signal, subprocess, sys
from pathlib import Path
import nbformat, pytest
from codem.settings import STAGE_USES
from conftest import ROOT, clean_env, run

NOTEBOOKS = sorted(o for o in (ROOT/'nbs').rglob('*.ipynb') if not any(p.startswith(('.', '_')) for p in o.relative_to(ROOT).parts))
IDS = [str(o.relative_to(ROOT/'nbs')) for o in NOTEBOOKS]
STAGES = tuple(STAGE_USES)

def code_cells(path): return [o for o in nbformat.read(path, as_version=4).cells if o.cell_type == 'code']

def test_exported_code_equals_the_notebooks(checkout):
    shutil.copytree(checkout/'codem', before := checkout/'before')
    for o in (checkout/'codem').rglob('*.py'):
        if o.name != '__init__.py': o.unlink()  # a module without a notebook must not survive
    subprocess.run([Path(sys.executable).with_name('nbdev-export')], cwd=checkout, env=clean_env(), check=True, capture_output=True)
    after = checkout/'codem'
    names = {str(o.relative_to(d)) for d in (before, after) for o in d.rglob('*.py')}
    assert len(names) > 10
    assert not [n for n in sorted(names) if not ((before/n).exists() and (after/n).exists() and filecmp.cmp(before/n, after/n, shallow=False))], 'call nbdev-export'

def test_readme_equals_index():
    done = run('codem.readme', '--check')
    assert done.returncode == 0, done.stderr

def test_index_shows_the_committed_reference():
    "Its tables are outputs; they must be those of the files."
    shown = '\n'.join(o.data.get('text/markdown', '') for c in code_cells(ROOT/'nbs'/'index.ipynb') for o in c.outputs if 'data' in o)
    for name in ('table1.md', 'table2.md', 'claims.md', 'findings.md'):
        assert (ROOT/'paper_outputs'/'published'/name).read_text().strip() in shown, f'{name} has changed: call codem-readme --run'

@pytest.mark.parametrize('path', NOTEBOOKS, ids=IDS)
def test_clean(path):
    from nbdev.clean import clean_nb
    from fastcore.nbio import dict2nb
    raw = json.loads(path.read_text(encoding='utf-8'))
    nb = dict2nb(copy.deepcopy(raw))
    clean_nb(nb, allowed_cell_metadata_keys=['tags'])
    for was, now in zip(raw['cells'], nb.cells, strict=True):
        assert was['metadata'] == dict(now.metadata), 'call nbdev-clean'
        assert was.get('execution_count') is None, 'call nbdev-clean'
    outputs = [o for c in code_cells(path) for o in c.outputs]
    assert not [o for o in outputs if o.output_type == 'error' or o.get('name') == 'stderr'], 'an error or a warning stands in an output'
    assert not [o for o in outputs if '/tmp/' in str(o)]
    assert not [o for o in outputs if o.get('data', {}).keys() == {'text/plain'} and '<Figure size' in str(o)], 'a figure is not shown'
    assert all(c.outputs for c in code_cells(path) if c.source.startswith('#| echo'))

@pytest.mark.parametrize('path', NOTEBOOKS, ids=IDS)
def test_parameters_cells(path):
    "Exactly one in a stage notebook, none elsewhere; its names are those that the stage checks."
    tagged = [o for o in code_cells(path) if 'parameters' in o.metadata.get('tags', [])]
    assert len(tagged) == (path.stem in STAGES and path.parent == ROOT/'nbs')
    if not tagged: return
    scope = {}
    exec(tagged[0].source, scope)
    calls = [o.source for o in code_cells(path) if 'check_parameters(' in o.source and not o.source.startswith('#|')]
    assert len(calls) == 1, 'the parameters are handed to check_parameters in one cell'
    cls = getattr(__import__(f'codem.{path.stem}', fromlist=['x']), calls[0].split('check_parameters(')[1].split(',')[0])
    assert {k for k in scope if not k.startswith('__')} == set(cls.model_fields)
    assert all(v for v in scope['__annotations__'].values())
    assert all('#' in line for line in tagged[0].source.splitlines()), 'each parameter has a comment'

def passes(path, **kwargs):
    "Does every cell run? nbdev takes over Ctrl-C, so it is given back."
    from nbdev.test import test_nb
    interrupt = signal.getsignal(signal.SIGINT)
    try: return test_nb(path, **kwargs)[0]
    finally: signal.signal(signal.SIGINT, interrupt)

@pytest.mark.parametrize('path', [o for o in NOTEBOOKS if o.stem not in STAGES], ids=[o for o in IDS if Path(o).stem not in STAGES])
def test_runs(path, monkeypatch, capfd):
    "Every lesson cell runs and its assertions hold, as nbdev-test does it; the stages are run by papermill elsewhere."
    for k in os.environ.keys() - clean_env().keys(): monkeypatch.delenv(k)
    assert passes(path), capfd.readouterr().err

def test_a_failing_lesson_fails(tmp_path, capfd):
    "The test above can fail."
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell('assert 1 == 2')], metadata=dict(kernelspec=dict(name='python3', language='python', display_name='python3')))
    nbformat.write(nb, tmp_path/'bad.ipynb')
    assert passes(tmp_path/'bad.ipynb', profile=False) is False

def test_notebooks_teach():
    "Every public function and class says what it does; a claim says it in its decorator."
    import ast
    trees = [ast.parse(p.read_text()) for p in (ROOT/'codem').rglob('*.py')]
    tops = [o for t in trees for o in t.body if isinstance(o, (ast.FunctionDef, ast.ClassDef)) and not o.name.startswith('_')]
    assert len(tops) > 60
    assert not [o.name for o in tops if not ast.get_docstring(o) and not any('claim(' in ast.unparse(d) for d in o.decorator_list)]
