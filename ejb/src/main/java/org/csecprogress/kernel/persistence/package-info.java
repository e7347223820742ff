/** Stores the reference data. */
package org.csecprogress.kernel.persistence;
