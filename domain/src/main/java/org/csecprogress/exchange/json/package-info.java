/** JSON: a reader and writer with limits, and figures as JSON. */
package org.csecprogress.exchange.json;
