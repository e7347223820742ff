/** Answers with the PDF documents of a release. */
package org.csecprogress.report.pdf.api;
