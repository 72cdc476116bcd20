// A copy here keeps the navigation of the desk around the message.
export { default, generateMetadata } from "@/app/forbidden";
