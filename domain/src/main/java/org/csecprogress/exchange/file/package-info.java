/** Shared by all kinds of file: rows, errors, the stamp, and figures as they are read. */
package org.csecprogress.exchange.file;
