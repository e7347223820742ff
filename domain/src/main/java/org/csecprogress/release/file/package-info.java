/** The files of a release: one tidy table with its companions, as a data package and workbook. */
package org.csecprogress.release.file;
