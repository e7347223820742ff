/** The preview that each county has of its own part of a report. */
package org.csecprogress.releasedesk.preview.page;
