const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

function rotateLeft(value: number, count: number): number {
  return (value << count) | (value >>> (32 - count));
}

function mix(i: number, b: number, c: number, d: number): [mixed: number, index: number] {
  switch (Math.floor(i / 16)) {
    case 0:
      return [(b & c) | (~b & d), i];
    case 1:
      return [(d & b) | (~d & c), (5 * i + 1) % 16];
    case 2:
      return [b ^ c ^ d, (3 * i + 5) % 16];
    default:
      return [c ^ (b | ~d), (7 * i) % 16];
  }
}

function pad(text: string): DataView {
  const size = Math.floor((text.length + 8) / 64) * 64 + 64;
  const message = new DataView(new ArrayBuffer(size));
  for (let i = 0; i < text.length; i++) {
    message.setUint8(i, text.charCodeAt(i));
  }
  message.setUint8(text.length, 0x80);
  message.setBigUint64(size - 8, BigInt(text.length) * 8n, true);
  return message;
}

function stringToMd5(text: string): string | undefined {
  if (text === "") {
    return undefined;
  }
  const message = pad(text);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let offset = 0; offset < message.byteLength; offset += 64) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const [mixed, index] = mix(i, b, c, d);
      const constant = Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32);
      const sum = a + mixed + constant + message.getUint32(offset + 4 * index, true);
      a = d;
      d = c;
      c = b;
      b = (b + rotateLeft(sum, SHIFTS[Math.floor(i / 16)][i % 4])) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }
  const bytes = [...new Uint8Array(state.buffer)];
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
