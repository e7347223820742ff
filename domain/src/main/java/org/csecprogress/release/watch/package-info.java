/** The published rules that choose which figures of a report to watch. */
package org.csecprogress.release.watch;
