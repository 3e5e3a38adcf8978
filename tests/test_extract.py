"Extraction: a program comes out of every shape of answer as it went in; each rule by hand; nothing makes it fail."
import gzip, json, os, random, time
from pathlib import Path
import pytest
from hypothesis import given, settings, strategies as st
from codem.extract import extract
from codem.humaneval import problems
from codem.languages import LANGUAGES
from codem.mini.minieval import benchmark_programs
from codem.mini.render import function, signature
from codem.syntax import go_imports, go_package, go_uses, members, pieces
from shapes import shapes

SEVEN = [o.id for o in LANGUAGES.values() if o.evaluated]
STARTS = {'python': 'def solve(n):\n', 'javascript': 'const solve = (n) => {\n', 'typescript': 'function solve(n: number): number {\n', 'c': 'int solve(int n) {\n', 'cpp': 'int solve(int n) {\n',
          'java': 'static int solve(int n) {\n', 'go': 'import (\n\t"math"\n)\n\nfunc solve(n int) int {\n'}
IN_CLASS = 'import java.util.*;\n\nclass Solution {\n    static int twice(int n) { return 2*n; }\n\n    /** Twice. */\n    public int solve(int n) {\n'

# What two programs have in common

ADDED = 'other_helper', 'otherHelper', 'LIMIT', 'setrecursionlimit', 'usestrict', 'xs=[1,2,3]', 'constitems=' # What shapes add and extraction may keep

def tokens(node, code):
    "The code of a node as one string, without comments, blanks, semicolons and docstrings."
    out, stack = [], [node]
    while stack:
        o = stack.pop()
        if 'comment' in o.type or o.type == 'expression_statement' and [c.type for c in o.named_children] == ['string']: continue
        if o.type.startswith('string') or not o.children: out.append(''.join(code[o.start_byte:o.end_byte].split()))
        else: stack += reversed(o.children)
    return ''.join(o for o in out if o != ';')

def said(code, lang):
    "What a program says: definitions and statements, imports, and how many classes."
    row = pieces(code, lang)
    classes = [o for o in row if o.kind == 'class' and lang == 'java']
    row = [m for o in row for m in (members(o, code, lang) if o in classes else [o])]
    imports = {o for r in row if r.kind == 'import' for o in (go_imports(code[r.start:r.end])[0] if lang == 'go' else [''.join(code[r.start:r.end].split()).strip(';')])}
    if lang == 'go': imports = {o for o in imports if go_package(o) in go_uses(code)} if code.startswith('import') else imports
    return [tokens(o.node, code) for o in row if o.kind not in ('import', 'comment')], imports, len(classes)

def check(lang, start, body, entry, seed, some=None):
    "Puts the program into shapes, all or some, and expects it back."
    rng, wrong = random.Random(seed), []
    made = shapes(lang, start, body, entry, rng)
    want, imports, classes = said(start+body, lang)
    for name in rng.sample(sorted(made), some) if some else made:
        got, have, n = said(extract(made[name], lang, start, entry) or '', lang)
        if [o for o in got if not any(e in o for e in ADDED)] != want or not have >= imports or n != classes: wrong.append(name)
    return [(seed, o) for o in wrong]

def mini(lang): return [(signature(p, lang), function(p, lang)[len(signature(p, lang)):], 'solve', f'{lang}/{i}') for i, p in enumerate(benchmark_programs('dev'))]
def humaneval(): return [(o.prompt, o.canonical_solution, o.entry_point, o.task_id) for o in problems()]

def humaneval_x(lang):
    folder = Path(os.environ.get('CODEM_DATA_DIR', '/nowhere'))
    names = [f'{lang}.jsonl.gz', f"{ {'javascript': 'js'}.get(lang, lang) }.jsonl.gz"]
    path = next((o for d in (folder/'humaneval-x', folder) for n in names if (o := d/n).is_file()), None)
    if not path: pytest.skip('HumanEval-X is not there: CODEM_DATA_DIR names no folder that holds it')
    with gzip.open(path, 'rt', encoding='utf-8') as f: rows = [json.loads(o) for o in f]
    return [(o['prompt'], o['canonical_solution'], entry_of(o, lang), o['task_id']) for o in rows]

