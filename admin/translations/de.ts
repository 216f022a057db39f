import type { Texts } from './en.js'

export const de: Partial<Texts> = {
  news: 'Nachrichten',
  article: 'Artikel',
  articles: 'Artikel',
  edition: 'Ausgabe',
  editions: 'Ausgaben',
  editionsHint: 'Was Leserinnen und Leser wann gesehen haben: jeder Stand jeder Liste.',
  image: 'Bild',
  images: 'Bilder',
  list: 'Liste',
  lists: 'Listen',
  listsHint: 'Was die Redaktion für „Meistgelesen“ und „Empfehlung der Redaktion“ festlegt.',
  section: 'Ressort',
  sections: 'Ressorts',
  tag: 'Schlagwort',
  tags: 'Schlagwörter',

  headline: 'Überschrift',
  byline: 'Autorenzeile',
  bylineHint: 'Die Namen in der Reihenfolge, in der sie gedruckt werden.',
  summary: 'Vorspann',
  leadImage: 'Aufmacherbild',
  imageCaption: 'Bildunterschrift',
  imageCaptionHint: 'Anstelle der Bildunterschrift des Bildes, nur in diesem Artikel.',
  imageAlt: 'Alternativtext des Bildes',
  imageAltHint: 'Anstelle des Alternativtexts des Bildes, nur in diesem Artikel.',
  body: 'Text',
  publishedAt: 'Veröffentlicht am',
  publishedAtHint: 'Wird bei der ersten Veröffentlichung des Artikels gesetzt.',
  slug: 'Adresse (Slug)',
  formerSlugs: 'Frühere Adressen',
  formerSlugsHint: 'Sie führen zu dieser Adresse und werden nicht neu vergeben.',
  correction: 'Korrektur',
  corrections: 'Korrekturen',
  correctionHint: 'Werden mit dem Artikel und in Feeds gedruckt, die neueste zuerst.',
  correctionText: 'Was falsch war und was richtig ist',
  correctionDate: 'Datum',
  significantUpdate: 'Wesentliche Aktualisierung',
  significantUpdateHint:
    'Mit der nächsten Veröffentlichung erfahren Leserinnen und Leser, wann sich der Artikel geändert hat.',
  slugFromHeadline: 'Aus der Überschrift gebildet. Zum Ändern eine andere Adresse eintragen.',
  slugFromName: 'Aus dem Namen gebildet. Zum Ändern eine andere Adresse eintragen.',
  slugNeedsText: 'Die Adresse braucht mindestens einen Buchstaben oder eine Ziffer.',
  slugTaken: 'Die Adresse „{{slug}}“ ist bereits vergeben. Bitte eine andere wählen.',
  needsPublisher:
    'Nur wer veröffentlichen darf, kann ändern, was Leserinnen und Leser sehen. Bitte stattdessen einen Entwurf speichern.',
  needsSlug: 'Zum Veröffentlichen braucht ein Artikel eine Überschrift oder eine Adresse.',

  alt: 'Alternativtext',
  altHint: 'Was das Bild zeigt, für alle, die es nicht sehen.',
  caption: 'Bildunterschrift',
  credit: 'Bildnachweis',
  creditHint: 'Wer genannt werden muss, z. B. „Ada Moreau / Harbour Pictures“.',
  keepsAlt:
    'Ein veröffentlichter Artikel verwendet dieses Bild; der Alternativtext kann geändert, aber nicht entfernt werden.',
  keepsCredit:
    'Ein veröffentlichter Artikel verwendet dieses Bild; der Bildnachweis kann geändert, aber nicht entfernt werden.',
  readiness: 'Vor der Veröffentlichung',
  readyToPublish: 'Es fehlt nichts.',
  required: 'Nötig',
  advised: 'Empfohlen',
  lacksSection: 'Er gehört zu keinem Ressort.',
  lacksByline: 'Niemand ist als Autor genannt.',
  lacksSummary: 'Er hat keinen Vorspann.',
  longSummary: 'Der Vorspann hat {{length}} Zeichen; ab {{longest}} kann er abgeschnitten werden.',
  lacksImage: 'Er hat kein Aufmacherbild.',
  lacksBody: 'Er hat keinen Text.',
  lacksTags: 'Er hat keine Schlagwörter.',
  sharePreview: 'Vorschaulink kopieren',
  previewLink: 'Vorschaulink',
  previewCopied:
    'Kopiert. Bis {{until}} zeigt der Link allen, die ihn haben, den neuesten Entwurf.',
  previewFailed: 'Der Vorschaulink konnte nicht erstellt werden.',
  lacksAlt:
    'Dem Bild „{{image}}“ fehlt der Alternativtext. Bitte vor dem Veröffentlichen beim Bild ergänzen.',
  lacksCredit:
    'Dem Bild „{{image}}“ fehlt der Bildnachweis. Bitte vor dem Veröffentlichen beim Bild ergänzen.',
  lacksAltAndCredit:
    'Dem Bild „{{image}}“ fehlen Alternativtext und Bildnachweis. Bitte vor dem Veröffentlichen beim Bild ergänzen.',

  name: 'Name',
  description: 'Beschreibung',
  parent: 'Übergeordnetes Ressort',
  sectionLoop:
    'Ein Ressort kann nicht unter sich selbst stehen. Bitte ein anderes übergeordnetes Ressort wählen.',

  imageInArticles_one:
    'Dieses Bild wird in {{count}} Artikel verwendet. Geben Sie ihm zuerst ein anderes Bild.',
  imageInArticles_other:
    'Dieses Bild wird in {{count}} Artikeln verwendet. Geben Sie ihnen zuerst ein anderes Bild.',
  imageInLists_one:
    'Dieses Bild wird in {{count}} Liste verwendet. Geben Sie ihr zuerst ein anderes Bild.',
  imageInLists_other:
    'Dieses Bild wird in {{count}} Listen verwendet. Geben Sie ihnen zuerst ein anderes Bild.',
  sectionInArticles_one:
    'Zu diesem Ressort gehört {{count}} Artikel. Ordnen Sie ihn zuerst einem anderen Ressort zu.',
  sectionInArticles_other:
    'Zu diesem Ressort gehören {{count}} Artikel. Ordnen Sie sie zuerst einem anderen Ressort zu.',
  sectionInSections_one:
    'Diesem Ressort ist {{count}} Ressort untergeordnet. Ordnen Sie es zuerst einem anderen unter.',
  sectionInSections_other:
    'Diesem Ressort sind {{count}} Ressorts untergeordnet. Ordnen Sie sie zuerst einem anderen unter.',
  tagInArticles_one:
    'Dieses Schlagwort wird in {{count}} Artikel verwendet. Geben Sie ihm zuerst ein anderes Schlagwort.',
  tagInArticles_other:
    'Dieses Schlagwort wird in {{count}} Artikeln verwendet. Geben Sie ihnen zuerst ein anderes Schlagwort.',

  tagInTags_one:
    '{{count}} Schlagwort ist mit diesem zusammengeführt. Führen Sie es zuerst mit einem anderen zusammen.',
  tagInTags_other:
    '{{count}} Schlagwörter sind mit diesem zusammengeführt. Führen Sie sie zuerst mit einem anderen zusammen.',
  tagIsThere:
    'Das Schlagwort „{{name}}“ gibt es schon. Verwenden Sie es, oder erlauben Sie ein ähnliches (`allowSimilar`).',
  allowSimilar: 'Trotzdem ein weiteres anlegen',
  useTag: '„{{name}}“ verwenden',
  similarTag: 'Das Schlagwort „{{name}}“ gibt es schon.',
  mergedInto: 'Zusammengeführt mit',
  mergedIntoHint:
    'Für Leserinnen und Leser sind beide eins, unter jenem Namen. Leeren trennt sie wieder.',
  mergeCycle:
    'Ein Schlagwort kann nicht mit sich selbst zusammengeführt werden. Bitte ein anderes wählen.',

  kind: 'Art',
  mostRead: 'Meistgelesen',
  editorsPick: 'Empfehlung der Redaktion',
  title: 'Titel',
  listSectionHint: 'Leer: die Liste der ganzen Website.',
  entries: 'Einträge',
  windowHours: 'Zeitraum in Stunden',
  maxAgeHours: 'Höchstalter der Artikel in Stunden',
  maxAgeHint: 'Ältere Artikel bleiben weg. Leer: beliebiges Alter.',
  backfill: 'Freie Plätze',
  backfillHint: 'Von einer Regel gefüllte Zeilen sind als solche gekennzeichnet.',
  backfillNone: 'Bleiben leer',
  backfillNewest: 'Werden mit den neuesten Artikeln gefüllt',
  pick: 'Empfehlung',
  picks: 'Empfehlungen',
  pinnedSlot: 'Fest auf Platz',
  pinnedSlotHint: 'Hält den Artikel auf diesem Platz. Leer: in der Reihenfolge unten.',
  from: 'Von',
  until: 'Bis',
  onlyHere: 'Nur für diese Liste.',
  exclusion: 'Ausschluss',
  exclusions: 'Ausschlüsse',
  reason: 'Grund',
  slotTooHigh: 'Die Liste hat {{size}} Einträge; bitte einen Platz von 1 bis {{size}} wählen.',
  endBeforeStart: 'Das Ende muss nach dem Beginn liegen.',
  number: 'Nummer',
  builtAt: 'Erstellt am',
  sample: 'Stichprobe',

  wholeSite: 'Ganze Website',
  sectionOnly: 'Ressort {{section}}',
  pickPlace: 'Er steht auf Platz {{place}}.',
  pickWaiting: 'Er erscheint dort, sobald er veröffentlicht und seine Zeit gekommen ist.',
  pickAdded: 'In die Empfehlungen der Redaktion aufgenommen.',
  pickRemoved: 'Aus den Empfehlungen der Redaktion entfernt.',
  pickFailed: 'Die Empfehlungen der Redaktion konnten nicht geändert werden.',
}
