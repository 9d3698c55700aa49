// The official inspector's command line against our tool server, over stdio and over HTTP, every tool of it:
// BASE=http://127.0.0.1:7788 TOKEN=… KINORA=…/kinora node --test agents.test.mjs
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const { BASE: base, TOKEN: token, KINORA: kinora } = process.env;
assert.ok(base && token && kinora, 'BASE, TOKEN and KINORA are not set: an address, a token for it, and the program');
const modules = join(import.meta.dirname, 'node_modules');
const node = ['x64', 'arm64'].map((kind) => join(modules, `node-linux-${kind}`, 'bin', 'node')).find(existsSync);
const inspector = join(modules, '@modelcontextprotocol/inspector/clients/launcher/build/index.js');
const folder = mkdtempSync(join(tmpdir(), 'kinora-agents-'));
after(() => rmSync(folder, { recursive: true }));

const photo = join(folder, 'lake.png');
execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-f', 'lavfi', '-i', 'testsrc2=s=640x360', '-frames:v', '1', photo]);

const targets = {
  stdio: ['--transport', 'stdio', '-e', `NEMO_API_URL=${base}`, '-e', `NEMO_TOKEN=${token}`, '--', kinora, 'mcp'],
  http: ['--transport', 'http', '--server-url', `${base}/mcp`, '--header', `Authorization: Bearer ${token}`],
};

/** What the inspector prints: the result of the method, as JSON. */
const inspect = (target, ...options) =>
  new Promise((resolve, reject) => {
    const [kind, ...where] = [target, ...targets[target]];
    const split = where.indexOf('--');
    const before = split < 0 ? where : where.slice(0, split);
    const behind = split < 0 ? [] : where.slice(split);
    const child = spawn(node, [inspector, '--cli', ...before, ...options, ...behind], { env: { ...process.env, HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, errors] = [[], []];
    child.stdout.on('data', (piece) => out.push(piece));
    child.stderr.on('data', (piece) => errors.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(out).toString();
      try {
        resolve(JSON.parse(text));
      } catch {
        reject(new Error(`${kind} ${options.join(' ')} ended with ${code}: ${text}${Buffer.concat(errors)}`));
      }
    });
  });

const call = async (target, tool, ...pairs) => {
  const result = await inspect(target, '--method', 'tools/call', '--tool-name', tool, ...(pairs.length > 0 ? ['--tool-arg', ...pairs] : []));
  assert.ok(!result.isError, JSON.stringify(result));
  return result;
};

for (const target of Object.keys(targets)) {
  test(`the inspector lists the tools over ${target}, and their schemas are portable`, async () => {
    const { tools } = await inspect(target, '--method', 'tools/list', '--strict');
    assert.deepEqual(tools.map((tool) => tool.name).sort(), [
      'create_project', 'edit_video', 'generate_video', 'get_credits', 'get_export', 'get_timeline', 'list_projects', 'list_versions', 'preview_frame',
      'restore_version', 'start_export', 'undo', 'upload_media',
    ]);
  });

  test(`the inspector makes, changes, looks at and exports a film over ${target}`, async () => {
    const { project } = (await call(target, 'create_project', 'name=lake')).structuredContent;
    const p = `project="${project}"`; // ids are digits, which the inspector takes for a number otherwise
    assert.ok((await call(target, 'list_projects')).structuredContent.projects.some((one) => one.project === project));
    assert.ok((await call(target, 'get_credits')).structuredContent.available >= 0);
    const source = target === 'stdio' ? `path=${photo}` : `data=${execFileSync('base64', ['-w0', photo]).toString()}`;
    const { files } = (await call(target, 'upload_media', p, source, 'name=lake.png')).structuredContent;
    assert.deepEqual(files.map((file) => [file.name, file.type]), [['lake.png', 'image']]);
    const made = (await call(target, 'generate_video', p, 'prompt=make a 4-second video from my photo')).structuredContent;
    assert.ok(made.changed && made.timeline.includes('lake'), JSON.stringify(made));
    const edited = (await call(target, 'edit_video', p, 'instruction=make it vertical')).structuredContent;
    assert.ok(edited.changed, JSON.stringify(edited));
    const look = () => call(target, 'get_timeline', p).then((result) => result.structuredContent);
    const upright = await look();
    assert.deepEqual([upright.width < upright.height, Math.round(upright.seconds), upright.files], [true, 4, ['lake.png']]);
    assert.ok((await call(target, 'undo', p)).structuredContent.changed);
    const wide = await look();
    assert.ok(wide.width > wide.height);
    const { versions } = (await call(target, 'list_versions', p)).structuredContent;
    assert.equal(versions.filter((version) => version.current).length, 1);
    const { version } = versions.at(-1);
    await call(target, 'restore_version', p, `version=${version}`);
    assert.equal((await look()).width < (await look()).height, true);
    const picture = (await call(target, 'preview_frame', p, 'seconds=1', 'width=320')).content.find((block) => block.type === 'image');
    assert.deepEqual([picture.mimeType, Buffer.from(picture.data, 'base64').subarray(0, 2).toString('hex')], ['image/jpeg', 'ffd8']);
    let film = (await call(target, 'start_export', p, 'quality=draft')).structuredContent;
    const end = Date.now() + 300_000;
    while (!['completed', 'failed', 'cancelled'].includes(film.status) && Date.now() < end) {
      film = (await call(target, 'get_export', `export=${film.export}`, 'wait=20')).structuredContent;
    }

    assert.equal(film.status, 'completed', JSON.stringify(film));
    const bytes = Buffer.from(await (await fetch(film.url)).arrayBuffer());
    assert.deepEqual([bytes.length, bytes.subarray(4, 8).toString()], [film.bytes, 'ftyp']);
    const draft = await inspect(target, '--method', 'resources/read', '--uri', `kinora://projects/${project}/draft`);
    assert.equal(JSON.parse(draft.contents[0].text).t.length > 0, true);
  });

  test(`the inspector is told in words what is wrong over ${target}`, async () => {
    const wrong = await inspect(target, '--method', 'tools/call', '--tool-name', 'get_timeline', '--tool-arg', 'project=nothing-of-mine');
    assert.equal(wrong.isError, true);
    assert.match(wrong.content[0].text, /no such project/i);
  });
}
