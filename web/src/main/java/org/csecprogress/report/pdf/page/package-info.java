/** The words of the documents that are letters. */
package org.csecprogress.report.pdf.page;
