/** The calendar of a county and of CDSS, with requests for more time. */
package org.csecprogress.submission.calendar.page;
