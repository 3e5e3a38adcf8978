"""Hostile programs: what each of them tries, in every language in which it can be written.

A program that tries something forbidden exits with status 4 if that works; if not, it goes on and passes. The
words @SECRET@, @PORT@, @NAME@, @WORK@, @HERE@ and @MARK@ stand for what the test sets up outside of the sandbox.
"""
from dataclasses import dataclass

PASSED, WRONG, CRASH, MEMORY, OUTPUT, LATE, REFUSED = 'passed', 'wrong answer', 'runtime error', 'out of memory', 'output limit', 'timeout', 'compile error'

@dataclass(frozen=True)
class Attack:
    "One attack in the languages that can write it."
    may:set # The verdicts that are right
    code:dict # Language -> what main does, or (what stands outside of it, what main does)
    seconds:float=0. # Processor time of its own; 0: as all others

def spread(**code):
    "C++ does what C does, TypeScript what JavaScript does, unless they have their own."
    more = {to: code[o] for o, to in (('c', 'cpp'), ('javascript', 'typescript')) if o in code}
    return {k: o if isinstance(o, tuple) else ('', o) for k, o in (more | code).items()}

def attack(*may, seconds=0., **code): return Attack(set(may), spread(**code), seconds)

UNIX = '''#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <netinet/in.h>
#include <pthread.h>
#include <unistd.h>
'''
def c(main, top=''): return UNIX + top, main
def go(imports, main, top=''): return ''.join(f'import "{o}"\n' for o in imports.split()) + top, main

CP, FS = 'const cp = require("child_process");\n', 'const fs = require("fs");\n'

def shell(cmd, times):
    "Shell commands as children, where a language has no more direct way, and a wait for them."
    args = f'"sh", "-c", "{cmd}"'
    return dict(
        javascript=f'{CP}for (let i = 0; i < {times}; i++) cp.spawn("sh", ["-c", "{cmd}"], {{ stdio: "ignore" }});',
        java=f'try {{ for (int i = 0; i < {times}; i++) new ProcessBuilder({args}).start(); Thread.sleep(9000); }} catch (Exception e) {{ }}',
        go=go('os/exec time', f'for i := 0; i < {times}; i++ {{\n\t\texec.Command({args}).Start()\n\t}}\n\ttime.Sleep(9 * time.Second)'))

HOLD = '(head -c 120000000 /dev/zero; sleep 9) | tail >/dev/null'
CHUNK = 10_000_000

