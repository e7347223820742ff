/** Arrangements among reviewers, and questions about the filings of all counties at once. */
package org.csecprogress.submission.review;
