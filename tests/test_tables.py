"From verdicts to tables, seed by seed: which files count, what lies between seeds, and a run beside the reference and the paper."
from dataclasses import replace
from itertools import cycle
from types import SimpleNamespace
import pandas as pd
import pytest
from codem.analyze import analyze, cell_tolerance, pooled_sd, score_files, tolerances
from codem.compare import compare, overall, report
from codem.formats import RunFolder, VerdictRow, run_folder, write_frame, write_rows
from codem.languages import BASE, EVALUATED
from codem.project import CodemError
from codem.published import published_input, published_scores
from codem.settings import load_settings
from codem.sides import NOTHING, read_sides, sides
from codem.tables import KEY, LETTERS, outcomes, read_outcomes, read_seeds, scores_of_run, table_text, verdict_counts, verdict_files, with_deltas

N = 20 # Problems in each language
LANGS = load_settings('mini').study.eval_languages

def write(run, model, seed, solved, langs=LANGS, samples=1, words=('wrong answer',), as_seed=None):
    "Verdicts of one tuning: `solved(i)` of N problems in the i-th language; the others end as `words` say, in turn."
    rows = []
    for i, l in enumerate(langs):
        ends = cycle(words)
        for t in range(N):
            for k in range(samples):
                ok = t < solved(i)
                rows.append(VerdictRow(id=f'{l}/{t}#{k}', task_id=f'{l}/{t}', language=l, model=model, seed=seed if as_seed is None else as_seed,
                                       sample=k, verdict='passed' if ok else next(ends), passed=ok, seconds=.1))
    write_rows(run.verdicts(model, seed), rows)

def study(run, models, seeds, langs=LANGS):
    "A made-up study in which every tuning beats the base, by other amounts in other languages and seeds."
    write(run, BASE, 0, lambda i: 2+i%2, langs)
    for j, m in enumerate(models):
        for k in seeds: write(run, m, k, lambda i: 6 + (3*i*(j+1) + 2*k*j + j*j) % 9 + (i*j*(k+1)) % 4, langs)

@pytest.fixture
def run(tmp_path): return RunFolder(tmp_path/'mini')

def test_one_seed(run):
    study(run, ['python', 'c'], [0])
    s = scores_of_run(run)
    assert (s.seeds, s.spread, s.problems['Go']) == (1, None, N)
    assert list(s.by_seed.index) == [('base', 0), ('CodeM-Python', 0), ('CodeM-C', 0)]
    assert s.table1.loc['CodeM-Python'].tolist() == s.by_seed.loc[('CodeM-Python', 0)].tolist()

def test_three_seeds_are_averaged(run):
    write(run, 'base', 0, lambda i: 4)
    for k, n in enumerate((10, 12, 17)): write(run, 'go', k, lambda i: n)
    s = scores_of_run(run)
    assert s.seeds == 3 and s.table1['Go'].tolist() == [20., 65.]
    assert s.spread.loc['CodeM-Go', 'C'] == pytest.approx((((50-65)**2 + (60-65)**2 + (85-65)**2)/2)**.5)
    assert s.spread.loc['base'].isna().all() and s.spread.shape == s.table1.shape
    text = table_text(with_deltas(s.table1), spread=s.spread)
    assert '±18.0' in text and max(map(len, text.splitlines())) <= 80

def test_seeds_that_some_model_lacks_are_left_out(run, capsys):
    study(run, ['python', 'c'], [0, 2])
    study(run, ['go'], [0, 1])
    files = verdict_files(run, ['base', 'python', 'c', 'go', 'html'])
    assert list(files) == [('base', 0), ('python', 0), ('c', 0), ('go', 0)] and not capsys.readouterr().out
    assert scores_of_run(run).seeds == 1
    assert capsys.readouterr().out == 'Left out, since not every model has verdicts yet: seed 1 2\n'
    run.verdicts('go', 0).unlink()
    with pytest.raises(CodemError, match=r'no seed \(0 1 2\) has verdicts of all models'): scores_of_run(run)
    for m in ('python', 'c'): write(run, m, 1, lambda i: 9)
    assert set(scores_of_run(run).by_seed.loc['CodeM-Go'].index) == {1} # any seed will do

def test_rows_must_be_those_of_their_file(run):
    study(run, ['python'], [0, 1])
    write(run, 'python', 1, lambda i: 9, as_seed=0)
    with pytest.raises(CodemError, match=r'python/1.jsonl: python/0#0 is of seed 0, not of seed 1'): scores_of_run(run)
    write(run, 'python', 1, lambda i: 9, langs=LANGS[:3])
    with pytest.raises(CodemError, match='was asked C problems with 1 of its seeds alone'): scores_of_run(run)
    run.verdicts('base').unlink()
    write(run, 'python', 1, lambda i: 9)
    with pytest.raises(CodemError, match='base/0.jsonl does not exist'): scores_of_run(run)