def entry_of(row, lang):
    "The last function that the prompt opens."
    code = row['prompt']+row['canonical_solution']
    found = [m for o in pieces(code, lang) for m in (members(o, code, lang) or [o]) if m.kind in ('function', 'class') and m.start < len(row['prompt'])]
    return found[-1].names[-1]

# Shapes

@pytest.mark.parametrize('lang', SEVEN)
def test_a_program_comes_out_of_every_shape_as_it_went_in(lang):
    assert not [o for p in random.Random(lang).sample(mini(lang), 4) for o in check(lang, *p)]

def test_so_does_a_program_with_a_docstring_and_helpers():
    known = [humaneval()[i] for i in (32, 38, 50)] # These begin with a helper function
    assert not [o for p in (*known, *random.Random(7).sample(humaneval(), 6)) for o in check('python', *p)]

# Programs that the C++ grammar has no errors for only in part, `typeid(int)`; they need Boost, which nobody has
HARD = {('CPP/22', 'anew: draft with an error before'), ('CPP/137', 'anew: draft with an error before')}

@pytest.mark.parametrize('lang', ['python', 'javascript', 'cpp', 'java', 'go'])
def test_so_do_programs_of_humaneval_x(lang):
    assert not {o for p in random.Random(lang).sample(humaneval_x(lang), 6) for o in check(lang, *p)} - HARD

@pytest.mark.slow
@pytest.mark.parametrize('lang', SEVEN)
def test_every_program_of_every_benchmark_comes_out_of_every_shape(lang):
    found = [o for p in mini(lang) for o in check(lang, *p)]
    if lang == 'python': found += [o for p in humaneval() for o in check(lang, *p)]
    assert not found

@pytest.mark.slow
@pytest.mark.parametrize('lang', ['python', 'javascript', 'cpp', 'java', 'go'])
def test_so_does_every_program_of_humaneval_x(lang):
    assert not {(i, n.split(', CRLF')[0].split(', thought before')[0]) for p in humaneval_x(lang) for i, n in check(lang, *p)} - HARD

# By hand

BODY = {'python': '    return n\n', 'javascript': '  return n;\n};\n', 'typescript': '  return n;\n}\n', 'go': '\treturn int(math.Abs(2))\n}\n'}
def body(lang): return BODY.get(lang, '    return n;\n}\n')
def out(answer, lang='python', start=None): return extract(answer, lang, start or STARTS[lang], 'solve')

@pytest.mark.parametrize('lang', SEVEN)
def test_a_perfect_continuation_is_kept_to_the_letter(lang):
    assert out(body(lang), lang) == STARTS[lang]+body(lang)
    assert out(body(lang).replace('\n', '\r\n'), lang) == STARTS[lang]+body(lang)

@pytest.mark.parametrize('lang', SEVEN)
@pytest.mark.parametrize('answer', ['', ' \n\t\n', '```\n```', '<think>', '<think>Let me see: int x = 3;', '<think>a</think>\n', 'I cannot do that.', "I'm sorry, but (as an AI) I can't.", '...', 'None', 'Sure!\n\nHere it is:\n',
                                    'Sorry.\n```\n\n```\n'])
def test_no_code(lang, answer): assert out(answer, lang) is None

@pytest.mark.parametrize('lang,answer', [('python', '    pass'), ('python', 'pass'), ('python', '    return (n\n'), ('python', 'return n +'), ('c', '    return n +;\n}'), ('java', '}'), ('go', '\treturn n +\n}\n'),
                                         ('javascript', '  return n => ;\n'), ('cpp', 'std::cout << n'), ('python', 'def other(n):\n    return n\n'), ('c', '```json\n{"n": 1}\n```')])
def test_bad_code_is_code(lang, answer): assert out(answer, lang) is not None

