/** The answers of a submission in tables, with findings, comments and what was before. */
package org.csecprogress.review.answer.page;
