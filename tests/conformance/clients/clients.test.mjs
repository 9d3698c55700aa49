// Other people's clients, as they are published, against a server that was started with --open: BASE=http://127.0.0.1:7788 node --test clients.test.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { createAdkStream } from './node_modules/@assistant-ui/react-google-adk/dist/AdkClient.js';
import { createAdkSessionAdapter } from './node_modules/@assistant-ui/react-google-adk/dist/AdkSessionAdapter.js';
import { AdkApiClient } from './node_modules/@google/adk-devtools/dist/esm/server/adk_api_client.js';

const base = process.env.BASE;
assert.ok(base, 'BASE is not set: the address of a server');
const appName = 'nemo_agent';
const client = new AdkApiClient({ backendUrl: base });

const all = async (stream) => {
  const events = [];
  for await (const event of stream) events.push(event);
  return events;
};
const textOf = (event) => (event.content?.parts ?? []).map((part) => part.text ?? '').join('');
const callsOf = (events) => events.flatMap((event) => event.content?.parts ?? []).flatMap((part) => part.functionCall ?? []);
const picture = () =>
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-f', 'lavfi', '-i', 'testsrc2=s=320x180', '-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png', '-']);
const started = async (userId) => ({ appName, userId, sessionId: (await client.createSession({ appName, userId })).id });
const run = (session, newMessage, streaming = false) => all(client.runAsync({ ...session, newMessage, streaming }));

test('AdkApiClient lists the apps', async () => assert.deepEqual(await client.listApps(), [appName]));

for (const userId of ['user', 'me', 'test_user']) {
  test(`AdkApiClient creates, lists, reads and deletes sessions as ${userId}`, async () => {
    const made = await client.createSession({ appName, userId, state: { colour: 'blue' } });
    assert.deepEqual([made.appName, made.userId, made.events, made.state], [appName, userId, [], { colour: 'blue' }]);
    const session = { appName, userId, sessionId: made.id };
    assert.ok((await client.listSessions({ appName, userId })).some((one) => one.id === made.id));
    assert.ok((await client.listAllSessions({ userId })).some((one) => one.id === made.id));
    const read = await client.getSession(session);
    assert.deepEqual([read.id, read.userId, read.state.colour], [made.id, userId, 'blue']);
    assert.equal(await client.deleteSession(session), null);
    await assert.rejects(client.getSession(session), { message: /^Session not found: / });
    assert.ok(!(await client.listSessions({ appName, userId })).some((one) => one.id === made.id));
  });
}

test('AdkApiClient may choose the id of a session, once', async () => {
  const session = { appName, userId: 'user', sessionId: 'my-film' };
  assert.equal((await client.createSession(session)).id, 'my-film');
  await assert.rejects(client.createSession(session), { message: 'Session already exists: my-film' });
  assert.equal(await client.deleteSession(session), null);
});

test('AdkApiClient runs an edit and a generation, and finds their events in the session', async () => {
  const session = await started('test_user');
  const edit = await run(session, 'make it vertical');
  assert.match(textOf(edit.at(-1)), /Timeline/);
  assert.ok(edit.every((event) => !event.partial), 'nothing is partial that was not asked for in parts');

  const made = await run(session, 'generate a 3-second film about the sea', true);
  const [call] = callsOf(made);
  assert.ok(made.some((event) => event.content?.parts?.some((part) => part.functionResponse?.id === call.id)), 'every call has its response');
  assert.equal(made.filter((event) => event.partial).map(textOf).join(''), textOf(made.at(-1)), 'the parts are the whole');
  assert.ok(made.every((event) => event.author === appName && event.invocationId === made[0].invocationId && event.timestamp > 0));

  const read = await client.getSession(session);
  assert.equal(textOf(read.events[0]), 'make it vertical');
  assert.equal(read.events[0].author, 'user');
  assert.equal(read.events.at(-1).id, made.at(-1).id);
  assert.equal(read.state.draft.d, 3000);
  assert.equal(await client.deleteSession(session), null);
});

