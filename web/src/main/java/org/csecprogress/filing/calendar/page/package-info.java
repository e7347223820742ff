/** The calendar of a county and of CDSS, with extension requests. */
package org.csecprogress.filing.calendar.page;
