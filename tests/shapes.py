"A program in every shape that a model's answer may have: the shapes are made here, by rule and seed."
import random, re, textwrap

_HEADERS = {'python': r'^def {}\(', 'javascript': r'^(?:const|let|var) {0}\s*=|^function {0}\(', 'typescript': r'^(?:const|let|var) {0}\s*=|^function {0}\(', 'go': r'^func {}\(',
            'java': r'^[ \t]*\w[\w<>\[\], ]*\b{}\s*\(', 'c': r'^\w[^;{{}}()]*\b{}\s*\(', 'cpp': r'^\w[^;{{}}()]*\b{}\s*\('}
_WORDS = {'python': ('python', 'py', 'Python', 'python3'), 'javascript': ('javascript', 'js', 'JavaScript'), 'typescript': ('typescript', 'ts'), 'c': ('c', 'C'), 'cpp': ('cpp', 'c++', 'C++'),
          'java': ('java', 'Java'), 'go': ('go', 'golang', 'Go')}
_BEFORE = ("Here is the function:", "Sure! Here's a solution that doesn't use anything fancy.", "To solve this, we go through the items one by one (see below).\n\nThe code:", "Certainly.",
           "**Solution**\n\nThe idea: count, then compare `a` with `b`.")
_AFTER = ("This function returns what is asked for.", "It doesn't need any extra memory, so it runs in O(n) time.", "Explanation:\n\n1. We loop over the items.\n2. We return the result.",
          "Note that `None` isn't handled; I'm happy to add that.", "### Instruction:\nWrite a function that adds two numbers.\n\n### Response:\nHere it is.", "Time complexity: O(n)", "Done")
_EXTRA = { # A function that nothing needs
    'python': 'def other_helper(a):\n    return a + 1\n', 'javascript': 'function otherHelper(a) {\n  return a + 1;\n}\n', 'typescript': 'function otherHelper(a: number): number {\n  return a + 1;\n}\n',
    'c': 'int other_helper(int a) {\n    return a + 1;\n}\n', 'cpp': 'int other_helper(int a) {\n    return a + 1;\n}\n', 'java': 'static int otherHelper(int a) {\n    return a + 1;\n}\n',
    'go': 'func otherHelper(a int) int {\n\treturn a + 1\n}\n'}
_MAIN = {'python': 'if __name__ == "__main__":\n    print({}(3))\n', 'c': '#include <stdio.h>\n\nint main(void) {{\n    printf("%d\\n", {}(3));\n    return 0;\n}}\n',
         'cpp': 'int main() {{\n    std::cout << {}(3) << std::endl;\n    return 0;\n}}\n', 'go': 'func main() {{\n\tprintln({}(3))\n}}\n', 'javascript': "if (require.main === module) {{\n  console.log({}(3));\n}}\n",
         'typescript': 'console.log({}(3));\n', 'java': 'public class Main {{\n    public static void main(String[] args) {{\n        System.out.println(new Solution().{}(3));\n    }}\n}}\n'}
_USAGE = {'python': '# Example usage:\nxs = [1, 2, 3]\nresult = {0}(xs)\nprint(result)\nassert {0}([]) == 0\nfor x in xs:\n    print({0}([x]))\n',
          'javascript': '// Example usage\nconst items = [1, 2];\nconst result = {0}(items);\nconsole.log(result);\nmodule.exports = {{ {0} }};\n',
          'typescript': '// Example usage\nconst result = {0}([1, 2]);\nconsole.log(result);\nexport default {0};\n'}
_IMPORTS = {'python': 'import math\nimport re\nfrom collections import Counter\n', 'javascript': '', 'typescript': '', 'c': '#include <limits.h>\n#include <math.h>\n', 'cpp': '#include <map>\n#include <climits>\nusing namespace std;\n',
            'java': 'import java.util.*;\nimport java.util.function.*;\n', 'go': ''}
_BROKEN = {'python': '    return (\n', 'go': '\treturn n +\n}\n'}

def header(lang, start, entry):
    "Where the function begins in its opening."
    return [o.start() for o in re.finditer(_HEADERS[lang].format(re.escape(entry)), start, re.M)][-1]

def fenced(text, word='', mark='```', close=True): return f"{mark}{word}\n{text.rstrip()}\n{mark if close else ''}"