# Too much
ATTACKS = {
'fork bomb': attack(CRASH, LATE,
    python='while True:\n    try: os.fork()\n    except OSError: pass',
    javascript=CP + 'for (;;) try { cp.spawn("sleep", ["9"]); } catch { }',
    c=c('for (;;) fork();'),
    java='while (args != null) try { new ProcessBuilder("sleep", "9").start(); } catch (java.io.IOException e) { }',
    go='for {\n\t\tos.StartProcess("/bin/sleep", []string{"sleep", "9"}, &os.ProcAttr{})\n\t}'),
'thread bomb': attack(CRASH, LATE, MEMORY,
    python='import threading\nwhile True: threading.Thread(target=time.sleep, args=(9,)).start()',
    javascript='const { Worker } = require("worker_threads");\nfor (;;) new Worker("for (;;);", { eval: true });',
    c=c('pthread_t t;\nfor (;;) pthread_create(&t, 0, stay, 0);', 'static void *stay(void *x) { for (;;) pause(); return x; }\n'),
    java='while (args != null) new Thread(() -> { while (args != null); }).start();',
    go=go('runtime', 'for {\n\t\tgo func() {\n\t\t\truntime.LockOSThread()\n\t\t\tfor {\n\t\t\t}\n\t\t}()\n\t\truntime.Gosched()\n\t}')),
'memory': attack(MEMORY, CRASH, # of a request that failed Go's runtime may die by a signal
    python=f'x = []\nwhile True: x.append(bytearray({CHUNK}))',
    javascript='const x = []; for (;;) x.push(new Array(1000000).fill(1.5));',
    c=c(f'for (;;) memset(malloc({CHUNK}), 1, {CHUNK});'),
    cpp=f'vector<string> x; for (;;) x.push_back(string({CHUNK}, 1));',
    java='List<int[]> x = new ArrayList<>(); while (args != null) x.add(new int[1000000]);',
    go=f'var x [][]byte\n\tfor {{\n\t\tx = append(x, make([]byte, {CHUNK}))\n\t\tfor i := range x[len(x)-1] {{\n\t\t\tx[len(x)-1][i] = 1\n\t\t}}\n\t}}'),
'memory of children': attack(MEMORY, seconds=6, **shell(HOLD, times=7) | dict(
    python='for _ in range(7):\n    if os.fork() == 0:\n        x = bytearray(b"x")*60000000\n        time.sleep(9)\ntime.sleep(9)',
    c=c('for (int i = 0; i < 7; i++) if (!fork()) { memset(malloc(60000000), 1, 60000000); sleep(9); }\nsleep(9);'))),
'memory off the heap': attack(MEMORY,
    python=f'import mmap\nx = []\nwhile True:\n    x.append(mmap.mmap(-1, {CHUNK}))\n    x[-1].write(b"x"*{CHUNK})',
    javascript=f'const x = []; for (;;) x.push(Buffer.alloc({CHUNK}, 1));',
    c=c(f'for (;;) {{ char *p = (char *)mmap(0, {CHUNK}, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0); if (p != MAP_FAILED) memset(p, 1, {CHUNK}); else usleep(1000); }}'),
    java=f'List<Object> x = new ArrayList<>(); while (args != null) x.add(java.nio.ByteBuffer.allocateDirect({CHUNK}));',
    go=go('syscall', f'for {{\n\t\tx, _ := syscall.Mmap(-1, 0, {CHUNK}, 3, syscall.MAP_SHARED|syscall.MAP_ANON)\n\t\tfor i := range x {{\n\t\t\tx[i] = 1\n\t\t}}\n\t}}')),
'memory in files': attack(MEMORY, CRASH, PASSED,
    python=f'n = 0\ntry:\n    for i in range(20):\n        f = os.memfd_create("x")\n        for _ in range(6): n += os.write(f, b"x"*{CHUNK})\nexcept OSError: pass\ntime.sleep(.5)\nif n > 600000000: sys.exit(4)',
    c=c('long n = 0;\nfor (int i = 0; i < 20; i++) { int f = syscall(SYS_memfd_create, "x", 0); for (int j = 0; j < 60; j++) n += write(f, b, sizeof b) == sizeof b; }\nusleep(500000);\nif (n > 600) exit(4);',
        'static char b[1000000];\n')),
'endless output': attack(OUTPUT, seconds=8, # Node spins while its reader is busy elsewhere
    python='while True: print("x"*99)', javascript='for (;;) console.log("x".repeat(99));', c='for (;;) puts("xxxxxxxxxxxxxxxxxxxxxxxx");',
    java='while (args != null) System.out.println("xxxxxxxxxxxxxxxxxxxxxx");', go='for {\n\t\tfmt.Println("xxxxxxxxxxxxxxxxxxxxxx")\n\t}'),
'endless complaints': attack(OUTPUT, LATE, # Node waits for its reader by trying again and again
    python='while True: print("x"*9999, file=sys.stderr)', javascript='for (;;) console.error("x".repeat(9999));', c='for (;;) fputs("xxxxxxxxxxxxxxxxxxxxxxxx\\n", stderr);',
    java='while (args != null) System.err.println("x".repeat(9999));', go='for {\n\t\tfmt.Fprintf(os.Stderr, "%9999d\\n", 1)\n\t}'),
'sleep, deaf to signals': attack(LATE, seconds=.12,
    python='import signal\nfor o in (1, 2, 3, 15): signal.signal(o, signal.SIG_IGN)\ntime.sleep(50)',
    javascript='for (const o of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(o, () => 0);\nAtomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50000);',
    c=c('for (int o = 1; o < 32; o++) signal(o, SIG_IGN);\nsleep(50);'),
    java='try { Thread.sleep(50000); } catch (InterruptedException e) { }',
    go=go('os/signal time', 'signal.Ignore()\n\ttime.Sleep(50 * time.Second)')),
'closed stdout': attack(WRONG, CRASH,
    python='os.close(1)', javascript=FS + 'fs.closeSync(1);', c=c('close(1);'), java='System.out.close();', go='os.Stdout.Close()'),
'huge file': attack(PASSED, CRASH,
    python='f = open("/tmp/x", "wb")\ntry: f.truncate(1 << 40)\nexcept OSError: pass\nelse: sys.exit(4)',
    javascript=FS + 'const f = fs.openSync("/tmp/x", "w");\nlet bad = true;\ntry { fs.ftruncateSync(f, 2**40); } catch { bad = false; }\nif (bad) process.exit(4);',
    c=c('int f = open("/tmp/x", O_RDWR | O_CREAT, 0600);\nsignal(SIGXFSZ, SIG_IGN);\nif (!ftruncate(f, 1L << 40)) exit(4);'),
    java='try (java.io.RandomAccessFile f = new java.io.RandomAccessFile("/tmp/x", "rw")) { f.setLength(1L << 40); System.exit(4); } catch (java.io.IOException e) { }',
    go='f, _ := os.Create("/tmp/x")\n\tif f.Truncate(1<<40) == nil {\n\t\tos.Exit(4)\n\t}'),
'full folders': attack(PASSED,
    python='n = 0\nfor d in ("/box", "/tmp", "/dev/shm"):\n    for i in range(4):\n        try:\n            with open(f"{d}/{i}", "wb", 0) as f:\n'
           '                for _ in range(50): n += f.write(b"x"*1000000)\n        except OSError: pass\nassert 0 < n\nif n > 210000000: sys.exit(4)',
    javascript=FS + 'let n = 0; const b = Buffer.alloc(1000000, 1);\nfor (const d of ["/box", "/tmp", "/dev/shm"]) for (let i = 0; i < 4; i++) try {\n'
               'const f = fs.openSync(d + "/" + i, "w"); for (let j = 0; j < 50; j++) n += fs.writeSync(f, b); } catch { }\nif (n > 210000000) process.exit(4);',
    c=c('const char *ds[] = {"/box", "/tmp", "/dev/shm"}; long n = 0; char name[99];\nfor (int k = 0; k < 3; k++) for (int i = 0; i < 4; i++) {\n'
        'sprintf(name, "%s/%d", ds[k], i); int f = open(name, O_RDWR | O_CREAT, 0600);\nfor (int j = 0; j < 50; j++) { long m = write(f, b, sizeof b); if (m > 0) n += m; } }\n'
        'if (n > 210000000) exit(4);', 'static char b[1000000];\n'),
    java='long n = 0; byte[] b = new byte[1000000];\nfor (String d : new String[] {"/box", "/tmp", "/dev/shm"}) for (int i = 0; i < 4; i++)\n'
         'try (java.io.FileOutputStream f = new java.io.FileOutputStream(d + "/" + i)) { for (int j = 0; j < 50; j++) { f.write(b); n += b.length; } } catch (java.io.IOException e) { }\n'
         'if (n > 210000000) System.exit(4);',
    go='n, b := 0, make([]byte, 1000000)\n\tfor _, d := range []string{"/box", "/tmp", "/dev/shm"} {\n\t\tfor i := 0; i < 4; i++ {\n\t\t\tf, _ := os.Create(fmt.Sprint(d, "/", i))\n'
       '\t\t\tfor j := 0; j < 50; j++ {\n\t\t\t\tm, _ := f.Write(b)\n\t\t\t\tn += m\n\t\t\t}\n\t\t}\n\t}\n\tif n > 210000000 {\n\t\tos.Exit(4)\n\t}'),
}

