/** The forms in which the database keeps codes, periods and instants. */
package org.csecprogress.kernel.converter;
