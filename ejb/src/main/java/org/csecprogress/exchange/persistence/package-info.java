/** Stores what the exchange with other systems has to remember. */
package org.csecprogress.exchange.persistence;
