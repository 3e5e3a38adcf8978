"A server that speaks OpenAI's protocol, answers after a while, and fails in every way a network can; run it to see it, or import `Faulty`."
import asyncio, hashlib, json, random, sys, threading
from collections import Counter

WORDS = [a+b for a in 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split() for b in 'bel cor dan fin gos har jut kem lin mor nap pel rin sat tur van wex yor zal'.split()]
FAULTS = ('429', '500', 'dropped', 'truncated', 'empty', 'hangs')

def said(body):
    "What the server answers: the same to the same request. A new task of twenty words by chance, or a program."
    text, rng = body['messages'][-1]['content'], random.Random(hashlib.sha256(json.dumps(body, sort_keys=True).encode()).digest())
    words = rng.sample(WORDS, 20)
    if '### Solution' in text: return f"Here it is:\n```go\nfunc {words[0].title()}(n int) int {{\n\treturn n * {rng.randrange(10**6)}\n}}\n```"
    return f"Write a Go function that takes {' '.join(words[:10])} and returns {' '.join(words[10:])}."

class Faulty:
    "The server, in a thread of its own: `with Faulty(seconds=.05, each=.02) as f: f.url`."
    def __init__(self, seconds=.05, each=0., seed=0, say=said):
        self.seconds, self.each, self.rng, self.say = seconds, dict.fromkeys(FAULTS, each) if not isinstance(each, dict) else each, random.Random(seed), say
        self.served, self.asked, self.faults, self.most, self.now, self.held = Counter(), Counter(), Counter(), 0, 0, 0.

    async def _read(self, reader):
        head = await reader.readuntil(b'\r\n\r\n')
        length = next((int(o.split(b':')[1]) for o in head.split(b'\r\n') if o.lower().startswith(b'content-length')), 0)
        return json.loads(await reader.readexactly(length)) if length else {}

    async def _client(self, reader, writer):
        try:
            while True:
                body = await self._read(reader)
                began, self.now = asyncio.get_running_loop().time(), self.now+1
                self.most = max(self.most, self.now)
                try: await self._answer(body, reader, writer)
                finally: self.now, self.held = self.now-1, self.held+asyncio.get_running_loop().time()-began
        except (asyncio.IncompleteReadError, ConnectionError): pass
        finally: writer.close()

    def _fault(self):
        x = self.rng.random()
        for k, p in self.each.items():
            if x < p: return k
            x -= p

    async def _answer(self, body, reader, writer):
        key = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
        self.asked[key] += 1
        fault = self._fault()
        if fault: self.faults[fault] += 1
        if fault == 'hangs':
            await reader.read(1) # until the client gives up
            raise ConnectionResetError
        await asyncio.sleep(.005 if fault == '429' else self.seconds)
        if fault == 'dropped': raise ConnectionResetError
        if fault in ('429', '500'):
            return self._send(writer, int(fault), dict(error=dict(message='later', type='x', code=None)), 'Retry-After: 1\r\n' if fault == '429' else '')
        text = '' if fault == 'empty' else self.say(body)
        reply = dict(id='x', object='chat.completion', created=0, model=body.get('model'), choices=[dict(index=0, finish_reason='stop', message=dict(role='assistant', content=text))],
                     usage=dict(prompt_tokens=len(json.dumps(body))//4, completion_tokens=len(text)//4, total_tokens=0))
        if fault == 'truncated': return self._send(writer, 200, json.dumps(reply)[:60], raw=True)
        if not fault: self.served[key] += 1
        self._send(writer, 200, reply)

    def _send(self, writer, status, body, more='', raw=False):
        data = (body if raw else json.dumps(body)).encode()
        writer.write(f'HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n{more}Content-Length: {len(data)}\r\n\r\n'.encode()+data)

    async def _serve(self):
        self.loop, self.end = asyncio.get_running_loop(), asyncio.Event()
        async with await asyncio.start_server(self._client, '127.0.0.1', 0) as server:
            self.url = 'http://127.0.0.1:{}/v1'.format(server.sockets[0].getsockname()[1])
            self.ready.set()
            await self.end.wait()

    def __enter__(self):
        self.ready = threading.Event()
        self.thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self.thread.start()
        self.ready.wait()
        return self
    def __exit__(self, *args):
        self.loop.call_soon_threadsafe(self.end.set)
        self.thread.join(5)

if __name__ == '__main__':
    seconds, each, hangs = map(float, sys.argv[1:4])
    with Faulty(seconds, dict.fromkeys(FAULTS, each) | dict(hangs=hangs)) as f:
        print(f.url, flush=True)
        for line in sys.stdin: print(json.dumps(dict(asked=sum(f.asked.values()), served=sum(f.served.values()), twice=sum(v > 1 for v in f.served.values()), faults=f.faults, most=f.most, held=round(f.held, 2))), flush=True)
