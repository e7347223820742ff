/** CSV: tables read strictly, where every error names file, row and column, and safe files. */
package org.csecprogress.csv;
