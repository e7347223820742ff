/** CDSS's commentary on a release, and the review of all its public texts. */
package org.csecprogress.releasedesk.text.page;
