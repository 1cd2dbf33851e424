/** How messages can be printed. */
export const reportFormats = ['pretty', 'json', 'github', 'sarif'] as const

export type ReportFormat = (typeof reportFormats)[number]
