import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail as it came over the wire. */
export type ReceivedMail = { from: string; to: string[]; data: string };

/** A mail server that keeps what it is given. `refuse` answers the next recipients with a plain no. */
export async function startSmtp() {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let refuse = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let [buffer, inData] = ['', false];
    let mail: ReceivedMail = { from: '', to: [], data: '' };
    const answer = (line: string) => socket.write(`${line}\r\n`);
    answer('220 test');
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8');
      for (;;) {
        const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          mails.push({ ...mail, data: line });
          mail = { from: '', to: [], data: '' };
          answer('250 taken');
        } else if (/^(EHLO|HELO)/i.test(line)) answer('250 test');
        else if (/^MAIL FROM:/i.test(line)) {
          mail.from = line.slice(10);
          answer('250 ok');
        } else if (/^RCPT TO:/i.test(line)) {
          if (!refuse) mail.to.push(line.slice(8));
          answer(refuse ? '451 later' : '250 ok');
        } else if (/^DATA/i.test(line)) {
          inData = true;
          answer('354 go on');
        } else if (/^QUIT/i.test(line)) {
          answer('221 bye');
          socket.end();
        } else answer('250 ok');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refuse(yes: boolean) {
      refuse = yes;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The words of a mail's body, whatever way they were written for the wire. */
export function wordsOf({ data }: ReceivedMail): string {
  const [head = '', ...rest] = data.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/content-transfer-encoding:\s*base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (/content-transfer-encoding:\s*quoted-printable/i.test(head)) {
    const bytes = body
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
  }
  return body;
}
