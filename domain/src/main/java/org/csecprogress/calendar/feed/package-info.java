/** A county's dates for the calendar programs of its staff. */
package org.csecprogress.calendar.feed;