def _parts(lang, start, body, entry):
    "The function alone, and in Java the method without the end of its class."
    in_class = lang == 'java' and 'class ' in start
    method = body.rstrip().removesuffix('}').rstrip()+'\n' if in_class else body
    return textwrap.dedent(start[header(lang, start, entry):]+method) if lang == 'python' else start[header(lang, start, entry):]+method, method, in_class

def goes_on(lang, start, body, entry, rng):
    "Answers that go on from the opening."
    word, pre, post = rng.choice(_WORDS[lang]), rng.choice(_BEFORE), rng.choice(_AFTER)
    tail, main = body.rstrip()+'\n', _MAIN[lang].format(entry)
    out = {'bare': body, 'no newline': body.rstrip(), 'prose after': f'{tail}\n{post}\n', 'a stray fence': f'{tail}```\n\n{post}', 'a late fence': f'{body.rstrip()}```\n{post}', 'fenced': fenced(body, word),
           'fenced, no word': fenced(body), 'tildes': fenced(body, word, '~~~'), 'prose, fenced': f'{pre}\n\n{fenced(body, word)}\n\n{post}', 'never closed': fenced(body, word, close=False),
           'another function after': f'{tail}\n{_EXTRA[lang]}', 'the next task after': f'{tail}\n### Instruction:\nWrite a function that adds.\n\n### Response:\n{_EXTRA[lang]}',
           'itself again': f'{tail}\n{start[header(lang, start, entry):]}{body}', 'a shell block after': f'{tail}```\n\nRun it:\n```sh\nrun me\n```\n'}
    if lang != 'java': out['main after'] = f'{tail}\n{main}'
    if lang in _USAGE: out['usage after'] = f'{tail}\n{_USAGE[lang].format(entry)}'
    if lang == 'python':
        out |= {'stripped': body.strip(), 'stripped, prose after': f'{body.strip()}\n\n{post}', 'dedented in a fence': fenced(textwrap.dedent(body), word), 'dedented, usage in a second fence':
                f'{fenced(textwrap.dedent(body), word)}\n\n{fenced(_USAGE[lang].format(entry), word)}'}
    if 'class ' in start and lang == 'java': out |= {'class not closed': _parts(lang, start, body, entry)[1], 'class not closed, prose': f'{_parts(lang, start, body, entry)[1]}\n{post}', 'main class after': f'{tail}\n{main}'}
    return out

def begins_anew(lang, start, body, entry, rng):
    "Answers that have the function's first line too."
    fn, method, in_class = _parts(lang, start, body, entry)
    word, pre, post = rng.choice(_WORDS[lang]), rng.choice(_BEFORE), rng.choice(_AFTER)
    block, imports, main = fenced(fn, word), _IMPORTS[lang], _MAIN[lang].format(entry)
    broken = start[header(lang, start, entry):]+_BROKEN.get(lang, '    return n +;\n}\n')
    out = {'whole': fn, 'whole, prose before': f'{pre}\n\n{fn}', 'whole, prose right before': f'{pre}\n{fn}', 'whole, prose after': f'{fn}\n{post}', 'whole, prose around': f'{pre}\n\n{fn}\n{post}',
           'block': block, 'block, no word': fenced(fn), 'block, prose around': f'{pre}\n{block}\n\n{post}', 'block, tildes': f'{pre}\n{fenced(fn, word, "~~~")}', 'block, long fence': f'{pre}\n{fenced(fn, word, "`````")}\n{post}',
           'block, never closed': f'{pre}\n{fenced(fn, word, close=False)}', 'block, never closed, prose in it': f'{pre}\n{fenced(fn, word, close=False)}\n{post}', 'block, late fence': f'{pre}\n```{word}\n{fn.rstrip()}```\n{post}',
           'in a list': f"1. {pre.splitlines()[0]}\n\n{textwrap.indent(block, '   ')}\n2. {post.splitlines()[0]}", 'in a list, too far in': f"- So:\n{textwrap.indent(block, '    ')}\n", 'too far in': f"So:\n{textwrap.indent(block, '    ')}\n",
           'quoted': textwrap.indent(block, '> ', lambda _: True), 'a shell block before': f'First:\n```bash\nrun {entry}\n```\nThen:\n{block}', 'output after': f'{block}\nOutput:\n```output\n3\n```\n',
           'json before': f'```json\n{{"n": 1}}\n```\n{block}', 'draft with an error before': f'{fenced(broken, word)}\nNo, that has an error:\n{block}', 'variant after': f'{block}\nOr so:\n{fenced(start[header(lang, start, entry):]+body, word)}',
           'repeats the opening': f'{start}{body}', 'repeats the opening, in a block': f'{pre}\n{fenced(start+body, word)}\n{post}', 'thought': f'<think>\nMaybe `{entry}`?\n{fenced(broken, word)}\n</think>\n\n{block}', 'a helper nobody needs': fenced(f'{_EXTRA[lang]}\n{fn}', word),
           'imports': fenced(f'{imports}\n{fn}', word), 'imports in a block of their own': f'{fenced(imports, word)}\n{block}' if imports else block}
    if lang in _USAGE: out |= {'usage': fenced(f'{fn}\n{_USAGE[lang].format(entry)}', word), 'usage in a block of its own': f'{block}\nUse it:\n{fenced(_USAGE[lang].format(entry), word)}'}
    if lang == 'java': out |= _java(fn, entry, in_class, word, main)
    else: out |= {'main': fenced(f'{fn}\n{main}', word), 'main, raw, prose around': f'{pre}\n\n{fn}\n{main}\n{post}', 'main before': fenced(f'{main}\n{fn}', word) if lang != 'typescript' else block}
    if lang == 'go': out |= {'package': fenced(f'package main\n\n{fn}', word), 'package, its own import and main': fenced(f'package main\n\nimport "fmt"\n\n{fn}\nfunc main() {{\n\tfmt.Println({entry}(3))\n}}\n', word)}
    if lang in ('javascript', 'typescript'): out |= {'exported': fenced(f'export {fn}', word), 'strict': fenced(f"'use strict';\n\n{fn}", word)}
    if lang == 'python': out |= _python(fn, start, entry, word, pre)
    return out

