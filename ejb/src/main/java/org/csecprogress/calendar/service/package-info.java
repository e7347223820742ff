/** Provides the filing calendar: the built-in file, the changes that CDSS made, and extensions. */
package org.csecprogress.calendar.service;
