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

@pytest.mark.parametrize('line, message', [('evolve.operators = constraint harder', 'no operator harder'), ('evolve.top_p = 0', 'greater than 0'), ('evolve.base_url = api.openai.com', 'https?://'), ('client.concurency = 3', 'did you mean client.concurrency'),
    ('evolve.source = hub', "'teacher' or 'released'"), ('evolve.near_duplicate = 1.5', 'less than or equal to 1')])
def test_bad_settings_of_the_evolution_are_named(tmp_path, line, message): test_bad_settings_are_named(tmp_path, line, message)

def test_how_the_teacher_is_asked_changes_no_result():
    "Another pace or budget makes nothing stale."
    assert not any(k.startswith('client.') for o in ('evolve', 'train', 'infer') for k in stage_settings(load_settings('paper-7b'), o))

def test_the_budgets_allow_for_the_plans():
    "Half as much again as both corpora cost if seeds are 150 characters long."
    from codem.client import cost, tokens_in
    from codem.evolve import ANSWERS, DROPPED
    from codem.prompts import answer_request, evolve_request
    for o in ('paper-7b', 'paper-15b'):
        s = load_settings(o)
        asked = sum(tokens_in(evolve_request('x'*150, 'Python', k)) for k in s.evolve.operators)/len(s.evolve.operators) + tokens_in(answer_request('', ''))+ANSWERS[0]
        assert 1.5*s.evolve.pairs/(1-DROPPED)*cost(s.client, asked, sum(ANSWERS)) <= s.client.budget_usd
