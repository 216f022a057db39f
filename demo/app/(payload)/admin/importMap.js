import { ReadinessPanel as ReadinessPanel_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { BylineCell as BylineCell_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { TypedTexts as TypedTexts_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SharePreview as SharePreview_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { EditorsPickControl as EditorsPickControl_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { ReadsHeading as ReadsHeading_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { ReadsCell as ReadsCell_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { ReadershipPanel as ReadershipPanel_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { Submitted as Submitted_0648c612df7e26aaddbb8b4ba81457e1 } from 'payload-newsdesk/rsc'
import { SameImage as SameImage_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { FileTexts as FileTexts_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { AltLength as AltLength_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { CareCell as CareCell_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { CareFilters as CareFilters_0648c612df7e26aaddbb8b4ba81457e1 } from 'payload-newsdesk/rsc'
import { SectionList as SectionList_0648c612df7e26aaddbb8b4ba81457e1 } from 'payload-newsdesk/rsc'
import { SimilarTag as SimilarTag_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { FrontPageLink as FrontPageLink_1829d566847e6e77724ee270a3eb56b3 } from 'payload-newsdesk/admin'
import { FrontPage as FrontPage_0648c612df7e26aaddbb8b4ba81457e1 } from 'payload-newsdesk/rsc'
import { BeingReadNowWidget as BeingReadNowWidget_0648c612df7e26aaddbb8b4ba81457e1 } from 'payload-newsdesk/rsc'
import { MostReadNowWidget as MostReadNowWidget_0648c612df7e26aaddbb8b4ba81457e1 } from 'payload-newsdesk/rsc'
import { NotCountedWidget as NotCountedWidget_0648c612df7e26aaddbb8b4ba81457e1 } from 'payload-newsdesk/rsc'
import { PicturesWidget as PicturesWidget_0648c612df7e26aaddbb8b4ba81457e1 } from 'payload-newsdesk/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-newsdesk/admin#ReadinessPanel": ReadinessPanel_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#BylineCell": BylineCell_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#TypedTexts": TypedTexts_1829d566847e6e77724ee270a3eb56b3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-newsdesk/admin#SharePreview": SharePreview_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#EditorsPickControl": EditorsPickControl_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#ReadsHeading": ReadsHeading_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#ReadsCell": ReadsCell_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#ReadershipPanel": ReadershipPanel_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/rsc#Submitted": Submitted_0648c612df7e26aaddbb8b4ba81457e1,
  "payload-newsdesk/admin#SameImage": SameImage_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#FileTexts": FileTexts_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#AltLength": AltLength_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#CareCell": CareCell_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/rsc#CareFilters": CareFilters_0648c612df7e26aaddbb8b4ba81457e1,
  "payload-newsdesk/rsc#SectionList": SectionList_0648c612df7e26aaddbb8b4ba81457e1,
  "payload-newsdesk/admin#SimilarTag": SimilarTag_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/admin#FrontPageLink": FrontPageLink_1829d566847e6e77724ee270a3eb56b3,
  "payload-newsdesk/rsc#FrontPage": FrontPage_0648c612df7e26aaddbb8b4ba81457e1,
  "payload-newsdesk/rsc#BeingReadNowWidget": BeingReadNowWidget_0648c612df7e26aaddbb8b4ba81457e1,
  "payload-newsdesk/rsc#MostReadNowWidget": MostReadNowWidget_0648c612df7e26aaddbb8b4ba81457e1,
  "payload-newsdesk/rsc#NotCountedWidget": NotCountedWidget_0648c612df7e26aaddbb8b4ba81457e1,
  "payload-newsdesk/rsc#PicturesWidget": PicturesWidget_0648c612df7e26aaddbb8b4ba81457e1,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
