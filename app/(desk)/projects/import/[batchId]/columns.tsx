import { getTranslations } from "next-intl/server";
import { fieldKeys } from "@/lib/ledger/fields";
import type { Answers, Understanding } from "@/lib/ledger/types";
import type { LedgerWords } from "../words";
import { ColumnsForm } from "./columns-form";

type Props = {
  batch: string;
  seen: number;
  answers: Answers;
  understanding: Understanding;
  words: LedgerWords;
};

/** How each column was understood, and what is asked about units and days; all of it can be set right. */
export async function Columns({ batch, seen, answers, understanding, words }: Props) {
  const l = await getTranslations("ledger");
  // The options of a question about the month are months; all others have words.
  const option = (value: string) =>
    l.has(`option.${value}` as never) ? l(`option.${value}` as never) : value;
  return (
    <ColumnsForm
      key={`${batch} ${seen}`}
      batch={batch}
      seen={seen}
      answers={answers}
      header={understanding.header}
      hiddenRows={understanding.hiddenRows}
      fields={fieldKeys.map((key) => ({ key, name: words.field(key) }))}
      columns={understanding.columns.map((column) => ({
        index: column.index,
        letter: column.letter,
        heading: column.heading,
        field: column.field,
        month: column.month,
        certainty: column.certainty,
        certaintyText: column.field ? l(`certainty.${column.certainty}`) : "",
        unit: column.unit === null ? "" : l(`option.${column.unit}`),
        unitFrom: column.unitFrom === null ? "" : l(`unitFrom.${column.unitFrom}`),
        examples: column.examples,
        filled: column.filled,
        hidden: column.hidden,
      }))}
      questions={understanding.questions.map((question) => ({
        id: question.id,
        text: words.say(question.sentence),
        options: question.options.map((value) => ({ value, text: option(value) })),
        examples: question.examples,
        answer: question.answer,
      }))}
    />
  );
}
