/** The values that every feature speaks: counties, periods, people who act, findings and events. */
package org.csecprogress.kernel;
