/** A data source that writes down what is asked of the database; on test servers alone. */
package org.csecprogress.systemtests.counting;
