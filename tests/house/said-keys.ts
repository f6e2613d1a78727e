import path from 'node:path'
import ts from 'typescript'

/** What the sources say through the catalogues, found by their types: no key is guessed. */
export type SaidKeys = {
  /** Every key written out or composed, with its blanks filled by each value their types allow. */
  keys: Set<string>
  /** Composed keys whose blanks may be any text, as `file: expression`. */
  openKeys: string[]
  /** Every code of an error or of a form's fault, which is said as `error.<code>`. */
  errorCodes: Set<string>
}

/** Their zod messages are codes of faults. */
const FORM_FILES = ['account-forms.ts', 'class-form.ts', 'device-profile.ts', 'password-rule.ts', 'question-forms.ts']
const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/

/** The texts a type allows; null when it allows any. */
function textsOf(type: ts.Type): string[] | null {
  if (type.isStringLiteral() || type.isNumberLiteral()) return [String(type.value)]
  if (!type.isUnion()) return null
  const parts = type.types.map(textsOf)
  return parts.every((part) => part !== null) ? parts.flat() : null
}

function openProgram(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  const inApp = (file: string) => path.relative('.', file).startsWith(`app${path.sep}`)
  return ts.createProgram(
    fileNames.filter((file) => inApp(file) && !/\.test\.tsx?$/.test(file)),
    options
  )
}

/** Reads all sources under `app` but the tests. */
export function readSaidKeys(namespaces: ReadonlyArray<string>): SaidKeys {
  const program = openProgram()
  const checker = program.getTypeChecker()
  const said: SaidKeys = { keys: new Set(), openKeys: [], errorCodes: new Set() }
  const isKey = (text: string) => namespaces.some((namespace) => text.startsWith(`${namespace}.`))

  function compose(node: ts.TemplateExpression): string[] | null {
    let keys = [node.head.text]
    for (const { expression, literal } of node.templateSpans) {
      const texts = textsOf(checker.getTypeAtLocation(expression))
      if (texts === null) return null
      keys = keys.flatMap((key) => texts.map((text) => key + text + literal.text))
    }
    return keys
  }

  function readKey(node: ts.Node) {
    if (ts.isStringLiteralLike(node) && isKey(node.text) && /^[\w-]+\.[\w-]+$/.test(node.text)) said.keys.add(node.text)
    if (!ts.isTemplateExpression(node) || !isKey(node.head.text)) return
    const keys = compose(node)
    for (const key of keys ?? []) said.keys.add(key)
    // Codes of errors are read where they are made.
    if (keys === null && node.head.text !== 'error.') {
      said.openKeys.push(`${path.relative('.', node.getSourceFile().fileName)}: ${node.getText()}`)
    }
  }

  function addCodes(node: ts.Expression | undefined) {
    for (const code of (node && textsOf(checker.getTypeAtLocation(node))) ?? []) said.errorCodes.add(code)
  }

  function readError(node: ts.Node) {
    if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError') addCodes(node.arguments?.[0])
  }

  /** `refuse(code)` and `{ field, code }`. */
  function readFault(node: ts.Node, isForm: boolean) {
    if (ts.isCallExpression(node)) {
      const parameters = checker.getResolvedSignature(node)?.parameters ?? []
      for (const [index, parameter] of parameters.entries()) {
        if (parameter.name === 'code') addCodes(node.arguments[index])
      }
    }
    if (ts.isObjectLiteralExpression(node)) {
      const named = (name: string) =>
        node.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === name)
      const code = named('code')
      if (named('field') && code && ts.isPropertyAssignment(code)) addCodes(code.initializer)
    }
    if (isForm && ts.isStringLiteral(node) && KEBAB.test(node.text)) said.errorCodes.add(node.text)
  }

  for (const file of program.getSourceFiles()) {
    const relative = path.relative('.', file.fileName)
    if (!relative.startsWith(`app${path.sep}`) || relative.startsWith(path.join('app', 'messages'))) continue
    // Faults of content have codes of their own, said as `catalogue.fault-…`.
    const isForm = FORM_FILES.includes(path.basename(relative))
    const saysFaults = isForm || /^app.(?:routes|areas.accounts)\b/.test(relative)
    const visit = (node: ts.Node) => {
      if (ts.isImportDeclaration(node)) return
      readKey(node)
      readError(node)
      if (saysFaults) readFault(node, isForm)
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return said
}
