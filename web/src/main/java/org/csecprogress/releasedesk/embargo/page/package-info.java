/** The page on which CDSS decides who may read a release before it is public. */
package org.csecprogress.releasedesk.embargo.page;
