/** Servlets and filters that only the demonstration has. */
package org.csecprogress.demo.page;
