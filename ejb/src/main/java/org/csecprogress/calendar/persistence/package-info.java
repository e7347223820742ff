/** Stores the days that CDSS set, and the links to the counties' calendars. */
package org.csecprogress.calendar.persistence;
