/** The page of a county in the public report. */
package org.csecprogress.report.county.page;
