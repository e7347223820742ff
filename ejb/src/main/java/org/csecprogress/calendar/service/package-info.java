/** The filing calendar as it stands: its file, what CDSS set otherwise, and extensions. */
package org.csecprogress.calendar.service;
