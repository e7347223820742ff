/** The repositories of filings: Jakarta Persistence for things, SQL for blocks of answers. */
package org.csecprogress.submission.persistence;
