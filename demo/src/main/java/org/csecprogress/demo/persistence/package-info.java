/** Reads and writes what only the demonstration does. */
package org.csecprogress.demo.persistence;