@pytest.mark.parametrize('lang', SEVEN)
def test_an_error_in_the_function_stays(lang):
    bad = {'python': '    return (n\n', 'go': '\treturn n +\n}\n'}.get(lang, '    return n +;\n}\n')
    for answer in (bad, STARTS[lang]+bad, f'```\n{STARTS[lang]}{bad}```', f'{bad}\n\nThat is all.'): assert any(o.broken for o in pieces(out(answer, lang), lang)), answer

def test_a_broken_helper_before_the_function_stays_in_a_block(): assert 'def helper(x)' in out('```python\ndef helper(x)\n    return x\n\ndef solve(n):\n    return n\n```')

def test_the_first_whole_solution_counts_unless_it_has_more_errors():
    def two(a, b): return f'```python\ndef solve(n):\n    return {a}\n```\nOr:\n```python\ndef solve(n):\n    return {b}\n```'
    assert out(two('1', '2')) == 'def solve(n):\n    return 1\n'
    assert out(two('(1', '2')) == 'def solve(n):\n    return 2\n'
    assert out('```python\ndef solve(n):\n    return 1\n\ndef solve(n):\n    return 2\n```') == 'def solve(n):\n    return 1\n\ndef solve(n):\n    return 2\n' # The language decides

def test_a_block_that_says_another_language_comes_last():
    assert out('```java\nint solve(int n) { return 1; }\n```\n```c\nint solve(int n) { return 2; }\n```', 'c') == 'int solve(int n) { return 2; }\n'
    assert out('```text\nint solve(int n) { return 1; }\n```', 'c') == 'int solve(int n) { return 1; }\n'
    assert out('```cpp\nint solve(int n) { return 1; }\n```', 'c') == 'int solve(int n) { return 1; }\n'

def test_blocks_are_joined_where_one_needs_the_other():
    helper, main = '```python\nimport math\nK = 2\ndef half(n):\n    return n//K\nprint(half(2))\n```', '```python\ndef solve(n):\n    return half(n)\n```'
    for answer in (f'{helper}\nThen\n{main}', f'{main}\nwith\n{helper}'): assert out(answer) == 'import math\nK = 2\ndef half(n):\n    return n//K\n\ndef solve(n):\n    return half(n)\n'
    assert out(f'{helper}\nThen\n```python\ndef solve(n):\n    return n\n```') == 'def solve(n):\n    return n\n'

def test_what_comes_after_stays_if_something_needs_it():
    assert out('    return a(n)\n\ndef a(n):\n    return b(n) + K\n\nK = 2\n\ndef b(n):\n    return n\n\ndef c(n):\n    return n\n\nx = solve(3)\n') == \
        'def solve(n):\n    return a(n)\n\ndef a(n):\n    return b(n) + K\n\nK = 2\n\ndef b(n):\n    return n\n'
    assert out('    return add(n);\n}\n\nstatic int add(int n) {\n    return n;\n}\n\nint main() { return solve(1); }\n', 'cpp').count('int ') == 4

def test_a_function_inside_that_has_the_same_name():
    inner = '    def solve(a):\n        return a\n    return solve(n)\n'
    assert out(inner) == STARTS['python']+inner

def test_python_indentation():
    doc = 'def solve(n):\n  """Twice."""\n'
    assert out('r = n\n  return r\n', start=doc) == doc+'  r = n\n  return r\n'
    assert out('r = n\nif r:\n    return 1\nelse:\n    return 2\n', start=doc) == doc+'  r = n\n  if r:\n      return 1\n  else:\n      return 2\n'
    assert out('return n\n\nThat is it.', start=doc).rstrip() == doc+'  return n'
    assert out('\treturn n') == 'def solve(n):\n\treturn n'

def test_nested_fences():
    doc = 'def solve(n):\n    """Twice.\n\n    ```\n    solve(1)\n    ```\n    """\n    return n\n'
    for answer in (doc, f'````\n{doc}````', f'~~~python\n{doc}~~~\nDone', f'So:\n````python\n{doc}````\n```\nsolve(2)\n```\n', doc.partition('\n')[2]): assert out(answer) == doc, answer
    js = 'const solve = (n) => {\n  /**\n```js\nsolve(1)\n```\n  */\n  return n;\n};\n'
    assert out(js, 'javascript') == js

