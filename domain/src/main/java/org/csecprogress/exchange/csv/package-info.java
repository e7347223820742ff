/** CSV files and templates. */
package org.csecprogress.exchange.csv;
