import { openSqlite } from "/tmp/wt/v/db/open-sqlite";
import { readSecrets, readEnvironment } from "/tmp/wt/v/db/env";
import { verifyInvariants } from "/tmp/wt/v/db/verify";
import { readPermitFiles } from "/tmp/wt/v/db/permit-reading";
import { readWorkCalendar } from "/tmp/wt/v/db/work-calendar";
import { permitOutlook, lateness } from "/tmp/wt/v/lib/domain/permit-outlook";
import { workingDaysIn } from "/tmp/wt/v/lib/domain/work-calendar";
import { demoRecipe } from "/tmp/wt/v/db/demo/recipe";
import { groupOf, drawHolds } from "/tmp/wt/v/db/demo/permit-stories";
import { lastDay } from "/tmp/wt/v/lib/domain/period";
import Database from "better-sqlite3";
const dir=process.argv[2]!;
const store=openSqlite(dir+"/zone.db", readSecrets({...readEnvironment(), dataDir: dir}).auditKey);
if (process.argv[3]) for (const c of await verifyInvariants(store,"2021-04-20" as any)) console.log(c.broken===null?"ok":"BROKEN",c.name,c.figure,c.broken??"");
const d=new Database(dir+"/zone.db"); const q=(s:string)=>d.prepare(s).all() as any[];
console.log("states", q("select state||' '||count(*) x from permit_standing group by state").map(r=>r.x).join("; "));
console.log("flows", q("select flow||approval||' '||count(*) x from permit_pills group by flow,approval").map(r=>r.x).join("; "));
const r=demoRecipe(); const P=new Map(r.projects.map(p=>[p.key,p])); const holds=drawHolds(r.projects);
const fo=new Map<string,number>(); for(const x of q("select * from permit_pills")){const k=groupOf(P.get(x.project_id)!)+" "+x.first_open+" "+x.holder; fo.set(k,(fo.get(k)??0)+1)}
console.log([...fo].sort().map(x=>x.join(":")).join("; "));
const cal=await readWorkCalendar(store.read);
const run=q("select * from permit_standing where accepted_on is not null and finished_on is null");
const rem=run.filter(x=>x.due_on).map(x=>[x.code,x.project_id,x.due_on,workingDaysIn(cal,"2021-04-20" as any,x.due_on)] as const);
console.log("running",run.length,"late",rem.filter(x=>x[3]<0).length,"near",rem.filter(x=>x[3]>=0&&x[3]<=3).length,"stopped",run.filter(x=>x.stopped_by).map(x=>x.stopped_by+" "+x.code).sort().join(","));
console.log("late", rem.filter(x=>x[3]<0).map(x=>x[0]+" "+x[1]+" "+x[3]).join("; "));
console.log("promises", q("select project_id||' '||code||' '||state||' '||promise_until x from permit_standing where promise_until is not null").map(x=>x.x).join("; "));
console.log("unpermitted", q("select project_id||unpermitted x from permit_pills where unpermitted<>'[]'").map(x=>x.x).join("; "));
let th:string[]=[],ok=0; const future:string[]=[];
for (const f of await readPermitFiles(store.read)){const p=P.get(f.projectId)!; const o=permitOutlook(f,"2021-04-20" as any,cal); if(groupOf(p)==="started"){ if(o.grantedOn!==p.starts.permitOn) console.log("C06≠",p.key,o.grantedOn,p.starts); continue;}
 if(!o.earliest){ok++;continue;} const ps=lastDay(p.plannedStart!); if(o.earliest>ps){ th.push(p.key); if(ps>"2021-04-20") future.push(p.key+" "+p.plannedStart+" "+lateness(o.earliest,ps,cal));}}
console.log("not started granted",ok,"threatened",th.length,"future planned",future.length,future.join("; "));
const hc=new Map<string,number>(); for(const h of holds.values()) hc.set(h,(hc.get(h)??0)+1); console.log(hc);
console.log("K of going", q("select k1||' '||k3||' '||k5||' '||count(*) x from permit_pills group by k1,k3,k5 order by count(*) desc limit 12").map(x=>x.x).join("; "));
for (const [k,h] of holds) if(["site","permit-running","expired","bids-failed","fire-review"].includes(h)) { const x=q(`select k1,k2,k3,k4,k5,k6,first_open from permit_pills where project_id='${k}'`)[0]; console.log(k,h,P.get(k)!.milestones[0]!.actual,Object.values(x).join(" ")); }
const dist=new Map<string,number>(); for (const x of q("select project_id, finished,all_ from (select project_id,finished,\"all\" all_ from permit_pills)")) {const p=P.get(x.project_id)!; if(groupOf(p)==="going"){const k=p.plannedStart!; dist.set(k+" "+Math.floor(x.finished/4)*4,(dist.get(k+" "+Math.floor(x.finished/4)*4)??0)+1);}}
console.log([...dist].sort().map(x=>x.join(":")).join("; "));
store.close();
