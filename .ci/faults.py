"""Kill sweeps at random moments, fill the disk, lock the folder, set the clock back, and count what is left.

A toy experiment of about a second writes four checkpoints, a text, two tables and a result. Its sweep is disturbed in six ways,
and the same command is given again until all is done. Then every run must be there once, none done twice, none half,
each file as its hash says, and every number that of an undisturbed sweep.

- kills: SIGKILL at random moments of the sweep, its warm-kernel process, one of its workers, or a kernel
- ray: the same on two Ray nodes of this machine (the sweep, a Ray worker, a kernel, a whole node)
- two: two sweeps at once on one folder, one of which loses processes
- disk: little room is left, so that writes fail; a small tmpfs in a mount namespace of its own, and where the system
  does not allow that, a limit on the size of files (RLIMIT_FSIZE)
- readonly: the folder cannot be written: the same tmpfs, mounted read-only; where that is not allowed, permissions
- clock: set back by a day while a sweep runs (a small library before the C library's clocks, LD_PRELOAD, in workers and kernels)

    python .ci/faults.py --small          # about a minute
    python .ci/faults.py --kills 200 --ray 20
    python .ci/faults.py --only disk clock
"""
import argparse, collections, contextlib, json, os, random, re, resource, shutil, signal, socket, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("OMP_NUM_THREADS", "1")
import psutil  # noqa: E402

PARAMETERS = """p: float = .5 # chance of heads
seed: int = 0 # of the tosses
output_dir = None # where results go"""

CELLS = """import fcntl, os, time
import numpy as np, pandas as pd
from pathlib import Path
from steerbook.runs import checkpointed, output_folder, record
out = output_folder(output_dir)
watch = Path(os.environ["FAULTS_WATCH"])
alone = open(watch/f"{out.name}.alone", "a") # two kernels in one run's folder would meet here
try: fcntl.flock(alone, fcntl.LOCK_EX | fcntl.LOCK_NB)
except OSError: (watch/f"{out.name}.{os.getpid()}.met").touch()""", """def part(i):
    time.sleep(.15)
    return pd.DataFrame(dict(part=i, heads=np.random.default_rng([seed, i]).random(50) < p))
parts = [checkpointed(out/"checkpoints"/f"part-{i}.parquet", lambda i=i: part(i)) for i in range(4)]""", """tosses = pd.concat(parts)
share = tosses.heads.mean()
(out/"notes.txt").write_text(f"{share} " * 1000)
time.sleep(.15)""", """record(out, dict(share=share, sum=tosses.heads.sum()), dict(fair=bool(abs(share - .5) < .1)), n=len(tosses),
       tables=dict(tosses=tosses, parts=tosses.groupby("part").heads.mean().reset_index()))
time.sleep(.15)"""

RUNS = 24 # of the whole sweep: three chances, eight seeds
PATIENCE = 7200 # seconds for one sweep: a busy machine may be slow, but a sweep that hangs must not hang this script

CLOCK = r"""
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
static long back(void) { const char *f = getenv("FAULTS_CLOCK"); return f && access(f, F_OK) == 0 ? -86400 : 0; }
int clock_gettime(clockid_t c, struct timespec *t) {
  int r = syscall(SYS_clock_gettime, c, t);
  if (!r && c == CLOCK_REALTIME) t->tv_sec += back();
  return r;
}
time_t time(time_t *out) { struct timespec t; clock_gettime(CLOCK_REALTIME, &t); if (out) *out = t.tv_sec; return t.tv_sec; }
int gettimeofday(struct timeval *v, void *z) {
  struct timespec t; clock_gettime(CLOCK_REALTIME, &t); v->tv_sec = t.tv_sec; v->tv_usec = t.tv_nsec / 1000; return 0;
}
"""

class Child:
    "A sweep in a process of its own, forked from this one, which has the imports behind it."
    def __init__(self, work, said, env):
        self.code, self.pid = None, os.fork()
        if self.pid: return
        os.setsid()
        for fd, file in ((0, os.devnull), (1, said), (2, said)):
            os.dup2(os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND), fd)
        os.environ.update(env)
        try: work(); os._exit(0)
        except BaseException as e: print(f"{type(e).__name__}: {e}", file=sys.stderr, flush=True); os._exit(1)
    def poll(self):
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid: self.code = os.waitstatus_to_exitcode(status)
        return self.code
    def wait(self, seconds):
        until = time.monotonic() + seconds
        while self.poll() is None:
            if time.monotonic() > until: raise subprocess.TimeoutExpired("sweep", seconds)
            time.sleep(.05)
        return self.code

