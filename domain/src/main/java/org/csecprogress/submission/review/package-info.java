/** What reviewers arrange among themselves, and what they read of the filings of all counties. */
package org.csecprogress.submission.review;
