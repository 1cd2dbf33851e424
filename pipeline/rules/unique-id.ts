import type {NewsroomRule} from './rule.ts'

export const uniqueId: NewsroomRule = {
  id: 'unique-id',
  severity: 'error',
  why: 'Feeds know a release by the name of its folder; two of one name would overwrite each other.',
  ok: [{'2024/opening/en': 'Text.', '2024/closing/en': 'Text.'}],
  notOk: [
    {
      files: {'2023/opening/en': 'Text.', '2024/opening/en': 'Text.'},
      expect: [
        '2024/opening/en 1:1-1:1: Unexpected second release `opening`, expected each folder name once; the first is 2023/opening'
      ]
    }
  ],
  checkAll({releases}, report) {
    const first = new Map<string, string>()
    for (const {id, folder, versions} of releases) {
      const taken = first.get(id)
      const [version] = versions.values()
      if (taken !== undefined && version) {
        const reason = `Unexpected second release \`${id}\`, expected each folder name once; the first is ${taken}`
        report({version, place: version.locate(0), reason})
      }
      if (taken === undefined) first.set(id, folder)
    }
  }
}
