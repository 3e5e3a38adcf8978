"The committed reference of the paper's own numbers, read as a stranger would: from the files."
import csv, hashlib, json
import pandas as pd
import pytest
from conftest import ROOT, run

REF, INPUT = ROOT/'paper_outputs'/'published', ROOT/'paper_outputs'/'published'/'input'
COLUMNS = ['Python', 'JavaScript', 'TypeScript', 'C', 'C++', 'Java', 'Go']

def table(n): return pd.read_csv(REF/f'table{n}.csv', index_col='model')
def matrix(half): return pd.read_csv(REF/f'figure4{half}.csv', index_col=0)

def test_layout_of_the_tables():
    for n, models in ((1, ['base', *(f'CodeM-{o}' for o in ('Python', 'JavaScript', 'TypeScript', 'C', 'C++', 'Java', 'Go', 'HTML', 'Mixed'))]), (2, ['base', 'CodeM-Python'])):
        t = table(n)
        assert list(t.index) == models and list(t) == COLUMNS + [f'{o}_delta' for o in COLUMNS]
        for end, form in (('md', '{v:.2f} ({d:+.2f})'), ('tex', r'{v:.2f} {{\scriptsize {d:+.2f}}}')):
            lines = [o for o in (REF/f'table{n}.{end}').read_text().splitlines() if 'CodeM-' in o]
            assert [o.strip('|').split('|' if end == 'md' else ' &')[0] for o in lines] == models[1:]
            for line, m in zip(lines, models[1:]): assert all(form.format(v=t.loc[m, c], d=t.loc[m, c+'_delta']) in line for c in COLUMNS)

def test_every_printed_number_is_met():
    "All 84 scores and 70 differences, straight from the shipped cells."
    seen = 0
    for o in csv.DictReader(open(INPUT/'cells.csv')):
        t = table(o['table'])
        assert t.loc[o['model'], o['language']] == float(o['pass_at_1'])
        if o['delta']: assert t.loc[o['model'], o['language']+'_delta'] == float(o['delta'])
        seen += 1 + bool(o['delta'])
    assert seen == 84 + 70

def test_all_legible_correlations():
    rows = list(csv.DictReader(open(INPUT/'figure4_legible.csv')))
    assert len(rows) == 20
    for o in rows: assert round(matrix(o['figure'][-1]).loc[o['row'], o['column']], 2) == float(o['printed']), o

@pytest.mark.parametrize('half, n', [('a', 7), ('b', 8)])
def test_matrices_are_square_and_at_full_precision(half, n):
    m = matrix(half)
    assert list(m.index) == list(m) and len(m) == n
    assert (abs(m.values - m.values.T) < 1e-12).all() and (abs(m.values.diagonal() - 1) < 1e-12).all()
    assert max(len(o) for o in (REF/f'figure4{half}.csv').read_text().replace('\n', ',').split(',')) > 15
    for end in ('png', 'svg'): assert (ROOT/'figures'/'published'/f'figure4{half}.{end}').stat().st_size > 10_000

def test_ledger_and_findings():
    claims = pd.read_csv(REF/'claims.csv', dtype=str)
    assert {o[0] for o in claims.id} == set('123456789')
    assert set(claims.verdict) == {'holds'} and claims.numbers.str.len().min() > 5
    assert set(pd.read_csv(REF/'findings.csv').id) == {'figure-input', 'no-count-table1', 'no-count-table2', 'mixed-baselines', 'c-on-python', 'neighbours-win'}

def test_made_again_the_reference_is_the_same(tmp_path):
    "Bytes of tables, matrices and claims; pictures only twice on one machine, for they depend on its font renderer."
    for o in 'ab': assert (done := run('codem.analyze', '--profile', 'published', '--runs', tmp_path/o)).returncode == 0, done.stderr
    names = [o.name for o in REF.iterdir() if o.suffix in ('.csv', '.md', '.tex')]
    assert len(names) == 12
    assert not [n for n in names if (tmp_path/'a'/'published'/'results'/n).read_bytes() != (REF/n).read_bytes()]
    files = [o.relative_to(tmp_path/'a') for o in (tmp_path/'a').rglob('*.*') if not o.name.endswith('provenance.json')]
    assert len(files) == 18
    assert not [o for o in files if (tmp_path/'a'/o).read_bytes() != (tmp_path/'b'/o).read_bytes()]

def test_provenance_is_complete():
    p = json.loads((REF/'analyze.provenance.json').read_text())
    assert {'settings', 'code', 'commit', 'dirty', 'versions', 'seeds', 'hardware', 'inputs', 'outputs'} <= set(p)
    for name, digest in p['inputs'].items(): assert hashlib.sha256((ROOT/name).read_bytes()).hexdigest() == digest
