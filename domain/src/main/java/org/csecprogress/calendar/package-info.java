/** The calendar of a quarter: when it is filed, decided and released. */
package org.csecprogress.calendar;
