/** A data source that logs database statements; used on test servers only. */
package org.csecprogress.systemtests.counting;
