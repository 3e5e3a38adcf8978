"Asking a teacher over a network that fails in every way: nothing lost, nothing paid twice, and the same corpus however often the work is killed."
import json, random, signal, subprocess, sys, time
import pytest
from codem.benchmarks import load_benchmark
from codem.client import Replies
from codem.evolve import Evolution, evolve, trace
from codem.formats import CorpusRow, read_rows
from codem.project import CodemError
from codem.settings import load_settings
from conftest import ROOT, clean_env
from evolving import profile_for
from faulty import FAULTS, Faulty, said

def command(folder, *more): return [sys.executable, '-m', 'codem.evolve', '--profile', 'faulty', '--lang', 'go', '--runs', str(folder/'runs'), *more]
def environment(folder, **more): return clean_env(CODEM_SETTINGS=str(folder/'settings.ini')) | more
def call(folder, *more, **env): return subprocess.run(command(folder, *more), env=environment(folder, **env), cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
def corpus(folder): return folder/'runs'/'faulty'/'corpus'/'go.jsonl'
def journal(folder): return folder/'runs'/'faulty'/'teacher'/'go.jsonl'

def evolved(folder, server, pairs, **kwargs):
    "A corpus made in this process, and what its journal says."
    settings = load_settings('faulty', profile_for(folder, server.url, pairs, **kwargs))
    with Replies(folder/'go.jsonl') as r: return evolve(settings, 'go', r, progress=False), r.account, settings

def test_every_fault(tmp_path):
    "All seeds give a pair, no good answer is asked for twice, and each request is in the account."
    with Faulty(.01, .03) as server:
        got, account, _ = evolved(tmp_path, server, 150, concurrency=8)
        assert [o.id for o in got.rows] == [f'go/{i}' for i in range(150)] and dict(got.fate) == dict(kept=150)
        assert set(server.served.values()) == {1} and sum(server.served.values()) == account.replies == 300
        assert account.calls == sum(server.asked.values()) == account.replies+sum(account.faults.values()) and not account.unanswered
        assert server.most <= 8 and set(server.faults) == set(FAULTS)
        assert account.doubtful == sum(server.faults[o] for o in ('dropped', 'truncated', 'hangs')) # how many tokens an empty answer took is known

def test_retry_after_is_kept(tmp_path):
    with Faulty(.01, {'429': .5}, seed=2) as server:
        began = time.monotonic()
        got, account, _ = evolved(tmp_path, server, 3, concurrency=4)
        assert len(got.rows) == 3 and account.faults['status 429'] == server.faults['429'] > 1 and time.monotonic()-began > 1

def kills(folder, server, pairs, times, rng, longest):
    "Evolves, killed so many times at moments by chance; how many requests were under way then, added up."
    lost = [0]
    for _ in range(times):
        p = subprocess.Popen(command(folder), env=environment(folder), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        size = journal(folder).stat().st_size if journal(folder).exists() else 0
        while p.poll() is None and not (journal(folder).exists() and journal(folder).stat().st_size > size): time.sleep(.01) # it asks
        time.sleep(rng.uniform(0, longest))
        p.kill()
        p.wait()
        with Replies(journal(folder)) as r: lost.append(r.lost)
    return lost

@pytest.mark.parametrize('pairs, times, seconds', [(60, 3, .01), pytest.param(2000, 10, .05, marks=pytest.mark.slow)])
def test_killed_at_any_moment(tmp_path, pairs, times, seconds):
    "The corpus is the same to the byte as one that nobody interrupted, and only what was under way is asked again."
    rng = random.Random(3)
    for name in ('once', 'killed'): (tmp_path/name).mkdir()
    with Faulty(seconds, .01) as server:
        profile_for(tmp_path/'once', server.url, pairs, concurrency=8)
        assert (done := call(tmp_path/'once')).returncode == 0, done.stderr
        assert len(read_rows(corpus(tmp_path/'once'), CorpusRow)) == pairs
        server.served.clear()
        profile_for(tmp_path/'killed', server.url, pairs, concurrency=8)
        lost = kills(tmp_path/'killed', server, pairs, times, rng, 2*pairs*seconds/8/times)
        assert (done := call(tmp_path/'killed')).returncode == 0, done.stderr
        assert corpus(tmp_path/'killed').read_bytes() == corpus(tmp_path/'once').read_bytes()
        again = sum(o-1 for o in server.served.values())
        assert all(b-a <= 8 for a, b in zip(lost, lost[1:])) and again <= lost[-1], (again, lost)
        with Replies(journal(tmp_path/'killed')) as r: assert r.account.replies == 2*pairs and r.account.unanswered + r.account.doubtful >= again

def test_the_budget_ends_it_cleanly(tmp_path):
    "As many requests as allowed, and not one more; with a larger budget it goes on, and nothing is asked again."
    with Faulty(.01) as server:
        profile_for(tmp_path, server.url, 60, more='client.budget_calls = 40')
        done = call(tmp_path)
        assert done.returncode == 2 and 'client.budget_calls' in done.stderr and 'kept' in done.stderr and 'Traceback' not in done.stderr, done.stderr
        assert sum(server.asked.values()) == 40 and not corpus(tmp_path).exists()
        profile_for(tmp_path, server.url, 60, more='client.budget_usd = 0.05\nclient.usd_per_million_in = 10\nclient.usd_per_million_out = 10')
        done = call(tmp_path)
        assert done.returncode == 2 and 'client.budget_usd' in done.stderr, done.stderr
        profile_for(tmp_path, server.url, 60)
        done = call(tmp_path)
        assert done.returncode == 0 and 'Plan (Go)' in done.stdout and 'Account (Go): 120 requests in all, 120 answered' in done.stdout, done.stderr
        assert set(server.served.values()) == {1}

@pytest.mark.parametrize('status, code, says', [(401, None, 'OPENAI_API_KEY'), (404, None, 'evolve.teacher'), (400, None, 'does not understand'), (429, 'insufficient_quota', 'money')])
def test_what_asking_again_cannot_mend(tmp_path, status, code, says):
    class Refusing(Faulty):
        async def _answer(self, body, reader, writer):
            self.asked['x'] += 1
            self._send(writer, status, dict(error=dict(message='no', type='x', code=code)))
    with Refusing() as server:
        with pytest.raises(CodemError, match=says): evolved(tmp_path, server, 30, more='client.retries = 1\nclient.concurrency = 4')
        assert server.asked['x'] <= 40

def test_the_estimate_asks_for_nothing(tmp_path):
    profile_for(tmp_path, 'http://127.0.0.1:9/v1', 90)
    done = call(tmp_path, '--estimate', '--lang', 'mixed')
    assert done.returncode == 0 and done.stdout.count(': 200 requests, ') == 8 and done.stdout.splitlines()[-1].startswith('In all: $'), done.stderr
    assert not journal(tmp_path).exists()

def test_no_key_and_no_server(tmp_path):
    profile_for(tmp_path, 'https://api.openai.com/v1', 3)
    done = call(tmp_path, OPENAI_API_KEY='')
    assert done.returncode == 2 and done.stderr.count('\n') == 1 and 'OPENAI_API_KEY' in done.stderr
    profile_for(tmp_path, 'http://127.0.0.1:9/v1', 3, more='client.retries = 0')
    done = call(tmp_path)
    assert done.returncode == 2 and 'was not reached' in done.stderr and 'Traceback' not in done.stderr, done.stderr

def test_interrupted(tmp_path):
    "Ctrl-C: what is under way comes to its end, and the next call goes on."
    with Faulty(.05) as server:
        profile_for(tmp_path, server.url, 200, concurrency=4)
        p = subprocess.Popen(command(tmp_path), env=environment(tmp_path), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not server.served and p.poll() is None: time.sleep(.05)
        time.sleep(.5)
        p.send_signal(signal.SIGINT)
        assert p.wait(15) != 0 and not corpus(tmp_path).exists()
        with Replies(journal(tmp_path)) as r: assert r.lost == 0 and r.account.replies == sum(server.served.values()) > 0

def test_seeds_are_gone_through_again(tmp_path):
    "Fewer seeds than pairs: another sample of each is asked for; rounds build on one another."
    with Faulty(.002) as server:
        got, _, settings = evolved(tmp_path, server, 30, seeds=6, more='evolve.rounds = 2')
        assert len({o.id for o in got.rows}) == 30 and {o.seed_id for o in got.rows} == {f'codealpaca/{i}' for i in range(6)}
        assert {len(o.lineage) for o in got.rows} == {1, 2}
        with Replies(tmp_path/'go.jsonl') as r: assert trace(got.rows[7], settings, r)[-1][1].strip() == got.rows[7].response

def test_what_is_dropped_is_counted(tmp_path):
    "A teacher that fails in a way for each filter."
    def say(body):
        text, good = body['messages'][-1]['content'], said(body)
        number = int(text.split('number ')[1].split('.')[0]) if 'number ' in text else None
        if '### Solution' in text:
            kind = text.split('case ')[1][0] if 'case ' in text else 'z'
            return {'n': 'Use a loop.', 'p': '```python\ndef f():\n    return 1\n```', 'b': '```go\nfunc f() int { return 1\n```'}.get(kind, good)
        cases = ['I am sorry, but I cannot.', 'Too short.', '### Given task\n'+good, text.split('### Given task\n')[1].split('\n')[0].replace('Python', 'Go'), good+' case n', good+' case p', good+' case b',
                 load_benchmark('humaneval')[0].problem+' In Go.']
        return cases[number] if number is not None and number < len(cases) else 'Write the very same Go program that everyone else writes too.' if number in (8, 9) else good
    with Faulty(.002, say=say) as server:
        got, _, _ = evolved(tmp_path, server, 20, seeds=20)
    want = {'refusal', 'too short', 'copies the prompt', 'nothing new', 'no code', 'another language', 'does not parse', 'near-duplicate'}
    assert want <= set(got.fate), got.fate
    assert all(got.examples[k] for k in want) and got.fate['kept'] == 20

def test_a_trial(tmp_path):
    "`-p limit` works alone with the paper's profile, apart from the corpus; the whole corpus asks for nothing again."
    with Faulty(.002) as server:
        profile_for(tmp_path, server.url, 30, name='paper-7b')
        run = [sys.executable, '-m', 'codem.stages', 'nbs/evolve.ipynb', str(tmp_path/'x.ipynb'), 'profile=paper-7b', 'lang=go', 'limit=10', f"runs={tmp_path/'runs'}", '--brief']
        done = subprocess.run(run, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, done.stderr[-2000:]
        folder = tmp_path/'runs'/'paper-7b'
        assert len(read_rows(folder/'corpus-of-10-seeds'/'go.jsonl', CorpusRow)) == 10 and not (folder/'corpus').exists()
        assert '10 pairs' not in (card := (folder/'corpus-of-10-seeds'/'go.md').read_text()) and 'CC BY-NC 4.0' in card and '|pairs|10|' in card
        asked = sum(server.served.values())
        whole = subprocess.run([sys.executable, '-m', 'codem.evolve', '--profile', 'paper-7b', '--lang', 'go', '--runs', str(tmp_path/'runs')], cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True)
        assert whole.returncode == 0, whole.stderr
        assert set(server.served.values()) == {1} and sum(server.served.values()) == 60 and asked == 20

@pytest.mark.slow
def test_throughput(tmp_path):
    "2,000 seeds, 50 ms an answer, 2% hanging: the places in the line are taken at least 85% of the time."
    server = subprocess.Popen([sys.executable, str(ROOT/'tests'/'faulty.py'), '.05', '.01', '.02'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        settings, began = load_settings('faulty', profile_for(tmp_path, server.stdout.readline().strip(), 2000, concurrency=8)), time.monotonic()
        with Replies(tmp_path/'go.jsonl') as r: got, account = evolve(settings, 'go', r, progress=False), r.account
        seconds = time.monotonic()-began
        print('\n', file=server.stdin, flush=True)
        said = json.loads(server.stdout.readline())
        print(f"{len(got.rows)} pairs in {seconds:.1f} s; {account.calls} requests, {account.replies} answered, {dict(account.faults)}; served twice: {said['twice']}; places taken {said['held']/8/seconds:.1%}, by answers that count {account.replies*.05/8/seconds:.1%}")
        assert len({o.id for o in got.rows}) == 2000 and said['twice'] == 0 and said['most'] <= 8 and said['held']/8/seconds >= .85
    finally: server.kill()

@pytest.mark.parametrize('odd, why', [(dict(content=''), 'no answer'), (dict(content='', finish='length'), 'cut off'), (dict(content='half \ud83d', finish='stop'), 'too short')])
def test_one_odd_request_holds_nothing_up(tmp_path, odd, why):
    "A request that always comes to nothing is dropped by name; all others give their pairs."
    class Odd(Faulty):
        def _send(self, writer, status, body, more='', raw=False):
            if not raw and 'number 3.' in self.last: body['choices'][0] |= dict(finish_reason=odd.get('finish', 'stop'), message=dict(content=odd['content']))
            super()._send(writer, status, body, more, raw)
        async def _answer(self, body, reader, writer):
            self.last = body['messages'][-1]['content']
            await super()._answer(body, reader, writer)
    with Odd(0) as server:
        got, _, _ = evolved(tmp_path, server, 12, seeds=12, concurrency=1, more='client.retries = 1')
        assert got.fate['kept'] == 12 and got.fate[why] >= 1, got.fate

def test_a_failure_of_ours_stops_all(tmp_path, monkeypatch):
    "An error in one attempt: no more is paid for than what is under way, and it is told in a sentence."
    real = Evolution.attempt
    async def attempt(self, ask, n, rounds=0):
        if n == 3: raise ValueError('of ours')
        return await real(self, ask, n, rounds)
    monkeypatch.setattr(Evolution, 'attempt', attempt)
    with Faulty(.01) as server:
        with pytest.raises(ValueError, match='of ours'): evolved(tmp_path, server, 100, concurrency=2)
        assert sum(server.asked.values()) <= 20

def test_rounds_resemble_their_ancestors(tmp_path):
    "A task that only adds to its parent is no near-duplicate of it."
    def say(body):
        text, good = body['messages'][-1]['content'], said(body)
        if '### Solution' in text: return good
        parent = text.split('### Given task\n')[1].split('\n')[0]
        return parent.replace('Python', 'Go')+' '+' '.join(good.split()[6:11])+'.'
    with Faulty(0, say=say) as server:
        got, _, settings = evolved(tmp_path, server, 40, seeds=10, more='evolve.rounds = 4')
        assert got.fate == dict(kept=40), got.fate
        row = next(o for o in got.rows if o.id.endswith('.2'))
        with Replies(tmp_path/'go.jsonl') as r: steps = trace(row, settings, r)
        assert len(steps) == 4 and steps[-1][1].strip() == row.response and steps[2][1] == row.instruction

def test_a_server_that_counts_no_tokens_is_within_the_budget_too(tmp_path):
    class Uncounted(Faulty):
        def _send(self, writer, status, body, more='', raw=False):
            body.pop('usage')
            super()._send(writer, status, body, more, raw)
    with Uncounted(.002) as server:
        with pytest.raises(CodemError, match='client.budget_usd'): evolved(tmp_path, server, 200, more='client.budget_usd = 0.02\nclient.concurrency = 8')
        assert 40 < sum(server.asked.values()) < 400 # a small budget is used up, not kept for what is under way

def test_a_teacher_of_no_use_is_given_up(tmp_path):
    "At the same attempt whatever came back when, and without paying for more than what is under way; asked again, too."
    def say(body):
        text = body['messages'][-1]['content']
        number = int(text.split('number ')[1].split('.')[0]) if 'number ' in text else 0
        return said(body) if '### Solution' in text or not 5 <= number < 150 else 'I am sorry, but I cannot.'
    with Faulty(.005, say=say) as server:
        for _ in range(2):
            with pytest.raises(CodemError, match='5 pairs in 101 attempts.*refusal 96'): evolved(tmp_path, server, 400, concurrency=4)
            assert sum(server.asked.values()) <= 106+5+2*4*4+16

def test_a_stop_does_not_wait_for_the_pace(tmp_path):
    class Refusing(Faulty):
        async def _answer(self, body, reader, writer): self._send(writer, 401, dict(error=dict(message='no')))
    with Refusing() as server:
        began = time.monotonic()
        with pytest.raises(CodemError, match='OPENAI_API_KEY'): evolved(tmp_path, server, 30, more='client.requests_per_minute = 6')
        assert time.monotonic()-began < 5

def test_a_damaged_journal(tmp_path):
    "Lines that are none of ours are passed over, wherever they stand; the answers that are whole are used."
    with Faulty(0) as server:
        got, _, settings = evolved(tmp_path, server, 10)
        lines = (path := tmp_path/'go.jsonl').read_bytes().split(b'\n')
        for i, junk in enumerate((b'\xff\x00\xfe', b'{"event": "reply"}', b'[]', b'{"event": "asked"}', b'{"event": "reply", "key": 3, "text": [')): lines.insert(3*i, junk)
        path.write_bytes(b'\n'.join(lines))
        before = sum(server.asked.values())
        with Replies(path) as r: again = evolve(settings, 'go', r, progress=False)
        assert again.rows == got.rows and sum(server.asked.values()) == before
    (tmp_path/'file').write_text('')
    with pytest.raises(CodemError, match='cannot be opened'): Replies(tmp_path/'file'/'go.jsonl')

@pytest.mark.slow
def test_a_trial_with_papermill_and_its_lessons(tmp_path):
    "As a reader calls it, in the miniature and with a teacher behind a server."
    for profile in ('smoke', 'paper-7b'):
        with Faulty(.002) as server:
            profile_for(tmp_path, server.url, 30, name='paper-7b')
            done = subprocess.run([sys.executable, '-m', 'papermill', 'nbs/evolve.ipynb', str(tmp_path/'x.ipynb'), '-p', 'profile', profile, '-p', 'lang', 'go', '-p', 'limit', '10', '-p', 'runs', str(tmp_path/'runs')],
                                  cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, stdin=subprocess.DEVNULL)
            assert done.returncode == 0, done.stderr[-2000:]
            assert read_rows(tmp_path/'runs'/profile/'corpus-of-10-seeds'/'go.jsonl', CorpusRow) and 'data card' in (tmp_path/'x.ipynb').read_text()
