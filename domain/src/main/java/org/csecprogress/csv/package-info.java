/** CSV tables, read strictly: every error names file, row and column. */
package org.csecprogress.csv;
