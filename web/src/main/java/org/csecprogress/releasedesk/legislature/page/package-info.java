/** The copies of a report for the Legislature, for those who send them. */
package org.csecprogress.releasedesk.legislature.page;
