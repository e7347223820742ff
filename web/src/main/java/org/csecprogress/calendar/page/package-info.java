/** The calendar's timetable, which every home page shows. */
package org.csecprogress.calendar.page;