# Beyond the box
OUTSIDE = ', '.join(f'"{o}"' for o in ('/x', '/usr/x', '/dev/x', '/etc/x', '/root/x', '/home/x', '/proc/x', '/proc/sys/kernel/hostname', '/proc/sysrq-trigger', '@HERE@/x',
                                      '/usr/bin/sh', '/proc/self/exe'))
SECRETS = ', '.join(f'"{o}"' for o in ('@SECRET@', '/proc/1/root@SECRET@', '/proc/1/cwd/@SECRET@', '/etc/shadow', '/etc/passwd', '/root/.bashrc', '@HERE@/settings.ini', '/proc/kcore', '/dev/mem'))
ATTACKS |= {
'writes outside': attack(PASSED,
    python=f'for o in ({OUTSIDE}, __file__):\n    try: open(o, "a").write("x")\n    except OSError: pass\n    else: sys.exit(4)',
    javascript=FS + f'for (const o of [{OUTSIDE}, process.argv[1]]) {{ let bad = true; try {{ fs.appendFileSync(o, "x"); }} catch {{ bad = false; }} if (bad) process.exit(4); }}',
    c=c(f'const char *all[] = {{{OUTSIDE}}};\nfor (unsigned i = 0; i < sizeof all/sizeof *all; i++) if (fopen(all[i], "a")) exit(4);'),
    java=f'for (String o : new String[] {{{OUTSIDE}, System.getProperty("java.class.path") + "/Main.class"}}) try {{ new java.io.FileOutputStream(o, true); System.exit(4); }} catch (java.io.IOException e) {{ }}',
    go=f'for _, o := range []string{{{OUTSIDE}}} {{\n\t\tif _, e := os.OpenFile(o, os.O_CREATE|os.O_WRONLY, 0600); e == nil {{\n\t\t\tos.Exit(4)\n\t\t}}\n\t}}'),
'writes to files of others': attack(PASSED, # whether it did shows outside: in its own /tmp a program may have a folder of the same name
    python='for o in ("@SECRET@", "@WORK@/x"):\n    try:\n        open(o, "w").write("x")\n    except OSError: pass\n    try:\n        os.symlink(o, "/tmp/x")\n        open("/tmp/x", "w").write("x")\n    except OSError: pass',
    javascript=FS + 'for (const o of ["@SECRET@", "@WORK@/x"]) {\ntry { fs.writeFileSync(o, "x"); } catch { }\ntry { fs.symlinkSync(o, "/tmp/x"); fs.writeFileSync("/tmp/x", "x"); } catch { } }',
    c=c('const char *all[] = {"@SECRET@", "@WORK@/x"};\nfor (int i = 0; i < 2; i++) { FILE *f = fopen(all[i], "w"); if (f) fputs("x", f); remove("/tmp/x"); if (!symlink(all[i], "/tmp/x") && (f = fopen("/tmp/x", "w"))) fputs("x", f); }'),
    java='for (String o : new String[] {"@SECRET@", "@WORK@/x"}) try { java.nio.file.Files.createSymbolicLink(java.nio.file.Path.of("/tmp/x" + o.length()), java.nio.file.Path.of(o));\n'
         'java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/x" + o.length()), "x"); } catch (java.io.IOException e) { }',
    go='for i, o := range []string{"@SECRET@", "@WORK@/x"} {\n\t\tos.WriteFile(o, []byte("x"), 0600)\n\t\tp := fmt.Sprint("/tmp/", i)\n\t\tos.Symlink(o, p)\n\t\tos.WriteFile(p, []byte("x"), 0600)\n\t}'),
'links': attack(PASSED,
    python='for i, o in enumerate(("/usr/x", "/dev/x", "@HERE@/x", "../x")):\n    os.symlink(o, f"/tmp/{i}")\n    try: open(f"/tmp/{i}", "a")\n    except OSError: pass\n    else: sys.exit(4)\n'
           'for o in ("/usr/bin/sh", __file__):\n    try: os.link(o, "/tmp/x")\n    except OSError: pass\n    else: sys.exit(4)\n    try: os.rename(o, "/tmp/x")\n    except OSError: pass\n    else: sys.exit(4)',
    javascript=FS + 'let n = 0, bad = 0;\nfor (const o of ["/usr/x", "/dev/x", "@HERE@/x", "../x"]) { fs.symlinkSync(o, "/tmp/" + ++n); try { fs.appendFileSync("/tmp/" + n, "x"); bad++; } catch { } }\n'
               'try { fs.renameSync(process.argv[1], "/tmp/x"); bad++; } catch { }\nif (bad) process.exit(4);',
    c=c('const char *all[] = {"/usr/x", "/dev/x", "@HERE@/x", "../x"}; char name[99];\nfor (int i = 0; i < 4; i++) { sprintf(name, "/tmp/%d", i); if (symlink(all[i], name)) exit(5); if (fopen(name, "a")) exit(4); }\n'
        'if (!link("/proc/self/exe", "/tmp/x") && fopen("/tmp/x", "a")) exit(4);\nif (!rename("/usr/bin/sh", "/tmp/y")) exit(4);'),
    java='int n = 0;\nfor (String o : new String[] {"/usr/x", "/dev/x", "@HERE@/x", "../x"}) try {\njava.nio.file.Path p = java.nio.file.Path.of("/tmp/" + ++n);\n'
         'java.nio.file.Files.createSymbolicLink(p, java.nio.file.Path.of(o)); java.nio.file.Files.writeString(p, "x"); System.exit(4); } catch (java.io.IOException e) { }',
    go='for i, o := range []string{"/usr/x", "/dev/x", "@HERE@/x", "../x"} {\n\t\tp := fmt.Sprint("/tmp/", i)\n\t\tos.Symlink(o, p)\n\t\tif os.WriteFile(p, []byte("x"), 0600) == nil {\n\t\t\tos.Exit(4)\n\t\t}\n\t}'),
'reads secrets': attack(PASSED,
    python=f'for o in ({SECRETS}):\n    try: open(o, "rb").read(9)\n    except OSError: pass\n    else: sys.exit(4)\nif "@MARK@" in os.environ: sys.exit(4)\n'
           'for o in filter(str.isdigit, os.listdir("/proc")):\n    for f in ("environ", "cmdline"):\n        try:\n            if b"@MARK@" in open(f"/proc/{o}/{f}", "rb").read(): sys.exit(4)\n        except OSError: pass',
    javascript=FS + f'let bad = 0;\nfor (const o of [{SECRETS}]) try {{ fs.closeSync(fs.openSync(o)); bad++; }} catch {{ }}\n'
               'for (const o of fs.readdirSync("/proc")) try { if (fs.readFileSync("/proc/" + o + "/environ", "utf8").includes("@MARK@")) bad++; } catch { }\nif (bad || process.env["@MARK@"]) process.exit(4);',
    c=c(f'const char *all[] = {{{SECRETS}}}; static char name[99], b[99999];\nfor (unsigned i = 0; i < sizeof all/sizeof *all; i++) if (fopen(all[i], "r")) exit(4);\n'
        'for (int i = 1; i < 400; i++) { sprintf(name, "/proc/%d/environ", i); FILE *f = fopen(name, "r"); long n = f ? fread(b, 1, sizeof b, f) : 0; if (memmem(b, n, "@MARK@", 6)) exit(4); }\n'
        'if (getenv("@MARK@")) exit(4);', '#ifndef __cplusplus\nvoid *memmem(const void *, size_t, const void *, size_t);\n#endif\n'),
    java=f'for (String o : new String[] {{{SECRETS}}}) try {{ new java.io.FileInputStream(o); System.exit(4); }} catch (java.io.IOException e) {{ }}\n'
         'for (int i = 1; i < 400; i++) try { if (new String(java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/proc/" + i + "/environ"))).contains("@MARK@")) System.exit(4); } catch (java.io.IOException e) { }\n'
         'if (System.getenv("@MARK@") != null) System.exit(4);',
    go=go('strings', f'for _, o := range []string{{{SECRETS}}} {{\n\t\tif _, e := os.Open(o); e == nil {{\n\t\t\tos.Exit(4)\n\t\t}}\n\t}}\n'
       '\tfor i := 1; i < 400; i++ {\n\t\tb, _ := os.ReadFile(fmt.Sprint("/proc/", i, "/environ"))\n\t\tif strings.Contains(string(b), "@MARK@") {\n\t\t\tos.Exit(4)\n\t\t}\n\t}\n'
       '\tif os.Getenv("@MARK@") != "" {\n\t\tos.Exit(4)\n\t}')),
'network': attack(PASSED,
    python='import socket\nfor kind, to in ((socket.AF_INET, ("127.0.0.1", @PORT@)), (socket.AF_INET, ("10.0.0.1", 53)), (socket.AF_UNIX, "\\0@NAME@")):\n'
           '    try: socket.socket(kind, socket.SOCK_STREAM).connect(to)\n    except OSError: pass\n    else: sys.exit(4)',
    javascript='const net = require("net");\nfor (const o of [{ port: @PORT@, host: "127.0.0.1" }, { path: "\\0@NAME@" }]) {\n'
               'const s = net.connect(o); s.on("error", () => 0); s.on("connect", () => process.exit(4)); }',
    c=c('struct sockaddr_in a; memset(&a, 0, sizeof a); a.sin_family = AF_INET; a.sin_port = htons(@PORT@); a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);\n'
        'if (!connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&a, sizeof a)) exit(4);\n'
        'struct sockaddr_un u; memset(&u, 0, sizeof u); u.sun_family = AF_UNIX; strcpy(u.sun_path + 1, "@NAME@");\n'
        'if (!connect(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&u, 2 + 1 + strlen("@NAME@"))) exit(4);'),
    java='try { new java.net.Socket("127.0.0.1", @PORT@); System.exit(4); } catch (java.io.IOException e) { }',
    go=go('net', 'for k, o := range map[string]string{"tcp": "127.0.0.1:@PORT@", "unix": "@@NAME@"} {\n\t\tif _, e := net.Dial(k, o); e == nil {\n\t\t\tos.Exit(4)\n\t\t}\n\t}')),
'kills': attack(PASSED,
    python='for o in (os.getppid(), 1, -1):\n    try: os.kill(o, 9)\n    except OSError: pass\ntime.sleep(.1)',
    javascript='for (const o of [process.ppid, 1, -1]) try { process.kill(o, 9); } catch { }',
    c=c('kill(getppid(), 9); kill(1, 9); kill(-1, 9); usleep(100000);'),
    java='ProcessHandle.current().parent().ifPresent(o -> o.destroyForcibly());\nProcessHandle.allProcesses().forEach(o -> { try { o.destroyForcibly(); } catch (IllegalStateException e) { } });\n'
         'try { new ProcessBuilder("sh", "-c", "kill -9 1").start(); Thread.sleep(100); } catch (Exception e) { }',
    go=go('syscall', 'for _, o := range []int{os.Getppid(), 1, -1} {\n\t\tsyscall.Kill(o, 9)\n\t}')),
'leaves a child behind': attack(PASSED,
    python='if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0: time.sleep(55)\n    os._exit(0)',
    javascript=CP + 'cp.spawn("sleep", ["55"], { detached: true, stdio: "inherit" }).unref();',
    c=c('if (!fork()) { setsid(); if (!fork()) sleep(55); _exit(0); }'),
    java='try { new ProcessBuilder("setsid", "sleep", "55").inheritIO().start(); } catch (java.io.IOException e) { }',
    go=go('syscall', 'os.StartProcess("/bin/sleep", []string{"sleep", "55"}, &os.ProcAttr{Files: []*os.File{os.Stdin, os.Stdout, os.Stderr}, Sys: &syscall.SysProcAttr{Setsid: true}})')),
}

