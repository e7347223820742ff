/** Stores filings, their reviews and what reviewers arrange among themselves. */
package org.csecprogress.submission.persistence;
