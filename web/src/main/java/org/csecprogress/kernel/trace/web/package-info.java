/** Numbers of requests, by which their lines are found in the log. */
package org.csecprogress.kernel.trace.web;