# The word of success
FILES = ', '.join(f'"/proc/self/{o}"' for o in ('cmdline', 'environ', 'stat', 'maps', 'fd/0'))
ATTACKS |= {
'reads stdin': attack(PASSED,
    python='if sys.stdin.read() or os.read(0, 9): sys.exit(4)\ntry:\n    if open("/proc/self/fd/0").read(): sys.exit(4)\nexcept OSError: pass',
    javascript=FS + 'if (fs.readFileSync(0).length) process.exit(4);',
    c=c('if (getchar() != EOF) exit(4);'),
    java='try { if (System.in.read() != -1) System.exit(4); } catch (java.io.IOException e) { }',
    go='if n, _ := os.Stdin.Read(make([]byte, 9)); n > 0 {\n\t\tos.Exit(4)\n\t}'),
'leaves early': attack(WRONG,
    python='sys.exit(0)', javascript='process.exit(0);', c='exit(0);', java='System.exit(0);', go='os.Exit(0)'),
'prints the word': attack(WRONG,
    python='print("@DONE@", flush=True)\nos._exit(0)', javascript='console.log("@DONE@"); process.exit(0);', c='puts("@DONE@"); exit(0);',
    java='System.out.println("@DONE@"); System.exit(0);', go='fmt.Println("@DONE@")\n\tos.Exit(0)'),
'runs its last line': attack(WRONG,
    python='eval(open(__file__).read().strip().split("\\n")[-1])\nsys.stdout.flush()\nos._exit(0)',
    javascript=FS + 'eval(fs.readFileSync(process.argv[1], "utf8").trim().split("\\n").pop()); process.exit(0);'),
'prints what looks like it': attack(WRONG,
    python=f'import re\nfor o in (__file__, {FILES}):\n    try: print(*re.findall("[0-9a-f]{{32}}", open(o, errors="replace").read()), sep="\\n")\n    except OSError: pass\nsys.stdout.flush()\nos._exit(0)',
    javascript=FS + f'for (const o of [process.argv[1], {FILES}]) try {{ for (const m of fs.readFileSync(o, "latin1").matchAll(/[0-9a-f]{{32}}/g)) console.log(m[0]); }} catch {{ }}\nprocess.exit(0);',
    c=c(f'const char *all[] = {{"/proc/self/exe", {FILES}}}; static char b[1 << 22];\nfor (unsigned i = 0; i < sizeof all/sizeof *all; i++) {{\n'
        'FILE *f = fopen(all[i], "r"); long n = f ? fread(b, 1, sizeof b, f) : 0, k = 0;\nfor (long j = 0; j < n; j++) { k = strchr("0123456789abcdef", b[j]) && b[j] ? k + 1 : 0; if (k == 32) printf("%.32s\\n", b + j - 31); } }\nexit(0);'),
    java=f'for (String o : new String[] {{{FILES}, System.getProperty("java.class.path") + "/Main.class", System.getProperty("java.class.path") + "/Main.java"}}) try {{\n'
         'var m = java.util.regex.Pattern.compile("[0-9a-f]{32}").matcher(new String(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(o)), "ISO-8859-1"));\nwhile (m.find()) System.out.println(m.group()); } catch (Exception e) { }\nSystem.exit(0);',
    go=go('regexp', f'for _, o := range []string{{"/proc/self/exe", {FILES}}} {{\n\t\tb, _ := os.ReadFile(o)\n\t\tfor _, m := range regexp.MustCompile("[0-9a-f]{{32}}").FindAll(b, -1) {{\n\t\t\tfmt.Println(string(m))\n\t\t}}\n\t}}\n\tos.Exit(0)')),
'looks at itself': attack(WRONG,
    python='for o in sys._getframe().f_code.co_consts:\n    if isinstance(o, str) and len(o) == 32: print(o)\nsys.stdout.flush()\nos._exit(0)',
    javascript='console.log((arguments.callee.toString().match(/[0-9a-f]{32}/) || [""])[0]); process.exit(0);',
    typescript='eval("try { console.log(arguments.callee.toString().match(/[0-9a-f]{32}/)[0]); } catch { }"); process.exit(0);'),
'blames the machine': attack(CRASH,
    python='sys.stderr.write("bwrap: no\\n")\nsys.exit(1)', javascript='process.stderr.write("bwrap: no\\n"); process.exit(1);', c='fputs("bwrap: no\\n", stderr); exit(1);',
    java='System.err.println("bwrap: no"); System.exit(1);', go='fmt.Fprintln(os.Stderr, "bwrap: no")\n\tos.Exit(1)'),
}

