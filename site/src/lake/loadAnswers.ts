import {feedbackAnswerBySlugQuery, feedbackAnswersQuery} from '@cong/schemas/queries'
import {renderRichText} from '../richText/renderRichText.ts'
import type {PageLake} from './lakeReader.ts'
import {required} from './required.ts'

/** A published answer to a citizen, as a list shows it. */
export type AnswerCard = {
  id: string
  href: string
  title: string
  question: string
  publishedAt: string
  unit?: string | undefined
}

export type AnswerPage = AnswerCard & {answerHtml: string; modifiedAt: string}

type AnswerResult = {
  _id: string
  title: string | null
  slug: string | null
  question: string | null
  publishedAt: string | null
  unit: {name: string | null} | null
}

/** All published answers, newest first. */
export async function loadAnswers(lake: PageLake): Promise<AnswerCard[]> {
  return (await lake.ask(feedbackAnswersQuery)).map(readAnswer)
}

/** One published answer; undefined when there is none. */
export async function loadAnswer(lake: PageLake, slug: string): Promise<AnswerPage | undefined> {
  const answer = await lake.ask(feedbackAnswerBySlugQuery, {slug})
  if (!answer) return undefined
  const id = answer._id
  return {
    ...readAnswer(answer),
    answerHtml: renderRichText(required(answer.answer, id, 'answer'), id, {kind: 'page'}, 'answer'),
    modifiedAt: answer._updatedAt,
  }
}

/** Reads what all answers to a query about answers have in common. */
export function readAnswer({_id, title, slug, question, publishedAt, unit}: AnswerResult): AnswerCard {
  return {
    id: _id,
    href: `/hoi-dap/${required(slug, _id, 'slug')}/`,
    title: required(title, _id, 'title'),
    question: required(question, _id, 'question'),
    publishedAt: required(publishedAt, _id, 'publishedAt'),
    unit: unit?.name ?? undefined,
  }
}
