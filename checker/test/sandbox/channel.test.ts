import { Duplex } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { MAX_FRAME, openChannel, type ChannelOptions } from '../../sandbox/channel.ts';
import { decode, encode } from '../../sandbox/values.ts';

/** A pipe whose one end the test holds: `push` is what comes from the other side, `written` what went there. */
function openPipe(options: Partial<ChannelOptions> = {}) {
  const written: Buffer[] = [];
  const frames: unknown[] = [];
  const violations: string[] = [];
  const pipe = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk);
      done();
    },
  });
  const channel = openChannel(pipe, {
    onFrame: (frame) => void frames.push(frame),
    onViolation: (reason) => violations.push(reason),
    onClose: () => {},
    ...options,
  });
  return { pipe, channel, written, frames, violations };
}

function frameOf(value: unknown): Buffer {
  const body = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  const header = Buffer.alloc(4);
  header.writeUInt32BE(body.length);
  return Buffer.concat([header, body]);
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a channel', () => {
  test('puts a frame together from single bytes, and takes several from one piece', async () => {
    const { pipe, frames } = openPipe();
    const bytes = Buffer.concat([frameOf({ a: 1 }), frameOf({ b: 'ö' }), frameOf({ c: [] })]);
    for (const byte of bytes.subarray(0, 20)) pipe.push(Buffer.from([byte]));
    pipe.push(bytes.subarray(20));
    await turn();
    expect(frames).toEqual([{ a: 1 }, { b: 'ö' }, { c: [] }]);
  });

  test('refuses a frame by its length alone, before any of it has come', async () => {
    const { pipe, frames, violations } = openPipe();
    const header = Buffer.alloc(4);
    header.writeUInt32BE(MAX_FRAME + 1);
    pipe.push(header);
    await turn();
    expect([frames, violations]).toEqual([[], [`it is longer than ${MAX_FRAME} bytes`]]);
    expect(pipe.destroyed).toBe(true);
  });

  test('takes and sends a larger one where both ends have said so', async () => {
    const most = MAX_FRAME * 2;
    const { pipe, channel, frames, written } = openPipe({ mostRead: most });
    const text = 'x'.repeat(MAX_FRAME);
    pipe.push(frameOf({ text }));
    await turn();
    expect(frames).toEqual([{ text }]);
    expect(() => channel.send({ text })).toThrow('larger than');
    channel.send({ text }, most);
    expect(written).toHaveLength(1);
  });

  test.each([
    ['text that is not JSON', '{"kind":', 'it is not JSON'],
    ['an empty body', '', 'it is not JSON'],
    [
      'a nesting that would exhaust the stack',
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      'a value is nested too deeply',
    ],
    ['an unknown tag', '{"$":"function","v":"x"}', 'a value has an unknown tag'],
    ['a tag with a value of another kind', '{"$":"bytes","v":{}}', 'a value has an unknown tag'],
  ])('ends on %s', async (_what, body, reason) => {
    const { pipe, violations } = openPipe();
    pipe.push(frameOf(body));
    await turn();
    expect(violations).toEqual([reason]);
  });

  test('reads nothing more while a frame is being worked on, and everything afterwards in order', async () => {
    let finish = (): void => {};
    const seen: unknown[] = [];
    const { pipe } = openPipe({
      onFrame: (frame) => {
        seen.push(frame);
        return seen.length === 1 ? new Promise((resolve) => (finish = resolve)) : undefined;
      },
    });
    pipe.push(Buffer.concat([frameOf(1), frameOf(2)]));
    pipe.push(frameOf(3));
    await turn();
    expect(seen).toEqual([1]);
    expect(pipe.isPaused()).toBe(true);
    finish();
    await turn();
    await turn();
    expect(seen).toEqual([1, 2, 3]);
  });

  test('stops reading from a side that does not read its answers', async () => {
    const seen: unknown[] = [];
    const pipe = new Duplex({ read() {}, write() {} });
    const channel = openChannel(pipe, {
      onFrame: (frame) => {
        seen.push(frame);
        channel.send({ answer: 'x'.repeat(600) });
      },
      onViolation: () => {},
      onClose: () => {},
      unreadLimit: 1_000,
    });
    pipe.push(Buffer.concat([1, 2, 3, 4, 5].map((value) => frameOf(value))));
    await turn();
    expect(seen).toEqual([1, 2]);
  });

  test('says no to sending more than a frame may hold', () => {
    const { channel, written } = openPipe();
    expect(() => channel.send({ text: 'x'.repeat(MAX_FRAME) })).toThrow(/is larger than 1048576/);
    expect(written).toEqual([]);
  });

  test('leaves the prototype of what it reads alone', async () => {
    const { pipe, frames } = openPipe();
    pipe.push(frameOf('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'));
    await turn();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(frames[0])).toBe(Object.prototype);
  });

  test('takes a long frame in small pieces in a time that grows with its length only', async () => {
    const { pipe, frames } = openPipe();
    const bytes = frameOf({ text: 'x'.repeat(MAX_FRAME - 100) });
    for (let at = 0; at < bytes.length; at += 64) pipe.push(bytes.subarray(at, at + 64));
    while (frames.length === 0) await turn();
    expect((frames[0] as { text: string }).text).toHaveLength(MAX_FRAME - 100);
  });
});

describe('a value on the channel', () => {
  test.each([
    ['bytes', Buffer.from([0, 255, 13])],
    ['a date', new Date('2024-02-29T12:00:00.001Z')],
    ['a large whole number', 9_007_199_254_740_993n],
    ['nothing', undefined],
    ['minus zero', -0],
    ['infinity', -Infinity],
    ['what is not a number', Number.NaN],
    ['an object with a key of ours', { $: 'date', v: 1, inner: { $: undefined } }],
    ['a list of all kinds', [null, 'a', true, [new Date(0)], { a: { b: Buffer.from('c') } }]],
  ])('comes back as it went: %s', (_what, value) => {
    expect(decode(JSON.parse(JSON.stringify(encode(value))))).toEqual(value);
  });

  test('cannot contain itself', () => {
    const value: Record<string, unknown> = {};
    value['self'] = value;
    expect(() => encode(value)).toThrow('a value is nested too deeply, or contains itself');
  });
});