def test_a_broken_off_answer_keeps_what_is_whole():
    assert out('def solve(n):\n    return n\n\nprint(solve([1, 2') == 'def solve(n):\n    return n\n\n'
    assert out('```c\nint solve(int n) {\n    return n;\n}\n\nint main() {\n    printf("%d', 'c').rstrip() == 'int solve(int n) {\n    return n;\n}'

def test_javascript_has_one_of_each_name():
    start = 'const half = (n) => n/2;\n\nconst solve = (n) => {\n'
    assert out('```js\nfunction half(n) { return n/2; }\nconst solve = (n) => half(n);\nmodule.exports = { solve };\n```', 'javascript', start) == 'function half(n) { return n/2; }\nconst solve = (n) => half(n);\n'
    assert out('```js\nexport const solve = (n) => half(n);\nexport default solve;\n```', 'javascript', start) == 'const half = (n) => n/2;\n\nconst solve = (n) => half(n);\n'

def test_what_the_benchmark_supplies():
    start = '#include <map>\nusing namespace std;\nint twice(int n) { return 2*n; }\nint solve(int n) {\n'
    got = out('```cpp\n#include <set>\n#include <map>\n\nint solve(int n) { return twice(n); }\n\nint main() { }\n```', 'cpp', start)
    assert got.startswith('#include <set>\n#include <map>\n') and got.count('map') == 1 and 'using namespace std;\nint twice' in got and 'main' not in got
    assert out('from __future__ import annotations\n\ndef solve(n):\n    return sqrt(n)\n', start='from math import sqrt\n\ndef solve(n):\n').startswith('from __future__ import annotations\n\nfrom math import sqrt')

def test_go_imports():
    start = STARTS['go']
    assert out('\treturn n\n}\n', 'go') == 'func solve(n int) int {\n\treturn n\n}\n' # One of the opening that is not used
    assert go_imports(out('```go\npackage main\n\nimport (\n\t"fmt"\n\t"math"\n\tr "math/rand"\n\t"os"\n)\n\nfunc solve(n int) int { return r.Int() + int(math.Abs(1)) }\n\nfunc main() { fmt.Println(solve(1)) }\n```', 'go'))[0] == \
        ['"math"', 'r "math/rand"', '"os"'] # The model never used os; fmt it did use, in its main
    assert out('import "math"\n\nfunc solve(n int) int { return int(math.Abs(1)) }\n', 'go').count('"math"') == 1
    assert out('import m "math"\n\nfunc solve(n int) int { return int(m.Abs(1)) }\n', 'go').count('math') == 1

def test_java_classes():
    got = out('package a;\n\nimport java.util.*;\nimport java.io.*;\n\npublic class Answer extends Object {\n    static final int K = 1;\n    public Answer() { }\n    public int solve(int n) { return twice(n) + Answer.K; }\n'
              '    public static void main(String[] a) { }\n}\n\npublic class Pair { int a; }\n\nclass Test { public static void main(String[] a) { } }\n', 'java', IN_CLASS)
    top = pieces(got, 'java')
    assert [o.kind for o in top if o.kind != 'comment'] == ['import', 'import', 'class', 'class'] and [o.names[0] for o in top if o.kind == 'class'] == ['Solution', 'Pair']
    assert sorted(o.names[0] for o in members(next(o for o in top if o.kind == 'class'), got, 'java') if o.names) == ['K', 'solve', 'twice'] and 'public class' not in got and 'Answer' not in got
    peeled = out('import java.util.*;\n\npublic class Solution {\n    static int solve(int n) { return new Pair().a; }\n}\n\nclass Pair { int a; }\n', 'java')
    assert [(o.kind, o.names) for o in pieces(peeled, 'java')] == [('function', ('solve',)), ('class', ('Pair',))] and 'static class Pair' in peeled

