"What the tests of the evolution share: a profile that asks a server on this machine, and seeds."
import json, random
from pathlib import Path
from conftest import ROOT, with_settings
from faulty import WORDS

PROFILE = '''evolve.seed_corpus = {seeds}
evolve.base_url = {url}
evolve.teacher = faulty
evolve.pairs = {pairs}
evolve.benchmarks = humaneval
evolve.compiled = 1
client.concurrency = {concurrency}
client.requests_per_minute = 1000000
client.tokens_per_minute = 1000000000
client.timeout = {timeout}
client.budget_usd = 0'''

def examples(n):
    "Seeds in CodeAlpaca's format, each of other words."
    rng = random.Random(1)
    return [dict(instruction=f"Write a Python function that takes {' '.join(rng.sample(WORDS, 8))}, number {i}.", input='', output='pass') for i in range(n)]

def profile_for(folder:Path, url, pairs, concurrency=16, timeout=.4, seeds=None, more='', name='faulty'):
    "A settings file with a profile that asks `url`; where it lies."
    (folder/'seeds.json').write_text(json.dumps(examples(seeds or pairs)))
    text = (ROOT/'settings.ini').read_text()
    if f'[{name}]\n' not in text: text += f'\n[{name}]\n'
    for lines in (PROFILE.format(seeds=folder/'seeds.json', url=url, pairs=pairs, concurrency=concurrency, timeout=timeout), more):
        if lines: text = with_settings(text, name, f'{lines}\n')
    (path := folder/'settings.ini').write_text(text)
    return path
