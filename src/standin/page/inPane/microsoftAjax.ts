/**
 * The few things office.js asks of MicrosoftAjax.js, which it would otherwise fetch from a CDN. Runs in the pane's frame
 * before office.js, as a classic script.
 */
{
  const returnsItself = function (this: unknown) {
    return this
  }
  const registerNamespace = (path: string) => {
    let at = window as unknown as Record<string, Record<string, unknown>>
    for (const part of path.split('.')) {
      at[part] ??= {}
      at = at[part] as typeof at
    }
  }
  class StringBuilder {
    readonly parts: string[] = []
    append(part: string): this {
      this.parts.push(part)
      return this
    }
    toString(): string {
      return this.parts.join('')
    }
  }
  const failure = (...words: readonly unknown[]) => new Error(words.join(' '))

  Object.assign(Function, {
    registerNamespace,
    _validateParams: () => null,
    _validateParameter: () => null,
    createDelegate: (self: unknown, method: (...given: unknown[]) => unknown) => method.bind(self),
  })
  Object.assign(Function.prototype, {
    registerClass: returnsItself,
    registerInterface: returnsItself,
    registerEnum: returnsItself,
  })
  Object.assign(Error, {
    create: (message: string) => new Error(message),
    argument: failure,
    argumentNull: failure,
    argumentOutOfRange: failure,
    argumentType: failure,
    parameterCount: failure,
    invalidOperation: failure,
    notImplemented: failure,
  })
  Object.assign(window, {
    Type: Function,
    Sys: {
      StringBuilder,
      Browser: {},
      Res: {},
      Debug: { trace: () => undefined },
      Serialization: {
        JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse },
      },
    },
  })
}
