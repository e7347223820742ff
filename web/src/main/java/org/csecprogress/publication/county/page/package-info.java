/** The page of a county in the public report. */
package org.csecprogress.publication.county.page;
