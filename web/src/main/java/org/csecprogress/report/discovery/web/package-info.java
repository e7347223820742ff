/** Feeds, the calendar file and other files by which readers and programs find what is public. */
package org.csecprogress.report.discovery.web;
