/** Version of the package: part of what makes a site's bytes. */
export const version = '0.1.0'
