/** A service that takes an address to share by a plain link: nothing is loaded from it before that. */
export interface ShareLink {
  service: 'email' | 'line' | 'linkedin' | 'x' | 'facebook'
  href: string
}

/** Links that share a page without scripts. */
export function shareLinks(url: string, title: string): ShareLink[] {
  const query = (values: Record<string, string>) =>
    Object.entries(values)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&')
  return [
    {service: 'email', href: `mailto:?${query({subject: title, body: url})}`},
    {service: 'line', href: `https://social-plugins.line.me/lineit/share?${query({url})}`},
    {service: 'linkedin', href: `https://www.linkedin.com/sharing/share-offsite/?${query({url})}`},
    {service: 'x', href: `https://x.com/intent/post?${query({text: title, url})}`},
    {service: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?${query({u: url})}`}
  ]
}