def test_every_letter_survives(run, tmp_path):
    words = [o for o in LETTERS if o != 'passed']
    assert len(set(LETTERS.values())) == len(LETTERS)
    write(run, 'base', 0, lambda i: 3, samples=2, words=words)
    for k in (0, 1): write(run, 'java', k, lambda i: 5+k, samples=2, words=words[::-1])
    df = scores_of_run(run).verdicts
    wide = outcomes(df)
    assert list(wide) == ['base/0', 'java/0', 'java/1'] and len(wide) == 7*N and set(wide['java/0'].str.len()) == {2}
    back = read_outcomes(write_frame(tmp_path/'outcomes.csv', wide))
    pd.testing.assert_frame_equal(back.sort_values(KEY, ignore_index=True), df.sort_values(KEY, ignore_index=True))
    counts = verdict_counts(df)
    assert list(counts) == list(LETTERS) and counts.loc['CodeM-Java', 'passed'] == pytest.approx(100*5.5/N)

def test_spread_rule_by_hand():
    "Variances 100, 0, 4, 1200 of four cells: pooled sd is the root of 326, 18.06; the last cell has a seed 40 from its mean of 40."
    index = pd.MultiIndex.from_tuples([('base', 0), *((m, k) for m in ('CodeM-C', 'CodeM-Go') for k in range(3))], names=['model', 'seed'])
    by_seed = pd.DataFrame({'C': [1., 10, 20, 30, 8, 10, 12], 'Go': [1., 40, 40, 40, 20, 20, 80]}, index=index)
    assert pooled_sd(by_seed) == pytest.approx(326**.5)
    t = cell_tolerance(by_seed)
    assert t.loc['base'].tolist() == [2., 2.] and t.loc['CodeM-C'].tolist() == pytest.approx([3*326**.5]*2)
    quiet = by_seed.mul(0.)
    quiet.loc[('CodeM-Go', 2), 'Go'] = 90. # 0, 0, 90: variance 2700, pooled sd 25.98, three times that 77.9, more than 60
    assert cell_tolerance(quiet).loc['CodeM-Go', 'Go'] == pytest.approx(3*675**.5)

def test_spread_covers_every_single_seed(run):
    study(run, load_settings('mini').study.train_languages, [0, 1, 2])
    s = scores_of_run(run)
    d = {(o.Index, o.row, o.column): o.spread for o in tolerances(s).itertuples()}
    assert {k[0] for k in d} == {'table1', 'seeds', 'figure4a', 'figure4b'}
    assert sum(k[0] == 'figure4a' for k in d) == 21 and sum(k[0] == 'figure4b' for k in d) == 28
    from codem.transfer import by_evaluation
    mean = by_evaluation(s.monolingual())
    single = [by_evaluation(replace(s, table1=s.by_seed.xs(k, level='seed')).monolingual()) for k in range(3)]
    c = [o.loc['Go', 'Java'] for o in single]
    sd = (sum((o-sum(c)/3)**2 for o in c)/2)**.5
    assert d['figure4a', 'Go', 'Java'] == pytest.approx(max(3*sd, *(abs(o-mean.loc['Go', 'Java']) for o in c)), abs=1e-4)
    for k in range(3): assert all(abs(s.by_seed.loc[(m, k), l] - s.table1.loc[m, l]) <= d['table1', m, l]+.01 for m in s.table1.index[1:] for l in EVALUATED)

COMMON = ['claims.csv', 'claims.md', 'outcomes.csv', 'seeds.csv', 'sides.csv', 'sides.md', 'verdicts.csv', 'verdicts.md']
TABLE = {n: [f'table{n}.csv', f'table{n}.md', f'table{n}.tex'] for n in (1, 2)}
MATRICES, FIGURES = ['figure4a.csv', 'figure4b.csv'], ['figure4a.png', 'figure4a.svg', 'figure4b.png', 'figure4b.svg']
LIFT = ['lift.png', 'lift.svg']

def quick(fig, stem, dpi):
    "In the place of `save_figure`: the files without the pictures, which take the most time."
    files = [stem.with_suffix(f'.{o}') for o in ('png', 'svg')]
    stem.parent.mkdir(parents=True, exist_ok=True)
    for o in files: o.touch()
    return files

@pytest.fixture(scope='module')
def analysed(tmp_path_factory):
    "The profile mini with three seeds and with one, analysed."
    runs, models, made = tmp_path_factory.mktemp('runs'), load_settings('mini').study.train_languages, {}
    for name, seeds in (('three', [0, 1, 2]), ('one', [0])):
        study(run_folder('mini', runs/name), models, seeds)
        with pytest.MonkeyPatch.context() as m:
            m.setattr('codem.analyze.save_figure', quick)
            made[name] = analyze('mini', str(runs/name))
    return SimpleNamespace(**{k: SimpleNamespace(made=v, results=run_folder('mini', runs/k).results, run=run_folder('mini', runs/k)) for k, v in made.items()})

