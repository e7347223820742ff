/** The calendar as it is shown on every home page: the timetable. */
package org.csecprogress.calendar.page;
