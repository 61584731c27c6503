/** Name of the Y.XmlFragment that holds a brief's content. */
export const documentField = 'default'

/**
 * Raised whenever a node, mark or attribute is added or removed. A client of another version would
 * delete what it does not know from everybody's document, so the server turns it away (4409).
 */
export const schemaVersion = 2
