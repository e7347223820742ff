/** The timetable of milestones, for a county and for CDSS. */
package org.csecprogress.review.progress.page;
