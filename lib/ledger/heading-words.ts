import type { Field } from "./fields";
import { plainWord } from "./written-words";

/** How ledgers head their columns; the first of each is the office's own word. Months and years are read apart. */
const written: Record<Exclude<Field, "planMonth">, string> = {
  sequence: "序号|编号|项目序号|顺序|no|serial",
  name: "项目名称|名称|工程名称|项目|建设项目名称|建设项目|项目全称|工程项目名称|project|name|projectname",
  code: "项目代码|项目编码|项目编号|代码|统一代码|投资项目统一代码|投资项目代码|国家代码|审批代码|projectcode|code",
  level: "项目级别|级别|重点级别|项目等级|层级|重点项目级别|level",
  tags: "标签|项目标签|tags",
  type: "项目类别|项目类型|类型|所属类别|项目分类|产业类别|kind|projecttype|type",
  industry:
    "行业类别|行业分类|行业|所属行业|行业类别一级分类|行业类别二级分类|行业类别三级分类|一级分类|二级分类|三级分类|一级|二级|三级|industry",
  nature: "建设性质|性质|项目性质",
  category:
    "进度类别|类别|建设类别|项目进度|建设阶段|年度类别|项目状态|建设进度类别|续建新开|新建续建|开工类别|category|progressclass",
  finishes: "本年竣工|年内竣工|是否竣工|是否年内竣工|计划竣工项目|finishesthisyear",
  subdistrict:
    "建设地点|所属办事处|办事处|建设地址|项目地点|项目地址|地点|所在办事处|所在地|属地|辖区办事处|所在乡镇|建设地点所属办事处|subdistrict|place",
  content:
    "建设规模及主要内容|建设内容及规模|建设内容|主要建设内容|建设规模|建设规模和主要内容|建设规模及内容|项目概况|建设内容和规模|主要建设内容及规模|建设规模与内容|建设规模及建设内容|项目简介|项目内容|内容|contentandscale|content",
  landMu: "占地面积|用地|用地面积|占地|占地亩|用地亩|land|landarea",
  floorArea: "总建筑面积|建筑面积|建筑总规模|建筑规模|总建面积|建筑总面积|floorarea",
  buildYears:
    "建设起止年限|起止年限|建设年限|建设周期|建设工期|建设期限|起止年月|建设起止时间|建设起止年月|起止时间|工期|yearsofconstruction",
  buildFrom: "开工年月|建设起始年月|起始年月|建设开始年月|builtfrom",
  buildTo: "竣工年月|建设终止年月|终止年月|建设结束年月|builtto",
  totalInvestment:
    "总投资|项目总投资|计划总投资|总投资额|投资总额|投资规模|概算总投资|估算总投资|投资估算|total|totalinvestment",
  carryOver:
    "止上年底累计完成投资|止上年底完成投资|截至上年底累计完成投资|截止上年底累计完成投资|至上年底累计完成投资|上年底累计完成投资|上年末累计完成投资|以前年度完成|以前年度累计完成|以前年度累计完成投资|以前年度完成投资|上年度累计完成投资|截至去年底累计完成投资|截至上年底完成投资|至上年底完成投资|截至上年末累计完成投资|截至去年年底累计完成投资|donebeforethisyear|donebytheendoflastyear",
  annual:
    "本年度计划投资|年度计划投资|年度计划|全年计划|年度投资目标|今年计划投资|本年计划投资|年度投资计划|年计划投资|当年计划投资|全年计划投资|本年度投资计划|年度目标|全年目标|年度计划完成投资|计划年度投资|年度投资|本年度计划完成投资|本年投资计划|当年投资计划|annualplan|planoftheyear",
  invested:
    "当月完成投资|本月完成投资|本月完成|当月完成|当月投资|本月投资|当月完成额|本月完成投资额|当月实际完成投资|本月实际完成投资|investmentthismonth|doneinthemonth",
  investedToDate:
    "累计完成投资本年|1x月累计完成投资|本年累计完成投资|今年累计完成投资|当年累计完成投资|年度累计完成投资|本年度累计完成投资|年初至今完成投资|年内累计完成投资|当年完成投资|本年完成投资|今年完成投资|年初以来累计完成投资|年度完成投资|donetodate|累计完成|todatedone",
  yearShare:
    "占年度计划|占年度|占年度计划比例|完成年度计划比例|累计完成投资占年度目标比例|完成比例|占全年计划|占年度计划百分比|年度完成率|完成年度计划|投资完成率|占年度投资计划|完成占比|ofyear|oftheyearsplan",
  straightGap:
    "较序时|比序时|较序时进度|与序时进度比|比序时百分点|较序时百分点|超序时|vsstraightline|vsstraightlinepts|againststraightline",
  investedSinceStart:
    "自开工累计完成投资|开工以来累计完成投资|自开工以来累计完成投资|开工至今累计完成投资|项目累计完成投资|自开始建设累计完成投资|建设以来累计完成投资|总累计完成投资|donesincethestart",
  fixedAssets:
    "当月固定资产入库|当月入库|本月入库|本月固定资产入库|当月固定资产投资入库|当月入统|本月入统|当月固投入库|当月固定资产投资|fixedassetsthismonth|monthrecordedasfixedassets",
  fixedAssetsToDate:
    "累计固定资产入库|累计入库|固定资产累计入库|累计入统|累计固定资产投资入库|累计固定资产投资|本年累计入库|fixedassetsbooked|todaterecordedasfixedassets",
  plannedStart:
    "计划开工|计划开工时间|拟开工时间|预计开工时间|计划开工日期|计划开工年月|计划开工月份|开工时间计划|应开工时间|拟开工日期|plannedstart|plannedstartofworks",
  actualStart:
    "实际开工|实际开工时间|实际开工日期|实际开工年月|已开工时间|开工时间实际|actualstart|actualstartofworks",
  plannedFinish:
    "计划竣工|计划竣工时间|预计竣工时间|拟竣工时间|计划完工时间|计划竣工日期|计划竣工年月|计划建成时间|竣工时间计划|plannedcompletion|plannedfinish|plannedcompletion",
  actualFinish:
    "实际竣工|实际竣工时间|实际竣工日期|实际竣工年月|竣工时间实际|actualcompletion|actualfinish|actualcompletion",
  permitOn: "施工许可日|施工许可证日期|施工许可证办理时间|取得施工许可证时间|施工许可时间|permitissued",
  ceremonyOn: "开工仪式日|开工仪式日期|集中开工时间|开工仪式时间|ceremony",
  progress:
    "形象进度|本月进展|项目进展|工程进度|进展情况|目前进展|建设进展|目前形象进度|工程形象进度|项目进展情况|建设进展情况|目前进展情况|最新进展|本月形象进度|当前进展|工程进展|工程进展情况|progress|stateoftheworks",
  nextSteps:
    "下步计划|下一步计划|下步工作计划|下一步工作计划|下步打算|下一步工作|下步工作|下月计划|下一步打算|下月工作计划|nextsteps",
  problem:
    "存在问题|问题|存在的问题|主要问题|问题和建议|问题及建议|存在问题及建议|存在的主要问题|目前存在问题|需协调问题|需协调解决的问题|存在困难|困难问题|problem|problems",
  problemType: "问题类型|问题类别|问题分类|kindofproblem",
  problemDepartments:
    "涉及部门|问题涉及部门|需协调部门|协调部门|责任协调部门|departmentsconcerned|departments",
  problemWantedOn: "希望解决日|期望解决时间|希望解决时间|要求解决时限|期望解决日期|解决时限|wantedby",
  permits: "六证办理情况|六证|手续办理情况|手续|前期手续办理情况|前期手续|证照办理情况|permits|thesixpermits",
  derived:
    "双十类别|双十工程|灯|红黄绿灯|进度灯|名单|累计计划|差额|最近月报|下一节点|需协调事项|协商解决时间|节点|审核标识|状态|light|lists|plantodate|gap|lastreport|nextmilestone|完成率|ofplan|doubletenitem|累计调整后计划|累计年初计划|占累计计划|oftheplantodate|agreedfor|tobecoordinated",
  owner:
    "项目业主|业主|业主单位|建设单位|项目单位|投资主体|项目法人|建设主体|项目业主单位|实施主体|投资单位|owner",
  departmentId:
    "责任单位|责任部门|牵头单位|部门|分管局委|主管部门|牵头部门|责任单位分管局委|分管部门|行业主管部门|主管单位|责任局委|department|responsibledepartment",
  officerId: "项目专员|专员|填报人|officer|projectofficer",
  serviceUnit: "服务单位|代办单位|服务单位代办单位|服务部门|serviceunit",
  leader:
    "包联领导|分包领导|联系领导|责任领导|分管领导|包保领导|联系分包领导|县级分包领导|leaderincharge|leader",
  responsiblePerson:
    "责任人|首席服务员|责任人首席服务员|责任人姓名|具体责任人|responsibleperson|personresponsible",
  manager:
    "项目负责人及电话|项目负责人电话|项目负责人联系电话|项目负责人及联系电话|项目负责人联系方式|项目负责人及联系方式|负责人及电话",
  managerName: "项目负责人|负责人|负责人姓名|项目负责人姓名|projectmanager|projectmanagername",
  managerPhone: "负责人电话|负责人联系电话|项目负责人手机|负责人手机|负责人联系方式|managersphone",
  contact:
    "联络员及电话|联络员联系电话|联系人及电话|联系人及联系电话|联络员及联系电话|联系人及联系方式|联系人联系方式|联络员联系方式|联络员手机",
  contactName: "联络员|联系人|联络员姓名|联系人姓名|contact|contactname",
  contactPhone:
    "联络员电话|联系电话|联系人电话|联系方式|电话|手机|手机号|手机号码|联系手机|contactsphone|phone",
  contractor:
    "总包单位负责人电话|总包单位负责人|总包单位|施工单位|总承包单位|监理单位|总包单位负责人及电话|施工总包单位|设计单位",
  remarks: "备注|说明|备注说明|remarks|notes",
};

/** Fields by every heading that means them; a heading that means two has the first of them. */
export const fieldOfHeading: ReadonlyMap<string, Field> = new Map(
  Object.entries(written)
    .flatMap(([field, words]) => words.split("|").map((word) => [plainWord(word), field as Field] as const))
    .reverse(),
);

/** The office's own word for a field, to compare likeness with. */
export const headingWords: readonly (readonly [string, Field])[] = [...fieldOfHeading];
