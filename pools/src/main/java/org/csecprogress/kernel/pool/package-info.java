/** The connection pools of the WAR. On WildFly the server defines them. */
package org.csecprogress.kernel.pool;
