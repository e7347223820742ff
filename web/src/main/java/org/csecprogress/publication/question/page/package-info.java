/** Answers to what readers ask first, at the top of the report. */
package org.csecprogress.publication.question.page;
