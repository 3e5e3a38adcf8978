"What holds for the project's files as a whole."
import re, subprocess, sys
from pathlib import Path
import pytest
from conftest import ROOT

def text_of(path):
    try: return path.read_text(encoding='utf-8')
    except UnicodeDecodeError: return ''

def test_no_file_is_large(tracked):
    assert not [o for o in tracked if o.stat().st_size > 5e6]

def test_no_path_of_this_machine(tracked):
    places = {str(ROOT), str(Path.home()), sys.prefix} - {'/', '/root'}
    assert not [(o.name, p) for o in tracked for p in places if re.search(re.escape(p) + r'(?![\w-])', text_of(o))]

def test_core_imports_no_torch():
    "Evaluation and analysis stay light: their kernels start in no time and need no torch."
    code = 'import sys, codem.analyze, codem.reproduce; print([o for o in ("torch", "transformers", "nbdev", "snakemake") if o in sys.modules])'
    assert subprocess.run([sys.executable, '-c', code], capture_output=True, text=True, cwd=ROOT).stdout.strip() == '[]'

def test_extras_are_pinned():
    "Everything that pyproject.toml names is in constraints.txt with one version."
    import tomllib
    project = tomllib.loads((ROOT/'pyproject.toml').read_text())['project']
    wanted = project['dependencies'] + [o for e in project['optional-dependencies'].values() for o in e]
    pinned = {line.split('==')[0].lower().replace('_', '-') for line in (ROOT/'constraints.txt').read_text().splitlines() if '==' in line}
    names = {re.split(r'[\[<>=! ]', o)[0].lower().replace('_', '-') for o in wanted} - {'codem'}
    assert names <= pinned, names - pinned

def test_citation_and_environment_are_yaml():
    import yaml
    cff = yaml.safe_load((ROOT/'CITATION.cff').read_text())
    from codem import __version__
    assert cff['version'] == __version__ and cff['license'] == 'Apache-2.0' and len(cff['references'][0]['authors']) == 11
    env = yaml.safe_load((ROOT/'environment.yml').read_text())
    assert env['name'] == 'codem' and any('-e .[train,dev]' in o for d in env['dependencies'] if isinstance(d, dict) for o in d['pip'])

def test_stale_results_are_named(checkout):
    from conftest import in_copy
    say = lambda: in_copy(checkout, 'codem_stale').stdout
    (checkout/'codem_stale.py').write_text('from codem.provenance import stale\nprint("\\n".join(stale()))')
    before = say()
    (checkout/'codem'/'tables.py').write_text((checkout/'codem'/'tables.py').read_text() + '\n# only a comment\n')
    assert say() == before
    languages = checkout/'codem'/'languages.py'
    languages.write_text(languages.read_text() + '\nNEW = 1\n')
    assert say() == before  # nothing that made a result speaks of it
    languages.write_text(languages.read_text().replace('if trained_on == BASE', 'if BASE == trained_on'))
    table = checkout/'paper_outputs'/'published'/'table1.csv'
    table.write_text(table.read_text().replace('38.41', '39.41'))
    after = say()
    assert 'codem.languages' in after and 'paper_outputs/published/table1.csv is not the file that was made' in after
    (checkout/'settings.ini').write_text((checkout/'settings.ini').read_text().replace('analyze.nearly_all = 0.9', 'analyze.nearly_all = 0.8'))
    (checkout/'paper_outputs'/'published'/'extra.csv').write_text('x')
    assert 'analyze.nearly_all' in (said := say()) and 'extra.csv: no provenance names it' in said

@pytest.mark.slow
def test_no_result_is_stale():
    from codem.provenance import read_provenance, stale
    assert not stale()
    for o in ROOT.glob('paper_outputs/*'): assert list(o.glob('*.provenance.json'))
    for o in ROOT.glob('paper_outputs/*/*.provenance.json'): assert read_provenance(o).dirty is False
