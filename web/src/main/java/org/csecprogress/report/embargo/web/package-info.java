/** Answers the personal links with which a release is read before it is public. */
package org.csecprogress.report.embargo.web;
