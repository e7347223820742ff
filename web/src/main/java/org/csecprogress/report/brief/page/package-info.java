/** The brief, which is the first page of a report. */
package org.csecprogress.report.brief.page;
