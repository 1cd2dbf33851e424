/** The tool was called wrongly; the message is the whole story, for the person at the command line. */
export class UsageError extends Error {}
