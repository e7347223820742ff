/** Staff tables: lines that are read a page at a time, their columns, their address, their file. */
package org.csecprogress.kernel.table.web;
