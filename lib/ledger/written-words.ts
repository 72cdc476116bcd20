import type { Category, Level, ProblemType, ProjectType } from "@/lib/domain/vocabulary";

/** For comparing words: full-width and half-width, spaces, signs and capitals make no difference. */
export const plainWord = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b\ufeff·・.。、，,:：;；"'“”‘’*★☆#\-—–_/\\]/g, "")
    .replace(/[()（）[\]【】〔〕「」<>《》]/g, "");

const untidy = /[\s\u00a0\u3000\u200b\ufeff]/;

/** A name for storing: line breaks and spaces inside Chinese taken out, others made single. */
export const tidyName = (text: string): string =>
  !untidy.test(text)
    ? text
    : text
        .replace(/[\u200b\ufeff]/g, "")
        .replace(/[\s\u00a0\u3000]+/g, " ")
        .replace(/ ?([\u3000-\u303f\u3400-\u9fff\uff00-\uffef]) ?/g, "$1")
        .trim();

/** A text for storing: its lines kept, each without spaces around it. */
export const tidyText = (text: string): string =>
  !untidy.test(text)
    ? text
    : text
        .replace(/[\u200b\ufeff]/g, "")
        .split(/\r\n?|\n/)
        .map((line) => line.replace(/[ \t\u00a0\u3000]+/g, " ").trim())
        .filter((line) => line !== "")
        .join("\n");

/** A list in one cell: 、 ， ; / and line breaks divide. */
export const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,;；/\n\r]+/)
      .map((one) => tidyName(one))
      .filter((one) => one !== ""),
  ),
];

/** 前期, 新开, 续建 and whether 竣工 is said with it; null for anything else. */
export function categoryOf(text: string): { category: Category; finishes: boolean } | null {
  const word = plainWord(text).replace(/[类项目]+$/g, "");
  const finishes = /竣工|finish/.test(word);
  const bare = word.replace(/年内竣工|竣工投产|竣工|投产|finish(?:es|ing)?(?:thisyear)?/g, "");
  if (/^(?:前期|前期手续|前期工作|储备|谋划|谋划储备|预备|计划|preparation|early)$/.test(bare))
    return { category: "early", finishes };
  if (/^(?:新开|新开工|计划新开工|新开续建|新开工续建|当年新开|newstart|start)$/.test(bare))
    return { category: "start", finishes };
  if (/^(?:续建|结转|结转续建|在建|continued|carry)$/.test(bare) || (bare === "" && finishes))
    return { category: "carry", finishes };
  return null;
}

/** 省重点, 市重点, 区重点; 省、市重点 is both and counts as 省. */
export function levelOf(text: string): Level | null {
  const word = plainWord(text).replace(/重点|项目|级|keyproject|key|al$/g, "");
  if (/^(?:省|省市|省市区|provinci|province)$/.test(word)) return "province";
  if (/^(?:市|市区|郑州市|city)$/.test(word)) return "city";
  if (/^(?:区|县区|开发区|经开区|zone)$/.test(word)) return "zone";
  return null;
}

const types: Record<ProjectType, RegExp> = {
  industry: /^(?:工业|工业产业|产业|制造业?|先进制造业?|industry)$/,
  logistics: /^(?:物流|物流业|现代物流业?|logistics)$/,
  innovation: /^(?:科技创新|创新|创新驱动|科创|双创|双创平台|研发平台|创新平台|innovation)$/,
  infrastructure:
    /^(?:基础设施|市政|市政基础设施|基础设施建设|交通|能源|信息通信|水利|百城提质|城市基础能力提升|infrastructure)$/,
  livelihood:
    /^(?:民生|民生事业|民生和?社会事业|社会事业|社会民生|公共服务|教育能力提升|医疗能力提升|公共能力提升|publicservices|livelihood)$/,
  ecology: /^(?:生态|生态环保|生态环境|生态建设|环保|绿色低碳|ecology)$/,
  commerce: /^(?:商务|商贸|商业|现代服务业|服务业|商务商业|commerce)$/,
  resettlement: /^(?:安置房|安置|安置区|保障房|安置房建设|resettlement|resettlementhousing)$/,
};

export function typeOf(text: string): ProjectType | null {
  const word = plainWord(text).replace(/(?:类|项目)+$/g, "");
  for (const [type, pattern] of Object.entries(types)) if (pattern.test(word)) return type as ProjectType;
  return null;
}

export function problemTypeOf(text: string): ProblemType | null {
  const word = plainWord(text).replace(/(?:类|问题)+$/g, "");
  if (/^(?:现场|拆迁|征迁|施工现场|场地|onsite|site)$/.test(word)) return "site";
  if (/^(?:手续|审批|证照|formalities|permits?)$/.test(word)) return "permit";
  if (/^(?:资金|融资|funds?)$/.test(word)) return "funds";
  if (/^(?:其他|其它|other)$/.test(word)) return "other";
  return null;
}

export function yesOrNo(text: string): boolean | null {
  const word = plainWord(text);
  if (/^(?:是|有|竣工|√|✓|1|true|yes|y)$/.test(word)) return true;
  return /^(?:否|无|不|0|false|no|n)$/.test(word) ? false : null;
}

const phone = /(?:\+?86[- ]?)?1\d{10}|0\d{2,3}[- ]?\d{7,8}|\b\d{7,8}\b/;

/** 张三 13800000000, 张三（0371-66780000）: the name and the number. */
export function personAndPhone(text: string): { name: string; phone: string } {
  const plain = text.normalize("NFKC").replace(/(\d)[\s-](?=\d{4}\b)/g, "$1");
  const number = phone.exec(plain)?.[0] ?? "";
  const name = tidyName(plain.replace(number, " ").replace(/[()（）:：,，、;；/]|电话|手机|联系方式/g, " "));
  return { name, phone: number.trim() };
}
