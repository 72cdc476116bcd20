import fc from "fast-check";
import { expect, test } from "vitest";
import { demoPassword } from "@/db/demo/password";
import { guessedWords } from "@/lib/guessed-words";
import { weakness } from "@/lib/password-weakness";
import { watchLoop } from "../support/loop";

/** The tops of the published lists that are long enough to be typed here, and their cousins of this country and zone. */
const known =
  "password1234 Password12345! passw0rd1234 P@ssw0rd1234 p@ssw0rd2021! 123456789012 1234567890qwe qwertyuiop12 " +
  "qwertyuiop[] 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz@WSX3edc !QAZ2wsx#EDC qazwsxedcrfv zxcvbnm12345 asdfghjkl123 " +
  "qwer1234qwer qwer1234asdf abcd1234abcd abc123456789 a1b2c3d4e5f6 111111111111 000000000000 121212121212 " +
  "147258369147 159357159357 102938475612 112233445566 123123123123 987654321098 administrator administrator1 " +
  "admin123456789 adminadmin12 Admin@123456 letmein12345 iloveyou1234 iloveyou5201314 changeme1234 welcome12345 " +
  "woaini1314520 woaini5201314 woaiwojia1314 woshishui123 wodemima1234 nihaoma12345 zhongguo1949 zhangwei1990 " +
  "wangfang19880808 lixiuying1234 liuyang123456 beijing2008! shanghai2010 zhengzhou123 Zhengzhou@2021 henan@123456 " +
  "jingkai2021! jingkaiqu2021 Jingkaiqu2021! xiangmuban123 guanweihui2021 kaifaqu@2021 zhongdianxiangmu " +
  "xiangmuguanli1 zonetargets12 zone-targets! projects2021 经开区项目办2021！！！！！ 郑州经开区2021目标 13837112345678 410105198505121234 " +
  "wei13837112345";

const endings = [
  "2021",
  "2020!",
  "@2021",
  "123456",
  "12345678",
  "!@#$%^",
  "1314520",
  "5201314",
  "888888",
  "_666666",
];
const shapes: ((word: string) => string)[] = [
  ...endings.map((ending) => (word: string) => `${word}${ending}`),
  (word) => `${word}${word}${word}`,
  (word) => `${word[0]?.toUpperCase()}${word.slice(1)}@20210420`,
  (word) => `12345678${word}`,
  (word) =>
    `${word.replaceAll("a", "@").replaceAll("o", "0").replaceAll("s", "$").replaceAll("i", "1")}987654321`,
];

test("thousands of passwords that are guessed first are refused", () => {
  const spelled = guessedWords.flatMap((word) => shapes.map((shape) => shape(word)));
  const guessed = [...new Set([...known.split(" "), ...spelled])].filter((one) => [...one].length >= 12);
  expect(guessed.length).toBeGreaterThan(3000);
  expect(guessed.filter((one) => weakness(one, "zhang.wei") !== "passwordCommon")).toEqual([]);
});

test.each(["zhang.wei2021", "Zhang.Wei!!!1", demoPassword])("%s names the person or the demo", (password) =>
  expect(weakness(password, "zhang.wei")).toBe("passwordCommon"),
);

test.each([
  "correct horse battery",
  "松下问童子言师采药去云深",
  "7f!Qz0-9Lw#x",
  "4829 1763 5507 abxq",
  "luobo bocai jiucai",
])("%s is accepted", (password) => expect(weakness(password, "zhang.wei")).toBeNull());

test("what a password manager makes is accepted", () => {
  const letter = fc.constantFrom(..."abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_");
  const made = fc.sample(fc.array(letter, { minLength: 16, maxLength: 16 }), { numRuns: 2000, seed: 2021 });
  const refused = made.map((one) => one.join("")).filter((one) => weakness(one, "zhang.wei") !== null);
  expect(refused).toEqual([]);
});

test("length is counted in characters, from 12 to 128", () => {
  expect(weakness("松下问童子言师采药去云", "kim")).toBe("passwordShort");
  expect(weakness("correct horse ".repeat(10), "kim")).toBe("passwordLong");
});

test("a long hostile text is judged in no time", () => {
  const watched = watchLoop();
  for (const sign of ["a", "1", "@", "经", "qwe"]) weakness(sign.repeat(128).slice(0, 128), "kim");
  expect(watched().all).toBeLessThan(1000);
});