test('AdkApiClient sends a picture, exports, and loads both as artifacts', async () => {
  const session = await started('user');
  const data = picture().toString('base64');
  const parts = [{ text: 'make a 1-second video of this picture' }, { inlineData: { data, mimeType: 'image/png', displayName: 'beach.png' } }];
  assert.match(textOf((await run(session, { role: 'user', parts })).at(-1)), /Timeline/);
  assert.deepEqual(await client.listArtifacts(session), ['beach.png']);
  const artifact = { ...session, artifactName: 'beach.png' };
  assert.deepEqual(await client.listArtifactVersions(artifact), [0]);
  assert.equal((await client.loadArtifact(artifact)).inlineData.data, data);
  assert.equal((await client.loadArtifact({ ...artifact, version: 0 })).inlineData.mimeType, 'image/png');
  await assert.rejects(client.loadArtifact({ ...artifact, artifactName: 'lake.png' }), { message: /no such artifact/i });

  await run(session, 'export it in 480p');
  const artifactName = await film(session);
  const { inlineData } = await client.loadArtifact({ ...session, artifactName });
  assert.equal(inlineData.mimeType, 'video/mp4');
  assert.equal(Buffer.from(inlineData.data, 'base64').toString('latin1', 4, 8), 'ftyp');

  assert.equal(await client.deleteArtifact(artifact), null);
  assert.deepEqual(await client.listArtifacts(session), [artifactName]);
  await assert.rejects(client.deleteArtifact(artifact), { message: /no such artifact/i });
});

test('AdkApiClient is told what was wrong', async () => {
  const nowhere = { appName, userId: 'user', sessionId: 'nowhere' };
  await assert.rejects(client.getSession(nowhere), { message: /^Session not found: nowhere/ });
  await assert.rejects(client.deleteSession(nowhere), { message: /^Session not found: nowhere/ });
  await assert.rejects(client.listArtifacts(nowhere), { message: /^Session not found: nowhere/ });
  await assert.rejects(run(nowhere, 'hello'), { message: /^Session not found: nowhere/ });
  await assert.rejects(client.listSessions({ appName: 'other', userId: 'user' }), { message: /no such app/i });
  await assert.rejects(run(await started('user'), { role: 'user', parts: [] }), { message: /empty/i });
});

test('createAdkStream streams a turn in parts, and the session adapter loads it again', async () => {
  const userId = 'user';
  const { adapter, load, artifacts } = createAdkSessionAdapter({ apiUrl: base, appName, userId });
  const stream = createAdkStream({ api: base, appName, userId });
  const thread = await adapter.initialize('local');
  const send = (content) => all(stream([{ id: 'm1', type: 'human', content }], { initialize: async () => thread, abortSignal: AbortSignal.timeout(600_000) }));

  const made = await send('generate a 3-second film about a forest');
  assert.ok(callsOf(made).length > 0);
  assert.ok(made.some((event) => event.partial));
  assert.equal(made.filter((event) => event.partial).map(textOf).join(''), textOf(made.at(-1)));
  assert.ok(made.every((event) => !event.errorCode && !event.errorMessage));
  const edited = await send([{ type: 'text', text: 'put this at the end' }, { type: 'image', mimeType: 'image/png', data: picture().toString('base64') }]);
  assert.match(textOf(edited.at(-1)), /Timeline/);

  const { messages } = await load(thread.remoteId);
  assert.equal(messages[0].content, 'generate a 3-second film about a forest');
  assert.deepEqual(messages.at(-1).content, [{ type: 'text', text: textOf(edited.at(-1)) }]);
  assert.ok(messages.every((message) => message.status !== 'error' && message.status?.reason !== 'error'));
  assert.ok((await adapter.list()).threads.some((one) => one.remoteId === thread.remoteId));
  const [name] = await artifacts.list(thread.remoteId);
  assert.equal((await artifacts.load(thread.remoteId, name)).inlineData.mimeType, 'image/png');
  assert.deepEqual(await artifacts.listVersions(thread.remoteId, name), [0]);
  await adapter.delete(thread.remoteId);
  await assert.rejects(load(thread.remoteId), { message: /404/ });
});

test('createAdkStream is told what was wrong', async () => {
  const stream = createAdkStream({ api: `${base}/`, appName, userId: 'me' });
  const send = (externalId) => all(stream([{ id: 'm1', type: 'human', content: 'hello' }], { initialize: async () => ({ externalId }) }));
  await assert.rejects(send('nowhere'), { message: /^ADK request failed: 404/ });
});

/** The name of the session's finished film. */
async function film(session) {
  const end = Date.now() + 1_800_000;
  for (;;) {
    const name = (await client.listArtifacts(session)).find((one) => one.endsWith('.mp4'));
    if (name) return name;
    assert.ok(Date.now() < end, 'the film is not there after half an hour');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
