/** The connections on which the entity manager reads and writes. */
package org.csecprogress.kernel.connection;
