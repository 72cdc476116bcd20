/** The password of every demo account; it is printed on the sign-in page of a demo. */
export const demoPassword = "Jingkai-2021-demo";
