/** Everyday English words that are spelt like a Chinese syllable: in small letters they are no name. */
export const commonWords: ReadonlySet<string> = new Set(
  `a an ban bang be bee bin bit bun but buy by can car chair chat cheer chess chew chin chip chop chow den die dim
din do don dong dot due duo e ear far fat fee fen few fin fit fix fog for fun gang gap gas gay gee get go got gum
gun ha had ham hang has hat he hen hi him hip hit hoi hot how hub hug hum hung hut i ice in ink ion jar jay jet
jog joy jump jury kit lab lack lag lap law lay lee let lie lit long look lot low luck lung mad man map mar may me
men met mi mock mud my nap near neck new no nor not now nut o of ok on or ought oui our out own pan pat paw pay
peck peer pen per pie pin ping pit pop pot pow puck pun put ran rang rat raw ray rich rid row rue run rung say
see set she shook shoe shot show shut shy sin sing sip sit so song soon sow sue suit sun sung sure tack tag
tan tang tap tar tat tea ten than then thin ting tip tit to toe tong too top toy tune two under up us use want
war wed week win wing wit woe won woo wood work wow yam yang year yen yes yet you young your yuan`.split(
    /\s+/
  )
)
