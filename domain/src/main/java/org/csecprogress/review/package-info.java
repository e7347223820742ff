/**
 * Review by CDSS: reviewers, their counties and leaves, kept views of the queue, and the filings of
 * all counties.
 */
package org.csecprogress.review;
