/** 138****0001: who may not see a number still sees that there is one. */
export const maskPhone = (number: string): string => number.replace(/^(\d{3})\d+(\d{4})$/, "$1****$2");
