import { createServer as createHttp, type IncomingHttpHeaders } from "node:http";
import { createServer as createTcp, type Socket } from "node:net";
import { afterAll } from "vitest";

type Answer = { status?: number; body?: string; headers?: Record<string, string>; silent?: boolean };
type Heard = { url: string; headers: IncomingHttpHeaders; body: string };

const portOf = (address: unknown): number =>
  typeof address === "object" && address !== null && "port" in address ? Number(address.port) : 0;

/** A robot of our own: keeps what it was told and answers as `answer` says, at first with errcode 0. */
export async function startRobot() {
  const heard: Heard[] = [];
  const robot = { heard, answer: (_: Heard): Answer => ({ body: '{"errcode":0,"errmsg":"ok"}' }) };
  const server = createHttp((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      const one = { url: request.url ?? "", headers: request.headers, body };
      heard.push(one);
      const answer = robot.answer(one);
      if (answer.silent) return;
      response.writeHead(answer.status ?? 200, answer.headers);
      response.end(answer.body ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${portOf(server.address())}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  afterAll(stop);
  return Object.assign(robot, { base, stop });
}

/** A mail server that speaks as much SMTP as a sender asks for. `says` replaces the answer to a command. */
export async function startMailServer() {
  const letters: { from: string; to: string[]; text: string; login: string }[] = [];
  const mail = { letters, says: (_command: string): string | null => null };
  const talk = (socket: Socket) => {
    let [rest, from, login, text] = ["", "", "", ""];
    let to: string[] = [];
    let reading = false;
    const say = (line: string) => void socket.write(`${line}\r\n`);
    const answer = (line: string) => {
      const told = mail.says(line);
      if (told !== null) return say(told);
      if (/^EHLO/i.test(line)) return socket.write("250-here\r\n250 AUTH PLAIN\r\n");
      if (/^AUTH PLAIN/i.test(line)) {
        login = Buffer.from(line.split(" ")[2] ?? "", "base64").toString("utf8");
        return say("235 ok");
      }
      if (/^STARTTLS/i.test(line)) return say("502 not here");
      if (/^MAIL FROM/i.test(line)) from = line.slice(10);
      if (/^RCPT TO/i.test(line)) to.push(line.slice(8));
      if (/^DATA/i.test(line)) {
        reading = true;
        return say("354 go on");
      }
      if (/^QUIT/i.test(line)) {
        say("221 bye");
        return socket.end();
      }
      return say("250 ok");
    };
    say("220 here");
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      rest += chunk.toString("utf8");
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (!reading) answer(line);
        else if (line === ".") {
          reading = false;
          letters.push({ from, to, text, login });
          [text, to] = ["", []];
          say("250 taken");
        } else text += `${line}\n`;
      }
    });
  };
  const server = createTcp(talk);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  afterAll(stop);
  return Object.assign(mail, { address: `127.0.0.1:${portOf(server.address())}`, stop });
}
