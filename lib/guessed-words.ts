/**
 * Words around which guessed passwords are built, in small letters and at least four of them. A password of twelve
 * characters that is on a list of common ones is made of these, of digits, signs, keyboard walks and repetitions.
 */
const english =
  "password passwort passwd passcode pass secret letmein welcome login logon sign admin administrator root guest user " +
  "username test tester testing default changeme change master super superman superuser manager system server oracle " +
  "mysql postgres redis tomcat cisco linux windows microsoft google apple iphone samsung android nokia lenovo sony " +
  "intel computer internet network security secure private public access account backup database office support " +
  "service company temp temporary demo sample example hello world iloveyou loveyou lovely love lover forever angel " +
  "angels baby babygirl princess queen prince king kings sunshine moon star stars rainbow flower butterfly summer " +
  "winter spring autumn january february march april june july august september october november december monday " +
  "tuesday wednesday thursday friday saturday sunday dragon monkey tiger lion eagle falcon panther wolf horse rabbit " +
  "kitty puppy buddy cookie banana orange cherry chocolate cheese pepper ginger coffee football soccer baseball " +
  "basketball hockey tennis golf jordan michael jennifer jessica ashley amanda daniel andrew anthony charlie joshua " +
  "matthew thomas robert william nicole michelle hannah maggie george jackson harley hunter ranger killer ninja " +
  "samurai shadow phantom ghost matrix batman spiderman pokemon naruto starwars startrek merlin mustang ferrari " +
  "porsche mercedes corvette yamaha freedom liberty victory champion winner success money dollar diamond silver " +
  "golden gold crystal purple yellow black white blue green trustno whatever nothing fuck fuckyou asshole bitch sexy " +
  "lucky happy smile peace heaven jesus christ family mother father sister brother friend friends school student " +
  "teacher college university america england london paris newyork china chinese japan korea india music guitar rock " +
  "metal liverpool arsenal chelsea barcelona madrid juventus milan yankees cowboys lakers tencent baidu alibaba " +
  "huawei xiaomi";

const pinyin =
  "woaini woaiwo woaita woai aini ainiyiwannian yiwannian yishengyishi yisheng yishi woshishui woshi wode wodemima mima " +
  "kouling nihao nihaoma haohao haohaoxuexi xuexi tiantian xiangshang tianshi xiaobao baobao baobei laopo laogong " +
  "qinai xingfu kuaile xiexie zaijian pengyou tongxue laoshi xuesheng xiaoxue zhongxue daxue zhongguo zhonghua zuguo " +
  "renmin gongchandang facai gongxi fafafa caifu jinqian dianhua diannao shouji wangluo xitong guanli guanliyuan " +
  "yonghu denglu gongsi bangong bangongshi caiwu renshi dangan jihua taobao weixin jingdong meituan douyin zhifubao " +
  "shengri jintian mingtian qingchun dajiahao meinv shuaige";

const names =
  "wang zhang zhao chen yang huang zhou song tang zheng feng deng peng zeng xiao tian dong jiang cheng shen liang " +
  "zhong yuan wangwei zhangwei wangfang liwei lina liuwei liuyang liqiang lijun lijing lijie lijuan liming liyong " +
  "liujie liumin liugang lixia lili limin liyan lixiuying wangxiuying zhangmin zhangli wanglei wangyan wangjun " +
  "wangtao wangpeng xiaoming xiaohong xiaoli xiaowang";

const places =
  "beijing shanghai guangzhou shenzhen tianjin chongqing chengdu wuhan nanjing hangzhou suzhou xian xiamen qingdao " +
  "dalian jinan changsha shenyang haerbin kunming zhengzhou henan luoyang kaifeng xinzheng zhongmou xinxiang anyang " +
  "nanyang xuchang zhumadian xinyang shangqiu zhoukou pingdingshan jiaozuo puyang luohe sanmenxia hebi jiyuan " +
  "zhongyuan erqi jinshui guancheng huiji shangjie gongyi dengfeng xingyang hebei shandong shanxi shaanxi hubei hunan " +
  "jiangsu zhejiang guangdong sichuan anhui fujian jiangxi liaoning jilin heilongjiang";

/** What everybody who knows the zone or this program would try. */
const context =
  "jingkai jingkaiqu kaifa kaifaqu gaoxinqu guanweihui xiangmu xiangmuban mubiao zhongdian chengjidan tongbao yuebao " +
  "zhengfu zhengwu quzhang juzhang shuji zhuren chuzhang kezhang gongwuyuan touzi zhaoshang shuangshi target targets " +
  "project projects zone zonetargets development government officer head leader auditor approver 郑州 河南 中国 经开区 " +
  "经开 开发区 管委会 项目办 项目 目标 重点 管理 系统 成绩单 政府 领导 密码 口令 我爱你 你好 生日快乐";

export const guessedWords: readonly string[] = [english, pinyin, names, places, context].flatMap((words) =>
  words.split(" "),
);

/** Lines that fingers walk along, in both directions: rows, columns and zigzags of a keyboard, keypad, alphabet. */
export const walks: readonly string[] = [
  "01234567890 qwertyuiop asdfghjkl zxcvbnm abcdefghijklmnopqrstuvwxyz !@#$%^&*() 147258369 159357 1029384756",
  "1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm !qaz @wsx #edc 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8o9p0 q2w3e4r5t a1b2c3d4e5f6",
].flatMap((lines) => lines.split(" "));
