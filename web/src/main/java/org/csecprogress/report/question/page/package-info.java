/** Answers to readers' first questions, at the top of the report. */
package org.csecprogress.report.question.page;
