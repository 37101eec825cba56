import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and the certificate that it signed for itself, in PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

type Der = Uint8Array;

/** A value of X.690: its tag, its length, what it holds. */
function der(tag: number, ...parts: readonly Der[]): Der {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly Der[]): Der => der(0x30, ...parts);
const identifier = (hex: string): Der => der(0x06, Buffer.from(hex, 'hex'));
const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));
const commonName = identifier('550403');
const subjectAltName = identifier('551d11');

function nameOf(host: string): Der {
  return sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(host)))));
}

function time(date: Date): Der {
  const digits = date.toISOString().replaceAll(/[-:T]|\..*/g, '');
  return der(0x17, Buffer.from(`${digits.slice(2)}Z`));
}

/** A certificate (RFC 5280) for a server of this name, from yesterday until tomorrow. */
export function selfSigned(host: string): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const dayMs = 86_400_000;
  const now = Date.now();
  const names = sequence(der(0x82, Buffer.from(host)));
  const told = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(host),
    sequence(time(new Date(now - dayMs)), time(new Date(now + dayMs))),
    nameOf(host),
    publicKey,
    der(0xa3, sequence(sequence(subjectAltName, der(0x04, names)))),
  );
  const signature = sign('sha256', told, createPrivateKey(privateKey));
  const whole = sequence(told, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines =
    Buffer.from(whole)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey,
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
