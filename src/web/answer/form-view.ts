// Draws a form part by part. What is hidden by an answer goes at once and comes back as it was typed.
import { judgeAnswers } from '#core/survey/check-answers.ts'
import { isAsked, textIn, type Answers, type Definition, type Page, type Question, type SurveyLanguage } from '#core/survey/definition.ts'
import { holds } from '#core/survey/evaluate.ts'
import type { AnswerProblem } from '#core/survey/problems.ts'
import { answerProblemWords } from '#contract/surveys/answer-problem-words.ts'
import { element } from './element.ts'
import { questionView, type Asking, type QuestionView } from './question-view.ts'
import { answerWords, tell } from './words.ts'
import './answer.css'

export interface FormGiven {
  readonly definition: Definition
  readonly language: SurveyLanguage
  readonly answers: Answers
  readonly onChange: (answers: Answers, changed: string) => void
  /** Called with what is whole. */
  readonly onSend: (answers: Answers) => void
  readonly prefix?: string
  /** The part to begin with, counted among those that are shown. */
  readonly at?: number
  readonly onTurn?: (at: number) => void
}

export interface FormView { readonly root: HTMLElement; readonly answers: () => Answers }

export function formView(given: FormGiven): FormView {
  const view = new View(given)
  return { root: view.root, answers: () => view.answers }
}

class View {
  readonly root = element('form', { class: 'sv-form', novalidate: true })
  answers: Record<string, unknown>
  private readonly given: FormGiven
  private readonly asking: Asking
  private readonly conditions: { readonly shown: HTMLElement; readonly visibleIf: string }[] = []
  private questions: QuestionView[] = []
  private at: number

  constructor(given: FormGiven) {
    this.given = given
    this.answers = { ...given.answers }
    this.at = given.at ?? 0
    this.asking = { language: given.language, prefix: given.prefix ?? 'sv', given: (name) => this.answers[name], answer: (name, value) => this.answer(name, value) }
    this.root.addEventListener('submit', (event) => {
      event.preventDefault()
      this.forward()
    })
    this.draw()
  }

  private get pages(): Page[] {
    const { answers } = judgeAnswers(this.given.definition, this.answers, { partial: true })
    return this.given.definition.pages.filter(({ visibleIf }) => visibleIf === undefined || holds(visibleIf, answers))
  }

  private draw(): void {
    const { language } = this.given
    const { pages } = this
    this.at = Math.max(0, Math.min(this.at, pages.length - 1))
    const page = pages[this.at]
    this.conditions.length = 0
    this.questions = []
    if (!page) return this.root.replaceChildren()
    const back = element('button', { type: 'button', class: 'sv-back' }, answerWords.back[language])
    back.addEventListener('click', () => this.turn(-1))
    this.root.replaceChildren(
      element('p', { class: 'sv-step' }, tell(language, answerWords.step, { n: this.at + 1, all: pages.length }), element('progress', { max: pages.length, value: this.at + 1, 'aria-hidden': 'true' })),
      ...(page.title === undefined ? [] : [element('h2', { tabindex: '-1' }, textIn(page.title, language))]),
      ...(page.description === undefined ? [] : [element('p', { class: 'sv-hint' }, textIn(page.description, language))]),
      ...page.elements.map((question) => this.drawQuestion(question)),
      element('p', { class: 'sv-open', role: 'status' }),
      element('div', { class: 'sv-turn' }, this.at > 0 && back, element('button', { type: 'submit', class: 'sv-next' }, this.at + 1 < pages.length ? answerWords.next[language] : answerWords.send[language])),
    )
    this.show()
  }

  private drawQuestion(question: Question): HTMLElement {
    const { language } = this.given
    const shown = question.type === 'panel'
      ? element('section', { class: 'sv-panel' }, question.title !== undefined && element('h3', {}, textIn(question.title, language)), ...(question.elements ?? []).map((each) => this.drawQuestion(each)))
      : question.type === 'html' ? element('p', { class: 'sv-note' }, textIn(question.html, language))
        : question.type === 'expression' ? element('p', { class: 'sv-note', 'data-expression': question.name }) : this.ask(question)
    if (question.visibleIf !== undefined) this.conditions.push({ shown, visibleIf: question.visibleIf })
    return shown
  }

  private ask(question: Question): HTMLElement {
    const view = questionView(question, this.asking)
    this.questions.push(view)
    return view.root
  }

  private answer(name: string, value: unknown): void {
    if (value === undefined) delete this.answers[name]
    else this.answers[name] = value
    this.questions.find(({ question }) => question.name === name)?.tellProblem(undefined)
    this.show()
    this.given.onChange(this.answers, name)
  }

  private show(): void {
    const { answers } = judgeAnswers(this.given.definition, this.answers, { partial: true })
    for (const { shown, visibleIf } of this.conditions) shown.hidden = !holds(visibleIf, answers)
    for (const worked of this.root.querySelectorAll<HTMLElement>('[data-expression]')) this.work(worked, answers)
    const send = this.root.querySelector('.sv-next')
    if (send) send.textContent = (this.at + 1 < this.pages.length ? answerWords.next : answerWords.send)[this.given.language]
  }

  private work(worked: HTMLElement, answers: Answers): void {
    const question = this.pages[this.at]?.elements.find(({ name }) => name === worked.dataset['expression'])
    const value = answers[worked.dataset['expression'] ?? '']
    worked.textContent = question?.title === undefined || value === undefined ? '' : `${textIn(question.title, this.given.language)}: ${String(value)}`
  }

  private forward(): void {
    const { problems } = judgeAnswers(this.given.definition, this.answers)
    const here = new Map(problems.map((problem) => [problem.question, problem]))
    const wrong = this.questions.filter((view) => {
      const problem = here.get(view.question.name)
      view.tellProblem(problem && this.words(problem))
      return problem !== undefined
    })
    const open = this.root.querySelector('.sv-open')
    if (open) open.textContent = wrong.length > 0 ? answerWords.mend[this.given.language] : ''
    if (wrong[0]) return wrong[0].focus()
    if (this.at + 1 < this.pages.length) return this.turn(1)
    const elsewhere = problems[0] && this.pageOf(problems[0].question)
    if (elsewhere === undefined) return this.given.onSend(this.answers)
    this.at = elsewhere
    this.draw()
    this.forward()
    return undefined
  }

  private words(problem: AnswerProblem): string {
    const { language, definition } = this.given
    const own = problem.code === 'rule_broken' ? ownWords(definition, problem.question, language) : undefined
    return own ?? tell(language, answerProblemWords[problem.code], problem.facts)
  }

  private pageOf(name: string): number | undefined {
    const holdsIt = (question: Question): boolean => question.name === name || (question.elements ?? []).some(holdsIt)
    const at = this.pages.findIndex((page) => page.elements.some(holdsIt))
    return at < 0 ? undefined : at
  }

  private turn(by: number): void {
    this.at += by
    this.draw()
    this.given.onTurn?.(this.at)
    this.root.scrollIntoView({ block: 'start' })
    this.root.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }
}

/** What the form itself says when its rule is broken. */
function ownWords(definition: Definition, name: string, language: SurveyLanguage): string | undefined {
  const find = (questions: readonly Question[]): Question | undefined => questions.map((each) => (each.name === name && isAsked(each) ? each : find(each.elements ?? []))).find((each) => each !== undefined)
  const text = find(definition.pages.flatMap(({ elements }) => elements))?.validators?.find((each) => each.text !== undefined)?.text
  return text === undefined ? undefined : textIn(text, language)
}
