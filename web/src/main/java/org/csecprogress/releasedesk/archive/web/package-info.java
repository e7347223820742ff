/** The file of what was public on a day, for staff. */
package org.csecprogress.releasedesk.archive.web;
