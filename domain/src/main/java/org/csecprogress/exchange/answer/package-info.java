/** Kept answers of the API, by which a repeated request gets the same answer. */
package org.csecprogress.exchange.answer;
