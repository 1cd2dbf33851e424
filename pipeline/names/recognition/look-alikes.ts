/**
 * Letters of Cyrillic and Greek that look like a Latin one (Unicode Technical Standard #39,
 * confusables.txt, single letters).
 */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ...'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvιiκk'
  ].flatMap((letter, index, all): [string, string][] =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? '']] : []
  )
)

/** Puts the Latin letter in the place of each letter that only looks like it. */
export function foldLookAlikes(word: string): string {
  if (!/[\u0370-\u052f]/.test(word)) return word
  return Array.from(word, (letter) => lookAlikes.get(letter) ?? letter).join('')
}
