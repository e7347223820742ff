/** When a quarter is filed, decided and released. */
package org.csecprogress.calendar;
