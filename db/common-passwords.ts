/**
 * Words around which most guessed passwords are built, in small letters. Of twelve characters only what is made of such
 * words, digits and signs is guessed soon, so a list of roots does the work of a list of thousands.
 */
export const commonRoots: readonly string[] = (
  "password passw0rd p@ssw0rd p@ssword passwort mima admin administrator root guest user test login welcome letmein " +
  "changeme default secret master superman batman dragon monkey football baseball basketball iloveyou woaini " +
  "woaiwo sunshine princess shadow michael jordan abc abcd abcdef abcdefg qwerty qwertyuiop qwer asdf asdfgh asdfghjkl " +
  "zxcv zxcvbn zxcvbnm qazwsx qaz wsx edc q1w2e3r4 1q2w3e4r 1qaz2wsx a1b2c3 zaq1 china zhongguo beijing nihao " +
  "woshishui wodemima taobao google baidu tencent huawei computer internet server oracle mysql system xitong"
).split(" ");

/** Words that everybody who knows the zone would try. */
export const contextRoots: readonly string[] = (
  "jingkai jingkaiqu kaifaqu guanweihui xiangmu xiangmuban mubiao zhongdian target targets project projects zone " +
  "development demo 经开区 开发区 管委会 项目办 目标 密码 口令"
).split(" ");
