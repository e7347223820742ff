/** Stores the reviews of access. */
package org.csecprogress.identity.access.persistence;
