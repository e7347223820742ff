/** How long each kind of record is kept, and legal holds. */
package org.csecprogress.retention;
