/**
 * The one engine that checks answers, for the grid, the paste, the workbook and the API. Rules are
 * data in a closed grammar; a rule that the grammar does not have is refused when it is loaded.
 */
package org.csecprogress.validation;
