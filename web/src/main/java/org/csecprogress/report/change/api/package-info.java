/** The changes of a release and what to watch in it, as JSON and CSV. */
package org.csecprogress.report.change.api;
