/** Public announcements of the dates of releases: that one is confirmed, or moved and why. */
package org.csecprogress.calendar.announcement;
