/** Reference data in the database, which the rows of every feature refer to. */
package org.csecprogress.kernel.reference;
