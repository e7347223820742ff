/** A masked figure as a reader sees it: its number, its share or rate, and its change in words. */
package org.csecprogress.report.figure.page;