class Lab:
    "A folder with the toy experiment, and sweeps of it as processes."
    def __init__(self, folder, size):
        from steerbook.runs import kernels, make_notebook, sweeps
        # the toy needs no torch: do not wait for it
        sweeps.warm_kernels = lambda: kernels.warm_kernels([m for m in kernels.HEAVY if not re.match("torch|transformers|peft|accel|sklearn", m)])
        self.folder, self.size, self.true, self.seen = Path(folder), size, None, {}
        self.watch = self.folder/"watch"
        self.watch.mkdir(parents=True)
        self.notebook = make_notebook("toy", PARAMETERS, *CELLS, folder=self.folder/"nbs"/"experiments")
        os.environ.update(FAULTS_WATCH=str(self.watch), PYTHONWARNINGS="ignore", MPLBACKEND="Agg")

    def start(self, store, size=None, engine=None, limit=None, **env):
        "A sweep as a process; what it says goes to a file."
        from steerbook.runs import Local, sweep
        self.said = self.folder/f"said-{time.monotonic_ns()}.txt"
        self.said.touch()
        def work():
            if limit: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            grid, seeds = dict(p=[.3, .5, .7]), (size or self.size) // 3
            table = sweep(self.notebook, grid, seeds, engine=engine or Local(2), runs_dir=store, progress=False)
            print(*table.error.dropna(), sep="\n")
        return Child(work, self.said, env)

    def finish(self, store, size=None, times=12, **how):
        "The same sweep again and again, until all is done; how often it took."
        for n in range(1, times + 1):
            self.start(store, size, **how).wait(PATIENCE)
            if self.undone(store, size) == 0: return n
        raise AssertionError(f"{self.undone(store, size)} runs are not done after {times} sweeps:\n{self.said.read_text()[-3000:]}")

    def runs(self, store):
        from steerbook.runs import list_runs
        return list_runs(runs_dir=store)

    def undone(self, store, size=None): return (size or self.size) - sum(r.status == "done" for r in self.runs(store))

    def undisturbed(self, store):
        "What the sweep finds when nobody disturbs it, and how long a run takes."
        begun = time.monotonic()
        self.finish(store, times=1)
        self.pace = (time.monotonic() - begun) / self.size
        self.true = {r.id: (r.result["metrics"], r.table("tosses")) for r in self.runs(store)}
        assert len(self.true) == self.size, f"{len(self.true)} runs of {self.size}"

    def half(self, store):
        "Runs that are taken for whole and are not: another hash, another number, another table."
        from steerbook.runs import file_hash
        def whole(r):
            files, (metrics, table) = r.state.get("files", {}), self.true[r.id]
            return ({"result.json", "tables/tosses.parquet", "tables/parts.parquet"} <= set(files)
                    and all((r.path/f).is_file() and file_hash(r.path/f) == h for f, h in files.items())
                    and r.result["metrics"] == metrics and r.table("tosses").equals(table))
        def checked(r): # a file that nobody touched is read once
            try: now = tuple((f.name, (s := f.stat()).st_ino, s.st_mtime_ns) for f in sorted(r.path.rglob("*")))
            except FileNotFoundError: return True # somebody is at work in there: it is looked at next time
            if self.seen.get(r.path, (None,))[0] != now: self.seen[r.path] = now, whole(r)
            return self.seen[r.path][1]
        return [r.id for r in self.runs(store) if r.status == "done" and not checked(r)]

    def judge(self, store):
        "(present once, doubled, half, strange files) of a finished sweep."
        runs = self.runs(store)
        count = collections.Counter(json.dumps({k: v for k, v in r.parameters.items() if k != "output_dir"}, sort_keys=True) for r in runs)
        strange = [f for r in runs for f in r.path.iterdir() if f.name not in OURS]
        once = [r.id for r in runs if r.status == "done" and r.id in self.true]
        return len(once), sum(n - 1 for n in count.values()), len(self.half(store)), len(strange)

    def met(self): return len(list(self.watch.glob("*.met")))

OURS = {"state.json", "parameters.yaml", "log.txt", "notebook.ipynb", "result.json", "tables", "notes.txt", "checkpoints"}

