/** What is known of milestones beside the filings: documents, due dates and approved evidence. */
package org.csecprogress.progress;