def test_java_goes_on_with_more_methods_and_a_main():
    got = out('        return h(n);\n    }\n\n    int h(int n) { return n; }\n\n    public static void main(String[] a) { }\n}\n', 'java', IN_CLASS)
    assert [o.names[0] for o in members(pieces(got, 'java')[-1], got, 'java') if o.names] == ['twice', 'solve', 'h'] and not pieces(got, 'java')[-1].broken

# Whatever comes

_ODD = st.lists(st.one_of(st.sampled_from(['```', '~~~', '\n', '}', '{', '"', "'", '"""', '`', '\0', '\ud800', 'é', '“', '(', ')', '<think>', '</think>', 'solve(', 'def solve(n):', 'return n', '/*', '*/', '//', '#', '    ', '\t', '\r',
                                             ';', 'import ', 'class ', '1. ', '> ', '\\', '$', '\x0c', 'int solve(int n) {', 'func solve(n int) int {', 'const solve = ']), st.text(max_size=8)), max_size=30).map(''.join)

@settings(max_examples=300, deadline=None)
@given(_ODD, st.sampled_from(SEVEN))
def test_no_text_makes_it_fail(answer, lang):
    got = out(answer, lang)
    assert got is None or isinstance(got, str)
    assert got == out(answer, lang)

@pytest.mark.parametrize('text', ['('*9000, '{'*9000, '}'*9000, '`'*9000, '> '*3000+'```', '- '*2000, '```\n'*2000, 'if (x) {\n'*900, '"'*9999, '/*'*9999, 'int ('*3000, 'x = '*3000+'1', 'solve '*3000, 'def solve(\n'*900])
def test_nor_does_a_long_one(text):
    began = time.monotonic()
    for lang in SEVEN: out(text, lang)
    assert time.monotonic()-began < 20

def test_it_is_fast():
    answers = [(o, *p) for p in mini('python')[:20] for o in shapes('python', *p[:3], random.Random(1)).values()]
    times = []
    for answer, start, _, entry, _ in answers:
        began = time.perf_counter()
        extract(answer, 'python', start, entry)
        times.append(time.perf_counter()-began)
    assert sorted(times)[len(times)//2] < .005 # Half a millisecond on an idle machine

START, WHOLE = 'def solve(n):\n', 'def solve(n):\n    return n+1\n'

@pytest.mark.parametrize('answer, code', [
    ('    return n+1</s>', START+'    return n+1'), ('[PYTHON]\n'+WHOLE+'[/PYTHON]\n', WHOLE), (WHOLE+'<|im_end|>\nuser: hi', WHOLE),
    ('```\n\nHere is the code:\n```python\n'+WHOLE+'```\nDone', WHOLE), ('The signature:\n```python\ndef solve(n):\n    pass\n```\nFilled in:\n```python\n'+WHOLE+'```\n', WHOLE),
    (WHOLE+'\nimport pytest\ndef test_solve():\n    assert solve(1) == 2\n', WHOLE), ('First:\n```python\nn = sorted(n)\n```\nThen:\n```python\n'+WHOLE+'```\n', WHOLE),
    ('Use:\n```python\nLIMIT = 10\n```\nThen:\n```python\ndef solve(n):\n    return n+LIMIT\n```\n', 'LIMIT = 10\n\ndef solve(n):\n    return n+LIMIT\n')])
def test_what_belongs_to_the_talk(answer, code): assert extract(answer, 'python', START, 'solve').rstrip() == code.rstrip()

def test_methods_of_go_stay_with_their_type():
    start, rest = 'import (\n\t"sort"\n)\n\nfunc solve(n []int) int {\n', """\tsort.Sort(byVal(n))
\treturn n[0]
}

type byVal []int

func (x byVal) Len() int { return len(x) }
func (x byVal) Less(i, j int) bool { return x[i] < x[j] }
func (x byVal) Swap(i, j int) { x[i], x[j] = x[j], x[i] }
"""
    for answer in (rest, start+rest): assert all(o in extract(answer, 'go', start, 'solve') for o in ('Len()', 'Less(', 'Swap('))
