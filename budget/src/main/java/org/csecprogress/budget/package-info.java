/** The cost of the tests: seconds, CPU seconds, and server starts. */
package org.csecprogress.budget;