def processes(sweep):
    "The processes of a sweep by kind."
    try: everything = psutil.Process(sweep.pid).children(recursive=True)
    except psutil.NoSuchProcess: return {}
    found = collections.defaultdict(list)
    if sweep.poll() is None:
        with contextlib.suppress(psutil.Error): found["sweep"] = [psutil.Process(sweep.pid)]
    for p in everything:
        with contextlib.suppress(psutil.Error):
            words = " ".join(p.cmdline())
            if "_serve(" in words: found["server" if p.ppid() == sweep.pid else "kernel"].append(p)
            elif "ipykernel" in words: found["kernel"].append(p)
            elif "loky" in words and "resource_tracker" not in words: found["worker"].append(p)
    return found

def kill(p):
    with contextlib.suppress(psutil.NoSuchProcess): p.kill(); return True
    return False

WEIGHTS = dict(kernel=6, sweep=1.6, server=1.2, worker=1.2) # a killed kernel costs the sweep least

def strike(lab, sweep, rng, hits):
    "Wait for a random moment, kill something at random; its kind."
    early = rng.random() < .15 # during the imports
    while not early and sweep.poll() is None and not processes(sweep).get("kernel"): time.sleep(.2) # to look costs time
    time.sleep(rng.uniform(0, min(2 * lab.pace, 8)))
    found = processes(sweep)
    if not found: return None
    kinds, few = [*found], min(hits[k] for k in found)
    if sum(hits.values()) < 8: kinds = [k for k in kinds if hits[k] == few] # a short test, too, has some of each
    kind = rng.choices(kinds, [WEIGHTS[k] for k in kinds])[0]
    if kill(rng.choice(found[kind])): hits[kind] += 1
    if sum(hits.values()) % 10 == 0: print(f"  {sum(hits.values())} kills so far", flush=True)
    return kind

def kills(lab, how):
    "SIGKILLs at random moments of sweeps, each started again until done; a sweep that is done begins in a new folder."
    rng, hits, half, again, totals = random.Random(how.seed), collections.Counter(), 0, 0, []
    def enough(): return sum(hits.values()) >= how.kills or time.monotonic() > how.until
    while not enough():
        store, kind = lab.folder/f"killed-{len(totals)}", None
        while lab.undone(store):
            sweep, done = lab.start(store), ended(lab, store)
            while sweep.poll() is None and not enough():
                kind = strike(lab, sweep, rng, hits)
                half += len(lab.half(store))
                if kind == "sweep": break
            if enough() and sweep.poll() is None: sweep.wait(PATIENCE)
            if kind == "sweep": sweep.wait(10)
            again += sum(ended(lab, store).get(i) != t for i, t in done.items())
        totals.append(lab.judge(store))
        shutil.rmtree(store)
    return tell("kills", lab, hits, totals, half, again)

def ended(lab, store): return {r.id: r.state.get("ended") for r in lab.runs(store) if r.status == "done"}

def tell(name, lab, hits, totals, half, again, size=None):
    "Print the counts; True if they are what they should be."
    size = size or lab.size
    once, doubled = [t[0] for t in totals], sum(t[1] for t in totals)
    half, strange, met = half + sum(t[2] for t in totals), sum(t[3] for t in totals), lab.met()
    for f in lab.watch.glob("*.met"): f.unlink()
    what = f"{sum(hits.values())} {'kills' if name in ('kills', 'ray', 'two') else 'disturbances'} ({', '.join(f'{v} {k}' for k, v in sorted(hits.items()))})"
    ok = all(o == size for o in once) and not doubled + half + again + strange + met and once
    print(f"{name}: {what}, {len(once)} sweeps, {min(once, default=0)} of {size} runs each present once, {doubled} doubled, {half} half, "
          f"{again} done again, {met} times two kernels in one folder, {strange} strange files"
          f"{'' if ok else '   FAILED'}", flush=True)
    return bool(ok)

def left_over(before):
    "Processes that outlive the sweeps they belonged to, after half a minute."
    for _ in range(60):
        if not (found := [p for p in psutil.process_iter() if p.pid not in before and belongs(p)]): return []
        time.sleep(.5)
    def words(p):
        with contextlib.suppress(psutil.Error): return " ".join(p.cmdline())[:120]
        return f"process {p.pid}, which has just ended"
    return [words(p) for p in found]

def belongs(p):
    try: return "FAULTS_WATCH" in p.environ() and p.status() != psutil.STATUS_ZOMBIE and p.pid != os.getpid()
    except psutil.Error: return False

