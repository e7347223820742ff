/** The servlet and the filter of the demonstration. */
package org.csecprogress.demo.web;
