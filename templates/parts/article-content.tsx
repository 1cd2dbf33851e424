import type {Result} from 'hastscript'
import type {LeadImage} from '../../pipeline/site/lead-image.ts'
import type {
  Boilerplate,
  ContactView,
  Notice,
  ReleaseView
} from '../../pipeline/site/release-page.ts'
import type {Translator} from '../translate.ts'
import {fillLabel} from './fill-label.ts'

/** What a release says, on its page and in a feed alike: notices, picture, text, boilerplate, contacts. */
export function articleContent(release: ReleaseView, t: Translator): Result {
  const {notices, image, body, boilerplate, contacts} = release
  return (
    <>
      {notices.map((notice) => noticeBox(notice, t))}
      {image ? leadFigure(image, t) : null}
      <div class="text">{body}</div>
      {boilerplate.map((about) => boilerplateSection(about, t))}
      {contacts.length > 0 ? contactSection(contacts, t) : null}
    </>
  )
}

/** What was corrected, or why a release was withdrawn. */
export function noticeBox({kind, date, text}: Notice, t: Translator): Result {
  return (
    <div class={`notice ${kind}`} role="note">
      <p>
        <strong>{t(kind === 'correction' ? 'release.correction' : 'release.retraction')}</strong>{' '}
        <time datetime={date.datetime}>{date.text}</time>
      </p>
      <p>{text}</p>
    </div>
  )
}

function leadFigure(image: LeadImage, t: Translator): Result {
  const {caption, credit} = image
  return (
    <figure class="lead">
      {image.picture}
      {caption === undefined && credit === undefined ? null : (
        <figcaption>
          {caption}
          {caption && credit !== undefined ? ' ' : null}
          {credit === undefined ? null : <span class="credit">{t('release.photo', {credit})}</span>}
        </figcaption>
      )}
    </figure>
  )
}

const boilerplateSection = ({name, text}: Boilerplate, t: Translator): Result => (
  <section class="boilerplate">
    <h2>{fillLabel(t('release.about', {name: '{{name}}'}), name)}</h2>
    <p>{text}</p>
  </section>
)

function contactSection(contacts: readonly ContactView[], t: Translator): Result {
  return (
    <section class="contacts">
      <h2>{t('release.contacts')}</h2>
      <ul>
        {contacts.map(({name, role, phone, email}) => (
          <li>
            <strong>{name}</strong>
            {role === undefined ? null : [<br />, role]}
            {phone === undefined
              ? null
              : [
                  <br />,
                  `${t('release.phone')} `,
                  <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
                ]}
            {email === undefined
              ? null
              : [<br />, `${t('release.email')} `, <a href={`mailto:${email}`}>{email}</a>]}
          </li>
        ))}
      </ul>
    </section>
  )
}
