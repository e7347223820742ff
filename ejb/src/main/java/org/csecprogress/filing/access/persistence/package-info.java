/** Stores permissions for entry by CDSS. */
package org.csecprogress.filing.access.persistence;
