"settings.ini: complete, commented, and the paper's values where it states them."
import pytest
from codem.project import CodemError
from codem.settings import Settings, load_settings, profiles, stage_settings
from conftest import ROOT

LINES = (ROOT/'settings.ini').read_text().splitlines()

def test_profiles():
    assert set(profiles()) >= {'smoke', 'mini', 'small', 'paper-7b', 'paper-15b'}
    for o in profiles(): assert load_settings(o).profile == o

def test_every_setting_has_a_comment_of_its_own():
    for above, line in zip(LINES, LINES[1:]):
        if ' = ' in line and not line.startswith('#'): assert above.startswith('# '), line

def test_the_paper_s_values():
    s = load_settings('paper-7b')
    t = s.train
    assert (t.batch_size, t.gradient_accumulation, t.learning_rate, t.schedule, t.warmup_steps, t.precision) == (2, 4, 2e-5, 'cosine', 30, 'fp16')
    assert (s.evolve.pairs, s.evolve.seed_corpus, s.infer.temperature, s.infer.samples) == (9000, 'sahil2801/CodeAlpaca-20k', 0, 1)
    assert len(s.study.train_languages) == 9 and len(s.study.eval_languages) == 7
    assert load_settings('paper-15b').evolve.pairs == 108000

def test_prompts_are_those_of_figures_2_and_3():
    s = load_settings('paper-7b')
    assert s.train.prompt.format(problem='P', response='R').endswith('\n\n### Instruction:\nP\n\n### Response:\nR')
    assert s.infer.prompt.format(language='Go', problem='P', signature='S').endswith('\n\n### Instruction:\nFinish the Go code for this problem:\nP\n\n### Response:\nS')

@pytest.mark.parametrize('line, message', [
    ('train.learning_rte = 1', 'did you mean train.learning_rate'), ('foo = 1', 'there is no setting foo'), ('train.epochs = few', 'valid number'),
    ('train.epochs = 0', 'greater than 0'), ('study.eval_languages = pyhton', 'did you mean python'), ('train.prompt = {x}', 'problem, response in braces'), ('study.seeds = -1', 'greater than or equal to 0'),
    ('train.epochs = 1\ntrain.epochs = 2', 'already exists'), ('just words', 'settings.ini'), ('train.learning_rate = nan', 'train.learning_rate = \'nan\''), ('infer.samples = 1.5', 'valid integer')])
def test_bad_settings_are_named(tmp_path, line, message):
    (p := tmp_path/'settings.ini').write_text((ROOT/'settings.ini').read_text().replace('[paper-7b]\n', f'[paper-7b]\n{line}\n'))
    with pytest.raises(CodemError) as e: load_settings('paper-7b', p)
    assert message in str(e.value) and 'settings.ini' in str(e.value)

def test_frozen_and_no_unknown_keys():
    s = load_settings('mini')
    with pytest.raises(Exception): s.train.epochs = 9
    with pytest.raises(Exception): Settings(**s.model_dump(), more=1)

def test_prompts_may_contain_comment_characters():
    assert '### Instruction:' in load_settings('smoke').infer.prompt

def test_stages_know_their_own_settings_only():
    s = load_settings('mini')
    assert all(k.startswith('analyze.') for k in stage_settings(s, 'analyze'))
    assert 'evolve.pairs' in stage_settings(s, 'evolve') and 'evolve.pairs' not in stage_settings(s, 'train')
