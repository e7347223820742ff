/**
 * The rules of the catalogue: reading, the parser of typed figures, and the validator for grid,
 * paste, workbook and API.
 */
package org.csecprogress.filing.rules;
