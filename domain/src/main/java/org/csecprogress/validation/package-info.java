/**
 * The engine that checks answers from the grid, pasted cells, workbooks and the API. Rules are data
 * in a closed grammar; loading refuses everything outside it.
 */
package org.csecprogress.validation;
