/** The part of citeproc 2.4 (https://citeproc-js.readthedocs.io) that Chancery calls. */
declare module 'citeproc' {
  type Formatter = string | false | ((state: Engine, text: string) => string)

  interface Engine {
    readonly opt: { readonly xclass: 'note' | 'in-text' }
    readonly registry: {
      readonly registry: Readonly<
        Record<
          string,
          { readonly disambig: unknown; readonly 'citation-count'?: number } | undefined
        >
      >
    }
    setOutputFormat(name: string): void
    /** Answers what else happened, and `[index, text, citation id]` of each citation that changed. */
    processCitationCluster(
      citation: object,
      before: readonly (readonly [id: string, note: number])[],
      after: readonly (readonly [id: string, note: number])[],
      flag?: number,
    ): [{ readonly bibchange: boolean }, (readonly [number, string, string])[]]
    makeBibliography():
      | false
      | [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
    updateItems(ids: readonly string[]): void
  }

  const CSL: {
    readonly Engine: new (
      system: { retrieveLocale(tag: string): unknown; retrieveItem(id: string): unknown },
      style: object | string,
      locale: string,
      forced?: boolean,
    ) => Engine
    /** What makes a citation be set again when it changed. */
    readonly POSITION_TEST_VARS: string[]
    /** Flag of `processCitationCluster`: `updateItems` has been called with all items. */
    readonly ASSUME_ALL_ITEMS_REGISTERED: number
    readonly Output: { readonly Formats: Record<string, Record<string, Formatter>> }
  }
  export default CSL
}
