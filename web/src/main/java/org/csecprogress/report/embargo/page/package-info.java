/** The page of a personal link with which somebody reads a release before it is public. */
package org.csecprogress.report.embargo.page;