def two(lab, how):
    "Two sweeps at once on one folder; one of them loses a kernel, the other is killed."
    rng, hits, store = random.Random(how.seed + 1), collections.Counter(), lab.folder/"two"
    first, second = lab.start(store), lab.start(store)
    for sweep, kind in ((first, "kernel"), (second, "sweep")):
        while sweep.poll() is None and not (found := processes(sweep).get("kernel")): time.sleep(.05)
        time.sleep(rng.uniform(0, lab.pace))
        if found := processes(sweep).get(kind): hits[kind] += kill(found[0])
    half = len(lab.half(store))
    first.wait(PATIENCE); second.wait(PATIENCE)
    done = ended(lab, store)
    lab.finish(store)
    again = sum(ended(lab, store).get(i) != t for i, t in done.items())
    return tell("two", lab, hits, [lab.judge(store)], half, again)

def mounted(folder, options="size=64m", again=False):
    "A tmpfs of our own; False where the system does not allow it."
    Path(folder).mkdir(parents=True, exist_ok=True)
    what = ["-o", f"remount,{options}", str(folder)] if again else ["-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    return subprocess.run(["mount", *what], capture_output=True).returncode == 0

def disk(lab, how):
    "Room for a part of what is written, so that writes fail somewhere, each time elsewhere."
    rng, hits, totals, half, again = random.Random(how.seed + 2), collections.Counter(), [], 0, 0
    place = lab.folder/"small disk"
    small, untold = MOUNTS and mounted(place), 0
    size = sum(f.stat().st_size for f in next((lab.folder/"undisturbed").glob("toy/toy-*")).rglob("*") if f.is_file())
    for i in range(2 if how.small else 12):
        room, store = int(rng.uniform(0, 3.2 * size)), place/f"{i}"
        if small:
            free = shutil.disk_usage(place).free
            with open(place/"filler", "wb") as f: f.write(b"x" * max(free - room, 0))
        sweep = lab.start(store, 3, **({} if small else dict(limit=max(room // 20, 1000))))
        sweep.wait(PATIENCE)
        said, failed = lab.said.read_text(), lab.undone(store, 3)
        if failed: hits["times full"] += 1
        untold += bool(failed and not re.search("No space left|too large|Disk quota", said))
        if failed and not re.search("No space left|too large|Disk quota", said): print(said[-2000:])
        half, done = half + len(lab.half(store)), ended(lab, store)
        (place/"filler").unlink(missing_ok=True)
        lab.finish(store, 3)
        again += sum(ended(lab, store).get(i) != t for i, t in done.items())
        totals.append(lab.judge(store))
        shutil.rmtree(store)
    print(f"disk: {'a tmpfs of 64 MB, filled' if small else 'RLIMIT_FSIZE (no mount allowed)'}; {untold} failures without a reason")
    return tell("disk", lab, hits, totals, half, again, size=3) and not untold

def readonly(lab, how):
    "A folder with finished and killed runs, which can be read and not written."
    from steerbook.records import write_json
    from steerbook.runs import load_runs
    place = lab.folder/"read only"
    if not (MOUNTS and mounted(place)):
        if os.geteuid() == 0: print("readonly: left out (no mount allowed, and root may write everywhere)"); return True
    lab.finish(place, 3)
    killed = lab.runs(place)[0]
    write_json(killed.path/"state.json", killed.state | {"status": "running"})
    if MOUNTS: mounted(place, "ro", again=True)
    else: subprocess.run(["chmod", "-R", "a-w", str(place)], check=True)
    table = load_runs(runs_dir=place, unfinished=True)
    sweep = lab.start(place, 6)
    sweep.wait(PATIENCE)
    said = lab.said.read_text()
    if MOUNTS: mounted(place, "rw", again=True)
    else: subprocess.run(["chmod", "-R", "u+w", str(place)], check=True)
    read, told = sorted(table.status) == ["done", "done", "killed"], bool(re.search("Read-only|Permission denied", said))
    ok = read and told and "Traceback" not in said
    print(f"readonly: {'a tmpfs mounted read-only' if MOUNTS else 'permissions'}; runs {'can be read' if read else f'CANNOT be read: {sorted(table.status)}'}, "
          f"the sweep {'says why it cannot write' if told else f'DOES NOT say why: {said[-800:]}'}", flush=True)
    lab.finish(place, 6, times=2)
    return tell("readonly", lab, dict(folder=1), [lab.judge(place)], 0, 0, size=6) and ok

def clock(lab, how):
    "The clock goes back by a day in the middle of a sweep."
    store, hand, shim = lab.folder/"clock", lab.folder/"hand", Path(tempfile.mkdtemp())/"clock.so" # LD_PRELOAD takes no spaces
    cc = shutil.which("cc")
    if not cc: print("clock: left out (no C compiler)"); return True
    subprocess.run([cc, "-shared", "-fPIC", "-x", "c", "-o", str(shim), "-"], input=CLOCK.encode(), check=True)
    env = dict(LD_PRELOAD=str(shim), FAULTS_CLOCK=str(hand))
    sweep = lab.start(store, 6, **env)
    while sweep.poll() is None and not processes(sweep).get("kernel"): time.sleep(.05)
    time.sleep(lab.pace / 2)
    hand.touch()
    sweep.wait(PATIENCE)
    done = ended(lab, store)
    lab.finish(store, 6, **env)
    again = sum(ended(lab, store).get(i) != t for i, t in done.items())
    shutil.rmtree(shim.parent)
    took, back = [r.result["duration"] for r in lab.runs(store)], sum(r.state["ended"] < r.state["started"] for r in lab.runs(store))
    wrong = sum(t is not None and t < 0 for t in took)
    print(f"clock: {back} of 6 runs end a day before they began, {wrong} have a negative duration")
    return tell("clock", lab, {"clock set back": 1}, [lab.judge(store)], 0, again, size=6) and back > 0 and not wrong

AGENTS = ("metrics_agent_port", "metrics_export_port", "dashboard_agent_listen_port", "runtime_env_agent_port")

def free_ports(n):
    with contextlib.ExitStack() as stack:
        found = [stack.enter_context(socket.socket()) for _ in range(n)]
        for s in found: s.bind(("", 0))
        return [s.getsockname()[1] for s in found]

def patient_ray():
    """Ray, patient: on a busy machine its parts take longer to start than it waits.

    A raylet gives its agents fifteen seconds to write down their ports, and whoever starts a raylet gives it thirty; no
    setting changes either. So the ports are chosen and written down here, and the thirty seconds are asked for again."""
    for name, patience in dict(gcs_server_port_wait_time_s=600, gcs_rpc_server_connect_timeout_s=120, agent_register_timeout_ms=600_000, worker_register_timeout_seconds=600).items():
        os.environ.setdefault(f"RAY_{name}", str(patience))
    from ray._private import node, services
    from ray._raylet import DASHBOARD_AGENT_LISTEN_PORT_NAME, persist_port
    from ray.cluster_utils import Cluster
    start, get_node = node.Node.start_raylet, services.get_node
    def start_raylet(self, *args, **kwargs):
        persist_port(self._session_dir, self._node_id, DASHBOARD_AGENT_LISTEN_PORT_NAME, self._ray_params.dashboard_agent_listen_port)
        return start(self, *args, **kwargs)
    def get_node_in_time(*args, **kwargs):
        until = time.monotonic() + 600
        while True:
            try: return get_node(*args, **kwargs)
            except RuntimeError:
                if time.monotonic() > until: raise
                time.sleep(.5)
    node.Node.start_raylet, services.get_node, Cluster._wait_for_node.__defaults__ = start_raylet, get_node_in_time, (600,)
    return Cluster(initialize_head=False)

def node_of(cluster, **how):
    "A node of Ray; again, if it does not start."
    for left in range(4, -1, -1):
        before = {p.pid for p in psutil.Process().children(recursive=True)}
        try: return cluster.add_node(**dict(num_cpus=1, object_store_memory=80 * 2**20) | dict(zip(AGENTS, free_ports(4))) | how)
        except Exception as e:
            print(f"  waiting for a node of Ray: {str(e).splitlines()[0][:80]}", flush=True)
            for p in psutil.Process().children(recursive=True):
                if p.pid not in before: kill(p) # parts of the node that did not come up
            if not left: raise

def by_ray(lab, how):
    "Kills on two Ray nodes of this machine: the sweep, a worker of Ray, a kernel, a node with all its processes."
    if not how.ray: return True
    rng, hits, half, again, totals = random.Random(how.seed + 3), collections.Counter(), 0, 0, []
    cluster = patient_ray()
    node_of(cluster, num_cpus=0, include_dashboard=False)
    nodes = [node_of(cluster), node_of(cluster)]
    source = ("import sys; from steerbook.runs import Ray, sweep\n"
              "t = sweep(sys.argv[1], dict(p=[.3, .5, .7]), int(sys.argv[2]), engine=Ray(address=sys.argv[3]), runs_dir=sys.argv[4], progress=False)\n"
              "print(*t.error.dropna(), sep='\\n')")
    def start():
        lab.said = lab.folder/f"said-{time.monotonic_ns()}.txt"
        with open(lab.said, "w") as said:
            return subprocess.Popen([sys.executable, "-c", source, str(lab.notebook), str(lab.size // 3), cluster.address, str(store)], stdin=subprocess.DEVNULL,
                                    stdout=said, stderr=said, env=os.environ | {"PYTHONPATH": str(ROOT), "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0"}, start_new_session=True)
    def enough(): return sum(hits.values()) >= how.ray or time.monotonic() > how.until
    def ours():
        found = collections.defaultdict(list)
        for p in psutil.process_iter():
            with contextlib.suppress(psutil.Error):
                words = " ".join(p.cmdline())
                if "FAULTS_WATCH" in words or not belongs(p): continue
                if words.startswith("ray::_attempt"): found["worker"].append(p)
                elif "ipykernel_launcher" in words: found["kernel"].append(p)
        return found
    try:
        while not enough():
            store = lab.folder/f"ray-{len(totals)}"
            while lab.undone(store):
                sweep, done = start(), ended(lab, store)
                while sweep.poll() is None and not enough():
                    while sweep.poll() is None and not ours().get("kernel"): time.sleep(.5)
                    time.sleep(rng.uniform(0, min(2 * lab.pace, 8)))
                    if sweep.poll() is not None: break
                    found, kind = ours(), rng.choices(["kernel", "worker", "node", "sweep"], [4, 3, 2, 1])[0]
                    if kind == "node":
                        i = rng.randrange(2)
                        cluster.remove_node(nodes[i], allow_graceful=False)
                        nodes[i] = node_of(cluster); hits[kind] += 1
                    elif kind == "sweep": sweep.kill(); hits[kind] += 1
                    elif found.get(kind): hits[kind] += kill(rng.choice(found[kind]))
                    print(f"  a {kind} killed, {sum(hits.values())} so far", flush=True)
                    half += len(lab.half(store))
                    if kind == "sweep": break
                sweep.wait(PATIENCE)
                again += sum(ended(lab, store).get(i) != t for i, t in done.items())
            totals.append(lab.judge(store))
    finally: cluster.shutdown()
    return tell("ray", lab, hits, totals, half, again)

def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--kills", type=int, default=200, help="SIGKILLs of local sweeps")
    ask.add_argument("--ray", type=int, default=20, help="SIGKILLs on two Ray nodes; 0 leaves Ray out")
    ask.add_argument("--small", action="store_true", help="a minute of everything but Ray")
    ask.add_argument("--runs", type=int, default=RUNS, help="of one sweep, a multiple of three")
    ask.add_argument("--minutes", type=float, default=float("inf"), help="after which nothing more is killed; what was killed is judged")
    ask.add_argument("--seed", type=int, default=0, help="of the moments and victims")
    ask.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="some of the disturbances")
    how = ask.parse_args()
    if how.small: how.kills, how.ray = min(how.kills, 6), 0
    how.until = time.monotonic() + 60 * how.minutes
    before, failed = {p.pid for p in psutil.process_iter()}, []
    with tempfile.TemporaryDirectory(prefix="faults ", ignore_cleanup_errors=True) as folder:
        lab = Lab(folder, 6 if how.small else how.runs)
        lab.undisturbed(lab.folder/"undisturbed")
        print(f"undisturbed: {lab.size} runs, {lab.pace:.1f} s each", flush=True)
        failed += [name for name in how.only if not PARTS[name](lab, how)]
        left = left_over(before)
        print(f"{len(left)} processes left behind", *left, sep="\n")
        if MOUNTS:
            for place in lab.folder.iterdir(): subprocess.run(["umount", str(place)], capture_output=True)
    if left: failed.append("processes left")
    if failed: print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0

PARTS = dict(kills=kills, ray=by_ray, two=two, disk=disk, readonly=readonly, clock=clock)
MOUNTS = os.environ.get("FAULTS_MOUNTS") == "1" # are we in a mount namespace of our own?

def alone():
    "Begin again in a mount namespace of our own, where the system allows that."
    for flags in ("-m", "-rm"):
        if "FAULTS_MOUNTS" not in os.environ and shutil.which("unshare") and subprocess.run(["unshare", flags, "true"], capture_output=True).returncode == 0:
            os.environ["FAULTS_MOUNTS"] = "1"
            os.execvp("unshare", ["unshare", flags, "--propagation", "private", sys.executable, *sys.argv])

if __name__ == "__main__":
    alone()
    sys.exit(main())
