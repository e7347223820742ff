/** Who at CDSS may enter a filing for its county, and since when. */
package org.csecprogress.submission.entry;
