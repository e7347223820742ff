/** Entry of a filing by CDSS for its county, and the notes that mark it. */
package org.csecprogress.review.entry.page;
