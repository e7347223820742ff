/** Previews of unpublished pages, for those who decide on a release and for each county. */
package org.csecprogress.releasedesk.preview.page;
