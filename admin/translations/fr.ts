import type { Texts } from './en.js'

export const fr: Partial<Texts> = {
  news: 'Actualités',
  article: 'Article',
  articles: 'Articles',
  edition: 'Édition',
  editions: 'Éditions',
  editionsHint: 'Ce que les lecteurs ont vu, et quand : chaque état publié de chaque liste.',
  image: 'Image',
  images: 'Images',
  list: 'Liste',
  lists: 'Listes',
  listsHint: 'Ce que la rédaction décide pour « Les plus lus » et « Le choix de la rédaction ».',
  section: 'Rubrique',
  sections: 'Rubriques',
  tag: 'Mot-clé',
  tags: 'Mots-clés',

  headline: 'Titre',
  byline: 'Signature',
  bylineHint: 'Les noms, dans l’ordre où ils sont affichés.',
  summary: 'Chapô',
  leadImage: 'Image principale',
  imageCaption: 'Légende de l’image',
  imageCaptionHint: 'Remplace la légende de l’image, dans cet article seulement.',
  imageAlt: 'Texte alternatif de l’image',
  imageAltHint: 'Remplace le texte alternatif de l’image, dans cet article seulement.',
  body: 'Texte',
  publishedAt: 'Publié le',
  publishedAtHint: 'Renseigné à la première publication de l’article.',
  slug: 'Adresse (slug)',
  formerSlugs: 'Anciennes adresses',
  formerSlugsHint: 'Elles mènent à celle-ci et ne sont attribuées à rien d’autre.',
  correction: 'Rectificatif',
  corrections: 'Rectificatifs',
  correctionHint: 'Publiés avec l’article et dans les flux, le plus récent en premier.',
  correctionText: 'Ce qui était faux, et ce qui est exact',
  correctionDate: 'Date',
  significantUpdate: 'Mise à jour importante',
  significantUpdateHint:
    'À la prochaine publication, les lecteurs verront quand l’article a changé.',
  slugFromHeadline: 'Formée à partir du titre. Modifiez-la pour choisir une autre adresse.',
  slugFromName: 'Formée à partir du nom. Modifiez-la pour choisir une autre adresse.',
  slugNeedsText: 'L’adresse doit contenir au moins une lettre ou un chiffre.',
  slugTaken: 'L’adresse « {{slug}} » est déjà utilisée. Choisissez-en une autre.',
  needsPublisher:
    'Seules les personnes autorisées à publier peuvent changer ce que voient les lecteurs. Enregistrez plutôt un brouillon.',
  needsSlug: 'Pour être publié, un article doit avoir un titre ou une adresse.',

  alt: 'Texte alternatif',
  altHint: 'Ce que montre l’image, pour les lecteurs qui ne la voient pas.',
  caption: 'Légende',
  credit: 'Crédit',
  creditHint: 'La mention obligatoire, par exemple « Ada Moreau / Harbour Pictures ».',
  keepsAlt:
    'Un article publié utilise cette image : son texte alternatif peut être modifié, mais pas supprimé.',
  keepsCredit:
    'Un article publié utilise cette image : son crédit peut être modifié, mais pas supprimé.',
  readiness: 'Avant la publication',
  readyToPublish: 'Rien ne manque.',
  required: 'Requis',
  advised: 'Conseillé',
  lacksSection: 'Il n’est dans aucune rubrique.',
  lacksByline: 'Aucun auteur n’est nommé.',
  lacksSummary: 'Il n’a pas de chapô.',
  longSummary:
    'Le chapô compte {{length}} caractères ; au-delà de {{longest}}, il peut être coupé.',
  lacksImage: 'Il n’a pas d’image principale.',
  lacksBody: 'Il n’a pas de texte.',
  lacksTags: 'Il n’a pas de mots-clés.',
  sharePreview: 'Copier le lien d’aperçu',
  previewLink: 'Lien d’aperçu',
  previewCopied:
    'Copié. Jusqu’au {{until}}, ce lien montre le dernier brouillon à quiconque le possède.',
  previewFailed: 'Le lien d’aperçu n’a pas pu être créé.',
  lacksAlt:
    'L’image « {{image}} » n’a pas de texte alternatif. Ajoutez-le à l’image avant de publier.',
  lacksCredit: 'L’image « {{image}} » n’a pas de crédit. Ajoutez-le à l’image avant de publier.',
  lacksAltAndCredit:
    'L’image « {{image}} » n’a ni texte alternatif ni crédit. Ajoutez-les à l’image avant de publier.',

  name: 'Nom',
  description: 'Description',
  parent: 'Rubrique parente',
  sectionLoop:
    'Une rubrique ne peut pas dépendre d’elle-même. Choisissez une autre rubrique parente.',

  imageInArticles_one:
    'Cette image est utilisée par {{count}} article. Donnez-lui d’abord une autre image.',
  imageInArticles_other:
    'Cette image est utilisée par {{count}} articles. Donnez-leur d’abord une autre image.',
  imageInLists_one:
    'Cette image est utilisée par {{count}} liste. Donnez-lui d’abord une autre image.',
  imageInLists_other:
    'Cette image est utilisée par {{count}} listes. Donnez-leur d’abord une autre image.',
  sectionInArticles_one:
    'Cette rubrique contient {{count}} article. Placez-le d’abord dans une autre rubrique.',
  sectionInArticles_other:
    'Cette rubrique contient {{count}} articles. Placez-les d’abord dans une autre rubrique.',
  sectionInSections_one:
    'Cette rubrique contient {{count}} sous-rubrique. Donnez-lui d’abord une autre rubrique parente.',
  sectionInSections_other:
    'Cette rubrique contient {{count}} sous-rubriques. Donnez-leur d’abord une autre rubrique parente.',
  tagInArticles_one:
    'Ce mot-clé est utilisé par {{count}} article. Donnez-lui d’abord un autre mot-clé.',
  tagInArticles_other:
    'Ce mot-clé est utilisé par {{count}} articles. Donnez-leur d’abord un autre mot-clé.',

  tagInTags_one:
    '{{count}} mot-clé est fusionné avec celui-ci. Fusionnez-le d’abord avec un autre.',
  tagInTags_other:
    '{{count}} mots-clés sont fusionnés avec celui-ci. Fusionnez-les d’abord avec un autre.',
  tagIsThere:
    'Le mot-clé « {{name}} » existe déjà. Utilisez-le, ou autorisez-en un semblable (`allowSimilar`).',
  allowSimilar: 'En créer un autre malgré tout',
  useTag: 'Utiliser « {{name}} »',
  similarTag: 'Le mot-clé « {{name}} » existe déjà.',
  mergedInto: 'Fusionné avec',
  mergedIntoHint:
    'Pour les lecteurs, les deux ne font qu’un, sous ce nom. Videz ce champ pour les séparer à nouveau.',
  mergeCycle: 'Un mot-clé ne peut pas être fusionné avec lui-même. Choisissez-en un autre.',

  kind: 'Type',
  mostRead: 'Les plus lus',
  editorsPick: 'Le choix de la rédaction',
  title: 'Intitulé',
  listSectionHint: 'Vide : la liste de tout le site.',
  entries: 'Entrées',
  windowHours: 'Période prise en compte, en heures',
  maxAgeHours: 'Âge maximal des articles, en heures',
  maxAgeHint: 'Écarte les articles plus anciens. Vide : sans limite d’âge.',
  backfill: 'Places libres',
  backfillHint: 'Les lignes remplies par une règle sont signalées comme telles.',
  backfillNone: 'Rester vides',
  backfillNewest: 'Remplies par les articles les plus récents',
  pick: 'Choix',
  picks: 'Choix',
  pinnedSlot: 'Épinglé à la place',
  pinnedSlotHint: 'Le maintient à cette place. Vide : dans l’ordre ci-dessous.',
  from: 'Du',
  until: 'Au',
  onlyHere: 'Pour cette liste seulement.',
  exclusion: 'Exclusion',
  exclusions: 'Exclusions',
  reason: 'Motif',
  slotTooHigh: 'La liste compte {{size}} entrées ; choisissez une place de 1 à {{size}}.',
  endBeforeStart: 'La fin doit être postérieure au début.',
  number: 'Numéro',
  builtAt: 'Établie le',
  sample: 'Échantillon',

  wholeSite: 'Tout le site',
  sectionOnly: 'Rubrique {{section}}',
  pickPlace: 'Il occupe la place {{place}}.',
  pickWaiting: 'Il y figurera une fois publié et le moment venu.',
  pickAdded: 'Ajouté au choix de la rédaction.',
  pickRemoved: 'Retiré du choix de la rédaction.',
  pickFailed: 'Le choix de la rédaction n’a pas pu être modifié.',
}
