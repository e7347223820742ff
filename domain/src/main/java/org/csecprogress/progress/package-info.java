/** Data on milestones outside the filings: documents, due dates and approved evidence. */
package org.csecprogress.progress;