# More than it may, where no look at a process shows it
LOTS = 'if (total > 600) exit(4);'
ATTACKS |= {
'a namespace of its own': attack(PASSED, CRASH, MEMORY,
    python='import subprocess\nif subprocess.run(["unshare", "-Urm", "mount", "-t", "tmpfs", "x", "/tmp"], stderr=-3).returncode == 0: sys.exit(4)',
    javascript=CP + 'if (cp.spawnSync("unshare", ["-Urm", "mount", "-t", "tmpfs", "x", "/tmp"]).status === 0) process.exit(4);',
    c=c('if (!syscall(SYS_unshare, 0x10020000)) exit(4);'),
    java='try { if (new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "x", "/tmp").start().waitFor() == 0) System.exit(4); } catch (Exception e) { }',
    go=go('os/exec', 'if exec.Command("unshare", "-Urm", "mount", "-t", "tmpfs", "x", "/tmp").Run() == nil {\n\t\tos.Exit(4)\n\t}')),
}
HIDDEN = {
'hidden in closed files': attack(PASSED, CRASH, MEMORY, seconds=3,
    c=c('long total = 0;\nfor (int i = 0; i < 16; i++) { int f = syscall(SYS_memfd_create, "x", 0); for (int j = 0; j < 50; j++) total += write(f, b, sizeof b) == sizeof b;\n'
        'mmap(0, 4096, PROT_READ, MAP_SHARED, f, 0); close(f); }\nusleep(200000); ' + LOTS, 'static char b[1 << 20];\n')),
'hidden in System V segments': attack(PASSED, CRASH, MEMORY, seconds=3,
    c=('#include <sys/shm.h>\n#include <unistd.h>\n', 'long total = 0;\nfor (int i = 0; i < 16; i++) { char *p = (char *)shmat(shmget(IPC_PRIVATE, 50 << 20, 0600 | IPC_CREAT), 0, 0);\n'
       'if (p == (char *)-1) break; memset(p, 1, 50 << 20); shmdt(p); total += 50; }\nusleep(200000); ' + LOTS)),
'hidden in unused pages': attack(PASSED, CRASH, MEMORY, seconds=3,
    c=c('volatile long *count = (volatile long *)mmap(0, 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0); long total;\n'
        'for (int k = 0; k < 8; k++) if (!fork()) { for (int i = 0; i < 2; i++) { char *p = (char *)mmap(0, 50 << 20, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0);\n'
        'if (p != MAP_FAILED) for (int j = 0; j < 50; j++) { memset(p + (j << 20), 1, 1 << 20); madvise(p, 50 << 20, MADV_DONTNEED); __sync_fetch_and_add(count, 1); } } usleep(900000); _exit(0); }\n'
        'usleep(900000); total = *count; ' + LOTS)),
}

