/** Tables in comma-separated files, read strictly: every refusal names file, row and column. */
package org.csecprogress.csv;