def _java(fn, entry, in_class, word, main):
    classes = {'class Solution': f'class Solution {{\n{fn}}}\n', 'public class Solution': f'import java.util.*;\nimport java.util.stream.*;\n\npublic class Solution {{\n{fn}}}\n', 'class of another name': f'public class Answer {{\n{fn}}}\n',
               'class with main': f'public class Solution {{\n{fn}\n    public static void main(String[] args) {{\n        System.out.println(1);\n    }}\n}}\n',
               'a package': f'package a.b;\n\npublic class Solution {{\n{fn}}}\n', 'class not closed': f'public class Solution {{\n{fn}'}
    out = {f'{k}, raw': v for k, v in classes.items()} | {k: f'Here:\n{fenced(v, word)}\nDone.' for k, v in classes.items()}
    return out | {'Main class after': fenced(f"{classes['class Solution']}\n{main}", word), 'Main class before': fenced(f"{main}\n{classes['class Solution']}", word)}

def _python(fn, start, entry, word, pre):
    lines = fn.split('\n')
    doc = next((i for i, o in enumerate(lines) if o.rstrip().endswith(':')), 0)+1 if '"""' not in fn else 0
    noted = '\n'.join([*lines[:doc], '    """Does it.', '', '    ```', f'    {entry}(1)', '    ```', '    """', *lines[doc:]]) if doc else fn
    return {'fences in its docstring': noted, 'fences in its docstring, in a long fence': fenced(noted, word, '````'), 'indented': f'{pre}\n\n{textwrap.indent(fn, "    ")}\nDone.', 'a future import': fenced(f'from __future__ import annotations\n\n{fn}', word),
            'a constant and a setting': fenced(f'import sys\nsys.setrecursionlimit(5000)\nLIMIT = 10\n\n{fn}', word)}

def shapes(lang, start, body, entry, rng):
    "Every shape of the program `start+body`: name -> answer. Some have Windows line ends; others are drawn by `rng`."
    out = {f'goes on: {k}': v for k, v in goes_on(lang, start, body, entry, rng).items()} | {f'anew: {k}': v for k, v in begins_anew(lang, start, body, entry, rng).items()}
    for k in rng.sample(sorted(out), 4): out[f'{k}, CRLF'] = out[k].replace('\n', '\r\n')
    for k in rng.sample(sorted(o for o in out if o.startswith('anew') and 'CRLF' not in o), 3): out[f'{k}, thought before'] = f'<think>Let me see: {entry}(x) is 3.</think>\n{out[k]}'
    return out