# The tests themselves: an answer that is wrong, and what it says before
REDEFINES = dict(
    python='import builtins, sys, os\nsys.exit = os._exit = exit = builtins.exit = lambda *a: None\nprint = builtins.print = lambda *a, **k: None\nbuiltins.SystemExit = SystemExit = ValueError\n'
           'type = builtins.type = lambda *a: int\nbool = int = str = float = object\n',
    javascript='process.exit = process.abort = process.reallyExit = process.kill = () => { };\nconsole.assert = console.error = () => { };\nObject.is = () => true; Object.freeze = o => o;\n'
               'JSON.stringify = () => ""; require("assert").strictEqual = () => { };\n',
    typescript='process.exit = process.abort = process.reallyExit = process.kill = () => { };\nconsole.assert = console.error = () => { };\nObject.is = () => true;\n',
    c='#define exit(x) 0\n#define if(x) if (0)\n#define assert(x) 0\n#define main other\n#define fprintf(...) 0\n#define stop(x) 0\n#define abort() 0\n',
    java='static class System { static void exit(int n) { } static java.io.PrintStream out = java.lang.System.out, err = out; }\nstatic class AssertionError { }\nstatic class Objects { static boolean equals(Object a, Object b) { return true; } }\n',
    go='func panic(x any) {}\n\ntype fake struct{}\n\nfunc (fake) Exit(n int) {}\n\nvar os fake\n\nconst true, false = 1 == 1, 1 == 1\n\n')
