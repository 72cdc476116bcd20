/** A number that is one tap away; nothing where there is none. */
export const PhoneLink = ({ number }: { number: string | null }) =>
  number ? <a href={`tel:${number}`}>{number}</a> : null;
