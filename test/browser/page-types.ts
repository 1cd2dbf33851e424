/** A page of each kind in the harbour newsroom, by what it is. */
export const pageTypes = {
  home: 'LANGUAGE/',
  release: 'LANGUAGE/releases/executive-appointments/',
  'release with table and notes': 'LANGUAGE/releases/half-year-results/',
  'release with figure': 'LANGUAGE/releases/electric-ferry/',
  topic: 'LANGUAGE/topics/ferries/',
  organisation: 'LANGUAGE/organisations/tidewater/',
  archive: 'LANGUAGE/archive/2025/',
  names: 'LANGUAGE/names/',
  search: 'LANGUAGE/search/',
  subscribe: 'LANGUAGE/subscribe/',
  bilingual: 'bilingual/crane-order/',
  choice: '',
  'not found': '404.html'
} as const
