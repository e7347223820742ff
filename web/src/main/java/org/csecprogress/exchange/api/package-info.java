/** The resources for counties' own systems, which send and receive figures. */
package org.csecprogress.exchange.api;
