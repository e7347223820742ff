/** The report of one release: sections, changes, restatements, milestones, methods and citation. */
package org.csecprogress.report.page;
