import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { projectHref } from "@/app/(desk)/_home/addresses";
import type { Block, BulletinDocument, BulletinTable, Span } from "@/lib/bulletin/content";
import type { User } from "@/lib/policy";
import { figureHref, type Source } from "./addresses";
import { Bars } from "./bars";
import { How } from "./how";
import styles from "./paper.module.css";

type Props = { document: BulletinDocument; source: Source; user: User; mark: string };
type Linked = Pick<Props, "document" | "source" | "user">;

/** A bulletin as it will lie on paper; every number is a link to its rows. */
export async function Paper({ document, source, user, mark }: Props) {
  const linked = { document, source, user };
  const t = await getTranslations("bulletinText");
  return (
    <article className={styles.paper} aria-label={document.title}>
      <p className={styles.mark}>
        <span>{mark}</span>
        <span>{document.issue}</span>
      </p>
      <h2 className={styles.title}>{document.title}</h2>
      <p className={styles.to}>{document.to}</p>
      <p>{document.lead}</p>
      {document.sections.map((section) => (
        <section key={section.id}>
          {section.blocks.map((block, index) => (
            // A document never changes its order.
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names.
            <SetBlock key={index} block={block} {...linked} />
          ))}
          <How blocks={section.blocks} {...linked} />
        </section>
      ))}
      <ul className={styles.annexes}>
        {document.annexes.map(({ title, table }, index) => (
          <li key={table.id}>
            <span>{index === 0 ? document.annexTitle : ""}</span>
            <a href={`#annex-${table.id}`} aria-label={`${title} ${table.caption}`}>
              {index + 1}. {table.caption}
            </a>
          </li>
        ))}
      </ul>
      {(document.signature || document.date) && (
        <p className={styles.signed}>
          {document.signature && <span>{document.signature}</span>}
          {document.date && <span>{document.date}</span>}
        </p>
      )}
      {document.annexes.map(({ title, table }) => (
        <section key={table.id} id={`annex-${table.id}`} className={styles.annex}>
          <p className={styles.annexName}>{title}</p>
          <h3 className={styles.annexTitle}>{table.caption}</h3>
          {table.rows.length === 0 ? <p>{t("empty")}</p> : <Sheet table={table} {...linked} />}
        </section>
      ))}
    </article>
  );
}

function SetBlock({ block, ...linked }: { block: Block } & Linked) {
  if (block.kind === "heading")
    return block.level === 1 ? (
      <h3 className={styles.first}>{block.text}</h3>
    ) : (
      <h4 className={styles.second}>{block.text}</h4>
    );
  if (block.kind === "bars") return <Bars {...block.bars} />;
  if (block.kind === "table")
    return (
      <figure className={styles.figure}>
        <figcaption>{block.table.caption}</figcaption>
        <Sheet table={block.table} {...linked} />
      </figure>
    );
  return (
    <p>
      {block.spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans have no names.
        <Print key={index} span={span} {...linked} />
      ))}
    </p>
  );
}

function Print({ span, document, source, user }: { span: Span } & Linked) {
  if (span.project !== undefined)
    return (
      <Link href={projectHref(span.project, source.period)} prefetch={false}>
        {span.text}
      </Link>
    );
  const figure = span.figure === undefined ? undefined : document.figures[span.figure];
  if (!figure || span.figure === undefined) return span.text;
  return (
    <Link
      href={figureHref(source, span.figure, figure, user)}
      title={`${figure.label} · ${figure.how}`}
      prefetch={false}
    >
      {span.text}
    </Link>
  );
}

function Sheet({ table, ...linked }: { table: BulletinTable } & Linked) {
  return (
    <>
      {table.unit && <p className={styles.unit}>{table.unit}</p>}
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.head.map(({ text, align }) => (
                <th scope="col" key={text} data-align={align}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a set table never move.
              <tr key={index} data-strong={row.strong}>
                {row.cells.map((cell, at) => (
                  <td key={table.head[at]?.text} data-align={table.head[at]?.align}>
                    <Print span={cell} {...linked} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