def names(made, folder): return sorted(o.removeprefix(f'{folder}/') for o in made.outputs if o.startswith(f'{folder}/'))

def test_files_of_a_run(analysed):
    files = sorted(COMMON + TABLE[1] + MATRICES + ['designed.md'])
    assert names(analysed.one.made, 'results') == files
    assert names(analysed.three.made, 'results') == sorted([*files, 'spread.csv'])
    assert names(analysed.three.made, 'figures') == names(analysed.one.made, 'figures') == FIGURES + LIFT
    assert len(analysed.three.made.inputs) == 1 + 1 + 9*3
    assert set(score_files('mini', analysed.three.run)) == {published_input()[0], *analysed.three.run.path.glob('verdicts/*/*.jsonl')}
    s = scores_of_run(analysed.three.run)
    pd.testing.assert_frame_equal(read_seeds(analysed.three.results/'seeds.csv'), s.by_seed, atol=.006)
    assert '±' in (analysed.three.results/'table1.md').read_text() and '±' not in (analysed.one.results/'table1.md').read_text()
    assert read_sides(analysed.one.results/'sides.csv')[0].run == '63 of 63'

@pytest.mark.parametrize('profile, models, expected', [('mini-large', ['python'], TABLE[2]), ('smoke', ['python', 'html', 'mixed'], TABLE[1])])
def test_files_of_smaller_runs(tmp_path, profile, models, expected):
    "With their picture, which has one row or few."
    study(run_folder(profile, tmp_path), models, [0])
    made = analyze(profile, str(tmp_path))
    assert names(made, 'results') == sorted(COMMON + expected + ['designed.md']) and names(made, 'figures') == LIFT

def test_a_run_with_fewer_seeds_beside_the_reference(analysed):
    assert overall(compare(analysed.three.results, analysed.three.results)) == 'same'
    rows = compare(analysed.one.results, analysed.three.results)
    text = report(rows)
    assert overall(rows) == 'within spread', text
    assert {o.verdict for o in rows if o.artifact == 'seeds'} == {'same'} and {o.row[-1] for o in rows if o.artifact == 'seeds'} == {'0'}
    assert rows.waiting == ('3b', '4b', '5', '6a', '6b', '8a', '8b', '9') and '8 need more seeds (./reproduce --full)' in text
    assert max(map(len, text.splitlines())) <= 80 and len(text.splitlines()) == 5
    table, other = pd.read_csv(analysed.one.results/'table1.csv', index_col=0), analysed.one.results.parent/'other'
    write_frame(other/'table1.csv', table.assign(C=table.C + [2.1, 100, *[0]*8], Go=table.Go + [1.9, 100, *[0]*8])) # the base may lie 2 points off
    bad = [o for o in compare(other, analysed.three.results) if o.artifact == 'table1' and o.verdict == 'different']
    assert {(o.row, o.column) for o in bad} == {('base', 'C'), ('CodeM-Python', 'C'), ('CodeM-Python', 'Go')}

def test_the_paper_beside_itself():
    s = published_scores()
    rows = sides(s, s)
    assert len({o.id for o in rows}) == len(rows)
    assert all(o.run in (o.paper,) or o.run.startswith(f'{o.paper}: ') for o in rows) and not any(NOTHING in (o.paper, o.run) for o in rows)
    d = s.table1.round(2) - s.table1.round(2).loc['base'] # by hand
    own = sum(d.loc[f'CodeM-{l}', l] for l in EVALUATED)/7
    other = sum(d.loc[f'CodeM-{m}', l] for m in EVALUATED for l in EVALUATED if l != m)/42
    said = {o.id: o.paper for o in rows}
    assert said['lift-own'] == f'{own:+.1f} points (7 cells)' and said['lift-other'] == f'{other:+.1f} points (42 cells)'
    assert abs(float(said['lift-html'].split()[0]) - d.loc['CodeM-HTML'].mean()) < .051 # 5.85

def test_sides_of_partial_runs(run):
    s = published_scores()
    study(run, ['python', 'html'], [0], langs=['python', 'c'])
    part = sides(s, scores_of_run(run))
    said = {o.id: o.run for o in part}
    assert said['above-base'] == '4 of 4' and said['mixed'] == said['strongest'] == said['c-cpp'] == said['positive'] == said['5'] == NOTHING
    assert max(map(len, part.text().splitlines())) <= 80
    only = sides(s, scores_of_run(run, ['html'])) # no model whose language is tested
    assert {o.id: o.run for o in only}['lift-own'] == NOTHING
    base = sides(s, scores_of_run(run, []))
    assert {o.id: o.run for o in base}['above-base'] == NOTHING
    large = sides(s, scores_of_run(run, ['python'], table=2))
    assert [o.id for o in large] == ['above-base-2', 'lift-own-2', 'lift-other-2', '7a', '7b', '7c']
