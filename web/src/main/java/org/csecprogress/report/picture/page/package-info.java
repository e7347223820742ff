/**
 * The pictures of the public report, each with its finding, its drawing and its numbers, from
 * masked tables alone.
 */
package org.csecprogress.report.picture.page;
