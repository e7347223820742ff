/**
 * The queue of a quarter: its filters, tabs and kept views, assignment, and approval of several
 * filings together.
 */
package org.csecprogress.review.queue.page;
