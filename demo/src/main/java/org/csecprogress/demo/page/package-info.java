/** Servlets and filters of the demonstration alone. */
package org.csecprogress.demo.page;
