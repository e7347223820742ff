/** What the tests cost: seconds, seconds of the processors, and starts of a server. */
package org.csecprogress.budget;
