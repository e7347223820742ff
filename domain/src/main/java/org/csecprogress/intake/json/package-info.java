/** JSON as a stream: the one room of the domain that knows who reads and writes it. */
package org.csecprogress.intake.json;