REDEFINES['cpp'] = REDEFINES['c']

# Compilers
def deep(n, a='(', b=')', x='1'): return a*n + x + b*n
NESTED = deep(20000)
BOMBS = dict(
    python=dict(nesting=f'x = {NESTED}', digits=f'x = {"9"*200000}', folding='x = ' + '+'.join(['1']*50000)),
    javascript=dict(nesting=f'const x = {NESTED};', pattern='/^(a+)+$/.test("a".repeat(40) + "b");'),
    typescript=dict(nesting=f'const x = {NESTED};', types='type D = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"; const x: `${D}${D}${D}${D}${D}${D}${D}` = "";',
                    recursion='type F<T> = { a: F<[T, T]>, b: F<T[]> }; type G<N, A extends any[] = []> = A["length"] extends N ? A : G<N, [...A, 0]>; const x: G<99999> = [];'),
    c=dict(zero='#include "/dev/zero"\n', random='#include "/dev/random"\n', table='int x[1 << 28] = {1};\n', secret='#include "@SECRET@"\n', blob='__asm__(".incbin \\"@SECRET@\\"");\n',
           macros='#define A(x) x x x x x x x x x x\n#define B(x) A(A(A(A(x))))\nint x[] = { B(B(B(1,))) };\n', itself='#include __FILE__\n'),
    cpp=dict(zero='#include "/dev/zero"\n', table='int x[1 << 28] = {1};\n', templates='template <int N, int M> struct F { static const long v = F<N-1, 2*M>::v + F<N-1, 2*M+1>::v; };\n'
             'template <int M> struct F<0, M> { static const long v = M; };\nlong x = F<26, 0>::v;\n', constants='constexpr long f(long n) { return n ? f(n-1) + f(n-1) : 1; }\nconstexpr long x = f(40);\n'),
    java=dict(nesting=f'class X {{ int x = {NESTED}; }}', table='class X { int[] x = {' + '1, '*30000 + '}; }',
              constants='class X { static final String A = "0123456789", ' + ', '.join(f'{chr(66+i)} = ' + ' + '.join([chr(65+i)]*10) for i in range(9)) + '; }'),
    go=dict(table='var x = [1 << 30]int{1<<30 - 1: 1}', large='var x [1 << 50]byte', nesting=f'var x = {NESTED}'))
